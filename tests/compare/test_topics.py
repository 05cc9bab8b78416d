from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from twosource.compare.pages import Counts, Page
from twosource.compare.topics import WORTHLESS, Floats, likelihoods, stories


def towards(*values: float) -> Floats:
    table = np.zeros(6, dtype=np.float32)
    table[: len(values)] = values
    return (table / np.linalg.norm(table)).astype(np.float32)


def page(words: Counts, names: Counts | None = None, day: int = 738_000) -> Page:
    """A report whose first sentences are all of it."""
    return Page(words, names or {}, words, (day, day))


QUARRY = {"quarry": 4, "blast": 3, "worker": 2}
PLACE = {"millbrook": 2, "hanley": 1}
PAGES = {
    "a": page(QUARRY, PLACE),
    "b": page({**QUARRY, "mayor": 1}, PLACE),
    "c": page({**QUARRY, "union": 2}, {**PLACE, "unite": 1}),
}
VECTORS = {one: [towards(1, 0.2 * n), towards(0.2, 1)] for n, one in enumerate(PAGES)}
FAR = [towards(0, 0, 1), towards(0, 0, 1, 0.3), towards(0, 0, 0, 1)]


def test_reports_with_one_subject_are_one_story() -> None:
    assert set(stories(PAGES, VECTORS).values()) == {"a"}


@pytest.mark.parametrize(
    "words", [{"worker": 1, "mayor": 1, "choir": 6, "concert": 4}, {"quarry": 1, "blast": 1, "choir": 6, "concert": 4}]
)
def test_shared_words_alone_make_no_story(words: dict[str, int]) -> None:
    vectors = {**VECTORS, "d": [towards(1, 0.1), *FAR]}
    concert = Page(words, {"millbrook": 1, "orpheus": 3}, {"choir": 3, "concert": 2})
    found = stories({**PAGES, "d": concert}, vectors)
    assert found["d"] == "d"
    assert found["a"] == found["b"] == found["c"] == "a"


def test_likelihood_does_not_hang_on_the_rest_of_the_pile() -> None:
    few = likelihoods(["a", "b"], PAGES, VECTORS)
    many = likelihoods(["a", "b", "c"], PAGES, VECTORS)
    assert few[0, 1] == pytest.approx(many[0, 1])


def test_what_is_far_apart_in_time_is_less_likely_one_story() -> None:
    later = {**PAGES, "b": replace(PAGES["b"], days=(738_400, 738_400))}
    near, far = (likelihoods(["a", "b"], pages, VECTORS).get((0, 1), 0.0) for pages in (PAGES, later))
    assert far < near


def test_two_incidents_told_in_the_same_words_stay_two_where_all_their_names_differ() -> None:
    """Three reports each: fewer would not show what holds them together."""
    ours = {f"a{n}": page({**QUARRY, f"word{n}": 2}, {"millbrook": 3, "hanley": 2}) for n in range(3)}
    theirs = {f"b{n}": page({**QUARRY, f"word{n}": 2}, {"ostrava": 3, "novak": 2}) for n in range(3)}
    pages = {**ours, **theirs}
    vectors = {one: [towards(1, 0.2 * n), towards(0.2, 1)] for n, one in enumerate(pages)}
    likely = likelihoods(sorted(pages), pages, vectors)
    assert likely[0, 3] > WORTHLESS, "by their words they might be one"
    found = stories(pages, vectors)
    assert {found[one] for one in ours} == {"a0"}
    assert {found[one] for one in theirs} == {"b0"}


def test_reports_without_statements_stand_alone() -> None:
    assert stories({"a": Page(), "b": page({"quarry": 1})}, {}) == {"a": "a", "b": "b"}
