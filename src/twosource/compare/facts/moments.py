"""When something happens: a statement's times, with what "by" and "not before" make of them."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ...conflict_rules import Moment, share_a_word
from ...languages import ConflictWords, TimeWords
from ...model import Interval, Statement, Timex
from ._finder import FactFinder, Matter, Telling, across_claims, once, per_claim
from ._scene import Scene, Word

CLOCK = re.compile(r"T(\d{1,2}):(\d{2})")
MINUTES_IN_DAY = 24 * 60
# "about 2:40" may stand for anything that rounds to it by a third of an hour.
ROUGH_MINUTES = 20
# Clocks and memories differ, and people say five to when it is four to.
EXACT_MINUTES = 5
# "not to be usable before": so far may the mark of a bound stand from its time, and the negation from the mark.
NEGATION_WITHIN_WORDS = 6

# "at 2:40 a.m. on Tuesday": no more stands between them.
BESIDE_CHARS = 5
# A phrase of one noun ("a reopening by 1 April") is told by its claim, not by the noun.
FEWEST_NOUNS = 2
NOMINAL = ("NOUN", "PROPN")
TAKES_PART = ("nsubj", "nsubjpass", "dobj", "obj", "attr")
# A count of what is, not of what is to come.
COUNTED_SO_FAR = ("fact", "reported", "alleged")
# A leap year, so that each day that can be named is there.
ANY_YEAR = 2024

# Statements of two claims that are at least so alike tell of one event, where they name it by the same words.
ALIKE_0_TO_1 = 0.55

Bound = Literal["in", "by", "before", "not before", "after", "since"]


@dataclass(frozen=True)
class _Found:
    timex: Timex
    top: Word
    bound: Bound
    rough: bool


def _find(scene: Scene) -> Iterator[Matter]:
    told = once(_tell)
    yield from per_claim(told)(scene)
    yield from across_claims(scene, told, _one_event, least_alike_0_to_1=ALIKE_0_TO_1)


def _one_event(left: Moment, right: Moment) -> bool:
    return share_a_word(left.event, right.event)


def _tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
    language = scene.language(statement)
    if language is None:
        return
    found = [
        _Found(timex, top, _bound(scene, timex, language.conflict), _is_rough(scene, timex, language.conflict))
        for timex in scene.said(scene.times, statement)
        if timex.type in ("DATE", "TIME") and (top := scene.top(timex.report_id, timex.span)) is not None
    ]
    main = _of_main_clause([each for each in found if each.bound != "since"])
    if not main or _is_of_a_count(scene, statement, main, language.conflict):
        return
    event = _event(scene, statement, main[0].top, language.conflict.of_what)
    days = _days(scene, main, language.time)
    moment = Moment(days, _clock(main), _season(scene, main, language.time), event)
    if replace(moment, event=()) != Moment(None):
        words = ", ".join(scene.reports[statement.report_id].quote(each.timex.span) for each in main)
        yield Telling(moment, statement.id, words)


def _is_of_a_count(scene: Scene, statement: Statement, main: list[_Found], words: ConflictWords) -> bool:
    """Whether the time says how far a count had come by then, not when something happened: "the toll stood at 40 on Monday",
    "by Monday 11 had been found"."""
    if statement.status not in COUNTED_SO_FAR or not scene.said(scene.quantities, statement):
        return False
    lemmas = {word.lemma for word in scene.words(statement)}
    return not lemmas.isdisjoint(words.pointers) or all(each.bound == "by" for each in main)


def counted_on(scene: Scene, statement: Statement) -> float | None:
    """The day, since 1970-01-01, for which the statement gives its counts by name; None where it names none."""
    language = scene.language(statement)
    if language is None:
        return None
    found = [
        _Found(timex, top, _bound(scene, timex, language.conflict), rough=False)
        for timex in scene.said(scene.times, statement)
        if timex.type == "DATE" and timex.interval is not None and (top := scene.top(timex.report_id, timex.span)) is not None
    ]
    if len(found) != 1 or not _is_of_a_count(scene, statement, found, language.conflict):
        return None
    days = found[0].timex.interval
    return days.low if days is not None and days.high - days.low <= 1 else None


def _of_main_clause(found: list[_Found]) -> list[_Found]:
    """The times that hang on the same verb as the one nearest to the root: times in clauses below are of other events.

    A time right beside such a one belongs to it, whatever the parse says: "at 2:40 a.m. on Tuesday".
    """
    verbs = [(len(verbs), verbs[0].at if verbs else -1) for each in found if (verbs := _verbs(each.top)) is not None]
    main = [each for each, verb in zip(found, verbs, strict=True) if verb == min(verbs)]
    return [each for each in found if each in main or any(_beside(each.timex, other.timex) for other in main)]


def _beside(left: Timex, right: Timex) -> bool:
    return max(left.span.start, right.span.start) - min(left.span.end, right.span.end) <= BESIDE_CHARS


def _verbs(word: Word) -> list[Word]:
    return [ancestor for ancestor in word.ancestors if ancestor.token.pos in ("VERB", "AUX")]


def _event(scene: Scene, statement: Statement, time: Word, of_what: frozenset[str]) -> tuple[str, ...]:
    """What happens then: the verb with its participants, or the nouns of a phrase without a verb of its own."""
    inside = scene.words(statement)
    verb = next(iter(_verbs(time)), None)
    if verb is None or verb not in inside:
        words = [word for word in inside if word.token.pos in NOMINAL and not word.token.entity]
    else:
        parts = [child for child in verb.children if child.token.dep in TAKES_PART]
        if verb.token.dep in ("acl", "relcl") and verb.head is not None:
            parts.append(verb.head)
        words = [verb, *_nouns_under(parts, of_what)]
    telling = [word for word in words if scene.senses(statement, [word])]
    return scene.senses(statement, telling) if verb in words or len(telling) >= FEWEST_NOUNS else ()


def _nouns_under(heads: list[Word], of_what: frozenset[str]) -> list[Word]:
    """The nouns of the phrases under those words, without clauses, with what they are of: "the first report of fire"."""
    found: list[Word] = []
    stack = list(heads)
    while stack:
        word = stack.pop()
        found.append(word)
        stack += [
            child for child in word.children
            if child.token.dep in ("compound", "pobj", "conj", "nmod") or (child.token.dep == "prep" and child.lemma in of_what)
        ]  # fmt: skip
    return [word for word in found if word.token.pos in NOMINAL]


def _days(scene: Scene, found: list[_Found], words: TimeWords) -> Interval | None:
    """The days that all of the times allow together; None where the text settles none, or they are of several days."""
    days: Interval | None = None
    for each in found:
        if each.timex.interval is None or not _names_its_day(scene, each.timex, words):
            continue
        told = _bounded(each.timex.interval, each.bound)
        if days is not None and not days.overlaps(told):
            return None
        days = told if days is None else Interval(max(days.low, told.low), min(days.high, told.high))
    if days is None or any(each.bound not in ("in",) for each in found):
        return days
    # Times of day are set against each other as such, with the leeway they need.
    return Interval(math.floor(days.low), max(math.ceil(days.high), math.floor(days.low) + 1))


def _names_its_day(scene: Scene, timex: Timex, words: TimeWords) -> bool:
    """False for a mere hour or part of a day, whose day is only taken from what is told around it."""
    if timex.type == "DATE":
        return True
    said = scene.words_in(timex.report_id, timex.span)
    core = " ".join(word.lemma for word in said if word.token.pos != "DET")
    return minute_of_day(timex) is None and core not in words.parts and f"{core}s" not in words.parts


def _clock(found: list[_Found]) -> Interval | None:
    minutes = [(minute, each) for each in found if (minute := minute_of_day(each.timex)) is not None]
    if len(minutes) != 1:
        return None
    minute, each = minutes[0]
    leeway = ROUGH_MINUTES if each.rough else EXACT_MINUTES
    return _bounded(Interval(minute - leeway, minute + leeway), each.bound)


def _season(scene: Scene, found: list[_Found], words: TimeWords) -> Interval | None:
    """The days of a year, from the words alone: "September" without a year is still not June."""
    listed = [(each, season) for each in found if (season := days_of_year(scene, each.timex, words)) is not None]
    return _bounded(listed[0][1], listed[0][0].bound) if len(listed) == 1 else None


def days_of_year(scene: Scene, timex: Timex, words: TimeWords) -> Interval | None:
    said = re.findall(r"\w+", scene.reports[timex.report_id].quote(timex.span).lower())
    month = next((number for word in said if (number := words.months.get(word) or words.short_months.get(word))), None)
    if month is None or timex.type != "DATE":
        return None
    first = date(ANY_YEAR, month, 1).timetuple().tm_yday - 1
    last = first + monthrange(ANY_YEAR, month)[1]
    day = next((int(word) for word in said if word.isdigit() and 1 <= int(word) <= last - first), None)
    if day is not None:
        return Interval(first + day - 1, first + day)
    third = (last - first) / 3
    return {"START": Interval(first, first + third), "END": Interval(last - third, last)}.get(
        timex.mod or "", Interval(first, last)
    )


def minute_of_day(timex: Timex) -> int | None:
    at = CLOCK.search(timex.value or timex.suggestion or "")
    return None if at is None else (int(at[1]) * 60 + int(at[2])) % MINUTES_IN_DAY


def _bounded(told: Interval, bound: Bound) -> Interval:
    if bound == "by":
        return Interval(-math.inf, told.high)
    if bound == "before":
        return Interval(-math.inf, told.low)
    if bound in ("not before", "after"):
        return Interval(told.low, math.inf)
    return told


def _bound(scene: Scene, timex: Timex, words: ConflictWords) -> Bound:
    """What the word before the time makes of it. Its own last word may be that word, or its first."""
    listed = scene.words_in(timex.report_id, timex.span)
    mark = next((word for word in (listed[0], listed[0].before) if word is not None and _marks(word, words)), None)
    if mark is None:
        return "in"
    if mark.lemma in words.since:
        return "since"
    if mark.lemma in words.latest:
        return "by"
    if mark.lemma in words.later:
        return "after"
    before = mark.sentence.tokens[max(0, mark.at - NEGATION_WITHIN_WORDS) : mark.at]
    return "not before" if any(token.lemma.lower() in words.negations for token in before) else "before"


def _marks(word: Word, words: ConflictWords) -> bool:
    return word.lemma in words.latest | words.earlier | words.later | words.since


def _is_rough(scene: Scene, timex: Timex, words: ConflictWords) -> bool:
    listed = scene.words_in(timex.report_id, timex.span)
    return timex.mod is not None or any(word is not None and word.lemma in words.hedges for word in (*listed, listed[0].before))


finder = FactFinder(makes=Moment, find=_find)
