"""What a statement is about, as far as it can be compared: its words, names, times and numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from ..languages import Language, MatterWords, PartyWords, language_for
from ..languages._prepared import prepared
from ..model import Entity, Mention, Quantity, Report, Sentence, Span, Spans, Statement, Table, Timex
from ..model.units import to_base

TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
# What stands beside the content in its sentence ("the number of …, the union said") tells less than the content itself.
BESIDE_SHARE = 0.35
# A content of so many telling words needs no help from the words around it.
ENOUGH_WORDS = 5
# A content that tells as little as this ("this is not it") is about what the sentence before it is about.
FEW_WORDS = 3.5
BEFORE_SHARE = 0.2
# A stem shorter than this is no longer the word.
SHORTEST_STEM = 4
# A TIMEX3 value that gives the hour.
CLOCK = re.compile(r"T\d\d")
TIME_OF_DAY = "time of day"


@dataclass(frozen=True)
class Word:
    """One thing named. `keys`: all it may be matched by, its stem and the group of words it belongs to. `share`: 1 in the
    content, less beside it."""

    text: str
    keys: tuple[str, ...]
    share: float = 1.0
    is_name: bool = False


@dataclass(frozen=True)
class Number:
    """`value` is in `unit`, a base unit; `plain` is the number as it is written. `unit` is "" where the words only point
    ("a figure of 40")."""

    text: str
    plain: float
    value: float
    unit: str
    per: str | None


@dataclass(frozen=True)
class Matter:
    """A statement with what it is about. `text`: its content in small letters, one space between words. `measures`: in what
    it measures, whatever the values ("barrel", "kilometre per hour", "time of day")."""

    statement: Statement
    text: str
    words: tuple[Word, ...]
    numbers: tuple[Number, ...]
    measures: frozenset[str]

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def place(self) -> tuple[str, Spans, str]:
        """Where it stands: an order that comes from content."""
        return self.statement.report_id, self.statement.spans, self.statement.id


@dataclass(frozen=True)
class _Page:
    """One report's sentences, each with its telling words and where they stand."""

    report: Report
    ends: tuple[int, ...]
    starts: tuple[int, ...]
    placed: tuple[tuple[tuple[Span, Word], ...], ...]
    quantities: tuple[Quantity, ...]
    clocks: tuple[Span, ...]


def read_matters(
    reports: Table[Report], sentences: Table[Sentence], statements: Table[Statement], entities: Table[Entity],
    mentions: Table[Mention], times: Table[Timex], quantities: Table[Quantity],
) -> list[Matter]:  # fmt: skip
    """Sorted by what the reports say and where they appeared, never by the order they came in."""
    entity_of = {mention_id: entity.own_name for entity in entities for mention_id in entity.mention_ids}
    said, spoken, counted = _by_report(statements), _by_report(sentences), _by_report(quantities)
    named, timed = _by_report(mentions), _by_report(times)
    found: list[Matter] = []
    for report in sorted(reports, key=lambda report: report.id):
        language = language_for(report.language)
        if language is None:
            continue
        wholes = _wholes(report, named[report.id], timed[report.id], entity_of, language)
        clocks = tuple(one.span for one in timed[report.id] if one.value is not None and CLOCK.search(one.value))
        page = _page(report, spoken[report.id], wholes, counted[report.id], clocks, language)
        found += [_matter(page, one) for one in sorted(said[report.id], key=lambda one: (one.spans, one.id))]
    return found


R = TypeVar("R", Sentence, Mention, Timex, Quantity, Statement)


def _by_report(records: Table[R]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = defaultdict(list)
    for record in records:
        found[record.report_id].append(record)
    return found


def _wholes(
    report: Report, mentions: list[Mention], times: list[Timex], entity_of: dict[str, str], language: Language
) -> list[tuple[Span, Word]]:
    """Names and times, which are compared as a whole, in reading order."""
    named = [(one.span, _name_word(entity_of.get(one.id, one.name), language)) for one in mentions]
    timed = [(one.span, _time_word(report.quote(one.span), one.value, language)) for one in times if one.value is not None]
    return sorted(named + timed, key=lambda placed: placed[0])


def _page(
    report: Report, sentences: list[Sentence], wholes: list[tuple[Span, Word]], quantities: list[Quantity],
    clocks: tuple[Span, ...], language: Language,
) -> _Page:  # fmt: skip
    ordered = sorted(sentences, key=lambda sentence: sentence.span)
    starts = [span.start for span, _ in wholes]
    placed = []
    for sentence in ordered:
        first, last = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end)
        own = wholes[first:last]
        common = [
            (Span(token.start, token.end), word)
            for index, token in enumerate(sentence.tokens)
            if not any(span.start < token.end and token.start < span.end for span, _ in own)
            and (word := _common_word(index, sentence, language)) is not None
        ]
        placed.append(tuple(sorted(own + common, key=lambda one: one[0])))
    return _Page(
        report,
        tuple(sentence.span.end for sentence in ordered),
        tuple(sentence.span.start for sentence in ordered),
        tuple(placed),
        tuple(sorted(quantities, key=lambda one: one.span)),
        clocks,
    )


