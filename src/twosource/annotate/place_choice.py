"""Which of all places of a name is meant."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice

from ..languages import PlaceWords
from .gazetteer import Gazetteer, PlaceEntry, fold
from .place_lookup import full_name, known_part
from .place_roles import Spot

# Points that a clue is worth, on the scale of the decimal logarithm of the population: a town of ten million has 7.
SAID_CONTAINER = 8.0
SAID_PEOPLE = 6.0
KIND_BESIDE = 4.0
IN_SENTENCE = 1.5
SAME_REPORT = 2.5
SHIPPING = 2.5
UNUSUAL_NAME = -2.0
UNPEOPLED = {
    "continent": 8.0, "region": 7.0, "sea": 6.5, "strait": 6.0, "canal": 6.0, "mountains": 6.0, "river": 5.5, "lake": 5.5,
}  # fmt: skip
UNPEOPLED_ELSE = 4.5
"""What stands in for the people of seas, ports and the like: most are as well known as a town of 30,000."""
SETTLED = 0.5
"""The share of a report's places that leaves no doubt where it plays."""
FOREIGN = 0.1
"""A country with a smaller share is not spoken of."""
STRAY_PEOPLE = 20_000
WELL_KNOWN_PEOPLE = 300_000
"""A city of so many is meant abroad also by another of its names."""
KNOWN_PEOPLE = 1000
"""Stands in for an unknown number."""
SEAT = 2.0
"""A capital's name means the capital."""
UNSURE = 2
"""Votes for nowhere: one or two place names do not yet say where a report plays."""
OUTNUMBERED = 100
"""Places with so many times fewer people than the greatest of their name do not make the name doubtful."""
MOST_IN_COMMON = 1.0
"""What it is worth at most that a province has places of many of the report's names."""
NEARER = 1.5
HOME = 0.3
"""The share of a report's places that makes a country one where it plays."""
NEIGHBOUR = 0.7
MOST_NEIGHBOURS = 3
NEAR_DEGREES = 1.3
"""About 150 km, on every side."""
COUNTRY = 0.5
AREA = -1.0
"""Of a town and a region of one name, news means the town, unless it says so."""
BARE_COUNTY = -2.0
"""A county is seldom called by its name without its kind."""

NEAR = "near "
"""How the reason begins where the name itself is not known."""
NARROW = frozenset({"city", "town", "county", "district", "port", "airport", "airbase", "site"})
Choice = tuple[PlaceEntry, str]


@dataclass(frozen=True)
class Clues:
    """What the report as a whole says about where it plays: `shares` of its place names by country and by container, `common`
    the weight of its different names that a province has places of, and in the second round the `others` that were chosen:
    latitude, longitude and name, from south to north."""

    shares: dict[str, float]
    common: dict[tuple[str, ...], float]
    others: tuple[tuple[float, float, str], ...] = ()

    @classmethod
    def read(cls, spots: list[Spot], words: PlaceWords, book: Gazetteer) -> Clues:
        votes: Counter[str] = Counter()
        for spot in spots:
            votes.update(_told_by(full_name(spot.name, words), book))
            for container in (*spot.containers, spot.near):
                for entry in book.candidates(container)[:1]:
                    votes.update(_keys(entry))
            votes.update(f"iso {iso}" for iso in {*spot.peoples, *spot.loose})
        total = UNSURE + sum(count for key, count in votes.items() if key.startswith("iso "))
        return cls({key: count / total for key, count in votes.items()}, _common(spots, words, book))


def _common(spots: list[Spot], words: PlaceWords, book: Gazetteer) -> dict[tuple[str, ...], float]:
    """How many of the report's different names each province has a place of, names of many provinces counting for less."""
    found: Counter[tuple[str, ...]] = Counter()
    for name in {full_name(spot.name, words) for spot in spots}:
        provinces = {_province(entry) for entry in book.candidates(name) if entry.known_as and len(entry.within) > 1}
        found.update({province: 1 / len(provinces) for province in provinces})
    return dict(found)


def _province(entry: PlaceEntry) -> tuple[str, ...]:
    return entry.within[-2:]


