"""The words a language file gives for: place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PlaceWords:
    """What shows that a name is somewhere, and where. All words are in lower case unless said otherwise.

    `nationalities`: an adjective or people by ISO country ("iranian": "IR"), "" where it is of no one country ("european").
    `region_peoples`: those of wider or smaller areas by the gazetteer's name ("european": "Europe").
    `of` and `articles` stand between a kind and a name, `joins` between two directions; `near`: words before a better known
    place. `generic`: words in a name without which it may be known ("Greater Manchester").
    `seats`: a capital's usual name (as written) by ISO country: its government goes by that name.
    `short_names`: abbreviated regions as written ("Calif.": "California").
    `locatives`: prepositions that make what follows a place. `movements`: verbs and nouns (lemmas) that make "from" and "to"
    places. `motion`: those prepositions. `containers`: prepositions between a place and what contains it.
    `directions`: side words before "of", or before a name ("eastern"), and the gazetteer's word for the side.
    `surroundings`: words for the area around a name ("outskirts"), too wide for a pin where the name is a country.
    `kinds`: common nouns beside a name, by the gazetteer kinds they ask for ("port": port, city).
    `dealings`: verbs and nouns whose "from" and "to" lead to a party ("procured from Tehran"). `state_nouns`: what a
    capital before it is the government of ("officials"). `based`: what a hyphen ties to where somebody is ("London-based").
    `site_nouns`: what a name before it is the place of ("hospital", "earthquake").
    `shipping`: words that make a port likelier than a village. `ports`: words for a port beside its name.
    `carrying`: verbs and nouns (lemmas) of carriage, each with its mode of transport or "". `carriers`: words that tell the
    mode. `leaving`: those of them whose object is the start ("left Odesa"); `outbound`: those whose end `outward` may precede
    ("sailed for Oran"). `starts`, `ends`: prepositions before a route's ends. `unreal`: modals and conjunctions of what may not
    happen.
    `not_places`: names that look like places and are words of other things, as written.
    """

    nationalities: dict[str, str]
    region_peoples: dict[str, str]
    articles: frozenset[str]
    of: str
    joins: frozenset[str]
    near: tuple[tuple[str, ...], ...]
    generic: frozenset[str]
    seats: dict[str, str]
    short_names: dict[str, str]
    locatives: frozenset[str]
    motion: frozenset[str]
    movements: frozenset[str]
    containers: frozenset[str]
    directions: dict[str, str]
    surroundings: frozenset[str]
    kinds: dict[str, frozenset[str]]
    dealings: frozenset[str]
    state_nouns: frozenset[str]
    based: frozenset[str]
    site_nouns: frozenset[str]
    shipping: frozenset[str]
    ports: frozenset[str]
    carrying: dict[str, str]
    carriers: dict[str, str]
    leaving: frozenset[str]
    outbound: frozenset[str]
    outward: frozenset[str]
    starts: frozenset[str]
    ends: frozenset[str]
    unreal: frozenset[str]
    not_places: frozenset[str]
