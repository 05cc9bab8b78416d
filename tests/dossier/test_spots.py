"""Where a reader finds cited words: page and paragraph, and what a publication prints of it."""

from __future__ import annotations

import pytest

from twosource.dossier.blocks import reference
from twosource.dossier.citations import Citer
from twosource.dossier.spots import Spot, Spots
from twosource.model import CHARS_A_PAGE, PDF, Part, Piece, Report, Span

TEXT = "A title\nFirst words.\nA caption\nSecond words, and more.\nThird."


def report_of(**fields: object) -> Report:
    kinds = ("title", "body", "caption", "body", "quote")
    parts, at = [], 0
    for kind, line in zip(kinds, TEXT.split("\n"), strict=True):
        parts.append(Part(kind, Span(at, at + len(line))))  # type: ignore[arg-type]
        at += len(line) + 1
    return Report(file="a.txt", sha256="0" * 64, text=TEXT, parts=tuple(parts), **fields)  # type: ignore[arg-type]


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("A title", Spot(part="title")),
        ("First", Spot(paragraphs=(1, 1))),
        ("caption", Spot(part="caption")),
        ("Second words", Spot(paragraphs=(2, 2))),
        ("and more.\nThird", Spot(paragraphs=(2, 3))),
    ],
)
def test_paragraphs_of_the_story_are_counted_and_no_other_part(words: str, spot: Spot) -> None:
    assert Spots(report_of()).of((span_of(words),)) == spot


def test_a_pdf_has_pages_too() -> None:
    here = span_of("Second words")
    pieces = (
        Piece(Span(0, here.start + 4), 0, here.start + 4),
        Piece(Span(here.start + 4, len(TEXT)), CHARS_A_PAGE, CHARS_A_PAGE + len(TEXT) - here.start - 4),
    )
    spots = Spots(report_of(encoding=PDF, pieces=pieces))
    assert spots.of((span_of("First"),)).pages == (1, 1)
    assert spots.of((here,)).pages == (1, 2)
    assert spots.of((span_of("Third"),)).pages == (2, 2)
    assert Spots(report_of(pieces=pieces)).of((here,)).pages is None


def test_what_a_publication_prints() -> None:
    known = report_of(
        outlet="Courier", title="Fire at the\nport", published="2026-06-05", url="https://courier.example/fire", encoding=PDF,
        pieces=(Piece(Span(0, len(TEXT)), 2 * CHARS_A_PAGE, 2 * CHARS_A_PAGE + len(TEXT)),),
    )  # fmt: skip
    told = reference(Citer([known], {}).words(known.id, span_of("Second words")))
    assert told == "Courier, “Fire at the port”, 5 Jun 2026, page 3, paragraph 2, https://courier.example/fire, report 1"
    bare = report_of()
    assert reference(Citer([bare], {}).words(bare.id, span_of("caption"))) == "a.txt, undated, in the caption, report 1"
