"""How exactly a number is meant: its hedge, and every value that the words allow."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from ..languages import NumberWords
from ..model import Approx, Hedging, Interval
from .numbers import Number, either

ABOUT_SHARE = 0.15
"""How far "about 50" reaches on either side: writers round to a figure that is easy to say, rarely farther than this."""

NEARLY_SHARE = 0.2
"""How far below "nearly 50" reaches, and how far above "just over 50" does."""


@dataclass(frozen=True)
class Hedge:
    """`start`, `end`: the stretch it adds around the number, in the sentence's text."""

    kind: Hedging | None
    start: int
    end: int


def find_hedge(text: str, number: Number, words: NumberWords) -> Hedge:
    """The hedge right before the number (its currency mark and article between) or right after it."""
    before = _before(words).search(text[: number.span.start])
    if before is not None:
        kind = words.hedges[" ".join(before["hedge"].lower().split())]
        return Hedge(kind, before.start("hedge"), number.span.end)
    after = _after(words).match(text[number.span.end :])
    if after is not None:
        return Hedge(
            words.hedges_after[" ".join(after["hedge"].lower().split())], number.span.start, number.span.end + after.end()
        )
    return Hedge(None, number.span.start, number.span.end)


def hedge_behind(text: str, at: int, words: NumberWords) -> Hedge | None:
    """The hedge right behind what is counted: "2 metres at the most"; before another number it belongs to that one."""
    match = _last(words).match(text[at:])
    if match is None:
        return None
    return Hedge(words.hedges_after[" ".join(match["hedge"].lower().split())], at, at + match.end())


@cache
def _last(words: NumberWords) -> re.Pattern[str]:
    ones = either([*words.ones, *words.magnitudes, *words.vague])
    return re.compile(rf",?\s+(?P<hedge>{either(words.hedges_last)})(?!\w)(?!\s+(?:\d|{ones}\b|\W?\d))", re.IGNORECASE)


@cache
def _before(words: NumberWords) -> re.Pattern[str]:
    marks, articles = either(words.currency_marks), either(words.articles)
    return re.compile(
        rf"(?<!\w)(?P<hedge>{either(words.hedges)})\s*(?<!\w(?=\w))(?:{articles}\s+)?(?:{marks}\s?)?$", re.IGNORECASE
    )


@cache
def _after(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<hedge>{either(words.hedges_after)})(?!\w)", re.IGNORECASE)


def approx_of(number: Number, kind: Hedging | None) -> Approx:
    match kind:
        case "at_least" | "more_than" | "just_over":
            return "at_least"
        case "at_most" | "less_than" | "nearly":
            return "at_most"
        case _:
            return "about" if kind == "about" or number.vague else "exact"


def allowed(number: Number, kind: Hedging | None, *, whole: bool) -> Interval:
    """Every value that number and hedge allow: the one place where this is decided.

    exact    a count is that count, [50, 51); a measured amount, and one said in millions, is rounded to its last digit
    about    15 percent either way, and half a step of the last digit where that is more ("about 3": 2.5 to 3.5)
    nearly   from 20 percent below up to the number; just over: the same upwards
    at least, more than, at most, less than: without end on the one side, zero on the other
    a vague word or a range: from its low to its high end
    """
    low, high = number.low, math.inf if number.high is None else number.high
    half = number.step / 2
    match kind:
        case "at_least":
            return Interval(low, math.inf)
        case "more_than":
            return Interval(math.nextafter(low, math.inf), math.inf)
        case "at_most":
            return _closed(min(0, high - 1), high)
        case "less_than":
            return Interval(min(0, high - 1), high)
        case "nearly":
            return _closed(low - abs(low) * NEARLY_SHARE, high)
        case "just_over":
            return _closed(low, high + abs(high) * NEARLY_SHARE)
        case "about":
            return _closed(
                low - max(abs(low) * ABOUT_SHARE, min(half, 0.5)), high + max(abs(high) * ABOUT_SHARE, min(half, 0.5))
            )
        case None if number.vague:
            return _closed(low, high)
        case None if whole and number.step <= 1:
            return Interval(low, low + 1)
        case None:
            return Interval(low - half, low + half)


def _closed(low: float, high: float) -> Interval:
    """[low, high] as a half-open interval."""
    return Interval(low, math.nextafter(high, math.inf) if math.isfinite(high) else math.inf)
