"""Look-ups in many spans against a plain search."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.annotate.coverage import coverage_of
from twosource.model import Span

spans = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=8), spans)
def test_coverage_counts_each_character_once(taken: list[Span], asked: Span) -> None:
    characters = {at for span in taken for at in range(span.start, span.end)}
    coverage = coverage_of(taken)
    assert coverage.chars_in(asked) == len(characters & set(range(asked.start, asked.end)))
    assert [at for at in range(50) if coverage.holds(at)] == sorted(characters)
