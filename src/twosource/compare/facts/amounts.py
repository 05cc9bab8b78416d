"""How much, how many: a statement's numbers with what they count."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...conflict_rules import Amount, share_a_word
from ...languages import ConflictWords
from ...model import Interval, Quantity, Statement
from ...model.units import to_base
from ._finder import FactFinder, Matter, Telling, across_claims, once, per_claim
from ._scene import Scene, Word, language_for_report
from .moments import counted_on

# "including at least three": the mark of a part stands at most so many words before the number.
PART_MARK_WITHIN_WORDS = 3
# Tags of the words before what is known already ("the", "its").
KNOWN = ("DT", "PRP$")

# Statements of two claims that are at least so alike may yet be of one thing, where their words say so.
ALIKE_0_TO_1 = 0.5

# "13 metres long", "a width of 18 millimetres", "the length as 31 metres": no more stands between.
WAY_WITHIN_WORDS = 2


Growing = frozenset[tuple[str, str | None]]
"""Units, each with what is measured, of counts that change with time: some sentence of the case says so."""


def _find(scene: Scene) -> Iterator[Matter]:
    growing = _growing(scene)

    def tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
        return _tell(scene, statement, growing)

    told = once(tell)
    yield from per_claim(told)(scene)
    yield from across_claims(scene, told, _one_thing, least_alike_0_to_1=ALIKE_0_TO_1)


def _growing(scene: Scene) -> Growing:
    found: set[tuple[str, str | None]] = set()
    for report_id, quantities in scene.quantities.items():
        language = language_for_report(scene.reports[report_id].language)
        if language is None:
            continue
        marks = language.conflict.rises | language.conflict.grows
        for quantity in quantities:
            opening = _opening(scene, quantity)
            if opening is not None and _shows(opening, marks) and not _is_change(opening, language.conflict):
                found.add((quantity.unit, quantity.measure))
    return frozenset(found)


def _tell(scene: Scene, statement: Statement, growing: Growing) -> Iterator[Telling]:
    language = scene.language(statement)
    if language is None:
        return
    quantities = scene.said(scene.quantities, statement)
    former = _former_values(scene, quantities, language.conflict)
    current = [quantity for quantity in quantities if quantity.id not in former.values()]
    for quantity in current:
        before = next((other for other in quantities if other.id == former.get(quantity.id)), None)
        day = counted_on(scene, statement)
        if day is None and (quantity.unit, quantity.measure) in growing:
            day = scene.published_day(statement)
        words = scene.reports[statement.report_id].quote(quantity.span)
        amount = _amount(scene, statement, quantity, before, day, language.conflict)
        yield Telling(replace(amount, together=_sum(quantity, current)), statement.id, words)


def _sum(quantity: Quantity, quantities: list[Quantity]) -> Interval | None:
    """All numbers of the statement in that unit added up; None where there is but one."""
    alike = [other for other in quantities if other.unit == quantity.unit and other.per == quantity.per]
    if len(alike) < 2:
        return None
    low, high = (sum(getattr(other.interval, end) for other in alike) for end in ("low", "high"))
    return in_base_unit(quantity.unit, Interval(low, high))[1] if low < high else None


def _amount(
    scene: Scene, statement: Statement, quantity: Quantity, before: Quantity | None, day: float | None, words: ConflictWords
) -> Amount:
    way = _way(scene, quantity, words)
    counted = _counted(scene, statement, quantity) or (_measured(scene, quantity, words) if way is not None else [])
    opening = _opening(scene, quantity)
    risen = opening is not None and _shows(opening, words.rises) and not _is_change(opening, words)
    nouns = {word.lemma for word in counted}
    pointer = bool(nouns) and nouns <= words.pointers
    unit, interval = in_base_unit(quantity.unit, quantity.interval)
    # "up from three in the morning": where the earlier value is no number by itself, it was any smaller one.
    earlier = Interval(-math.inf, interval.low) if risen else None
    if before is not None:
        earlier = in_base_unit(before.unit or quantity.unit, before.interval)[1]
    return Amount(
        interval=interval,
        unit=unit,
        earlier=earlier,
        counted=() if pointer else scene.senses(statement, counted) or tuple(sorted(nouns if way else ())),
        anyone=bool(nouns & words.anyone),
        per=quantity.per,
        measure=quantity.measure,
        # What could be so is no count of what is.
        ahead=statement.status in ("planned", "forecast", "possible"),
        part=_is_part(scene, quantity, words),
        some=_is_some(scene, quantity, words),
        day=day,
        way=way,
    )


def _measured(scene: Scene, quantity: Quantity, words: ConflictWords) -> list[Word]:
    """The thing that "is 30 metres deep"; none where the measure hangs on a noun ("a crack 31 metres long")."""
    top = scene.top(quantity.report_id, quantity.span)
    for link in top.ancestors if top is not None else ():
        if link.lemma in words.copula:
            return [child for child in link.children if child.token.dep == "nsubj" and child.token.pos in ("NOUN", "PROPN")]
        if link.token.pos != "ADJ":
            return []
    return []


def _is_change(opening: Word, words: ConflictWords) -> bool:
    """Whether the number says how far something went, not what it came to: "rose by 40", "a rise of 40"."""
    link = _past_bound(opening, words)
    return link is not None and link.head is not None and link.head.lemma in words.ways


def _past_bound(opening: Word, words: ConflictWords) -> Word | None:
    """The "by" or "of" that leads to the number."""
    return next(
        (word for word in (opening.before, *opening.ancestors) if word is not None and word.lemma in words.by_how_much), None
    )


def _way(scene: Scene, quantity: Quantity, words: ConflictWords) -> str | None:
    """Along what it is measured: the word for it in the number's own words, right behind them, or right before."""
    own = scene.words_in(quantity.report_id, quantity.span)
    if not own:
        return None
    tokens = own[0].sentence.tokens
    behind = [Word(own[0].sentence, at) for at in range(own[-1].at + 1, min(own[-1].at + 1 + WAY_WITHIN_WORDS, len(tokens)))]
    before = [Word(own[0].sentence, at) for at in range(max(0, own[0].at - WAY_WITHIN_WORDS), own[0].at)]
    change = _past_bound(own[0], words)
    heads = [] if change is None or change.head is None else [change.head]
    for word in (
        *own,
        *behind[:1],
        *(behind[1:] if behind and behind[0].token.pos == "ADP" else ()),
        *reversed(before),
        *heads,
    ):
        if word.token.pos == "PUNCT":
            continue
        way = words.ways.get(word.lemma) or words.ways.get(_text(scene, quantity, word))
        if way is not None:
            return way
    return None


