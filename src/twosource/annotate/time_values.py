"""What a time expression means: its slots and the days it can be counted from -> a TIMEX3 value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, cast

from ..languages import NumberWords, TimeWords
from ..languages._time import RuleKind, Step
from ..model import TimexType
from .calendar import FINENESS, Unit, days_of, is_real, name_of, shift, unit_of, weekday_near
from .expressions import Expression
from .numbers import find_numbers

Lean = Literal["past", "future", "nearest"]
"""Where a date without a year lies, seen from the day of the report."""

FAR_PAST, FAR_FUTURE = 4, 8
"""How many times nearer the other year's date must be to win against the tense: "published on 8 June: an update of 10 June"."""

STATED = "stated"
UNDATED = "unresolved: the report gives no publication date"


@dataclass(frozen=True)
class Clock:
    """What a relative expression can be counted from: `report` is the day (or month, or year) of publication; `events` are
    the dates spoken of before, latest first; `day` is the day that a time of day falls on."""

    report: str | None
    events: tuple[str, ...] = ()
    day: str | None = None
    lean: Lean = "past"

    def event(self, unit: str) -> str | None:
        """The latest date spoken of that is fine enough to count in `unit`."""
        return next((value for value in self.events if FINENESS[unit_of(value) or "C"] >= FINENESS[unit]), None)


@dataclass(frozen=True)
class Reading:
    type: TimexType
    value: str | None
    basis: str = STATED
    mod: str | None = None


def read_expression(expression: Expression, clock: Clock, words: TimeWords, numbers: NumberWords) -> Reading | None:
    """None for what turns out to be no time (a day that the calendar lacks)."""
    reading = _READERS[expression.kind](_Slots(expression, words, numbers), clock)
    if reading is None:
        return None
    mod = words.mods.get(expression.slots.get("mod2", ""), words.mods.get(expression.slots.get("mod", "")))
    return replace(reading, mod=reading.mod or mod)


@dataclass(frozen=True)
class _Slots:
    """The slots of an expression, as values."""

    expression: Expression
    words: TimeWords
    numbers: NumberWords

    def get(self, name: str) -> str | None:
        return self.expression.slots.get(name)

    def has(self, name: str) -> bool:
        return name in self.expression.slots

    @property
    def month(self) -> int | None:
        word = (self.get("month") or "").rstrip(".")
        return self.words.months.get(word) or self.words.short_months.get(word)

    @property
    def weekday(self) -> int | None:
        word = self.get("weekday") or ""
        return self.words.weekdays.get(word) or self.words.short_weekdays.get(word)

    @property
    def day(self) -> int | None:
        return int(day) if (day := self.get("day")) else None

    @property
    def step(self) -> Step | None:
        return self.words.relatives.get(self.get("rel") or "")

    @property
    def part(self) -> str | None:
        return self.words.parts.get(self.get("part") or "")

    def unit(self, name: str = "unit") -> str:
        return self.words.units[self.get(name) or ""]

    def count(self, name: str = "n") -> float | None:
        """None for a count that is no number ("several")."""
        said = self.get(name)
        if said is None or said in self.words.articles:
            return 1
        if said in self.words.few:
            return self.words.few[said]
        half = 0.5 if said.endswith(("1/2", "½")) else 0.0
        if half:
            return float(said.removesuffix("½").removesuffix("1/2")) + half
        found = find_numbers(said, self.numbers)
        return found[0].low if found and not found[0].vague else None


def _counted_from(value: str, anchor: str | None, event: bool) -> str:
    return f"counted from {anchor}, spoken of before" if event else f"counted from the publication date {anchor}"


def _missing(clock: Clock, unit: str) -> str:
    if clock.report is None:
        return UNDATED
    return f"unresolved: the publication date {clock.report} is too coarse"


def _moved(slots: _Slots, clock: Clock, unit: str, step: Step, type_: TimexType = "DATE") -> Reading:
    """The unit so many steps from its anchor; the publication date stands in where no date was spoken of before."""
    event = clock.event(unit) if step.anchor == "event" else None
    if step.anchor == "event" and event is None and step.count >= 0:
        return Reading(type_, None, "unresolved: no date is spoken of before it")
    anchor = event or clock.report
    value = shift(anchor, cast(Unit, unit), step.count) if anchor else None
    if value is None or anchor is None:
        return Reading(type_, None, _missing(clock, unit))
    return Reading(type_, value, _counted_from(value, anchor, event is not None))


