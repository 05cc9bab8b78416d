"""Whether a name stands for a place where it is used, or for a government, a person, a body."""

from __future__ import annotations

from ..languages import PlaceWords
from .gazetteer import Gazetteer, PlaceEntry
from .place_roles import Spot


def may_be_place(spot: Spot, words: PlaceWords, book: Gazetteer) -> bool:
    """A name that was not read as a place is one after "in" or "sailed to", or where it stands before "bridge", if it is its
    usual name; any name is one after "in" and before what contains it."""
    if spot.name in words.not_places or spot.name.lower() in words.directions:
        return False
    if spot.kind == "place" or spot.dateline or (spot.prep in words.locatives and spot.containers):
        return True
    if spot.kind == "person" or not any(_names_it(entry, spot) for entry in book.candidates(spot.name)):
        return False
    if spot.modifies:
        return spot.modifies in words.site_nouns
    return spot.prep in words.locatives or (spot.prep in words.motion and spot.governor in words.carrying)


def _names_it(entry: PlaceEntry, spot: Spot) -> bool:
    """Its usual name, or one of several words, which is nobody's but the town's."""
    return not entry.is_obscure and (entry.known_as or " " in spot.name)


def is_somewhere(spot: Spot, entry: PlaceEntry, words: PlaceWords) -> bool:
    """Whether the name stands for a place here. Countries and capitals act; other places are what they are called."""
    if spot.dateline:
        return True
    if entry.kind == "country":
        return _is_locative(spot, words) or (spot.prep in words.motion and spot.governor in words.movements)
    if words.seats.get(spot.name) != entry.country or entry.kind not in ("city", "region"):
        return True
    if spot.modifies and spot.dep != "poss":
        return spot.modifies not in words.state_nouns
    return _is_locative(spot, words) or (spot.prep in words.motion and spot.governor not in words.dealings)


def _is_locative(spot: Spot, words: PlaceWords) -> bool:
    if spot.direction or spot.around or spot.containers or spot.holds or spot.based:
        return True
    if spot.dep == "poss" or spot.modifies:
        return spot.modifies in words.site_nouns
    if spot.prep in words.locatives:
        return True
    if spot.prep == words.of or spot.of:
        return any(spot.of in group for group in (words.directions, words.surroundings, words.locatives, words.kinds))
    return spot.dep == "dobj" and spot.governor in words.movements
