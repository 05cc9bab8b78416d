"""Report, Sentence, Mention -> Place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..languages import language_for
from ..model import Mention, Place, Precision, Report, Sentence, Span, Table
from .gazetteer import Gazetteer, PlaceEntry, load_gazetteer
from .place_choice import NEAR, choose_all
from .place_roles import Spot, read_spots
from .place_standing import is_somewhere, may_be_place

PRECISION: dict[str, Precision] = {
    "country": "country", "region": "region", "county": "region", "continent": "region", "city": "town", "town": "town",
    "district": "town", "port": "point", "airport": "point", "airbase": "point", "base": "point", "site": "point",
    "cape": "point", "crossing": "point", "dam": "point", "part": "area",
}  # fmt: skip
DATELINE = re.compile(r"([A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3})(,[^\n]{0,40}?)?(?=\s*(?:[-–—(]|--))")
PLACE_LINE = re.compile(r"(?P<name>[A-Z][^\n,|–—()]*[^\s,|–—()])(?P<rest>\s*[,|–—(][^\n]*)?$")
LONGEST_DATELINE = 80
HEADINGS = frozenset({"title", "standfirst", "body", "quote", "caption", "correction"})
"""Parts in which a name alone is no place line."""


@dataclass(frozen=True)
class Located:
    """A name with its place; `acts`: where it is used it stands for the state of that name ("Tehran supplied")."""

    place: Place
    acts: bool


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
    for located in locate_names(report, sentences, mentions, gazetteer=gazetteer):
        if not located.acts:
            yield located.place


def locate_names(
    report: Report,
    sentences: Table[Sentence],
    mentions: Table[Mention],
    *,
    gazetteer: Callable[[], Gazetteer] = load_gazetteer,
) -> Iterator[Located]:
    """Names of places, also those that stand for a state."""
    language = language_for(report.language)
    if language is None:
        return
    words, book = language.place, gazetteer()
    spots = [
        *_datelines(report, sentences, book),
        *_place_lines(report, book),
        *read_spots(report, sentences, mentions, words, book),
    ]
    spots = [spot for spot in _without_overlaps(spots) if may_be_place(spot, words, book)]
    for spot, chosen in zip(spots, choose_all(spots, words, book), strict=True):
        if chosen is None:
            if spot.kind == "place" and (spot.prep in words.locatives or spot.name.split()[-1].lower() in words.kinds):
                yield Located(Place(report.id, spot.span, spot.name, "vague", basis="not in the gazetteer"), acts=False)
        else:
            yield Located(_place(report, spot, *chosen, book), acts=not is_somewhere(spot, chosen[0], words))


def _datelines(report: Report, sentences: Table[Sentence], book: Gazetteer) -> Iterator[Spot]:
    """The town in capitals that an agency's report begins with."""
    starts = {part.span.start for part in report.parts_of("dateline")} | {sentence.span.start for sentence in sentences}
    for start in sorted(starts):
        found = DATELINE.match(report.text[start : start + LONGEST_DATELINE])
        if found and any(entry.known_as for entry in book.candidates(found[1])):
            containers = tuple(name.strip() for name in (found[2] or "").split(",")[1:2] if name.strip())
            yield Spot(Span(start, start + found.end(1)), found[1].title(), "place", dateline=True, containers=containers)


def _place_lines(report: Report, book: Gazetteer) -> Iterator[Spot]:
    """The place at the head of a page, alone or with a date or what contains it: "Nairobi, 3 March 2024"."""
    first = min((part.span.start for part in report.parts_of("body")), default=0)
    for part in report.parts:
        line = report.quote(part.span)
        if part.span.start >= first or part.kind in HEADINGS or len(line) > LONGEST_DATELINE:
            continue
        found = PLACE_LINE.match(line)
        if found is None or not any(entry.known_as for entry in book.candidates(found["name"])):
            continue
        rest = (found["rest"] or "").strip(" ,|–—()")
        if not rest or any(letter.isdigit() for letter in rest) or book.candidates(rest):
            span = Span(part.span.start, part.span.start + found.end("name"))
            containers = (rest,) if rest and book.candidates(rest) else ()
            yield Spot(span, _usual_case(found["name"]), "place", dateline=True, containers=containers)


def _usual_case(name: str) -> str:
    return name.title() if name.isupper() else name


def _without_overlaps(spots: list[Spot]) -> list[Spot]:
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: (spot.span.start, not spot.dateline, -len(spot.span))):
        if not kept or not kept[-1].span.overlaps(spot.span):
            kept.append(spot)
    return kept


def _place(report: Report, spot: Spot, entry: PlaceEntry, basis: str, book: Gazetteer) -> Place:
    if spot.around and entry.kind in ("country", "region", "continent"):
        span = Span(spot.around_start, spot.span.end)
        within = (entry.name, *entry.within)
        return Place(report.id, span, report.quote(span), "vague", country=entry.country, within=within, basis=basis)
    if spot.direction and entry.kind == "country":
        return _part(report, spot, entry, basis, book)
    name, within, number, precision = entry.name, entry.within, entry.geonameid, PRECISION.get(entry.kind, "area")
    if basis.startswith(NEAR):
        name, within, number, precision = spot.name, (entry.name, *entry.within), None, "area"
    return Place(report.id, spot.span, name, precision, entry.lat, entry.lon, entry.country, number, within, basis)


def _part(report: Report, spot: Spot, entry: PlaceEntry, basis: str, book: Gazetteer) -> Place:
    """ "eastern Ukraine": the middle of the towns on that side."""
    parts = book.candidates(f"part:{entry.country}:{spot.direction}")
    where = parts[0] if parts else entry
    span = Span(spot.direction_start, spot.span.end)
    name = report.quote(span)
    return Place(report.id, span, name, "area", where.lat, where.lon, entry.country, None, (entry.name,), basis)
