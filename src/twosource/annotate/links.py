"""What ties the statements of one report to one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Attribution, Statement, hull
from .page import Page
from .phrases import plain_words
from .stance import points_at_claim

MAX_STATEMENTS_BACK = 500
"""How far back the statement may stand that is denied or doubted: ten times an ordinary report."""
MIN_SHARED_WORDS = 2
"""Content words a denial must share with an earlier statement to be aimed at it where it does not point."""


def linked(page: Page, statements: list[Statement], attributions: dict[str, Attribution]) -> Iterator[Statement]:
    """With the statement around each and what denials and doubts are about; neither is part of a statement's id."""
    told = [_content_words(page, statement) for statement in statements]
    by_attribution: dict[str, list[Statement]] = {}
    for statement in statements:
        by_attribution.setdefault(statement.attribution_id or "", []).append(statement)
    denied = False
    for number, statement in enumerate(statements):
        goes_on = denied and _goes_on_denying(page, statement, statements[number - 1])
        denied = goes_on or statement.stance == "denies"
        attribution = attributions.get(statement.attribution_id or "")
        yield replace(
            statement,
            stance="denies" if goes_on else statement.stance,
            inside=_around(statement, by_attribution.get(attribution.inside or "-", [])) if attribution else None,
            target=_target(page, number, statements, told) if statement.stance != "asserts" else None,
        )


def _around(statement: Statement, outer: list[Statement]) -> str | None:
    holding = [one for one in outer if hull(one.spans).contains(hull(statement.spans))]
    return next((one.id for one in holding or outer), None)


def _goes_on_denying(page: Page, statement: Statement, before: Statement) -> bool:
    """ "Not a penny.": a fragment that repeats the denial before it."""
    opens = plain_words(page.report.quote_all(statement.spans))[:1]
    stretch = page.stretch(statement.spans)
    fragment = not statement.source or (stretch is not None and stretch.clause_verb is None)
    same = statement.speaker is not None and statement.speaker == before.speaker
    return fragment and same and bool(set(opens) & page.words.stance.clause_openers)


def _target(page: Page, number: int, statements: list[Statement], told: list[frozenset[str]]) -> str | None:
    """The statement of another that is denied or doubted, where the words show which."""
    statement = statements[number]
    first = max(0, number - MAX_STATEMENTS_BACK)
    others = [at for at in range(first, number) if statements[at].speaker != statement.speaker]
    stretch = page.stretch(statement.spans)
    if stretch is None or not others:
        return None
    if points_at_claim(stretch, page.words):
        return statements[others[-1]].id
    best = max(others, key=lambda at: len(told[number] & told[at]))
    return statements[best].id if len(told[number] & told[best]) >= MIN_SHARED_WORDS else None


def _content_words(page: Page, statement: Statement) -> frozenset[str]:
    return frozenset(
        token.lemma.lower()
        for sentence in page.sentences_in(hull(statement.spans))
        for token in sentence.tokens
        if token.pos in ("NOUN", "PROPN", "VERB", "NUM")
        and any(span.start <= token.start < span.end for span in statement.spans)
    )