def _with_part(reading: Reading, part: str | None) -> Reading:
    if part is None:
        return reading
    return replace(reading, type="TIME", value=f"{reading.value}T{part}" if reading.value else None)


# --- dates ------------------------------------------------------------------------------------------------------------------


def _read_date(slots: _Slots, clock: Clock) -> Reading | None:
    if slots.has("holiday"):
        month, day = (int(part) for part in slots.words.holidays[slots.get("holiday") or ""].split("-"))
        return _in_year(slots, clock, lambda year: f"{year:04}-{month:02}-{day:02}")
    if slots.month is not None:
        day_name = f"-{slots.day:02}" if slots.day else ""
        if slots.has("year") and not is_real(f"{slots.get('year')}-{slots.month:02}{day_name}"):
            return None
        reading = _in_year(slots, clock, lambda year: f"{year:04}-{slots.month:02}{day_name}")
        return _with_part(reading, slots.part) if reading else None
    if slots.weekday is not None:
        return _with_part(_read_weekday(slots, clock, slots.weekday), slots.part)
    if slots.has("season"):
        return _in_year(slots, clock, lambda year: f"{year:04}-{slots.words.seasons[slots.get('season') or '']}")
    if slots.has("half"):
        half = slots.words.ordinals[slots.get("ordinal") or ""]
        return _in_year(slots, clock, lambda year: f"{year:04}-H{half}") if half <= 2 else None
    if slots.has("ordinal") or slots.has("quarter"):
        quarter = int(slots.get("quarter") or 0) or slots.words.ordinals[slots.get("ordinal") or ""]
        return _in_year(slots, clock, lambda year: f"{year:04}-Q{quarter}") if quarter <= 4 else None
    return Reading("DATE", slots.get("year"))


def _in_year(slots: _Slots, clock: Clock, name: Callable[[int], str]) -> Reading | None:
    """A date whose year is stated, relative or to be found from the publication date."""
    if year := slots.get("year"):
        return Reading("DATE", name(int(year)))
    step = slots.step
    if slots.has("rel_year"):
        year_reading = _moved(slots, clock, "Y", step or Step(0, "report"))
        return replace(year_reading, value=name(int(year_reading.value))) if year_reading.value else year_reading
    event = clock.event("Y") if step is not None and step.anchor == "event" else None
    anchor = event or clock.report
    days = days_of(anchor) if anchor else None
    if days is None or anchor is None:
        return Reading("DATE", None, _missing(clock, "Y"))
    candidates = [value for year in range(days.first.year - 6, days.first.year + 7) if is_real(value := name(year))]
    if slots.weekday is not None and slots.day is not None:
        candidates = [value for value in candidates if date.fromisoformat(value).isoweekday() == slots.weekday] or candidates
    value = _choose(candidates, anchor, step, clock.lean)
    return Reading("DATE", value, _counted_from(value, anchor, event is not None)) if value else None


def _choose(candidates: list[str], anchor: str, step: Step | None, lean: Lean) -> str | None:
    """One of the dates that differ in their year alone."""
    days = days_of(anchor)
    spans = {value: found for value in candidates if (found := days_of(value)) is not None}
    if days is None or not spans:
        return None
    begun = [value for value in spans if spans[value].first < days.end]
    over = [value for value in spans if spans[value].end <= days.first]
    ahead = [value for value in spans if spans[value].end > days.first]
    later = [value for value in spans if spans[value].first >= days.end]
    near = min(spans, key=lambda value: (abs((spans[value].first - days.first).days), value))
    if step is not None:
        same_year = [value for value in spans if value[:4] == anchor[:4]]
        return (
            (over[-1] if over else None)
            if step.count < 0
            else (later[0] if later else None)
            if step.count
            else (same_year or [near])[0]
        )
    back, forth = (begun[-1] if begun else None), (ahead[0] if ahead else None)
    if lean == "nearest" or back is None or forth is None:
        return near
    days_back, days_forth = (days.first - spans[back].first).days, (spans[forth].first - days.first).days
    if lean == "past":
        return forth if days_forth * FAR_PAST < days_back else back
    return back if 0 <= days_back * FAR_FUTURE < days_forth else forth


