"""The head of a report: masthead, title, standfirst, byline and date, told apart by shape and order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..languages import PageWords
from ..model import Part, PartKind, Span
from ..readers import Block
from ._credits import credit_in
from ._dates import PageDate, find_dates, is_relative, without
from ._furniture import is_furniture, is_menu, is_slugline
from ._lines import MAX_LABEL_CHARS, Line, fold
from ._names import Byline, is_name_shaped, is_person, looks_like_outlet, read_byline, read_name_and_role
from ._patterns import whole

SEPARATOR = re.compile(r"\s*[|·•»›]\s*|\s+>\s+|\s{3,}|\t+|\s+[–—]\s+|\s+-\s+")
EDGE_MARKS = " \t,;:.()[]|/·•–—-"
MAX_LABEL_WORDS = 6
HEAD_LINES = 25
MENU_LABELS = 4
# A stretch of a line is looked at as if it stood alone.
_NO_BLOCK = Block(Span(0, 0))


@dataclass(frozen=True)
class Segment:
    """A stretch of a line of the head. `kind`: a PartKind, or what it may be: "name", "person", "section", "release",
    "unknown". `value`: the name or the ISO date."""

    kind: str
    span: Span
    value: str = ""
    doubt: str = ""


@dataclass
class Head:
    """What the head of a report says; `notes` are dates that are none of its publication, in words."""

    parts: list[Part] = field(default_factory=list)
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    credit: str | None = None
    published: str | None = None
    evidence: str = ""
    notes: list[str] = field(default_factory=list)
    # Whom the credit names; whether the outlet is one by its place on the page alone.
    credit_who: str = ""
    weak_outlet: bool = False

    def note_credit(self, line: str, who: str) -> None:
        if self.credit is None:
            self.credit, self.credit_who = " ".join(line.split()), who

    def add(self, kind: PartKind, line: Line, span: Span | None = None) -> None:
        self.parts.append(Part(kind, line.span if span is None else line.part(span.start, span.end)))


def segments_of(line: Line, words: PageWords) -> list[Segment]:
    """The line cut at its dates and separators; one "unknown" segment where it is neither label nor list."""
    text = line.text
    if len(text) > MAX_LABEL_CHARS:
        return [Segment("unknown", Span(0, len(text)))]
    if is_slugline(line, words):
        return [Segment("furniture", Span(0, len(text)))]
    dates = find_dates(text, words)
    if not dates and is_furniture(line, words) and (not SEPARATOR.search(text) or _is_bare_menu(line, words)):
        return [Segment("furniture", Span(0, len(text)))]
    found = [_date_segment(date) for date in dates]
    rests = [piece for gap in without(text, [date.span for date in dates]) for piece in _pieces(text, gap)]
    whole_line = Span(0, len(text))
    if not dates and len(rests) > 1:
        simple = [_classify(text, piece, words) for piece in rests]
        if sum(len(text[s.span.start : s.span.end].split()) for s in simple if s.kind == "unknown") > MAX_LABEL_WORDS:
            return [_classify(text, whole_line, words)]
        return simple
    found += [_classify(text, piece, words) for piece in rests]
    found.sort(key=lambda segment: segment.span)
    loose = sum(len(text[s.span.start : s.span.end].split()) for s in found if s.kind in ("unknown", "name"))
    if dates and loose > MAX_LABEL_WORDS:
        # A sentence or a title that speaks of a date.
        return [Segment("unknown", whole_line)]
    return found or [Segment("furniture", whole_line)]


def _is_bare_menu(line: Line, words: PageWords) -> bool:
    """A row of sections that does not begin with the outlet's name."""
    labels = [label for label in SEPARATOR.split(line.text) if label.strip()]
    return len(labels) >= MENU_LABELS and is_menu(line) and not looks_like_outlet(labels[0], words)


def _pieces(text: str, gap: Span) -> list[Span]:
    pieces, at = [], gap.start
    edges = [found.span() for found in SEPARATOR.finditer(text, gap.start, gap.end)] + [(gap.end, gap.end)]
    for start, end in edges:
        words = text[at:start]
        lead = len(words) - len(words.lstrip(EDGE_MARKS))
        kept = words.strip(EDGE_MARKS)
        if kept:
            # Brackets around a whole line belong to it.
            pieces.append(Span(at + lead, at + lead + len(kept)))
        at = end
    return pieces


def _date_segment(date: PageDate) -> Segment:
    kind = {"published": "date", "labelled": "date", "modified": "modified", "other": "furniture"}[date.use]
    return Segment(kind, date.span, date.iso, date.doubt)


def _classify(text: str, span: Span, words: PageWords) -> Segment:
    piece = text[span.start : span.end]
    trimmed = re.sub(r"\s+(?:on|at|in)$", "", piece)
    line = Line(trimmed, span, _NO_BLOCK)
    credit = credit_in(line, words)
    if credit:
        return Segment("credit", span, credit)
    byline = read_byline(trimmed, words)
    if byline:
        return _byline_segment(byline, span)
    if whole(words.release_patterns).match(line.key):
        return Segment("release", span)
    if is_relative(piece, words):
        return Segment("relative", span, piece)
    if is_furniture(line, words):
        return Segment("furniture", span)
    named = read_name_and_role(piece, words)
    if named:
        return Segment("byline", span, named)
    if looks_like_outlet(piece, words) and len(piece.split()) <= MAX_LABEL_WORDS:
        return Segment("name", span, piece)
    plain = [word.strip(".,&") for word in fold(piece).split()]
    if len(plain) <= 3 and all(word in words.section_words or not word for word in plain):
        return Segment("section", span)
    if is_person(piece, words):
        return Segment("person", span, piece)
    return Segment("name" if is_name_shaped(piece) and len(plain) <= MAX_LABEL_WORDS else "unknown", span, piece)


def _byline_segment(byline: Byline, span: Span) -> Segment:
    if byline.names:
        return Segment("byline", span, byline.names)
    return Segment("credit", span, byline.agency) if byline.agency else Segment("byline", span, "")
