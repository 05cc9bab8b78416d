"""Lengths of time and repetitions -> TIMEX3 values."""

from __future__ import annotations

from .time_slots import Clock, Reading, Slots

_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S"}
"""Half a unit, behind the whole ones: "P2Y6M", "PT30M"."""


def period(count: float | None, unit: str) -> str:
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


def read_duration(slots: Slots, clock: Clock) -> Reading | None:
    mod = slots.words.extents.get(slots.get("extent") or "")
    if slots.has("units"):
        return Reading("DURATION", period(None, slots.unit("units")))
    unit, count = slots.unit(), slots.count()
    if slots.has("one") and slots.get("unit") in slots.words.plural_units:
        count = None  # "decades-long"
    if slots.has("half_of"):
        count = (count or 0) + 0.5 if slots.has("n") else 0.5
    value = period(count, unit)
    if slots.has("unit2"):
        second = period(slots.count("n2"), slots.unit("unit2"))
        value += second.removeprefix("PT") if "T" in value else second.removeprefix("P")
    return Reading("DURATION", value, mod="EQUAL_OR_MORE" if slots.has("n_more") else mod)


def read_span(slots: Slots, clock: Clock) -> Reading | None:
    if slots.has("recent"):
        return Reading("DURATION", period(None, slots.unit("units")))
    return Reading("DURATION", period(slots.count(), slots.unit()))


def read_set(slots: Slots, clock: Clock) -> Reading | None:
    if slots.has("set"):
        return Reading("SET", slots.words.sets[slots.get("set") or ""])
    if slots.has("unit"):
        return Reading("SET", period(1, slots.unit()).replace("P3M", "P1Q") if slots.unit() == "Q" else period(1, slots.unit()))
    if slots.weekday is not None:
        return Reading("SET", f"XXXX-WXX-{slots.weekday}")
    if slots.month is not None:
        return Reading("SET", f"XXXX-{slots.month:02}")
    if slots.has("season"):
        return Reading("SET", f"XXXX-{slots.words.seasons[slots.get('season') or '']}")
    return Reading("SET", f"XXXX-XX-XXT{slots.part}")
