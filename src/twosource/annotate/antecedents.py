"""What a bare number counts: the noun spoken of before it, a toll, or a crowd."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..languages import NumberWords
from ..model import Token
from .deeds import governing, participle
from .measured import rate
from .numbers import Number, either, find_numbers
from .scenes import Counted, Scene, noun_run, phrase_to, plain, unit_of

LEAST_BARE_WORD = 100
"""The least number in words that is a figure without a noun."""

MAX_SCALE = 20
"""So many times larger or smaller, a second number is hardly of the same things."""


def spoken_of_before(scene: Scene, number: Number, *, hedged: bool) -> Counted | None:
    words, end = scene.words, number.span.end
    share = re.match(rf"\s+{re.escape(words.of)}\s+{either(words.shares)}(?!\w)", scene.text[end:], re.IGNORECASE)
    if number.low == number.high == 1 or not (hedged or share or _may_stand_alone(scene, number)):
        return None
    if share is None and (unsaid := _toll(scene, number) or _crowd(scene, number)) is not None:
        return unsaid
    if share is None and re.match(rf"\s+{re.escape(words.of)}\s", scene.text[end:], re.IGNORECASE):
        return None
    end += share.end() if share else 0
    run = noun_run(scene, end) if share else []
    if run and scene.sentence.tokens[run[-1]].tag in ("NNS", "NNPS"):
        said = scene.text[scene.start(run[0]) : scene.end(run[-1])]
        return Counted(unit_of(scene, run[-1]), said, number.span.start, scene.end(run[-1]), None, True, run[-1])
    found = _changed(scene, number) or next(antecedents(scene, number.span.start, value=number.low), None)
    unit, said = found or ("", "")
    per, rate_end = rate(scene, end)
    pronoun = share[0].split()[-1] if share else ""
    return Counted(unit, said, number.span.start, rate_end if per else end, per, True, of=pronoun) if unit else None


def _may_stand_alone(scene: Scene, number: Number) -> bool:
    """Small numbers in words are pronouns more often than figures ("the two", "one of them")."""
    if number.words:
        return number.vague or number.low >= LEAST_BARE_WORD
    return not number.plain or _stands_alone(scene, number)


def _stands_alone(scene: Scene, number: Number) -> bool:
    """Whether a bare number takes a noun's place: subject or object of a verb, or where something has risen or come to."""
    index = scene.token_until(number.span.end)
    if index is None:
        return False
    tokens, words = scene.sentence.tokens, scene.words
    if tokens[index].dep == "pobj":
        said = {token.lemma.lower() for token in tokens}
        return bool(said & (words.count_words | words.changes))
    return tokens[index].dep in ("dobj", "nsubj", "nsubjpass", "attr")


def _toll(scene: Scene, number: Number) -> Counted | None:
    said = re.findall(rf"\b{either(scene.words.tolls)}\b", scene.text[: number.span.start], re.IGNORECASE)
    if not said:
        return None
    toll = scene.words.tolls[plain(said[-1])]
    return Counted(toll.unit, said[-1], number.span.start, number.span.end, whole=True, measure=toll.measure)


def _crowd(scene: Scene, number: Number) -> Counted | None:
    """ "Thousands fled", "killing over 2,000": with nothing named, what befalls people was done to people."""
    index = scene.token_until(number.span.end)
    if index is None:
        return None
    subject = number.vague and scene.sentence.tokens[index].dep in ("nsubj", "nsubjpass")
    measure = participle(scene, {index}) or governing(scene, index)
    if not subject and measure not in scene.words.person_measures:
        return None
    return Counted("person", "", number.span.start, number.span.end, whole=True)


