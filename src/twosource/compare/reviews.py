"""Report, Statement, Judgement -> Review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Judgement, Report, Review, Statement, StatementFinder, Table, covered_chars, in_force
from ..settings import Settings

SAME_SHARE = 0.5
"""Share of an own-voice statement's characters that a confirmed one must hold to stand in its place."""


def queue_reviews(
    reports: Table[Report],
    statements: Table[Statement],
    judgements: Table[Judgement],
    *,
    min_counted: float = Settings.min_counted_probability,
) -> Iterator[Review]:
    """What does not count, in reading order: the unlikely until a person confirms or corrects it, and what one dismissed."""
    judged = _judged(reports, statements, judgements)
    confirmed = [one for one in statements if _is_a_persons(one) or _is_confirmed(one, judged, min_counted)]
    for statement in statements:
        kind = judged.get(statement.id)
        if kind == "dismiss":
            yield Review(statement.report_id, statement.id, "dismissed")
        elif kind == "confirm" or statement.judged:
            continue
        elif statement.probability < min_counted:
            yield Review(statement.report_id, statement.id, "open")
        elif statement.in_own_voice and any(_says(one, statement) for one in confirmed):
            yield Review(statement.report_id, statement.id, "replaced")


def _is_confirmed(statement: Statement, judged: dict[str, str], min_counted: float) -> bool:
    return judged.get(statement.id) == "confirm" and statement.probability < min_counted


def _is_a_persons(statement: Statement) -> bool:
    """Whether a person found who says it, or which words."""
    return bool(statement.judged) and not statement.in_own_voice


def _judged(reports: Table[Report], statements: Table[Statement], judgements: Iterable[Judgement]) -> dict[str, str]:
    """The last judgement on each statement by itself. One on a statement that others now stand for holds for the nearest."""
    finder = StatementFinder(reports, statements)
    judged: dict[str, str] = {}
    for judgement in sorted(in_force(list(judgements)), key=lambda one: one.number):
        if judgement.kind in ("confirm", "dismiss") and judgement.left is not None:
            statement = finder.of(judgement.left)
            if statement is not None:
                judged[statement.id] = judgement.kind
    return judged


def _says(confirmed: Statement, own: Statement) -> bool:
    if confirmed.report_id != own.report_id:
        return False
    held = sum(covered_chars(confirmed.spans, span) for span in own.spans)
    return held >= SAME_SHARE * sum(map(len, own.spans))
