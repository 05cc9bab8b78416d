"""Back from the words of a report to the bytes they were read from, or to their place on a page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..errors import ReaderError
from ..model import CHARS_A_PAGE, PDF, Piece, Report, Span
from ..readers import UnreadableError
from ..readers.pdf import line_boxes, text_layer

HTML_SPACE = re.compile(r"[ \t\n\r\f]+")


def original_words(report: Report, span: Span, original: bytes) -> str:
    """The words of `span`, read again from the original bytes.

    Characters in no piece (the blank lines that a reader sets between blocks) come from the report itself.
    """
    layer = _layer(report, original) if report.encoding == PDF else None
    found: list[str] = []
    at = span.start
    for piece in report.pieces:
        if piece.span.end <= span.start or piece.span.start >= span.end:
            continue
        found.append(report.text[at : max(at, piece.span.start)])
        start, end = max(span.start, piece.span.start), min(span.end, piece.span.end)
        words = _layer_words(piece, layer) if layer is not None else _piece_words(piece, report.encoding, original)
        found.append(words[start - piece.span.start : end - piece.span.start])
        at = end
    found.append(report.text[at : span.end])
    return "".join(found)


def original_bytes(report: Report, span: Span) -> tuple[int, int] | None:
    """The stretch of the original that holds `span`, whole pieces where one cannot be cut; None if no byte does.

    Of a PDF no stretch of bytes holds words: None; `boxes` tells where they stand.
    """
    if report.encoding == PDF:
        return None
    touched = [piece for piece in report.pieces if piece.span.overlaps(span)]
    if not touched:
        return None
    return _edge(report, touched[0], span.start, at_end=False), _edge(report, touched[-1], span.end, at_end=True)


@dataclass(frozen=True)
class Box:
    """Where words stand on one line of a page: edges as shares of its width and height, from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float


def boxes(report: Report, spans: Iterable[Span], original: bytes) -> dict[int, tuple[Box, ...]]:
    """By page, counted from 1, a box for each line that words of the spans stand on, in the order of the text.

    Empty for a report that is no PDF. Raises ReaderError where the original cannot be read.
    """
    if report.encoding != PDF:
        return {}
    places = [_place(piece, span) for span in spans for piece in report.pieces if piece.span.overlaps(span)]
    found: dict[int, tuple[Box, ...]] = {}
    try:
        edges = line_boxes(original, places)
    except UnreadableError as problem:
        raise ReaderError(f"{report.file}: {problem.reason}; {problem.remedy}") from problem
    for (page, _, _), edge in zip(places, edges, strict=True):
        if edge is not None:
            found[page + 1] = (*found.get(page + 1, ()), Box(*edge))
    return dict(sorted(found.items()))


def _place(piece: Piece, span: Span) -> tuple[int, int, int]:
    """Page, counted from 0, and the characters [start, end) of its text layer."""
    page, first = divmod(piece.byte_start, CHARS_A_PAGE)
    start, end = max(span.start, piece.span.start), min(span.end, piece.span.end)
    return page, first + start - piece.span.start, first + end - piece.span.start


def _layer(report: Report, original: bytes) -> list[str]:
    try:
        return text_layer(original)
    except UnreadableError as problem:
        raise ReaderError(f"{report.file}: {problem.reason}; {problem.remedy}") from problem


def _layer_words(piece: Piece, layer: Sequence[str]) -> str:
    page, start, end = _place(piece, piece.span)
    return layer[page][start:end]


def _edge(report: Report, piece: Piece, char: int, *, at_end: bool) -> int:
    if not piece.exact:
        return piece.byte_end if at_end else piece.byte_start
    kept = report.text[piece.span.start : min(max(char, piece.span.start), piece.span.end)]
    return piece.byte_start + len(kept.encode(report.encoding))


def _piece_words(piece: Piece, encoding: str, original: bytes) -> str:
    raw = original[piece.byte_start : piece.byte_end].decode(encoding, "replace")
    if piece.exact:
        return raw
    # A tag that stands for words is a line break; all else is a character reference, white space, or damaged bytes.
    return "\n" if raw.startswith("<") else HTML_SPACE.sub(" ", html.unescape(raw))
