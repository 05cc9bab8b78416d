"""Two times for the same event that share no moment."""

from __future__ import annotations

from ._facts import Moment
from ._rule import ConflictRule


def _disagree(left: Moment, right: Moment) -> str | None:
    if left.days is not None and right.days is not None and not left.days.overlaps(right.days):
        return "no day fits both"
    if (left.days is None or right.days is None) and left.season is not None and right.season is not None:
        return None if left.season.overlaps(right.season) else "no day of a year fits both"
    if left.clock is not None and right.clock is not None and not left.clock.overlaps(right.clock):
        return "no time of day fits both"
    return None


rule = ConflictRule(title="Different times", kind="time", about=Moment, disagree=_disagree)
