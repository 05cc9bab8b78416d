"""Report, Statement, Claim, Judgement -> Assessment: what people hold of claims, and their notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from ..model import (
    Assessment,
    AssessmentKind,
    Claim,
    Judgement,
    JudgementKind,
    Report,
    Statement,
    Table,
)  # fmt: skip
from .judged_claims import ClaimFinder

ASSESSMENTS: tuple[JudgementKind, ...] = ("heading", "likelihood", "confidence", "note")


def assess(
    reports: Table[Report], statements: Table[Statement], claims: Table[Claim], judgements: Table[Judgement]
) -> Iterator[Assessment]:
    """Every assessment that its claim, report or name still holds, the earliest first. Of two headings, likelihoods or
    confidences on one claim the later holds; every note does."""
    finder, known = ClaimFinder(reports, statements, claims), {report.id for report in reports}
    found: dict[tuple[str, ...], Assessment] = {}
    for judgement in sorted(judgements, key=lambda one: one.number):
        for made in _assessments(judgement, finder, known):
            # The last word goes behind the earlier ones, in the place of one on the same thing.
            key = (made.kind, made.claim_id or "", *((judgement.id,) if made.kind == "note" else ()))
            found.pop(key, None)
            found[key] = made
    yield from found.values()


def _assessments(judgement: Judgement, finder: ClaimFinder, known: set[str]) -> Iterator[Assessment]:
    left = judgement.left
    if judgement.kind not in ASSESSMENTS or left is None:
        return
    kind = cast("AssessmentKind", judgement.kind)

    def on(**what: str) -> Assessment:
        return Assessment(kind, judgement.id, value=judgement.value, because=judgement.note, by=judgement.by, **what)

    statement, claims = finder.statement(judgement), finder.of(judgement)
    if claims:
        more = {"statement_id": statement.id} if statement is not None else {}
        yield from (on(claim_id=claim_id, **more) for claim_id in claims)
    elif left.name is not None:
        yield on(name=left.name)
    elif left.exact is None and left.report_id in known:
        yield on(report_id=left.report_id)
