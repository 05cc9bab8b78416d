"""Examples and what the reader finds in them -> figures and misses, by the shared scorer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.matching import PARTS, counted, matches, same_part, scored_rows
from bench.scorers.score_attributions import cells
from twosource.annotate.attributions import whole_attributions
from twosource.annotate.raw_text import report_of
from twosource.annotate.sentences import find_sentences
from twosource.model import Attribution, Spans

from .markup import Example, Marked

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
    names = [example.name for example in examples]
    gold = [{"id": one.name, "text": one.text, "attributions": _gold(one)} for one in examples]
    all_figures = scored_rows(gold, [{"id": name, "attributions": rows} for name, rows in zip(names, found, strict=True)])
    counts = int(all_figures["gold"]), int(all_figures["found"])
    return Figures(*counts, all_figures["content F1"], all_figures["triple F1"])


def misses(example: Example, found: list[Row]) -> Iterator[str]:
    """A line for each attribution that is missing, found too much, or found with another source or cue."""
    want, got = _gold(example), [row for row in found if row["content"]]
    wanted, cells_found = cells(example.text, want), cells(example.text, got)
    kept = counted(cells_found, example.text)
    match = matches(wanted, [cells_found[at] for at in kept])
    for at, row in enumerate(want):
        if at not in match:
            yield f"missing  {_words(example.text, row)}"
            continue
        other = kept[match[at]]
        wrong = [part for part in PARTS[1:] if not same_part(wanted[at][part], cells_found[other][part])]
        if wrong:
            yield f"other {' and '.join(wrong)}  {_words(example.text, row)}\n    found  {_words(example.text, got[other])}"
    for at, place in enumerate(kept):
        if at not in match.values():
            yield f"too much  {_words(example.text, got[place])}"


def _row(one: Attribution | Marked) -> Row:
    return {part: [[span.start, span.end] for span in spans] for part, spans in zip(PARTS, _parts(one), strict=True)}


def _parts(one: Attribution | Marked) -> tuple[Spans, Spans, Spans]:
    return one.content, one.source, one.cue


def _gold(example: Example) -> list[Row]:
    return [_row(one) for one in example.attributions]


def _words(text: str, row: Row) -> str:
    return " | ".join(" … ".join(text[start:end] for start, end in row[part]) or "–" for part in ("source", "cue", "content"))
