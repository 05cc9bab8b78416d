"""How statements are read, in words, and the cards that stand beside a report's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..dossier.content import ClaimPart, Line, TellingPart
from ..model import Entity, Report, Review, ReviewState, Statement
from .desk import View

STANCE_WORDS = {
    "asserts": "says so", "denies": "denies it", "doubts": "doubts it", "withholds": "does not say, or does not know",
}  # fmt: skip
STATUS_WORDS = {
    "fact": "as a fact", "reported": "as reported by someone", "alleged": "as alleged", "planned": "as planned",
    "forecast": "as a forecast", "possible": "as possible",
}  # fmt: skip


@dataclass(frozen=True)
class Card:
    """A statement beside the text. `line` is None for one that counts for nothing and does not wait: dismissed, or replaced."""

    statement: Statement
    words: str
    line: Line | None
    claims: tuple[ClaimPart, ...]
    review: ReviewState | None


def margin(view: View, one: TellingPart, lines: Mapping[str, Line]) -> list[list[Card]]:
    """For each part of a report the cards of the statements that begin in it, in reading order."""
    starts = [part.start for part in one.parts]
    cards: list[list[Card]] = [[] for _ in one.parts]
    reviewed = {review.statement_id: review.state for review in view.snapshot.of(Review)}
    for statement in view.statements.values():
        if statement.report_id == one.report.id and starts:
            place = max(0, bisect_right(starts, statement.spans[0].start) - 1)
            cards[place].append(card_of(view, statement, one.report, lines, reviewed.get(statement.id)))
    return cards


def lines_of(view: View) -> dict[str, Line]:
    """By statement: of all that stand in a claim or wait for a person."""
    parts = (*view.dossier.claims, *view.dossier.lone)
    waiting = {one.line.statement_id: one.line for one in view.dossier.waiting}
    return waiting | {line.statement_id: line for part in parts for line in (*part.lines, *part.lane)}


def known_names(view: View) -> list[str]:
    """Names that may say something, for the list of a form: people and bodies, by letter."""
    return sorted({one.name for one in view.snapshot.of(Entity) if one.kind != "place"}, key=str.casefold)


def card_of(view: View, statement: Statement, report: Report, lines: Mapping[str, Line], review: ReviewState | None) -> Card:
    words = " […] ".join(report.quote(span) for span in statement.spans)
    return Card(statement, words, lines.get(statement.id), view.claims_of.get(statement.id, ()), review)


def facts_of(statement: Statement, report: Report) -> list[tuple[str, str]]:
    """How it is read, beside its words: what, and the words or terms for it."""
    return list(_facts(statement, report))


def _facts(statement: Statement, report: Report) -> Iterator[tuple[str, str]]:
    yield "who says it", statement.speaker or ("the report itself" if statement.in_own_voice else "someone it does not name")
    if statement.candidates:
        yield "or it is", ", ".join(statement.candidates)
    if statement.via:
        yield "as told by", ", ".join(statement.via)
    if statement.source:
        yield "named in the words", report.quote_all(statement.source)
    if statement.cue:
        yield "saying word", report.quote_all(statement.cue)
    yield "stance", STANCE_WORDS[statement.stance]
    yield "told", STATUS_WORDS[statement.status]
    yield "form", "in the report's own voice" if statement.form == "narration" else f"{statement.form} speech"
    if statement.mood != "told":
        yield "mood", "a question" if statement.mood == "question" else "what did not come about"
    if statement.method:
        yield "how it was seen", statement.method
    if statement.distance:
        yield "how the speaker knows", {"saw": "saw it", "told": "was told", "read": "read it"}[statement.distance]
    if statement.hedges:
        yield "words of likelihood", ", ".join(report.quote(span) for span in statement.hedges)
    if statement.probability < 1:
        yield "rightly read", f"{statement.probability:.0%} likely, as the program sees it"
