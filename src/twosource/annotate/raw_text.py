"""A text by itself as a report: nothing is taken for furniture and nothing is cleaned."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from ..languages import language_for, stranger_in
from ..model import Part, Report, Span

READ_AS = "en"
"""The language of a text that shows no other."""
SURROGATE = re.compile("[\ud800-\udfff]")


def report_of(key: str, text: str, published: str | None = None) -> Report:
    """Every line of the text is a paragraph of the story. `published` is an ISO prefix.

    Half a pair of surrogates, which no UTF-8 can hold, becomes the sign for what cannot be read, of the same length.
    """
    text = SURROGATE.sub("\ufffd", text)
    return Report(
        file=key,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        text=text,
        parts=tuple(Part("body", line) for line in _lines(text)),
        published=published,
        language=stranger_in(text, _own_words()) or READ_AS,
    )


def _own_words() -> frozenset[str]:
    language = language_for(READ_AS)
    return language.page.function_words if language is not None else frozenset()


def _lines(text: str) -> Iterator[Span]:
    """Lines without the space around them; empty ones are left out."""
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            begin = start + line.index(words)
            yield Span(begin, begin + len(words))
        start += len(line) + 1
