"""The best run of tags against trying all of them."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from twosource.annotate.reader.chain import FIRST_INSIDE_BANNED, best_paths, runs_begun

scores = st.floats(-5, 5, width=32)


@settings(max_examples=60, deadline=None)
@given(arrays(np.float64, (2, 4, 3), elements=scores), arrays(np.float64, (3, 3), elements=scores), st.integers(1, 4))
def test_no_other_path_scores_higher(table: np.ndarray, steps: np.ndarray, length: int) -> None:
    rows = [table[0], table[1, :length]]
    for row, path in zip(rows, best_paths(rows, steps), strict=True):

        def total(tags: tuple[int, ...], row: np.ndarray = row) -> float:
            return float(sum(row[at, tag] for at, tag in enumerate(tags)) + sum(steps[a, b] for a, b in pairwise(tags)))

        assert total(tuple(path)) == pytest.approx(max(total(tags) for tags in product(range(3), repeat=len(path))))


def test_nothing_is_inside_before_it_has_begun() -> None:
    row = np.array([[5.0, 0.0, 0.0], [0.0, 3.0, 4.0]])
    assert best_paths([row], FIRST_INSIDE_BANNED) == [[0, 1]]


def test_nothing_has_no_path() -> None:
    assert best_paths([], FIRST_INSIDE_BANNED) == []


@pytest.mark.parametrize(
    ("path", "runs"),
    [([0, 1, 2, 0, 1], [(1, 2), (4,)]), ([1, 1, 2], [(0,), (1, 2)]), ([2, 0, 2], [(0,), (2,)]), ([0, 0], [])],
)
def test_runs(path: list[int], runs: list[tuple[int, ...]]) -> None:
    assert runs_begun(path) == runs
