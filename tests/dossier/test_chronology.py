from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest

from tests.conftest import make_report, spot
from twosource.dossier.chronology import DUE_DATE, NO_DENIAL_DATE, NO_DUE_DATE, form_chronology
from twosource.dossier.date_words import in_words
from twosource.dossier.dates import Chronology, Dated
from twosource.model import Claim, Forecast, Interval, Report, Sentence, Snapshot, Span, Statement, Timex

MAY_3 = Interval(22402, 22403)
MAY = Interval(22400, 22431)


def told(report: Report, words: str, value: str | None = "2031-05-03", interval: Interval | None = MAY_3, **more: str) -> Timex:
    given = {"type": "DATE", "basis": "stated", **more}
    return Timex(report.id, spot(report, words), value=value, interval=interval, **given)  # type: ignore[arg-type]


def said(report: Report, words: str, **fields: object) -> Statement:
    return Statement(report.id, (spot(report, words),), **fields)  # type: ignore[arg-type]


def whole(report: Report) -> Sentence:
    return Sentence(report.id, Span(0, len(report.text)), "body", ())


def chronology(*records: object) -> Chronology:
    tables: dict[type, list[object]] = {}
    for record in records:
        tables.setdefault(type(record), []).append(record)
    return form_chronology(Snapshot({kind: tuple(listed) for kind, listed in tables.items()}))  # type: ignore[misc]


def lanes(of: Chronology) -> list[tuple[str, str]]:
    return [(one.lane, one.value) for one in of.dated]


def test_a_case_tells_its_dates_in_lanes_and_lists_what_has_none(small_case: Snapshot) -> None:
    found = form_chronology(small_case)
    assert lanes(found) == [("events", "2031-03-03"), ("forecasts", "2031-05")]
    assert [one.is_due for one in found.dated] == [False, True]
    assert [(one.lane, one.telling, one.basis) for one in found.undated] == [
        ("denials", "that the ferry was overloaded", NO_DENIAL_DATE)
    ]
    assert [(one.outlet, one.value) for one in found.published] == [("Morning Paper", "2031-03-04")]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The owner denied that the ferry sank on 3 May 2031.", "that the ferry sank on 3 May 2031"),
        ("The owner denied on 3 May 2031 that the ferry sank.", "that the ferry sank"),
        ("On 3 May 2031 the owner denied that the ferry sank.", "that the ferry sank"),
    ],
)
@pytest.mark.parametrize("reported", [False, True])
def test_a_denial_never_stands_among_the_events(text: str, denied: str, reported: bool) -> None:
    report = make_report("a.txt", f"The paper writes: {text}")
    denial = said(report, denied, source=(spot(report, "he owner"),), cue=(spot(report, "denied"),), stance="denies")
    around = [said(report, text.removeprefix("On 3 May 2031 "))] if reported else []
    found = chronology(report, denial, *around, whole(report), told(report, "3 May 2031"))
    assert lanes(found) == [("denials", "2031-05-03")]
    assert not found.undated
    assert found.dated[0].statement_id in {denial.id, *(one.id for one in around)}


def test_what_else_a_sentence_with_a_denial_tells_stays_an_event() -> None:
    report = make_report("a.txt", "The ferry sank on 3 May 2031, but the owner denied that it was overloaded.")
    event = said(report, "The ferry sank on 3 May 2031")
    denial = said(report, "that it was overloaded", cue=(spot(report, "denied"),), stance="denies")
    found = chronology(report, event, denial, whole(report), told(report, "3 May 2031"))
    assert lanes(found) == [("events", "2031-05-03")]
    assert [one.basis for one in found.undated] == [NO_DENIAL_DATE]


def test_one_date_of_one_matter_told_by_five_reports_is_one() -> None:
    records: list[object] = []
    statements = []
    for number in range(5):
        report = make_report(
            f"{number}.txt", "It sank on 3 May 2031.", published=f"2031-06-0{5 - number}", outlet=f"Paper {number}"
        )
        statements.append(said(report, "It sank on 3 May 2031"))
        records += [report, statements[-1], told(report, "3 May 2031")]
    (dated,) = chronology(*records, Claim(tuple(one.id for one in statements))).dated
    assert [one.outlet for one in dated.tellings] == ["Paper 4", "Paper 3", "Paper 2", "Paper 1", "Paper 0"]
    assert len(dated.report_ids) == 5
    assert (dated.words, dated.telling) == ("3 May 2031", "It sank on 3 May 2031")


