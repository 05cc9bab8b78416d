"""Report, Spans -> where a reader of the published report finds words: its page and its paragraph."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ..model import CHARS_A_PAGE, PDF, STORY_PARTS, PartKind, Report, Spans, hull


@dataclass(frozen=True)
class Spot:
    """`pages`: the first and the last page of a PDF, counted from 1, else none. `paragraphs`: the first and the last of the
    story's, counted from 1; none where the words stand in another `part` of the page."""

    pages: tuple[int, int] | None = None
    paragraphs: tuple[int, int] | None = None
    part: PartKind | None = None


NOWHERE = Spot()


class Spots:
    """The paragraphs and pages of one report, gone through once."""

    def __init__(self, report: Report) -> None:
        self._parts = report.parts
        self._starts = [part.span.start for part in report.parts]
        self._numbers: list[int] = []
        for part in report.parts:
            before = self._numbers[-1] if self._numbers else 0
            self._numbers.append(before + (part.kind in STORY_PARTS))
        self._pieces = report.pieces if report.encoding == PDF else ()
        self._piece_starts = [piece.span.start for piece in self._pieces]

    def of(self, spans: Spans) -> Spot:
        whole = hull(spans)
        first, last = self._part_at(whole.start), self._part_at(max(whole.start, whole.end - 1))
        pages = self._pages(whole.start, whole.end - 1)
        if first is None or last is None:
            return Spot(pages)
        if (kind := self._parts[first].kind) not in STORY_PARTS:
            return Spot(pages, part=kind)
        return Spot(pages, (self._numbers[first], self._numbers[last]))

    def _part_at(self, place: int) -> int | None:
        found = bisect_right(self._starts, place) - 1
        return found if found >= 0 else None

    def _pages(self, first: int, last: int) -> tuple[int, int] | None:
        if not self._pieces:
            return None
        pieces = [self._pieces[max(0, bisect_right(self._piece_starts, at) - 1)] for at in (first, last)]
        pages = [piece.byte_start // CHARS_A_PAGE + 1 for piece in pieces]
        return min(pages), max(pages)
