"""The case as tracing sees it: who published what, which claims a statement is in, which words are another report's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model import Claim, Passage, Report, Span, Statement, covered_chars, hull
from .naming import ShortForms, bare
from .parties import Parties, is_release
from .speakers import bodies_called, document_told

INSIDE_SHARE = 0.5
"""How much of a statement must lie in a shared passage for the statement to be the other report's."""

MAX_SOURCE_CHARS = 160
"""A source and its cue further apart than this are quoted apart."""
BY_A_PERSON = "stated by a person"
"""The evidence of a derivation that nothing in the texts shows."""


@dataclass(frozen=True)
class Pile:
    """All records of the case that tracing needs, and look-ups among them, each made when first asked for."""

    reports: Mapping[str, Report]
    statements: Mapping[str, Statement]
    claims: tuple[Claim, ...]
    passages: tuple[Passage, ...]
    parties: Parties

    @cached_property
    def claims_of(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            for statement_id in claim.statement_ids:
                found.setdefault(statement_id, []).append(claim)
        return found

    @cached_property
    def statements_of(self) -> dict[str, list[Statement]]:
        found: dict[str, list[Statement]] = {}
        for statement in self.statements.values():
            found.setdefault(statement.report_id, []).append(statement)
        return found

    @cached_property
    def quoted_by(self) -> dict[tuple[str, ...], set[str]]:
        """For each speaker the ids of the reports that quote him."""
        found: dict[tuple[str, ...], set[str]] = {}
        for statement in self.statements.values():
            if statement.speaker:
                found.setdefault(self.parties.names.key(statement.speaker), set()).add(statement.report_id)
        return found

    def source_of(self, statement: Statement) -> str | None:
        """Whose word the statement is, as far as the whole pile tells."""
        if statement.id not in self._sources_looked_up:
            self._sources_looked_up[statement.id] = self._source(statement)
        return self._sources_looked_up[statement.id]

    def _source(self, statement: Statement) -> str | None:
        speaker, report = statement.speaker, self.reports[statement.report_id]
        if speaker is None:
            return None
        form = bare(speaker, self.parties.names.words)
        if len(form) == 1 and form[0] in self.parties.names.words.whole_bodies:
            meant = self._bodies_called(form[0])
            return meant[0] if len(meant) == 1 else speaker
        return document_told(statement, report, self.statements_of[report.id], self.parties.names) or speaker

    def _bodies_called(self, word: str) -> list[str]:
        if word not in self._bodies:
            names = self.parties.names
            known = {name for name in names.known.values() if names.kind(name) == "organisation"}
            known |= {names.name(one.outlet) for one in self.reports.values() if one.outlet and one.id in self.releases}
            self._bodies[word] = bodies_called(word, known, self.reports.values(), self.releases)
        return self._bodies[word]

    @cached_property
    def _sources_looked_up(self) -> dict[str, str | None]:
        return {}

    @cached_property
    def _bodies(self) -> dict[str, list[str]]:
        return {}

    @cached_property
    def by_outlet(self) -> dict[tuple[str, ...], list[Report]]:
        found: dict[tuple[str, ...], list[Report]] = {}
        for report in sorted(self.reports.values(), key=in_order):
            if report.outlet:
                found.setdefault(self.parties.names.key(report.outlet), []).append(report)
        return found

    @cached_property
    def releases(self) -> frozenset[str]:
        """Ids of reports that are a party's own statement."""
        words = self.parties.names.words
        return frozenset(report.id for report in self.reports.values() if is_release(report, words))

    @cached_property
    def shared_spans(self) -> dict[tuple[str, str], list[tuple[Span, Span]]]:
        """For each pair of reports, both ways round, the spans of the first that also stand in the second, and where."""
        found: dict[tuple[str, str], list[tuple[Span, Span]]] = {}
        for one in self.passages:
            found.setdefault((one.left_id, one.right_id), []).append((one.left, one.right))
            found.setdefault((one.right_id, one.left_id), []).append((one.right, one.left))
        return found

    @cached_property
    def _outlets_looked_up(self) -> dict[str, list[Report]]:
        return {}

    def published_by(self, name: str) -> list[Report]:
        """The pile's reports of that outlet, also under its short form ("St Brannoc") or initials."""
        if name not in self._outlets_looked_up:
            self._outlets_looked_up[name] = self._look_up(name)
        return self._outlets_looked_up[name]

    def _look_up(self, name: str) -> list[Report]:
        key = self.parties.names.key(name)
        if key in self.by_outlet:
            return self.by_outlet[key]
        form = bare(name, self.parties.names.words)
        # An outlet may also be known here by less than what others call it.
        shorter = [outlet for outlet in (form[:length] for length in range(1, len(form))) if outlet in self.by_outlet]
        initials = ("".join(word[0] for word in form),)
        if len(form) > 2 and initials in self.by_outlet:
            shorter.append(initials)
        found = sorted({*self._outlet_forms.longer(form), *shorter})
        return self.by_outlet[found[0]] if len(found) == 1 else []

    @cached_property
    def _outlet_forms(self) -> ShortForms:
        return ShortForms(self.by_outlet)

    def is_outlet_of(self, name: str, report: Report) -> bool:
        return report in self.published_by(name)

    def stands_in(self, statement: Statement, other_id: str) -> bool:
        """Do most of the statement's words stand in that other report too?"""
        spans = self.shared_spans.get((statement.report_id, other_id))
        if not spans or not statement.spans:
            return False
        whole = hull(statement.spans)
        return covered_chars((mine for mine, _ in spans), whole) >= INSIDE_SHARE * len(whole)


def in_order(report: Report) -> tuple[str, str, str]:
    """By date where it is known, else last; then by file: an order that no order of adding changes."""
    return (report.published or "9999", report.file, report.id)


def make_pile(
    reports: Iterable[Report],
    statements: Iterable[Statement],
    claims: Sequence[Claim],
    passages: Iterable[Passage],
    parties: Parties,
) -> Pile:
    return Pile(
        reports={report.id: report for report in reports},
        statements={statement.id: statement for statement in statements},
        claims=tuple(claims),
        passages=tuple(sorted(passages, key=lambda one: (one.left_id, one.right_id, one.left, one.right))),
        parties=parties,
    )


def label(report: Report) -> str:
    """How reasons name a report: its outlet, else its file."""
    return report.outlet or report.file


def before(left: Report, right: Report) -> bool | None:
    """Was `left` published before `right`? None where their dates do not tell ("2026-03" and "2026-03-12")."""
    if not left.published or not right.published:
        return None
    if left.published.startswith(right.published) or right.published.startswith(left.published):
        return None
    return left.published < right.published


def source_words(statement: Statement, report: Report) -> str:
    """The words that name the source and say so, as they stand: "according to the Harbour Times"."""
    spans = sorted((*statement.source, *statement.cue))
    if not spans:
        return ""
    whole = hull(spans)
    if len(whole) <= MAX_SOURCE_CHARS and not any(whole.overlaps(one) for one in statement.spans):
        return " ".join(report.quote(whole).split())
    return " … ".join(" ".join(report.quote(one).split()) for one in spans)
