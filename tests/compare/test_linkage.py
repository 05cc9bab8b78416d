from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from twosource.compare.linkage import Table, gather_alike


def always(*_: object) -> bool:
    return True


def table(size: int, **like: float) -> Table:
    """`r0_1=0.9`: rows 0 and 1 are so much alike."""
    values = np.zeros((size, size))
    for pair, value in like.items():
        left, right = map(int, pair[1:].split("_"))
        values[left, right] = values[right, left] = value
    return values


def test_a_chain_of_neighbours_is_not_one_group() -> None:
    chain = table(3, r0_1=0.9, r1_2=0.8)
    assert gather_alike(chain, least=0.5, may_join=always) == [[0, 1], [2]]
    assert gather_alike(chain, least=0.4, may_join=always) == [[0, 1, 2]]


def test_a_refused_join_leaves_the_next_best() -> None:
    def but_not_one(one: list[int], other: list[int], *_: float) -> bool:
        return {0, 1} != {*one, *other}

    assert gather_alike(table(3, r0_1=0.9, r1_2=0.8), least=0.5, may_join=but_not_one) == [[0], [1, 2]]


def test_what_holds_the_groups_together_is_told() -> None:
    told: list[tuple[float, float, float]] = []

    def listen(_one: list[int], _other: list[int], between: float, within_one: float, within_other: float) -> bool:
        told.append((between, within_one, within_other))
        return True

    gather_alike(table(3, r0_1=0.9, r0_2=0.6, r1_2=0.4), least=0.5, may_join=listen)
    assert told == [(pytest.approx(0.9), 1.0, 1.0), (pytest.approx(0.5), pytest.approx(0.9), 1.0)]


@given(arrays(np.float64, (6, 6), elements=st.sampled_from([n / 8 for n in range(9)])), st.sampled_from([0.25, 0.5, 0.75]))
def test_groups_part_the_rows_and_none_of_two_could_be_joined(values: Table, least: float) -> None:
    like = (values + values.T) / 2
    groups = gather_alike(like, least=least, may_join=always)
    assert sorted(row for group in groups for row in group) == list(range(6))
    for number, one in enumerate(groups):
        assert all(like[np.ix_(one, other)].mean() < least + 1e-9 for other in groups[number + 1 :])