def _told_by(name: str, book: Gazetteer) -> set[str]:
    """What a name alone says of where a report plays: all that its likely places have in common."""
    sure = [entry for entry in book.candidates(name) if entry.known_as]
    if not sure:
        return set()
    if sure[0].kind in ("country", "region"):
        return _keys(sure[0])
    return set.intersection(*(_keys(entry) for entry in sure if entry.population * OUTNUMBERED >= sure[0].population))


def _keys(entry: PlaceEntry) -> set[str]:
    """What an entry speaks for: its country, itself where it is wide, and all it lies in."""
    names = {fold(name) for name in entry.within}
    if entry.kind in ("region", "county", "country"):
        names.add(fold(entry.name))
    return names | ({f"iso {entry.country}"} if entry.country else set())


def choose_all(spots: list[Spot], words: PlaceWords, book: Gazetteer) -> list[Choice | None]:
    """For each name the likeliest place and the reason, in two rounds: in the second, places chosen near one another hold."""
    clues = Clues.read(spots, words, book)
    first = [_choose(spot, clues, words, book) for spot in spots]
    chosen = {spot.name: choice[0] for spot, choice in zip(spots, first, strict=True) if choice and choice[0].kind in NARROW}
    others = tuple(sorted((entry.lat, entry.lon, name) for name, entry in chosen.items()))
    return [_choose(spot, replace(clues, others=others), words, book) for spot in spots]


def _choose(spot: Spot, clues: Clues, words: PlaceWords, book: Gazetteer) -> Choice | None:
    """For a name that the gazetteer lacks: the place that it is said to be near, or known by a part of its name."""
    name = full_name(f"{spot.name}." if spot.holds and f"{spot.name}." in words.short_names else spot.name, words)
    found = book.candidates(name)
    if found:
        best = _best(found, spot, clues, words, book)
        return None if _is_stray(best, spot, clues, words) else (best, _reason(best, spot, len(found)))
    near = spot.near or (known_part(name, words, book) if spot.kind == "place" else "")
    found = book.candidates(near) if near else ()
    return (_best(found, spot, clues, words, book), f"{NEAR}{near}") if found else None


def _best(found: tuple[PlaceEntry, ...], spot: Spot, clues: Clues, words: PlaceWords, book: Gazetteer) -> PlaceEntry:
    found = _spelled_so(found, spot, clues)
    scores = {entry: _score(entry, spot, clues, words, book) for entry in found}
    likeliest = max(found, key=lambda entry: (scores[entry], entry.population, entry.name, -entry.lat))
    # Not over all places at once: a country with many provinces has some of every name.
    rivals = [entry for entry in found if entry is likeliest or _is_rival(entry, likeliest)]
    return max(rivals, key=lambda entry: (scores[entry] + _in_common(entry, clues), entry.population, entry.name, -entry.lat))


def _is_rival(entry: PlaceEntry, likeliest: PlaceEntry) -> bool:
    """Whether it is the province alone that tells which of two is meant."""
    alike = entry.country == likeliest.country and entry.kind == likeliest.kind and entry.kind in NARROW
    return alike and entry.population * OUTNUMBERED >= likeliest.population


def _in_common(entry: PlaceEntry, clues: Clues) -> float:
    return min(MOST_IN_COMMON, clues.common.get(_province(entry), 0.0))


def _spelled_so(found: tuple[PlaceEntry, ...], spot: Spot, clues: Clues) -> tuple[PlaceEntry, ...]:
    """Without places of another usual name, where one of just this name lies in a country at hand; but a city keeps its old
    name there before a hamlet."""
    exact = [entry for entry in found if entry.known_as and (entry.country is None or _is_home(entry, spot, clues))]
    most = max((entry.population or KNOWN_PEOPLE for entry in exact), default=0)
    return tuple(
        entry
        for entry in found
        if not exact or entry.known_as or (_is_home(entry, spot, clues) and entry.population > OUTNUMBERED * most)
    )


