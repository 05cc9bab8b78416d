"""Expressions that stand side by side and mean one time: "noon Thursday", "the night of 18 April"."""

from __future__ import annotations

import re

from ..languages import NumberWords
from ..model import Span
from .expressions import Expression


def join_times(expressions: list[Expression], text: str, numbers: NumberWords) -> list[Expression]:
    """`expressions` of a sentence in reading order, with the slots of two in one where they are a time of day and its day."""
    joined: list[Expression] = []
    for expression in expressions:
        previous = joined[-1] if joined else None
        if previous is not None and _is_day(expression):
            between = text[previous.span.end : expression.span.start]
            if previous.kind == "clock" and not _is_day(previous) and re.fullmatch(r",?\s+", between):
                joined[-1] = _one(previous, expression, previous)
                continue
            if previous.kind == "part" and not previous.has("rel") and between.strip().lower() == numbers.of:
                joined[-1] = _one(previous, expression, expression)
                continue
        joined.append(expression)
    return joined


def _is_day(expression: Expression) -> bool:
    if expression.kind == "date" or expression.kind == "clock":
        return expression.has("month", "day") or expression.has("weekday")
    return expression.kind == "deictic"


def _one(first: Expression, second: Expression, kept: Expression) -> Expression:
    return Expression(Span(first.span.start, second.span.end), kept.kind, {**second.slots, **first.slots})
