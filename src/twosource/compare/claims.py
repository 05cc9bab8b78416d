"""Report, Sentence, Statement, Vector, Entity, Mention, Timex, Quantity, Place, Passage, Judgement -> Claim."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import numpy as np

from ..languages import language_for
from ..model import (
    Claim,
    Entity,
    Judgement,
    Link,
    Mention,
    Passage,
    Place,
    Quantity,
    Report,
    Selector,
    Sentence,
    Span,
    Statement,
    StatementFinder,
    Table,
    Timex,
    Vector,
    in_force,
)  # fmt: skip
from .clusters import Pair, gather, overlap
from .groups import Groups
from .likeness import FEATURES, Floats, Pile
from .matter import Matter, read_matters
from .pages import read_pages
from .topics import SAME_STORY, stories

# Fitted by `python -m bench.claims --fit`: logistic regression (L2 1.0) on the pairs of statements of six stories, copies left
# out, the two tellings of one story at half weight, the gold's own statements and those found by the stages alike. Leaving
# each story out in turn, found statements are grouped with F1 0.67 on average (0.63, 0.75, 0.66, 0.70, 0.75, 0.57). One is set
# by hand, on too few pairs to fit: a number of other things parts statements a little.
COEFFICIENTS: Mapping[str, float] = {
    "near": 8.2, "shared": 0.9, "weight": 1.5, "number": 1.25, "measure": 0.85, "other things": -1.0, "rate": -6.2,
}  # fmt: skip
INTERCEPT = -5.1

# Groups are joined while their statements are as likely as this, on average, to be about one matter. This and the next were
# chosen by the mean over stories left out, where a small step either way changes little.
LEAST_LIKELY = 0.3
# A statement joins a second matter where it is as likely as this, on average, to be about it.
LEAST_OVERLAP = 0.35
# Below this a pair says nothing, and is not kept.
WORTHLESS = 0.02
# Copied words are one matter by themselves, where so much of the shorter statement lies in the copied stretch.
COPIED_SHARE = 0.8
# Fewer telling words than this may be the same by chance ("a new plan").
MIN_COPIED_WORDS = 2
SHOWN_WORDS = 4
COPIED = "the same words"
JUDGED = "judged the same"


def form_claims(
    reports: Table[Report], sentences: Table[Sentence], statements: Table[Statement], vectors: Table[Vector],
    entities: Table[Entity], mentions: Table[Mention], times: Table[Timex], quantities: Table[Quantity], places: Table[Place],
    passages: Table[Passage], judgements: Table[Judgement], *,
    least_likely: float = LEAST_LIKELY, least_overlap: float = LEAST_OVERLAP, same_story: float = SAME_STORY,
) -> Iterator[Claim]:  # fmt: skip
    """Statements on one matter, whatever they say of it. A statement may be in several; one left alone is a claim too.

    A person's "same" and "different" win over any likeness.
    """
    matters = read_matters(reports, sentences, statements, entities, mentions, times, quantities)
    if not matters:
        return
    placed = {vector.statement_id: _unit(vector) for vector in vectors}
    first = _first_tellings(matters)
    story = _stories(reports, sentences, statements, placed, first, same_story)
    same, different = _judged(reports, statements, judgements)
    for pile in _piles(matters, story, same):
        yield from _gathered(pile, placed, story, first, passages, same, different, least_likely, least_overlap)


def _first_tellings(matters: list[Matter]) -> dict[str, str]:
    """For each report the first one that holds the very same statements: a copy must not weigh in how rare a word is, how near
    the usual neighbours are, or which reports tell one story."""
    said: dict[str, list[str]] = defaultdict(list)
    for matter in matters:
        said[matter.statement.report_id].append(matter.text)
    firsts: dict[tuple[str, ...], str] = {}
    return {report_id: firsts.setdefault(tuple(texts), report_id) for report_id, texts in sorted(said.items())}


def _piles(matters: list[Matter], story: Mapping[str, str], same: set[tuple[str, str]]) -> list[list[Matter]]:
    """Each story's statements by themselves: how rare a word is, and how near the usual neighbours are, hangs on the story.
    Stories that hold statements judged the same lie in one pile."""
    told_in = {matter.id: story[matter.statement.report_id] for matter in matters}
    groups = Groups(told_in.values())
    for left, right in sorted(same):
        if left in told_in and right in told_in:
            groups.join(told_in[left], told_in[right])
    piles: dict[str, list[Matter]] = defaultdict(list)
    for matter in matters:
        piles[groups.of(told_in[matter.id])].append(matter)
    return list(piles.values())


def _gathered(
    matters: list[Matter], placed: Mapping[str, Floats], story: Mapping[str, str], first: Mapping[str, str],
    passages: Table[Passage], same: set[tuple[str, str]], different: set[tuple[str, str]],
    least_likely: float, least_overlap: float,
) -> Iterator[Claim]:  # fmt: skip
    kept_apart = {one for pair in different for one in pair}
    texts = _texts(matters, kept_apart, story, first)
    rows = {matter.id: row for row, copies in enumerate(texts) for matter in copies}
    apart = frozenset(_rows_of(different, rows))
    likely, reasons = _weigh(Pile([copies[0] for copies in texts], placed, pages=_pages(matters, first)), texts, story)
    sure = {**dict.fromkeys(_copied(texts, passages), COPIED), **dict.fromkeys(_rows_of(same, rows), JUDGED)}
    likely.update(dict.fromkeys(sure, 1.0))
    reasons.update(sure)
    for pair in apart:
        likely.pop(pair, None)
    joined = frozenset(pair for pair, reason in sure.items() if reason == JUDGED) - apart
    groups = gather(len(texts), likely, least=least_likely, apart=apart, joined=joined)
    for group in overlap(groups, likely, least=least_overlap, apart=apart):
        yield _claim(group, texts, likely, reasons)


def _pages(matters: list[Matter], first: Mapping[str, str]) -> int:
    return len({first[matter.statement.report_id] for matter in matters})


def _texts(
    matters: list[Matter], kept_apart: set[str], story: Mapping[str, str], first: Mapping[str, str]
) -> list[list[Matter]]:
    """Statements of one story with the same words together, each text once: copies need no weighing. A very short text may
    mean one thing here and another there (but not in a copy of its report), and what a person holds apart stays apart."""
    copies: dict[tuple[str, str], list[Matter]] = {}
    number: Counter[str] = Counter()
    for matter in matters:
        report_id = matter.statement.report_id
        number[report_id] += 1
        short = sum(word.share == 1 for word in matter.words) < MIN_COPIED_WORDS
        here = f"{first[report_id]} {number[report_id]}"
        key = matter.id if matter.id in kept_apart else here if short else matter.text
        copies.setdefault((story[report_id], key), []).append(matter)
    return list(copies.values())


def _rows_of(pairs: set[tuple[str, str]], rows: Mapping[str, int]) -> Iterator[Pair]:
    for left, right in pairs:
        if left in rows and right in rows and rows[left] != rows[right]:
            yield min(rows[left], rows[right]), max(rows[left], rows[right])


def _unit(vector: Vector) -> Floats:
    values = np.frombuffer(vector.values, dtype=np.int8).astype(np.float32)
    unit: Floats = values / (float(np.linalg.norm(values)) or 1.0)
    return unit


def _stories(
    reports: Table[Report], sentences: Table[Sentence], statements: Table[Statement], placed: Mapping[str, Floats],
    first: Mapping[str, str], least: float,
) -> dict[str, str]:  # fmt: skip
    languages = {report.id: language for report in reports if (language := language_for(report.language)) is not None}
    vectors: dict[str, list[Floats]] = defaultdict(list)
    for statement in sorted(statements, key=lambda one: one.id):
        if statement.id in placed:
            vectors[statement.report_id].append(placed[statement.id])
    pages = read_pages(reports, sentences, languages)
    found = stories({one: page for one, page in pages.items() if first.get(one, one) == one}, vectors, same_story=least)
    return {one: found[first.get(one, one)] for one in pages}


def _judged(
    reports: Table[Report], statements: Table[Statement], judgements: Table[Judgement]
) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Pairs of ids judged the same, and judged different; of two judgements on one pair the later holds."""
    finder = StatementFinder(reports, statements)
    verdicts: dict[tuple[str, str], str] = {}
    for judgement in sorted(in_force(list(judgements)), key=lambda one: one.number):
        if judgement.kind in ("same", "different", "unsure"):
            lefts, rights = _found([judgement.left], finder), _found([judgement.right], finder)
            verdicts.update(dict.fromkeys(_between(lefts, rights), judgement.kind))
        elif judgement.kind in ("merge", "split"):
            lefts, rights = _found(judgement.lefts, finder), _found(judgement.rights, finder)
            verdicts.update(dict.fromkeys(_within(lefts) | _within(rights), "same"))
            verdicts.update(dict.fromkeys(_between(lefts, rights), "same" if judgement.kind == "merge" else "different"))
    return (
        {pair for pair, kind in verdicts.items() if kind == "same"},
        {pair for pair, kind in verdicts.items() if kind == "different"},
    )


