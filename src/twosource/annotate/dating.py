"""When a report without a date was written, as far as its own text tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..languages import Language
from .calendar import interval_of, shift, unit_of
from .expressions import Expression
from .time_slots import STATED, Clock, Lean, Reading
from .time_values import read_expression

_MONTHS = {"M": 1, "Y": 12, "E": 120}

MAX_NOW_GAP_CHARS = 2
"""How far "now" may stand behind a length of time to mean that it ends with the writing ("for almost a year now")."""


@dataclass(frozen=True)
class Bound:
    """Written then or later; `close`: not much later, so that other dates may be counted from it."""

    value: str
    close: bool
    because: str


def written_about(expressions: Iterable[tuple[Expression, Lean]], language: Language) -> Bound | None:
    """From the latest past date that the text states, or from a length of time since such a date that ends "now"."""
    latest: str | None = None
    bound: Bound | None = None
    length: Expression | None = None
    for expression, lean in expressions:
        reading = read_expression(expression, Clock(None), language.time, language.number)
        if reading is None:
            continue
        if (
            latest
            and length
            and reading.value == "PRESENT_REF"
            and 0 <= expression.span.start - length.span.end <= MAX_NOW_GAP_CHARS
        ):
            ends = _end_of(latest, length, language)
            bound = Bound(ends, True, f"{latest} and the length of time since then") if ends else bound
        length = expression if reading.type == "DURATION" else None
        if lean in ("begun", "past") and _is_later(reading, latest):
            latest = reading.value
    if bound is not None or latest is None:
        return bound
    return Bound(latest, unit_of(latest) == "D", f"{latest}, the latest past date that its text states")


def _is_later(reading: Reading, latest: str | None) -> bool:
    if reading.type != "DATE" or reading.basis != STATED or reading.value is None:
        return False
    here, before = interval_of(reading.value), interval_of(latest) if latest else None
    return here is not None and (before is None or here.low > before.low)


def _end_of(start: str, length: Expression, language: Language) -> str | None:
    unit = language.time.units.get(length.slots.get("unit", ""), "")
    count = length.slots.get("n", "")
    months = _MONTHS.get(unit)
    number = (
        1 if count in language.time.articles else language.number.ones.get(count) or (int(count) if count.isdigit() else None)
    )
    if months is None or number is None:
        return None
    return shift(start, "M", months * number)
