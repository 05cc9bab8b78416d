"""RowFacts -> what a board can be narrowed by: for each value how many claims have it among those that fit all else."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..dossier.date_words import in_words
from ..model import CONFLICT_WORDS
from .row_facts import NOT_KNOWN, RowFacts, Told

FACETS: dict[str, str] = {
    "outlet": "Outlet", "speaker": "Who says it", "place": "Place told of", "conflict": "Disagree over",
    "published": "Day of publication", "held": "What you hold", "language": "Language",
}  # fmt: skip
# Of a long facet a page shows so many; letters find the others.
MOST_VALUES = 8
# Days that most claims tell of, to choose with one click; others are typed.
MOST_DAYS = 6
_EPOCH = date(1970, 1, 1).toordinal()

Chosen = Mapping[str, Collection[str]]


@dataclass(frozen=True)
class FacetValue:
    """`count`: the claims that have it, among those that fit the rest of the query."""

    value: str
    label: str
    count: int
    chosen: bool

    @property
    def key(self) -> str:
        """Names its field in a page: short, and of letters that any name may have."""
        return hashlib.blake2s(self.value.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True)
class Facet:
    """`values`: those that some claim has, and those chosen; most claims first."""

    name: str
    title: str
    values: tuple[FacetValue, ...]

    def narrowed(self, words: str) -> Facet:
        """Only the values with these letters in them, whatever their case and accents; what is chosen stays."""
        wanted = folded(words)
        kept = tuple(one for one in self.values if one.chosen or wanted in folded(one.label))
        return Facet(self.name, self.title, kept)

    def shown(self, most: int) -> tuple[FacetValue, ...]:
        """The first, and those chosen wherever they stand."""
        return tuple(one for place, one in enumerate(self.values) if place < most or one.chosen)


@dataclass(frozen=True)
class DayTold:
    """A day, month or year that claims tell of: first and last day in ISO form, both included."""

    since: str
    until: str
    label: str
    count: int


@dataclass(frozen=True)
class Days:
    """What is asked of the days that claims tell of: "" for no bound."""

    since: str = ""
    until: str = ""

    def __bool__(self) -> bool:
        return bool(self.since or self.until)

    def fits(self, facts: RowFacts) -> bool:
        """Whether some date that is told allows a day that is asked for: "March 2026" is every day of it."""
        if not self:
            return True
        low = _day_number(self.since) if self.since else float("-inf")
        high = _day_number(self.until) + 1 if self.until else float("inf")
        return any(told.days.low < high and low < told.days.high for told in facts.days)


class FacetIndex:
    """Sets of claims as bits of a number, claim by claim in the order of `facts`: counted many times faster than one by one."""

    def __init__(self, facts: Mapping[str, RowFacts]) -> None:
        self.facts = facts
        self.places = {claim_id: place for place, claim_id in enumerate(facts)}
        self.all = (1 << len(facts)) - 1
        self._values: dict[str, dict[str, int]] = {name: {} for name in FACETS}
        self._days: dict[Told, int] = {}
        for place, one in enumerate(facts.values()):
            for name, values in one.values.items():
                for value in values:
                    self._values[name][value] = self._values[name].get(value, 0) | 1 << place
            for told in one.days:
                self._days[told] = self._days.get(told, 0) | 1 << place

    def sizes(self) -> dict[str, int]:
        """How many values each facet has in the whole case; only those among which there is something to choose."""
        return {name: len(values) for name, values in self._values.items() if len(values) > 1}

    def of(self, claim_ids: Iterable[str]) -> int:
        found = 0
        for claim_id in claim_ids:
            found |= 1 << self.places[claim_id]
        return found

    def with_any(self, name: str, values: Collection[str]) -> int:
        """The claims that have one of the values; all, where none is asked for."""
        if not values:
            return self.all
        found = 0
        for value in values:
            found |= self._values[name].get(value, 0)
        return found

    def told_in(self, days: Days) -> int:
        return self.of(key for key, one in self.facts.items() if days.fits(one)) if days else self.all

    def facet(self, name: str, chosen: Collection[str], among: int) -> Facet:
        """`among`: the claims that fit all that is asked but this facet."""
        counts = {value: (claims & among).bit_count() for value, claims in self._values[name].items()}
        shown = {value: count for value, count in counts.items() if count} | {value: counts.get(value, 0) for value in chosen}
        values = [FacetValue(value, label_of(name, value), count, value in chosen) for value, count in shown.items()]
        return Facet(name, FACETS[name], tuple(sorted(values, key=lambda one: (-one.count, one.label, one.value))))

    def days_told(self, among: int) -> tuple[DayTold, ...]:
        """`among`: the claims that fit all that is asked but the days."""
        most = sorted(self._days.items(), key=lambda one: (-(one[1] & among).bit_count(), one[0]))[:MOST_DAYS]
        shown = [self._day_told(told, among) for told, claims in most if claims & among]
        return tuple(one for one in shown if one.since and one.until)

    def _day_told(self, told: Told, among: int) -> DayTold:
        days = Days(*map(_iso, (told.days.low, told.days.high - 1)))
        return DayTold(days.since, days.until, told.words, (self.told_in(days) & among).bit_count())


def others(masks: Mapping[str, int], everything: int) -> Iterator[tuple[str, int]]:
    """For each name what all the other masks have in common."""
    for name in masks:
        left = everything
        for other, mask in masks.items():
            if other != name:
                left &= mask
        yield name, left


def label_of(name: str, value: str) -> str:
    if name == "conflict":
        return {str(kind): words for kind, words in CONFLICT_WORDS.items()}.get(value, value)
    return in_words(value) if name == "published" and value != NOT_KNOWN else value


def folded(words: str) -> str:
    """Without case and accents, for comparing what a person types."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(one for one in plain if not unicodedata.combining(one))


def is_day(words: str) -> bool:
    """Whether it is a real day in the form 2026-03-10."""
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _day_number(day: str) -> int:
    return date.fromisoformat(day).toordinal() - _EPOCH


def _iso(day_number: float) -> str:
    """Empty for a day of no calendar: before the year 1, after 9999."""
    day = int(day_number) + _EPOCH if abs(day_number) < 1e9 else 0
    return date.fromordinal(day).isoformat() if 1 <= day <= date.max.toordinal() else ""
