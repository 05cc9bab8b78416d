"""Whether a report tells of the past from date to date, or speaks from the day it came out."""

from __future__ import annotations

from collections.abc import Iterable

from .expressions import Expression

MIN_PAST_DATES = 3
"""A text with fewer dates of bygone years is a report with some background, not a tale."""

PAST_TO_PRESENT = 3
"""So many dates of bygone years must stand against one word that leans on the day of publication ("yesterday")."""


def tells_history(expressions: Iterable[Expression], published: str | None) -> bool:
    """From the dates that give their year and the words that count from the day of publication."""
    past = present = 0
    for expression in expressions:
        if year := expression.slots.get("year"):
            past += published is None or int(year) < int(published[:4])
        elif expression.kind == "deictic" or expression.has("weekday") or expression.has("rel", "unit"):
            present += 1
    return past >= MIN_PAST_DATES and past >= PAST_TO_PRESENT * present
