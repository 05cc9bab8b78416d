"""Report, Sentence, Statement, Vector, Entity, Mention, Timex, Quantity, Place, Passage, Judgement -> Claim."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping

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
    Sentence,
    Statement,
    Table,
    Timex,
    Vector,
    in_force,
    selected_statement,
)  # fmt: skip
from .clusters import Pair, gather, overlap
from .likeness import FEATURES, Floats, Pile
from .matter import Matter, read_matters, report_words
from .topics import SAME_STORY, stories

# Fitted by `python -m bench.claims --fit`: logistic regression (L2 1.0) on the 10,933 pairs of gold statements of four
# stories, the two tellings of one story at half weight. Leaving each story out in turn, grouping reaches F1 0.61, 0.73, 0.66
# and 0.64. Two are set by hand, on too few pairs to fit: a number of other things parts two statements, strange names do not.
COEFFICIENTS: Mapping[str, float] = {
    "near": 8.7, "shared": 0.5, "weight": 1.9, "number": 2.0, "other things": -2.5, "rate": -6.0, "strangers": 0.0,
}  # fmt: skip
INTERCEPT = -5.5

# Groups are joined while their statements are as likely as this, on average, to be about one matter.
LEAST_LIKELY = 0.4
# A statement joins a second matter where it is as likely as this, on average, to be about it.
LEAST_OVERLAP = 0.32
# Below this a pair says nothing, and is not kept.
WORTHLESS = 0.02
# Copied words are one matter by themselves, where so much of the shorter statement lies in the copied stretch.
COPIED_SHARE = 0.8
SHOWN_WORDS = 4


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
    pile = Pile(matters, placed)
    story = _stories(reports, sentences, statements, placed, same_story)
    rows = {matter.id: row for row, matter in enumerate(matters)}
    joined, apart = _judged(reports, statements, judgements, rows)
    likely, reasons = _weigh(pile, story)
    for pair in _copied(matters, passages):
        likely[pair] = 1.0
        reasons[pair] = "the same words"
    for pair in joined:
        likely[pair] = 1.0
        reasons[pair] = "judged the same"
    for pair in apart:
        likely.pop(pair, None)
    groups = gather(len(matters), likely, least=least_likely, apart=apart, joined=joined)
    for group in overlap(groups, likely, least=least_overlap, apart=apart):
        yield _claim(group, matters, likely, reasons)


def _unit(vector: Vector) -> Floats:
    values = np.frombuffer(vector.values, dtype=np.int8).astype(np.float32)
    unit: Floats = values / (float(np.linalg.norm(values)) or 1.0)
    return unit


def _stories(
    reports: Table[Report], sentences: Table[Sentence], statements: Table[Statement], placed: Mapping[str, Floats], least: float
) -> dict[str, str]:
    languages = {report.id: language for report in reports if (language := language_for(report.language)) is not None}
    vectors: dict[str, list[Floats]] = defaultdict(list)
    for statement in sorted(statements, key=lambda one: one.id):
        if statement.id in placed:
            vectors[statement.report_id].append(placed[statement.id])
    return stories(report_words(sentences, languages), vectors, same_story=least)


def _judged(
    reports: Table[Report], statements: Table[Statement], judgements: Table[Judgement], rows: Mapping[str, int]
) -> tuple[frozenset[Pair], frozenset[Pair]]:
    """Pairs judged the same, and pairs judged different; of two judgements on one pair the later holds."""
    by_id = {report.id: report for report in reports}
    verdicts: dict[Pair, str] = {}
    for judgement in sorted(in_force(list(judgements)), key=lambda one: one.number):
        if judgement.kind not in ("same", "different", "unsure") or judgement.left is None or judgement.right is None:
            continue
        chosen = [selected_statement(selector, by_id, statements) for selector in (judgement.left, judgement.right)]
        found = sorted(rows[statement.id] for statement in chosen if statement is not None and statement.id in rows)
        if len(set(found)) == 2:
            verdicts[found[0], found[1]] = judgement.kind
    return (
        frozenset(pair for pair, kind in verdicts.items() if kind == "same"),
        frozenset(pair for pair, kind in verdicts.items() if kind == "different"),
    )


def _weigh(pile: Pile, story: Mapping[str, str]) -> tuple[dict[Pair, float], dict[Pair, str]]:
    likely: dict[Pair, float] = {}
    reasons: dict[Pair, str] = {}
    for left, right in pile.candidates():
        one, other = pile.matters[left].statement, pile.matters[right].statement
        if story.get(one.report_id) != story.get(other.report_id):
            continue
        values, shared = pile.features(left, right)
        total = INTERCEPT + sum(COEFFICIENTS[name] * value for name, value in zip(FEATURES, values, strict=True))
        probability = 1 / (1 + math.exp(-total))
        if probability >= WORTHLESS:
            likely[left, right] = probability
            reasons[left, right] = _reason(shared)
    return likely, reasons


def _reason(shared: tuple[str, ...]) -> str:
    return f"both: {'; '.join(shared[:SHOWN_WORDS])}" if shared else "close in meaning"


def _copied(matters: list[Matter], passages: Table[Passage]) -> Iterator[Pair]:
    """Pairs whose words are one copied text: the same letter by letter, or lying at one place of a copied stretch."""
    texts: dict[str, list[int]] = defaultdict(list)
    by_report: dict[str, list[int]] = defaultdict(list)
    for row, matter in enumerate(matters):
        texts[matter.text].append(row)
        by_report[matter.statement.report_id].append(row)
    for passage in passages:
        offset = passage.right.start - passage.left.start
        for left in by_report[passage.left_id]:
            for right in by_report[passage.right_id]:
                if _at_one_place(matters[left], matters[right], passage, offset):
                    yield min(left, right), max(left, right)
    for rows in texts.values():
        if len(matters[rows[0]].words) > 1:
            yield from ((left, right) for index, left in enumerate(rows) for right in rows[index + 1 :])


def _at_one_place(left: Matter, right: Matter, passage: Passage, offset: int) -> bool:
    """Both lie in the copied stretch and share most of their words in a row."""
    one, other = left.statement.spans, right.statement.spans
    if not all(passage.left.contains(span) for span in one) or not all(passage.right.contains(span) for span in other):
        return False
    start, end = one[0].start + offset, one[-1].end + offset
    common = min(end, other[-1].end) - max(start, other[0].start)
    return common >= COPIED_SHARE * max(end - start, other[-1].end - other[0].start)


def _claim(group: list[int], matters: list[Matter], likely: Mapping[Pair, float], reasons: Mapping[Pair, str]) -> Claim:
    """With the links that hold it together: for each statement the one to the statement it is most like."""
    best: set[Pair] = set()
    for row in group:
        pairs = [(min(row, other), max(row, other)) for other in group if other != row]
        known = [pair for pair in pairs if pair in likely]
        if known:
            best.add(min(known, key=lambda pair: (-likely[pair], pair)))
    links = tuple(
        Link(matters[left].id, matters[right].id, reasons[left, right], round(likely[left, right], 3))
        for left, right in sorted(best)
    )
    return Claim(tuple(matters[row].id for row in group), links)
