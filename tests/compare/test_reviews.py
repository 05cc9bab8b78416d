"""The review queue: what is unlikely counts for nothing until a person says that it is rightly read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import make_report, spot
from twosource.compare.reviews import queue_reviews
from twosource.model import Judgement, JudgementKind, Report, Statement, select_statement

REPORT = make_report("a.txt", "The mayor hinted that the bridge was unsafe. Divers found two cracks in a pier.")


def statement(words: str, probability: float, source: str = "") -> Statement:
    who = (spot(REPORT, source),) if source else ()
    return Statement(REPORT.id, (spot(REPORT, words),), who, speaker=source or None, probability=probability)


DOUBTFUL = statement("that the bridge was unsafe", 0.4, "The mayor")
OWN = statement("The mayor hinted that the bridge was unsafe", 1.0)
FOUND = statement("Divers found two cracks in a pier", 0.9, "Divers")
STATEMENTS = (OWN, DOUBTFUL, FOUND)


def judge(number: int, kind: JudgementKind, one: Statement) -> Judgement:
    return Judgement(number, kind, select_statement(REPORT, one))


def states(*judgements: Judgement, statements: tuple[Statement, ...] = STATEMENTS) -> dict[str, str]:
    rows = queue_reviews([REPORT], statements, judgements, min_counted=0.5)
    return {row.statement_id: row.state for row in rows}


@pytest.mark.parametrize(("probability", "waits"), [(0.49, True), (0.5, False)])
def test_the_threshold_counts(probability: float, waits: bool) -> None:
    one = replace(DOUBTFUL, probability=probability)
    assert states(statements=(one,)) == ({one.id: "open"} if waits else {})


def test_confirmed_it_counts_in_place_of_the_own_voice() -> None:
    assert states(judge(1, "confirm", DOUBTFUL)) == {OWN.id: "replaced"}


def test_confirming_what_counts_changes_nothing() -> None:
    assert states(judge(1, "confirm", FOUND)) == {DOUBTFUL.id: "open"}


def test_dismissed_it_no_longer_waits_and_a_sure_one_can_be_dismissed() -> None:
    found = states(judge(1, "dismiss", DOUBTFUL), judge(2, "dismiss", FOUND))
    assert found == {DOUBTFUL.id: "dismissed", FOUND.id: "dismissed"}


def test_the_last_word_holds_and_can_be_taken_back() -> None:
    first, second = judge(1, "dismiss", DOUBTFUL), judge(2, "confirm", DOUBTFUL)
    assert states(first, second) == {OWN.id: "replaced"}
    assert states(first, second, Judgement(3, "undo", undoes=second.id)) == {DOUBTFUL.id: "dismissed"}
    assert states(first, Judgement(2, "undo", undoes=first.id)) == {DOUBTFUL.id: "open"}


def test_another_report_is_left_alone() -> None:
    other: Report = make_report("b.txt", REPORT.text, outlet="Echo")
    copy = replace(DOUBTFUL, report_id=other.id)
    rows = queue_reviews([REPORT, other], (*STATEMENTS, copy), [judge(1, "confirm", DOUBTFUL)], min_counted=0.5)
    assert {row.statement_id: row.state for row in rows} == {OWN.id: "replaced", copy.id: "open"}
