"""Numbers of citations in a user's words <-> lasting marks of the words that are cited, as numbers change and words do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Span, Spans, covered_chars, hull
from .citations import CALL, Citation
from .content import Dossier

# "[[w-REPORT-START-END]]", with a comma between several stretches of one citation.
MARK = re.compile(r"\[\[w-([0-9a-f]{16})-(\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9})*)\]\]")
# The share of the longer of two stretches at which they are taken for one, as for judgements.
LEAST_SHARE = 0.5
NOT_THERE = "[a citation that the case has no longer]"


class Marks:
    """The citations of one dossier, by number and by mark."""

    def __init__(self, dossier: Dossier) -> None:
        reports = {one.number: one.report.id for one in dossier.reports}
        self._marks: dict[int, str] = {}
        self._exact: dict[str, Citation] = {}
        self._of_report: dict[str, list[Citation]] = {}
        for citation in dossier.citations:
            report_id = reports[citation.report_number]
            mark = self._marks[citation.number] = _mark(report_id, citation.spans)
            self._exact.setdefault(mark, citation)
            self._of_report.setdefault(report_id, []).append(citation)

    def lasting(self, text: str) -> str:
        """The text with a mark in place of each number that the dossier has; other numbers stay as they are."""
        return CALL.sub(lambda call: self._marks.get(int(call[1]), call[0]), text)

    def numbered(self, text: str) -> str:
        """The text with a number in place of each mark; a mark of what is cited nowhere any more stays as it is."""
        return MARK.sub(lambda mark: f"[{one.number}]" if (one := self._cited(mark)) else mark[0], text)

    def pieces(self, text: str) -> Iterator[str | Citation]:
        """The text cut at its marks, with what they cite between."""
        at = 0
        for mark in MARK.finditer(text):
            yield text[at : mark.start()]
            yield self._cited(mark) or NOT_THERE
            at = mark.end()
        yield text[at:]

    def _cited(self, mark: re.Match[str]) -> Citation | None:
        """By the very words, else the citation that shares most with them: a stage that got better may cut them otherwise."""
        if (exact := self._exact.get(mark[0])) is not None:
            return exact
        spans = [Span(*sorted(map(int, stretch.split("-")))) for stretch in mark[2].split(",")]
        listed = self._of_report.get(mark[1], ())
        best = max(listed, key=lambda one: _share(one.spans, hull(spans)), default=None)
        return best if best is not None and _share(best.spans, hull(spans)) >= LEAST_SHARE else None


def _mark(report_id: str, spans: Spans) -> str:
    return f"[[w-{report_id}-{','.join(f'{span.start}-{span.end}' for span in spans)}]]"


def _share(spans: Spans, wanted: Span) -> float:
    around = hull(spans)
    return covered_chars([around], wanted) / max(len(around), len(wanted), 1)
