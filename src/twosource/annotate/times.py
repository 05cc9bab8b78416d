"""Report, Sentence -> Timex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..languages import Language, TimeWords, language_for
from ..model import Report, Sentence, Table, Timex
from .calendar import interval_of, is_real, shift, unit_of
from .expressions import Expression, find_expressions
from .time_values import STATED, UNDATED, Clock, Lean, Reading, read_expression

MAX_EVENT_GAP_SENTENCES = 4
"""How far back the date spoken of may stand; farther, a new scene has begun more often than not."""


@dataclass(frozen=True)
class _Spot:
    """An expression in its sentence, with what its sentence says of it."""

    sentence: Sentence
    at: int
    expression: Expression
    lean: Lean


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
    events: list[tuple[int, int, str]] = []
    for spot in spots:
        known = [event for event in events if spot.at - event[0] <= max_event_gap_sentences]
        clock = Clock(
            report=published[:10] if published else None,
            events=tuple(value for _, _, value in reversed(known)),
            day=_day_beside(spot, spots, known, language),
            lean=spot.lean,
        )
        reading = read_expression(spot.expression, clock, language.time, language.number)
        if reading is None:
            continue
        yield _timex(report, spot, reading, _suggest(spot, reading, clock, bound, language), bound)
        if reading.type in ("DATE", "TIME") and reading.value and unit_of(reading.value.partition("T")[0]):
            events.append((spot.at, spot.expression.span.start, reading.value.partition("T")[0]))


def _timex(report: Report, spot: _Spot, reading: Reading, suggestion: str | None, bound: str | None) -> Timex:
    basis = reading.basis
    if suggestion is not None:
        basis += f"; counted from {bound}, the latest date that the text itself speaks of"
    dated = reading.value is not None and reading.type in ("DATE", "TIME")
    return Timex(
        report_id=report.id,
        span=spot.expression.span.shift(spot.sentence.span.start),
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
    index = next((number for number, token in enumerate(sentence.tokens) if token.end > start), None)
    if index is None:
        return "past"
    for verb in _verbs_above(sentence, index):
        token = sentence.tokens[verb]
        helpers = {
            text[child.start - sentence.span.start : child.end - sentence.span.start].lower()
            for child in sentence.tokens
            if child.dep in ("aux", "auxpass") and sentence.tokens[child.head] is token
        }
        if helpers & words.future_helpers and not (helpers & {"have"}):
            return "future"
        if token.lemma.lower() in words.future_verbs:
            return "future"
        if token.tag in ("VBD", "VBZ", "VBP") or (token.tag in ("VBN", "VBG") and helpers):
            break
    before = text[: expression.span.start].lower().split()
    return "nearest" if before and before[-1] in words.deadlines else "past"


def _verbs_above(sentence: Sentence, index: int) -> Iterator[int]:
    """The verbs and verb-like adjectives over a word, innermost first."""
    for _ in range(len(sentence.tokens)):
        token = sentence.tokens[index]
        if token.pos in ("VERB", "AUX", "ADJ"):
            yield index
        if token.head == index:
            return
        index = token.head


def _day_beside(spot: _Spot, spots: list[_Spot], known: list[tuple[int, int, str]], language: Language) -> str | None:
    return next((value for _, _, value in reversed(known) if unit_of(value) == "D"), None)


def _written_after(spots: list[_Spot], language: Language) -> str | None:
    """The latest date that the text speaks of as past: an undated report was written then or later."""
    latest: str | None = None
    for spot in spots:
        if spot.lean == "future":
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
    guess = read_expression(
        spot.expression, Clock(bound, clock.events, clock.day, spot.lean), language.time, language.number
    )
    return guess.value if guess is not None else None
