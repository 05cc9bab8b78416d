"""From what a user types to a judgement: what the case does not hold is refused, with the remedy."""

from __future__ import annotations

import pytest

from twosource.errors import JudgementError
from twosource.judging import form_judgement
from twosource.model import Entity, Judgement, JudgementKind, Selector, Snapshot, Statement


def judge(case: Snapshot, kind: JudgementKind, left: str | None, right: str | None, undoes: str | None = None) -> Judgement:
    return form_judgement(kind, left, right, undoes, case.judgements, case.reports, case.of(Statement), case.of(Entity))


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