def _read_weekday(slots: _Slots, clock: Clock, weekday: int) -> Reading:
    step = slots.step
    if slots.has("rel_week"):
        week = _moved(slots, clock, "W", step or Step(0, "report"))
        monday = days_of(week.value) if week.value else None
        return replace(week, value=weekday_near(monday.first.isoformat(), weekday, step=1, same_day=True)) if monday else week
    event = clock.event("D") if step is not None and step.anchor == "event" else None
    anchor = event or clock.report
    if anchor is None or unit_of(anchor) != "D":
        return Reading("DATE", None, _missing(clock, "D"))
    forward = step.count > 0 or (step.count == 0 and clock.lean == "future") if step else clock.lean == "future"
    value = weekday_near(anchor, weekday, step=1 if forward else -1, same_day=step is None or step.count == 0)
    return Reading("DATE", value, _counted_from(value, anchor, event is not None))


def _read_numeric(slots: _Slots, clock: Clock) -> Reading | None:
    year, month, day = slots.get("y") or "", int(slots.get("m") or 0), int(slots.get("d") or 0)
    if len(year) == 2:
        year = ("20" if int(year) < 50 else "19") + year
    value, swapped = f"{year}-{month:02}-{day:02}", f"{year}-{day:02}-{month:02}"
    if not is_real(value):
        return Reading("DATE", swapped) if is_real(swapped) and slots.get("sep") == "/" else None
    if slots.get("sep") == "/" and month != day and day <= 12 and not _year_first(slots):
        return Reading("DATE", None, f"unresolved: {value} or {swapped}, the order of day and month is not settled")
    if slots.has("hour"):
        return Reading("TIME", f"{value}T{slots.get('hour')}:{slots.get('minute')}")
    return Reading("DATE", value)


def _year_first(slots: _Slots) -> bool:
    return slots.has("year_first")


def _read_decade(slots: _Slots, clock: Clock) -> Reading | None:
    said = (slots.get("decade") or "").strip("'’")
    digit = slots.words.decades.get(said)
    if digit is not None or len(said.rstrip("s'’")) == 2:
        return Reading("DATE", f"19{digit if digit is not None else said[0]}")
    return Reading("DATE", said[:3])


def _read_century(slots: _Slots, clock: Clock) -> Reading | None:
    return Reading("DATE", f"{slots.words.ordinals[slots.get('ordinal') or ''] - 1:02}")


# --- relative ---------------------------------------------------------------------------------------------------------------


def _read_relative(slots: _Slots, clock: Clock) -> Reading | None:
    if slots.has("rel_weekend"):
        step = Step(0 if clock.lean == "future" else -1, "report")
        return _weekend(slots, clock, step)
    step = slots.step or Step(0, "report")
    unit = slots.unit()
    if slots.get("unit") in slots.words.plural_units:
        return Reading("DURATION", _period(None, unit))
    if unit.startswith("T"):
        return None
    if unit == "2W":
        return Reading("DURATION", "P2W")
    return _moved(slots, clock, unit, step)


def _weekend(slots: _Slots, clock: Clock, step: Step) -> Reading:
    reading = _moved(slots, clock, "WE", step)
    if (
        step.count < 0
        and clock.report
        and reading.value
        and unit_of(clock.report) == "D"
        and date.fromisoformat(clock.report).isoweekday() >= 6
    ):
        return replace(reading, value=name_of(date.fromisoformat(clock.report), "WE"))
    return reading


def _read_deictic(slots: _Slots, clock: Clock) -> Reading | None:
    if slots.has("week_on"):
        return None
    step = slots.words.deictics[slots.get("deictic") or ""]
    return _with_part(_moved(slots, clock, "D", step), step.part or slots.part)


def _read_ago(slots: _Slots, clock: Clock) -> Reading | None:
    step, unit = slots.words.ways[slots.get("way") or ""], slots.unit()
    count = slots.count()
    mod = slots.words.extents.get(slots.get("extent") or "")
    if count is None:
        return Reading("DATE", "PAST_REF" if step.count < 0 else "FUTURE_REF", mod=mod)
    if unit.startswith("T"):
        return Reading("TIME", None, "unresolved: no time of day to count from")
    if unit == "2W":
        unit, count = "W", count * 2
    if count != int(count):
        unit, count = ("M", count * 12) if unit == "Y" else ("D", count * 7)
    return replace(_moved(slots, clock, unit, replace_count(step, int(count))), mod=mod)


def replace_count(step: Step, count: int) -> Step:
    return step._replace(count=step.count * count)


