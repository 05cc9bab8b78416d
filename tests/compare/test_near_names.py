from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from twosource.compare.near_names import near_pairs

TOLD = {"factory", "drone", "order"}


def pairs(*names: str, told: set[str] | None = None) -> set[tuple[int, int]]:
    words = [tuple(name.lower().split()) for name in names]
    return set(near_pairs(words, [TOLD if told is None else told] * len(names), least_shared=2))


@pytest.mark.parametrize(
    ("left", "right"), [("Sahara Thunder", "Sahra Tandar"), ("Albatros", "Albatross"), ("Abu Rashid", "Rashid Abu")]
)
def test_names_alike_are_worth_a_look(left: str, right: str) -> None:
    assert pairs(left, right) == {(0, 1)}


def test_others_are_not() -> None:
    assert pairs("Albatros", "Quixote Group") == set()


def test_names_of_which_little_is_told_alike_are_not() -> None:
    names = [("albatros",), ("albatross",)]
    assert not set(near_pairs(names, [{"factory", "drone"}, {"drone", "harvest"}], least_shared=2))


WORDS = st.text("abcd", min_size=3, max_size=9)


@given(st.lists(WORDS, min_size=2, max_size=6))
def test_no_two_names_of_which_four_fifths_are_the_same_are_passed_over(names: list[str]) -> None:
    found = pairs(*names)
    for left, right in combinations(range(len(names)), 2):
        if Indel.normalized_similarity(names[left], names[right]) >= 0.8:
            assert (left, right) in found, (names[left], names[right])
