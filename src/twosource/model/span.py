"""Where words stand, and which values they allow. Bounds are half-open everywhere."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """Characters [start, end) of a report's text, in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span [{self.start}, {self.end}) is not a stretch of text")

    def __len__(self) -> int:
        return self.end - self.start

    def shift(self, by_chars: int) -> Span:
        return Span(self.start + by_chars, self.end + by_chars)

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span around all of `spans`. Raises ValueError if there are none."""
    listed = list(spans)
    return Span(min(span.start for span in listed), max(span.end for span in listed))


def covered_chars(spans: Iterable[Span], within: Span) -> int:
    """How many characters of `within` lie in one of `spans` (which do not overlap one another)."""
    return sum(max(0, min(span.end, within.end) - max(span.start, within.start)) for span in spans)


@dataclass(frozen=True, order=True)
class Interval:
    """Every value the words allow: [low, high). "at least 40" is [40, ∞)."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"interval [{self.low}, {self.high}) holds nothing")

    @classmethod
    def point(cls, value: float) -> Interval:
        """The one value `value`: the narrowest interval that floating point can hold."""
        return cls(value, math.nextafter(value, math.inf))

    def overlaps(self, other: Interval) -> bool:
        return self.low < other.high and other.low < self.high

    def contains(self, other: Interval) -> bool:
        return self.low <= other.low and other.high <= self.high
