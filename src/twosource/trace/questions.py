"""What to find out next, from the gaps of a case: what to fetch, whom to ask, what to settle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..model import CONFLICT_WORDS, Claim, Conflict, Count, Derivation, Question, Report, Statement, Table

WRITTEN = ("outlet", "study", "document", "imagery", "advert")
"""Kinds of origins whose original can be fetched; the others can be asked."""
SHOWN_CHARS = 90


def find_questions(
    reports: Table[Report],
    statements: Table[Statement],
    claims: Table[Claim],
    conflicts: Table[Conflict],
    derivations: Table[Derivation],
    counts: Table[Count],
) -> Iterator[Question]:
    """The most pressing first: by how many reports or claims hang on the answer."""
    by_id = {report.id: report for report in reports}
    said = {statement.id: statement for statement in statements}
    counted = {count.claim_id: count for count in counts}
    found = [
        *_settled(conflicts, said),
        *_of_claims(claims, counted, said, by_id),
        *_originals(claims, counted, derivations, said, by_id),
        *_links(derivations, claims, by_id),
        *(
            Question("date", f"When did {report.file} appear?", report.published_evidence, 1)
            for report in reports
            if report.published is None
        ),
    ]
    yield from sorted(found, key=lambda one: (-one.weight, one.kind, one.words))


def _settled(conflicts: Table[Conflict], statements: Mapping[str, Statement]) -> Iterator[Question]:
    for conflict in conflicts:
        ids = tuple(one for side in conflict.sides for one in side if one in statements)
        yield Question(
            "settle",
            f"What would settle this? {conflict.because}",
            f"the reports differ: {CONFLICT_WORDS[conflict.kind]}",
            conflict.severity,
            ids,
        )


def _of_claims(
    claims: Table[Claim], counts: Mapping[str, Count], statements: Mapping[str, Statement], reports: Mapping[str, Report]
) -> Iterator[Question]:
    """A second source for what several tell on one word, and any source for what they tell on none."""
    for claim in claims:
        members = [statements[one] for one in claim.statement_ids if one in statements]
        asserting = [one for one in members if one.stance == "asserts"]
        tellers = {one.report_id for one in asserting}
        count = counts.get(claim.id)
        if count is None or len(tellers) < 2:
            continue
        words = _shown(asserting[0], reports)
        ids = tuple(one.id for one in asserting)
        if count.independent == 0:
            yield Question(
                "whose", f"On whose word is this? {words}", f"{len(tellers)} reports tell it and name nobody", len(tellers), ids
            )
        elif count.independent == 1:
            because = f"{len(tellers)} reports tell it, all on the word of {count.origins[0].name}"
            yield Question("second", f"Who else knows this? {words}", because, len(tellers), ids)


def _originals(
    claims: Table[Claim],
    counts: Mapping[str, Count],
    derivations: Table[Derivation],
    statements: Mapping[str, Statement],
    reports: Mapping[str, Report],
) -> Iterator[Question]:
    """What is only passed on: the page itself where it is written, the people themselves where it is not."""
    heard = {one.on for one in derivations if not one.on_report and one.how == "quote"}
    there = {report.outlet.casefold() for report in reports.values() if report.outlet}
    resting: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in claims:
        for origin in counts[claim.id].origins if claim.id in counts else ():
            if origin.name not in heard and origin.name.casefold() not in there:
                resting[origin.name, origin.kind].append(claim)
                told[origin.name, origin.kind] += origin.statement_ids
    for (name, kind), found in resting.items():
        ids = tuple(dict.fromkeys(told[name, kind]))
        passing = sorted({reports[statements[one].report_id].file for one in ids if one in statements})
        because = f"passed on by {', '.join(passing)}; {_resting(len(found))}"
        if kind in WRITTEN:
            yield Question("fetch", f"Fetch the original: {name}", because, len(found), ids)
        else:
            yield Question("ask", f"Ask {name}: what exactly is known, and how?", because, len(found), ids)


def _resting(claims: int) -> str:
    return "1 claim rests on it" if claims == 1 else f"{claims} claims rest on it"


def _links(derivations: Table[Derivation], claims: Table[Claim], reports: Mapping[str, Report]) -> Iterator[Question]:
    """Suspected edges: whoever decides changes the counts of the claims they bear on."""
    claims_of: dict[str, set[int]] = defaultdict(set)
    for number, claim in enumerate(claims):
        for statement_id in claim.statement_ids:
            claims_of[statement_id].add(number)
    for one in derivations:
        if not one.suspected:
            continue
        taker = reports[one.report_id].file
        giver = reports[one.on].file if one.on_report else one.on
        touched = len(set[int]().union(*(claims_of[statement_id] for statement_id in one.statement_ids)))
        yield Question("link", f"Does {taker} rest on {giver}?", one.evidence, touched, one.statement_ids)


def _shown(statement: Statement, reports: Mapping[str, Report]) -> str:
    words = " ".join(reports[statement.report_id].quote_all(statement.spans).split())
    return f"“{words if len(words) <= SHOWN_CHARS else words[: SHOWN_CHARS - 1] + '…'}”"
