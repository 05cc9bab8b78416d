"""What weakens a statement, how its speaker comes by it, and what kind of source speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..languages import SpeechWords
from ..model import Distance, SourceKind, Span, Spans
from .anaphora import Speaker

DOCUMENTS = ("document", "study", "report")


def hedges_in(text: str, spans: Spans, words: SpeechWords) -> Iterator[Span]:
    """Words of likelihood and of vague sourcing in these stretches of a text, in reading order."""
    around = words.surroundings
    pattern = _any_of(tuple(sorted(around.phrases, key=len, reverse=True)) + tuple(sorted(around.likelihood | around.vague)))
    for span in spans:
        for found in pattern.finditer(text[span.start : span.end].lower()):
            hedge = Span(span.start + found.start(), span.start + found.end())
            if not _is_name(text, hedge, span):
                yield hedge


def distance_of(source: str, cue: str, cue_lemmas: list[str], content: str, words: SpeechWords) -> Distance | None:
    """Whether the words say that the speaker saw it, was told of it or read it; the saying comes before what is said."""
    around = words.surroundings
    said = f"{source} {cue}".lower()
    if _any_of(around.told_phrases).search(said):
        return "told"
    if _any_of(around.read_phrases).search(said):
        return "read"
    if set(cue_lemmas) & around.saw:
        return "saw"
    if _any_of(around.told_phrases).search(content.lower()):
        return "told"
    return "saw" if _any_of(around.saw_phrases).search(f"{cue} {content}".lower()) else None


def source_kind_of(speaker: Speaker, source: str, words: SpeechWords) -> SourceKind | None:
    """None where nobody is named as the source."""
    if not speaker.name:
        return None
    if speaker.kind == "imagery":
        return "image"
    if speaker.kind in DOCUMENTS:
        return "document"
    if speaker.named:
        return "named"
    if _any_of(words.surroundings.anonymous).search(source.lower()):
        return "unnamed"
    return "collective" if speaker.plural or speaker.kind == "people" else "unnamed"


def _is_name(text: str, hedge: Span, within: Span) -> bool:
    """A capital inside a sentence: the month of May, the Some Islands."""
    before = text[within.start : hedge.start].rstrip()
    return text[hedge.start].isupper() and bool(before) and before[-1].isalnum()


@cache
def _any_of(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(mark) for mark in marks)})(?!\w)")
