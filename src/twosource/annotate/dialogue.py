"""Who speaks by the layout: turns of a transcript, a name under a quotation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..model import STORY_PARTS, Attribution, Span
from .scene import Scene

MIN_TURNS = 3
"""A name with a colon begins a turn where at least so many paragraphs of the report begin that way, by two speakers."""
LAYOUT_PROBABILITY = 0.9

TURN = re.compile(
    r"[\"“]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}|[QA]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3})"
    r"(?: \([^()]{1,40}\))?(?P<mark>:)\s+(?=\S)"
)
SIGNATURE = re.compile(
    r"(?P<quote>[\"“][^\n]{10,}[\"”])\s*(?P<mark>[―—–]|--?)\s*(?P<name>[A-Z][\w.’'-]*(?: (?:[a-z]{1,3} )?[A-Z][\w.’'-]*){0,4})"
    r"[^\n\"“”.!?]{0,60}\.?\s*"
)


def turns(scene: Scene) -> Iterator[Attribution]:
    """ "SMITH: I was there." and "Q: … A: …", where the report goes on in this way."""
    lines = [line for part in scene.report.parts if part.kind in STORY_PARTS for line in _lines(scene.text, part.span)]
    found = [(line, match) for line in lines if (match := TURN.match(scene.text, line.start, line.end)) is not None]
    speakers = Counter(match["name"] for _, match in found)
    if len(speakers) < 2 or len(found) < MIN_TURNS or max(speakers.values()) < 2:
        return
    for line, match in found:
        name = Span(*match.span("name"))
        content = scene.trimmed(Span(match.end(), line.end), '"“”')
        if len(content) > 0:
            yield Attribution(
                scene.report.id, (Span(*match.span("mark")),), (name,), (content,),
                probability=LAYOUT_PROBABILITY, found_by="transcript",
            )  # fmt: skip


def signed_quotes(scene: Scene) -> Iterator[Attribution]:
    """A paragraph that is a quotation, a dash and a name."""
    for part in scene.report.parts:
        if part.kind not in STORY_PARTS:
            continue
        for line in _lines(scene.text, part.span):
            match = SIGNATURE.fullmatch(scene.text, line.start, line.end)
            if match is not None:
                yield Attribution(
                    scene.report.id, (Span(*match.span("mark")),), (Span(*match.span("name")),), (Span(*match.span("quote")),),
                    probability=LAYOUT_PROBABILITY, found_by="signature",
                )  # fmt: skip


def _lines(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        words = line.strip()
        start = at + len(line) - len(line.lstrip())
        at += len(line)
        if words:
            yield Span(start, start + len(words))