# --- lengths and repetitions ------------------------------------------------------------------------------------------------


def _period(count: float | None, unit: str) -> str:
    """ "P3D", "PT2H"; "X" for a count that is no number. Decades and centuries are written as years."""
    time = "T" if unit.startswith("T") else ""
    code = unit.lstrip("T") or unit
    if unit == "2W":
        count, code = (count * 2 if count is not None else None), "W"
    if count is None:
        return f"P{time}X{'D' if code == 'WE' else code}"
    if code in ("E", "C"):
        count, code = count * (10 if code == "E" else 100), "Y"
    if code == "WE":
        count, code = count * 2, "D"
    if code == "Q":
        count, code = count * 3, "M"
    whole = int(count)
    if count - whole == 0.5 and unit in _HALVES:
        head = f"P{time}{whole}{code}" if whole else f"P{time}"
        return head + _HALVES[unit]
    return f"P{time}{count:g}{code}"


# Half a unit, behind the whole ones: "P2Y6M", "PT30M".
_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S"}


def _read_duration(slots: _Slots, clock: Clock) -> Reading | None:
    mod = slots.words.extents.get(slots.get("extent") or "")
    if slots.has("units"):
        return Reading("DURATION", _period(None, slots.unit("units")))
    unit, count = slots.unit(), slots.count()
    if slots.has("half_of"):
        count = (count or 0) + 0.5 if slots.has("n") else 0.5
    value = _period(count, unit)
    if slots.has("unit2"):
        second = _period(slots.count("n2"), slots.unit("unit2"))
        value += second.removeprefix("PT") if "T" in value else second.removeprefix("P")
    return Reading("DURATION", value, mod=mod)


def _read_span(slots: _Slots, clock: Clock) -> Reading | None:
    if slots.has("recent"):
        return Reading("DURATION", _period(None, slots.unit("units")))
    return Reading("DURATION", _period(slots.count(), slots.unit()))


def _read_set(slots: _Slots, clock: Clock) -> Reading | None:
    if slots.has("set"):
        return Reading("SET", slots.words.sets[slots.get("set") or ""])
    if slots.has("unit"):
        return Reading(
            "SET", _period(1, slots.unit()).replace("P3M", "P1Q") if slots.unit() == "Q" else _period(1, slots.unit())
        )
    if slots.weekday is not None:
        return Reading("SET", f"XXXX-WXX-{slots.weekday}")
    if slots.month is not None:
        return Reading("SET", f"XXXX-{slots.month:02}")
    if slots.has("season"):
        return Reading("SET", f"XXXX-{slots.words.seasons[slots.get('season') or '']}")
    return Reading("SET", f"XXXX-XX-XXT{slots.part}")


# --- times of day -----------------------------------------------------------------------------------------------------------


def _read_clock(slots: _Slots, clock: Clock) -> Reading | None:
    at = _clock_time(slots)
    if at is None:
        return None
    return _on_day(at, clock)


def _on_day(at: str, clock: Clock) -> Reading:
    if clock.day is None:
        return Reading("TIME", f"T{at}", "stated, without its day")
    return Reading("TIME", f"{clock.day}T{at}", f"the day is {clock.day}, spoken of beside it")


def _clock_time(slots: _Slots) -> str | None:
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
    if slots.has("past"):
        return None
    return f"{hour % 24:02}:{minute:02}" if hour <= 24 else None


def _read_part(slots: _Slots, clock: Clock) -> Reading | None:
    step = slots.step
    if step is not None and step.anchor == "report":
        return _with_part(_moved(slots, clock, "D", step), slots.part)
    return _on_day(slots.part or "", clock)


def _read_ref(slots: _Slots, clock: Clock) -> Reading | None:
    return Reading("DATE", slots.words.refs[slots.get("ref") or ""])


def _read_nothing(slots: _Slots, clock: Clock) -> Reading | None:
    return None


_READERS: dict[RuleKind, Callable[[_Slots, Clock], Reading | None]] = {
    "date": _read_date, "numeric": _read_numeric, "decade": _read_decade, "century": _read_century, "relative": _read_relative,
    "deictic": _read_deictic, "ago": _read_ago, "duration": _read_duration, "span": _read_span, "set": _read_set,
    "clock": _read_clock, "part": _read_part, "ref": _read_ref, "skip": _read_nothing,
}  # fmt: skip
