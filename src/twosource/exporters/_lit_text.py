"""A report's text cut at every span's edge, so that each stretch knows all that lies on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..model import Mention, Part, Place, Quantity, Report, Snapshot, Span, Statement, Timex

# Parts that are around the story: folded away, but there.
FOLDED = ("furniture", "bio", "image_credit")


@dataclass(frozen=True)
class Mark:
    """A span with its layer (source, cue, content, own, unsure, time, quantity, place, name) and its statement."""

    span: Span
    layer: str
    statement_id: str = ""
    note: str = ""
    first: bool = False


@dataclass(frozen=True)
class Stretch:
    """A run of text on which the same marks lie; `starts` are the statements whose words begin here."""

    words: str
    layers: tuple[str, ...]
    statement_ids: tuple[str, ...]
    starts: tuple[str, ...]
    anchor: str
    note: str


@dataclass(frozen=True)
class LitPart:
    """One part of a report, ready to show."""

    kind: str
    folded: bool
    stretches: tuple[Stretch, ...]


def lit_parts(report: Report, snapshot: Snapshot) -> list[LitPart]:
    """The parts of a report in order, cut at the edges of everything that was found in them."""
    marks = list(_marks(report, snapshot))
    return [LitPart(part.kind, part.kind in FOLDED, tuple(_stretches(report, part, marks))) for part in report.parts]


def _marks(report: Report, snapshot: Snapshot) -> Iterator[Mark]:
    waiting = snapshot.reviewed("open")
    for statement in (*snapshot.counted, *waiting):
        if statement.report_id != report.id:
            continue
        layer = "unsure" if statement in waiting else "own" if statement.in_own_voice else "content"
        note = _statement_note(statement)
        yield from (Mark(span, layer, statement.id, note, first=not number) for number, span in enumerate(statement.spans))
        if layer == "unsure":
            continue
        yield from (Mark(span, "source", statement.id) for span in statement.source)
        yield from (Mark(span, "cue", statement.id) for span in statement.cue)
    for timex in snapshot.of(Timex):
        if timex.report_id == report.id:
            value = timex.value or (f"perhaps {timex.suggestion}" if timex.suggestion else "unresolved")
            yield Mark(timex.span, "time", note=f"{value} ({timex.basis})")
    for quantity in snapshot.of(Quantity):
        if quantity.report_id == report.id:
            yield Mark(quantity.span, "quantity", note=_quantity_note(quantity))
    for place in snapshot.of(Place):
        if place.report_id == report.id:
            yield Mark(place.span, "place", note=", ".join([place.name, *place.within]) + f" ({place.precision})")
    for mention in snapshot.of(Mention):
        if mention.report_id == report.id:
            yield Mark(mention.span, "name", note=f"{mention.name} ({mention.kind})")


def _statement_note(statement: Statement) -> str:
    who = statement.speaker or "in its own voice"
    via = f", via {', '.join(statement.via)}" if statement.via else ""
    method = f", {statement.method}" if statement.method else ""
    return f"{who}{via}: {statement.stance}, {statement.status}, {statement.form}{method}"


def _quantity_note(quantity: Quantity) -> str:
    value = f"{quantity.low:g}" if quantity.low == quantity.high else f"{quantity.low:g} to {quantity.high or 'more'}"
    parts = [quantity.approx, value, quantity.unit, f"per {quantity.per}" if quantity.per else "", quantity.measure or ""]
    return " ".join(part for part in parts if part)


def _stretches(report: Report, part: Part, marks: list[Mark]) -> Iterator[Stretch]:
    here = [mark for mark in marks if mark.span.overlaps(part.span)]
    edges = {part.span.start, part.span.end}
    edges |= {edge for mark in here for edge in (mark.span.start, mark.span.end) if part.span.start < edge < part.span.end}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        on = [mark for mark in here if mark.span.start <= start and end <= mark.span.end]
        begun = [mark for mark in on if mark.span.start == start]
        yield Stretch(
            words=report.text[start:end],
            layers=tuple(dict.fromkeys(mark.layer for mark in on)),
            statement_ids=tuple(dict.fromkeys(mark.statement_id for mark in on if mark.statement_id)),
            starts=tuple(dict.fromkeys(mark.statement_id for mark in begun if mark.first)),
            anchor=f"w-{report.id}-{start}" if any(mark.layer == "time" for mark in begun) else "",
            note="; ".join(dict.fromkeys(mark.note for mark in on if mark.note)),
        )
