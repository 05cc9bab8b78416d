"""What differs between two states of a case: claims whose counts moved, disputes that came or went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .model import CONFLICT_WORDS, Claim, Conflict, Count, Snapshot, Statement


@dataclass(frozen=True)
class Change:
    """One line of what a judgement or a new report does. `words` are the claim's first, or the dispute's reason."""

    what: str
    words: str
    statement_ids: tuple[str, ...] = ()


def changes_between(before: Snapshot, after: Snapshot, *, about: frozenset[str] = frozenset()) -> list[Change]:
    """Counts, membership and disputes; nothing where the two hold the same. Those with a statement of `about` come first: what
    a judgement was meant to change before what else it moves."""
    found = [*_claims(before, after), *_conflicts(before, after)]
    return sorted(found, key=lambda one: about.isdisjoint(one.statement_ids))


def _claims(before: Snapshot, after: Snapshot) -> Iterator[Change]:
    """Claims are compared by their statements; one that was joined or split is told as such."""
    old, new = _counted(before), _counted(after)
    words = _words(before) | _words(after)
    for ids in sorted(old.keys() & new.keys()):
        if old[ids] != new[ids]:
            moved = ", ".join(
                f"{name} {now} (before: {was})"
                for name, was, now in zip(("N", "F", "denied by"), old[ids], new[ids], strict=True)
                if was != now
            )
            yield Change(moved, words[ids[0]], ids)
    for ids in sorted(new.keys() - old.keys()):
        parts = [one for one in old if set(one) & set(ids)]
        n, floor, _ = new[ids]
        how = (
            f"{len(parts)} claims become one" if len(parts) > 1 else "a claim has other statements" if parts else "a new claim"
        )
        was = f" (before: {' and '.join(f'N {old[one][0]}, F {old[one][1]}' for one in sorted(parts))})" if parts else ""
        yield Change(f"{how}: N {n}, F {floor}{was}", words[ids[0]], ids)
    for ids in sorted(old.keys() - new.keys()):
        if not any(set(one) & set(ids) for one in new):
            yield Change("a claim is gone", words[ids[0]], ids)


def _counted(snapshot: Snapshot) -> dict[tuple[str, ...], tuple[int, int, str]]:
    counts = {count.claim_id: count for count in snapshot.of(Count)}
    return {
        claim.statement_ids: (
            counts[claim.id].independent,
            counts[claim.id].floor,
            ", ".join(counts[claim.id].denied_by) or "nobody",
        )
        for claim in snapshot.of(Claim)
        if claim.id in counts
    }


def _words(snapshot: Snapshot) -> dict[str, str]:
    reports = {report.id: report for report in snapshot.reports}
    return {one.id: " ".join(reports[one.report_id].quote_all(one.spans).split()) for one in snapshot.of(Statement)}


def _conflicts(before: Snapshot, after: Snapshot) -> Iterator[Change]:
    old = {one.id: one for one in before.of(Conflict)}
    new = {one.id: one for one in after.of(Conflict)}
    for key in sorted(new.keys() - old.keys()):
        yield Change(
            f"a new dispute ({CONFLICT_WORDS[new[key].kind]})",
            new[key].because,
            tuple(one for side in new[key].sides for one in side),
        )
    for key in sorted(old.keys() - new.keys()):
        yield Change(
            f"a dispute is gone ({CONFLICT_WORDS[old[key].kind]})",
            old[key].because,
            tuple(one for side in old[key].sides for one in side),
        )
