"""What a fact finder is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ...conflict_rules import Fact
from ...model import Statement
from ._scene import Scene


@dataclass(frozen=True)
class Telling:
    """A statement gives a fact, in these words."""

    fact: Fact
    statement_id: str
    words: str


@dataclass(frozen=True)
class Matter:
    """Tellings that are about one thing, so that facts among them may be set against each other."""

    claim_id: str | None
    tellings: tuple[Telling, ...]


@dataclass(frozen=True)
class FactFinder:
    """Finds every fact of the type `makes`, gathered by what it is about."""

    makes: type[Fact]
    find: Callable[[Scene], Iterator[Matter]]


Tell = Callable[[Scene, Statement], Iterator[Telling]]


def once(tell: Tell) -> Tell:
    """The same, but each statement is read once, in however many claims it is."""
    known: dict[str, tuple[Telling, ...]] = {}

    def told(scene: Scene, statement: Statement) -> Iterator[Telling]:
        if statement.id not in known:
            known[statement.id] = tuple(tell(scene, statement))
        return iter(known[statement.id])

    return told


def across_claims(
    scene: Scene,
    tell: Tell,
    one_thing: Callable[[Any, Any], bool],
    *,
    least_alike_0_to_1: float,
) -> Iterator[Matter]:
    """Facts of two claims that the grouping kept apart, though the statements are alike and their facts of one thing."""
    claims_of: dict[str, set[str]] = {}
    for claim in scene.claims:
        for key in claim.statement_ids:
            claims_of.setdefault(key, set()).add(claim.id)
    told = {key: found for key, statement in scene.statements.items() if (found := tuple(tell(scene, statement)))}
    among = [key for key in scene.rows if key in told]
    for left_id, near in scene.like(told, among, least_alike_0_to_1):
        left = told[left_id]
        for right_id in near:
            if scene.place_of[right_id] < scene.place_of[left_id]:
                continue
            apart = claims_of.get(left_id, set()).isdisjoint(claims_of.get(right_id, set()))
            if not apart or scene.statements[left_id].report_id == scene.statements[right_id].report_id:
                continue
            pairs = [(one, other) for one in left for other in told[right_id] if one_thing(one.fact, other.fact)]
            if pairs:
                yield Matter(None, tuple(dict.fromkeys(telling for pair in pairs for telling in pair)))


def per_claim(tell: Tell) -> Callable[[Scene], Iterator[Matter]]:
    """The usual way to gather: by claim, from each of its statements by itself."""

    def find(scene: Scene) -> Iterator[Matter]:
        told = once(tell)
        for claim in scene.claims:
            if len(claim.statement_ids) < 2:
                continue
            tellings = tuple(telling for statement in scene.members(claim) for telling in told(scene, statement))
            if tellings:
                yield Matter(claim.id, tellings)

    return find
