"""Report, Sentence -> Quantity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..languages import language_for
from ..model import Quantity, Report, Sentence, Span, Table
from .amounts import Hedge, allowed, approx_of, find_hedge, hedge_behind
from .counted import find_counted
from .currencies import Currencies, currencies_near
from .deeds import is_open, say_measure
from .expressions import find_expressions
from .measured import clause_rate
from .number_names import is_name
from .numbers import Number, find_numbers
from .scenes import Counted, Scene
from .shares import find_shares


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
    taken: list[Span] = []
    numbers = find_numbers(scene.text, words)
    for share, whole in find_shares(scene):
        # "half a million" is a number.
        if any(one.span.start <= share.span.start and share.span.end < one.span.end for one in numbers):
            continue
        taken.append(share.span)
        part = Counted("percent", whole.noun, share.span.start, whole.end, of=whole.words, head=whole.head)
        yield _quantity(report, scene, share, find_hedge(scene.text, share, words), part)
    # A number inside a whole ("18 of the 22 missiles") has not met what the part has.
    inside = 0
    for number in numbers:
        if any(number.span.overlaps(span) for span in (*scene.times, *taken)) or is_name(scene, number):
            continue
        hedge = find_hedge(scene.text, number, words)
        found = find_counted(scene, number, hedged=hedge.kind is not None)
        if found is not None:
            counted = replace(found, measure="") if number.span.end <= inside else found
            if counted.of:
                inside = counted.end
            if hedge.kind is None:
                hedge = hedge_behind(scene.text, counted.end, words) or hedge
            if counted.below is not None:
                taken.append(Span(counted.below, counted.end))
            money, per, below = counted.unit.partition(" per ")
            counted = replace(counted, unit=currencies(money) + per + below)
            if counted.per is None and counted.below is None and counted.unit not in words.share_units:
                start = min(hedge.start, counted.start)
                counted = replace(counted, per=clause_rate(scene, start, counted.end))
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
        measure=say_measure(scene, number, counted, start),
        of=counted.of,
        year=counted.year,
        so_far=counted.unit != "percent" and is_open(scene),
    )
