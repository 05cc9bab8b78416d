"""Dossiers of users' own: kept whole, never written over unseen, and there in cases of before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from twosource.case import CASE_FILE, Case
from twosource.errors import PlanChangedError, PlanError
from twosource.model import DOSSIER_PARTS, FIRST_PARTS, Entry, Plan, Selector, from_json, to_json

PLAN = Plan("the-fire", "The fire", (Entry(1, Selector("0" * 16, "words", "be", "hind")), Entry(2, heading="A", text="B\n\nC")))


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.new(tmp_path / "case") as made:
        yield made


def test_a_plan_is_the_same_as_json_and_back() -> None:
    assert from_json(to_json(PLAN), Plan) == PLAN


def test_a_plan_of_before_has_all_parts_and_a_part_that_there_is_not_is_refused(case: Case) -> None:
    old = '{"name":"a","title":"b","entries":[],"version":3}'
    assert from_json(old, Plan) == Plan("a", "b", (), 3, DOSSIER_PARTS)
    kept = case.keep_plan(replace(PLAN, parts=FIRST_PARTS))
    assert case.plan("the-fire") == kept
    assert kept.parts == FIRST_PARTS
    with pytest.raises(PlanError, match="no such part"):
        case.keep_plan(replace(kept, parts=("all",)))  # type: ignore[arg-type]


def test_what_is_kept_comes_out_by_name_with_its_version(case: Case) -> None:
    kept = case.keep_plan(PLAN)
    other = case.keep_plan(replace(PLAN, name="a storm", entries=()))
    assert kept == replace(PLAN, version=1)
    assert case.plans == (other, kept)
    assert case.plan("the-fire") == kept
    again = case.keep_plan(replace(kept, title="Another"))
    assert (again.version, case.plan("the-fire").title) == (2, "Another")


def test_a_change_made_from_an_older_version_writes_nothing_over(case: Case) -> None:
    first = case.keep_plan(PLAN)
    mine = case.keep_plan(replace(first, title="Mine"))
    for stale in (replace(first, title="Theirs"), replace(PLAN, title="As if new")):
        with pytest.raises(PlanChangedError, match="kept in version 2"):
            case.keep_plan(stale)
    with pytest.raises(PlanChangedError):
        case.drop_plan("the-fire", 1)
    assert case.plans == (mine,)


def test_one_that_is_thrown_away_is_gone_and_one_that_was_dropped_meanwhile_is_not_kept(case: Case) -> None:
    kept = case.keep_plan(PLAN)
    case.drop_plan("the-fire", 1)
    assert case.plans == ()
    with pytest.raises(PlanChangedError, match="version 0"):
        case.keep_plan(replace(kept, title="Late"))
    with pytest.raises(PlanError, match="no dossier 'the-fire'"):
        case.drop_plan("the-fire", 1)


@pytest.mark.parametrize("name", ["", " ", "a/b", "../case", "a\\b", ".hidden", "x ", "<b>", "a\nb", "a\0b", "é" * 61, "'--"])
def test_a_name_that_is_none_is_refused(case: Case, name: str) -> None:
    with pytest.raises(PlanError, match="cannot be the name"):
        case.keep_plan(replace(PLAN, name=name))


@pytest.mark.parametrize("name", ["a", "Пожар", "火", "2026-03 fire, x".replace(",", ""), "a.b", "é" * 60])
def test_a_name_in_any_alphabet_is_kept(case: Case, name: str) -> None:
    case.keep_plan(replace(PLAN, name=name))
    assert case.plan(name).name == name


@pytest.mark.parametrize(
    "plan",
    [
        replace(PLAN, title=" "),
        replace(PLAN, title="x" * 201),
        replace(PLAN, entries=(Entry(1), Entry(1))),
        replace(PLAN, entries=(Entry(1, text="x" * 100_001),)),
        replace(PLAN, entries=tuple(map(Entry, range(1001)))),
        replace(PLAN, entries=(Entry(1, text="\ud800"),)),
        replace(PLAN, title="a\x01"),
        replace(PLAN, entries=(Entry(1, Selector("0" * 16, "x" * 100_001)),)),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is(case: Case, plan: Plan) -> None:
    with pytest.raises(PlanError):
        case.keep_plan(plan)
    assert case.plans == ()


def test_a_case_from_before_gets_its_table(tmp_path: Path) -> None:
    Case.new(tmp_path / "case").close()
    with sqlite3.connect(tmp_path / "case" / CASE_FILE) as connection:
        connection.execute("DROP TABLE plan")
        connection.execute("DELETE FROM migration WHERE name = '2026-11-plans'")
    connection.close()
    with Case.open(tmp_path / "case") as case:
        case.keep_plan(PLAN)
        assert [plan.name for plan in case.plans] == ["the-fire"]