def _is_stray(entry: PlaceEntry, spot: Spot, clues: Clues, words: PlaceWords) -> bool:
    """A small town abroad, or one of another usual name, in a report that plays in one country and says nothing of going there:
    likelier a place of that country that the gazetteer lacks."""
    at_home = max((share for key, share in clues.shares.items() if key.startswith("iso ")), default=0.0)
    inside = {fold(name) for name in entry.within}
    said = spot.dateline or spot.holds or spot.peoples or any(fold(name) in inside for name in spot.containers)
    cued = bool(said or spot.beside & words.kinds.keys()) or _is_home(entry, spot, clues)
    if entry.kind != "city" or cued or clues.shares.get(f"iso {entry.country}", 0.0) > FOREIGN:
        return False
    if entry.known_as:
        return at_home >= SETTLED and entry.population < STRAY_PEOPLE
    return at_home >= HOME and entry.population < WELL_KNOWN_PEOPLE


def _is_home(entry: PlaceEntry, spot: Spot, clues: Clues) -> bool:
    at_hand = entry.country in spot.peoples or entry.country in spot.loose
    return at_hand or clues.shares.get(f"iso {entry.country}", 0.0) >= HOME


def _score(entry: PlaceEntry, spot: Spot, clues: Clues, words: PlaceWords, book: Gazetteer) -> float:
    score = _fame(entry)
    score += 0.0 if entry.known_as else UNUSUAL_NAME
    score += BARE_COUNTY if entry.is_called_bare(spot.name) else 0.0
    inside = {fold(name) for name in entry.within}
    for container in spot.containers:
        holders = book.candidates(container)
        names = {fold(container), *(fold(holder.name) for holder in holders if holder.kind != "city" or holder.known_as)}
        score += SAID_CONTAINER if inside & names else 0.0
    if entry.kind == "city" and entry.country and words.seats.get(spot.name) == entry.country:
        score += SEAT
    if spot.holds and _contains(entry, spot.holds, book):
        score += SAID_CONTAINER
    if entry.country and entry.country in spot.peoples:
        score += SAID_PEOPLE
    elif entry.country and entry.country in spot.loose:
        score += IN_SENTENCE
    asked = [words.kinds[word] for word in sorted(spot.beside) if word in words.kinds]
    if asked:
        score += KIND_BESIDE if any(entry.kind in kinds for kinds in asked) else 0.0
    if entry.kind == "port" and spot.sentence_words & words.shipping:
        score += SHIPPING
    return score + SAME_REPORT * _share(entry, clues) + NEIGHBOUR * _neighbours(entry, spot.name, clues)


def _contains(entry: PlaceEntry, name: str, book: Gazetteer) -> bool:
    return any(entry.name in inner.within and entry.country == inner.country for inner in book.candidates(name))


def _fame(entry: PlaceEntry) -> float:
    if entry.kind == "country":
        return math.log10(entry.population + 1) + COUNTRY
    if entry.population or entry.kind == "city":
        return math.log10(entry.population + 1) + (AREA if entry.kind in ("region", "county") else 0.0)
    return UNPEOPLED.get(entry.kind, UNPEOPLED_ELSE)


def _neighbours(entry: PlaceEntry, name: str, clues: Clues) -> int:
    """How many of the report's places of another name are close by; more than a few tell no more."""
    narrowing = math.cos(math.radians(entry.lat))
    south, north = (bisect_left(clues.others, (entry.lat + side,)) for side in (-NEAR_DEGREES, NEAR_DEGREES))
    near = (
        other
        for lat, lon, other in clues.others[south:north]
        if other != name and max(abs(entry.lat - lat), abs(entry.lon - lon) * narrowing) < NEAR_DEGREES
    )
    return sum(1 for _ in islice(near, MOST_NEIGHBOURS))


def _share(entry: PlaceEntry, clues: Clues) -> float:
    """How much of the report plays where the entry lies: its country's share, and part of each nearer container's."""
    share = clues.shares.get(f"iso {entry.country}", 0.0)
    return share + NEARER * sum(clues.shares.get(fold(name), 0.0) for name in entry.within[:-1])


def _reason(entry: PlaceEntry, spot: Spot, rivals: int) -> str:
    if rivals == 1:
        return "the only place of that name in the gazetteer"
    inside = {fold(name) for name in entry.within}
    said = next((container for container in spot.containers if fold(container) in inside), "")
    if said:
        return f"of {rivals} places of that name, the one in {said}"
    if entry.country in spot.peoples:
        return f"of {rivals} places of that name, the one in {entry.within[-1] if entry.within else entry.name}"
    return f"the likeliest of {rivals} places of that name"
