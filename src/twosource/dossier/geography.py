"""Where a case takes place: what can stand on a map, what is carried between, and what the words leave open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..model import (
    Claim,
    Count,
    Mention,
    PartKind,
    Place,
    Report,
    Route,
    Snapshot,
    Span,
    Stance,
    Statement,
    Status,
    covered_chars,
    hull,
)
from .remembered import remembered

PrecisionClass = Literal["point", "town", "area", "region", "country"]
COARSENESS: tuple[PrecisionClass, ...] = ("point", "town", "area", "region", "country")
BESIDE_STORY: tuple[PartKind, ...] = ("masthead", "furniture", "byline", "credit", "image_credit", "bio")
TOLD_AS_FACT: tuple[Status, ...] = ("fact", "reported")


@dataclass(frozen=True)
class Pin:
    """One place on the map, however many reports name it. Degrees, WGS 84.

    `anchors`: report and span of each mention, in reading order; `words`: those of the first, and `statement_id` the statement
    around it, None where it stands in none. `within`: what contains it, nearest first. `basis`: why this one of all places of
    the name ("the likeliest of 11 places of that name" is a guess and is to be shown as one).
    """

    name: str
    lat: float
    lon: float
    precision: PrecisionClass
    within: tuple[str, ...]
    words: str
    basis: str
    report_ids: tuple[str, ...]
    anchors: tuple[tuple[str, Span], ...]
    statement_id: str | None

    @property
    def mentions(self) -> int:
        return len(self.anchors)


@dataclass(frozen=True)
class RouteLine:
    """Something said to be carried from one place to another, as one report tells it; words are "" where not said.

    `start_pin`, `end_pin`: None where the place is not pinned. `statement_id`: the statement that tells it; `stance`, `status`:
    how. `claim_ids` holds it; `independent` (N) and `floor` (F) are those of the claim with the fewest, None where no claim
    holds it.
    """

    report_id: str
    span: Span
    what: str
    start: str
    end: str
    mode: str | None
    start_pin: Pin | None
    end_pin: Pin | None
    statement_id: str | None
    stance: Stance | None
    status: Status | None
    claim_ids: tuple[str, ...]
    independent: int | None
    floor: int | None
    is_told_as_fact: bool = False

    @property
    def is_pinned(self) -> bool:
        """Both ends are on the map, and are not the same place."""
        return self.start_pin is not None and self.end_pin is not None and self.start_pin != self.end_pin


@dataclass(frozen=True)
class Unpinned:
    """A mention of somewhere that no point on a map stands for, and why."""

    words: str
    why: str
    report_id: str
    span: Span
    statement_id: str | None


@dataclass(frozen=True)
class Geography:
    """Everything in reading order of its first mention."""

    pinned: tuple[Pin, ...]
    routes: tuple[RouteLine, ...]
    unpinned: tuple[Unpinned, ...]


@remembered
def form_geography(snapshot: Snapshot) -> Geography:
    reports = snapshot.by_id(Report)
    outlets = {(one.report_id, one.span) for one in snapshot.of(Mention) if one.kind == "outlet"}
    places = [
        place
        for place in snapshot.of(Place)
        if place.report_id in reports
        and _is_in_story(place, reports[place.report_id])
        and (place.report_id, place.span) not in outlets
    ]
    around = _Surroundings(snapshot)
    groups = _grouped(places)
    pins = {key: _pin(members, reports, around) for key, members in groups.items()}
    pin_of = {place.id: pins[key] for key, members in groups.items() for place in members}
    return Geography(
        pinned=tuple(pins.values()),
        routes=_routes(snapshot, reports, places, pin_of, around),
        unpinned=tuple(
            Unpinned(
                words=reports[place.report_id].quote(place.span),
                why=_why_unpinned(place),
                report_id=place.report_id,
                span=place.span,
                statement_id=around.id_of(place.report_id, place.span),
            )
            for place in places
            if place.id not in pin_of
        ),
    )


def _is_in_story(place: Place, report: Report) -> bool:
    """A masthead, a menu or a credit names places that nothing of the story is in."""
    return not any(part.kind in BESIDE_STORY and part.span.overlaps(place.span) for part in report.parts)


class _Surroundings:
    """Which statement stands around a stretch of a report."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.by_id = snapshot.by_id(Statement)
        self.counted = {statement.id for statement in snapshot.counted}
        self.of_report: dict[str, list[Statement]] = {}
        # What a person rejected stands around nothing.
        for statement in (*snapshot.counted, *snapshot.reviewed("open")):
            self.of_report.setdefault(statement.report_id, []).append(statement)

    def of(self, report_id: str, span: Span) -> Statement | None:
        """The innermost: of those that hold the most of it, one that counts before one that waits, the shortest, the first."""

        def rank(statement: Statement) -> tuple[int, bool, int]:
            length = sum(map(len, statement.spans))
            return (-covered_chars(statement.spans, span), statement.id not in self.counted, length)

        found = [one for one in self.of_report.get(report_id, ()) if covered_chars(one.spans, span)]
        return min(found, key=rank, default=None)

    def id_of(self, report_id: str, span: Span) -> str | None:
        statement = self.of(report_id, span)
        return None if statement is None else statement.id

    def is_told_as_fact(self, statement: Statement | None) -> bool:
        """Asserted as having come about, by the report or by whom it quotes: not asked, planned, possible or alleged, and in
        nothing that is denied or doubted. What waits for a person's word, or had it rejected, is not."""
        if statement is None or statement.id not in self.counted or statement.status not in TOLD_AS_FACT:
            return False
        while statement is not None:
            if statement.stance != "asserts" or statement.mood != "told":
                return False
            statement = self.by_id.get(statement.inside) if statement.inside else None
        return True


