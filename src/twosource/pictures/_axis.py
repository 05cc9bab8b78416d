"""A line of days on which the mass of what is told is readable: what lies far off stands in a gutter at its side."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..dossier.date_words import MONTHS
from ..model import Interval

# A gutter is taken for dates that lie so thin that they would cost more than this: leaving out a share must shorten the line
# by that share, so many times over. Dates that are spread evenly are never left out.
THINNESS = 4
# So much of what is told stands on the line itself.
LEAST_SHARE = 0.7
# So many places on either side are tried, evenly through all.
MOST_EDGES = 40
LEAST_DAYS = 4.0
PAD_SHARE, PAD_DAYS = 0.02, 0.25
GUTTER = 46
MOST_TICKS = 12
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal() - 366
EPOCH = date(1970, 1, 1).toordinal()
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
STEPS = (("day", 1), ("day", 2), ("day", 7), ("month", 1), ("month", 3), ("month", 6), *(("year", step) for step in YEAR_STEPS))
UNIT_DAYS = {"day": 1, "month": 30, "year": 365}


@dataclass(frozen=True)
class Axis:
    """`days`: those on the line, from x `left` to `right`; the gutters lie outside of it, where something is in them."""

    days: Interval
    left: float
    right: float
    has_earlier: bool
    has_later: bool

    def x(self, day: float) -> float:
        share = (day - self.days.low) / (self.days.high - self.days.low)
        return round(self.left + min(max(share, 0.0), 1.0) * (self.right - self.left), 1)

    @property
    def start(self) -> float:
        return self.left - GUTTER if self.has_earlier else self.left

    @property
    def end(self) -> float:
        return self.right + GUTTER if self.has_later else self.right

    def runs_left(self, interval: Interval) -> bool:
        """Whether it begins before the line and ends on it; in a gutter, whether it has no beginning."""
        return interval.low < self.days.low and (not self.is_earlier(interval) or math.isinf(interval.low))

    def runs_right(self, interval: Interval) -> bool:
        return interval.high > self.days.high and (not self.is_later(interval) or math.isinf(interval.high))

    def is_earlier(self, interval: Interval) -> bool:
        return interval.high <= self.days.low

    def is_later(self, interval: Interval) -> bool:
        return interval.low >= self.days.high


@dataclass(frozen=True)
class Tick:
    x: float
    words: str


def form_axis(intervals: Sequence[Interval], left: float, right: float) -> Axis:
    """A line from `left` to `right`, gutters included, on which most of `intervals` can be told apart."""
    days = _padded(_window([_closed(one) for one in intervals]))
    has_earlier, has_later = any(one.high <= days.low for one in intervals), any(one.low >= days.high for one in intervals)
    return Axis(days, left + GUTTER * has_earlier, right - GUTTER * has_later, has_earlier, has_later)


def _closed(interval: Interval) -> Interval:
    """Within what a calendar can name; of an open stretch only its one end asks for room."""
    low, high = interval.low, interval.high
    if math.isinf(low) and math.isinf(high):
        return Interval(0, 1)
    low, high = (high - 1 if math.isinf(low) else low), (low + 1 if math.isinf(high) else high)
    low = min(max(low, FIRST_DAY - EPOCH), LAST_DAY - EPOCH - 1)
    return Interval(low, min(max(high, low + 1e-6), LAST_DAY - EPOCH))


def _window(intervals: Sequence[Interval]) -> Interval:
    if not intervals:
        return Interval(0, LEAST_DAYS)
    least = math.ceil(LEAST_SHARE * len(intervals))
    best: tuple[float, Interval] | None = None
    for low in _thinned(sorted({one.low for one in intervals})):
        right_of = sorted(one.high for one in intervals if one.low >= low)
        for high in _thinned(sorted(set(right_of))):
            held = sum(one <= high for one in right_of)
            if held < least:
                continue
            score = THINNESS * math.log(held) - math.log(max(high - low, LEAST_DAYS))
            if best is None or score > best[0]:
                best = score, Interval(low, high)
    return best[1] if best is not None else Interval(min(one.low for one in intervals), max(one.high for one in intervals))


def _thinned(edges: Sequence[float]) -> list[float]:
    """First and last are always among them."""
    if len(edges) <= MOST_EDGES:
        return list(edges)
    return [edges[place * (len(edges) - 1) // (MOST_EDGES - 1)] for place in range(MOST_EDGES)]


def _padded(days: Interval) -> Interval:
    lacking = max(0.0, LEAST_DAYS - (days.high - days.low)) / 2
    pad = lacking + PAD_DAYS + PAD_SHARE * (days.high - days.low)
    return Interval(max(days.low - pad, FIRST_DAY - EPOCH), min(days.high + pad, LAST_DAY - EPOCH))


def ticks(axis: Axis) -> list[Tick]:
    """By the finest unit that leaves room for its names."""
    for unit, step in STEPS:
        if (axis.days.high - axis.days.low) / (UNIT_DAYS[unit] * step) > MOST_TICKS:
            continue
        found = [day for day in _starts(axis.days, unit, step) if axis.days.low <= _number(day) <= axis.days.high]
        return [Tick(axis.x(_number(day)), _named(day, unit, is_first=not place)) for place, day in enumerate(found)]
    return []


def _number(day: date) -> int:
    return day.toordinal() - EPOCH


def _starts(days: Interval, unit: str, step: int) -> Iterator[date]:
    day = date.fromordinal(math.floor(days.low) + EPOCH)
    if unit == "day":
        # Weeks from Mondays: day 1 of the calendar was one.
        day -= timedelta(days=min((day.toordinal() - 1) % step, day.toordinal() - 1))
        while _number(day) <= days.high:
            yield day
            day += timedelta(days=step)
        return
    months = step if unit == "month" else step * 12
    number = (day.year * 12 + day.month - 1) // months * months
    while number // 12 <= date.max.year:
        if number >= 12:
            day = date(number // 12, number % 12 + 1, 1)
            if _number(day) > days.high:
                return
            yield day
        number += months


def _named(day: date, unit: str, *, is_first: bool) -> str:
    if unit == "year":
        return str(day.year)
    month = MONTHS[day.month - 1]
    if unit == "month":
        return f"{month} {day.year}"
    return f"{day.day} {month} {day.year}" if is_first else f"{day.day} {month}"
