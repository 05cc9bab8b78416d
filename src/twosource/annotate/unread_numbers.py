"""Numbers that are no figure of anything, or are written in a way that is not read: they are left out, and the user is told."""

from __future__ import annotations

import re

from ..languages import language_for
from ..model import Problem, Report
from .numbers import MOST_DIGITS

MOST_NUMBERS = 5
"""So many of them are named in a note; of more, only their number."""
SHOWN_CHARS = 40
_LONG = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:[, ]\d{3}){6,}(?![\d,])|\d{19,}(?!\w))")
_POWER = re.compile(r"(?<![\w.,])\d+(?:\.\d+)?(?:[eE][+-]?\d{2,}(?!\w)|\^\d+)")


def what_is_no_figure(report: Report) -> Problem | None:
    """The note for a user, None where all numbers can be read. Codes of digits and letters are no numbers."""
    if language_for(report.language) is None:
        return None
    found = [
        match
        for part in report.parts
        for pattern in (_LONG, _POWER)
        for match in pattern.finditer(report.text, part.span.start, part.span.end)
        if pattern is _POWER or sum(map(str.isdigit, match[0])) > MOST_DIGITS
    ]
    if not found:
        return None
    found.sort(key=lambda match: match.start())
    named = ", ".join(f"“{_shown(match[0])}” (characters {match.start()}–{match.end()})" for match in found[:MOST_NUMBERS])
    more = f" and {len(found) - MOST_NUMBERS} more" if len(found) > MOST_NUMBERS else ""
    return Problem(
        report.file,
        "find_quantities",
        f"numbers left unread, too long or written as a power: {named}{more}",
        "look whether the source has it so, or the copy is spoilt; what they count is missing from the quantities",
    )


def _shown(number: str) -> str:
    return number if len(number) <= SHOWN_CHARS else number[: SHOWN_CHARS - 1] + "…"
