"""Which state's government a phrase names, if any: all organs of one government are one party."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..languages import PartyWords
from ..languages._party import Country
from ..languages._prepared import prepared

TOKEN = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:-[^\W_]+)*|['’]s?(?!\w)")


@dataclass(frozen=True)
class _Atlas:
    """Word sequences as papers write them (case counts: "US" is a state, "us" is not), and the state each means."""

    names: dict[tuple[str, ...], Country]
    adjectives: dict[tuple[str, ...], Country]
    stands_for: dict[tuple[str, ...], Country]
    organs: dict[tuple[str, ...], Country]
    known: dict[str, str | None] = field(default_factory=dict)
    """What has been asked before, with the answer."""


@prepared
def _atlas(words: PartyWords) -> _Atlas:
    countries, organs = words.countries, sorted(words.known_organs.items())
    by_name = {country.names[0]: country for country in countries}
    return _Atlas(
        names={_split(name): country for country in countries for name in country.names},
        adjectives={_split(name): country for country in countries for name in country.adjectives},
        stands_for={_split(name): country for country in countries for name in country.stands_for},
        organs={tuple(organ.split()): by_name[country] for organ, country in organs},
    )


def government_of(phrase: str, words: PartyWords) -> str | None:
    """ "the Iranian foreign ministry", "Ministry of Defence of Russia", "US intelligence", "Tehran" or "the Pentagon".

    None for what only carries a country's name ("Iran International"), and for "Western officials".
    """
    atlas = _atlas(words)
    if phrase not in atlas.known:
        atlas.known[phrase] = _government_of(phrase, atlas, words)
    return atlas.known[phrase]


def _government_of(phrase: str, atlas: _Atlas, words: PartyWords) -> str | None:
    tokens = [token for token in _split(phrase) if token.casefold() not in words.articles]
    whole = tuple(tokens)
    for table in (atlas.names, atlas.stands_for):
        if whole in table:
            return table[whole].government
    for start in range(len(tokens)):
        for length in range(min(5, len(tokens) - start), 0, -1):
            country = _organ_at(tokens, start, length, atlas, words)
            if country is not None:
                return country.government
    return None


def _organ_at(tokens: list[str], start: int, length: int, atlas: _Atlas, words: PartyWords) -> Country | None:
    piece = tuple(tokens[start : start + length])
    known = atlas.organs.get(tuple(token.casefold() for token in piece))
    if known is not None and (length > 1 or piece[0][0].isupper()):
        return known
    country = atlas.names.get(piece) or atlas.adjectives.get(piece)
    if country is None:
        return None
    return country if _organ_after(tokens, start + length, words) or _organ_before(tokens, start, words) else None


def _organ_after(tokens: list[str], start: int, words: PartyWords) -> bool:
    """ "Iran's | foreign ministry", "Iranian | officials"."""
    for token in tokens[start:]:
        lower = token.casefold()
        if lower in words.government_organs:
            return True
        if lower not in words.organ_modifiers and lower.strip("'’") not in ("", "s"):
            return False
    return False


def _organ_before(tokens: list[str], end: int, words: PartyWords) -> bool:
    """ "Ministry of Defence of | Russia", but not "officials in Iran"."""
    if not end or tokens[end - 1].casefold() not in words.belonging:
        return False
    for token in reversed(tokens[: end - 1]):
        lower = token.casefold()
        if lower in words.government_organs:
            return True
        if lower not in words.organ_modifiers:
            return False
    return False


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(phrase))
