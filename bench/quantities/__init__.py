"""Quantities in sentences of our own, with gold: what the set holds and how a find is judged.

`first.yaml` is what the finder is tuned on. `second.yaml` and `third.yaml` were written afterwards and measured once; the
misses of
the second were then looked at. Each lists, by kind, texts with every quantity in them:

said      words of the text; the find that shares most with them is judged
value     a number, or [low, high] with high null for no end
hedge     as in the model; none for an exact number, a range or a vague word by itself
unit      one singular name; money by ISO 4217; shares are "percent"; a price or a density is "X per Y"
counted   the words for what is counted or measured, without article and number
per       a time unit of a rate
measure   what was done to it
of        the words for the whole of which it is a part
year      the year in whose prices money is told
so_far    true for a count that is still open
names     stretches with a number that are no quantity

What is not given is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from twosource.annotate.quantities import find_quantities
from twosource.annotate.sentences import find_sentences
from twosource.model import Part, Quantity, Report, Span

HERE = Path(__file__).parent
RELATIVE_TOLERANCE = 1e-6


@dataclass(frozen=True)
class Meaning:
    """What is judged of a quantity."""

    low: float
    high: float | None
    hedge: str | None
    approx: str
    unit: str
    counted: str
    per: str | None
    measure: str | None
    of: str
    year: int | None
    so_far: bool


@dataclass(frozen=True)
class Wanted:
    span: Span
    meaning: Meaning


@dataclass(frozen=True)
class Example:
    """A text of one kind, the quantities wanted in it, and the stretches that must stay out."""

    kind: str
    text: str
    wanted: tuple[Wanted, ...]
    names: tuple[Span, ...]


@dataclass(frozen=True)
class Verdict:
    """`wrong`: lines that say what went wrong, one an expression missed, misread or made up."""

    example: Example
    expressions: int
    right: int
    made_up: int
    wrong: tuple[str, ...]


def read_examples(path: Path) -> list[Example]:
    """Raises ValueError where words said to be in a text are not there, in this order."""
    listed: Mapping[str, Sequence[Mapping[str, Any]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_example(kind, each) for kind, examples in listed.items() for each in examples]


def _example(kind: str, given: Mapping[str, Any]) -> Example:
    text, at = given["text"], 0
    wanted = []
    for quantity in given.get("quantities", ()):
        span = _span(text, quantity["said"], at)
        at = span.start + 1
        wanted.append(Wanted(span, _meaning(quantity)))
    return Example(kind, text, tuple(wanted), tuple(_span(text, name, 0) for name in given.get("names", ())))


def _span(text: str, words: str, at: int) -> Span:
    start = text.find(words, at)
    if start < 0:
        raise ValueError(f"{words!r} does not stand in {text!r} behind character {at}")
    return Span(start, start + len(words))


def _meaning(given: Mapping[str, Any]) -> Meaning:
    low, high = given["value"] if isinstance(given["value"], list) else (given["value"], given["value"])
    unknown = set(given) - {field.name for field in fields(Meaning)} - {"said", "value"}
    if unknown:
        raise ValueError(f"{given['said']!r}: no such key: {', '.join(sorted(unknown))}")
    hedge = given.get("hedge")
    bound = {"at_least": "at_least", "more_than": "at_least", "just_over": "at_least", "about": "about", None: "exact"}
    return Meaning(
        low=low,
        high=high,
        hedge=hedge,
        approx="about" if hedge is None and low != high else bound.get(hedge, "at_most"),
        unit=given["unit"],
        counted=given.get("counted", ""),
        per=given.get("per"),
        measure=given.get("measure"),
        of=given.get("of", ""),
        year=given.get("year"),
        so_far=given.get("so_far", False),
    )


def judge(example: Example) -> Verdict:
    report = Report(file="sentence.txt", sha256="", text=example.text, parts=(Part("body", Span(0, len(example.text))),))
    found = list(find_quantities(report, list(find_sentences(report))))
    wrong = [line for wanted in example.wanted if (line := _fault(example.text, wanted, found)) is not None]
    bad_names = [name for name in example.names if any(one.span.overlaps(name) for one in found)]
    expected = [*(wanted.span for wanted in example.wanted), *example.names]
    near = [max(found, key=lambda one: _shared(one.span, span), default=None) for span in expected]
    made_up = [one for one in found if one not in near and not any(one.span.overlaps(name) for name in example.names)]
    expressions = len(expected)
    return Verdict(
        example,
        expressions,
        expressions - len(wrong) - len(bad_names),
        len(made_up),
        (
            *wrong,
            *(f"{_said(example.text, name)!r} is a name, found as a quantity" for name in bad_names),
            *(f"made up: {_said(example.text, one.span)!r} {_differences(None, _found_meaning(one))}" for one in made_up),
        ),
    )


def _fault(text: str, wanted: Wanted, found: Sequence[Quantity]) -> str | None:
    near = [one for one in found if one.span.overlaps(wanted.span)]
    if not near:
        return f"{_said(text, wanted.span)!r} is missed"
    best = max(near, key=lambda one: _shared(one.span, wanted.span))
    faults = _differences(wanted.meaning, _found_meaning(best))
    return f"{_said(text, wanted.span)!r}: {faults}" if faults else None


def _shared(left: Span, right: Span) -> float:
    """What two stretches have in common, of all they cover together."""
    common = min(left.end, right.end) - max(left.start, right.start)
    return common / (max(left.end, right.end) - min(left.start, right.start))


def _found_meaning(quantity: Quantity) -> Meaning:
    return Meaning(**{field.name: getattr(quantity, field.name) for field in fields(Meaning)})


def _differences(wanted: Meaning | None, given: Meaning) -> str:
    return "; ".join(_field_differences(wanted, given))


def _field_differences(wanted: Meaning | None, given: Meaning) -> Iterator[str]:
    for field in fields(Meaning):
        there = getattr(given, field.name)
        if wanted is None:
            if there not in (None, "", False):
                yield f"{field.name} {there!r}"
            continue
        here = getattr(wanted, field.name)
        if not _same(here, there):
            yield f"{field.name} {there!r}, not {here!r}"


def _same(left: Any, right: Any) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        return left.lower() == right.lower()
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) <= RELATIVE_TOLERANCE * max(abs(left), abs(right), 1)
    return bool(left == right)


def _said(text: str, span: Span) -> str:
    return text[span.start : span.end]
