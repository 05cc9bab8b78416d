"""A person's decision: given, append-only, and never thrown away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from .annotations import Statement
from .record import Record
from .report import Report
from .span import Span, covered_chars, hull

JudgementKind = Literal[
    "same",
    "different",
    "unsure",
    "accept",
    "reject",
    "edge",
    "party",
    "confirm",
    "dismiss",
    "came true",
    "missed",
    "grade",
    "undo",
]


@dataclass(frozen=True)
class Selector:
    """What a judgement is about, so that it is found again after a re-run.

    A statement: its report's id and its words with some text around them (W3C TextQuoteSelector). A report: `report_id`
    alone. A name (of an entity, a party, someone outside the pile): `name` alone.
    """

    report_id: str | None = None
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""
    name: str | None = None


@dataclass(frozen=True)
class Judgement(Record):
    """same | different | unsure: two statements or two names. accept | reject: the suspected edge from `left` to `right`.
    edge: `left` rests on `right`. party: `left` is an organ of `right`. confirm | dismiss: the statement `left` is rightly read
    and counts, however unlikely; or is misread and counts for nothing. came true | missed: the outcome of the forecast `left`,
    which the statement `right` shows where one does. grade: `value` is the Admiralty letter (A to F) of the source `left`, or
    the digit (1 to 6) of what the statement `left` says. undo: judgement `undoes` holds no longer.

    `number` counts from 1 in the order they were given; `made_at` is ISO 8601 in UTC (custody: not part of the case export).
    """

    KEY: ClassVar[tuple[str, ...]] = ("number", "kind", "left", "right", "undoes")
    number: int
    kind: JudgementKind
    left: Selector | None = None
    right: Selector | None = None
    undoes: str | None = None
    value: str = ""
    note: str = ""
    by: str = ""
    made_at: str = ""


def in_force(judgements: tuple[Judgement, ...] | list[Judgement]) -> list[Judgement]:
    """The judgements that no later undo has taken back (an undo can itself be undone), without the undos."""
    dead: set[str] = set()
    for judgement in reversed(judgements):
        if judgement.kind == "undo" and judgement.id not in dead and judgement.undoes is not None:
            dead.add(judgement.undoes)
    return [judgement for judgement in judgements if judgement.kind != "undo" and judgement.id not in dead]


CONTEXT_CHARS = 32


def select_statement(report: Report, statement: Statement) -> Selector:
    """A selector that finds this statement again, also after its spans moved a little."""
    around = hull(statement.spans)
    return Selector(
        report_id=report.id,
        exact=report.quote(around),
        prefix=report.text[max(0, around.start - CONTEXT_CHARS) : around.start],
        suffix=report.text[around.end : around.end + CONTEXT_CHARS],
    )


def selected_statement(selector: Selector, reports: Mapping[str, Report], statements: Iterable[Statement]) -> Statement | None:
    """The statement a selector means: the one of that report that shares most with the selected words (at least half of the
    longer of the two), or None where it is gone."""
    report = reports.get(selector.report_id or "")
    if report is None or not selector.exact:
        return None
    at = report.text.find(selector.prefix + selector.exact + selector.suffix)
    start = at + len(selector.prefix) if at >= 0 else report.text.find(selector.exact)
    if start < 0:
        return None
    wanted = Span(start, start + len(selector.exact))
    best, best_share = None, 0.0
    for statement in statements:
        if statement.report_id != report.id:
            continue
        around = hull(statement.spans)
        share = covered_chars([around], wanted) / max(len(around), len(wanted))
        if share > best_share:
            best, best_share = statement, share
    return best if best_share >= 0.5 else None
