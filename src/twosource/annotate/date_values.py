"""Dates of the calendar, whole or with their year left out -> TIMEX3 values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ..languages._time import Step
from .calendar import BC, Days, days_of, is_real, shift, unit_of, weekday_near, year_name
from .holidays import holiday_in
from .time_slots import IMPOSSIBLE, Clock, Lean, Reading, Slots, counted_from, missing, moved, with_part

SAME_YEAR = Step(0, "event")
"""What a yearless date means in a tale: the year that the tale is in."""

A_LEAP_YEAR = "2000"
"""Has every day that any year has."""

FAR_PAST, FAR_FUTURE = 4, 8
"""How many times nearer the other year's date must be to win against the tense: "published on 8 June: an update of 10 June"."""


def read_date(slots: Slots, clock: Clock) -> Reading | None:
    """The finest slot names the date: holiday, month (with its day), weekday, season, half, quarter, year."""
    if slots.month is not None:
        return _read_month(slots, clock, slots.month)
    if slots.weekday is not None:
        return with_part(_read_weekday(slots, clock, slots.weekday), slots.part)
    if slots.has("holiday"):
        rule = slots.words.holidays[slots.get("holiday") or ""]
        holiday = _in_year(slots, clock, lambda year: _holiday(year, rule))
        return with_part(holiday, slots.part) if holiday else None
    if (name := _name_in_year(slots)) is not None:
        return _in_year(slots, clock, lambda year: f"{year}-{name}")
    return Reading("DATE", slots.get("year")) if slots.has("year") else None


def _read_month(slots: Slots, clock: Clock, month: int) -> Reading | None:
    name = f"{month:02}-{slots.day:02}" if slots.day else f"{month:02}"
    if not is_real(f"{slots.get('year') or A_LEAP_YEAR}-{name}"):
        return Reading("DATE", None, IMPOSSIBLE)
    reading = _in_year(slots, clock, lambda year: f"{year}-{name}")
    return with_part(reading, slots.part) if reading else None


def _holiday(year: str, rule: str) -> str:
    return f"{year}-{holiday_in(int(year), rule)}" if year.isdigit() else year


def _name_in_year(slots: Slots) -> str | None:
    """What stands behind the year in the value: "SU", "H1", "Q3"."""
    if slots.has("season"):
        return slots.words.seasons[slots.get("season") or ""]
    letter, most = ("H", 2) if slots.has("half") else ("Q", 4)
    number = most if slots.has("closing") else int(slots.get("quarter") or 0)
    number = number or slots.words.ordinals.get(slots.get("ordinal") or "", 0)
    return f"{letter}{number}" if 1 <= number <= most else None


def _in_year(slots: Slots, clock: Clock, name: Callable[[str], str]) -> Reading | None:
    """A date whose year is stated, relative or to be found from the publication date."""
    if year := slots.get("year"):
        return Reading("DATE", name(year))
    step = slots.step
    if slots.has("rel_year"):
        year_reading = moved(slots, clock, "Y", step or Step(0, "report"))
        return replace(year_reading, value=name(year_reading.value)) if year_reading.value else year_reading
    event = (clock.event("Y") if step is not None and step.anchor == "event" else None) or clock.told
    anchor = event or clock.report
    if anchor is not None and anchor.startswith(BC) and (year := shift(anchor, "Y", step.units if step else 0)):
        return Reading("DATE", name(year), counted_from(anchor, event is not None))
    days = days_of(anchor) if anchor else None
    if days is None or anchor is None:
        return Reading("DATE", None, missing(clock, "Y"))
    candidates = [value for year in range(days.first.year - 6, days.first.year + 7) if is_real(value := name(year_name(year)))]
    if slots.weekday is not None and slots.day is not None:
        candidates = [value for value in candidates if date.fromisoformat(value).isoweekday() == slots.weekday] or candidates
    if step is None and clock.told:
        step = SAME_YEAR
    chosen = _choose(candidates, anchor, step, clock.lean)
    return Reading("DATE", chosen, counted_from(anchor, event is not None)) if chosen else None


