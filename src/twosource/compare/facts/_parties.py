"""Who takes part: states under any of their names, and whoever else is named."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...languages import PartyWords

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
POSSESSIVE = re.compile(r"['’]s?$")

States = Callable[[str], frozenset[str]]
"""From words to the states they name, by name, adjective or seat of government: one name each."""


def no_states(words: str) -> frozenset[str]:
    """For a language without a list of states."""
    return frozenset()


def states_in(party: PartyWords) -> States:
    names = {
        _key(WORD.findall(form)): country.names[0]
        for country in party.countries
        for form in (*country.names, *country.adjectives, *country.stands_for)
    }
    longest: dict[str, int] = {}
    for key in names:
        longest[key[0].casefold()] = max(longest.get(key[0].casefold(), 0), len(key))

    def states(words: str) -> frozenset[str]:
        listed = [POSSESSIVE.sub("", word) for word in WORD.findall(words)]
        runs = (
            _key(listed[start : start + length])
            for start, word in enumerate(listed)
            for length in range(1, longest.get(word.casefold(), 0) + 1)
        )
        return frozenset(names[run] for run in runs if run in names)

    return states


def _key(words: list[str]) -> tuple[str, ...]:
    """Case tells "US" from "us"; in a name of several words it varies."""
    return tuple(words) if len(words) == 1 else tuple(word.casefold() for word in words)
