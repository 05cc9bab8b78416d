"""A person's decision: given, append-only, and never thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from .record import Record

JudgementKind = Literal["same", "different", "unsure", "accept", "reject", "edge", "party", "undo"]


@dataclass(frozen=True)
class Selector:
    """What a judgement is about, so that it is found again after a re-run.

    A statement: its report's id and its words with some text around them (W3C TextQuoteSelector). A report: `report_id`
    alone. A name (of an entity, a party, someone outside the pile): `name` alone.
    """

    report_id: str | None = None
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""
    name: str | None = None


@dataclass(frozen=True)
class Judgement(Record):
    """same | different | unsure: two statements or two names. accept | reject: the suspected edge from `left` to `right`.
    edge: `left` rests on `right`. party: `left` is an organ of `right`. undo: judgement `undoes` holds no longer.

    `number` counts from 1 in the order they were given; `made_at` is ISO 8601 in UTC (custody: not part of the case export).
    """

    KEY: ClassVar[tuple[str, ...]] = ("number", "kind", "left", "right", "undoes")
    number: int
    kind: JudgementKind
    left: Selector | None = None
    right: Selector | None = None
    undoes: str | None = None
    note: str = ""
    by: str = ""
    made_at: str = ""


def in_force(judgements: tuple[Judgement, ...] | list[Judgement]) -> list[Judgement]:
    """The judgements that no later undo has taken back (an undo can itself be undone), without the undos."""
    dead: set[str] = set()
    for judgement in reversed(judgements):
        if judgement.kind == "undo" and judgement.id not in dead and judgement.undoes is not None:
            dead.add(judgement.undoes)
    return [judgement for judgement in judgements if judgement.kind != "undo" and judgement.id not in dead]
