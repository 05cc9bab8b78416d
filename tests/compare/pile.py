"""Small piles made by hand, without a model: a word's kind is looked up in what the test says."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from twosource.model import Mention, MentionKind, Part, Report, Sentence, Span, Statement, Token, Vector

_FUNCTION = """
    a an the of to in on at by for from with and or it its they them there this that was were is are be been has have had will
    not no said says told after before under all
"""
_VERB_ENDINGS = ("ed", "ing")


def page(file: str, text: str) -> Report:
    return Report(file=file, sha256="0" * 64, text=text, parts=(Part("body", Span(0, len(text))),), outlet=file)


def parsed(report: Report) -> list[Sentence]:
    """Sentences at full stops; every word that is no function word tells something."""
    sentences = []
    for match in re.finditer(r"[^.]+\.?", report.text):
        words = list(re.finditer(r"\w[\w'-]*", match.group()))
        if not words:
            continue
        start = match.start() + words[0].start()
        tokens = tuple(_token(match.start() + word.start(), word.group()) for word in words)
        sentences.append(Sentence(report.id, Span(start, match.end()), "body", tokens))
    return sentences


def _token(start: int, word: str) -> Token:
    lemma = word if word[0].isupper() else word.lower()
    if lemma.lower() in _FUNCTION.split():
        kind = "DET"
    elif lemma[0].isdigit():
        kind = "NUM"
    elif lemma[0].isupper():
        kind = "PROPN"
    else:
        kind = "VERB" if lemma.endswith(_VERB_ENDINGS) else "NOUN"
    return Token(start, start + len(word), lemma, kind, "", "dep", 0, "")


def said(report: Report, words: str) -> Statement:
    start = report.text.index(words)
    return Statement(report.id, (Span(start, start + len(words)),))


def named(report: Report, names: Mapping[str, MentionKind]) -> list[Mention]:
    """A mention wherever one of `names` stands, the longest first."""
    found: list[Mention] = []
    for name in sorted(names, key=len, reverse=True):
        for match in re.finditer(rf"\b{re.escape(name)}\b", report.text):
            span = Span(match.start(), match.end())
            if not any(span.overlaps(other.span) for other in found):
                found.append(Mention(report.id, span, names[name], name))
    return sorted(found, key=lambda mention: mention.span)


def directed(statement: Statement, *values: float) -> Vector:
    """A vector that points where the test says; `values` are between -1 and 1."""
    table = np.zeros(8)
    table[: len(values)] = values
    return Vector(statement.report_id, statement.id, np.rint(table * 127).astype(np.int8).tobytes())
