"""Where text that is too long to be parsed at once, or that never comes to an end, is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Span

MAX_SLICE_CHARS = 50_000
"""Characters in one call of the parser, which takes about 20 kB of memory for each word and refuses a million characters.
Far over the longest paragraph of a report."""
MAX_RUN_CHARS = 500
"""Characters without a space between them: no word and hardly an address is so long, and the tokenizer's work on one run
grows with the square of its length."""
MAX_SENTENCE_TOKENS = 250
"""Four times the longest sentence of ordinary reports; what is longer is a list, or text without stops, and work on one
sentence grows faster than its length."""

LONG_RUN = re.compile(rf"\S{{{MAX_RUN_CHARS + 1}}}")
LINE_END = re.compile(r"\n\s*")
SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]*\s+")
SPACE = re.compile(r"\s+")
STOPS = (".", "!", "?", "…", ";", ":")


def slices_of(text: str, whole: Span) -> Iterator[Span]:
    """`whole` in stretches fit for the parser, in order and without gaps: itself, if it is of usual length."""
    start = whole.start
    while start < whole.end:
        end = _slice_end(text, start, whole.end)
        yield Span(start, end)
        start = end


def _slice_end(text: str, start: int, end: int) -> int:
    limit = min(end, start + MAX_SLICE_CHARS)
    run = LONG_RUN.search(text, start, limit)
    if run is not None:
        return run.start() + MAX_RUN_CHARS
    if limit == end:
        return end
    for mark in (LINE_END, SENTENCE_END, SPACE):
        ends = [found.end() for found in mark.finditer(text, start + MAX_SLICE_CHARS // 2, limit)]
        if ends:
            return ends[-1]
    return limit


def sentence_ranges(words: Sequence[str]) -> Iterator[range]:
    """The words of one sentence in stretches that are no longer than a sentence may be: all of them, as a rule.

    Cut behind the last stop or comma of the second half, where there is one.
    """
    first = 0
    while len(words) - first > MAX_SENTENCE_TOKENS:
        last = first + MAX_SENTENCE_TOKENS
        second_half = range(last - 1, first + MAX_SENTENCE_TOKENS // 2, -1)
        ends = (at + 1 for marks in (STOPS, (",",)) for at in second_half if words[at] in marks)
        end = next(ends, last)
        yield range(first, end)
        first = end
    yield range(first, len(words))
