"""Quotations that go on without a word of who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Attribution, Span
from .coverage import coverage_of
from .scene import Scene

MIN_WORDS = 3
"""Shorter stretches in quotation marks are names and turns of phrase."""
MAX_KNOWN_SHARE = 0.2
"""Share of a quotation's characters that may already be known as said by someone."""
CONTINUATION_PROBABILITY = 0.8
"""Whole sentences in quotation marks are nearly always said by someone, but who it is hangs on the one before them."""
SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:…][\"”'’)]*|[\"”])\s*$")
SENTENCE_AT_END = re.compile(r"[.!?…][\"”'’)]*$")


def continued_quotes(attributions: list[Attribution], scene: Scene) -> Iterator[Attribution]:
    """Whole quoted sentences in nobody's mouth yet; the stage that makes statements looks who was speaking."""
    known = coverage_of(span for one in attributions for span in (*one.content, *one.cue, *one.source))
    spoken = [part.span for part in scene.report.parts if part.kind in ("body", "quote")]
    for quote in scene.quoted:
        part = next((span for span in spoken if span.contains(quote)), None)
        if part is None or not _is_whole(quote, part, scene.text):
            continue
        if known.chars_in(quote) > MAX_KNOWN_SHARE * len(quote):
            continue
        content = scene.trimmed(quote, "")
        yield Attribution(
            scene.report.id, (), (), (content,), probability=CONTINUATION_PROBABILITY, found_by="continuation"
        )  # fmt: skip


def _is_whole(quote: Span, part: Span, text: str) -> bool:
    """Whether it begins and ends as a sentence does."""
    words = text[quote.start : quote.end]
    before = text[part.start : quote.start - 1]
    return (
        len(words.split()) >= MIN_WORDS
        and SENTENCE_BEFORE.search(before) is not None
        and (SENTENCE_AT_END.search(words.rstrip()) is not None or quote.end >= part.end - 2)
    )
