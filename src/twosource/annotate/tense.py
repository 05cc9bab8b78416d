"""Whether a clause speaks of what has been or of what is to come."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import TimeWords
from ..model import Sentence, Token
from .expressions import Expression
from .time_slots import Lean


def lean_of(sentence: Sentence, expression: Expression, text: str, words: TimeWords) -> Lean:
    """Whether the clause around it speaks of what has been or of what is to come."""
    start = sentence.span.start + expression.span.start
    before = text[: expression.span.start].lower().split()
    if before and before[-1] in words.past_leads:
        return "begun"
    index = next((number for number, token in enumerate(sentence.tokens) if token.end > start), None)
    tense = _tense(sentence, index, text, words) if index is not None else None
    if tense is not None:
        return tense
    return "nearest" if before and before[-1] in words.deadlines else "past"


def _tense(sentence: Sentence, index: int, text: str, words: TimeWords) -> Lean | None:
    """The verbs over the word decide, innermost first; None where they do not look ahead."""
    for nth, verb in enumerate(_verbs_above(sentence, index)):
        token = sentence.tokens[verb]
        helpers = {
            text[child.start - sentence.span.start : child.end - sentence.span.start].lower()
            for child in sentence.tokens
            if child.dep in ("aux", "auxpass") and sentence.tokens[child.head] is token
        }
        if helpers & words.future_helpers and "have" not in helpers:
            return "future"
        if _looks_ahead(token, words, innermost=nth == 0):
            return "future"
        if token.tag in ("VBD", "VBZ", "VBP") or (token.tag in ("VBN", "VBG") and helpers):
            return None
        if token.tag == "VBN" and token.dep == "acl" and nth == 0:
            return None  # "they will fight the ruling announced on Wednesday"
    return None


def _looks_ahead(verb: Token, words: TimeWords, *, innermost: bool) -> bool:
    """ "is due on", "planned to open in": what was ordered on Friday was ordered on Friday, what was due then was not."""
    lemma = verb.lemma.lower()
    if innermost:
        return lemma in words.arranged and verb.tag != "VBG"
    return lemma in words.future_verbs


def _verbs_above(sentence: Sentence, index: int) -> Iterator[int]:
    """The verbs and verb-like adjectives over a word, innermost first."""
    for _ in range(len(sentence.tokens)):
        token = sentence.tokens[index]
        if token.pos in ("VERB", "AUX", "ADJ"):
            yield index
        if token.head == index:
            return
        index = token.head
