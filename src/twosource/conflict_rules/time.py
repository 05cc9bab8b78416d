"""Two times for the same event that share no moment."""

from __future__ import annotations

import math

from ..model import Interval
from ._facts import Moment
from ._rule import ConflictRule, share_a_word

# A day and a year that does not hold it are seldom told of one event: the year is background.
DAY_AGAINST_YEAR = 40, 300


def _disagree(left: Moment, right: Moment) -> str | None:
    if left.event and right.event and not share_a_word(left.event, right.event) and not excludes(left, right):
        return None
    if left.days is not None and right.days is not None and not left.days.overlaps(right.days):
        return None if is_background(left.days, right.days) else "no day fits both"
    if (left.days is None or right.days is None) and left.season is not None and right.season is not None:
        return None if left.season.overlaps(right.season) else "no day of a year fits both"
    if left.clock is not None and right.clock is not None and not left.clock.overlaps(right.clock):
        return "no time of day fits both"
    return None


def excludes(left: Moment, right: Moment) -> bool:
    """Whether one is a latest and the other an earliest time: so told of one matter, they are told of one event."""
    ends = [moment.days or moment.season for moment in (left, right)]
    return {_open_side(end) for end in ends} == {"before", "after"}


def _open_side(told: Interval | None) -> str | None:
    if told is None or math.isinf(told.low) == math.isinf(told.high):
        return None
    return "before" if math.isinf(told.low) else "after"


def is_background(left: Interval, right: Interval) -> bool:
    finer, coarser = sorted(interval.high - interval.low for interval in (left, right))
    return finer < DAY_AGAINST_YEAR[0] and DAY_AGAINST_YEAR[1] < coarser < float("inf")


rule = ConflictRule(title="Different times", kind="time", about=Moment, disagree=_disagree)
