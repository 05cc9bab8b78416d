"""The register of forecasts: which statements are in it, and when they fall due."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.annotate.spoken import report_of
from twosource.annotate.calendar import interval_of
from twosource.compare.forecasts import find_forecasts
from twosource.model import Span, Statement, Timex

TEXT = "The yard will open next year and close by June 2027. It opened a gate in 2020."


def timex(report_id: str, words: str, value: str) -> Timex:
    start = TEXT.index(words)
    return Timex(report_id, Span(start, start + len(words)), "DATE", value, "stated", interval_of(value))


def due(*times: tuple[str, str], published: str | None = "2025-03-12", status: str = "forecast") -> list[str | None]:
    report = report_of(TEXT, published=published)
    statement = Statement(report.id, (Span(0, len(TEXT)),), status=status)  # type: ignore[arg-type]
    return [each.due for each in find_forecasts([report], [statement], [timex(report.id, *time) for time in times])]


@pytest.mark.parametrize(("status", "count"), [("forecast", 1), ("planned", 1), ("fact", 0), ("possible", 0), ("alleged", 0)])
def test_forecasts_and_plans_are_in_the_register(status: str, count: int) -> None:
    assert len(due(status=status)) == count


def test_the_last_date_ahead_is_the_due_date() -> None:
    assert due(("next year", "2026"), ("June 2027", "2027-06"), ("2020", "2020")) == ["2027-06"]


def test_a_date_before_the_report_is_no_due_date() -> None:
    assert due(("2020", "2020")) == [None]


def test_a_report_without_a_date_takes_the_last_date_named() -> None:
    assert due(("2020", "2020"), ("next year", "2026"), published=None) == ["2026"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2027", "2027"),
        ("2027-06", "2027-06"),
        ("2027-06-30T12:00", "2027-06-30"),
        ("2027-Q3", "2027-09-30"),
        ("2027-W01", "2027-01-10"),
        ("203", "2039-12-31"),
    ],
)
def test_what_is_no_iso_prefix_falls_due_on_its_last_day(value: str, expected: str) -> None:
    assert due(("June 2027", value)) == [expected]


def test_a_date_outside_the_content_does_not_count() -> None:
    report = report_of(TEXT, published="2025-03-12")
    statement = Statement(report.id, (Span(0, 20),), status="planned")
    times = [timex(report.id, "June 2027", "2027-06")]
    assert [each.due for each in find_forecasts([report], [statement], times)] == [None]
    assert [each.statement_id for each in find_forecasts([report], [replace(statement, status="planned")], times)] == [
        statement.id
    ]
