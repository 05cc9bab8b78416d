"""Money, units of measure and rates behind a number."""

from __future__ import annotations

import re
from functools import cache

from ..languages import NumberWords
from .numbers import Number, either
from .scenes import Counted, Scene, noun_run, plain

MAX_RATE_GAP_TOKENS = 5
"""How many words may stand between what is counted and its rate ("drones of Iranian design every year")."""

LEAST_MONEY_NOT_WEIGHT = 1_000_000
"""So many pounds of weight are rarely told without "of what"."""

LEAST_OF_SMALL_MONEY = 100
"""Money of which a thousand make a meal is counted in more than that."""


def money(scene: Scene, number: Number) -> Counted | None:
    words = scene.words
    start, end = number.span.start, number.span.end
    before = _currency_before(words).search(scene.text[:start]) or _currency_inside(words).match(scene.text[start:end])
    after = _currency_after(words).match(scene.text[end:])
    if before is not None:
        unit, start = words.currency_marks[before["mark"]], min(start, before.start() if before.end() == start else start)
    elif after is not None and not _is_verb(scene, number, end + after.end() - len(after[0].lstrip(" -"))):
        unit = words.currency_marks[after["mark"]] if after["mark"] else words.currencies[plain(after["word"])]
        end += after.end()
    elif (heavy := _money_not_weight(scene, number)) is not None:
        unit, end = heavy
    else:
        return None
    per, end = rate(scene, end)
    return Counted(unit, _material(scene, end), start, end, per)


def _is_verb(scene: Scene, number: Number, at: int) -> bool:
    """ "Three won medals": a word for money after a small number that is a verb there."""
    index = scene.token_from(at)
    return number.low < LEAST_OF_SMALL_MONEY and index is not None and scene.sentence.tokens[index].pos in ("VERB", "AUX")


def _money_not_weight(scene: Scene, number: Number) -> tuple[str, int] | None:
    """ "2 million pounds", "a fine of 500 pounds": a name of money and of a weight, where the words speak of money."""
    words, end = scene.words, number.span.end
    match = re.match(rf"[\s-]+(?P<word>{either(words.money_or_weight)})(?!\w)", scene.text[end:], re.IGNORECASE)
    if match is None or re.match(rf"\s+{re.escape(words.of)}\s", scene.text[end + match.end() :], re.IGNORECASE):
        return None
    said = {
        form
        for index, token in enumerate(scene.sentence.tokens)
        for form in (token.lemma, scene.text[scene.start(index) : scene.end(index)])
    }
    paid = not words.money_verbs.isdisjoint(map(str.lower, said))
    if number.low < LEAST_MONEY_NOT_WEIGHT and not paid:
        return None
    return words.money_or_weight[plain(match["word"])], end + match.end()


def measured(scene: Scene, number: Number) -> Counted | None:
    words, start, end = scene.words, number.span.start, number.span.end
    ahead = _units_before(words).search(scene.text[:start])
    if ahead is not None:
        return Counted(words.units_before[plain(ahead["unit"])], "", ahead.start("unit"), end)
    match = _units(words).match(scene.text[end:])
    if match is None:
        return None
    unit, end = _unit_named(match, words), end + match.end()
    stuff, after = _material_span(scene, end)
    for at in (end, after):
        quotient = _per(words).match(scene.text[at:])
        if quotient is not None and not quotient["time"] and quotient["per"].lower() not in words.rate_articles:
            return Counted(f"{unit} per {_unit_named(quotient, words)}", stuff, start, at + quotient.end())
    above, _, below = unit.rpartition(" per ")
    if above and below in words.time_units:
        return Counted(above, stuff, start, after, below)
    per, rate_end = rate(scene, after)
    if per is None:
        per, rate_end = rate(scene, end)
    return Counted(unit, stuff, start, max(rate_end, after), per)


def _unit_named(match: re.Match[str], words: NumberWords) -> str:
    return words.unit_marks[match["mark"]] if match["mark"] else words.units[plain(match["word"])]


def unit_follows(scene: Scene, at: int) -> bool:
    return _units(scene.words).match(scene.text[at:]) is not None


@cache
def _currency_before(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?P<mark>{either(words.currency_marks)})\s?$")


@cache
def _currency_inside(words: NumberWords) -> re.Pattern[str]:
    """The mark on the first number of a range: "between $15 and $25"."""
    return re.compile(rf"(?:{either(words.range_openers)}\s+)?(?P<mark>{either(words.currency_marks)})\s?\d", re.IGNORECASE)


@cache
def _currency_after(words: NumberWords) -> re.Pattern[str]:
    marks = either(mark for mark in words.currency_marks)
    return re.compile(
        rf"\s?(?P<mark>{marks})(?!\w)|[\s-]*(?:{re.escape(words.of)}\s+)?(?P<word>(?i:{either(words.currencies)}))(?!\w)"
    )


@cache
def _units(words: NumberWords) -> re.Pattern[str]:
    long, mark = either(words.units), either(words.unit_marks)
    return re.compile(rf"\s?(?P<mark>{mark})(?![\w³²])|[\s-]*(?:{re.escape(words.of)}\s+)?(?P<word>(?i:{long}))(?!\w)")


@cache
def _units_before(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<unit>{either(words.units_before)})\s*$", re.IGNORECASE)


@cache
def _per(words: NumberWords) -> re.Pattern[str]:
    units, marks, times = either(words.units), either(words.unit_marks), either(words.time_units)
    below = rf"(?P<time>(?i:{times}))|(?P<mark>{marks})|(?P<word>(?i:{units}))"
    return re.compile(rf"\s*(?P<per>(?i:{either(words.per)}))(?:(?<=/)\s?|\s+)(?:{below})(?!\w)")


def _material(scene: Scene, at: int) -> str:
    return _material_span(scene, at)[0]


def _material_span(scene: Scene, at: int) -> tuple[str, int]:
    """The words for what is measured, after "of" or straight behind the unit, and where they end."""
    lead = re.match(rf"\s+{re.escape(scene.words.of)}\s+", scene.text[at:], re.IGNORECASE)
    if lead is None:
        return "", at
    run = noun_run(scene, at + lead.end() - 1)
    if not run:
        return "", at
    return scene.text[scene.start(run[0]) : scene.end(run[-1])], scene.end(run[-1])


def rate(scene: Scene, at: int) -> tuple[str | None, int]:
    """The time unit of a rate that begins at `at`, or a few words on, and where it ends."""
    words = scene.words
    match = _per(words).match(scene.text[at:])
    if match is not None and match["time"] and not any(span.start < at + match.end() < span.end for span in scene.times):
        return words.time_units[match["time"].lower()], at + match.end()
    adverb = re.match(rf"\s+(?P<adverb>{either(words.rate_adverbs)})(?!\w)(?!\s+\w+s\b)", scene.text[at:], re.IGNORECASE)
    if adverb is not None:
        return words.rate_adverbs[adverb["adverb"].lower()], at + adverb.end()
    return _rate_farther(scene, at)


def _rate_farther(scene: Scene, at: int) -> tuple[str | None, int]:
    index = scene.token_from(at)
    if index is None:
        return None, at
    for token in range(index, min(index + MAX_RATE_GAP_TOKENS, len(scene.sentence.tokens))):
        here = scene.sentence.tokens[token]
        if here.pos in ("VERB", "AUX", "PUNCT", "NUM"):
            break
        match = _per(scene.words).match(scene.text[scene.start(token) :])
        if match is not None and match["time"] and match["per"].lower() not in scene.words.rate_articles:
            return scene.words.time_units[match["time"].lower()], scene.start(token) + match.end()
    return None, at