def _changed(scene: Scene, number: Number) -> tuple[str, str] | None:
    """What rose or fell to the number: the subject of such a verb ("Attendance fell to 1,200")."""
    tokens, index = scene.sentence.tokens, scene.token_until(number.span.end)
    if index is None:
        return None
    while tokens[index].dep in ("pobj", "dobj", "prep", "quantmod", "nummod", "attr") and tokens[index].head != index:
        index = tokens[index].head
    if tokens[index].lemma.lower() not in scene.words.changes:
        return None
    # "The club puts the number at 3,200": who sets a figure is not what it counts.
    if any(token.head == index and token.dep == "dobj" and token.lemma.lower() in scene.words.count_words for token in tokens):
        return None
    for subject, token in enumerate(tokens):
        if token.head == index and token.dep in ("nsubj", "nsubjpass") and token.tag in ("NN", "NNS"):
            return (
                None if token.lemma.lower() in scene.words.count_words else (unit_of(scene, subject), phrase_to(scene, subject))
            )
    return None


def antecedents(scene: Scene, at: int, *, value: float | None = None, here_only: bool = False) -> Iterator[tuple[str, str]]:
    """Plural nouns that a bare number may stand for, likeliest first: the one that "number of" names, the last one before.

    After "4,700 people from five villages" a bare 3,200 is of people.
    """
    tokens = scene.sentence.tokens
    plural = [index for index, token in enumerate(tokens) if token.tag in ("NNS", "NNPS") and scene.end(index) <= at]
    plural = [index for index in plural if not scene.in_time(index) and not _is_unit(tokens[index], scene.words)]
    if value is not None:
        plural.sort(key=lambda index: _nearness(scene, index, value))
    counted = _counted_by_word(scene, at)
    for index in [*([counted] if counted is not None else []), *reversed(plural)]:
        yield unit_of(scene, index), phrase_to(scene, index)
    if scene.before is not None and not here_only:
        yield from antecedents(replace(scene.before, before=None), len(scene.before.text), value=value)


def _nearness(scene: Scene, noun: int, value: float) -> int:
    """Higher where the noun has a number like `value`, lowest where it has one far from it: like is counted in like figures."""
    starts = [scene.start(index) for index, token in enumerate(scene.sentence.tokens) if token.head == noun != index]
    own = [
        number.low
        for number in find_numbers(scene.text, scene.words)
        if any(number.span.start <= start < number.span.end for start in starts)
    ]
    if not own:
        return 1
    return 2 if any(max(one, value) <= MAX_SCALE * min(one, value) for one in own) else 0


def _is_unit(token: Token, words: NumberWords) -> bool:
    lemma = token.lemma.lower()
    return (
        lemma + "s" in words.vague
        or lemma in words.vague
        or lemma in words.units
        or lemma in words.time_units
        or lemma in words.currencies
        or lemma in words.not_counted
    )


def _counted_by_word(scene: Scene, at: int) -> int | None:
    """The noun that "number of" or the like leads to, before `at`."""
    words = scene.words
    leads = re.finditer(rf"\b{either(words.count_words)}\s+{re.escape(words.of)}\s", scene.text[:at], re.IGNORECASE)
    runs = [noun_run(scene, lead.end() - 1) for lead in leads]
    heads = [run[-1] for run in runs if run and scene.end(run[-1]) <= at]
    return heads[-1] if heads else None


def parallel(scene: Scene, number: Number) -> Counted | None:
    """ "nine bodies on Monday and four on Tuesday": joined to a noun with a number of its own before it."""
    words, tokens, at = scene.words, scene.sentence.tokens, number.span.start
    if number.low < 2 or not re.search(rf"(?<!\w){either(words.parallels)}\s+$", scene.text[:at], re.IGNORECASE):
        return None
    if re.match(rf"\s+(?:{re.escape(words.of)}|{either(words.ratios)})\s|-", scene.text[number.span.end :], re.IGNORECASE):
        return None
    for index in reversed(range(len(tokens))):
        own = any(one.head == index and one.tag == "CD" and place < index for place, one in enumerate(tokens))
        if scene.end(index) <= at and own and tokens[index].tag == "NNS" and not _is_unit(tokens[index], words):
            more = re.match(rf"\s+{either(words.additions)}(?!\w)", scene.text[number.span.end :], re.IGNORECASE)
            return Counted(
                unit_of(scene, index), phrase_to(scene, index), at, number.span.end + (more.end() if more else 0), whole=True
            )
    return None
