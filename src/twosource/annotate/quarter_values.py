"""Quarters and periods of results, set against those of another year -> TIMEX3 values."""

from __future__ import annotations

from dataclasses import replace

from ..languages._time import Step
from .calendar import unit_of
from .date_values import read_date
from .time_slots import Clock, Reading, Slots, counted_from, moved


def read_stretch(slots: Slots, clock: Clock) -> Reading | None:
    """ "The quarter", "the latest period", "the 1988 quarter", "the year-earlier third quarter"."""
    quarter = _quarter(slots, clock)
    if year := slots.get("year"):
        if quarter is None or quarter.value is None:
            return Reading("DATE", year)
        return in_other_year(quarter, int(year) - int(quarter.value[:4]))
    if not slots.has("way") and not slots.has("year_back"):
        return quarter
    back = slots.words.ways[slots.get("way") or ""].units if slots.has("way") else -1
    return in_other_year(quarter, back) if quarter else moved(slots, clock, "Y", Step(back, "event"))


def _quarter(slots: Slots, clock: Clock) -> Reading | None:
    """The quarter named, else the one spoken of, else the last one that was over when the report came out."""
    if slots.has("ordinal"):
        return read_date(slots, clock)
    if (quarter := spoken_quarter(clock)) is not None:
        return quarter
    return moved(slots, clock, "Q", Step(-1, "report")) if slots.has("quarterly") else None


def spoken_quarter(clock: Clock) -> Reading | None:
    """The latest quarter spoken of; last year's, which it is set against, is not the one that is spoken of on and on."""
    quarters = [value for value in clock.events if unit_of(value) == "Q"]
    return Reading("DATE", max(quarters), counted_from(max(quarters), event=True)) if quarters else None


def in_other_year(quarter: Reading, years: int) -> Reading:
    """The same quarter so many years on: ("1989-Q3", -1) is "1988-Q3"."""
    value = quarter.value
    return replace(quarter, value=f"{int(value[:4]) + years:04}{value[4:]}") if value else quarter