def _found(selectors: Iterable[Selector | None], finder: StatementFinder) -> set[str]:
    return {statement.id for selector in selectors if (statement := finder.of(selector)) is not None}


def _between(lefts: set[str], rights: set[str]) -> set[tuple[str, str]]:
    return {(min(left, right), max(left, right)) for left in lefts for right in rights if left != right}


def _within(ids: set[str]) -> set[tuple[str, str]]:
    return set(combinations(sorted(ids), 2))


def _weigh(pile: Pile, texts: list[list[Matter]], story: Mapping[str, str]) -> tuple[dict[Pair, float], dict[Pair, str]]:
    likely: dict[Pair, float] = {}
    reasons: dict[Pair, str] = {}
    told_in = [{story[copy.statement.report_id] for copy in copies} for copies in texts]
    for left, right in pile.candidates():
        if told_in[left].isdisjoint(told_in[right]):
            continue
        values, shared = pile.features(left, right)
        total = INTERCEPT + sum(COEFFICIENTS[name] * value for name, value in zip(FEATURES, values, strict=True))
        probability = 1 / (1 + math.exp(-total))
        if probability >= WORTHLESS:
            likely[left, right] = probability
            reasons[left, right] = _reason(shared)
    return likely, reasons


def _reason(shared: tuple[str, ...]) -> str:
    return "both: " + "; ".join(f"“{words}”" for words in shared[:SHOWN_WORDS]) if shared else "close in meaning"


