"""Rows that say why a search found them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.views import view_of
from twosource.dossier.content import ClaimPart, Line
from twosource.model import Snapshot, Span
from twosource.store.marks import mark_words
from twosource.web.marked import BEFORE_CHARS, CUT, LINE_CHARS, MOST_LINES, Pieces, cut, mark_rows, pieces


def told(found: Pieces) -> str:
    return "".join(f"[{piece.words}]" if piece.is_hit else piece.words for piece in found)


def named(line: Line, number: int, words: str, teller: str = "Ola Berg") -> Line:
    return replace(line, statement_id=f"s{number}", teller=teller, citation=replace(line.citation, parts=(words,)))


@pytest.fixture
def part(small_case: Snapshot) -> ClaimPart:
    claim = view_of(small_case).dossier.claims[0]
    words = ("The ferry left", "The boat left Bergen", "A boat was seen", "Boats, and a boat")
    lines = tuple(named(claim.headline, number, one) for number, one in enumerate(words))
    return replace(claim, headline=lines[0], lines=lines[:2], lane=lines[2:])


@pytest.mark.parametrize(
    ("words", "found", "heading", "lines"),
    [
        ("ferry", ("s0",), "The [ferry] left", []),
        ("boat", ("s1", "s2", "s3"), "The ferry left", ["The [boat] left Bergen: Ola Berg", "A [boat] was seen: Ola Berg"]),
        ("left boat", ("s1",), "The ferry [left]", ["The [boat] [left] Bergen: Ola Berg"]),
        ("berg", ("s0", "s1"), "The ferry left", [": Ola [Berg]"]),
        ("berg seen", ("s2",), "The ferry left", ["A boat was [seen]: Ola [Berg]"]),
    ],
)
def test_a_row_says_why_it_is_found(
    part: ClaimPart, words: str, found: tuple[str, ...], heading: str, lines: list[str]
) -> None:
    def marks(texts: Sequence[str]) -> list[tuple[Span, ...]]:
        return mark_words(words, texts)

    row = mark_rows([part], {"r": found}, marks)[part.id]
    assert told(row.heading) == heading
    assert [f"{told(one.words)}: {told(one.teller)}" for one in row.lines] == lines
    assert len(row.lines) <= MOST_LINES


@given(st.text(alphabet="ab ", max_size=900), st.integers(0, 890), st.integers(1, 9))
def test_a_cut_line_holds_what_was_found_and_is_no_longer_than_it_must_be(words: str, start: int, length: int) -> None:
    span = Span(min(start, len(words)), min(start + length, len(words)))
    spans = (span,) if len(span) else ()
    found = cut(words, spans)
    inside = "".join(piece.words for piece in found).removeprefix(CUT).removesuffix(CUT)
    assert inside in words
    assert len(inside) <= LINE_CHARS + BEFORE_CHARS + length
    assert [piece.words for piece in found if piece.is_hit] == [words[one.start : one.end] for one in spans]
    assert "".join(piece.words for piece in pieces(words, spans)) == words
    if len(words) <= LINE_CHARS and span.start <= BEFORE_CHARS:
        assert inside == words