def _text(scene: Scene, quantity: Quantity, word: Word) -> str:
    return scene.reports[quantity.report_id].text[word.token.start : word.token.end].lower()


def in_base_unit(unit: str, interval: Interval) -> tuple[str, Interval]:
    """The unit's dimension and the interval in its base unit; both as they are where the unit stands for itself."""
    low, high = to_base(unit, interval.low), to_base(unit, interval.high)
    if low is None or high is None or not low[1] < high[1]:
        return unit, interval
    return low[0], Interval(low[1], high[1])


def _counted(scene: Scene, statement: Statement, quantity: Quantity) -> list[Word]:
    """The words for what is counted, looked up in the sentence the number stands in."""
    wanted = set(quantity.counted.lower().split())
    top = scene.top(statement.report_id, quantity.span)
    if top is None or not wanted:
        return []
    return [
        Word(top.sentence, index)
        for index, token in enumerate(top.sentence.tokens)
        if scene.reports[statement.report_id].text[token.start : token.end].lower() in wanted or token.lemma.lower() in wanted
    ]


def _former_values(scene: Scene, quantities: list[Quantity], words: ConflictWords) -> dict[str, str]:
    """The id of a number to the id of the number it has grown or shrunk from: "risen to 60 from 40"."""
    found: dict[str, str] = {}
    for quantity in quantities:
        opening = _opening(scene, quantity)
        if opening is None or opening.before is None or opening.before.lemma not in words.former:
            continue
        others = [
            other
            for other in quantities
            if other.id != quantity.id and (not quantity.unit or other.unit in (quantity.unit, ""))
        ]
        if others and _shows(opening, words.rises):
            found[_nearest(quantity, others).id] = quantity.id
    return found


def _nearest(quantity: Quantity, others: list[Quantity]) -> Quantity:
    return min(others, key=lambda other: (abs(other.span.start - quantity.span.start), other.span))


def _opening(scene: Scene, quantity: Quantity) -> Word | None:
    return next(iter(scene.words_in(quantity.report_id, quantity.span)), None)


def _shows(word: Word, marks: frozenset[str]) -> bool:
    """Whether the sentence of `word` has one of the marks, which are single lemmas or two in a row."""
    lemmas = [token.lemma.lower() for token in word.sentence.tokens]
    return not marks.isdisjoint({*lemmas, *(" ".join(pair) for pair in pairwise(lemmas))})


def _is_part(scene: Scene, quantity: Quantity, words: ConflictWords) -> bool:
    opening = _opening(scene, quantity)
    if opening is None:
        return False
    before = opening.sentence.tokens[max(0, opening.at - PART_MARK_WITHIN_WORDS) : opening.at]
    return any(token.lemma.lower() in words.part for token in before)


def _is_some(scene: Scene, quantity: Quantity, words: ConflictWords) -> bool:
    """ "Ten of the miners": some of those that are known; "900 barrels of the oil" may be all of it."""
    opening = _opening(scene, quantity)
    if opening is None:
        return False
    own = scene.words_in(quantity.report_id, quantity.span)
    following = [Word(opening.sentence, at) for at in range(own[-1].at + 1, min(own[-1].at + 3, len(opening.sentence.tokens)))]
    words_on = [*own, *following]
    return any(
        number.token.pos == "NUM" and link.lemma in words.genitive and known.token.tag in KNOWN
        for number, link, known in zip(words_on, words_on[1:], words_on[2:], strict=False)
    )


def _one_thing(left: Amount, right: Amount) -> bool:
    """Whether two amounts of statements alike are of one thing: the same counted, or the same side of it measured."""
    if left.unit != right.unit:
        return False
    if left.way is not None and left.way == right.way:
        return not left.counted or not right.counted or share_a_word(left.counted, right.counted)
    return share_a_word(left.counted, right.counted) and not (left.anyone or right.anyone)


finder = FactFinder(makes=Amount, find=_find)
