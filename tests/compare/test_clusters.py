from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.compare.clusters import Pair, gather, overlap

COUNT = 7
NONE: frozenset[Pair] = frozenset()
PAIRS = st.sampled_from(list(combinations(range(COUNT), 2)))
SCORES = st.dictionaries(PAIRS, st.sampled_from([0.1, 0.3, 0.5, 0.7, 0.9, 1.0]), max_size=21)


def test_a_chain_is_not_one_group() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.9}
    assert gather(4, scores, least=0.4, apart=NONE, joined=NONE) == [[0, 1], [2, 3]]


def test_a_pair_judged_apart_is_never_in_one_group() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    assert gather(3, scores, least=0.4, apart=frozenset({(0, 2)}), joined=NONE) == [[0, 1], [2]]


def test_a_pair_judged_one_is_one_group_without_a_score() -> None:
    assert gather(3, {}, least=0.4, apart=NONE, joined=frozenset({(0, 2)})) == [[0, 2], [1]]


def test_a_statement_may_be_in_two_groups() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.5, (1, 3): 0.5}
    groups = gather(4, scores, least=0.6, apart=NONE, joined=NONE)
    assert overlap(groups, scores, least=0.4, apart=NONE) == [[0, 1], [1, 2, 3]]


def test_a_group_within_another_is_left_out() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.5, (1, 2): 0.5}
    assert overlap([[0, 1], [2]], scores, least=0.4, apart=NONE) == [[0, 1, 2]]


def slow_gather(count: int, scores: dict[Pair, float], least: float) -> list[list[int]]:
    """Average linkage, plainly: all pairs of groups anew at every step."""
    groups = [[row] for row in range(count)]
    while True:
        best: tuple[float, int, int] | None = None
        for one, other in combinations(range(len(groups)), 2):
            left, right = sorted((groups[one], groups[other]))
            total = sum(scores.get((min(a, b), max(a, b)), 0.0) for a in left for b in right)
            mean = total / (len(left) * len(right))
            if mean >= least - 1e-12 and (best is None or mean > best[0] + 1e-12):
                best = mean, one, other
        if best is None:
            return sorted(groups)
        _, one, other = best
        rest = [group for index, group in enumerate(groups) if index not in (one, other)]
        groups = [*rest, sorted(groups[one] + groups[other])]


@given(st.dictionaries(PAIRS, st.integers(1, 1024).map(lambda part: part / 1024), max_size=21))
@settings(max_examples=60)
def test_as_a_plain_average_linkage(scores: dict[Pair, float]) -> None:
    if len(set(scores.values())) == len(scores):  # ties may be broken either way
        assert gather(COUNT, scores, least=0.4, apart=NONE, joined=NONE) == slow_gather(COUNT, scores, 0.4)


@given(SCORES, st.frozensets(PAIRS, max_size=4), st.frozensets(PAIRS, max_size=3))
def test_all_rows_are_placed_and_none_apart_together(
    scores: dict[Pair, float], apart: frozenset[Pair], joined: frozenset[Pair]
) -> None:
    groups = gather(COUNT, scores, least=0.4, apart=apart, joined=joined - apart)
    assert sorted(row for group in groups for row in group) == list(range(COUNT))
    wide = overlap(groups, scores, least=0.3, apart=apart)
    assert {row for group in wide for row in group} == set(range(COUNT))
    assert not any(left in group and right in group for group in wide for left, right in apart)
