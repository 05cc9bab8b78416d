"""Report, Sentence -> Timex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from ..languages import Language, language_for
from ..model import Report, Sentence, Span, Table, Timex
from .calendar import interval_of, is_real, unit_of
from .dating import Bound, written_about
from .expressions import Expression, find_expressions
from .narrative import tells_history
from .tense import lean_of
from .time_slots import UNDATED, Clock, Lean, Reading
from .time_values import read_expression

MAX_EVENT_GAP_SENTENCES = 4
"""How far back the date spoken of may stand; farther, a new scene has begun more often than not."""

MAX_EVENTS = 40
"""So many dates of a tale are kept to count from; what hangs on one farther back is not to be told."""

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
    bound = None if published else written_about([(spot.expression, spot.lean) for spot in spots], language)
    narrative = tells_history([spot.expression for spot in spots], published)
    events: list[_Event] = []
    for at, group in groupby(spots, key=lambda spot: spot.at):
        near = [event for event in events if narrative or at - event.at <= max_event_gap_sentences]
        known = tuple(near[-MAX_EVENTS:])
        found: list[tuple[_Spot, Timex]] = []
        # Dates first: "at 5 a.m. on 10 March" takes its day from the words that follow.
        for spot in sorted(group, key=lambda spot: spot.expression.kind in OF_THE_DAY):
            so_far = (*known, *(event for event in _events(found) if event.start < spot.start))
            clock = Clock(
                report=published[:10] if published else None,
                events=tuple(event.value for event in reversed(so_far)),
                day=_day_beside(spot, _events(found), known),
                lean=spot.lean,
                told=_told(so_far) if narrative else None,
            )
            reading = read_expression(spot.expression, clock, language.time, language.number)
            if reading is not None:
                found.append((spot, _timex(report, spot, reading, _suggest(spot, reading, clock, bound, language), bound)))
        yield from sorted((timex for _, timex in found), key=lambda timex: timex.span)
        events = [*known, *sorted(_events(found), key=lambda event: event.start)]


def _events(found: list[tuple[_Spot, Timex]]) -> list[_Event]:
    """The dates among what was found, as something to count from."""
    return [
        _Event(spot.at, spot.start, timex.span.end, value)
        for spot, timex in found
        if timex.type in ("DATE", "TIME") and timex.value and unit_of(value := timex.value.partition("T")[0])
    ]


def _told(events: tuple[_Event, ...]) -> str | None:
    """Where a tale from date to date has got to."""
    return next((event.value for event in reversed(events) if unit_of(event.value) not in ("E", "C")), None)


def _day_beside(spot: _Spot, here: list[_Event], known: tuple[_Event, ...]) -> str | None:
    """The day of a time of day: the one that follows at once, else the last one before, else one later in the sentence."""
    days = [event for event in here if unit_of(event.value) == "D"]
    after = [event for event in days if event.start > spot.start]
    close = [event for event in after if event.start - spot.end <= MAX_DAY_GAP_CHARS]
    before = [event for event in days if event.start < spot.start]
    earlier = [event for event in known if unit_of(event.value) == "D" and spot.at - event.at <= MAX_DAY_GAP_SENTENCES]
    chosen = close[:1] or before[-1:] or after[:1] or earlier[-1:]
    return chosen[0].value if chosen else None


def _timex(report: Report, spot: _Spot, reading: Reading, suggestion: str | None, bound: Bound | None) -> Timex:
    basis = reading.basis
    if reading.value is None and bound is not None and basis.startswith(UNDATED):
        basis += f"; written after {bound.because}"
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
        yield _Spot(sentence, at, expression, lean_of(sentence, expression, text, language.time))


def _suggest(spot: _Spot, reading: Reading, clock: Clock, bound: Bound | None, language: Language) -> str | None:
    """A value counted from the text's own dates, where one of them is close to the day of writing. A person decides."""
    if reading.value is not None or bound is None or not bound.close or not reading.basis.startswith(UNDATED):
        return None
    guess = read_expression(spot.expression, replace(clock, report=bound.value), language.time, language.number)
    return guess.value if guess is not None else None
