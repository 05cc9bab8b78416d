"""A TIMEX3 value in plain words: "2026-03-10T02:40" is "10 Mar 2026, 02:40"."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
DAY_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
MODS = {
    "START": "early", "MID": "mid", "END": "late", "BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "up to",
    "ON_OR_AFTER": "from", "APPROX": "about",
}  # fmt: skip
_SHAPES = (
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})"), lambda year, month, day: f"{int(day)} {_month(month)} {year}"),
    (re.compile(r"(\d{4})-(\d{2})"), lambda year, month: f"{_month(month)} {year}"),
    (re.compile(r"(\d{4})-W(\d{2})"), lambda year, week: _week("week", year, week, 1)),
    (re.compile(r"(\d{4})-W(\d{2})-WE"), lambda year, week: _week("weekend", year, week, 6)),
    (re.compile(r"(\d{4})-([QH]\d)"), lambda year, part: f"{part} {year}"),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda year, season: f"{SEASONS[season]} {year}"),
    (re.compile(r"(\d{3})"), lambda decade: f"{decade}0s"),
    (re.compile(r"(\d{2})"), lambda century: f"{century}00s"),
)


def in_words(value: str, mod: str | None = None) -> str:
    """The value as people write it, in days, months and years; as it is where it has no such form."""
    day, _, clock = value.partition("T")
    era = " BC" if day.startswith("BC") else ""
    told = _day(day.removeprefix("BC")) + era
    if clock:
        told += f", {DAY_PARTS.get(clock, clock)}"
    return f"{MODS[mod]} {told}" if mod in MODS else told


def _day(value: str) -> str:
    for shape, told in _SHAPES:
        if (match := shape.fullmatch(value)) is not None:
            return told(*match.groups())
    return value


def _week(unit: str, year: str, week: str, first_weekday: int) -> str:
    try:
        first = date.fromisocalendar(int(year), int(week), first_weekday)
    except ValueError:
        return f"week {week}, {year}"
    return f"{unit} of {_day(first.isoformat())}"


def _month(number: str) -> str:
    return MONTHS[int(number) - 1] if 1 <= int(number) <= 12 else number
