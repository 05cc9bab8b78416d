"""Whose organ a "ministry" or "coast guard" is where no country stands beside it: that of the state the report is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..languages import PartyWords
from ..languages._party import Country
from ..model import Report

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
MAIN_SHARE = 3
"""How many times as often as any other a report must name one state to be about that one."""
BETWEEN = r"[’']?s?\s+(?:[\w-]+\s+){0,2}?"
"""What may stand between a country and its organ: "Chile's navy", "the Chilean economy ministry"."""


@dataclass(frozen=True)
class Organ:
    """An organ of some state, in the words of a phrase; `start`: where they begin in it."""

    words: str
    start: int


def organ_in(phrase: str, words: PartyWords) -> Organ | None:
    """The last organ of a state that the phrase names: "the energy ministry", "chief district officer", "state weather
    service"; none in a local body ("city police") or one with a name of its own ("Free Army")."""
    tokens = list(WORD.finditer(phrase))
    lowered = [token[0].casefold().replace("’", "'") for token in tokens]
    if set(lowered) & words.local_words:
        return None
    for end in range(len(tokens), 0, -1):
        start = _organ_ending(lowered, end, words)
        if start is None:
            continue
        named = start > 0 and tokens[start - 1][0][0].isupper() and lowered[start - 1] not in words.organ_modifiers
        if lowered[end - 1] in words.named_forces and named and lowered[start - 1] not in words.articles:
            return None
        return Organ(_without_ending(" ".join(lowered[start:end]), words.possessives), tokens[start].start())
    return None


def _organ_ending(lowered: Sequence[str], end: int, words: PartyWords) -> int | None:
    """Where the organ that ends there begins."""
    for length in range(min(4, end), 0, -1):
        if _without_ending(" ".join(lowered[end - length : end]), words.possessives) in words.bare_organs:
            return end - length
    if _without_ending(lowered[end - 1], words.possessives) in words.state_bodies:
        for start in range(max(0, end - 4), end - 1):
            if lowered[start] in words.organ_qualifiers:
                return start
    return None


def _without_ending(word: str, endings: Iterable[str]) -> str:
    return next((word.removesuffix(ending) for ending in endings if word.endswith(ending)), word)


@dataclass(frozen=True)
class States:
    """Which state each report is about, as far as its words tell."""

    words: PartyWords
    named: Mapping[str, Counter[Country]]
    texts: Mapping[str, str]
    of_pile: Country | None

    def government(self, organ: str, report_id: str) -> str | None:
        """The government that the organ in that report belongs to; None where more than one may be meant."""
        named = self.named.get(report_id, Counter())
        beside = [country for country in named if self._beside(country, organ, report_id)]
        country = beside[0] if len(beside) == 1 else None if beside else self._main(named)
        if country is None or (country.names[0] in self.words.local_police and self._is_local(organ)):
            return None
        return country.government

    def _main(self, named: Counter[Country]) -> Country | None:
        ranked = named.most_common(2)
        if not ranked:
            return self.of_pile
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= MAIN_SHARE * ranked[1][1] else None

    def _beside(self, country: Country, organ: str, report_id: str) -> bool:
        """Does the report name this country's organ of that kind ("the Chilean navy")?"""
        forms = "|".join(re.escape(form) for form in (*country.names, *country.adjectives))
        return re.search(rf"(?<!\w)(?:{forms}){BETWEEN}(?i:{re.escape(organ)})\b", self.texts[report_id]) is not None

    def _is_local(self, organ: str) -> bool:
        """In a federation the police, and what is called "state", are mostly not the whole country's."""
        return organ == "police" or organ.split()[0] == "state"


def read_states(reports: Iterable[Report], words: PartyWords) -> States:
    texts = {
        report.id: " ".join(report.quote(part.span) for part in report.parts if part.kind != "furniture") for report in reports
    }
    named = {report_id: _named_in(text, words.countries) for report_id, text in texts.items()}
    all_named = {country for found in named.values() for country in found}
    return States(words, named, texts, all_named.pop() if len(all_named) == 1 else None)


def _named_in(text: str, countries: tuple[Country, ...]) -> Counter[Country]:
    pattern, owners = _pattern(countries)
    return Counter(owners[match[0]] for match in pattern.finditer(text))


@lru_cache(maxsize=4)
def _pattern(countries: tuple[Country, ...]) -> tuple[re.Pattern[str], dict[str, Country]]:
    owners = {
        form: country for country in countries for form in (*country.stands_for, *country.adjectives, *country.names) if form
    }
    longest_first = sorted(owners, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"), owners
