"""Numbered citations: each leads to exact words in a report, and has one number in every form the dossier is given out in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..board import outlet_of
from ..model import Report, Span, Spans, Statement
from .spots import NOWHERE, Spot, Spots

# What stands between two pieces of one statement's words: a reader must see that something is left out.
GAP = " […] "
# How a text calls one: as the page does, or as Markdown does.
CALL = re.compile(r"\[\^?(\d{1,9})\]")


@dataclass(frozen=True)
class Citation:
    """Words in a report. `anchor` is where they stand in the page; `report_number` counts the dossier's reports from 1.

    `title`, `published` and `url` are the report's, "" where it does not say; `spot` is where in it a reader finds the words.
    """

    number: int
    anchor: str
    report_number: int
    outlet: str
    file: str
    sha256: str
    spans: Spans
    parts: tuple[str, ...]
    title: str = ""
    published: str = ""
    url: str = ""
    spot: Spot = NOWHERE

    @property
    def words(self) -> str:
        return GAP.join(self.parts)

    @property
    def where(self) -> str:
        """The characters of the report's text, counted from 0, the last one not included."""
        return ", ".join(f"{span.start}–{span.end}" for span in self.spans)

    @property
    def place(self) -> str:
        """In which report and where in it, in words."""
        file = "" if self.file == self.outlet else f" {self.file},"
        return f"{self.outlet}, report {self.report_number},{file} characters {self.where}"


def statement_anchor(statement_id: str) -> str:
    return f"s-{statement_id}"


def words_anchor(report_id: str, span: Span) -> str:
    return f"w-{report_id}-{span.start}-{span.end}"


class Citer:
    """Gives out numbers in the order of asking: whoever composes in the order of reading numbers in the order of reading.

    `numbers`: those that are fixed, by anchor, counted from 1 without a gap; others come after them.
    """

    def __init__(self, reports: Sequence[Report], numbers: Mapping[str, int]) -> None:
        self._numbers = dict(numbers)
        self._reports: Mapping[str, tuple[int, Report]] = {
            report.id: (number, report) for number, report in enumerate(reports, start=1)
        }
        self._given: dict[str, Citation] = {}
        self._spots: dict[str, Spots] = {}

    def statement(self, statement: Statement) -> Citation:
        return self._cite(statement_anchor(statement.id), statement.report_id, statement.spans)

    def words(self, report_id: str, span: Span) -> Citation:
        """Words that are in no statement, or are to be shown by themselves."""
        return self._cite(words_anchor(report_id, span), report_id, (span,))

    def again(self, citation: Citation, report_id: str) -> Citation:
        """One of another dossier of the same reports."""
        return self._cite(citation.anchor, report_id, citation.spans)

    def _cite(self, anchor: str, report_id: str, spans: Spans) -> Citation:
        if anchor not in self._given:
            number, report = self._reports[report_id]
            if report_id not in self._spots:
                self._spots[report_id] = Spots(report)
            self._given[anchor] = Citation(
                number=self._numbers.setdefault(anchor, len(self._numbers) + 1),
                anchor=anchor,
                report_number=number,
                outlet=outlet_of(report),
                file=report.file,
                sha256=report.sha256,
                spans=spans,
                parts=tuple(report.quote(span) for span in spans),
                title=report.title or "",
                published=report.published or "",
                url=report.url or "",
                spot=self._spots[report_id].of(spans),
            )
        return self._given[anchor]

    @property
    def given(self) -> tuple[Citation, ...]:
        """In the order of their numbers."""
        return tuple(sorted(self._given.values(), key=lambda one: one.number))
