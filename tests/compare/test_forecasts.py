"""The register of forecasts: which statements are in it, and when they fall due."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.annotate.spoken import report_of
from twosource.annotate.calendar import interval_of
from twosource.compare.forecasts import find_forecasts
from twosource.model import Claim, Forecast, Judgement, Report, Span, Statement, Timex, select_statement

TEXT = "The yard will open next year and close by June 2027. It opened a gate in 2020."


def timex(report_id: str, words: str, value: str) -> Timex:
    start = TEXT.index(words)
    return Timex(report_id, Span(start, start + len(words)), "DATE", value, "stated", interval_of(value))


def due(*times: tuple[str, str], published: str | None = "2025-03-12", status: str = "forecast") -> list[str | None]:
    report = report_of(TEXT, published=published)
    statement = Statement(report.id, (Span(0, len(TEXT)),), status=status)  # type: ignore[arg-type]
    return [each.due for each in find_forecasts([report], [statement], [timex(report.id, *time) for time in times], (), ())]


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
    assert [each.due for each in find_forecasts([report], [statement], times, (), ())] == [None]


@pytest.mark.parametrize(
    ("published", "stance", "count"), [("2025-03-12", "asserts", 1), ("2025-03-12", "denies", 0), ("2028-01-01", "asserts", 0)]
)
def test_what_is_told_with_a_day_ahead_is_in_the_register(published: str, stance: str, count: int) -> None:
    report = report_of(TEXT, published=published)
    statement = Statement(report.id, (Span(0, len(TEXT)),), status="fact", stance=stance)  # type: ignore[arg-type]
    found = list(find_forecasts([report], [statement], [timex(report.id, "June 2027", "2027-06")], (), ()))
    assert [one.due for one in found] == ["2027-06"] * count


def pile(later_status: str = "fact", later_published: str = "2027-08-01") -> tuple[list[Report], list[Statement], Claim]:
    """A forecast, and what a later report tells of the matter."""
    ahead = report_of(TEXT, published="2025-03-12")
    after = replace(report_of("The yard closed its gates last week.", published=later_published), file="after.txt")
    first = Statement(ahead.id, (Span(0, TEXT.index(". It")),), speaker="the yard", status="forecast")
    second = Statement(after.id, (Span(0, 20),), status=later_status)  # type: ignore[arg-type]
    return [ahead, after], [first, second], Claim((first.id, second.id))


def outcome(reports: list[Report], statements: list[Statement], claim: Claim, *judgements: Judgement) -> Forecast:
    times = [timex(reports[0].id, "June 2027", "2027-06")]
    (found,) = [
        one for one in find_forecasts(reports, statements, times, [claim], judgements) if one.statement_id == statements[0].id
    ]
    return found


@pytest.mark.parametrize(("published", "expected"), [("2027-08-01", "due"), ("2027-06-20", "open")])
def test_a_forecast_is_due_once_a_report_appeared_after_its_day(published: str, expected: str) -> None:
    reports, statements, claim = pile(later_published=published)
    assert outcome(reports, statements, claim).outcome == expected


@pytest.mark.parametrize(("status", "count"), [("fact", 1), ("reported", 1), ("forecast", 0), ("possible", 0)])
def test_later_reports_on_the_matter_may_show_the_outcome(status: str, count: int) -> None:
    reports, statements, claim = pile(later_status=status)
    found = outcome(reports, statements, claim)
    assert found.later == (statements[1].id,) * count
    assert found.outcome == "due", "only a person says that it came true"
    assert found.made_by == "the yard"


def test_a_person_says_what_became_of_it_and_may_take_it_back() -> None:
    reports, statements, claim = pile()
    forecast, shown = (select_statement(report, one) for report, one in zip(reports, statements, strict=True))
    judgement = Judgement(1, "came true", forecast, shown)
    found = outcome(reports, statements, claim, judgement)
    assert (found.outcome, found.shown_by, found.judgement_id) == ("came true", statements[1].id, judgement.id)
    assert outcome(reports, statements, claim, judgement, Judgement(2, "missed", forecast)).outcome == "missed"
    assert outcome(reports, statements, claim, judgement, Judgement(2, "undo", undoes=judgement.id)).outcome == "due"
