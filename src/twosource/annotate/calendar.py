"""TIMEX3 values and the days they allow: pure reckoning, no language."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..model import Interval

Unit = Literal["D", "W", "M", "Q", "H", "Y", "E", "C", "WE"]
"""Day, week, month, quarter, half-year, year, decade, century, weekend."""

EPOCH = date(1970, 1, 1).toordinal()

FINENESS: dict[str, int] = {"C": 0, "E": 1, "Y": 2, "H": 3, "Q": 4, "SEASON": 4, "M": 5, "W": 6, "WE": 7, "D": 8}
"""How fine a unit is: a value can be reckoned in units up to its own fineness only."""

_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

# Parts of a day as fractions of it, wide on purpose: "night" reaches over midnight at both ends.
_DAY_PARTS = {"MO": (0.0, 0.5), "MI": (0.45, 0.6), "AF": (0.5, 0.8), "EV": (0.65, 1.0), "NI": (0.0, 1.25)}

# What "early", "mid-" and "late" leave of a stretch; the words are loose, so halves rather than thirds.
_MOD_SHARES = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}

BC = "BC"
"""Before the year of a value: "BC0480-08". Such years have no Python date; they are reckoned by name or by whole cycles."""
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
"""After so many years the calendar repeats itself to the day (proleptic Gregorian)."""

_SHAPES: tuple[tuple[str, str], ...] = (
    ("D", r"\d{4}-\d{2}-\d{2}"), ("WE", r"\d{4}-W\d{2}-WE"), ("W", r"\d{4}-W\d{2}"),
    ("M", r"\d{4}-\d{2}"), ("Q", r"\d{4}-Q[1-4]"),
    ("H", r"\d{4}-H[12]"),
    ("SEASON", r"\d{4}-(?:SP|SU|FA|WI)"), ("Y", r"\d{4}"), ("E", r"\d{3}"), ("C", r"\d{2}"),
)  # fmt: skip


class Days(NamedTuple):
    """First day and the day after the last."""

    first: date
    end: date


def unit_of(value: str) -> str | None:
    """The unit whose name `value` is ("2026-03" is a month), or None if it names none of the calendar."""
    return next((unit for unit, shape in _SHAPES if re.fullmatch(shape, value.removeprefix(BC))), None)


def is_real(value: str) -> bool:
    """Whether the calendar has this date: there is no 30 February."""
    if value.startswith(BC):
        value = _later_cycle(value)[0]
    try:
        return days_of(value) is not None
    except ValueError:
        return False


def days_of(value: str) -> Days | None:
    """The days of a calendar value, None if it is none or before our era. Raises ValueError for a day the calendar lacks."""
    if value.startswith(BC):
        return None
    unit = unit_of(value)
    year = int(value[:4]) if len(value) >= 4 and value[:4].isdigit() else 0
    if unit == "D":
        day = date.fromisoformat(value)
        return Days(day, day + timedelta(days=1))
    if unit in ("W", "WE"):
        monday = date.fromisocalendar(year, int(value[6:8]), 1)
        return (
            Days(monday, monday + timedelta(days=7))
            if unit == "W"
            else Days(monday + timedelta(days=5), monday + timedelta(days=7))
        )
    if unit == "M":
        return _months(year, int(value[5:7]), 1)
    if unit == "Q":
        return _months(year, 3 * int(value[6]) - 2, 3)
    if unit == "H":
        return _months(year, 6 * int(value[6]) - 5, 6)
    if unit == "SEASON":
        return _months(year, _SEASON_START[value[5:7]], 3)
    if unit == "Y":
        return _months(year, 1, 12)
    if unit == "E" and value != "000":
        return Days(date(int(value) * 10, 1, 1), date(int(value) * 10 + 10, 1, 1))
    if unit == "C" and value != "00":
        return Days(date(int(value) * 100, 1, 1), date(int(value) * 100 + 100, 1, 1))
    return None


def _months(year: int, month: int, count: int) -> Days:
    if not 1 <= month <= 12:
        raise ValueError(f"{year}-{month} is no month")
    last = year * 12 + month - 1 + count
    return Days(date(year, month, 1), date(last // 12, last % 12 + 1, 1))


def interval_of(value: str, mod: str | None = None) -> Interval | None:
    """The days a value allows since 1970-01-01, times as fractions; None for what is no stretch of the calendar."""
    day, _, clock = value.partition("T")
    day, before = _later_cycle(day) if day.startswith(BC) else (day, 0)
    days = days_of(day) if day else None
    if days is None:
        return None
    low, high = days.first.toordinal() - EPOCH - before, days.end.toordinal() - EPOCH - before
    if clock:
        return _clock_interval(low, clock)
    start, end = _MOD_SHARES.get(mod or "", (0.0, 1.0))
    if high - low < 2:
        start, end = 0.0, 1.0
    return Interval(low + start * (high - low), low + end * (high - low))


def _later_cycle(value: str) -> tuple[str, int]:
    """A value before our era as the same value of a later cycle, and the days between them."""
    digits = value.removeprefix(BC)
    if unit_of(value) in ("E", "C"):
        return "", 0
    cycles = int(digits[:4]) // _CYCLE_YEARS + 4
    return f"{_year_number(value) + cycles * _CYCLE_YEARS:04}{digits[4:]}", cycles * _CYCLE_DAYS


def _year_number(value: str) -> int:
    """The astronomers' number of the year of a value: 1 BC is 0, 2 BC is -1."""
    return 1 - int(value[2:6]) if value.startswith(BC) else int(value[:4])


