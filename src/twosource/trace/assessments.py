"""Report, Statement, Claim, Judgement -> Assessment: what people hold of claims, and their notes."""

from __future__ import annotations

from collections import defaultdict
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
    StatementFinder,
    Table,
)  # fmt: skip

ASSESSMENTS: tuple[JudgementKind, ...] = ("heading", "likelihood", "confidence", "note")


def assess(
    reports: Table[Report], statements: Table[Statement], claims: Table[Claim], judgements: Table[Judgement]
) -> Iterator[Assessment]:
    """Every assessment that its claim, report or name still holds, the earliest first. Of two headings, likelihoods or
    confidences on one claim the later holds; every note does."""
    finder, claims_of = StatementFinder(reports, statements), defaultdict[str, list[str]](list)
    known = {report.id for report in reports}
    for claim in claims:
        for one in claim.statement_ids:
            claims_of[one].append(claim.id)
    found: dict[tuple[str, ...], Assessment] = {}
    for judgement in sorted(judgements, key=lambda one: one.number):
        for made in _assessments(judgement, finder, claims_of, known):
            # The last word goes behind the earlier ones, in the place of one on the same thing.
            key = (made.kind, made.claim_id or "", *((judgement.id,) if made.kind == "note" else ()))
            found.pop(key, None)
            found[key] = made
    yield from found.values()


def _assessments(
    judgement: Judgement, finder: StatementFinder, claims_of: dict[str, list[str]], known: set[str]
) -> Iterator[Assessment]:
    left = judgement.left
    if judgement.kind not in ASSESSMENTS or left is None:
        return
    kind = cast("AssessmentKind", judgement.kind)

    def on(**what: str) -> Assessment:
        return Assessment(kind, judgement.id, value=judgement.value, because=judgement.note, by=judgement.by, **what)

    statement = finder.of(left)
    if statement is not None:
        # A statement may be on two matters: what is said of it is said of both.
        yield from (on(claim_id=claim_id, statement_id=statement.id) for claim_id in claims_of.get(statement.id, ()))
    elif left.name is not None:
        yield on(name=left.name)
    elif left.exact is None and left.report_id in known:
        yield on(report_id=left.report_id)
