"""Money, units of measure and rates behind a number."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ..languages import NumberWords
from ..model.units import to_base
from .numbers import Number, either
from .scenes import Counted, Scene, noun_run, plain
from .shares import whole_at, whole_of

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
    return _priced(scene, unit, start, end)


def _priced(scene: Scene, unit: str, start: int, end: int) -> Counted:
    """What the money buys, its rate or price, and in which year's money it is told."""
    words = scene.words
    worth = re.match(rf"['’]?s?['’]?\s+{either(words.worth)}(?=\s)", scene.text[end:], re.IGNORECASE)
    if worth is not None:
        bought = whole_at(scene, end + worth.end())
        return Counted(unit, bought.noun if bought else "", start, bought.end if bought else end + worth.end())
    year = _year_of_money(words)
    told = re.match(rf"\s+{year}", scene.text[end:], re.IGNORECASE)
    opening = re.match(rf"{year},", scene.text, re.IGNORECASE)
    if told is not None:
        return Counted(unit, "", start, end + told.end(), year=int(told["year"]))
    found = Counted(unit, _material(scene, end), start, end, year=int(opening["year"]) if opening else None)
    each = with_denominator(scene, found)
    if each.below is not None:
        return each
    per, end = rate(scene, end)
    return replace(found, per=per, end=end)


def _is_thing(scene: Scene, index: int) -> bool:
    lemma = scene.sentence.tokens[index].lemma.lower()
    return lemma not in scene.words.time_units and lemma not in scene.words.not_counted


@cache
def _year_of_money(words: NumberWords) -> str:
    return rf"{either(words.told_in)}\s+(?P<year>(?:1[89]|20)\d\d)\s+{either(words.prices)}(?!\w)"


def with_denominator(scene: Scene, counted: Counted) -> Counted:
    """The same for each of something: "12 cases per 100,000 people", "$80 a barrel", then perhaps a rate in time as well."""
    words = scene.words
    match = _each(words).match(scene.text[counted.end :])
    if match is None:
        return counted
    at = counted.end + match.end()
    if re.match(rf"{either(words.time_units)}(?!\w)", scene.text[at:], re.IGNORECASE):
        return counted
    named = _units(words).match(scene.text[at:])
    if named is not None:
        below, end = _unit_named(named, words), at + named.end()
    else:
        run = noun_run(scene, at)
        said = scene.text[at : scene.end(run[-1])].strip() if run else ""
        if not said or (match["per"].lower() in words.rate_articles and said.lower() not in words.heads):
            return counted
        below, end = said, scene.end(run[-1])
    if match["figure"]:
        below = f"{match['figure']} {scene.text[at:end].strip()}"
    per, end = rate(scene, end)
    return replace(counted, unit=f"{counted.unit} per {below}", per=per, end=end, below=counted.end)


@cache
def _each(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<per>{either(words.per)})\s+(?:(?P<figure>\d[\d,]*)\s+)?", re.IGNORECASE)


def _is_verb(scene: Scene, number: Number, at: int) -> bool:
    """ "Three won medals": a word for money after a small number that is a verb there."""
    index = scene.token_from(at)
    return number.low < LEAST_OF_SMALL_MONEY and index is not None and scene.sentence.tokens[index].pos in ("VERB", "AUX")


def _money_not_weight(scene: Scene, number: Number) -> tuple[str, int] | None:
    """ "2 million pounds", "a fine of 500 pounds": a name of money and of a weight, where the words speak of money."""
    words, end = scene.words, number.span.end
    match = re.match(
        rf"[\s-]+(?:{either(words.additions)}\s+)?(?P<word>{either(words.money_or_weight)})(?!\w)",
        scene.text[end:],
        re.IGNORECASE,
    )
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
    found = _with_whole(scene, Counted(unit, stuff, start, max(rate_end, after), per), end)
    return found if per else with_denominator(scene, found)


def _with_whole(scene: Scene, counted: Counted, at: int) -> Counted:
    """What a share is of, or what it makes ("a 51 percent stake"); other measures are part of a certain whole alone."""
    share = counted.unit in scene.words.share_units
    whole = whole_of(scene, at, definite=not share)
    # "within 300 metres of the embassy" is a distance, and no part of it.
    if whole is not None and (to_base(counted.unit, 1) or ("", 0))[0] != "length":
        return replace(counted, words=counted.words or whole.noun, of=whole.words, end=max(counted.end, whole.end))
    before = re.search(rf"(?<!\w){either(scene.words.share_nouns)}(?=\s)", scene.text[: counted.start], re.IGNORECASE)
    whole = whole_of(scene, before.end()) if share and before is not None else None
    if whole is not None:
        return replace(counted, words=whole.noun, of=whole.words)
    run = noun_run(scene, at) if share else []
    if len(run) == 1 and scene.sentence.tokens[run[0]].tag == "NN" and _is_thing(scene, run[0]):
        return replace(counted, words=scene.text[scene.start(run[0]) : scene.end(run[0])], end=scene.end(run[0]))
    return counted


def _unit_named(match: re.Match[str], words: NumberWords) -> str:
    mark = match["mark"] or match.groupdict().get("tied")
    return words.unit_marks[mark] if mark else words.units[plain(match["word"])]


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
    lead = either([words.of, *words.told_in, *words.additions])
    return re.compile(rf"\s?(?P<mark>{marks})(?!\w)|[\s-]*(?:{lead}\s+)?(?P<word>(?i:{either(words.currencies)}))(?!\w)")


@cache
def _units(words: NumberWords) -> re.Pattern[str]:
    long, mark = either(words.units), either(words.unit_marks)
    # One letter behind a dash is part of a name.
    tied = either(mark for mark in words.unit_marks if len(mark) > 1)
    return re.compile(
        rf"(?:\s?(?P<mark>{mark})|-(?P<tied>{tied}))(?![\w³²])|[\s-]*(?:{re.escape(words.of)}\s+)?(?P<word>(?i:{long}))(?!\w)"
    )


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


def clause_rate(scene: Scene, start: int, end: int) -> str | None:
    """The time unit of a rate that stands apart: "Each year 800 hikers ...", "the daily quota is 60", "60 cross daily"."""
    words = scene.words
    times, adverbs = either(words.time_units), either(words.rate_adverbs)
    every = rf"{either(words.every)}\s+(?P<time>{times})(?!\w)"
    behind = re.match(rf"[^.,;:()\d]*?\s(?:{every}|(?P<adverb>{adverbs})(?=[.,;]|$))", scene.text[end:], re.IGNORECASE)
    if behind is not None:
        return words.time_units[behind["time"].lower()] if behind["time"] else words.rate_adverbs[behind["adverb"].lower()]
    opening = re.match(rf"{every}", scene.text, re.IGNORECASE)
    if opening is not None and not re.search(r"[\d;:]", scene.text[opening.end() : start]):
        return words.time_units[opening["time"].lower()]
    subject = re.match(
        rf"(?:\w+\s+)?(?P<adverb>{adverbs})\s+[\w\s]+?\s(?:{either(words.copulas)})\s", scene.text[:start], re.IGNORECASE
    )
    if subject is not None and not re.search(r"\w", scene.text[subject.end() : start]):
        return words.rate_adverbs[subject["adverb"].lower()]
    return None
