"""Where words stand in quotation marks, and what that makes of a content."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from ..languages import SpeechWords
from ..model import Form, Part, Report, Span, Spans, covered_chars

QUOTES = '"“”„«»'
OPENING = '"“„«'
CLOSING = "”»"
SINGLES = "'‘’"
DOUBLED = ("''", "``")
"""Two characters that some pages write for one mark."""
ONLY_OPENING = ("“", "„", "«", "``")
MARK = re.compile(rf"''|``|[{QUOTES}]")
LONGEST_SINGLE_CHARS = 2000
"""A single mark is an apostrophe as a rule: farther behind it no closing one is looked for."""
SINGLE = re.compile(rf"(?<![\w.,!?])['‘](?=\w)(.{{1,{LONGEST_SINGLE_CHARS}}}?)['’](?!\w)", re.DOTALL)
WORD = re.compile(r"\w+")


def quoted_in(report: Report) -> Spans:
    """The stretches between quotation marks, part by part; a quotation left open runs to the end of its part."""
    return tuple(span for part in report.parts for span in _quoted_in_part(report.text, part))


def _quoted_in_part(text: str, part: Part) -> Iterable[Span]:
    start: int | None = None
    doubles = []
    for found in MARK.finditer(text, part.span.start, part.span.end):
        mark = found.group()
        if start is None:
            if mark not in CLOSING and not (mark == "''" and text[found.start() - 1 : found.start()].isalnum()):
                start = found.end()
        elif mark not in ONLY_OPENING:
            doubles.append(Span(start, found.start()))
            start = None
    if start is not None:
        doubles.append(Span(start, part.span.end))
    singles = (
        Span(part.span.start + found.start(1), part.span.start + found.end(1))
        for found in SINGLE.finditer(text[part.span.start : part.span.end])
    )
    return sorted([*doubles, *(single for single in singles if not quotes_at(single, doubles))])


def with_marks(quoted: Span, text: str) -> Span | None:
    """A quotation with its marks; None where it was left open."""
    marks = [width for width in (2, 1) if _is_mark(text[quoted.end : quoted.end + width], width)]
    if not marks:
        return None
    doubled = _is_mark(text[max(0, quoted.start - 2) : quoted.start], 2)
    return Span(quoted.start - (2 if doubled else 1), quoted.end + marks[0])


def _is_mark(words: str, width: int) -> bool:
    return len(words) == width and (words in DOUBLED if width == 2 else words in QUOTES + SINGLES)


def quotes_at(span: Span, quoted: Sequence[Span]) -> list[Span]:
    """Those of `quoted`, which are in order and apart, that share words with `span`."""
    first = max(0, bisect_right(quoted, span.start, key=lambda quote: quote.start) - 1)
    end = bisect_left(quoted, span.end, key=lambda quote: quote.start)
    return [quote for quote in quoted[first:end] if quote.overlaps(span)]


def in_quotes(span: Span, quoted: Spans, text: str) -> bool:
    """Whether a stretch, its outer marks and stops aside, lies between quotation marks."""
    near = quotes_at(span, quoted)
    letters = [at for at in range(span.start, span.end) if text[at].isalnum()]
    return bool(letters) and all(any(quote.start <= at < quote.end for quote in near) for at in letters)


def form_of(report: Report, content: Spans, quoted: Spans, words: SpeechWords) -> Form:
    """direct: all of it quoted; mixed: some of it (names in quotation marks are no quotation); else indirect."""
    if content and all(in_quotes(span, quoted, report.text) for span in content):
        return "direct"
    for span in content:
        for quote in quotes_at(span, quoted):
            if covered_chars([quote], span) > 0 and not _is_name(report.text, quote, words):
                return "mixed"
    return "indirect"


def _is_name(text: str, quote: Span, words: SpeechWords) -> bool:
    inner = WORD.findall(text[quote.start : quote.end])
    before = WORD.findall(text[max(0, quote.start - 40) : quote.start])
    if before and before[-1].lower() in words.as_names:
        return True
    return bool(inner) and len(inner) <= 4 and all(word[0].isupper() or word[0].isdigit() for word in inner)
