"""Which claims a person may want to join with one: those whose words are most like its own."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from ..dossier.content import ClaimPart
from .desk import View

WORD = re.compile(r"\w{3,}")
MOST_NEAR = 20


def claim_words(view: View) -> dict[str, frozenset[str]]:
    """The words of each claim, in small letters, by its id."""
    return {
        part.id: frozenset(word for line in (*part.lines, *part.lane) for word in WORD.findall(line.words.casefold()))
        for part in view.claims.values()
    }


def nearest(view: View, part: ClaimPart, words_of: Mapping[str, frozenset[str]]) -> list[ClaimPart]:
    """Others that share words with a claim, the likest first: a word counts the more the fewer claims have it."""
    own = words_of[part.id]
    having = Counter(word for words in words_of.values() for word in words & own)
    weight = {word: math.log(len(words_of) / count) for word, count in having.items()}
    scores = {
        key: sum(weight[word] for word in words & own) / math.sqrt(len(words) or 1)
        for key, words in words_of.items()
        if key != part.id
    }
    near = sorted((key for key, score in scores.items() if score > 0), key=lambda key: (-scores[key], view.claims[key].number))
    return [view.claims[key] for key in near[:MOST_NEAR]]
