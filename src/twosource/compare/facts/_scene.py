"""All records of a case, by where and in what they stand, with the grammar of the words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from ...languages import Language, language_for
from ...model import (
    Claim,
    Entity,
    Mention,
    Place,
    Quantity,
    Report,
    Sentence,
    Span,
    Statement,
    Table,
    Timex,
    Token,
    Vector,
)  # fmt: skip
from ._parties import States, no_states, states_in

Spanned = TypeVar("Spanned", Mention, Place, Quantity, Timex)

CONTENT = ("NOUN", "PROPN", "VERB", "ADJ")
EPOCH = date(1970, 1, 1).toordinal()
# Real sentences are no deeper; a parse that loops must end.
DEEPEST = 40
BLOCK_ROWS = 512


class Word(NamedTuple):
    """A token in its sentence."""

    sentence: Sentence
    at: int

    @property
    def token(self) -> Token:
        return self.sentence.tokens[self.at]

    @property
    def lemma(self) -> str:
        return self.sentence.lemmas[self.at]

    @property
    def head(self) -> Word | None:
        return None if self.token.head == self.at else Word(self.sentence, self.token.head)

    @property
    def children(self) -> list[Word]:
        return [Word(self.sentence, index) for index in self.sentence.dependents[self.at]]

    @property
    def ancestors(self) -> list[Word]:
        """The words this one hangs on, nearest first."""
        found: list[Word] = []
        word = self.head
        while word is not None and len(found) < DEEPEST:
            found.append(word)
            word = word.head
        return found

    @property
    def before(self) -> Word | None:
        return Word(self.sentence, self.at - 1) if self.at else None


@dataclass(frozen=True)
class Scene:
    """`vectors` holds a unit vector for each of `rows`, the ids of statements that have one; `place_of` gives reading order."""

    claims: Table[Claim]
    place_of: dict[str, int]
    reports: dict[str, Report]
    statements: dict[str, Statement]
    sentences: dict[str, list[Sentence]]
    mentions: dict[str, list[Mention]]
    quantities: dict[str, list[Quantity]]
    places: dict[str, list[Place]]
    times: dict[str, list[Timex]]
    entity_of: dict[str, Entity]
    rows: dict[str, int]
    vectors: npt.NDArray[np.float32]
    senses_of: dict[str, Callable[[str], frozenset[str]]] = field(default_factory=dict)
    states_of: dict[str, States] = field(default_factory=dict)
    _words: dict[str, list[Word]] = field(default_factory=dict)
    _parties: dict[str, frozenset[str]] = field(default_factory=dict)
    _told: dict[tuple[str, str], tuple[Any, ...]] = field(default_factory=dict)

    def remembered(self, what: str, statement: Statement, find: Callable[[], Iterable[Any]]) -> tuple[Any, ...]:
        """What several finders look for in a statement, found once."""
        key = what, statement.id
        if key not in self._told:
            self._told[key] = tuple(find())
        return self._told[key]

    def members(self, claim: Claim) -> list[Statement]:
        return [self.statements[key] for key in claim.statement_ids if key in self.statements]

    def language(self, statement: Statement) -> Language | None:
        return language_for_report(self.reports[statement.report_id].language)

    def quote(self, statement: Statement) -> str:
        return " ".join(self.reports[statement.report_id].quote_all(statement.spans).split())

    def published_day(self, statement: Statement) -> float | None:
        """Days since 1970-01-01; None unless the report's date is known to the day."""
        try:
            return float(date.fromisoformat((self.reports[statement.report_id].published or "")[:10]).toordinal() - EPOCH)
        except ValueError:
            return None

    def said(self, found: dict[str, list[Spanned]], statement: Statement) -> list[Spanned]:
        """The records of `found` that lie in the statement's words."""
        listed = found.get(statement.report_id, [])
        inside: set[int] = set()
        for span in statement.spans:
            first = bisect_left(listed, span.start, key=_start)
            beyond = bisect_left(listed, span.end, lo=first, key=_start)
            inside.update(place for place in range(first, beyond) if listed[place].span.end <= span.end)
        return [listed[place] for place in sorted(inside)]

    def words(self, statement: Statement) -> list[Word]:
        """The words of the statement, in reading order."""
        if statement.id not in self._words:
            self._words[statement.id] = [word for span in statement.spans for word in self.words_in(statement.report_id, span)]
        return list(self._words[statement.id])

    def words_in(self, report_id: str, span: Span) -> list[Word]:
        listed = self.sentences.get(report_id, [])
        # Sentences do not overlap: only the one before the first that begins in the span may reach into it.
        first = max(0, bisect_left(listed, span.start, key=_start) - 1)
        beyond = bisect_left(listed, span.end, lo=first, key=_start)
        return [
            Word(sentence, index)
            for sentence in listed[first:beyond]
            if sentence.span.overlaps(span)
            for index, token in enumerate(sentence.tokens)
            if token.start < span.end and span.start < token.end
        ]

    def top(self, report_id: str, span: Span) -> Word | None:
        """The word of `span` that the others hang on; None where no sentence has been read there."""
        words = self.words_in(report_id, span)
        inside = {word.at for word in words}
        return next((word for word in words if word.token.head not in inside or word.token.head == word.at), None)

    def senses(self, statement: Statement, words: list[Word]) -> tuple[str, ...]:
        """What the words are about, so that different words for one thing share a sense. Sorted, without doubles."""
        sense = self.senses_of.get(self.reports[statement.report_id].language)
        if sense is None:
            return ()
        return tuple(sorted({found for word in words if word.token.pos in CONTENT for found in sense(word.lemma)}))

    def parties(self, statement: Statement) -> frozenset[str]:
        """States, bodies and people that the statement's words name; every name of a state and its government as one."""
        if statement.id not in self._parties:
            self._parties[statement.id] = self._named_in(statement)
        return self._parties[statement.id]

    def _named_in(self, statement: Statement) -> frozenset[str]:
        states = self._states(statement)
        found = states(self.quote(statement))
        for mention in self.said(self.mentions, statement):
            if mention.kind in ("organisation", "person", "group"):
                entity = self.entity_of.get(mention.id)
                name = mention.name if entity is None else entity.party or entity.name
                found |= states(name) or {name}
        return found

    def states(self, statement: Statement, words: str) -> frozenset[str]:
        """The states that words in the statement's language name."""
        return self._states(statement)(words)

    def _states(self, statement: Statement) -> States:
        return self.states_of.get(self.reports[statement.report_id].language, no_states)

    def side_of_speaker(self, statement: Statement) -> frozenset[str]:
        """The states that the words for the speaker name, or that the speaker belongs to."""
        states = self._states(statement)
        found = states(" ".join([statement.speaker or "", self.reports[statement.report_id].quote_all(statement.source)]))
        for mention in self.mentions.get(statement.report_id, ()):
            if mention.id in self.entity_of and mention.name == statement.speaker:
                found |= states(self.entity_of[mention.id].party)
        return found

    def likeness(self, left_id: str, right_id: str) -> float:
        """The cosine of two statements' vectors; 0 where one has none."""
        if left_id not in self.rows or right_id not in self.rows:
            return 0.0
        return float(self.vectors[self.rows[left_id]] @ self.vectors[self.rows[right_id]])

    def like(self, statement_ids: Iterable[str], among: Iterable[str], least_0_to_1: float) -> Iterator[tuple[str, list[str]]]:
        """For each of the statements those of `among` whose vectors are at least so near, without itself, in their order."""
        asking = [key for key in statement_ids if key in self.rows]
        asked = [key for key in among if key in self.rows]
        table = self.vectors[[self.rows[key] for key in asked]]
        for start in range(0, len(asking), BLOCK_ROWS):
            block = asking[start : start + BLOCK_ROWS]
            near = self.vectors[[self.rows[key] for key in block]] @ table.T >= least_0_to_1
            for key, row in zip(block, near, strict=True):
                yield key, [asked[place] for place in np.flatnonzero(row) if asked[place] != key]


