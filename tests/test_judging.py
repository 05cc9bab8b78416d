"""From what a user types to a judgement: what the case does not hold is refused, with the remedy."""

from __future__ import annotations

import pytest

from twosource.errors import JudgementError
from twosource.judging import Known, form_judgement
from twosource.model import Claim, Entity, Judgement, JudgementKind, Selector, Snapshot, Statement


def judge(case: Snapshot, kind: JudgementKind, left: str | None, right: str | None, undoes: str | None = None) -> Judgement:
    known = Known(case.judgements, case.reports, case.of(Statement), case.of(Entity), case.of(Claim))
    return form_judgement(kind, left, right, undoes, known)


@pytest.mark.parametrize(
    ("kind", "left", "right", "message"),
    [
        ("party", "Nobody", "Norway", "no report and no name 'Nobody'"),
        ("accept", "a.txt", "x", "no report and no name 'x'"),
        ("edge", "y", "a.txt", "no report and no name 'y'"),
        ("same", "Bergen", "Oslo", "no statement id and no name 'Oslo'"),
        ("same", "Bergen", "Bergen", "one and the same"),
        ("edge", "a.txt", None, "needs two"),
        ("confirm", "nothing", None, "there is no statement 'nothing'"),
        ("dismiss", "nothing", "more", "about one statement"),
        ("undo", None, None, "there is no judgement"),
        ("grade", "coast guard", "7", "a letter from A"),
        ("grade", "Nobody", "B", "no report and no name 'Nobody'"),
        ("missed", "nothing", None, "there is no statement 'nothing'"),
        ("party", "coast guard", " ", "one of them is empty"),
        ("edge", "", "a.txt", "one of them is empty"),
        ("stance", "nothing", None, "needs two"),
        ("grade", "coast guard", None, "needs two"),
        ("name", "coast guard", None, "needs two"),
        ("split", "nothing", None, "needs two"),
        ("span", "nothing", None, "needs two"),
    ],
)
def test_a_slip_is_refused(small_case: Snapshot, kind: JudgementKind, left: str, right: str, message: str) -> None:
    with pytest.raises(JudgementError, match=message):
        judge(small_case, kind, left, right)


def test_a_party_and_an_edge_may_name_someone_new(small_case: Snapshot) -> None:
    assert judge(small_case, "party", "coast guard", "Kingdom").right == Selector(name="Kingdom")
    edge = judge(small_case, "edge", "b.txt", "a wire service")
    assert (edge.number, edge.left) == (2, Selector(report_id=small_case.reports[1].id))


def test_statements_are_judged_by_their_words(small_case: Snapshot) -> None:
    first, second = small_case.of(Statement)[:2]
    judgement = judge(small_case, "same", first.id, second.id)
    assert judgement.left is not None
    assert judgement.left.exact == "The ferry carried 40 people"


def test_a_reading_is_judged_by_itself(small_case: Snapshot) -> None:
    statement = small_case.of(Statement)[0]
    judgement = judge(small_case, "dismiss", statement.id, None)
    assert judgement.left is not None
    assert (judgement.left.exact, judgement.right) == ("The ferry carried 40 people", None)


def test_a_grade_is_a_letter_for_a_source_and_a_digit_for_what_is_said(small_case: Snapshot) -> None:
    statement = small_case.of(Statement)[0]
    letter, outlet, digit = (
        judge(small_case, "grade", *given) for given in (("coast guard", "b"), ("Morning Paper", "C"), (statement.id, "2"))
    )
    assert (letter.left, letter.value) == (Selector(name="coast guard"), "B")
    assert (outlet.left, outlet.value) == (Selector(name="Morning Paper"), "C")
    assert digit.value == "2"
    assert digit.left is not None
    assert digit.left.exact == "The ferry carried 40 people"
    with pytest.raises(JudgementError, match="a digit from 1"):
        judge(small_case, "grade", statement.id, "B")


def test_only_a_forecast_comes_true(small_case: Snapshot) -> None:
    forecast = next(one for one in small_case.of(Statement) if one.status in ("forecast", "planned"))
    fact = small_case.of(Statement)[0]
    judgement = judge(small_case, "came true", forecast.id, fact.id)
    assert judgement.right is not None
    assert judge(small_case, "missed", forecast.id, None).right is None
    with pytest.raises(JudgementError, match="no forecast and no plan"):
        judge(small_case, "came true", fact.id, None)
