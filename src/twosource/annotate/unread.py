"""What of a report is in a language that twosource does not read: it is left alone, and the user is told."""

from __future__ import annotations

from ..languages import language_for, language_name, stranger_in
from ..model import Part, Problem, Report

MIN_PART_CHARS = 150
"""A shorter paragraph in another language is a name, a title or a slogan, and stays part of the report."""
MOST_PLACES = 5
"""So many places are named in a note; of more, only their number."""


def foreign_parts(report: Report) -> dict[Part, str]:
    """The long parts in another language than the report, each with that language's code."""
    language = language_for(report.language)
    if language is None:
        return {}
    own = language.page.function_words
    long = (part for part in report.parts if len(part.span) >= MIN_PART_CHARS)
    return {part: code for part in long if (code := stranger_in(report.quote(part.span), own)) is not None}


def what_is_unread(report: Report) -> Problem | None:
    """The note for a user, None where everything is read."""
    if language_for(report.language) is None:
        return _whole(report)
    parts = foreign_parts(report)
    if not parts:
        return None
    names = ", ".join(sorted({language_name(code) for code in parts.values()}))
    places = [f"{part.span.start}–{part.span.end}" for part in parts]
    listed = ", ".join(places[:MOST_PLACES]) + (f" and {len(places) - MOST_PLACES} more" if len(places) > MOST_PLACES else "")
    return Problem(
        report.file,
        "find_sentences",
        f"left unread: text in {names}, which twosource does not read yet (characters {listed})",
        "read it yourself, or add a translation as a report of its own; the rest of the report is read",
    )


def _whole(report: Report) -> Problem:
    if report.language == "und":
        reason = "left unread: its language was not recognised; twosource reads English prose"
    else:
        reason = f"left unread: it is in {language_name(report.language)}, which twosource does not read yet"
    return Problem(
        report.file,
        "find_sentences",
        reason,
        "add a translation into English; if it is English, see with `twosource clean` whether its text came out whole",
    )