def _start(record: Sentence | Mention | Place | Quantity | Timex) -> int:
    return record.span.start


@cache
def language_for_report(code: str) -> Language | None:
    return language_for(code)


def set_scene(
    reports: Table[Report], sentences: Table[Sentence], statements: Table[Statement], claims: Table[Claim],
    entities: Table[Entity], mentions: Table[Mention], times: Table[Timex], quantities: Table[Quantity],
    places: Table[Place], vectors: Table[Vector],
) -> Scene:  # fmt: skip
    kept = [vector for vector in vectors if vector.values]
    matrix = np.array([np.frombuffer(vector.values, dtype=np.int8) for vector in kept], dtype=np.float32)
    if kept:
        matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1.0)
    languages = {
        report.language: language for report in reports if (language := language_for_report(report.language)) is not None
    }
    return Scene(
        claims=claims,
        place_of={statement.id: place for place, statement in enumerate(statements)},
        reports={report.id: report for report in reports},
        statements={statement.id: statement for statement in statements},
        sentences=_by_report(sentences),
        mentions=_by_report(mentions),
        quantities=_by_report(quantities),
        places=_by_report(places),
        times=_by_report(times),
        entity_of={mention_id: entity for entity in entities for mention_id in entity.mention_ids},
        rows={vector.statement_id: row for row, vector in enumerate(kept)},
        vectors=matrix,
        senses_of={code: senses_in(language) for code, language in languages.items()},
        states_of={code: states_in(language.party) for code, language in languages.items()},
    )


R = TypeVar("R", Sentence, Mention, Place, Quantity, Timex)


def _by_report(records: Table[R]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = {}
    for record in records:
        found.setdefault(record.report_id, []).append(record)
    return {report_id: sorted(listed, key=lambda record: record.span) for report_id, listed in found.items()}


def senses_in(language: Language) -> Callable[[str], frozenset[str]]:
    """From a lemma to the names of what it may mean: its stem, and the first word of every group it is in."""
    matter = language.matter
    groups: dict[str, list[str]] = {}
    for alike in matter.alike:
        for word in alike:
            groups.setdefault(word, []).append(alike[0])

    @cache
    def senses(lemma: str) -> frozenset[str]:
        if lemma in matter.empty or len(lemma) < 2:
            return frozenset()
        return frozenset({_stem(lemma, matter.suffixes), *groups.get(lemma, ())})

    return senses


# A stem shorter than this is no longer the word.
SHORTEST_STEM = 4


def _stem(lemma: str, suffixes: tuple[str, ...]) -> str:
    return next(
        (lemma[: -len(end)] for end in suffixes if lemma.endswith(end) and len(lemma) - len(end) >= SHORTEST_STEM), lemma
    )