def test_two_matters_of_one_day_are_two() -> None:
    left, right = make_report("a.txt", "It sank on 3 May 2031."), make_report("b.txt", "He was born on 3 May 2031.")
    sank, born = said(left, "It sank on 3 May 2031"), said(right, "He was born on 3 May 2031")
    records = (left, right, sank, born, told(left, "3 May 2031"), told(right, "3 May 2031"))
    assert len(chronology(*records, Claim((sank.id,)), Claim((born.id,))).dated) == 2
    assert len(chronology(*records, Claim((sank.id, born.id))).dated) == 1


def test_a_doubt_is_not_added_to_those_who_say_so() -> None:
    left, right = make_report("a.txt", "It sank on 3 May 2031."), make_report("b.txt", "Whether it sank on 3 May 2031 is open.")
    sank, doubt = said(left, "It sank on 3 May 2031"), said(right, "it sank on 3 May 2031", stance="doubts")
    found = chronology(
        left, right, sank, doubt, told(left, "3 May 2031"), told(right, "3 May 2031"), Claim((sank.id, doubt.id))
    ).dated
    assert {one.note: len(one.report_ids) for one in found} == {"": 1, "doubted": 1}


def test_what_is_later_than_every_report_is_no_event() -> None:
    report = make_report("a.txt", "We demand results by 3 May 2031.", published="2031-05-02")
    assert lanes(chronology(report, told(report, "3 May 2031"))) == [("forecasts", "2031-05-03")]
    later = make_report("b.txt", "Nothing.", published="2031-05")
    assert lanes(chronology(report, later, told(report, "3 May 2031"))) == [("events", "2031-05-03")]


def test_what_lies_behind_in_a_fact_with_a_day_ahead_stays_an_event() -> None:
    report = make_report("a.txt", "Adopted in May 2031, it expires on 9 June 2031.", published="2031-06-02")
    fact = said(report, "Adopted in May 2031, it expires on 9 June 2031")
    ahead = told(report, "9 June 2031", "2031-06-09", Interval(22439, 22440))
    found = chronology(report, fact, Forecast(fact.id, "2031-06-09"), told(report, "May 2031", "2031-05", MAY), ahead)
    assert [(one.lane, one.is_due) for one in found.dated] == [("events", False), ("forecasts", True)]


def test_a_forecast_is_due_by_what_it_names_or_by_its_date_alone() -> None:
    report = make_report("a.txt", "It will sail in week 18.")
    plan = said(report, "It will sail in week 18", status="planned")
    week = told(report, "week 18", "2031-W18", Interval(22397, 22404))
    (by_words,) = chronology(report, plan, Forecast(plan.id, "2031-05-04"), week).dated
    assert (by_words.value, by_words.is_due, by_words.interval) == ("2031-W18", True, Interval(22397, 22404))
    (bare,) = chronology(report, plan, Forecast(plan.id, "2031-05")).dated
    assert (bare.value, bare.is_due, bare.interval, bare.words, bare.basis) == ("2031-05", True, MAY, "", DUE_DATE)


def test_what_is_unresolved_is_listed_with_its_reason_once() -> None:
    report = make_report("a.txt", "It will sail on Tuesday. It will be painted.")
    sail = said(report, "It will sail on Tuesday", status="planned")
    paint = said(report, "It will be painted", status="planned")
    tuesday = told(report, "Tuesday", None, None, basis="unresolved", suggestion="2031-05-06")
    found = chronology(report, sail, paint, Forecast(sail.id, None), Forecast(paint.id, None), tuesday)
    assert not found.dated
    assert [(one.lane, one.words, one.basis, one.suggestion) for one in found.undated] == [
        ("forecasts", "Tuesday", "unresolved", "2031-05-06"),
        ("forecasts", "", NO_DUE_DATE, None),
    ]


