"""Attributions inside the contents of others, found by reading each content as a text of its own.

A corpus whose annotation is flat teaches that nothing is said within what is said. Its contents, taken out of their quotation
marks and read alone, look like any other sentences: what a fitted reader finds in them is what a network can learn depth from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from twosource.annotate.reader import Found
from twosource.model import Span, Spans

from .corpora import Article, Frame, Pair, Pairs

Read = Callable[[str, Sequence[Span]], Sequence[Found]]
"""As `Reader.read`."""
MARKS = "\"“”„«»‘’'` "
MIN_PROBABILITY = 0.5
"""Of a cue times its content, to be learnt from."""
MIN_WORDS = 4
"""A content of fewer words has no room for who says what."""


def deepened(read: Read, article: Article) -> Article:
    """The article with what is said inside its contents, at every depth; for those whose nesting nobody marked."""
    if article.nesting_marked:
        return article
    inner = {frame for outer in article.frames for frame in _inside(read, article.text, outer.content)}
    cues = [cue for frame in article.frames for cue in frame.cue]
    new = sorted((frame for frame in inner if not _touches(frame.cue, cues)), key=lambda frame: (frame.cue, frame.content))
    return replace(article, frames=(*article.frames, *_apart(new)), nesting_marked=True)


def _inside(read: Read, text: str, content: Pairs) -> Iterator[Frame]:
    for span in content:
        bare = _without_marks(text, span)
        if len(text[bare.start : bare.end].split()) < MIN_WORDS:
            continue
        for found in read(text, [bare]):
            if found.content and found.cue_probability * found.content_probability >= MIN_PROBABILITY:
                told = _pairs(found.content)
                yield Frame(_pairs(found.source), _pairs(found.cue), told, nested=True)
                yield from _inside(read, text, told)


def _without_marks(text: str, span: Pair) -> Span:
    words = text[span[0] : span[1]]
    start = span[0] + len(words) - len(words.lstrip(MARKS))
    return Span(start, max(start, span[1] - (len(words) - len(words.rstrip(MARKS)))))


def _apart(frames: list[Frame]) -> Iterator[Frame]:
    """No two with a cue in common: the one found nearer to the whole text comes first."""
    taken: list[Pair] = []
    for frame in frames:
        if not _touches(frame.cue, taken):
            taken += frame.cue
            yield frame


def _touches(left: Pairs, right: list[Pair]) -> bool:
    return any(start < other_end and other_start < end for start, end in left for other_start, other_end in right)


def _pairs(spans: Spans) -> Pairs:
    return tuple((span.start, span.end) for span in spans)
