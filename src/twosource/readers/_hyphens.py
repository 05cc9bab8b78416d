"""Whether a hyphen at the end of a line belongs to its word or to the line alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ..model import Span

HYPHENS = "-\u2010\u00ad"
# These are set by a program that breaks words; no one types them.
SOFT = "\u2010\u00ad"
LAST_WORD = re.compile(r"([^\W\d_]+|\w+)[-\u2010\u00ad]$")
FIRST_WORD = re.compile(r"\w+")
WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
# First halves of compounds that are written with a hyphen, and seldom the first syllables of longer words.
COMPOUND = frozenset(
    [
        "cross", "eight", "eighty", "fifty", "first", "five", "forty", "full", "half", "hard", "high", "know", "left", "long",
        "ninety", "non", "old", "right", "second", "self", "seventy", "short", "sixty", "ten", "third", "thirty", "three",
        "twenty", "two", "well", "wide", "world", "year",
    ]
)  # fmt: skip


def word_counts(texts: Iterable[str]) -> Counter[str]:
    """Words of lines, hyphenated ones whole, but for the last of each line that a hyphen cuts."""
    counts: Counter[str] = Counter()
    for text in texts:
        end = len(text) - 1 if text[-1:] in HYPHENS else len(text)
        words = list(WORD.finditer(text, 0, end))
        if end < len(text) and words:
            words.pop()
        counts.update(found.group().replace("\u2010", "-").lower() for found in words)
    return counts


def ends_within_word(text: str) -> bool:
    """Whether a line ends with the hyphen of a word, and not with a dash that stands alone."""
    return bool(LAST_WORD.search(text))


def cut_hyphen(text: str, after: str, counts: Counter[str], *, sets_soft: bool) -> Span | None:
    """The hyphen at the end of `text` that the next line undoes; None where it stays, or where there is none.

    `sets_soft`: lines of this document end with hyphens that a program set, so that a typed one was typed.
    """
    head, tail = LAST_WORD.search(text), FIRST_WORD.match(after)
    if head is None or tail is None:
        return None
    first, rest = head[1].lower(), tail.group()
    hyphen = Span(len(text) - 1, len(text))
    whole, parted = counts[f"{first}{rest.lower()}"], counts[f"{first}-{rest.lower()}"]
    if whole != parted:
        return hyphen if whole > parted else None
    if not first.isalpha() or not rest[0].islower():
        return None
    stays = text[-1] not in SOFT and (sets_soft or first in COMPOUND)
    return None if stays else hyphen
