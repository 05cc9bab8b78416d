from __future__ import annotations

import numpy as np
import pytest

from twosource.compare.topics import Floats, likeness, stories


def towards(*values: float) -> Floats:
    table = np.zeros(6, dtype=np.float32)
    table[: len(values)] = values
    return (table / np.linalg.norm(table)).astype(np.float32)


QUARRY = {"quarry": 4, "blast": 3, "worker": 2}
WORDS = {"a": QUARRY, "b": {**QUARRY, "mayor": 1}, "c": {**QUARRY, "union": 2}}
VECTORS = {one: [towards(1, 0.2 * n), towards(0.2, 1)] for n, one in enumerate(WORDS)}


def test_reports_with_one_subject_are_one_story() -> None:
    assert set(stories(WORDS, VECTORS).values()) == {"a"}


@pytest.mark.parametrize(
    "name_drops", [{"worker": 1, "mayor": 1, "choir": 6, "concert": 4}, {"quarry": 1, "blast": 1, "choir": 6, "concert": 4}]
)
def test_shared_names_alone_make_no_story(name_drops: dict[str, int]) -> None:
    vectors = {**VECTORS, "d": [towards(1, 0.1), towards(0, 0, 1), towards(0, 0, 1, 0.3), towards(0, 0, 0, 1)]}
    found = stories({**WORDS, "d": name_drops}, vectors)
    assert found["d"] == "d"
    assert found["a"] == found["b"] == found["c"] == "a"


def test_a_chance_likeness_to_one_report_is_not_enough() -> None:
    """Told in the same words as "b" but with no statement of any other; two reports alone would be one story."""
    odd = {"mayor": 3, "choir": 3}
    words = {**WORDS, "b": {**QUARRY, "mayor": 3, "choir": 3}, "d": odd}
    vectors = {**VECTORS, "b": [*VECTORS["b"], towards(0, 0, 1)], "d": [towards(0, 0, 1), towards(0, 0, 0.9, 0.6)]}
    assert stories({one: words[one] for one in "bd"}, {one: vectors[one] for one in "bd"})["d"] == "b"
    assert stories(words, vectors)["d"] == "d"


def test_likeness_does_not_hang_on_the_rest_of_the_pile() -> None:
    few = likeness(["a", "b"], WORDS, VECTORS)
    many = likeness(["a", "b", "c"], WORDS, VECTORS)
    assert few[0, 1] == pytest.approx(many[0, 1])


def test_reports_without_statements_stand_alone() -> None:
    assert stories({"a": {}, "b": {"quarry": 1}}, {}) == {"a": "a", "b": "b"}
