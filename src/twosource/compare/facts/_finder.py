"""What a fact finder is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...conflict_rules import Fact
from ...model import Claim, Statement
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


def per_claim(tell: Callable[[Scene, Claim, Statement], Iterator[Telling]]) -> Callable[[Scene], Iterator[Matter]]:
    """The usual way to gather: by claim, from each of its statements by itself."""

    def find(scene: Scene) -> Iterator[Matter]:
        for claim in scene.claims:
            if len(claim.statement_ids) < 2:
                continue
            tellings = tuple(telling for statement in scene.members(claim) for telling in tell(scene, claim, statement))
            if tellings:
                yield Matter(claim.id, tellings)

    return find