def _choose(candidates: list[str], anchor: str, step: Step | None, lean: Lean) -> str | None:
    """One of the dates that differ in their year alone."""
    days = days_of(anchor)
    spans = {value: found for value in candidates if (found := days_of(value)) is not None}
    if days is None or not spans:
        return None
    near = min(spans, key=lambda value: (abs((spans[value].first - days.first).days), value))
    if step is not None and step.units == 0:
        return next((value for value in spans if value[:4] == anchor[:4]), near)
    if step is not None and step.units < 0:
        return next((value for value in reversed(spans) if spans[value].end <= days.first), None)
    if step is not None:
        return next((value for value in spans if spans[value].first >= days.end), None)
    if unit_of(near) == "Q":
        # What is due in November is the quarter just over: tense says when it is spoken of.
        lean = "nearest" if lean == "future" else "begun"
    return near if lean == "nearest" else _by_tense(spans, days, lean) or near


def _by_tense(spans: dict[str, Days], days: Days, lean: Lean) -> str | None:
    """The last date begun or the first not over, unless the one on the other side is very much nearer."""
    back = next((value for value in reversed(spans) if spans[value].first < days.end), None)
    forth = next((value for value in spans if spans[value].end > days.first), None)
    if back is None or forth is None or lean == "begun":
        return back
    days_back, days_forth = (days.first - spans[back].first).days, (spans[forth].first - days.first).days
    if lean == "past":
        return forth if days_forth * FAR_PAST < days_back else back
    return back if 0 <= days_back * FAR_FUTURE < days_forth else forth


def _read_weekday(slots: Slots, clock: Clock, weekday: int) -> Reading:
    step = slots.step
    if slots.has("rel_week"):
        week = moved(slots, clock, "W", step or Step(0, "report"))
        monday = days_of(week.value) if week.value else None
        return replace(week, value=weekday_near(monday.first.isoformat(), weekday, step=1, same_day=True)) if monday else week
    event = clock.event("D") if step is not None and step.anchor == "event" else None
    anchor = event or clock.report
    if anchor is None or unit_of(anchor) != "D":
        return Reading("DATE", None, missing(clock, "D"))
    forward = step.units > 0 or (step.units == 0 and clock.lean == "future") if step else clock.lean == "future"
    value = weekday_near(anchor, weekday, step=1 if forward else -1, same_day=step is None or step.units == 0)
    return Reading("DATE", value, counted_from(anchor, event is not None))


def read_numeric(slots: Slots, clock: Clock) -> Reading | None:
    year, month, day = slots.get("y") or "", int(slots.get("m") or 0), int(slots.get("d") or 0)
    if len(year) == 2:
        year = ("20" if int(year) < 50 else "19") + year
    value, swapped = f"{year}-{month:02}-{day:02}", f"{year}-{day:02}-{month:02}"
    if not is_real(value):
        if is_real(swapped) and slots.get("sep") == "/":
            return Reading("DATE", swapped)
        meant = (1 <= month <= 12 and 29 <= day <= 31) or (slots.has("year_first") and 13 <= month <= 31 and 1 <= day <= 31)
        return Reading("DATE", None, IMPOSSIBLE) if meant and len(year) == 4 else None
    if slots.get("sep") == "/" and month != day and day <= 12 and not slots.has("year_first"):
        return Reading("DATE", None, f"unresolved: {value} or {swapped}, the order of day and month is not settled")
    if slots.has("hour"):
        return Reading("TIME", f"{value}T{slots.get('hour')}:{slots.get('minute')}")
    return Reading("DATE", value)


def read_decade(slots: Slots, clock: Clock) -> Reading | None:
    said = (slots.get("decade") or "").strip("'’")
    digit = slots.words.decades.get(said)
    if digit is not None or len(said.rstrip("s'’")) == 2:
        return Reading("DATE", f"19{digit if digit is not None else said[0]}")
    return Reading("DATE", said[:3])


def read_century(slots: Slots, clock: Clock) -> Reading | None:
    before = BC if slots.words.eras.get(slots.get("era") or "") == BC else ""
    return Reading("DATE", f"{before}{slots.words.ordinals[slots.get('ordinal') or ''] - 1:02}")
