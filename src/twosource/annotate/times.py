"""Report, Sentence -> Timex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..languages import Language, TimeWords, language_for
from ..model import Report, Sentence, Span, Table, Timex
from .calendar import interval_of, is_real, unit_of
from .expressions import Expression, find_expressions
from .time_slots import STATED, UNDATED, Clock, Lean, Reading
from .time_values import read_expression

MAX_EVENT_GAP_SENTENCES = 4
"""How far back the date spoken of may stand; farther, a new scene has begun more often than not."""

MAX_DAY_GAP_CHARS = 12
"""How far behind a time of day its day may stand: "on", "local time on" and the like."""

MAX_DAY_GAP_SENTENCES = 2
"""How many sentences back the day of a time of day may stand."""

OF_THE_DAY = ("clock", "part")


@dataclass(frozen=True)
class _Spot:
    """An expression in its sentence, with what its sentence says of it."""

    sentence: Sentence
    at: int
    expression: Expression
    lean: Lean

    @property
    def start(self) -> int:
        return self.sentence.span.start + self.expression.span.start

    @property
    def end(self) -> int:
        return self.sentence.span.start + self.expression.span.end


@dataclass(frozen=True)
class _Event:
    """A date spoken of: in the sentence number `at`, at those characters of the report."""

    at: int
    start: int
    end: int
    value: str


def find_times(
    report: Report, sentences: Table[Sentence], *, max_event_gap_sentences: int = MAX_EVENT_GAP_SENTENCES
) -> Iterator[Timex]:
    """Values hang on the publication date or on a date in the text, and on nothing else: without one the value stays open."""
    language = language_for(report.language)
    if language is None:
        return
    spots = [spot for at, sentence in enumerate(sentences) for spot in _spots(report, sentence, at, language)]
    published = report.published if report.published and is_real(report.published[:10]) else None
    bound = None if published else _written_after(spots, language)
    events: list[_Event] = []
    for at, group in groupby(spots, key=lambda spot: spot.at):
        known = tuple(event for event in events if at - event.at <= max_event_gap_sentences)
        found: list[tuple[_Spot, Timex]] = []
        # Dates first: "at 5 a.m. on 10 March" takes its day from the words that follow.
        for spot in sorted(group, key=lambda spot: spot.expression.kind in OF_THE_DAY):
            so_far = (*known, *(event for event in _events(found) if event.start < spot.start))
            clock = Clock(
                report=published[:10] if published else None,
                events=tuple(event.value for event in reversed(so_far)),
                day=_day_beside(spot, _events(found), known),
                lean=spot.lean,
            )
            reading = read_expression(spot.expression, clock, language.time, language.number)
            if reading is not None:
                found.append((spot, _timex(report, spot, reading, _suggest(spot, reading, clock, bound, language), bound)))
        yield from sorted((timex for _, timex in found), key=lambda timex: timex.span)
        events += sorted(_events(found), key=lambda event: event.start)


def _events(found: list[tuple[_Spot, Timex]]) -> list[_Event]:
    """The dates among what was found, as something to count from."""
    return [
        _Event(spot.at, spot.start, timex.span.end, value)
        for spot, timex in found
        if timex.type in ("DATE", "TIME") and timex.value and unit_of(value := timex.value.partition("T")[0])
    ]


def _day_beside(spot: _Spot, here: list[_Event], known: tuple[_Event, ...]) -> str | None:
    """The day of a time of day: the one that follows at once, else the last one before, else one later in the sentence."""
    days = [event for event in here if unit_of(event.value) == "D"]
    after = [event for event in days if event.start > spot.start]
    close = [event for event in after if event.start - spot.end <= MAX_DAY_GAP_CHARS]
    before = [event for event in days if event.start < spot.start]
    earlier = [event for event in known if unit_of(event.value) == "D" and spot.at - event.at <= MAX_DAY_GAP_SENTENCES]
    chosen = close[:1] or before[-1:] or after[:1] or earlier[-1:]
    return chosen[0].value if chosen else None


def _timex(report: Report, spot: _Spot, reading: Reading, suggestion: str | None, bound: str | None) -> Timex:
    basis = reading.basis
    if suggestion is not None:
        basis += f"; counted from {bound}, the latest date that the text itself speaks of"
    dated = reading.value is not None and reading.type in ("DATE", "TIME")
    return Timex(
        report_id=report.id,
        span=Span(spot.start, spot.end),
        type=reading.type,
        value=reading.value,
        basis=basis,
        interval=interval_of(reading.value, reading.mod) if dated and reading.value else None,
        mod=reading.mod,
        suggestion=suggestion,
    )


def _spots(report: Report, sentence: Sentence, at: int, language: Language) -> Iterator[_Spot]:
    text = report.quote(sentence.span)
    for expression in find_expressions(sentence, text, language.time, language.number):
        yield _Spot(sentence, at, expression, _lean(sentence, expression, text, language.time))


def _lean(sentence: Sentence, expression: Expression, text: str, words: TimeWords) -> Lean:
    """Whether the clause around it speaks of what has been or of what is to come."""
    start = sentence.span.start + expression.span.start
    before = text[: expression.span.start].lower().split()
    if before and before[-1] in words.past_leads:
        return "past"
    index = next((number for number, token in enumerate(sentence.tokens) if token.end > start), None)
    tense = _tense(sentence, index, text, words) if index is not None else None
    if tense is not None:
        return tense
    return "nearest" if before and before[-1] in words.deadlines else "past"


def _tense(sentence: Sentence, index: int, text: str, words: TimeWords) -> Lean | None:
    """The verbs over the word decide, innermost first; None where they do not look ahead."""
    for nth, verb in enumerate(_verbs_above(sentence, index)):
        token = sentence.tokens[verb]
        helpers = {
            text[child.start - sentence.span.start : child.end - sentence.span.start].lower()
            for child in sentence.tokens
            if child.dep in ("aux", "auxpass") and sentence.tokens[child.head] is token
        }
        if helpers & words.future_helpers and "have" not in helpers:
            return "future"
        lemma, finite = (
            token.lemma.lower(),
            token.tag in ("VBD", "VBZ", "VBP") or (token.tag in ("VBN", "VBG") and bool(helpers)),
        )
        if lemma in words.arranged or (lemma in words.future_verbs and (nth > 0 or token.tag != "VBD")):
            return "future"
        if finite:
            return None
    return None


def _verbs_above(sentence: Sentence, index: int) -> Iterator[int]:
    """The verbs and verb-like adjectives over a word, innermost first."""
    for _ in range(len(sentence.tokens)):
        token = sentence.tokens[index]
        if token.pos in ("VERB", "AUX", "ADJ"):
            yield index
        if token.head == index:
            return
        index = token.head


def _written_after(spots: list[_Spot], language: Language) -> str | None:
    """The latest date that the text speaks of as past: an undated report was written then or later."""
    latest: str | None = None
    for spot in spots:
        if spot.lean != "past":
            continue
        reading = read_expression(spot.expression, Clock(None), language.time, language.number)
        if reading is None or reading.type != "DATE" or reading.basis != STATED or reading.value is None:
            continue
        later = interval_of(reading.value)
        earlier = interval_of(latest) if latest else None
        if later is not None and (earlier is None or later.low > earlier.low):
            latest = reading.value
    return latest


def _suggest(spot: _Spot, reading: Reading, clock: Clock, bound: str | None, language: Language) -> str | None:
    if reading.value is not None or bound is None or not reading.basis.startswith(UNDATED):
        return None
    guess = read_expression(spot.expression, Clock(bound, clock.events, clock.day, spot.lean), language.time, language.number)
    return guess.value if guess is not None else None
