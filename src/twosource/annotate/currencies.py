"""Which country's money a shared word means: rupees, pesos, francs, as the report's own words let one see."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from ..languages import Language, PartyWords
from .numbers import either

Currencies = Callable[[str], str]
"""From a unit to the unit; a shared word for money becomes the money of the country that the report names most."""


def currencies_near(text: str, language: Language) -> Currencies:
    shared = language.number.shared_currencies

    @cache
    def settle(unit: str) -> str:
        if unit not in shared:
            return unit
        return _most_named(text, shared[unit], language.party) or shared[unit][""]

    return settle


def _most_named(text: str, by_country: Mapping[str, str], party: PartyWords) -> str | None:
    """The money of the country named most often, by name, people or seat of government; of equals, the one named first."""
    found: dict[str, tuple[int, int]] = {}
    for country in party.countries:
        money = next((by_country[name] for name in country.names if name in by_country), None)
        if money is None:
            continue
        forms = (*country.names, *country.adjectives, *country.stands_for)
        starts = [match.start() for match in re.finditer(rf"(?<!\w){either(forms)}(?!\w)", text)]
        if starts:
            found[money] = (len(starts), -starts[0])
    return max(found, key=lambda money: found[money]) if found else None
