"""Dates that no calendar has: they stay in the results without a value, and the user is told."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Problem, Report, Timex
from .time_slots import IMPOSSIBLE

MOST_DATES = 5
"""So many of them are named in a note; of more, only their number."""


def what_no_calendar_has(report: Report, timexes: Iterable[Timex]) -> Problem | None:
    """The note for a user, None where every date is one of the calendar."""
    found = [timex.span for timex in timexes if timex.basis == IMPOSSIBLE]
    if not found:
        return None
    named = ", ".join(f"“{report.quote(span)}” (characters {span.start}–{span.end})" for span in found[:MOST_DATES])
    more = f" and {len(found) - MOST_DATES} more" if len(found) > MOST_DATES else ""
    return Problem(
        report.file,
        "find_times",
        f"no day of the calendar: {named}{more}",
        "look whether the source has it so, or the copy is spoilt; the date is kept as it stands and counts for nothing",
    )
