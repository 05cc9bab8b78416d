"""Dates as pages print them, and whether they tell when the story was published."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..languages import PageWords
from ..model import Span
from ._lines import fold
from ._patterns import words_of

DateUse = Literal["published", "labelled", "modified", "other"]
ISO = re.compile(r"(?P<y>(?:19|20)\d\d)(?:-?(?P<m>\d\d)(?:-?(?P<d>\d\d))?)?(?=\D|$)")
YEAR = r"(?:19|20)\d\d"
# "Updated 07:00 GMT, May 4, 2026"
CLOCK = r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[a-z]{1,4})?\s*[,|-]?\s*(?:on\s+)?"
TIME = (
    r"(?:,?\s*(?:at\s+|@\s*|-\s*)?(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\d{1,2}(?=\s?[ap]\.?m)|\d{4}(?=\s*(?:$|[a-z]{2,4}\b)))(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:gmt|utc|bst|cet|cest|eet|eest|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|jst|et|pt|ct|z)\b)?(?:\s?[+-]\d{1,2}:?\d{2})?|t\d\d:\d\d\S*)?"
)


@dataclass(frozen=True)
class PageDate:
    """`span` covers the date with its weekday, time and label, `bare` the date alone; both in the text searched."""

    span: Span
    bare: Span
    iso: str
    use: DateUse
    doubt: str = ""


def find_dates(text: str, words: PageWords) -> list[PageDate]:
    folded = fold(text)
    return [date for found in _pattern(words.months, words.weekdays).finditer(folded) if (date := _read(found, folded, words))]


def iso_prefix(value: str) -> str | None:
    """The day at the front of a machine's date ("2026-05-04T10:00:00+02:00"), in its own clock; None if there is none."""
    found = ISO.match(value.strip())
    if not found:
        return None
    return _valid(int(found["y"]), int(found["m"] or 0), int(found["d"] or 0))


@cache
def _pattern(months: tuple[tuple[str, int], ...], weekdays: tuple[str, ...]) -> re.Pattern[str]:
    month = words_of(tuple(form for form, _ in months))
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<![\w/.-])(?:(?:{words_of(weekdays)})\.?,?\s+(?:the\s+)?)?(?P<bare>"
        rf"(?P<d1>{day})(?:\s+of)?[\s.-]{{1,2}}(?P<m1>{month})\b\.?,?[\s-]{{0,2}}(?P<y1>{YEAR})\b"
        rf"|(?P<m2>{month})\b\.?\s+(?P<d2>{day}),?\s+(?P<y2>{YEAR})\b"
        rf"|(?P<y3>{YEAR})[-/.](?P<m3>\d{{1,2}})[-/.](?P<d3>\d{{1,2}})(?=t\d|\b)"
        rf"|(?P<a4>\d{{1,2}})(?P<s4>[./-])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>{YEAR})(?![\w./-]*\d)"
        rf"|(?P<m5>{month})\b\.?,?\s+(?P<y5>{YEAR})\b"
        rf"){TIME}"
    )


def _read(found: re.Match[str], folded: str, words: PageWords) -> PageDate | None:
    parts = found.groupdict()
    numbers = dict(words.months)
    doubt = ""
    if parts["y1"]:
        iso = _valid(int(parts["y1"]), numbers[parts["m1"]], _day(parts["d1"]))
    elif parts["y2"]:
        iso = _valid(int(parts["y2"]), numbers[parts["m2"]], _day(parts["d2"]))
    elif parts["y3"]:
        iso = _valid(int(parts["y3"]), int(parts["m3"]), int(parts["d3"]))
    elif parts["y4"]:
        iso, doubt = _day_or_month_first(int(parts["a4"]), int(parts["b4"]), int(parts["y4"]), parts["s4"])
    else:
        iso = _valid(int(parts["y5"]), numbers[parts["m5"]], None)
    if iso is None:
        return None
    label_start, use = _label(folded, found.start(), words)
    return PageDate(Span(label_start, found.end()), Span(*found.span("bare")), iso, use, doubt)


def _label(folded: str, start: int, words: PageWords) -> tuple[int, DateUse]:
    """Where the words that say what the date is begin ("Posted on"), and what they make of it."""
    before = folded[max(0, start - 40) : start]
    marked: tuple[tuple[tuple[str, ...], DateUse], ...] = (
        (words.modified_marks, "modified"), (words.other_date_marks, "other"), (words.published_marks, "labelled"),
    )  # fmt: skip
    for marks, use in marked:
        found = re.search(rf"(?<!\w)(?:{words_of(marks)})(?:\s+(?:on|at|in|by))?[\s:–—-]*(?:the\s+|{CLOCK})?$", before)
        if found:
            return start - (len(before) - found.start()), use
    if before.rstrip().endswith(("©", "(c)")):
        return start, "other"
    return start, "published"


def _day(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _day_or_month_first(first: int, second: int, year: int, mark: str) -> tuple[str | None, str]:
    if mark == "." or first > 12 or first == second:
        return _valid(year, second, first), ""
    if second > 12:
        return _valid(year, first, second), ""
    return str(year), f"{first}/{second} may be a day and a month or a month and a day"


def _valid(year: int, month: int | None, day: int | None) -> str | None:
    if not month:
        return f"{year:04}"
    if not day:
        return f"{year:04}-{month:02}" if 1 <= month <= 12 else None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def with_doubt(evidence: str, doubt: str) -> str:
    return f"{evidence}; {doubt}" if doubt else evidence


def is_relative(text: str, words: PageWords) -> bool:
    """Whether a line tells its date only against the moment of reading: "3 hours ago"."""
    return len(text) < 60 and any(re.search(pattern, fold(text)) for pattern in words.relative_date_patterns)


def without(text: str, spans: list[Span]) -> Iterator[Span]:
    """What is left of a line when `spans` are taken out."""
    at = 0
    for span in sorted(spans):
        if span.start > at:
            yield Span(at, span.start)
        at = max(at, span.end)
    if at < len(text):
        yield Span(at, len(text))
