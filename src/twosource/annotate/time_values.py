"""What a time expression means: its slots and the days it can be counted from -> a TIMEX3 value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ..languages import NumberWords, TimeWords
from ..languages._time import RuleKind, Step
from .calendar import name_of, unit_of
from .date_values import read_century, read_date, read_decade, read_numeric
from .expressions import Expression
from .length_values import period, read_duration, read_set, read_span
from .quarter_values import in_other_year, read_stretch, spoken_quarter
from .time_slots import Clock, Reading, Slots, moved, with_part

MINUTES_A_DAY = 1440


def read_expression(expression: Expression, clock: Clock, words: TimeWords, numbers: NumberWords) -> Reading | None:
    """None for what turns out to be no time (a day that the calendar lacks)."""
    reading = _READERS[expression.kind](Slots(expression, words, numbers), clock)
    if reading is None:
        return None
    mod = words.mods.get(expression.slots.get("mod2", ""), words.mods.get(expression.slots.get("mod", "")))
    return replace(reading, mod=reading.mod or mod)


def _read_relative(slots: Slots, clock: Clock) -> Reading | None:
    if slots.has("rel_weekend"):
        step = Step(0 if clock.lean == "future" else -1, "report")
        return _weekend(slots, clock, step)
    step = slots.step or Step(0, "report")
    unit = slots.unit()
    if slots.get("unit") in slots.words.plural_units:
        return Reading("DURATION", period(None, unit))
    if unit.startswith("T"):
        return None
    if unit == "2W":
        return Reading("DURATION", "P2W")
    if unit == "E" and step.anchor == "report" and step.units < 0:
        return Reading("DURATION", period(1, unit))  # "the past decade" ends with the writing, not with a year in nought
    return moved(slots, clock, unit, step)


def _weekend(slots: Slots, clock: Clock, step: Step) -> Reading:
    reading = moved(slots, clock, "WE", step)
    if (
        step.units < 0
        and clock.report
        and reading.value
        and unit_of(clock.report) == "D"
        and date.fromisoformat(clock.report).isoweekday() >= 6
    ):
        return replace(reading, value=name_of(date.fromisoformat(clock.report), "WE"))
    return reading


def _read_deictic(slots: Slots, clock: Clock) -> Reading | None:
    step = slots.words.deictics[slots.get("deictic") or ""]
    return with_part(moved(slots, clock, "D", step), step.part or slots.part)


def _read_ago(slots: Slots, clock: Clock) -> Reading | None:
    step = slots.words.ways[slots.get("way") or ""]
    unit = slots.unit("units" if slots.has("units") else "unit")
    count = None if slots.has("units") else slots.count()
    mod = slots.words.extents.get(slots.get("extent") or "")
    if count is None:
        if step.anchor == "event":
            return Reading("DATE", None, "unresolved: how long before or after is not said in numbers", mod)
        return Reading("DATE", "PAST_REF" if step.units < 0 else "FUTURE_REF", mod=mod)
    if unit.startswith("T"):
        return Reading("TIME", None, "unresolved: no time of day to count from")
    if unit == "2W":
        unit, count = "W", count * 2
    if unit in ("E", "C"):
        unit, count = "Y", count * (10 if unit == "E" else 100)
    if count != int(count):
        unit, count = ("M", count * 12) if unit == "Y" else ("D", count * 7)
    step = step._replace(units=step.units * int(count))
    if unit == "Y" and (quarter := spoken_quarter(clock)) is not None:
        return replace(in_other_year(quarter, step.units), mod=mod)
    return replace(moved(slots, clock, unit, step), mod=mod)


def _read_clock(slots: Slots, clock: Clock) -> Reading | None:
    at = _clock_time(slots)
    if at is None:
        return None
    if slots.month is None and slots.weekday is None and not slots.has("deictic"):
        return _on_day(at, clock)
    day = _read_deictic(slots, clock) if slots.has("deictic") else read_date(slots, clock)
    value = day.value.partition("T")[0] if day and day.value else None
    return Reading("TIME", f"{value}T{at}" if value else None, day.basis) if day else None


def _on_day(at: str, clock: Clock) -> Reading:
    if clock.day is None:
        return Reading("TIME", f"T{at}", "stated, without its day")
    return Reading("TIME", f"{clock.day}T{at}", f"the day is {clock.day}, spoken of beside it")


def _clock_time(slots: Slots) -> str | None:
    if slots.has("clock_word"):
        return slots.words.clock_words[slots.get("clock_word") or ""]
    hour = int(slots.get("hour") or 0) or slots.numbers.ones.get(slots.get("hour_word") or "", 0)
    minute = int(slots.get("minute") or 0)
    if slots.has("am_pm"):
        if hour > 12:
            return None
        hour = hour % 12 + slots.words.halves_of_day[slots.get("am_pm") or ""]
    elif (slots.part in ("AF", "EV") and hour < 12) or (slots.part == "NI" and 6 <= hour < 12):
        hour += 12
    if hour > 24:
        return None
    minutes = (hour * 60 + minute + slots.words.clock_shifts.get(slots.get("clock_shift") or "", 0)) % MINUTES_A_DAY
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _read_part(slots: Slots, clock: Clock) -> Reading | None:
    step = slots.step
    if step is not None and step.anchor == "report":
        return with_part(moved(slots, clock, "D", step), slots.part)
    return _on_day(slots.part or "", clock)


def _read_ref(slots: Slots, clock: Clock) -> Reading | None:
    return Reading("DATE", slots.words.refs[slots.get("ref") or ""])


def _read_nothing(slots: Slots, clock: Clock) -> Reading | None:
    return None


_READERS: dict[RuleKind, Callable[[Slots, Clock], Reading | None]] = {
    "date": read_date, "numeric": read_numeric, "decade": read_decade, "century": read_century, "relative": _read_relative,
    "deictic": _read_deictic, "ago": _read_ago, "duration": read_duration, "span": read_span, "set": read_set,
    "clock": _read_clock, "part": _read_part, "ref": _read_ref, "stretch": read_stretch, "skip": _read_nothing,
}  # fmt: skip
