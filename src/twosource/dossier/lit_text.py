"""A report's text cut at every span's edge, so that each stretch knows all that lies on it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model import Mention, Part, Place, Quantity, Report, Route, Snapshot, Span, Statement, Timex
from .citations import statement_anchor, words_anchor
from .remembered import remembered

# Parts that are around the story: folded away, but there.
FOLDED = ("furniture", "bio", "image_credit")


@dataclass(frozen=True)
class Mark:
    """A span with its layer (source, cue, content, own, unsure, time, quantity, place, route, name).

    `anchor`: of the words that can be cited and that it is of; `first`: they begin here.
    """

    span: Span
    layer: str
    anchor: str = ""
    note: str = ""
    first: bool = False


@dataclass(frozen=True)
class Stretch:
    """A run of text on which the same marks lie.

    `within`: anchors of the citable words that it is a part of; `anchors`: of those that begin here.
    """

    words: str
    layers: tuple[str, ...]
    within: tuple[str, ...]
    anchors: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class LitPart:
    """One part of a report, ready to show. `start`: the place of its first character in the report's text."""

    kind: str
    start: int
    folded: bool
    stretches: tuple[Stretch, ...]


@remembered
def lit_texts(snapshot: Snapshot) -> dict[str, tuple[LitPart, ...]]:
    """The parts of each report in order, cut at the edges of everything that was found in them, by the report's id."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    for report_id, mark in _marks(snapshot):
        marks[report_id].append(mark)
    return {report.id: _lit(report, marks[report.id]) for report in snapshot.reports}


def _marks(snapshot: Snapshot) -> Iterator[tuple[str, Mark]]:
    for waiting, statements in ((False, snapshot.counted), (True, snapshot.reviewed("open"))):
        for statement in statements:
            yield from ((statement.report_id, mark) for mark in _of_statement(statement, waiting=waiting))
    for timex in snapshot.of(Timex):
        value = timex.value or (f"perhaps {timex.suggestion}" if timex.suggestion else "unresolved")
        anchor = words_anchor(timex.report_id, timex.span)
        yield timex.report_id, Mark(timex.span, "time", anchor, f"{value} ({timex.basis})", first=True)
    for quantity in snapshot.of(Quantity):
        yield quantity.report_id, Mark(quantity.span, "quantity", note=_quantity_note(quantity))
    for place in snapshot.of(Place):
        note = ", ".join([place.name, *place.within]) + f" ({place.precision})"
        yield place.report_id, Mark(place.span, "place", words_anchor(place.report_id, place.span), note, first=True)
    for route in snapshot.of(Route):
        # Lights nothing: its places do. It can be cited.
        yield route.report_id, Mark(route.span, "route", words_anchor(route.report_id, route.span), first=True)
    for mention in snapshot.of(Mention):
        yield mention.report_id, Mark(mention.span, "name", note=f"{mention.name} ({mention.kind})")


def _of_statement(statement: Statement, *, waiting: bool) -> Iterator[Mark]:
    layer = "unsure" if waiting else "own" if statement.in_own_voice else "content"
    note, anchor = _statement_note(statement), statement_anchor(statement.id)
    yield from (Mark(span, layer, anchor, note, first=not number) for number, span in enumerate(statement.spans))
    if not waiting:
        yield from (Mark(span, "source") for span in statement.source)
        yield from (Mark(span, "cue") for span in statement.cue)


def _statement_note(statement: Statement) -> str:
    who = statement.speaker or "in its own voice"
    via = f", via {', '.join(statement.via)}" if statement.via else ""
    method = f", {statement.method}" if statement.method else ""
    return f"{who}{via}: {statement.stance}, {statement.status}, {statement.form}{method}"


def _quantity_note(quantity: Quantity) -> str:
    value = f"{quantity.low:g}" if quantity.low == quantity.high else f"{quantity.low:g} to {quantity.high or 'more'}"
    parts = [quantity.approx, value, quantity.unit, f"per {quantity.per}" if quantity.per else "", quantity.measure or ""]
    return " ".join(part for part in parts if part)


def _lit(report: Report, marks: Sequence[Mark]) -> tuple[LitPart, ...]:
    """Goes through the report once: parts are in order and do not overlap, and marks are taken up where they begin."""
    waiting = deque(sorted(enumerate(marks), key=lambda numbered: numbered[1].span.start))
    lit: list[LitPart] = []
    # Marks that the text read so far has begun, by their place among all: what lies on a stretch keeps that order.
    begun: dict[int, Mark] = {}
    for part in report.parts:
        while waiting and waiting[0][1].span.start < part.span.end:
            begun.update((waiting.popleft(),))
        begun = {number: mark for number, mark in begun.items() if mark.span.end > part.span.start}
        stretches = _stretches(report, part, [begun[number] for number in sorted(begun)])
        lit.append(LitPart(part.kind, part.span.start, part.kind in FOLDED, tuple(stretches)))
    return tuple(lit)


def _stretches(report: Report, part: Part, marks: Sequence[Mark]) -> Iterator[Stretch]:
    """`marks`: all that overlap the part, in their order among all."""
    starting: dict[int, list[int]] = defaultdict(list)
    ending: dict[int, list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        starting[max(mark.span.start, part.span.start)].append(number)
        ending[min(mark.span.end, part.span.end)].append(number)
    on: set[int] = set()
    for start, end in pairwise(sorted({part.span.start, part.span.end, *starting, *ending})):
        # Those that begin here first: one without words ends where it begins, and lies on nothing.
        on.update(starting.get(start, ()))
        on.difference_update(ending.get(start, ()))
        yield _stretch(report.text[start:end], start, [marks[number] for number in sorted(on)])


def _stretch(words: str, start: int, on: Sequence[Mark]) -> Stretch:
    begun = [mark for mark in on if mark.span.start == start]
    return Stretch(
        words=words,
        layers=tuple(dict.fromkeys(mark.layer for mark in on)),
        within=tuple(dict.fromkeys(mark.anchor for mark in on if mark.anchor)),
        anchors=tuple(dict.fromkeys(mark.anchor for mark in begun if mark.first)),
        note="; ".join(dict.fromkeys(mark.note for mark in on if mark.note)),
    )
