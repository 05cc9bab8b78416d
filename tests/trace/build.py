"""Small piles made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from twosource.model import Claim, Count, Derivation, Entity, Judgement, Part, Passage, Report, Span, Statement
from twosource.trace.derivations import trace_derivations
from twosource.trace.origins import count_origins
from twosource.trace.reuse import find_passages


def report(file: str, text: str, **fields: Any) -> Report:
    """Every line is a part of the body."""
    parts, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            parts.append(Part("body", Span(at, at + len(line.rstrip("\n")))))
        at += len(line)
    return Report(file=file, sha256="", text=text, parts=tuple(parts), **fields)


def says(of: Report, content: str, source: str = "", cue: str = "", **fields: Any) -> Statement:
    """A statement whose content, source and cue are words of the report; the speaker is the source unless given."""

    def spans(words: str) -> tuple[Span, ...]:
        return (Span(of.text.index(words), of.text.index(words) + len(words)),) if words else ()

    fields.setdefault("speaker", source or None)
    return Statement(of.id, spans(content), spans(source), spans(cue), **fields)


@dataclass
class Case:
    """Reports, statements and claims (lists of statements), and what is traced for them."""

    reports: Sequence[Report]
    claims: Sequence[Sequence[Statement]]
    entities: Sequence[Entity] = ()
    judgements: Sequence[Judgement] = ()
    loose: Sequence[Statement] = field(default_factory=tuple)

    @property
    def statements(self) -> list[Statement]:
        return list(dict.fromkeys([one for claim in self.claims for one in claim] + list(self.loose)))

    @property
    def passages(self) -> list[Passage]:
        return list(find_passages(self.reports))

    @property
    def claim_records(self) -> list[Claim]:
        return [Claim(tuple(one.id for one in claim)) for claim in self.claims]

    def derivations(self) -> list[Derivation]:
        return list(
            trace_derivations(
                self.reports, (), self.entities, self.statements, self.claim_records, self.passages, self.judgements
            )
        )

    def counts(self) -> list[Count]:
        return list(
            count_origins(
                self.reports, (), (), self.entities, self.statements, self.claim_records, self.derivations(), self.passages,
                self.judgements,
            )
        )  # fmt: skip

    def edges(self) -> set[tuple[str, str, str]]:
        files = {one.id: one.file for one in self.reports}
        return {(files[one.report_id], files.get(one.on, one.on), one.how) for one in self.derivations()}

    def with_judgements(self, *judgements: Judgement) -> Case:
        return replace(self, judgements=judgements)


def origins(count: Count) -> list[str]:
    return [origin.name for origin in count.origins]


def named(name: str, *aliases: str, kind: Any = "organisation") -> Entity:
    return Entity(name, aliases, kind, ())
