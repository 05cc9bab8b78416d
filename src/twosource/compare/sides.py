"""Equal facts are one side, whoever tells them; sides are set against each other, not statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..conflict_rules import ConflictRule, Fact
from .facts import Telling


@dataclass(frozen=True)
class Side:
    """Tellings that stand together against others; `fact` is what the first of them says."""

    fact: Fact
    tellings: tuple[Telling, ...]

    @property
    def statement_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(telling.statement_id for telling in self.tellings))


def gather(tellings: Sequence[Telling]) -> list[Side]:
    """One side for each fact, in the order in which they are first told."""
    found: dict[Fact, list[Telling]] = {}
    for telling in tellings:
        found.setdefault(telling.fact, []).append(telling)
    return [Side(fact, tuple(told)) for fact, told in found.items()]


def set_against(rule: ConflictRule, tellings: Sequence[Telling]) -> Iterator[tuple[Side, Side, str]]:
    """Every two sides that the rule says cannot both hold, and why.

    Facts that stand against just the same others are one side: "about 50" and "nearly 50" against 80.
    """
    values = gather(tellings)
    reasons = {
        (left, right): reason
        for (left, one), (right, other) in combinations(enumerate(values), 2)
        if (reason := rule.disagree(one.fact, other.fact)) is not None
    }
    merged = _merge(values, set(reasons))
    for (left, one), (right, other) in combinations(enumerate(merged), 2):
        reason = next(
            (reasons[pair] for pair in ((a, b) if a < b else (b, a) for a in one for b in other) if pair in reasons), None
        )
        if reason is None:
            continue
        pair = _apart(_joined(values, merged[left]), _joined(values, merged[right]))
        if pair is not None:
            yield (*pair, reason)


def _merge(values: Sequence[Side], against: set[tuple[int, int]]) -> list[list[int]]:
    """The places of values in opposition, those with the same opponents together."""
    opponents: dict[int, set[int]] = {}
    for left, right in against:
        opponents.setdefault(left, set()).add(right)
        opponents.setdefault(right, set()).add(left)
    groups: dict[frozenset[int], list[int]] = {}
    for place in range(len(values)):
        if place in opponents:
            groups.setdefault(frozenset(opponents[place]), []).append(place)
    return list(groups.values())


def _joined(values: Sequence[Side], places: Sequence[int]) -> Side:
    return Side(values[places[0]].fact, tuple(telling for place in places for telling in values[place].tellings))


def _apart(left: Side, right: Side) -> tuple[Side, Side] | None:
    """Both sides without whoever tells both: who gives two numbers speaks of two things."""
    both = set(left.statement_ids) & set(right.statement_ids)
    kept = [
        Side(side.fact, tuple(telling for telling in side.tellings if telling.statement_id not in both))
        for side in (left, right)
    ]
    return (kept[0], kept[1]) if kept[0].tellings and kept[1].tellings else None
