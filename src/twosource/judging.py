"""From what a user types to a judgement that will be found again."""

from __future__ import annotations

from collections.abc import Sequence

from .errors import JudgementError
from .model import Entity, Judgement, JudgementKind, Report, Selector, Statement, select_statement

PAIRS: tuple[JudgementKind, ...] = ("same", "different", "unsure")
SINGLE: tuple[JudgementKind, ...] = ("confirm", "dismiss")
OUTCOMES: tuple[JudgementKind, ...] = ("came true", "missed")
LETTERS, DIGITS = "ABCDEF", "123456"
EDGES: tuple[JudgementKind, ...] = ("accept", "reject", "edge")


def form_judgement(
    kind: JudgementKind,
    left: str | None,
    right: str | None,
    undoes: str | None,
    given: Sequence[Judgement],
    reports: Sequence[Report],
    statements: Sequence[Statement],
    entities: Sequence[Entity],
) -> Judgement:
    """The next judgement after `given`. Raises JudgementError, with the remedy, for anything that the case does not hold."""
    number = 1 + max((judgement.number for judgement in given), default=0)
    if kind == "undo":
        return Judgement(number, kind, undoes=_judgement_id(undoes, given))
    if kind in SINGLE:
        if right is not None:
            raise JudgementError(f"a judgement {kind!r} is about one statement; {right!r} is too much")
        by_id = {statement.id: statement for statement in statements}
        return Judgement(number, kind, _statement(left or "", by_id, reports))
    if kind in OUTCOMES:
        return _outcome(number, kind, left, right, reports, statements)
    if left is None or right is None:
        raise JudgementError(f"a judgement {kind!r} needs two things to judge")
    if kind == "grade":
        return _grade(number, left, right, reports, statements, entities)
    if kind in PAIRS:
        chosen = _pair(left, right, reports, statements, entities)
    elif kind in EDGES:
        chosen = (_end_of_edge(left, reports), _end_of_edge(right, reports))
    else:
        chosen = (Selector(name=left), Selector(name=right))
    if kind not in PAIRS:
        # Whom a judgement rests on may be news to the case; whom it is about may not.
        judged = chosen if kind in ("accept", "reject") else chosen[:1]
        for selector in judged:
            _must_be_known(selector, statements, entities)
    if chosen[0] == chosen[1]:
        raise JudgementError(f"{left!r} and {right!r} are one and the same; a judgement needs two")
    return Judgement(number, kind, *chosen)


def _outcome(
    number: int,
    kind: JudgementKind,
    left: str | None,
    right: str | None,
    reports: Sequence[Report],
    statements: Sequence[Statement],
) -> Judgement:
    by_id = {statement.id: statement for statement in statements}
    forecast = _statement(left or "", by_id, reports)
    if by_id[left or ""].status not in ("forecast", "planned"):
        raise JudgementError(f"{left!r} tells no forecast and no plan; `twosource show CASE forecasts` lists them")
    return Judgement(number, kind, forecast, _statement(right, by_id, reports) if right is not None else None)


def _grade(
    number: int, left: str, value: str, reports: Sequence[Report], statements: Sequence[Statement], entities: Sequence[Entity]
) -> Judgement:
    """A digit for what a statement says, a letter for a source."""
    by_id = {statement.id: statement for statement in statements}
    if left in by_id:
        if value not in DIGITS or len(value) != 1:
            raise JudgementError(
                f"{value!r} is no grade of what is said; it is a digit from 1 (confirmed) to 6 (cannot be judged)"
            )
        return Judgement(number, "grade", _statement(left, by_id, reports), value=value)
    if value.upper() not in LETTERS or len(value) != 1:
        raise JudgementError(f"{value!r} is no grade of a source; it is a letter from A (reliable) to F (cannot be judged)")
    selector = Selector(name=left)
    if left not in {report.outlet for report in reports}:
        _must_be_known(selector, statements, entities)
    return Judgement(number, "grade", selector, value=value.upper())


def _judgement_id(wanted: str | None, given: Sequence[Judgement]) -> str:
    for judgement in given:
        if wanted in (judgement.id, str(judgement.number)):
            return judgement.id
    raise JudgementError(f"there is no judgement {wanted!r}; `twosource show CASE judgements` lists them")


def _pair(
    left: str, right: str, reports: Sequence[Report], statements: Sequence[Statement], entities: Sequence[Entity]
) -> tuple[Selector, Selector]:
    by_id = {statement.id: statement for statement in statements}
    if left in by_id or right in by_id:
        return _statement(left, by_id, reports), _statement(right, by_id, reports)
    return _name(left, entities), _name(right, entities)


def _statement(wanted: str, by_id: dict[str, Statement], reports: Sequence[Report]) -> Selector:
    statement = by_id.get(wanted)
    if statement is None:
        raise JudgementError(f"there is no statement {wanted!r}; `twosource show CASE statements` lists them")
    report = next(report for report in reports if report.id == statement.report_id)
    return select_statement(report, statement)


def _name(wanted: str, entities: Sequence[Entity]) -> Selector:
    if not any(wanted in (entity.name, *entity.aliases) for entity in entities):
        raise JudgementError(f"no statement id and no name {wanted!r} in this case; `twosource show CASE names` lists names")
    return Selector(name=wanted)


def _must_be_known(selector: Selector, statements: Sequence[Statement], entities: Sequence[Entity]) -> None:
    """A slip of the pen must not be kept as a judgement that changes nothing."""
    if selector.name is None:
        return
    names = {name for entity in entities for name in (entity.name, *entity.aliases)}
    names |= {name for one in statements for name in (one.speaker, *one.via, *one.candidates) if name}
    if selector.name.casefold() not in {name.casefold() for name in names}:
        raise JudgementError(
            f"no report and no name {selector.name!r} in this case; `twosource show CASE sources` and `names` list them"
        )


def _end_of_edge(wanted: str, reports: Sequence[Report]) -> Selector:
    """A report by id, file name or unambiguous start of it; else the name of someone outside the pile."""
    exact = [report for report in reports if wanted in (report.id, report.file)]
    started = exact or [report for report in reports if report.file.startswith(wanted)]
    if len(started) > 1:
        raise JudgementError(f"{wanted!r} may be {' or '.join(report.file for report in started)}; give more of the file name")
    return Selector(report_id=started[0].id) if started else Selector(name=wanted)
