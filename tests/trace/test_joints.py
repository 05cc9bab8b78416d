"""Sources of one claim are joined firmly by many shared words, a sure likeness or a person, loosely by a word or two."""

from __future__ import annotations

import pytest

from twosource.model import Claim, Count, Link, Origin
from twosource.trace.joints import joins_loosely


def claim(*links: Link) -> Claim:
    return Claim(("a", "b", "c"), links)


def count(*origins: Origin) -> Count:
    return Count("x", len(origins), len(origins), origins, (), ())


def origin(name: str, *ids: str, access: bool = True) -> Origin:
    return Origin(name, "person", access, "named", ids)


TWO = count(origin("Holm", "a"), origin("Berg", "b"))


@pytest.mark.parametrize(
    ("reason", "score", "loose"),
    [
        ("both: “lake”", 0.6, True),
        ("both: “roof”; “sound”", 0.75, True),
        ("both: “roof”; “sound”; “blast”", 0.6, False),
        ("both: “640 tonnes”", 0.95, False),
        ("judged the same", 1.0, False),
        ("close in meaning", 0.5, True),
    ],
)
def test_a_word_or_two_joins_loosely(reason: str, score: float, loose: bool) -> None:
    assert joins_loosely(claim(Link("a", "b", reason, score)), TWO) is loose


def test_firm_links_go_on_through_a_third_statement() -> None:
    links = (Link("a", "c", "the same words", 1.0), Link("c", "b", "both: “pen”; “paper”; “ward”", 0.7))
    assert not joins_loosely(claim(*links), TWO)


def test_two_that_are_firmly_joined_are_enough() -> None:
    three = count(origin("Holm", "a"), origin("Berg", "b"), origin("Dahl", "c"))
    assert not joins_loosely(claim(Link("a", "b", "the same words", 1.0), Link("b", "c", "both: “lake”", 0.5)), three)


def test_one_source_needs_no_joint() -> None:
    assert not joins_loosely(claim(), count(origin("Holm", "a"), origin("Berg", "b", access=False)))
    assert not joins_loosely(claim(), count())
