"""Examples and what the reader finds in them -> figures and misses, by the shared scorer."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.scorers import score_attributions
from twosource.annotate.attributions import whole_attributions
from twosource.annotate.raw_text import report_of
from twosource.annotate.sentences import find_sentences
from twosource.model import Attribution, Spans

from .markup import Example, Marked

PARTS = ("content", "source", "cue")
ENOUGH = 0.5
"""Share of the joint words that two parts must have in common to be the same, as in the scorer."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """What the scorer prints for one kind."""

    gold: int
    found: int
    content_f1: float
    triple_f1: float


def rows_found(example: Example) -> list[Row]:
    """The reader's attributions in the scorer's form, through the same path as every raw text."""
    report = report_of(example.name, example.text)
    return [_row(one) for one in whole_attributions(report, list(find_sentences(report)))]


def figures(examples: Sequence[Example], found: Sequence[list[Row]]) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        gold.write_text("".join(_line(one, _gold(one)) for one in examples), encoding="utf-8")
        predicted.write_text("".join(_line(one, rows) for one, rows in zip(examples, found, strict=True)), encoding="utf-8")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            score_attributions.main(str(gold), str(predicted), flat=True)
    lines = {line.split()[0]: line.split() for line in printed.getvalue().splitlines() if not line.startswith("exact")}
    _, _, _, gold_count, _, found_count = lines["documents"]
    return Figures(int(gold_count), int(found_count), float(lines["content"][-1]), float(lines["triple"][-1]))


def misses(example: Example, found: list[Row]) -> Iterator[str]:
    """A line for each attribution that is missing, found too much, or found with another source or cue."""
    want, got = _gold(example), _outermost(example.text, found)
    pairs = dict(_pairs(example.text, want, got))
    for at, row in enumerate(want):
        if at not in pairs:
            yield f"missing  {_words(example.text, row)}"
            continue
        other = got[pairs[at]]
        wrong = [part for part in PARTS[1:] if not _same(example.text, row[part], other[part])]
        if wrong:
            yield f"other {' and '.join(wrong)}  {_words(example.text, row)}\n    found  {_words(example.text, other)}"
    for at, row in enumerate(got):
        if at not in pairs.values():
            yield f"too much  {_words(example.text, row)}"


def _row(one: Attribution | Marked) -> Row:
    return {part: [[span.start, span.end] for span in spans] for part, spans in zip(PARTS, _parts(one), strict=True)}


def _parts(one: Attribution | Marked) -> tuple[Spans, Spans, Spans]:
    return one.content, one.source, one.cue


def _gold(example: Example) -> list[Row]:
    return [_row(one) for one in example.attributions]


def _line(example: Example, rows: list[Row]) -> str:
    return json.dumps({"id": example.name, "text": example.text, "attributions": rows}) + "\n"


def _outermost(text: str, rows: list[Row]) -> list[Row]:
    """As the scorer's --flat: what lies inside another's content is not counted."""
    contents = [score_attributions.tokens(text, row["content"]) for row in rows]
    return [row for row, words in zip(rows, contents, strict=True) if words and not any(words < other for other in contents)]


def _pairs(text: str, want: list[Row], got: list[Row]) -> Iterator[tuple[int, int]]:
    """Best pairs first, each row in one pair at most."""
    shares = sorted(
        ((_share(text, left["content"], right["content"]), i, j) for i, left in enumerate(want) for j, right in enumerate(got)),
        reverse=True,
    )
    left_used, right_used = set[int](), set[int]()
    for share, i, j in shares:
        if share >= ENOUGH and i not in left_used and j not in right_used:
            left_used.add(i)
            right_used.add(j)
            yield i, j


def _share(text: str, left: list[list[int]], right: list[list[int]]) -> float:
    words = score_attributions.tokens(text, left), score_attributions.tokens(text, right)
    return score_attributions.overlap(*words)


def _same(text: str, gold: list[list[int]], found: list[list[int]]) -> bool:
    words = score_attributions.tokens(text, gold), score_attributions.tokens(text, found)
    return score_attributions.overlap(*words) >= ENOUGH if words[0] else not words[1]


def _words(text: str, row: Row) -> str:
    return " | ".join(" … ".join(text[start:end] for start, end in row[part]) or "–" for part in ("source", "cue", "content"))
