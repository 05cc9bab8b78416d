"""The board: what is most worrying comes first, and no verdict says more than the counts do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.board import Card, form_board
from twosource.model import Claim, Conflict, Count, Link, Origin, Snapshot


def board(case: Snapshot, *, independent: int, floor: int, conflict: str | None = None) -> tuple[Card, ...]:
    """The small case with other counts for its first claim, and its conflict of another kind or none."""
    claim = case.of(Claim)[0]
    origins = tuple(Origin(one, "office", True, "told it", (one,)) for one in claim.statement_ids[:independent])
    counts = (Count(claim.id, independent, floor, origins, (), ()), *case.of(Count)[1:])
    conflicts = tuple(replace(one, kind=conflict) for one in case.of(Conflict)) if conflict else ()
    return form_board(Snapshot({**case.tables, Count: counts, Conflict: conflicts}))


def test_two_sources_that_few_words_join_are_not_called_two(small_case: Snapshot) -> None:
    claim, *others = small_case.of(Claim)
    loose = replace(claim, links=(Link(*claim.statement_ids, "both: “ferry”", 0.6),))
    card = board(Snapshot({**small_case.tables, Claim: (loose, *others)}), independent=2, floor=2)[0]
    assert (card.verdict, "joined by few words" in card.concerns) == ("loosely joined", True)


@pytest.mark.parametrize(
    ("independent", "floor", "conflict", "verdict"),
    [
        (2, 2, None, "two or more"),
        (2, 2, "polarity", "two or more"),
        (2, 2, "quantity", "at odds"),
        (2, 2, "place", "at odds"),
        (2, 1, "quantity", "named twice"),
        (1, 1, None, "single source"),
        (0, 0, None, "unsourced"),
    ],
)
def test_a_verdict_says_no_more_than_the_counts(
    small_case: Snapshot, independent: int, floor: int, conflict: str | None, verdict: str
) -> None:
    assert board(small_case, independent=independent, floor=floor, conflict=conflict)[0].verdict == verdict


def test_the_contradicted_comes_first_and_the_lone_last(small_case: Snapshot) -> None:
    cards = form_board(small_case)
    assert cards[0].concerns[0] == "contradicted"
    assert [card.lone for card in cards] == [False, True, True]
    assert cards[1].verdict == "denial"
