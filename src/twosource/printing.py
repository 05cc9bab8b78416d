"""What a case holds, as tables for a terminal and as plain values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .board import VERDICT_WORDS, Card, form_board, outlet_of
from .errors import InputError
from .model import (
    Assessment,
    Conflict,
    Derivation,
    Entity,
    Forecast,
    Grade,
    Judgement,
    Problem,
    Question,
    Report,
    Selector,
    Snapshot,
    Statement,
)  # fmt: skip

if TYPE_CHECKING:
    from rich.console import Console

Row = dict[str, Any]

# Columns of running words and the share of a line that each takes; the others are as wide as they need.
WIDE = {
    "words": 5, "because": 5, "evidence": 4, "reason": 4, "remedy": 3, "sides": 3, "rests on": 2, "report": 2, "title": 3,
    "published": 3, "also": 2, "name": 2, "said by": 2, "left": 2, "right": 2, "note": 2, "later": 2, "statement": 2,
}  # fmt: skip

# A table's cell: longer words are cut, `claim` shows them whole.
CELL_CHARS = 100


def plain_view(snapshot: Snapshot, what: str, which: str | None, *, everything: bool) -> list[Row] | Row:
    """One part of a case as plain data. Raises InputError for a part or a claim that there is not."""
    if what == "claim":
        return _claim(snapshot, which)
    if what not in VIEWS:
        raise InputError(f"there is no view {what!r}; there are: claim, {', '.join(VIEWS)}")
    rows = VIEWS[what](snapshot)
    return rows if what != "claims" or everything else [row for row in rows if not row["lone"]]


def print_view(console: Console, snapshot: Snapshot, what: str, which: str | None, *, everything: bool) -> None:
    """The same, for a person."""
    view = plain_view(snapshot, what, which, everything=everything)
    if isinstance(view, dict):
        _print_claim(console, view)
        return
    if what in ("statements", "review"):
        for row in view:
            _print_statement(console, row)
        return
    if what != "claims":
        _print_table(console, view)
        return
    _print_summary(console, snapshot)
    for row in view:
        _print_claim_line(console, row)
    if not everything:
        lone = sum(card.lone for card in form_board(snapshot))
        console.print(f"and {lone} claims told by one report alone (--all shows them)")


def _print_summary(console: Console, snapshot: Snapshot) -> None:
    board = form_board(snapshot)
    shared = [card for card in board if not card.lone]
    if snapshot.reports and not snapshot.of(Statement):
        console.print("nothing has been read yet: `twosource run CASE` comes first")
    console.print(
        f"{len(snapshot.reports)} reports, {len(snapshot.counted)} statements, {len(board)} claims, "
        f"{len(shared)} told by several reports or disputed, {len(snapshot.of(Conflict))} conflicts, "
        f"{len(snapshot.reviewed('open'))} finds to review, {len(snapshot.of(Problem))} problems"
    )


def _print_claim_line(console: Console, row: Row) -> None:
    """A claim in two lines: its counts and words, then who tells it and why to worry."""
    from rich.padding import Padding
    from rich.text import Text

    said = "DENIAL: " if row["denied"] else ""
    console.print(Text(f"{row['no.']:>3}  N {row['N']} F {row['F']}  {said}“{_cell(row['claim'])}”"))
    facts = [f"{row['reports']} report{'s' * (row['reports'] != 1)}", "; ".join(row["concern"]), ", ".join(row["origins"])]
    console.print(Padding(Text(" · ".join(fact for fact in facts if fact), style="dim"), (0, 0, 0, 14)))


def _print_table(console: Console, rows: Sequence[Row]) -> None:
    from rich.table import Table
    from rich.text import Text

    if not rows:
        console.print("nothing here")
        return
    table = Table(show_edge=False, pad_edge=False, expand=any(column in WIDE for column in rows[0]))
    for column in rows[0]:
        if column not in ("id", "lone"):
            table.add_column(column, overflow="fold", ratio=WIDE.get(column), min_width=12 if column in WIDE else None)
    for row in rows:
        table.add_row(*(Text(_cell(value)) for column, value in row.items() if column not in ("id", "lone")))
    console.print(table)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = ", ".join(str(part) for part in value)
    words = " ".join(("" if value is None else str(value)).split())
    return words if len(words) <= CELL_CHARS else words[: CELL_CHARS - 1] + "…"


def _print_claim(console: Console, view: Row) -> None:
    def line(text: str = "") -> None:
        console.print(text, markup=False)

    line(f"Claim {view['number']} ({view['id']}): {view['verdict']}")
    grade = f", grade {view['grade']}" if view["grade"] else ""
    line(f"{view['reports']} reports, N {view['independent']}, floor {view['floor']}{grade}")
    for reason in (*view["reasons"], *view["interests"]):
        line(f"  · {reason}")
    for assessed in view["assessments"]:
        line(f"  · {assessed}")
    for row in view["statements"]:
        line()
        _print_statement(console, row)
    for conflict in view["conflicts"]:
        line()
        line(f"CONFLICT ({conflict['kind']}): {conflict['because']}")


def _print_statement(console: Console, row: Row) -> None:
    said = row["speaker"] or "in its own voice"
    via = f", via {', '.join(row['via'])}" if row["via"] else ""
    where = f"{row['file']} [{row['start']}–{row['end']}]"
    likely = f", rightly read: {row['probability']:.0%}" if "probability" in row else ""
    console.print(f"{where} {said}{via}, {row['stance']}, {row['status']}{likely}  ({row['id']})", markup=False)
    console.print(f"    “{row['words']}”", markup=False)


def _claims(snapshot: Snapshot) -> list[Row]:
    reports = snapshot.by_id(Report)
    return [_claim_row(number, card, reports) for number, card in enumerate(form_board(snapshot), start=1)]


def _claim_row(number: int, card: Card, reports: dict[str, Report]) -> Row:
    headline = card.headline
    return {
        "id": card.claim.id,
        "lone": card.lone,
        "no.": number,
        "denied": headline.stance == "denies",
        "claim": reports[headline.report_id].quote_all(headline.spans),
        "reports": len(card.report_ids),
        "N": card.count.independent,
        "F": card.count.floor,
        "origins": [origin.name for origin in card.count.origins],
        "concern": list(card.concerns),
    }


def _claim(snapshot: Snapshot, which: str | None) -> Row:
    board = form_board(snapshot)
    for number, card in enumerate(board, start=1):
        if which in (str(number), card.claim.id):
            break
    else:
        raise InputError(f"there is no claim {which!r}; `twosource show CASE claims --all` numbers them 1 to {len(board)}")
    reports = snapshot.by_id(Report)
    return {
        "number": number,
        "id": card.claim.id,
        "verdict": VERDICT_WORDS[card.verdict],
        "concerns": list(card.concerns),
        "reports": len(card.report_ids),
        "independent": card.count.independent,
        "floor": card.count.floor,
        "origins": [origin.name for origin in card.count.origins],
        "interests": [f"{origin.name} {origin.interest}" for origin in card.count.origins if origin.interest],
        "grade": next((f"{one.value} ({_grader(one)})" for one in snapshot.of(Grade) if one.claim_id == card.claim.id), None),
        "assessments": [_assessed(one) for one in snapshot.of(Assessment) if one.claim_id == card.claim.id],
        "denied_by": list(card.count.denied_by),
        "reasons": list(card.count.reasons),
        "statements": [_statement_row(statement, reports) for statement in card.statements],
        "conflicts": [{"kind": conflict.kind, "because": conflict.because} for conflict in card.conflicts],
    }


def _assessed(one: Assessment) -> str:
    said = f"{one.kind}: {one.value}" if one.value else one.kind
    return ", ".join(filter(None, (f"{said} (by {one.by or 'a person'})", one.because)))


def _grader(grade: Grade) -> str:
    return (
        f"proposed: {grade.because}" if grade.judgement_id is None else f"set by a person: {grade.because or 'no reason given'}"
    )


def _statement_row(statement: Statement, reports: dict[str, Report]) -> Row:
    report = reports[statement.report_id]
    return {
        "id": statement.id,
        "file": report.file,
        "start": statement.spans[0].start,
        "end": statement.spans[-1].end,
        "speaker": statement.speaker,
        "via": list(statement.via),
        "stance": statement.stance,
        "status": statement.status,
        "words": report.quote_all(statement.spans),
    }


def _statements(snapshot: Snapshot) -> list[Row]:
    reports = snapshot.by_id(Report)
    return [_statement_row(statement, reports) for statement in snapshot.counted]


def _review(snapshot: Snapshot) -> list[Row]:
    """What waits for a person, the likeliest first."""
    reports = snapshot.by_id(Report)
    return [{**_statement_row(one, reports), "probability": one.probability} for one in snapshot.reviewed("open")]


def _conflicts(snapshot: Snapshot) -> list[Row]:
    statements, reports = snapshot.by_id(Statement), snapshot.by_id(Report)

    def files(side: Sequence[str]) -> str:
        return ", ".join(dict.fromkeys(reports[statements[one].report_id].file for one in side))

    return [
        {
            "id": conflict.id,
            "weight": conflict.severity,
            "kind": conflict.kind,
            "because": conflict.because,
            "sides": " | ".join(files(side) for side in conflict.sides),
        }
        for conflict in sorted(snapshot.of(Conflict), key=lambda one: -one.severity)
    ]


def _sources(snapshot: Snapshot) -> list[Row]:
    reports = snapshot.by_id(Report)
    return [
        {
            "report": reports[edge.report_id].file,
            "rests on": reports[edge.on].file if edge.on_report else edge.on,
            "how": edge.how,
            "suspected": "suspected" if edge.suspected else "",
            "evidence": edge.evidence,
        }
        for edge in snapshot.of(Derivation)
    ]


def _names(snapshot: Snapshot) -> list[Row]:
    return [
        {"name": entity.name, "also": list(entity.aliases), "kind": entity.kind, "mentions": len(entity.mention_ids)}
        for entity in snapshot.of(Entity)
    ]


def _reports(snapshot: Snapshot) -> list[Row]:
    return [
        {
            "file": report.file,
            "outlet": report.outlet,
            "title": report.title,
            "byline": report.byline,
            "published": report.published or f"unknown: {report.published_evidence}",
            "credit": report.credit,
            "language": report.language,
        }
        for report in snapshot.reports
    ]


def _forecasts(snapshot: Snapshot) -> list[Row]:
    statements, reports = snapshot.by_id(Statement), snapshot.by_id(Report)
    rows = []
    for forecast in snapshot.of(Forecast):
        statement = statements[forecast.statement_id]
        report = reports[statement.report_id]
        said_by = statement.speaker or outlet_of(report)
        shown = f", shown by {forecast.shown_by}" if forecast.shown_by else ""
        rows.append(
            {
                "due": forecast.due or "no date",
                "outcome": f"{forecast.outcome}{shown}",
                "said by": said_by,
                "words": report.quote_all(statement.spans),
                "later": list(forecast.later),
                "statement": statement.id,
            }
        )
    return rows


def _denials(snapshot: Snapshot) -> list[Row]:
    """Who denies what; denials count for nothing that they deny."""
    reports = snapshot.by_id(Report)
    return [
        {
            "said by": one.speaker or outlet_of(reports[one.report_id]),
            "words": reports[one.report_id].quote_all(one.spans),
            "report": reports[one.report_id].file,
            "statement": one.id,
        }
        for one in snapshot.counted
        if one.stance == "denies"
    ]


def _methods(snapshot: Snapshot) -> list[Row]:
    """How anyone knows: statements whose words tell how it was observed."""
    reports = snapshot.by_id(Report)
    rows = [
        {
            "method": one.method,
            "said by": one.speaker or outlet_of(reports[one.report_id]),
            "words": reports[one.report_id].quote_all(one.spans),
            "report": reports[one.report_id].file,
        }
        for one in snapshot.counted
        if one.method
    ]
    return sorted(rows, key=lambda row: str(row["method"]))


def _questions(snapshot: Snapshot) -> list[Row]:
    """What to find out next, the most pressing first."""
    return [
        {"weight": one.weight, "kind": one.kind, "words": one.words, "because": one.because} for one in snapshot.of(Question)
    ]


def _grades(snapshot: Snapshot) -> list[Row]:
    """Letters of sources, then digits of the claims that several tell or people graded."""
    numbers = {card.claim.id: (number, card) for number, card in enumerate(form_board(snapshot), start=1)}
    by = {judgement.id: judgement for judgement in snapshot.judgements}
    rows = []
    for grade in sorted(snapshot.of(Grade), key=lambda one: one.source is None):
        number, card = numbers.get(grade.claim_id or "", (None, None))
        if grade.source is None and grade.judgement_id is None and (card is None or card.lone):
            continue
        judgement = by.get(grade.judgement_id or "")
        said = f"{judgement.by or 'a person'}, {judgement.made_at}" if judgement is not None else "proposed"
        rows.append({"grade": grade.value, "of": grade.source or f"claim {number}", "by": said, "because": grade.because})
    return rows


def _assessments(snapshot: Snapshot) -> list[Row]:
    """What people hold of claims, and their notes."""
    numbers = {card.claim.id: number for number, card in enumerate(form_board(snapshot), start=1)}
    reports = snapshot.by_id(Report)

    def of(one: Assessment) -> str:
        return one.name or (reports[one.report_id].file if one.report_id else f"claim {numbers.get(one.claim_id or '')}")

    return [
        {"kind": one.kind, "value": one.value, "of": of(one), "by": one.by or "a person", "note": one.because}
        for one in snapshot.of(Assessment)
    ]


def _judgements(snapshot: Snapshot) -> list[Row]:
    def end(selector: Selector | None) -> str | None:
        return (selector.name or selector.exact or selector.report_id) if selector else None

    return [
        {
            "no.": judgement.number,
            "judgement": judgement.id,
            "kind": judgement.kind,
            "left": judgement.undoes or end(judgement.left),
            "right": end(judgement.right),
            "note": judgement.note,
            "by": judgement.by,
        }
        for judgement in snapshot.of(Judgement)
    ]


def _problems(snapshot: Snapshot) -> list[Row]:
    return [
        {"file": problem.file, "stage": problem.stage, "reason": problem.reason, "remedy": problem.remedy}
        for problem in snapshot.of(Problem)
    ]


VIEWS: dict[str, Callable[[Snapshot], list[Row]]] = {
    "claims": _claims,
    "statements": _statements,
    "review": _review,
    "conflicts": _conflicts,
    "sources": _sources,
    "names": _names,
    "reports": _reports,
    "questions": _questions,
    "denials": _denials,
    "forecasts": _forecasts,
    "methods": _methods,
    "grades": _grades,
    "assessments": _assessments,
    "judgements": _judgements,
    "problems": _problems,
}
