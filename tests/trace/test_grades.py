"""Admiralty grades: what is proposed from the counts, and what people set."""

from __future__ import annotations

import pytest

from tests.trace.build import report
from twosource.model import Claim, Conflict, Count, Grade, Judgement, Selector, Span, Statement, select_statement
from twosource.trace.grades import grade_claims

PAGE = report("a.txt", "The pier burned for two days. It has been rebuilt.", outlet="Harbour News")
SAID = Statement(PAGE.id, (Span(0, 28),))
CLAIM = Claim((SAID.id,))


def graded(
    n: int, floor: int, *, denied_by: tuple[str, ...] = (), kinds: tuple[str, ...] = (), judgements: tuple[Judgement, ...] = ()
) -> list[Grade]:
    conflicts = [Conflict(kind, ((SAID.id,), ("other",)), "x") for kind in kinds]  # type: ignore[arg-type]
    count = Count(CLAIM.id, n, floor, (), denied_by, ())
    return list(grade_claims([PAGE], [SAID], [CLAIM], conflicts, [count], judgements))


@pytest.mark.parametrize(
    ("n", "floor", "denied_by", "kinds", "digit"),
    [
        (3, 2, (), (), "1"),
        (2, 1, (), (), "2"),
        (1, 1, (), (), "3"),
        (0, 0, (), (), "6"),
        (3, 2, (), ("quantity",), "3"),
        (2, 1, (), ("place",), "4"),
        (3, 2, ("the port",), (), "2"),
        (1, 1, (), ("polarity",), "4"),
        (3, 2, (), ("status",), "1"),
    ],
)
def test_the_digit_is_proposed_from_the_counts(
    n: int, floor: int, denied_by: tuple[str, ...], kinds: tuple[str, ...], digit: str
) -> None:
    (grade,) = graded(n, floor, denied_by=denied_by, kinds=kinds)
    assert (grade.value, grade.claim_id, grade.judgement_id) == (digit, CLAIM.id, None)
    assert grade.because


@pytest.mark.parametrize("floor", [0, 1])
def test_nothing_is_confirmed_without_two_floors(floor: int) -> None:
    assert all(graded(n, floor)[0].value != "1" for n in range(5))


def test_a_person_sets_digits_and_letters_and_the_last_word_holds() -> None:
    about = select_statement(PAGE, SAID)
    given = (
        Judgement(1, "grade", about, value="5", note="the pier is of stone"),
        Judgement(2, "grade", Selector(name="Harbour News"), value="C"),
        Judgement(3, "grade", Selector(name="Harbour News"), value="B", note="right three times"),
    )
    digit, letter = graded(3, 2, judgements=given)
    assert (digit.value, digit.because, digit.judgement_id) == ("5", "the pier is of stone", given[0].id)
    assert (letter.source, letter.value, letter.because) == ("Harbour News", "B", "right three times")
    undone = graded(
        3, 2, judgements=(*given, Judgement(4, "undo", undoes=given[0].id), Judgement(5, "undo", undoes=given[2].id))
    )
    assert [one.value for one in undone] == ["1", "C"]


def test_no_letter_is_ever_proposed() -> None:
    assert all(one.source is None for one in graded(3, 2))
