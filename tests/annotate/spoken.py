"""Short reports with hand-made attributions, for the tests of statements."""

from __future__ import annotations

from functools import cache

from tests.conftest import make_report
from twosource.annotate.page import Page
from twosource.annotate.sentences import find_sentences
from twosource.annotate.statements import find_statements
from twosource.languages import language_for
from twosource.model import Attribution, Mention, Part, Report, Sentence, Span, Spans, Statement

Saying = tuple[str, str, str]
"""Source, cue and content of an attribution, in words of the text; parts of a broken content are joined by " ~ "."""


def report_of(text: str, **fields: object) -> Report:
    """A report whose paragraphs (parted by an empty line) are its body."""
    parts, at = [], 0
    for paragraph in text.split("\n\n"):
        parts.append(Part("body", Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    return make_report("report.txt", text, parts=tuple(parts), **fields)


@cache
def sentences_of(report: Report) -> tuple[Sentence, ...]:
    return tuple(find_sentences(report))


def spots(report: Report, words: str, near: int) -> Spans:
    """Where these words stand, the first at or after `near`, else the last before it."""
    found = []
    for part in words.split(" ~ ") if words else []:
        start = report.text.find(part, near)
        start = start if start >= 0 else report.text.rindex(part)
        found.append(Span(start, start + len(part)))
        near = start + len(part)
    return tuple(found)


def attributions_of(report: Report, *sayings: Saying) -> tuple[Attribution, ...]:
    """Attributions in reading order: each is looked for behind the one before it."""
    found, at = [], 0
    for source, cue, content in sayings:
        spoken = spots(report, content, at)
        begins = max(report.text.rfind(". ", at, spoken[0].start), report.text.rfind("\n", at, spoken[0].start), at)
        where = spots(report, source, begins)
        said = spots(report, cue, min(where[0].start, spoken[0].start) if where else begins)
        found.append(
            Attribution(report.id, said, where, spoken, found_by="reader" if source else "continuation", probability=0.9)
        )
        at = min(span.start for span in (*where, *spoken)) + 1
    return tuple(found)


def mentions_of(report: Report, names: dict[str, str]) -> tuple[Mention, ...]:
    """Every place where one of these names stands."""
    found = []
    for name, kind in names.items():
        start = report.text.find(name)
        while start >= 0:
            found.append(Mention(report.id, Span(start, start + len(name)), kind, name))  # type: ignore[arg-type]
            start = report.text.find(name, start + 1)
    longest = sorted(found, key=lambda one: (one.span.start, -one.span.end))
    return tuple(one for one in longest if not any(other is not one and other.span.contains(one.span) for other in longest))


def statements_of(report: Report, names: dict[str, str], *sayings: Saying) -> list[Statement]:
    return list(find_statements(report, sentences_of(report), mentions_of(report, names), attributions_of(report, *sayings)))


def page_of(report: Report, names: dict[str, str] | None = None) -> Page:
    language = language_for(report.language)
    assert language is not None
    return Page(report, sentences_of(report), mentions_of(report, names or {}), language.speech)


def only(statements: list[Statement], report: Report, words: str) -> Statement:
    """The statement whose content holds these words."""
    return next(one for one in statements if words in report.quote_all(one.spans))
