"""Report, Sentence, Mention -> Place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from ..languages import PlaceWords, language_for
from ..model import Mention, Place, Precision, Report, Sentence, Span, Table
from .gazetteer import Gazetteer, PlaceEntry, load_gazetteer
from .place_choice import Clues, choose
from .place_roles import Spot, is_somewhere, read_spots

PRECISION: dict[str, Precision] = {
    "country": "country", "region": "region", "county": "region", "continent": "region", "city": "town", "town": "town",
    "district": "town", "port": "point", "airport": "point", "airbase": "point", "base": "point", "site": "point",
    "cape": "point", "crossing": "point", "dam": "point", "part": "area",
}  # fmt: skip
DATELINE = re.compile(r"^([A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3})(?=, [^\n]{0,40}?[-–—(]|\s*[-–—(])")


def find_places(
    report: Report,
    sentences: Table[Sentence],
    mentions: Table[Mention],
    *,
    gazetteer: Callable[[], Gazetteer] = load_gazetteer,
) -> Iterator[Place]:
    """Names that are somewhere, where they are, and why that one of all places of the name.

    A country or capital that acts ("Tehran supplied") is a state and no place. A name that the gazetteer lacks stays unpinned.
    """
    language = language_for(report.language)
    if language is None:
        return
    words, book = language.place, gazetteer()
    spots = [*_datelines(report, book), *read_spots(report, sentences, mentions, words, book)]
    spots = [spot for spot in _without_overlaps(spots) if _stands(spot, words, book)]
    clues = Clues.read(spots, words, book)
    for spot in spots:
        place = _place(report, spot, choose(spot, clues, words, book), words, book)
        if place is not None:
            yield place


def _datelines(report: Report, book: Gazetteer) -> Iterator[Spot]:
    """The town in capitals that an agency's report begins with."""
    for part in report.parts_of("dateline", "body"):
        found = DATELINE.match(report.quote(part.span))
        if found and book.candidates(found[1]):
            start = part.span.start
            rest = report.text[start + found.end() : start + found.end() + 40]
            yield Spot(Span(start, start + found.end()), found[1].title(), "place", after=rest, dateline=True)


def _without_overlaps(spots: list[Spot]) -> list[Spot]:
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: (spot.span.start, not spot.dateline, -len(spot.span))):
        if not kept or not kept[-1].span.overlaps(spot.span):
            kept.append(spot)
    return kept


def _stands(spot: Spot, words: PlaceWords, book: Gazetteer) -> bool:
    return spot.dateline or (spot.name not in words.not_places and is_somewhere(spot, words, book))


def _place(report: Report, spot: Spot, chosen: tuple[PlaceEntry, str] | None, words: PlaceWords, book: Gazetteer) -> Place | None:
    if chosen is None:
        return Place(report.id, spot.span, spot.name, "vague", basis="not in the gazetteer") if spot.kind == "place" else None
    entry, basis = chosen
    within = entry.within
    precision: Precision = PRECISION.get(entry.kind, "area")
    if spot.around and entry.kind in ("country", "region", "continent"):
        span = Span(spot.around_start, spot.span.end)
        return Place(report.id, span, report.quote(span), "vague", country=entry.country, within=(entry.name, *within), basis=basis)
    if spot.direction and entry.kind == "country":
        return _part(report, spot, entry, basis, book)
    if basis.startswith("near "):
        precision = "area"
        return Place(report.id, spot.span, spot.name, precision, entry.lat, entry.lon, entry.country, None, (entry.name, *within), basis)
    return Place(report.id, spot.span, entry.name, precision, entry.lat, entry.lon, entry.country, entry.geonameid, within, basis)


def _part(report: Report, spot: Spot, entry: PlaceEntry, basis: str, book: Gazetteer) -> Place:
    """"eastern Ukraine": the middle of the towns on that side."""
    parts = book.candidates(f"part {entry.country} {spot.direction}")
    where = parts[0] if parts else entry
    span = Span(spot.direction_start, spot.span.end)
    name = report.quote(span)
    return Place(report.id, span, name, "area", where.lat, where.lon, entry.country, None, (entry.name,), basis)
