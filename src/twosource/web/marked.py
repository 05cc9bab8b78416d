"""Rows, hits of a search -> where the words that were looked for stand in each row, and the lines that brought it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from ..dossier.content import ClaimPart, Line
from ..model import Span

MOST_LINES = 2
# A row shows so much of a line around the first words that were looked for.
BEFORE_CHARS, LINE_CHARS = 80, 260
CUT = "…"

Marks = Callable[[Sequence[str]], list[tuple[Span, ...]]]


@dataclass(frozen=True)
class Piece:
    """Words, and whether they were looked for."""

    words: str
    is_hit: bool


Pieces = tuple[Piece, ...]


@dataclass(frozen=True)
class FoundLine:
    """A line of a claim with the words; `words` is empty where they are the heading's, and only its teller was looked for."""

    line: Line
    words: Pieces
    teller: Pieces


@dataclass(frozen=True)
class MarkedRow:
    """`heading`: the words that stand for the claim; `lines`: what else brought it, the first few."""

    heading: Pieces
    lines: tuple[FoundLine, ...]


def mark_rows(parts: Sequence[ClaimPart], hits: Mapping[str, tuple[str, ...]], marks: Marks) -> dict[str, MarkedRow]:
    """By claim id. `hits`: what the search found; `marks`: where the words stand in each of some texts."""
    found = {one for ids in hits.values() for one in ids}
    lines = {part.id: _lines(part, found) for part in parts}
    texts = dict.fromkeys(
        text for part in parts for line in (part.headline, *lines[part.id]) for text in (line.words, line.teller)
    )
    spans = dict(zip(texts, marks(list(texts)), strict=True))
    return {part.id: _marked(part, lines[part.id], spans) for part in parts}


def _lines(part: ClaimPart, found: Collection[str]) -> list[Line]:
    """Beside the heading where it is not found itself; it comes first where it is, as its teller may be what was looked for."""
    if part.headline.statement_id in found:
        return [part.headline]
    return [line for line in (*part.lines, *part.lane) if line.statement_id in found][:MOST_LINES]


def _marked(part: ClaimPart, lines: Sequence[Line], spans: Mapping[str, tuple[Span, ...]]) -> MarkedRow:
    shown = []
    for line in lines:
        is_heading = line.statement_id == part.headline.statement_id
        if not is_heading or spans[line.teller]:
            words = () if is_heading else cut(line.words, spans[line.words])
            shown.append(FoundLine(line, words, pieces(line.teller, spans[line.teller])))
    return MarkedRow(pieces(part.headline.words, spans[part.headline.words]), tuple(shown))


def pieces(words: str, spans: Sequence[Span]) -> Pieces:
    """The whole of `words`; `spans` are in order and do not overlap."""
    found, at = [], 0
    for span in spans:
        found += [Piece(words[at : span.start], is_hit=False), Piece(words[span.start : span.end], is_hit=True)]
        at = span.end
    found.append(Piece(words[at:], is_hit=False))
    return tuple(piece for piece in found if piece.words)


def cut(words: str, spans: Sequence[Span]) -> Pieces:
    """What of a long line is around the first of `spans`, with a sign where it was cut."""
    start = max(0, spans[0].start - BEFORE_CHARS) if spans else 0
    start = words.rfind(" ", 0, start) + 1 if start else 0
    end = min(len(words), max(start + LINE_CHARS, spans[0].end if spans else 0))
    if end < len(words):
        # Between words, unless that would cut the words that were found.
        end = max(words.rfind(" ", start, end), spans[0].end if spans else 0, start + 1)
    inside = [Span(span.start - start, span.end - start) for span in spans if span.end <= end]
    before, after = ([Piece(CUT, is_hit=False)] if is_cut else [] for is_cut in (start > 0, end < len(words)))
    return (*before, *pieces(words[start:end], inside), *after)
