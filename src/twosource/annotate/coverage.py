"""Which characters are taken by any of many spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Span, Spans, covered_chars


@dataclass(frozen=True)
class Coverage:
    """Spans in order, none of which touch: a look-up takes as long for a book as for a note."""

    spans: Spans

    def holds(self, offset: int) -> bool:
        """Whether the character there is taken."""
        number = bisect_right(self.spans, offset, key=lambda span: span.start) - 1
        return number >= 0 and offset < self.spans[number].end

    def chars_in(self, span: Span) -> int:
        """How many of the span's characters are taken."""
        number = max(0, bisect_right(self.spans, span.start, key=lambda taken: taken.start) - 1)
        total = 0
        while number < len(self.spans) and self.spans[number].start < span.end:
            total += covered_chars((self.spans[number],), span)
            number += 1
        return total


def coverage_of(spans: Iterable[Span]) -> Coverage:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return Coverage(tuple(merged))
