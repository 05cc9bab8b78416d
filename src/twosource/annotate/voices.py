"""What each attribution says: its statements in the making, with their speaker and chain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Attribution, Span, Spans, Table, hull
from .anaphora import Speaker
from .chains import chain_of, credited, told_here
from .page import Page
from .phrases import plain_words
from .quotations import in_quotes
from .speakers import resolve_speakers
from .units import trimmed, units_of

SENTENCE_ENDS = tuple(".:;?!")
MIN_BEFORE_QUOTE_CHARS = 3
"""What is left before a quotation must be more than a mark or two."""
MAX_MARKS_CHARS = 2
"""A quotation opens its sentence even where a mark of the last one was counted to it."""


@dataclass(frozen=True)
class Said:
    """One statement of an attribution in the making. `goes_on`: a quotation that continues without a source."""

    attribution: Attribution
    spans: Spans
    speaker: Speaker
    via: tuple[str, ...]
    goes_on: bool = False


def has_voice(page: Page, attribution: Attribution) -> bool:
    """Whether someone is said to say something: not "declined to comment", not "nobody said", not a bare passive."""
    if not attribution.content:
        return False
    if not attribution.source:
        return attribution.found_by == "continuation"
    source = plain_words(page.report.quote_all(attribution.source))
    if source and source[0] in page.words.pronouns.nobody:
        return False
    if _is_performed(page, attribution):
        return False
    return not is_silence(page, attribution)


def is_silence(page: Page, attribution: Attribution) -> bool:
    """ "declined to comment", "could not be reached": words for saying nothing."""
    cue = " ".join(page.report.quote_all(attribution.cue).lower().split())
    return any(f" {cue}".find(f" {phrase}") >= 0 for phrase in page.words.silence)


def _is_performed(page: Page, attribution: Attribution) -> bool:
    """ "He ordered the evacuation": a deed, where its object is no clause."""
    cue, content = page.stretch(attribution.cue), page.stretch(attribution.content)
    if cue is None or content is None or content.has_clause():
        return False
    return any(cue.lemma(at) in page.words.speakers.performed for at in cue.inside)


def said_in(page: Page, attributions: Table[Attribution]) -> Iterator[Said]:
    """The statements of all attributions with their speakers and chains."""
    speakers = resolve_speakers(page, attributions)
    credit = credited(page.report, page.words)
    by_id = {one.id: one for one in attributions}
    known: dict[str, tuple[str, ...]] = {}
    last: Said | None = None
    for attribution in sorted(attributions, key=lambda one: (hull(one.content + one.source), one.id)):
        if attribution.source:
            speaker, via = chain_of(page, attribution, speakers, by_id.get(attribution.inside or ""), known)
            if via:
                known[speaker.name] = via
            if not told_here(page, attribution):
                via = (*via, *(name for name in credit if name not in via))
        elif last is not None:
            speaker, via = last.speaker, last.via
        else:
            continue
        for unit, goes_on in _units(page, attribution):
            last = Said(attribution, unit, speaker, via, goes_on or not attribution.source)
            yield last


def _units(page: Page, attribution: Attribution) -> Iterator[tuple[Spans, bool]]:
    """The statements of one attribution; a quotation that goes on after the cue in a sentence of its own is another."""
    parts: list[list[Span]] = []
    pieces = [piece for span in attribution.content for piece in _at_quotes(page, span)]
    for piece in pieces:
        if parts and not _breaks(page, parts[-1][-1], piece):
            parts[-1].append(piece)
        else:
            parts.append([piece])
    for number, part in enumerate(parts):
        sentences = page.sentences_in(hull(part))
        for unit in units_of(page.report, sentences, tuple(part), page.quoted, page.words):
            content = trimmed(page.report.text, unit, page.words)
            if content:
                yield content, number > 0


def _at_quotes(page: Page, span: Span) -> Iterator[Span]:
    """Cut where indirect speech ends and a quotation of its own begins ("doubts the date: "September, if ever"")."""
    start = span.start
    for quote in page.quoted:
        mark = quote.start - 1
        if not start + MIN_BEFORE_QUOTE_CHARS < quote.start < span.end:
            continue
        before = page.report.text[start:mark].rstrip()
        if before.endswith(SENTENCE_ENDS) and not in_quotes(Span(start, mark), page.quoted, page.report.text):
            yield Span(start, mark)
            start = mark
    yield Span(start, span.end)


def _breaks(page: Page, left: Span, right: Span) -> bool:
    """Whether the right part begins a sentence of its own, with the saying between the two."""
    if left.end == right.start:
        return True
    first, second = page.number_at(left.start), page.number_at(right.start)
    if second is None or first == second:
        return False
    opens = right.start - page.sentences[second].span.start <= MAX_MARKS_CHARS
    return opens and any(letter.isalpha() for letter in page.report.text[left.end : right.start])