def _matter(page: _Page, statement: Statement) -> Matter:
    words = list(_words(page, statement, beside=False))
    if len(words) < ENOUGH_WORDS:
        words += _words(page, statement, beside=True)
    if sum(word.share for word in words) < FEW_WORDS:
        words += _words_before(page, statement)
    seen: dict[tuple[str, ...], Word] = {}
    for word in words:
        seen.setdefault(word.keys, word)
    inside = [one for one in page.quantities if any(span.contains(one.span) for span in statement.spans)]
    text = " ".join(page.report.quote_all(statement.spans).casefold().split())
    numbers = tuple(_number(page.report, one) for one in inside)
    measures = {f"{one.unit} per {one.per}" if one.per else one.unit for one in numbers if one.unit}
    if any(span.contains(clock) for span in statement.spans for clock in page.clocks):
        measures.add(TIME_OF_DAY)
    return Matter(statement, text, tuple(seen.values()), numbers, frozenset(measures))


def _number(report: Report, quantity: Quantity) -> Number:
    base = to_base(quantity.unit, quantity.low)
    unit, value = base if base is not None else (quantity.unit, quantity.low)
    return Number(report.quote(quantity.span), quantity.low, value, unit, quantity.per)


def _words(page: _Page, statement: Statement, *, beside: bool) -> Iterator[Word]:
    """Of the content, or of what stands beside it in its sentences, in the order of the text."""
    for index in _sentences_at(page, statement.spans):
        for place, word in page.placed[index]:
            if beside != any(span.overlaps(place) for span in statement.spans):
                yield replace(word, share=BESIDE_SHARE) if beside else word


def _words_before(page: _Page, statement: Statement) -> Iterator[Word]:
    first = min(_sentences_at(page, statement.spans), default=0)
    if first:
        yield from (replace(word, share=BEFORE_SHARE) for _, word in page.placed[first - 1])


def _sentences_at(page: _Page, spans: Iterable[Span]) -> list[int]:
    return sorted({i for span in spans for i in range(bisect_right(page.ends, span.start), bisect_left(page.starts, span.end))})


def _name_word(name: str, language: Language) -> Word:
    parts = [part for part in name.casefold().split() if len(part) >= SHORTEST_STEM and part not in language.matter.empty]
    state = _states_in(language.party).get(name.casefold(), ())
    return Word(name, tuple(sorted({f"name {name.casefold()}", *parts, *state})), is_name=True)


def _time_word(text: str, value: str, language: Language) -> Word:
    stems = [part for part in text.casefold().split() if part.isalpha() and part not in language.matter.empty]
    return Word(text, tuple(sorted({f"time {value}", *stems})))


def _common_word(index: int, sentence: Sentence, language: Language) -> Word | None:
    token = sentence.tokens[index]
    lemma = token.lemma.casefold()
    if token.pos not in TELLING or lemma in language.matter.empty or not any(sign.isalpha() for sign in lemma):
        return None
    state = _states_in(language.party).get(lemma)
    if state:
        return Word(token.lemma, state, is_name=True)
    if token.pos == "VERB":
        particles = [other for other in sentence.tokens if other.dep == "prt" and other.head == index]
        lemma += "".join(f"_{particle.lemma.casefold()}" for particle in particles)
    return Word(lemma.replace("_", " "), keys_of(lemma, language))


def keys_of(lemma: str, language: Language) -> tuple[str, ...]:
    """What a lemma may be matched by: its stem, and every group of like words it is in."""
    return tuple(sorted({stem(lemma, language.matter.suffixes), *_groups_in(language.matter).get(lemma, ())}))


@lru_cache(maxsize=65536)
def stem(lemma: str, suffixes: tuple[str, ...]) -> str:
    longest = (end for end in suffixes if lemma.endswith(end) and len(lemma) - len(end) >= SHORTEST_STEM)
    return lemma.removesuffix(next(longest, ""))


@prepared
def _groups_in(matter: MatterWords) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for number, words in enumerate(matter.alike):
        for word in words:
            groups.setdefault(word, []).append(f"like {words[0]} {number}")
    return groups


@prepared
def _states_in(party: PartyWords) -> dict[str, tuple[str, ...]]:
    """ "Iran", "Iranian", "Tehran" -> the state, and for a capital the town as well."""
    states: dict[str, tuple[str, ...]] = {}
    for country in party.countries:
        state = f"state {country.names[0].casefold()}"
        states.update({name.casefold(): (state,) for name in (*country.names, *country.adjectives)})
        states.update({town.casefold(): (state, town.casefold()) for town in country.stands_for})
    return states
