"""Back from the words of a report to the bytes they were read from."""

from __future__ import annotations

import html
import re

from ..model import Piece, Report, Span

HTML_SPACE = re.compile(r"[ \t\n\r\f]+")


def original_words(report: Report, span: Span, original: bytes) -> str:
    """The words of `span`, read again from the original bytes.

    Characters in no piece (the blank lines that a reader sets between blocks) come from the report itself.
    """
    found: list[str] = []
    at = span.start
    for piece in report.pieces:
        if piece.span.end <= span.start or piece.span.start >= span.end:
            continue
        found.append(report.text[at : max(at, piece.span.start)])
        start, end = max(span.start, piece.span.start), min(span.end, piece.span.end)
        found.append(_piece_words(piece, report.encoding, original)[start - piece.span.start : end - piece.span.start])
        at = end
    found.append(report.text[at : span.end])
    return "".join(found)


def original_bytes(report: Report, span: Span) -> tuple[int, int] | None:
    """The stretch of the original that holds `span`, whole pieces where one cannot be cut; None if no byte does."""
    touched = [piece for piece in report.pieces if piece.span.overlaps(span)]
    if not touched:
        return None
    return _edge(report, touched[0], span.start, at_end=False), _edge(report, touched[-1], span.end, at_end=True)


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
