"""What a report as a whole shows about its words: which are written in lower case too, which lines are shouted."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Report, Sentence

FULL_STOPS = (".", "!", "?", "…")
SHOUT_SHARE = 0.7
"""A line with more of its letters in capitals is a shouted headline: capitals show nothing there."""


@dataclass(frozen=True)
class Page:
    """What a report as a whole shows about its words: `plain` are those it also writes in lower case, `capital` those it
    writes with a capital inside a sentence."""

    plain: frozenset[str]
    capital: frozenset[str]


def read_page(report: Report, sentences: list[Sentence]) -> Page:
    plain: set[str] = set()
    capital: set[str] = set()
    for sentence in sentences:
        words = texts(report, sentence)
        cased = is_title_case(words)
        for index, word in enumerate(words):
            if word.islower():
                plain.add(word)
            elif word[:1].isupper() and not cased and not opens(words, index):
                capital.add(word)
    return Page(frozenset(plain), frozenset(capital))


def texts(report: Report, sentence: Sentence) -> list[str]:
    return [report.text[token.start : token.end] for token in sentence.tokens]


def is_shouted(words: list[str]) -> bool:
    letters = "".join(words)
    upper, lower = sum(map(str.isupper, letters)), sum(map(str.islower, letters))
    return len(words) > 3 and upper > SHOUT_SHARE * (upper + lower)


def is_title_case(words: list[str]) -> bool:
    """A headline that capitalises its common words too. It has no full stop; a sentence of many names has."""
    if any(word in FULL_STOPS for word in words[-2:]):
        return False
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > SHOUT_SHARE * len(long)


def opens(spoken: list[str], index: int) -> bool:
    """Nothing but marks stands before the word, or a mark after which English writes a capital."""
    before = [word for word in spoken[:index] if word not in ("-", "–", "—", "•", "*")]
    return not before or all(not word[0].isalnum() for word in before) or before[-1] in (*"\"“‘'«„:.!?…", "...", "''", "``")
