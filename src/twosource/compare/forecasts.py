"""Statements about what is to come -> when each falls due."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from ..model import (
    Claim,
    Forecast,
    Interval,
    Judgement,
    Outcome,
    Report,
    Statement,
    StatementFinder,
    Table,
    Timex,
    in_force,
)  # fmt: skip

AHEAD = ("forecast", "planned")
TOLD = ("fact", "reported")

_ISO_PREFIX = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_EPOCH = date(1970, 1, 1)


def find_forecasts(
    reports: Table[Report],
    statements: Table[Statement],
    times: Table[Timex],
    claims: Table[Claim],
    judgements: Table[Judgement],
) -> Iterator[Forecast]:
    """One for every forecast and plan, and for what else is told with a day that lies ahead ("the resolution expires in
    October"); a forecast without such a day stays in the register with no due day."""
    by_id = {report.id: report for report in reports}
    by_report: dict[str, list[Timex]] = defaultdict(list)
    for timex in times:
        by_report[timex.report_id].append(timex)
    newest = max((_first_day(report.published) for report in reports if report.published), default=None)
    outcomes = _outcomes(reports, statements, judgements)
    later = _later(by_id, {one.id: one for one in statements}, claims)
    for statement in statements:
        report = by_id[statement.report_id]
        due = _due(statement, by_report[report.id], report.published)
        if statement.status not in AHEAD and not _is_scheduled(statement, due, report.published):
            continue
        judged = outcomes.get(statement.id)
        yield Forecast(
            statement_id=statement.id,
            due=due,
            outcome=judged.outcome if judged else "due" if _is_past(due, newest) else "open",
            made_by=statement.speaker or report.outlet,
            later=tuple(later.get(statement.id, ())),
            shown_by=judged.shown_by if judged else None,
            judgement_id=judged.judgement_id if judged else None,
        )


class _Judged(NamedTuple):
    outcome: Outcome
    shown_by: str | None
    judgement_id: str


def _outcomes(reports: Table[Report], statements: Table[Statement], judgements: Table[Judgement]) -> dict[str, _Judged]:
    """What people say became of a forecast, by its statement; of two the later holds."""
    found: dict[str, _Judged] = {}
    finder = StatementFinder(reports, statements)
    for one in sorted(in_force(list(judgements)), key=lambda one: one.number):
        if one.kind not in ("came true", "missed") or one.left is None:
            continue
        forecast, shown = finder.of(one.left), finder.of(one.right)
        if forecast is not None:
            outcome: Outcome = "came true" if one.kind == "came true" else "missed"
            found[forecast.id] = _Judged(outcome, shown.id if shown is not None else None, one.id)
    return found


def _later(reports: Mapping[str, Report], statements: Mapping[str, Statement], claims: Table[Claim]) -> dict[str, list[str]]:
    """For each forecast what reports that surely appeared after it tell of the matter as a thing of the present or past."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        members = [statements[one] for one in claim.statement_ids if one in statements]
        for ahead in members:
            published = reports[ahead.report_id].published
            if ahead.status not in AHEAD or published is None:
                continue
            found[ahead.id] += [
                one.id
                for one in members
                if one.status in TOLD and one.id not in found[ahead.id]
                if (day := reports[one.report_id].published) is not None and _first_day(day) > _last_day(published)
            ]
    return found


def _is_scheduled(statement: Statement, due: str | None, published: str | None) -> bool:
    return (
        statement.stance == "asserts" and due is not None and published is not None and _first_day(due) > _last_day(published)
    )


def _is_past(due: str | None, newest: int | None) -> bool:
    return due is not None and newest is not None and _last_day(due) < newest


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


def _last_day(prefix: str) -> int:
    """The last day that an ISO prefix allows, since 1970-01-01."""
    parts = [int(part) for part in prefix[:10].split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else monthrange(year, month)[1]
    return (date(year, month, day) - _EPOCH).days
