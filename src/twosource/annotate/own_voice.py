"""What a report says in its own voice: the clauses that nobody is named for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..languages import SpeechWords
from ..model import STORY_PARTS, Attribution, Report, Sentence, Span, Spans, Table, hull
from .grammar import Stretch
from .page import Page
from .quotations import in_quotes
from .status import hedge_in
from .units import cuts_in, trimmed

MAX_COVERED_SHARE = 0.6
"""A sentence with more of its words in attributions has no voice of its own left but the saying."""
MIN_WORDS = 4
MAX_CAPTIONS_BACK = 100
"""The captions of one picture stand near one another."""
MIN_SAME_CAPTION_SHARE = 0.5
"""Captions that share half their words tell of one picture (alternative text and caption)."""


@dataclass(frozen=True)
class OwnClause:
    """A clause in own voice; `cue` is the word by which it says that others say so ("reportedly")."""

    sentence: Sentence
    spans: Spans
    cue: Spans = ()


def own_clauses(
    page: Page, attributions: Table[Attribution], *, max_covered_share: float = MAX_COVERED_SHARE
) -> Iterator[OwnClause]:
    """The clauses of the story's own voice, in reading order."""
    report, words = page.report, page.words
    taken = _taken(page, attributions)
    captions: list[set[str]] = []
    for number, sentence in enumerate(page.sentences):
        if sentence.part == "caption":
            spoken = {report.text[token.start : token.end].lower() for token in sentence.tokens}
            near = captions[-MAX_CAPTIONS_BACK:]
            if any(len(spoken & other) >= MIN_SAME_CAPTION_SHARE * min(len(spoken), len(other)) for other in near):
                continue
            captions.append(spoken)
        elif sentence.part not in STORY_PARTS:
            continue
        if _speaks_to_reader(report, sentence, words):
            continue
        holes = taken.get(number, [])
        if _covered_share(sentence, holes) > max_covered_share:
            continue
        for clause in _free_clauses(report, sentence, holes, words):
            if not in_quotes(clause, page.quoted, report.text):
                yield _hedged(report, sentence, clause, words)


def _taken(page: Page, attributions: Table[Attribution]) -> dict[int, list[Span]]:
    """What attributions take of each sentence, by its number."""
    taken: dict[int, list[Span]] = {}
    for attribution in attributions:
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            for sentence in page.sentences_in(span):
                number = page.number_at(sentence.span.start)
                if number is not None:
                    taken.setdefault(number, []).append(span)
    return taken


def _covered_share(sentence: Sentence, holes: list[Span]) -> float:
    letters = [token for token in sentence.tokens if token.pos != "PUNCT"]
    held = [token for token in letters if any(hole.start <= token.start < hole.end for hole in holes)]
    return len(held) / len(letters) if letters else 1.0


def _speaks_to_reader(report: Report, sentence: Sentence, words: SpeechWords) -> bool:
    """Questions, cries, commands and addresses state nothing."""
    text = report.quote(sentence.span).rstrip("\"”' )")
    if text.endswith(("?", "!")):
        return True
    stretch = Stretch(report.text, sentence, (sentence.span,))
    if not stretch.has_clause():
        return True
    lower = report.quote(sentence.span).lower()
    if any(f" {phrase} " in f" {lower.rstrip('.')} " for phrase in words.silence):
        return True
    verb = stretch.clause_verb
    if verb is None:
        return False
    subject = stretch.subject(verb)
    if subject is not None and stretch.word(subject) in words.addressed:
        return True
    return subject is None and stretch.token(verb).tag == "VB" and not stretch.children(verb, "aux")


def _free_clauses(report: Report, sentence: Sentence, holes: list[Span], words: SpeechWords) -> Iterator[Span]:
    cuts = cuts_in(report.text, sentence, (sentence.span,), words)
    bounds = [sentence.span.start, *cuts, sentence.span.end]
    for start, end in pairwise(bounds):
        clause = Span(start, end)
        touching = [hole for hole in holes if hole.overlaps(clause)]
        if not touching:
            yield from _worth_saying(report, sentence, clause, words)
            continue
        for region in _regions(clause, hull(touching)):
            stretch = Stretch(report.text, sentence, (region,))
            verb = stretch.clause_verb
            if verb is not None and stretch.subject(verb) is not None and _is_main(stretch, verb):
                yield from _worth_saying(report, sentence, region, words)


def _is_main(stretch: Stretch, verb: int) -> bool:
    """Whether a verb has a tense and heads a clause of its own, not the rest of someone else's."""
    return stretch.is_finite(verb) and stretch.token(verb).dep not in ("relcl", "advcl", "acl", "pcomp")


def _regions(clause: Span, hole: Span) -> Iterator[Span]:
    if clause.start < hole.start:
        yield Span(clause.start, min(hole.start, clause.end))
    if hole.end < clause.end:
        yield Span(max(hole.end, clause.start), clause.end)


def _worth_saying(report: Report, sentence: Sentence, clause: Span, words: SpeechWords) -> Iterator[Span]:
    content = trimmed(report.text, (clause,), words, strip_quotes=False)
    stretch = Stretch(report.text, sentence, content)
    spoken = [index for index in stretch.inside if stretch.token(index).pos != "PUNCT"]
    if content and len(spoken) >= MIN_WORDS and stretch.has_clause():
        yield content[0]


def _hedged(report: Report, sentence: Sentence, clause: Span, words: SpeechWords) -> OwnClause:
    hedge = hedge_in(report.quote(clause), words)
    if hedge is None:
        return OwnClause(sentence, (clause,))
    start, end, begins_after = hedge
    cue = Span(clause.start + start, clause.start + end)
    if not begins_after:
        return OwnClause(sentence, (clause,), (cue,))
    rest = trimmed(report.text, (Span(cue.end, clause.end),), words, strip_quotes=False)
    return OwnClause(sentence, rest or (clause,), (cue,))