def test_now_and_how_long_have_no_place_on_a_line() -> None:
    report = make_report("a.txt", "It now sails for three years, every week.")
    found = chronology(
        report,
        told(report, "now", "PRESENT_REF", None),
        told(report, "three years", "P3Y", None, type="DURATION"),
        told(report, "every week", "P1W", None, type="SET"),
    )
    assert not found.dated
    assert not found.undated


def test_an_hour_stands_for_its_day_where_both_are_told() -> None:
    report = make_report("a.txt", "It sank at 02:40 on 3 May 2031.")
    hour = told(report, "02:40", "2031-05-03T02:40", Interval(22402.11, 22402.12), type="TIME")
    statement = said(report, "It sank at 02:40 on 3 May 2031")
    assert lanes(chronology(report, statement, hour, told(report, "3 May 2031"))) == [("events", "2031-05-03T02:40")]


@pytest.mark.parametrize(
    ("mod", "expected"),
    [
        (None, MAY),
        ("BEFORE", Interval(-math.inf, 22400)),
        ("ON_OR_BEFORE", Interval(-math.inf, 22431)),
        ("AFTER", Interval(22431, math.inf)),
        ("ON_OR_AFTER", Interval(22400, math.inf)),
    ],
)
def test_before_a_month_is_none_of_its_days(mod: str | None, expected: Interval) -> None:
    report = make_report("a.txt", "It sank around May 2031.")
    timex = replace(told(report, "May 2031", "2031-05", MAY), mod=mod)
    assert chronology(report, timex).dated[0].interval == expected


def test_without_a_statement_the_sentence_is_told() -> None:
    report = make_report("a.txt", "It sank on 3 May 2031.")
    (lone,) = chronology(report, told(report, "3 May 2031")).dated
    (within,) = chronology(report, whole(report), told(report, "3 May 2031")).dated
    assert (lone.telling, within.telling) == ("", "It sank on 3 May 2031.")
    assert lone.statement_id is None
    assert lone.anchor == (report.id, spot(report, "3 May 2031"))


def test_the_order_of_the_records_changes_nothing(small_case: Snapshot) -> None:
    shuffled = random.Random(7)
    expected = form_chronology(small_case)
    for _ in range(5):
        tables = {kind: tuple(shuffled.sample(list(table), len(table))) for kind, table in small_case.tables.items()}
        assert form_chronology(Snapshot(tables)) == expected


def test_it_says_whether_a_date_is_told_or_worked_out() -> None:
    report = make_report("a.txt", "It sank on Saturday.")
    (dated,) = chronology(report, told(report, "Saturday", basis="counted from the publication date")).dated
    assert isinstance(dated, Dated)
    assert not dated.is_stated


@pytest.mark.parametrize("reversed_order", [False, True])
def test_tellings_that_tie_stand_in_one_order(reversed_order: bool) -> None:
    """Two people say the same words, and no words in them tell the date that both set: the tellings differ by who alone."""
    report = make_report("a.txt", "It will sail, he said and she said.")
    spans = [spot(report, "he said"), spot(report, "she said")]
    forecasts = [said(report, "It will sail", cue=(span,), status="forecast") for span in spans]
    listed = forecasts[::-1] if reversed_order else forecasts
    claim = Claim(tuple(one.id for one in forecasts))
    (dated,) = chronology(report, *listed, *(Forecast(one.id, "2031-05") for one in listed), claim).dated
    assert [one.statement_id for one in dated.tellings] == sorted(one.id for one in forecasts)


def test_many_tellings_that_tie_stand_in_one_order() -> None:
    """So many that a set of them is in no order, whatever the seed of this run's hashes."""
    report = make_report("a.txt", "It will sail, " + "they say " * 30)
    spans = [Span(start, start + 4) for start in range(14, 14 + 30 * 9, 9)]
    forecasts = [said(report, "It will sail", cue=(span,), status="forecast") for span in spans]
    claim = Claim(tuple(one.id for one in forecasts))
    (dated,) = chronology(report, *forecasts, *(Forecast(one.id, "2031-05") for one in forecasts), claim).dated
    assert [one.statement_id for one in dated.tellings] == sorted(one.id for one in forecasts)


