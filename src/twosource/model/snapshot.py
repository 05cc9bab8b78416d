"""All records of a case at one moment: what exporters walk and what a case answers from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from .annotations import Statement
from .findings import Review, ReviewState
from .judgement import Judgement
from .record import Record
from .report import Report

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Snapshot:
    """Tables by record type, each in reading order (reports by file name, then id; within a report by position).

    `made_with`: names and values of the settings that the made records hang on. `versions`: by which a later snapshot of the
    case knows that a made table is still the same.
    """

    tables: Mapping[type[Record], tuple[Record, ...]]
    made_with: tuple[tuple[str, str], ...] = ()
    versions: Mapping[type[Record], str] = field(default_factory=dict, compare=False)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        return cast("tuple[R, ...]", self.tables.get(kind, ()))

    @property
    def reports(self) -> tuple[Report, ...]:
        return self.of(Report)

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        return self.of(Judgement)

    def by_id(self, kind: type[R]) -> dict[str, R]:
        return {record.id: record for record in self.of(kind)}

    @property
    def counted(self) -> tuple[Statement, ...]:
        """The statements that may be in claims."""
        apart = {review.statement_id for review in self.of(Review)}
        return tuple(statement for statement in self.of(Statement) if statement.id not in apart)

    def reviewed(self, state: ReviewState) -> tuple[Statement, ...]:
        """Statements apart from what counts; those that are "open" wait for a person, the likeliest first."""
        statements = self.by_id(Statement)
        found = [statements[one.statement_id] for one in self.of(Review) if one.state == state]
        return tuple(sorted(found, key=lambda one: -one.probability))
