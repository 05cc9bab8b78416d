"""Whether words turn themselves around: "there was no nitrate" does, "any nitrate was delivered" does not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ._language import Language
from ._prepared import prepared
from ._speech import StanceWords


def is_negated(words: str, language: Language | None) -> bool:
    """Whether there is a negation in them, or they call something false: to put "denies" before such words would say the
    opposite. Of a language that is not known this is taken for granted."""
    if language is None:
        return True
    marks, worthless = language.conflict.negations, _worthless(language.speech.stance)
    return _any(marks, words) or worthless.search(words) is not None


def _any(marks: Iterable[str], words: str) -> bool:
    """A mark with an apostrophe ("n't") is the end of a word."""
    plain = words.replace("’", "'").casefold()
    found = set(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", plain))
    return any(mark in found or ("'" in mark and any(word.endswith(mark) for word in found)) for mark in marks)


@prepared
def _worthless(stance: StanceWords) -> re.Pattern[str]:
    phrases = (*stance.worthless, *stance.deny, *stance.deny_phrases, *stance.not_deny)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(phrases)))})(?!\w)", re.IGNORECASE)
