"""A person's decision: given, append-only, and never thrown away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
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
    "merge",
    "split",
    "statement",
    "span",
    "speaker",
    "stance",
    "status",
    "name",
    "heading",
    "likelihood",
    "confidence",
    "note",
    "undo",
]

CORRECTIONS: tuple[JudgementKind, ...] = ("statement", "span", "speaker", "stance", "status")
"""Judgements on how one report's words are read: they change what is made of that report alone."""

LIKELIHOODS = (
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain",
)  # fmt: skip
"""Terms of estimative probability, from ICD 203 (1-5, 5-20, 20-45, 45-55, 55-80, 80-95, 95-99 %)."""
CONFIDENCES = ("low", "moderate", "high")


@dataclass(frozen=True)
class Selector:
    """What a judgement is about, so that it is found again after a re-run.

    A statement: its report's id, its words with some text around them (W3C TextQuoteSelector) and, to tell it from others with
    the same words, its id. A report: `report_id` alone. A name (of an entity, a party, someone outside the pile): `name` alone.
    """

    report_id: str | None = None
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""
    name: str | None = None
    statement_id: str | None = None

    @property
    def key(self) -> dict[str, str | None]:
        """What goes into a judgement's id: the fields of the first case files, as a later one would change the ids in them."""
        named = {"report_id": self.report_id, "exact": self.exact, "prefix": self.prefix, "suffix": self.suffix}
        return {**named, "name": self.name}


@dataclass(frozen=True)
class Judgement(Record):
    """same | different | unsure: two statements or two names. accept | reject: the suspected edge from `left` to `right`.
    edge: `left` rests on `right`. party: `left` is an organ of `right`. confirm | dismiss: the statement `left` is rightly read
    and counts, however unlikely; or is misread and counts for nothing. came true | missed: the outcome of the forecast `left`,
    which the statement `right` shows where one does. grade: `value` is the Admiralty letter (A to F) of the source `left`, or
    the digit (1 to 6) of what the statement `left` says. merge: the statements `lefts` and `rights` are all on one matter.
    split: they are on two, those of each side on one. undo: judgement `undoes` holds no longer.

    How words are read: statement: the words `left` say something that was missed; who says it is `right`, None for the report's
    own voice, and `value` is the stance. span: the statement `left` has the words `right`. speaker: `right` says the statement
    `left`; None: the report does, in its own voice. stance | status: `value` is that of the statement `left`.

    How a person sees it, which changes no count: name: the name `left` is shown as `right`. heading: the words of the statement
    `left` stand for its claim. likelihood | confidence: `value` (LIKELIHOODS, CONFIDENCES) is what a person holds of the claim
    of the statement `left`. note: `note` is on the statement, report or name `left`.

    `number` counts from 1 in the order they were given; `made_at` is ISO 8601 in UTC (custody: not part of the case export).
    """

    KEY: ClassVar[tuple[str, ...]] = ("number", "kind", "left_key", "right_key", "undoes")
    number: int
    kind: JudgementKind
    left: Selector | None = None
    right: Selector | None = None
    undoes: str | None = None
    value: str = ""
    note: str = ""
    by: str = ""
    made_at: str = ""
    lefts: tuple[Selector, ...] = ()
    rights: tuple[Selector, ...] = ()

    @property
    def left_key(self) -> dict[str, str | None] | None:
        return self.left.key if self.left is not None else None

    @property
    def right_key(self) -> dict[str, str | None] | None:
        return self.right.key if self.right is not None else None


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
    return replace(select_words(report, hull(statement.spans)), statement_id=statement.id)


def select_words(report: Report, span: Span) -> Selector:
    """A selector of these words of a report, with as much text around them as tells them from the same words elsewhere."""
    chars = CONTEXT_CHARS
    while True:
        selector = Selector(
            report_id=report.id,
            exact=report.quote(span),
            prefix=report.text[max(0, span.start - chars) : span.start],
            suffix=report.text[span.end : span.end + chars],
        )
        if chars >= len(report.text) or selected_span(selector, report) == span:
            return selector
        chars *= 2


def selected_span(selector: Selector, report: Report) -> Span | None:
    """Where the selected words stand in the report, or None where it does not hold them."""
    if not selector.exact:
        return None
    at = report.text.find(selector.prefix + selector.exact + selector.suffix)
    start = at + len(selector.prefix) if at >= 0 else report.text.find(selector.exact)
    return Span(start, start + len(selector.exact)) if start >= 0 else None


def selected_statement(selector: Selector, reports: Mapping[str, Report], statements: Iterable[Statement]) -> Statement | None:
    """The statement a selector means: the one of its id, else the one of that report that shares most with the selected words
    (at least half of the longer of the two), or None where it is gone."""
    report = reports.get(selector.report_id or "")
    wanted = selected_span(selector, report) if report is not None else None
    if report is None or wanted is None:
        return None
    best, best_share = None, 0.0
    for statement in statements:
        if statement.report_id != report.id:
            continue
        if statement.id == selector.statement_id:
            return statement
        around = hull(statement.spans)
        share = covered_chars([around], wanted) / max(len(around), len(wanted))
        if share > best_share:
            best, best_share = statement, share
    return best if best_share >= 0.5 else None


class StatementFinder:
    """Looks up what selectors mean among many statements: `selected_statement`, but a report's statements are found at once."""

    def __init__(self, reports: Iterable[Report], statements: Iterable[Statement]) -> None:
        self._reports = {report.id: report for report in reports}
        self._statements: dict[str, list[Statement]] = {}
        for statement in statements:
            self._statements.setdefault(statement.report_id, []).append(statement)

    def of(self, selector: Selector | None) -> Statement | None:
        if selector is None:
            return None
        return selected_statement(selector, self._reports, self._statements.get(selector.report_id or "", ()))