def _grouped(places: Sequence[Place]) -> dict[tuple[object, ...], list[Place]]:
    """Places that can be pinned, those that are one together: by GeoNames id, or by name and point."""
    pinnable = [place for place in places if place.lat is not None and place.lon is not None and place.precision != "vague"]
    numbers = {_named(place): place.geonameid for place in reversed(pinnable) if place.geonameid is not None}
    found: dict[tuple[object, ...], list[Place]] = {}
    for place in pinnable:
        number = place.geonameid if place.geonameid is not None else numbers.get(_named(place))
        found.setdefault(_named(place) if number is None else (number,), []).append(place)
    return found


def _named(place: Place) -> tuple[object, ...]:
    return (place.name, place.lat, place.lon)


def _pin(members: Sequence[Place], reports: Mapping[str, Report], around: _Surroundings) -> Pin:
    first = members[0]
    assert first.lat is not None and first.lon is not None
    return Pin(
        name=first.name,
        lat=first.lat,
        lon=first.lon,
        # Where two mentions differ, the coarser: a map must not be finer than the words.
        precision=max((one.precision for one in members if one.precision != "vague"), key=COARSENESS.index),
        within=first.within,
        words=reports[first.report_id].quote(first.span),
        basis=first.basis,
        report_ids=tuple(dict.fromkeys(one.report_id for one in members)),
        anchors=tuple((one.report_id, one.span) for one in members),
        statement_id=around.id_of(first.report_id, first.span),
    )


def _why_unpinned(place: Place) -> str:
    if place.lat is None or place.lon is None:
        return place.basis or "the words do not settle where it is"
    return f"no more than a surrounding is told ({place.basis})" if place.basis else "no more than a surrounding is told"


def _routes(
    snapshot: Snapshot,
    reports: Mapping[str, Report],
    places: Sequence[Place],
    pin_of: Mapping[str, Pin],
    around: _Surroundings,
) -> tuple[RouteLine, ...]:
    holding = _counts_by_statement(snapshot)
    in_report: dict[str, list[Place]] = {}
    for place in places:
        in_report.setdefault(place.report_id, []).append(place)
    found = []
    for route in snapshot.of(Route):
        if route.report_id in reports:
            held = in_report.get(route.report_id, [])
            ends = (_pin_at(route.start, held, pin_of), _pin_at(route.end, held, pin_of))
            statement = around.of(route.report_id, _told_in(route))
            counts = holding.get(statement.id, []) if statement else []
            line = _route_line(route, reports[route.report_id], ends, statement, counts)
            found.append(replace(line, is_told_as_fact=around.is_told_as_fact(statement)))
    return tuple(found)


def _counts_by_statement(snapshot: Snapshot) -> dict[str, list[Count]]:
    counts = {count.claim_id: count for count in snapshot.of(Count)}
    found: dict[str, list[Count]] = {}
    for claim in snapshot.of(Claim):
        for statement_id in claim.statement_ids:
            found.setdefault(statement_id, []).append(counts.get(claim.id) or Count(claim.id, 0, 0, (), (), ()))
    return found


def _route_line(
    route: Route, report: Report, ends: tuple[Pin | None, Pin | None], statement: Statement | None, counts: Sequence[Count]
) -> RouteLine:
    independent, floor = min(((count.independent, count.floor) for count in counts), default=(None, None))
    return RouteLine(
        report_id=report.id,
        span=route.span,
        what=_quoted(report, route.what),
        start=_quoted(report, route.start),
        end=_quoted(report, route.end),
        mode=route.mode,
        start_pin=ends[0],
        end_pin=ends[1],
        statement_id=statement.id if statement else None,
        stance=statement.stance if statement else None,
        status=statement.status if statement else None,
        claim_ids=tuple(count.claim_id for count in counts),
        independent=independent,
        floor=floor,
    )


def _told_in(route: Route) -> Span:
    return hull([route.span, *(part for part in (route.start, route.end) if part is not None)])


def _quoted(report: Report, span: Span | None) -> str:
    return "" if span is None else report.quote(span)


def _pin_at(span: Span | None, places: Iterable[Place], pin_of: Mapping[str, Pin]) -> Pin | None:
    """Of the places that share words with it, the one that shares most. A vague one has no pin, and takes none from others."""
    if span is None:
        return None
    sharing = [place for place in places if place.span.overlaps(span)]
    best = max(sharing, key=lambda place: covered_chars((place.span,), span), default=None)
    return None if best is None else pin_of.get(best.id)
