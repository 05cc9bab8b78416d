"""Admiralty grades: a digit proposed for every claim, and what people say (the Admiralty system, NATO STANAG 2511)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import (
    Claim,
    Conflict,
    Count,
    Grade,
    Judgement,
    Report,
    Statement,
    Table,
    in_force,
)  # fmt: skip
from .joints import joins_loosely
from .judged_claims import ClaimFinder

CONFIRMED, PROBABLE, POSSIBLE, DOUBTFUL, UNKNOWN = "1", "2", "3", "4", "6"
"""Proposed digits. 5 (improbable) says more than counting can: only people set it, and every letter."""
# Disputes over whether something holds at all, or over how it stands, leave its values alone.
BESIDE_VALUES = ("polarity", "status")


def grade_claims(
    reports: Table[Report],
    statements: Table[Statement],
    claims: Table[Claim],
    conflicts: Table[Conflict],
    counts: Table[Count],
    judgements: Table[Judgement],
) -> Iterator[Grade]:
    """One digit per claim with a statement that asserts, and the letters that people gave to sources."""
    counted = {count.claim_id: count for count in counts}
    disputes: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        for one in {one for side in conflict.sides for one in side}:
            disputes[one].append(conflict)
    letters, digits = _judged(ClaimFinder(reports, statements, claims), judgements)
    for claim in claims:
        judgement = digits.get(claim.id)
        if judgement is not None:
            yield Grade(claim.id, None, judgement.value, judgement.note, judgement.id)
        elif claim.id in counted:
            found = list(dict.fromkeys(one for member in claim.statement_ids for one in disputes[member]))
            value, because = _proposed(claim, counted[claim.id], found)
            yield Grade(claim.id, None, value, because)
    for source, judgement in sorted(letters.items()):
        yield Grade(None, source, judgement.value, judgement.note, judgement.id)


def _judged(finder: ClaimFinder, judgements: Sequence[Judgement]) -> tuple[dict[str, Judgement], dict[str, Judgement]]:
    """Letters by the source's name, and digits by claim; of two on one thing the later holds."""
    letters: dict[str, Judgement] = {}
    digits: dict[str, Judgement] = {}
    for one in sorted(in_force(list(judgements)), key=lambda one: one.number):
        if one.kind != "grade" or one.left is None:
            continue
        if one.left.name is not None:
            letters[one.left.name] = one
        else:
            digits |= dict.fromkeys(finder.of(one), one)
    return letters, digits


def _proposed(claim: Claim, count: Count, disputes: Sequence[Conflict]) -> tuple[str, str]:
    at_odds = sorted({one.kind for one in disputes if one.kind not in BESIDE_VALUES})
    contested = bool(count.denied_by) or any(one.kind == "polarity" for one in disputes)
    n, floor = count.independent, count.floor
    if n == 0:
        return UNKNOWN, "no named source says so"
    told = f"N {n}, floor {floor}"
    if at_odds:
        return (POSSIBLE if floor >= 2 else DOUBTFUL), f"{told}, and the sources differ ({', '.join(at_odds)})"
    if contested:
        by = f" by {', '.join(count.denied_by)}" if count.denied_by else ""
        return (PROBABLE if floor >= 2 else DOUBTFUL if n == 1 else POSSIBLE), f"{told}, and it is denied or doubted{by}"
    if floor >= 2 and joins_loosely(claim, count):
        return POSSIBLE, f"{told}, but few words join the sources: read whether they say the same"
    if floor >= 2:
        return CONFIRMED, f"{told}: two or more independent sources, each with access shown"
    if n >= 2:
        return PROBABLE, f"{told}: named twice, independence not shown"
    return POSSIBLE, f"{told}: a single source"
