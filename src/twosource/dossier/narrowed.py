"""Snapshot -> a smaller one: some claims, and of all else what they and some citations hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..board import Card, outlet_of
from ..model import (
    AliasSuggestion,
    Assessment,
    Claim,
    Conflict,
    Count,
    Derivation,
    Entity,
    Forecast,
    Grade,
    Judgement,
    Mention,
    Passage,
    Place,
    Problem,
    Quantity,
    Question,
    Record,
    Report,
    Route,
    Snapshot,
    Span,
    Statement,
    Timex,
)  # fmt: skip
from .citations import Citation, statement_anchor, words_anchor

ELSEWHERE = "a report of the case that is not in this dossier"
Cited = Sequence[tuple[Citation, str]]
"""Citations, each with its report's id."""


def narrowed(snapshot: Snapshot, cards: Sequence[Card], cited: Cited) -> Snapshot:
    """The claims of `cards` with their disputes and what belongs to them, and what is cited. Reports stay whole."""
    anchors = {citation.anchor for citation, _ in cited}
    members = {one.id for card in cards for one in card.statements}
    conflicts = {conflict.id for card in cards for conflict in card.conflicts}
    statements = _statements(snapshot, members, conflicts, anchors)
    reports = {one.report_id for one in statements.values()} | {report_id for _, report_id in cited}
    claims = {card.claim.id for card in cards}
    around = _around(statements.values())
    mentions = {one.id for one in snapshot.of(Mention) if _lies_in(one, around)}
    files = {report.file for report in snapshot.reports if report.id in reports}

    def found_in(record: Any) -> bool:
        return _lies_in(record, around) or words_anchor(record.report_id, record.span) in anchors

    holds: dict[type[Record], Callable[[Any], bool]] = {
        Report: lambda one: one.id in reports,
        Judgement: lambda one: True,
        Problem: lambda one: one.file in files,
        Statement: lambda one: one.id in statements,
        Claim: lambda one: one.id in claims,
        Conflict: lambda one: one.id in conflicts,
        Count: lambda one: one.claim_id in claims,
        Grade: lambda one: one.claim_id in claims,
        Assessment: lambda one: one.claim_id in claims or one.report_id in reports,
        Forecast: lambda one: one.statement_id in members,
        Question: lambda one: bool(members & set(one.statement_ids)) and statements.keys() >= set(one.statement_ids),
        AliasSuggestion: lambda one: bool(members & set(one.statement_ids)) and statements.keys() >= set(one.statement_ids),
        Entity: lambda one: bool(mentions & set(one.mention_ids)),
        Mention: lambda one: one.id in mentions,
        Timex: found_in,
        Quantity: found_in,
        Place: found_in,
        Route: found_in,
        Passage: lambda one: {one.left_id, one.right_id} <= reports,
        Derivation: lambda one: one.report_id in reports and (not one.statement_ids or bool(members & set(one.statement_ids))),
    }
    tables = {
        kind: tuple(filter(holds.get(kind, lambda one: _of_reports(one, reports, statements)), records))
        for kind, records in snapshot.tables.items()
    }
    return Snapshot({**tables, Derivation: tuple(_led_out(snapshot, tables.get(Derivation, ()), reports))}, snapshot.made_with)


def _statements(snapshot: Snapshot, members: set[str], conflicts: set[str], anchors: set[str]) -> dict[str, Statement]:
    """Of the claims, of all sides of their disputes, of what became of their forecasts, and cited ones, in reading order."""
    wanted = set(members)
    for conflict in snapshot.of(Conflict):
        if conflict.id in conflicts:
            wanted.update(one for side in conflict.sides for one in side)
    for forecast in snapshot.of(Forecast):
        if forecast.statement_id in members:
            wanted.update((*forecast.later, *filter(None, (forecast.shown_by,))))
    return {one.id: one for one in snapshot.of(Statement) if one.id in wanted or statement_anchor(one.id) in anchors}


def _around(statements: Iterable[Statement]) -> Mapping[str, list[Span]]:
    """What the statements hold, by report: their words, and those that say who says it."""
    found: dict[str, list[Span]] = {}
    for statement in statements:
        found.setdefault(statement.report_id, []).extend((*statement.spans, *statement.source, *statement.cue))
    return found


def _lies_in(record: Any, around: Mapping[str, list[Span]]) -> bool:
    return any(span.overlaps(record.span) for span in around.get(record.report_id, ()))


def _of_reports(record: Any, reports: set[str], statements: Mapping[str, Statement]) -> bool:
    statement_id = getattr(record, "statement_id", None)
    return statement_id in statements if statement_id is not None else getattr(record, "report_id", None) in reports


def _led_out(snapshot: Snapshot, edges: Iterable[Any], reports: set[str]) -> Iterable[Derivation]:
    """An edge to a report that is left out leads to its outlet, as to one outside."""
    by_id = snapshot.by_id(Report)
    for edge in edges:
        inside = not edge.on_report or edge.on in reports
        yield edge if inside else replace(edge, on=f"{outlet_of(by_id[edge.on])} ({ELSEWHERE})", on_report=False)
