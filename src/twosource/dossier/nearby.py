"""Records by where they stand in a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from ..model import Sentence, Span, Statement, Timex

# About a paragraph: what is looked up by place is gone through for so many characters at a time.
STRETCH_CHARS = 500
Found = TypeVar("Found", Sentence, Statement, Timex)


class Nearby(Generic[Found]):
    """Records by where they stand in a report, so that a long one is not gone through for each of its dates."""

    def __init__(self, records: Sequence[Found], spans: Callable[[Found], Iterable[Span]]) -> None:
        self._records: Sequence[Found] = records
        self._numbers: dict[tuple[str, int], list[int]] = defaultdict(list)
        for number, record in enumerate(records):
            for place in _stretches(record.report_id, spans(record)):
                self._numbers[place].append(number)

    def around(self, report_id: str, *spans: Span) -> list[Found]:
        """At least all that touch or hold one of `spans`, in the order they were given."""
        found = {number for place in _stretches(report_id, spans) for number in self._numbers.get(place, ())}
        return [self._records[number] for number in sorted(found)]


def _stretches(report_id: str, spans: Iterable[Span]) -> set[tuple[str, int]]:
    return {
        (report_id, stretch) for span in spans for stretch in range(span.start // STRETCH_CHARS, span.end // STRETCH_CHARS + 1)
    }
