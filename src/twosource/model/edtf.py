"""Dates in the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress EDTF levels 0 to 2), in and out."""

from __future__ import annotations

import re
from datetime import date

from .annotations import Timex

EPOCH = date(1970, 1, 1).toordinal()
# Level 2: northern seasons without a place are 21 to 24, quarters 33 to 36, half-years 40 and 41.
_PARTS = {
    "SP": "21", "SU": "22", "FA": "23", "WI": "24", "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41",
}  # fmt: skip
_OPEN = {"BEFORE": "../{}", "ON_OR_BEFORE": "../{}", "AFTER": "{}/..", "ON_OR_AFTER": "{}/.."}
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<part>[A-Z][A-Z0-9]|\d{2})(?:-(?P<day>\d{2}))?)?")
_ERA = re.compile(r"BC(?P<year>\d{4})(?P<rest>(?:-\d{2}){0,2})")
_SHORT = {3: "{}X", 2: "{}XX"}
_GIVEN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?:[T ][\d:.Z+-]+)?")


def to_edtf(timex: Timex) -> str | None:
    """The date of a time expression, None for durations, sets and what is unresolved.

    A time of day is left out, as EDTF has it to the second only; "about" is "~"; "early", "mid" and "late", weeks and weekends,
    for which EDTF has no word, are the days from the first to the last.
    """
    if timex.type not in ("DATE", "TIME") or timex.value is None:
        return None
    stated = _stated(timex.value.partition("T")[0])
    if timex.interval is not None and (stated is None or timex.mod in ("START", "MID", "END")):
        first, last = int(timex.interval.low), max(int(timex.interval.low), int(-(-timex.interval.high // 1)) - 1)
        if not 1 <= first + EPOCH <= last + EPOCH <= date.max.toordinal():
            return None
        return "/".join(date.fromordinal(day + EPOCH).isoformat() for day in (first, last))
    if stated is None:
        return None
    if timex.mod == "APPROX":
        return f"{stated}~"
    return _OPEN.get(timex.mod or "", "{}").format(stated)


def _stated(value: str) -> str | None:
    if (ancient := _ERA.fullmatch(value)) is not None:
        year = int(ancient["year"]) - 1
        return f"{'-' if year else ''}{year:04}{ancient['rest']}"
    if value.isdigit() and len(value) in _SHORT:
        return _SHORT[len(value)].format(value)
    match = _DATE.fullmatch(value)
    if match is None or match["part"] is None:
        return value if match is not None else None
    if match["part"].isdigit():
        return value
    part = _PARTS.get(match["part"])
    return f"{match['year']}-{part}" if part is not None and match["day"] is None else None


def sure_prefix(edtf: str) -> str | None:
    """What of one EDTF date is sure, as year, month and day as far as they are told; None where not even the year is.

    "2026-05-XX" and "2026-05" are "2026-05"; a season or quarter is its year. Doubt ("?", "~", "%") may be of the last part:
    only what is before that part is sure, so "2026-05~" is "2026" and "2026~" none.
    """
    doubted = edtf[-1:] in ("?", "~", "%")
    match = _GIVEN.fullmatch(edtf[:-1] if doubted else edtf)
    if match is None:
        return None
    told = [match["year"]]
    month, day = match["month"], match["day"]
    if month is not None and month != "XX" and 1 <= int(month) <= 12:
        told.append(month)
        if day is not None and day != "XX":
            told.append(day)
    elif month is not None and month != "XX" and not 21 <= int(month) <= 41:
        return None
    if doubted:
        told.pop()
    value = "-".join(told)
    return value if value and _is_real(told) else None


def _is_real(told: list[str]) -> bool:
    try:
        date(*(*map(int, told), 1, 1)[:3])
    except ValueError:
        return False
    return True
