"""Whom a report's source line credits for the whole of it."""

from __future__ import annotations

from ..model import Report
from .naming import NameBook, bare, is_short_form
from .sources import WORD


def credited_to(report: Report, names: NameBook) -> str | None:
    """The outlet that "With information from X" names; None for a line about the outlet's own people, or none at all."""
    words = names.words
    line = (report.credit or "").strip(" ()[].")
    if not line:
        return None
    lowered = line.casefold()
    lead = next((lead for lead in words.credit_leads if lowered.startswith(lead)), "")
    name = line[len(lead) :].strip(" :.,")
    if not name or set(WORD.findall(name.casefold())) & words.own_staff:
        return None
    if report.outlet:
        own, credited = bare(report.outlet, words), bare(name, words)
        if own == credited or is_short_form(own, credited) or is_short_form(credited, own):
            return None
    return names.name(name)
