"""Statements about what is to come -> when each falls due."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from ..model import Forecast, Interval, Report, Statement, Table, Timex

AHEAD = ("forecast", "planned")

_ISO_PREFIX = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_EPOCH = date(1970, 1, 1)


def find_forecasts(reports: Table[Report], statements: Table[Statement], times: Table[Timex]) -> Iterator[Forecast]:
    """One for every forecast and plan; without a date that lies ahead it stays in the register with no due day."""
    published = {report.id: report.published for report in reports}
    by_report: dict[str, list[Timex]] = defaultdict(list)
    for timex in times:
        by_report[timex.report_id].append(timex)
    for statement in statements:
        if statement.status in AHEAD:
            yield Forecast(statement.id, _due(statement, by_report[statement.report_id], published.get(statement.report_id)))


def _due(statement: Statement, times: list[Timex], published: str | None) -> str | None:
    """The last day that the content names: only then is it plain whether it came true. What lies before the report is none."""
    dates = [
        (timex.interval, timex.value)
        for timex in times
        if timex.interval is not None and timex.value is not None and any(span.contains(timex.span) for span in statement.spans)
    ]
    if published is not None:
        dates = [(interval, value) for interval, value in dates if interval.high > _first_day(published)]
    if not dates:
        return None
    interval, value = max(dates, key=lambda dated: (dated[0].high, dated[0].low, dated[1]))
    return _iso_prefix(interval, value)


def _iso_prefix(interval: Interval, value: str) -> str:
    """The value itself where it is one; weeks, quarters, seasons and decades fall due on their last day."""
    day = value.partition("T")[0]
    if _ISO_PREFIX.fullmatch(day):
        return day
    return (_EPOCH + timedelta(days=int(interval.high) - 1)).isoformat()


def _first_day(published: str) -> int:
    """The first day that an ISO prefix allows, since 1970-01-01."""
    year, month, day = (*(int(part) for part in published[:10].split("-")), 1, 1)[:3]
    return (date(year, month, day) - _EPOCH).days