@pytest.mark.parametrize(
    ("prefix", "first", "days"),
    [
        ("9999", 2932532, 365),
        ("9999-12", 2932866, 31),
        ("9999-12-31", 2932896, 1),
        ("2028", 21184, 366),
        ("2028-02", 21215, 29),
        ("2031-12", 22614, 31),
        ("0001", -719162, 365),
        ("2031-05-03T02:40", 22402, 1),
    ],
)
def test_a_prefix_holds_every_day_to_the_last_one_there_is(prefix: str, first: int, days: int) -> None:
    (published,) = chronology(make_report("a.txt", "Words.", published=prefix)).published
    assert published.interval == Interval(first, first + days)


def test_dates_joined_by_way_of_a_third_are_one() -> None:
    reports = [make_report(f"{number}.txt", "It sank on 3 May 2031.") for number in range(4)]
    sank = [said(report, "It sank on 3 May 2031") for report in reports]
    claims = [Claim((sank[0].id, sank[1].id)), Claim((sank[2].id, sank[3].id)), Claim((sank[1].id, sank[2].id))]
    times = [told(report, "3 May 2031") for report in reports]
    (dated,) = chronology(*reports, *sank, *times, *claims).dated
    assert len(dated.report_ids) == 4
    assert len(chronology(*reports, *sank, *times, *claims[:2]).dated) == 2


def test_what_is_far_apart_in_a_report_still_belongs_together() -> None:
    """Records are looked up near a date; a statement or denial may reach over pages."""
    far = " and so on" * 200
    report = make_report("a.txt", f"The owner denied{far} on 3 May 2031{far} that it sank. It sailed{far} on 9 June 2031{far}.")
    denial = said(report, "that it sank", cue=(spot(report, "denied"),), stance="denies")
    event = said(report, f"It sailed{far} on 9 June 2031{far}")
    june = told(report, "9 June 2031", "2031-06-09", Interval(22439, 22440))
    found = chronology(report, denial, event, told(report, "3 May 2031"), june)
    assert [(one.lane, one.statement_id) for one in found.dated] == [("denials", denial.id), ("events", event.id)]


def test_each_date_of_a_long_report_is_told_by_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = [f"Ship {number} sank on 3 May 2031." for number in range(300)]
    report = make_report("a.txt", " ".join(sentences))
    starts = [report.text.index(f"Ship {number} ") for number in range(300)]
    spans = [Span(start, start + len(words)) for start, words in zip(starts, sentences, strict=True)]
    times = [Timex(report.id, Span(span.end - 11, span.end - 1), "DATE", "2031-05-03", "stated", MAY_3) for span in spans]
    within = [Sentence(report.id, span, "body", ()) for span in spans]
    asked: list[Span] = []
    contains = Span.contains
    monkeypatch.setattr(Span, "contains", lambda self, other: asked.append(self) or contains(self, other))
    found = chronology(report, *times, *within, *(Statement(report.id, (span,)) for span in spans))
    assert [one.telling for one in found.dated] == sentences
    assert len(asked) < 300 * 300 / 2, "only what is near a date is asked about it"


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2031-05-03", None, "3 May 2031"),
        ("2031-05-03T02:40", None, "3 May 2031, 02:40"),
        ("2031-05-03TNI", None, "3 May 2031, night"),
        ("2031-05", "END", "late May 2031"),
        ("2031-Q2", None, "Q2 2031"),
        ("2031-FA", None, "autumn 2031"),
        ("2031-W18", None, "week of 28 Apr 2031"),
        ("2031-W99", None, "week 99, 2031"),
        ("199", None, "1990s"),
        ("BC0044-03-15", None, "15 Mar 0044 BC"),
        ("2031", "BEFORE", "before 2031"),
        ("2031-99", None, "99 2031"),
    ],
)
def test_values_in_words(value: str, mod: str | None, expected: str) -> None:
    assert in_words(value, mod) == expected
