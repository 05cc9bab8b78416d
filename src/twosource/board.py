"""The claims of a case in order of concern: what the command line, the dossier and every other surface show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .model import Assessment, Claim, Conflict, Count, Forecast, Report, Snapshot, Statement
from .trace.joints import joins_loosely

Verdict = Literal["two or more", "at odds", "loosely joined", "named twice", "single source", "unsourced", "denial"]

VERDICT_WORDS: dict[Verdict, str] = {
    "two or more": "two or more independent sources on the matter, each with access shown",
    "at odds": "two or more independent sources on the matter, which do not agree: no version has two of them shown",
    "loosely joined": "two or more independent sources, but few words join them: read whether they say the same",
    "named twice": "two or more named sources, but independence is not shown",
    "single source": "a single source",
    "unsourced": "no named source",
    "denial": "a denial",
}

# Conflicts about whether something holds at all, not about which value it has.
BESIDE_VALUES = ("polarity", "status")

# The order in which a reader should worry. A contradiction comes before a lone source, a lone source before an open date.
CONCERN_WEIGHTS: dict[str, int] = {
    "contradicted": 8,
    "denied": 6,
    "single source told by several": 5,
    "unsourced, told by several": 4,
    "named twice, independence not shown": 3,
    "joined by few words": 3,
    "doubted": 2,
    "forecast": 1,
}


# Shorter ones are half a sentence.
LEAST_HEADLINE_CHARS = 40


@dataclass(frozen=True)
class Card:
    """One claim as a reader sees it.

    `headline` is the statement whose words stand for the claim; `concerns` say why it needs a second look, worst first.
    `files` are the reports that tell it. Cards of a matter told by one report and in no conflict are `lone`.
    """

    claim: Claim
    count: Count
    headline: Statement
    statements: tuple[Statement, ...]
    verdict: Verdict
    concerns: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    report_ids: tuple[str, ...]
    lone: bool


def form_board(snapshot: Snapshot) -> tuple[Card, ...]:
    """Every claim, most worrying first; equals stay in reading order."""
    statements = snapshot.by_id(Statement)
    counts = {count.claim_id: count for count in snapshot.of(Count)}
    forecasts = {forecast.statement_id for forecast in snapshot.of(Forecast)}
    conflicts = conflicts_by_statement(snapshot.of(Conflict))
    headings = {one.claim_id: one.statement_id for one in snapshot.of(Assessment) if one.kind == "heading"}
    cards = [
        _card(claim, counts.get(claim.id), statements, conflicts, forecasts, headings.get(claim.id))
        for claim in snapshot.of(Claim)
        if claim.statement_ids
    ]
    place = {statement_id: number for number, statement_id in enumerate(statements)}
    return tuple(sorted(cards, key=lambda card: (-_weight(card), place[card.claim.statement_ids[0]], card.claim.id)))


def conflicts_by_statement(conflicts: Sequence[Conflict]) -> dict[str, list[Conflict]]:
    found: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        for side in conflict.sides:
            for statement_id in side:
                found.setdefault(statement_id, []).append(conflict)
    return found


def outlet_of(report: Report) -> str:
    """How a report is named to a reader: its outlet where known, else its file."""
    return report.outlet or report.file


def _card(
    claim: Claim,
    count: Count | None,
    statements: Mapping[str, Statement],
    conflicts: Mapping[str, Sequence[Conflict]],
    forecasts: set[str],
    heading: str | None,
) -> Card:
    members = tuple(statements[statement_id] for statement_id in claim.statement_ids)
    count = count or Count(claim.id, 0, 0, (), (), ())
    own = set(claim.statement_ids)
    # A dispute belongs to a claim with a statement on one of its sides; a statement in two claims brings only those that were
    # found in this claim or across claims.
    mine = tuple(
        dict.fromkeys(
            conflict
            for member in members
            for conflict in conflicts.get(member.id, ())
            if conflict.claim_id in (None, claim.id) or sum(bool(own & set(side)) for side in conflict.sides) > 1
        )
    )
    report_ids = tuple(dict.fromkeys(member.report_id for member in members))
    verdict = _verdict(claim, count, members, mine)
    return Card(
        claim=claim,
        count=count,
        headline=statements[heading] if heading is not None else _headline(members, count),
        statements=members,
        verdict=verdict,
        concerns=_concerns(count, members, mine, verdict, forecasts),
        conflicts=mine,
        report_ids=report_ids,
        lone=len(report_ids) == 1 and not mine,
    )


def _verdict(claim: Claim, count: Count, members: Sequence[Statement], conflicts: Sequence[Conflict]) -> Verdict:
    if all(member.stance == "denies" for member in members):
        return "denial"
    if count.floor >= 2:
        # N and F count who speaks of the matter; where they give different values, no value has them all.
        if any(conflict.kind not in BESIDE_VALUES for conflict in conflicts):
            return "at odds"
        return "loosely joined" if joins_loosely(claim, count) else "two or more"
    if count.independent >= 2:
        return "named twice"
    return "single source" if count.independent == 1 else "unsourced"


def _concerns(
    count: Count,
    members: Sequence[Statement],
    conflicts: Sequence[Conflict],
    verdict: Verdict,
    forecasts: set[str],
) -> tuple[str, ...]:
    several = len({member.report_id for member in members if member.stance == "asserts"}) > 1
    holds = {
        "contradicted": any(conflict.kind not in BESIDE_VALUES for conflict in conflicts),
        "denied": bool(count.denied_by) or any(conflict.kind == "polarity" for conflict in conflicts),
        "single source told by several": several and verdict == "single source",
        "unsourced, told by several": several and verdict == "unsourced",
        "named twice, independence not shown": verdict == "named twice",
        "joined by few words": verdict == "loosely joined",
        "doubted": any(member.stance == "doubts" for member in members),
        "forecast": any(member.id in forecasts for member in members),
    }
    return tuple(concern for concern in CONCERN_WEIGHTS if holds[concern])


def _headline(members: Sequence[Statement], count: Count) -> Statement:
    """The plainest wording: an assertion before a denial, one stretch of words, of middling length, the first such. Where N is
    two or more, the shortest that counts: a longer one has details that only one of them gives."""
    counted = {one for origin in count.origins for one in origin.statement_ids}
    shared = [one for one in members if one.id in counted and one.stance == "asserts" and _length(one) >= LEAST_HEADLINE_CHARS]
    if count.independent >= 2 and shared:
        return min(shared, key=lambda one: (len(one.spans) > 1, _length(one)))

    def rank(member: Statement) -> tuple[bool, bool, int]:
        return (member.stance != "asserts", len(member.spans) > 1, abs(_length(member) - 110) // 40)

    return min(members, key=rank)


def _length(member: Statement) -> int:
    return sum(map(len, member.spans))


def _weight(card: Card) -> int:
    """Lone claims come last; among the others concerns add up, and more reports weigh more."""
    worry = sum(CONCERN_WEIGHTS[concern] for concern in card.concerns)
    return 0 if card.lone else 100 + 10 * worry + min(len(card.report_ids), 9)
