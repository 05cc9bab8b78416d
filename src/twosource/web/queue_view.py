"""What a person should decide next: the doubts of a case, those on which most hangs first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..dossier.content import ClaimPart, Line
from .desk import View


@dataclass(frozen=True)
class Choice:
    """One way to decide: a key, its words, and the judgement it makes."""

    key: str
    words: str
    kind: str
    left: str
    right: str = ""


@dataclass(frozen=True)
class Doubt:
    """Something that only a person can settle. `weight`: how many claims hang on it."""

    title: str
    because: str
    weight: int
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...]


def doubts(view: View) -> list[Doubt]:
    found = [*_links(view), *_names(view), *_finds(view), *_joints(view)]
    return sorted(found, key=lambda one: (-one.weight, one.title))


def doubts_on(part: ClaimPart, found: Sequence[Doubt]) -> list[Doubt]:
    """Those of `found` that show words of this claim."""
    own = {line.statement_id for line in (*part.lines, *part.lane)}
    return [one for one in found if any(line.statement_id in own for line in one.lines)]


def _weight(view: View, lines: tuple[Line, ...]) -> int:
    return len({part.id for line in lines for part in view.claims_of.get(line.statement_id, ())})


def _links(view: View) -> Iterator[Doubt]:
    for tie in view.dossier.ties:
        if tie.edge.suspected:
            ends = (tie.edge.report_id, tie.edge.on)
            yield Doubt(
                f"Does {tie.taker} rest on {tie.giver}?",
                tie.edge.evidence,
                1 + _weight(view, tie.lines),
                tie.lines,
                (Choice("a", "it does", "accept", *ends), Choice("r", "it does not", "reject", *ends)),
            )


def _names(view: View) -> Iterator[Doubt]:
    for one in view.dossier.aliases:
        left, right = one.names
        yield Doubt(
            f"Are “{left}” and “{right}” one?",
            "; ".join(one.shared_facts),
            1,
            (),
            (
                Choice("s", "the same", "same", left, right),
                Choice("d", "different", "different", left, right),
                Choice("n", "not sure", "unsure", left, right),
            ),
        )


def _finds(view: View) -> Iterator[Doubt]:
    for one in view.dossier.waiting:
        yield Doubt(
            f"Is this rightly read as {one.line.teller}’s?",
            f"rightly read: {one.likely_percent}%",
            0,
            (one.line,),
            (
                Choice("a", "rightly read", "confirm", one.line.statement_id),
                Choice("r", "misread", "dismiss", one.line.statement_id),
            ),
        )


def _joints(view: View) -> Iterator[Doubt]:
    """Sources that few words join: whether the statements say the same of one matter."""
    for part in view.dossier.claims:
        if part.verdict != "loosely joined":
            continue
        firsts = [
            next(line for line in part.lines if line.statement_id in origin.statement_ids)
            for origin in part.origins
            if origin.access and any(line.statement_id in origin.statement_ids for line in part.lines)
        ]
        if len(firsts) < 2:
            continue
        left, right = firsts[0], firsts[1]
        ids = (left.statement_id, right.statement_id)
        yield Doubt(
            "Do these speak of one matter?",
            "; ".join(part.links[:3]),
            len(part.origins),
            (left, right),
            (
                Choice("s", "the same matter", "same", *ids),
                Choice("d", "two matters", "different", *ids),
                Choice("n", "not sure", "unsure", *ids),
            ),
        )
