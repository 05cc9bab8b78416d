"""Report, Sentence -> Quantity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..languages import language_for
from ..model import Quantity, Report, Sentence, Span, Table
from .amounts import Hedge, allowed, approx_of, find_hedge, hedge_behind
from .counted import find_counted, is_name
from .currencies import Currencies, currencies_near
from .deeds import say_measure
from .expressions import find_expressions
from .numbers import Number, find_numbers
from .scenes import Counted, Scene


def find_quantities(report: Report, sentences: Table[Sentence]) -> Iterator[Quantity]:
    """A number is a quantity when the words say what it counts; dates, names, ages and scores are none."""
    language = language_for(report.language)
    if language is None:
        return
    before: Scene | None = None
    currencies = currencies_near(report.text, language)
    for sentence in sentences:
        text = report.quote(sentence.span)
        times = tuple(
            expression.span
            for expression in find_expressions(sentence, text, language.time, language.number)
            if any(character.isdigit() for character in text[expression.span.start : expression.span.end])
            or expression.kind not in ("set", "ref", "part")
        )
        scene = Scene(sentence, text, times, language.number, before)
        yield from _quantities(report, scene, currencies)
        before = scene


def _quantities(report: Report, scene: Scene, currencies: Currencies) -> Iterator[Quantity]:
    words = scene.words
    for number in find_numbers(scene.text, words):
        if any(number.span.overlaps(span) for span in scene.times) or is_name(scene, number):
            continue
        hedge = find_hedge(scene.text, number, words)
        counted = find_counted(scene, number, hedged=hedge.kind is not None)
        if counted is not None:
            if hedge.kind is None:
                hedge = hedge_behind(scene.text, counted.end, words) or hedge
            counted = replace(counted, unit=currencies(counted.unit))
            yield _quantity(report, scene, number, hedge, counted)


def _quantity(report: Report, scene: Scene, number: Number, hedge: Hedge, counted: Counted) -> Quantity:
    start = min(hedge.start, counted.start, number.span.start)
    end = max(hedge.end, counted.end, number.span.end)
    return Quantity(
        report_id=report.id,
        span=Span(start, end).shift(scene.sentence.span.start),
        low=number.low,
        high=number.high,
        interval=allowed(number, hedge.kind, whole=counted.whole),
        unit=counted.unit,
        counted=counted.words,
        approx=approx_of(number, hedge.kind),
        hedge=hedge.kind,
        per=counted.per,
        measure=say_measure(scene, number, counted),
    )
