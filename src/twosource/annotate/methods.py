"""How what a statement says was observed, where its words tell."""

from __future__ import annotations

import re
from functools import cache

from ..languages import SpeechWords


def method_of(content: str, source: str, cue: str, words: SpeechWords, *, kind: str, interviewed: bool) -> str | None:
    """The first label whose words stand in the content, or in source and cue; else by the kind of speaker, else an interview
    where someone was told."""
    spoken = f" {source} {cue} ".lower()
    for label, marks in words.methods.by_content:
        if _has(f"{content} {spoken}".lower(), marks):
            return label
    for label, marks in words.methods.by_source:
        if _has(spoken, marks):
            return label
    if kind in words.methods.by_kind:
        return words.methods.by_kind[kind]
    return words.methods.interview_label if interviewed else None


def is_witness(sentence_text: str, words: SpeechWords) -> bool:
    """Whether the writer says to have been there."""
    return _has(sentence_text.lower(), words.methods.witness)


def _has(text: str, marks: tuple[str, ...]) -> bool:
    return _pattern(marks).search(text) is not None


@cache
def _pattern(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(mark) for mark in marks)})(?!\w)")