def _copied(texts: list[list[Matter]], passages: Table[Passage]) -> Iterator[Pair]:
    """Pairs of texts that lie at one place of a copied stretch, where an editor changed a few words."""
    by_report: dict[str, list[tuple[int, Matter]]] = defaultdict(list)
    for row, copies in enumerate(texts):
        for matter in copies:
            by_report[matter.statement.report_id].append((row, matter))
    for passage in passages:
        there = [(row, matter) for row, matter in by_report[passage.right_id] if _lies_in(matter, passage.right)]
        if not there:
            continue
        for left, one in by_report[passage.left_id]:
            if not _lies_in(one, passage.left):
                continue
            for right, other in there:
                if left != right and _is_at_one_place(one, other, passage):
                    yield min(left, right), max(left, right)


def _lies_in(matter: Matter, span: Span) -> bool:
    return all(span.contains(each) for each in matter.statement.spans)


def _is_at_one_place(left: Matter, right: Matter, passage: Passage) -> bool:
    """Whether two statements that lie in a copied stretch take up the same part of it."""
    one, other = left.statement.spans, right.statement.spans
    offset = passage.right.start - passage.left.start
    start, end = one[0].start + offset, one[-1].end + offset
    common = min(end, other[-1].end) - max(start, other[0].start)
    return common >= COPIED_SHARE * max(end - start, other[-1].end - other[0].start)


def _claim(group: list[int], texts: list[list[Matter]], likely: Mapping[Pair, float], reasons: Mapping[Pair, str]) -> Claim:
    """With the links that hold it together: for each statement the one to the statement it is most like."""
    best: set[Pair] = set()
    for row in group:
        pairs = [(min(row, other), max(row, other)) for other in group if other != row]
        known = [pair for pair in pairs if pair in likely]
        if known:
            best.add(min(known, key=lambda pair: (-likely[pair], pair)))
    links = [
        Link(texts[left][0].id, texts[right][0].id, reasons[left, right], round(likely[left, right], 3))
        for left, right in sorted(best)
    ]
    links += [Link(texts[row][0].id, copy.id, COPIED, 1.0) for row in group for copy in texts[row][1:]]
    members = sorted((copy for row in group for copy in texts[row]), key=lambda one: one.place)
    return Claim(tuple(matter.id for matter in members), tuple(links))
