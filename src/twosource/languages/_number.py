"""The words a language file gives for: number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..model import Hedging


class Toll(NamedTuple):
    """What a bare figure counts after a noun such as "death toll"."""

    unit: str
    measure: str | None


@dataclass(frozen=True, eq=False)
class NumberWords:
    """Words and marks only; no code. Equal only to itself, so that patterns made of it can be kept.
    All words in lower case, but for the marks named as such.

    `thousands_marks`, `decimal_mark`: inside digits. `ones`: words below a hundred. `magnitudes`: words that multiply what
    stands before ("hundred"); `magnitude_marks`: the same written onto the digits ("bn"). `vague`: words that are a range by
    themselves ("dozens"), as (low, high), high None for no end; `multiples` are the words that may multiply them ("tens of").
    `few`: small counts before a magnitude ("several hundred"). `halves`: "half". `articles`: "a" before a magnitude.
    `number_joiner`: inside a number in words. `range_marks`: between two numbers; `range_openers` with their middle word;
    `moves`: words that open a change and no range ("from 40 to 60"). `hedges` before and `hedges_after` the number;
    `hedges_last`: those of them that may also stand behind what is counted ("2 metres at the most"). `shares`: words for a
    part ("them" in "50 of them"), `of`: what leads to it. `units`: word to unit name; `unit_marks`: the same, where case
    matters. `per`: marks and words of a rate; `rate_articles`: "a" in "a year"; `time_units`: word to time unit;
    `rate_adverbs`: "daily" to "day". `currency_marks`, `currencies`: to ISO 4217, or to a word of `shared_currencies`: money
    of several countries, by country, under "" what it means where none is near. `money_or_weight`: names of both ("pounds")
    to the shared word, money in millions and beside `money_verbs` (lemmas of any kind). `people`: singular nouns for people,
    `people_forms` their plurals. `count_words`: "number" in "the number of …"; `changes`: lemmas of verbs that lead to a bare
    figure ("rose to"); `tolls`: nouns whose figure counts something unsaid. `measures`: verb lemma to what its object's
    number measures; `subject_measures`: to what its subject's does ("40 died"). `labels`: nouns before a number that is a
    name, not a count. `not_counted`: nouns after a number that make no quantity ("times"). `stand_ins`: nouns for what was
    counted just before ("two others"). `singulars` of plurals that taggers get wrong. `units_before`: words before a number
    that are its unit ("magnitude 6.8"). `person_measures`: measures that befall people where nothing else is named ("40
    injured"). `through`: prepositions that lead from the noun to the verb whose doing it measures, with the measures
    they lead to, none for any ("asked for 40"). `ratios`:
    marks between two numbers that are a share together ("1 in 5"); `parts_of`: those that also count ("14 out of 20 crew").
    `minus`: marks of a negative number. `fractions`: word to what it divides by ("third"); `fraction_marks`: "½". `worth`:
    between money and what it buys ("worth of"); `told_in`, `prices`: around the year of money ("in 2019 prices"). `strong`:
    behind a number and a dash for so many people. `still_counting`: marks of a count that is open ("so far"); `since` is one
    beside a form of `have`. `additions`: "more" between a number and its noun. `heads`: what a price may be a piece of after
    "a" ("$20 a head"). `every`: before the time unit of a rate anywhere in the clause; `copulas` between "daily output" and
    its number. `people_endings` of names for a people ("Germans"). `of_people`, `of_money`: a measure that means another of
    these ("fired"). `age_leads` and `age_bounds` before an age ("who is 70", "people under 30"), `age_marks` behind one.
    `parallels`: before a bare number of what was counted just before ("and four on Tuesday"). `share_units`: units of a
    share; `share_nouns`: nouns for one ("proportion"). `states`: adjectives for people, to what was done to them ("dead").
    `unchanging`: nouns whose plural is their singular.
    """

    thousands_marks: str
    decimal_mark: str
    ones: Mapping[str, int]
    magnitudes: Mapping[str, float]
    magnitude_marks: Mapping[str, float]
    vague: Mapping[str, tuple[float, float | None]]
    multiples: Mapping[str, float]
    few: Mapping[str, tuple[float, float]]
    halves: frozenset[str]
    articles: frozenset[str]
    number_joiner: str
    range_marks: tuple[str, ...]
    range_openers: Mapping[str, str]
    moves: frozenset[str]
    hedges: Mapping[str, Hedging]
    hedges_after: Mapping[str, Hedging]
    hedges_last: frozenset[str]
    of: str
    shares: frozenset[str]
    units: Mapping[str, str]
    unit_marks: Mapping[str, str]
    per: tuple[str, ...]
    rate_articles: tuple[str, ...]
    time_units: Mapping[str, str]
    rate_adverbs: Mapping[str, str]
    currency_marks: Mapping[str, str]
    currencies: Mapping[str, str]
    shared_currencies: Mapping[str, Mapping[str, str]]
    money_or_weight: Mapping[str, str]
    money_verbs: frozenset[str]
    people: frozenset[str]
    people_forms: frozenset[str]
    count_words: frozenset[str]
    changes: frozenset[str]
    tolls: Mapping[str, Toll]
    measures: Mapping[str, str]
    subject_measures: Mapping[str, str]
    labels: frozenset[str]
    not_counted: frozenset[str]
    stand_ins: frozenset[str]
    singulars: Mapping[str, str]
    units_before: Mapping[str, str]
    person_measures: frozenset[str]
    through: Mapping[str, frozenset[str]]
    ratios: tuple[str, ...]
    parts_of: tuple[str, ...]
    minus: tuple[str, ...]
    fractions: Mapping[str, int]
    fraction_marks: Mapping[str, float]
    worth: tuple[str, ...]
    told_in: tuple[str, ...]
    prices: tuple[str, ...]
    strong: frozenset[str]
    still_counting: tuple[str, ...]
    since: str
    have: frozenset[str]
    additions: tuple[str, ...]
    heads: frozenset[str]
    people_endings: tuple[str, ...]
    of_people: Mapping[str, str]
    of_money: Mapping[str, str]
    age_leads: tuple[str, ...]
    age_bounds: tuple[str, ...]
    age_marks: tuple[str, ...]
    parallels: tuple[str, ...]
    every: tuple[str, ...]
    copulas: tuple[str, ...]
    share_nouns: tuple[str, ...]
    states: Mapping[str, str]
    unchanging: frozenset[str]
    share_units: frozenset[str]