def year_of(value: str) -> str:
    """The year that a value begins with: "1980", "BC0480"."""
    return value[:6] if value.startswith(BC) else value[:4]


def year_name(number: int) -> str:
    """The value of a year by the astronomers' number."""
    return f"{number:04}" if number > 0 else f"{BC}{1 - number:04}"


def _clock_interval(day: int, clock: str) -> Interval | None:
    if clock in _DAY_PARTS:
        start, end = _DAY_PARTS[clock]
        return Interval(day + start, day + end)
    hours, _, minutes = clock.partition(":")
    if not hours.isdigit():
        return None
    start = (int(hours) * 60 + int(minutes or 0)) / 1440
    return Interval(day + start, day + start + (1 / 1440 if minutes else 1 / 24))


def shift(value: str, unit: Unit, count: int) -> str | None:
    """`value` moved by `count` units and named by that unit: ("2026-03-10", "M", -1) is "2026-02".

    None if `value` is coarser than the unit, so that there is nothing to count from ("2023" has no last month).
    """
    own = unit_of(value)
    if own is None or FINENESS[own] < FINENESS[unit]:
        return None
    if unit == "Y":
        return year_name(_year_number(value) + count)
    days = days_of(value)
    if days is None:
        return None
    return name_of(_move(days.first, unit, count), unit)


def _move(day: date, unit: Unit, count: int) -> date:
    if unit in ("D", "W", "WE"):
        return day + timedelta(days=count * (1 if unit == "D" else 7))
    months = count * {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}[unit]
    total = day.year * 12 + day.month - 1 + months
    return date(max(1, total // 12), total % 12 + 1, 1)


def name_of(day: date, unit: Unit) -> str:
    """The value of the unit that holds `day`."""
    week = day.isocalendar()
    return {
        "D": day.isoformat(), "W": f"{week.year:04}-W{week.week:02}", "WE": f"{week.year:04}-W{week.week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}", "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "H": f"{day.year:04}-H{(day.month + 5) // 6}", "Y": f"{day.year:04}",
        "E": f"{day.year // 10:03}", "C": f"{day.year // 100:02}",
    }[unit]  # fmt: skip


def weekday_near(day: str, weekday: int, *, step: Literal[-1, 1], same_day: bool) -> str:
    """The next such weekday (1 is Monday) from `day` on, backwards or forwards."""
    at = date.fromisoformat(day)
    if not same_day:
        at += timedelta(days=step)
    while at.isoweekday() != weekday:
        at += timedelta(days=step)
    return at.isoformat()
