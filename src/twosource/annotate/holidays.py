"""The day of a holiday in a year, also of those that move."""

from __future__ import annotations

import re
from datetime import date, timedelta

NTH_WEEKDAY = re.compile(r"(\d\d)#(-1|[1-5])-([1-7])")
FROM_EASTER = re.compile(r"easter([+-]\d+)")


def holiday_in(year: int, rule: str) -> str | None:
    """The month and day ("11-26") of a language's rule for a holiday, None for a year without it.

    "12-25" is that day; "11#4-4" the fourth Thursday of November, "05#-1-1" the last Monday of May; "easter-2" two days
    before Easter Sunday of the Western churches.
    """
    if found := NTH_WEEKDAY.fullmatch(rule):
        return _nth_weekday(year, *(int(part) for part in found.groups()))
    if found := FROM_EASTER.fullmatch(rule):
        return (easter(year) + timedelta(days=int(found[1]))).isoformat()[5:]
    return rule


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> str | None:
    first = date(year, month, 1)
    days = [first + timedelta(days=count) for count in range(31)]
    right = [day for day in days if day.month == month and day.isoweekday() == weekday]
    if nth > len(right):
        return None
    return right[nth if nth < 0 else nth - 1].isoformat()[5:]


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, after the anonymous computus in Meeus, Astronomical Algorithms, ch. 8."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap_centuries, in_leap_century = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    to_sunday = (32 + 2 * in_leap_century + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
