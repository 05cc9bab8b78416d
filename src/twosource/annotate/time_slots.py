"""The slots of a time expression as values, and what they can be counted from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, cast

from ..languages import NumberWords, TimeWords
from ..languages._time import Step
from ..model import TimexType
from .calendar import FINENESS, Unit, shift, unit_of
from .expressions import Expression
from .numbers import find_numbers

Lean = Literal["begun", "past", "future", "nearest"]
"""Where a date without a year lies, seen from the day of the report: "begun" for certain ("since April"), the others by
tense, which a date that is very much nearer on the other side outweighs."""

STATED = "stated"
UNDATED = "unresolved: the report gives no publication date"


@dataclass(frozen=True)
class Clock:
    """What a relative expression can be counted from: `report` is the day (or month, or year) of publication; `events` are
    the dates spoken of before, latest first; `day` is the day that a time of day falls on; `told` is the date spoken of
    last where the text tells of the past from date to date, None where it speaks from the day it came out."""

    report: str | None
    events: tuple[str, ...] = ()
    day: str | None = None
    lean: Lean = "past"
    told: str | None = None

    def event(self, unit: str) -> str | None:
        """The latest date spoken of that is fine enough to count in `unit`."""
        return next((value for value in self.events if FINENESS[unit_of(value) or "C"] >= FINENESS[unit]), None)


@dataclass(frozen=True)
class Reading:
    type: TimexType
    value: str | None
    basis: str = STATED
    mod: str | None = None


@dataclass(frozen=True)
class Slots:
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


def counted_from(anchor: str, event: bool) -> str:
    return f"counted from {anchor}, spoken of before" if event else f"counted from the publication date {anchor}"


def missing(clock: Clock, unit: str) -> str:
    if clock.report is None:
        return UNDATED
    return f"unresolved: the publication date {clock.report} is too coarse"


def moved(slots: Slots, clock: Clock, unit: str, step: Step, type_: TimexType = "DATE") -> Reading:
    """The unit so many steps from its anchor; the publication date stands in where no date was spoken of before."""
    event = clock.event(unit) if step.anchor == "event" or clock.told else None
    if step.anchor == "event" and event is None and step.units >= 0:
        return Reading(type_, None, "unresolved: no date is spoken of before it")
    anchor = event or clock.report
    value = shift(anchor, cast(Unit, unit), step.units) if anchor else None
    if value is None or anchor is None:
        return Reading(type_, None, missing(clock, unit))
    return Reading(type_, value, counted_from(anchor, event is not None))


def with_part(reading: Reading, part: str | None) -> Reading:
    if part is None:
        return reading
    return replace(reading, type="TIME", value=f"{reading.value}T{part}" if reading.value else None)
