"""What falls due and what to ask, without a desk: order, days, kinds, and the list to copy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.web.views import view_of
from twosource.model import Forecast, Question, Report, Sentence, Snapshot, Span, Statement
from twosource.web.desk import View
from twosource.web.next_view import KINDS, all_lines, as_text, day_asked, falling_due, newest_day, to_ask
from twosource.web.report_facts import how_read


def with_forecasts(snapshot: Snapshot, *told: tuple[str | None, str | None]) -> View:
    """Of the case's statements, one for each (due, judgement)."""
    statements = snapshot.of(Statement)
    made = tuple(
        Forecast(one.id, due, "came true" if judged else "open", judgement_id=judged)
        for one, (due, judged) in zip(statements, told, strict=False)
    )
    return view_of(Snapshot({**snapshot.tables, Forecast: made}))


@pytest.mark.parametrize(
    ("due", "on", "standing"),
    [
        ("2031-05-04", "2031-05-04", "ahead"),
        ("2031-05-04", "2031-05-05", "overdue"),
        ("2031-05", "2031-05-31", "ahead"),
        ("2031-05", "2031-06-01", "overdue"),
        ("2031", "2031-12-31", "ahead"),
        ("2031", "2032-01-01", "overdue"),
        ("2031", None, "ahead"),
        (None, "2031-01-01", "undated"),
    ],
)
def test_a_month_is_overdue_when_it_is_over(small_case: Snapshot, due: str | None, on: str | None, standing: str) -> None:
    (one,) = falling_due(with_forecasts(small_case, (due, None)), on)
    assert one.standing == standing


def test_what_is_overdue_comes_first_then_by_day_then_without_a_day_and_what_is_settled_last(small_case: Snapshot) -> None:
    view = with_forecasts(small_case, (None, None), ("2031", None), ("2031-04-01", None), ("2030", "j1"))
    found = falling_due(view, "2031-05-04")
    assert [(one.part.due, one.standing) for one in found] == [
        ("2031-04-01", "overdue"),
        ("2031", "ahead"),
        (None, "undated"),
        ("2030", "settled"),
    ]


def test_a_year_falls_due_after_its_months_and_a_month_after_its_days(small_case: Snapshot) -> None:
    view = with_forecasts(small_case, ("2031", None), ("2031-05", None), ("2031-05-31", None), ("2031-06-01", None))
    assert [one.part.due for one in falling_due(view, None)] == ["2031-05-31", "2031-05", "2031-06-01", "2031"]


def test_the_newest_day_is_the_first_that_the_newest_report_may_have(small_case: Snapshot) -> None:
    assert newest_day(view_of(small_case)) == "2031-03-04"
    for told, day in ((("2031", "2030-12-31"), "2031-01-01"), (("2031-05", "2031-04-30"), "2031-05-01"), ((None, None), None)):
        reports = [replace(one, published=said) for one, said in zip(small_case.reports, told, strict=False)]
        view = view_of(small_case)
        shown = tuple(replace(one, report=report) for one, report in zip(view.dossier.reports, reports, strict=False))
        assert newest_day(replace(view, dossier=replace(view.dossier, reports=shown))) == day


@pytest.mark.parametrize("given", ["", "2031", "2031-02-30", "31-02-03", "2031-03-10x", "٢٠٣١-٠٣-١٠", "today"])
def test_what_is_no_day_is_none(given: str) -> None:
    assert day_asked(given) is None
    assert day_asked("2031-03-10") == "2031-03-10"


def test_every_question_of_the_case_is_there_by_kind(small_case: Snapshot) -> None:
    many = tuple(Question("link", f"Does {one} rest on b?", "parallel wording", 1) for one in range(60))
    dated = Question("date", "When did b.txt appear?", "no date stands on the page", 1)
    asked = Question("ask", "Ask coast guard: what exactly?", "passed on by b.txt", 2, (small_case.of(Statement)[1].id,))
    view = view_of(Snapshot({**small_case.tables, Question: (*many, dated, *small_case.of(Question), asked)}))
    found = to_ask(view, all_lines(view))
    kinds = [one.part.question.kind for one in found]
    assert kinds == ["ask", "settle", *["link"] * 60, "date"]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert [line.words for line in found[0].part.lines] == ["About 60 people were on the ferry"]
    (b,) = (one.id for one in view.snapshot.reports if one.file == "b.txt")
    assert found[-1].reports == (b,)
    text = as_text(found)
    assert text.startswith("WHOM TO ASK\n- Ask coast guard: what exactly?\n  (passed on by b.txt)\n  [")
    assert text.count("\n- ") == 63


def test_no_question_is_said_so() -> None:
    assert as_text([]) == "No question is open.\n"


def test_how_much_of_a_report_was_read(small_case: Snapshot) -> None:
    a, b, c = small_case.reports
    view = view_of(small_case)
    assert {one.read for one in how_read(view).values()} == {"yes"}, "a file that is no report says nothing of others"
    problem = view.dossier.problems[0]
    told = tuple(replace(problem, file=one.file, stage="find_sentences", reason="left unread") for one in (b, c))
    german = replace(c, language="de")
    reports = tuple(replace(one, report=german) if one.report.id == c.id else one for one in view.dossier.reports)
    dossier = replace(view.dossier, problems=told, reports=reports)
    snapshot = Snapshot({**small_case.tables, Sentence: tuple(_sentence(one) for one in (a, b))})
    states = how_read(replace(view, dossier=dossier, snapshot=snapshot))
    assert [(states[one.id].read, states[one.id].language) for one in (a, b, c)] == [
        ("yes", None),
        ("in part", None),
        ("no", "German"),
    ]


def _sentence(report: Report) -> Sentence:
    return Sentence(report.id, Span(0, len(report.text)), "body", ())
