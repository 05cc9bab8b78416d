"""What differs between two states of a case."""

from __future__ import annotations

from dataclasses import replace

from twosource.changes import changes_between
from twosource.model import Claim, Conflict, Count, Record, Snapshot


def with_tables(snapshot: Snapshot, **tables: tuple[Record, ...]) -> Snapshot:
    kinds = {"counts": Count, "claims": Claim, "conflicts": Conflict}
    return replace(snapshot, tables={**snapshot.tables, **{kinds[name]: rows for name, rows in tables.items()}})


def test_the_same_state_has_no_changes(small_case: Snapshot) -> None:
    assert changes_between(small_case, small_case) == []


def test_counts_that_moved_are_told_with_the_words(small_case: Snapshot) -> None:
    (count, *rest) = small_case.of(Count)
    moved = with_tables(small_case, counts=(replace(count, independent=count.independent + 1), *rest))
    (change,) = changes_between(small_case, moved)
    assert change.what == f"N {count.independent + 1} (before: {count.independent})"
    assert change.words
    (back,) = changes_between(moved, small_case)
    assert back.what == f"N {count.independent} (before: {count.independent + 1})"


def test_disputes_come_and_go(small_case: Snapshot) -> None:
    without = with_tables(small_case, conflicts=())
    (gone,) = changes_between(small_case, without)
    (new,) = changes_between(without, small_case)
    assert gone.what == "a dispute is gone (how many)"
    assert new.what == "a new dispute (how many)"
    assert gone.words == new.words


def test_a_claim_split_in_two_is_told(small_case: Snapshot) -> None:
    claim = next(one for one in small_case.of(Claim) if len(one.statement_ids) > 1)
    parts = tuple(Claim((one,)) for one in claim.statement_ids)
    counts = tuple(Count(one.id, 1, 1, (), (), ()) for one in parts)
    others = tuple(one for one in small_case.of(Claim) if one != claim)
    split = with_tables(small_case, claims=(*parts, *others), counts=(*counts, *small_case.of(Count)), conflicts=())
    told = [one.what for one in changes_between(small_case, split)]
    assert sum(what.startswith("a claim has other statements: N 1, F 1 (before:") for what in told) == len(parts)
    joined = [one.what for one in changes_between(split, small_case)]
    assert any(what.startswith("2 claims become one") for what in joined)


def test_what_a_judgement_was_meant_to_change_comes_first(small_case: Snapshot) -> None:
    counts = small_case.of(Count)
    moved = with_tables(small_case, counts=tuple(replace(one, independent=one.independent + 1) for one in counts))
    last = changes_between(small_case, moved)[-1]
    assert changes_between(small_case, moved, about=frozenset(last.statement_ids[:1]))[0] == last
