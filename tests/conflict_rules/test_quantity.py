from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.conflict_rules import Amount
from twosource.conflict_rules.quantity import leeway, near, rule
from twosource.model import Interval


def amount(low: float, high: float | None = None, **fields: object) -> Amount:
    interval = Interval.point(low) if high is None else Interval(low, high)
    return Amount(**{"interval": interval, "unit": "bus", "counted": ("bus",), **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (amount(40), amount(60), True),
        (amount(40), amount(40), False),
        (amount(40, float("inf")), amount(60), False),
        (amount(40, float("inf")), amount(30), True),
        (amount(40), amount(60, unit="tram"), False),
        (amount(40), amount(60, per="day"), False),
        (amount(40, per="day"), amount(60, per="day"), True),
        (amount(40, measure="ordered"), amount(60, measure="delivered"), False),
        (amount(40), amount(60, counted=("tram",)), False),
        (amount(40, way="width"), amount(60, way="length"), False),
        (amount(40, way="width"), amount(60, way="width"), True),
        (amount(40, way="width"), amount(60), True),
        (amount(40), amount(60, counted=()), True),
        (amount(40), amount(60, ahead=True), False),
        (amount(40), amount(60, part=True), False),
        (amount(40), amount(10, some=True), False),
        (amount(40), amount(60, some=True), True),
        (amount(40, some=True), amount(60, some=True), True),
        (amount(40), amount(60, earlier=Interval.point(40)), False),
        (amount(50), amount(60, earlier=Interval.point(40)), True),
        (amount(40, day=10), amount(60, day=12), False),
        (amount(40, day=12), amount(60, day=10), True),
        (amount(40, day=10), amount(60, day=10), True),
    ],
)
def test_numbers_conflict_where_none_fits_both_and_they_count_one_thing(left: Amount, right: Amount, conflict: bool) -> None:
    assert (rule.disagree(left, right) is not None) is conflict
    assert (rule.disagree(right, left) is not None) is conflict


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (6000, 5950, True),
        (1_200_000, 1_234_000, False),
        (1_230_000, 1_234_000, True),
        (2300, 2299.9, True),
        (640, 64, False),
        (50, 52, False),
    ],
)
def test_large_numbers_may_be_rounded(left: float, right: float, one: bool) -> None:
    assert near(Interval.point(left), Interval.point(right)) is one


def test_a_worker_among_people_is_counted_as_one() -> None:
    workers, people = amount(3, unit="person", counted=("worker",)), amount(5, unit="person", counted=("people",), anyone=True)
    assert rule.disagree(workers, people)
    assert rule.disagree(workers, replace(people, counted=("nurse",), anyone=False)) is None


amounts = st.builds(
    Amount,
    interval=st.integers(1, 99).map(Interval.point),
    unit=st.sampled_from(["bus", "person"]),
    counted=st.sampled_from([(), ("bus",), ("nurse",)]),
    anyone=st.booleans(),
    measure=st.sampled_from([None, "killed", "hurt"]),
    day=st.sampled_from([None, 1.0, 3.0]),
    part=st.booleans(),
)


@given(amounts, amounts)
def test_it_does_not_matter_which_comes_first(left: Amount, right: Amount) -> None:
    assert rule.disagree(left, right) == rule.disagree(right, left)


@given(amounts)
def test_nothing_conflicts_with_itself(one: Amount) -> None:
    assert rule.disagree(one, one) is None


@given(st.integers(1, 10**9))
def test_leeway_is_small(size: int) -> None:
    assert 0 <= leeway(size) <= 0.025 * size
