"""A content cut into what it states: one statement a clause, quotations whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..languages import SpeechWords
from ..model import Report, Sentence, Span, Spans
from .grammar import Stretch
from .quotations import CLOSING, OPENING, QUOTES, in_quotes

MIN_UNIT_WORDS = 4
"""Shorter clauses say too little to stand alone ("he said")."""

MAX_POINTING_WORDS = 3
"""A content this short that begins with "that" names something said before."""

FINAL = " \t\n\r.,;:!?…"
OUTER = " \t\n\r,;:"


def units_of(report: Report, sentences: Iterable[Sentence], content: Spans, quoted: Spans, words: SpeechWords) -> list[Spans]:
    """The statements in a content: indirect speech is cut between main clauses and between joined nouns."""
    units: list[Spans] = []
    if all(in_quotes(span, quoted, report.text) for span in content):
        return [content]
    cuts: list[int] = []
    for sentence in sentences:
        held = tuple(span for span in content if span.overlaps(sentence.span))
        if held:
            cuts += [at for at in cuts_in(report.text, sentence, held, words) if not any(q.start < at < q.end for q in quoted)]
    units = [content]
    for at in cuts:
        before, after = _split(units[-1], at)
        if before and after:
            units[-1:] = [before, after]
    return units


def cuts_in(text: str, sentence: Sentence, spans: Spans, words: SpeechWords) -> list[int]:
    """Offsets where a new main clause, or a new noun with its own article, begins."""
    stretch = Stretch(text, sentence, spans)
    found = sorted({*_clause_cuts(stretch, words), *_mark_cuts(stretch)})
    verb = stretch.clause_verb
    if not found and verb is None and stretch.top is not None:
        found = _noun_cuts(stretch, words)
    kept: list[int] = []
    bounds = [spans[0].start, *found, spans[-1].end]
    for index, at in enumerate(found, 1):
        last = kept[-1] if kept else bounds[0]
        if (
            _words_between(stretch, last, at) >= MIN_UNIT_WORDS
            and _words_between(stretch, at, bounds[index + 1]) >= MIN_UNIT_WORDS
        ):
            kept.append(at)
    return kept


def _clause_cuts(stretch: Stretch, words: SpeechWords) -> Iterator[int]:
    """Where "and", "but" joins a clause with a subject of its own to the main clause."""
    trunk = _trunk(stretch)
    for index in stretch.inside:
        token = stretch.token(index)
        if token.dep != "conj" or token.head not in trunk or not _stands_alone(stretch, index):
            continue
        joins = [at for at in stretch.children(token.head, "cc") if at < index and stretch.word(at) in words.and_words]
        first = min(stretch.below(index))
        starts = [at for at in joins if at <= first]
        if starts and starts[-1] != stretch.inside[0]:
            yield stretch.token(starts[-1]).start


def _stands_alone(stretch: Stretch, index: int) -> bool:
    """Whether what is joined to a main verb has a subject of its own; a noun there is a clause cut short or ill parsed."""
    if stretch.token(index).pos in ("VERB", "AUX"):
        return stretch.subject(index) is not None and stretch.is_finite(index)
    return stretch.token(index).pos in ("NOUN", "PROPN") and stretch.token(stretch.token(index).head).pos in ("VERB", "AUX")


def _trunk(stretch: Stretch) -> set[int]:
    """The main verbs: the top, and what is joined to it by "and"."""
    trunk = {index for index in stretch.tops if stretch.token(index).pos in ("VERB", "AUX")}
    for index in stretch.inside:
        if stretch.token(index).dep == "conj" and stretch.token(index).head in trunk:
            trunk.add(index)
    return trunk


def _mark_cuts(stretch: Stretch) -> Iterator[int]:
    """After a semicolon that has a clause on both sides."""
    for index in stretch.inside:
        if stretch.word(index) != ";":
            continue
        at = stretch.token(index).end
        sides = (Span(stretch.spans[0].start, at), Span(at, stretch.spans[-1].end))
        if all(Stretch(stretch.text, stretch.sentence, (side,)).has_clause() for side in sides):
            yield at


def _noun_cuts(stretch: Stretch, words: SpeechWords) -> list[int]:
    """Between nouns that "and" joins, where the second has an article of its own ("X, and a possible Y")."""
    top = stretch.top
    if top is None:
        return []
    for index in stretch.children(top, "conj"):
        start = stretch.token(min(stretch.below(index))).start
        opens = stretch.word(min(stretch.below(index)))
        before = stretch.text[stretch.spans[0].start : start]
        joint = next((mark for mark in words.joined_nouns if before.endswith(mark)), None)
        if joint and opens in words.speakers.indefinite | words.speakers.definite:
            return [start - len(joint.lstrip(", ;"))]
    return []


def _words_between(stretch: Stretch, start: int, end: int) -> int:
    return sum(
        1
        for index in stretch.inside
        if start <= stretch.token(index).start < end and stretch.token(index).pos not in ("PUNCT", "SPACE")
    )


def _split(spans: Spans, at: int) -> tuple[Spans, Spans]:
    before = tuple(Span(span.start, min(span.end, at)) for span in spans if span.start < at)
    after = tuple(Span(max(span.start, at), span.end) for span in spans if span.end > at)
    return before, after


def trimmed(text: str, spans: Spans, words: SpeechWords, *, strip_quotes: bool = True) -> Spans:
    """Contents without the introducing "that", lead-ins, the outer quotation marks and the final stop."""
    kept = (_trim(text, span, words, strip_quotes) for span in spans)
    return tuple(span for span in kept if any(letter.isalnum() for letter in text[span.start : span.end]))


def _trim(text: str, span: Span, words: SpeechWords, strip_quotes: bool) -> Span:
    start, end = span.start, span.end
    changed = True
    while changed and start < end:
        before = (start, end)
        while start < end and (text[start] in OUTER + "-–—•*·" or (strip_quotes and text[start] in CLOSING)):
            start += 1
        while end > start and text[end - 1] in FINAL.replace("?", "").replace("!", ""):
            end -= 1
        start = _past_opener(text, start, end, words)
        if strip_quotes:
            start, end = _without_outer_quotes(text, start, end)
        changed = (start, end) != before
    return Span(start, max(start, end))


def _past_opener(text: str, start: int, end: int, words: SpeechWords) -> int:
    lower = text[start:end].lower()
    # "that" before a word or two or before a verb is no conjunction: "that figure", "that is untrue".
    follows = lower.split()[1:2]
    points = len(lower.split()) <= MAX_POINTING_WORDS or bool(follows and follows[0] in words.after_pointing)
    openers = words.lead_ins if points else (*words.lead_ins, *words.that)
    for opener in openers:
        if lower.startswith(opener) and (opener[-1] in ",:" or lower[len(opener) : len(opener) + 1].isspace()):
            return start + len(opener)
    return start


def _without_outer_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """Strip a mark that opens at the start, or closes at the end, and has no partner inside."""
    inner = text[start:end]
    marks = sum(inner.count(mark) for mark in QUOTES)
    if inner and inner[0] in OPENING and (marks == 1 or (marks == 2 and inner.rstrip(".,")[-1:] in QUOTES)):
        start += 1
        inner = text[start:end]
        marks -= 1
    if inner and marks == 1 and inner[-1] in QUOTES:
        end -= 1
    return start, end
