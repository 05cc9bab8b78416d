"""The constructed sets hold what the documentation says of them."""

from __future__ import annotations

from collections import Counter

from bench.constructed import read_chains, read_pairs
from bench.planted import FURNITURE
from twosource.model import STORY_PARTS


def test_there_are_enough_chains_of_every_depth() -> None:
    chains = list(read_chains())
    assert len(chains) >= 150
    depths = Counter(len(chain.names) for chain in chains)
    assert set(depths) == {1, 2, 3, 4}
    assert min(depths.values()) >= 20
    for chain in chains:
        assert chain.says in " ".join(chain.reports[-1].text.split()), chain.says


def test_half_of_the_pairs_are_no_conflict() -> None:
    pairs = list(read_pairs())
    assert len(pairs) >= 250
    quiet = sum(pair.kind == "none" for pair in pairs)
    assert 0.4 <= quiet / len(pairs) <= 0.6
    assert len({pair.kind for pair in pairs}) >= 9


def test_no_text_stands_in_both_parts() -> None:
    parts: dict[str, set[str]] = {}
    for pair in read_pairs():
        for report in pair.reports:
            parts.setdefault(pair.part, set()).add(" ".join(report.quote(part.span) for part in report.parts_of(*STORY_PARTS)))
    assert not parts["dev"] & parts["held"]
    assert not parts["fresh"] & (parts["dev"] | parts["held"])


def test_furniture_is_long_enough_to_be_taken_for_a_quotation() -> None:
    assert all(len(line.split()) >= 15 for line in FURNITURE)
