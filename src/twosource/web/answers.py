"""What the JSON API answers: the same as the pages, as plain data. Offsets are code points of a report's `text`, half-open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec

from ..board import Verdict
from ..dossier.content import ClaimPart, Dispute, Line, TellingPart
from ..drafts import DraftRemark
from ..exporters.json import document_row, main_names, statement_row
from ..model import (
    ConflictKind,
    Distance,
    Entity,
    Form,
    Judgement,
    JudgementKind,
    Mood,
    OriginKind,
    PartKind,
    Review,
    ReviewState,
    Selector,
    SourceKind,
    Stance,
    Statement,
    Status,
    in_force,
)  # fmt: skip
from .board_view import BoardQuery, Rows
from .desk import Desk, View
from .jobs import without_folder
from .paging import Paged
from .queue_view import Doubt, doubts_on

Pair = Annotated[list[int], msgspec.Meta(min_length=2, max_length=2)]
"""A span as the JSON case writes it: start and end."""


@dataclass(frozen=True)
class Refusal:
    """Why there is no other answer, in words for a person."""

    detail: str


@dataclass(frozen=True)
class Work:
    """`what` is at work, "" where nothing is; `failed`: why the last run did not come to its end, else ""."""

    what: str
    done: int
    total: int
    failed: str


@dataclass(frozen=True)
class CaseState:
    """`view` counts the states that were shown; `current`: what is shown takes in every judgement."""

    progress: Work
    view: int
    current: bool
    reports: int
    claims: int
    version: str


@dataclass(frozen=True)
class Bounds:
    """Characters [start, end) of a report's text, in Unicode code points."""

    start: int
    end: int


@dataclass(frozen=True)
class Words:
    """Words that someone says in a report, as the dossier cites them by `number`. `remarks`: what else must be known."""

    statement: str
    report: str
    number: int
    words: str
    spans: list[Bounds]
    place: str
    outlet: str
    teller: str
    how_told: str
    stance: str
    status: str
    method: str | None
    remarks: list[str]


@dataclass(frozen=True)
class ClaimRow:
    """A claim as the board lists it. `told_by`: how many reports say and deny it, and how it stands, in a sentence."""

    id: str
    number: int
    words: str
    verdict: Verdict
    told_by: str
    independent: int
    floor: int
    concerns: list[str]
    disputes: list[ConflictKind]
    tellers: list[str]
    deniers: list[str]
    lone: bool


@dataclass(frozen=True)
class Asked:
    """The query as it was understood: what is not, counts as not given."""

    q: str
    show: str
    order: str
    lone: bool
    page: int


@dataclass(frozen=True)
class Board:
    """One page of claims. `counts`: how many there are by what `show` can be, among those that fit the words."""

    query: Asked
    total: int
    pages: int
    counts: dict[str, int]
    claims: list[ClaimRow]


@dataclass(frozen=True)
class DisputeAnswer:
    """What cannot all hold, side by side, and why."""

    id: str
    kind: ConflictKind
    because: str
    sides: list[list[Words]]


@dataclass(frozen=True)
class OriginAnswer:
    """Where a chain of attribution ends. `access`: the reports show how it knows; `interest`: what it may gain, else ""."""

    name: str
    kind: OriginKind
    access: bool
    because: str
    interest: str
    statements: list[str]


@dataclass(frozen=True)
class GradeAnswer:
    """An Admiralty digit, why, and the judgement that set it; null where it is only proposed."""

    value: str
    because: str
    judgement: str | None


@dataclass(frozen=True)
class ChoiceAnswer:
    """One way to decide: what to send as a judgement."""

    words: str
    kind: str
    left: str
    right: str | None


@dataclass(frozen=True)
class DoubtAnswer:
    """Something that only a person can settle. `weight`: how many claims hang on it."""

    title: str
    because: str
    weight: int
    lines: list[Words]
    choices: list[ChoiceAnswer]


@dataclass(frozen=True)
class DoubtQueue:
    """One page of doubts. `page`: the one asked for, or the last there is."""

    total: int
    page: int
    pages: int
    doubts: list[DoubtAnswer]


@dataclass(frozen=True)
class ClaimSheet:
    """A claim, whole. `lines` assert it, `lane` denies or doubts it; `before` and `after` are its neighbours on the board."""

    row: ClaimRow
    verdict_words: str
    grade: GradeAnswer | None
    headline: Words
    lines: list[Words]
    lane: list[Words]
    origins: list[OriginAnswer]
    reasons: list[str]
    disputes: list[DisputeAnswer]
    next_steps: list[str]
    links: list[str]
    doubts: list[DoubtAnswer]
    before: str | None
    after: str | None


@dataclass(frozen=True)
class ReportRow:
    """A report as it is listed. `published`: an ISO prefix, or null with the reason in `published_evidence`."""

    id: str
    number: int
    file: str
    title: str | None
    outlet: str | None
    published: str | None
    published_evidence: str
    language: str
    url: str | None
    statements: int


@dataclass(frozen=True)
class PartAnswer:
    """One block of a report, and what it is: body, quote, caption, furniture …"""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """A report as `documents` of the JSON case has it. `given`: the fields that a user stated."""

    id: str
    file: str
    sha256: str
    title: str | None
    byline: str | None
    outlet: str | None
    credit: str | None
    published: str | None
    published_evidence: str
    url: str | None
    language: str
    given: list[str]
    text: str
    parts: list[PartAnswer]


@dataclass(frozen=True)
class StatementAnswer:
    """Who says what, as `statements` of the JSON case has it (spans as pairs), with its report and claims.

    `review`: null where it counts; else open, dismissed or replaced.
    """

    id: str
    report: str
    file: str
    spans: list[Pair]
    content: str
    source: str | None
    source_spans: list[Pair]
    cue: str | None
    cue_spans: list[Pair]
    speaker: str | None
    candidates: list[str]
    via: list[str]
    stance: Stance
    target: str | None
    status: Status
    form: Form
    method: str | None
    mood: Mood
    hedges: list[str]
    hedge_spans: list[Pair]
    distance: Distance | None
    source_kind: SourceKind | None
    inside: str | None
    probability: float
    review: ReviewState | None
    claims: list[str]


@dataclass(frozen=True)
class ReportSheet:
    """A report, whole: its document, and its statements in reading order."""

    number: int
    document: Document
    statements: list[StatementAnswer]


@dataclass(frozen=True)
class Named:
    """What a judgement is about: a name; or a report, with the exact words of a statement in it and those around them."""

    name: str | None
    report: str | None
    exact: str | None
    prefix: str
    suffix: str


@dataclass(frozen=True)
class JudgementAnswer:
    """A person's decision. `holds`: no later one takes it back. `made_at`: ISO 8601 in UTC."""

    id: str
    number: int
    kind: JudgementKind
    left: Named | None
    right: Named | None
    undoes: str | None
    value: str | None
    note: str
    by: str
    made_at: str
    holds: bool


@dataclass(frozen=True)
class KeptJudgement:
    """A judgement that was kept: it counts from the next state of the case on."""

    id: str
    number: int


@dataclass(frozen=True)
class Found:
    """A report that a search hit. `statements`: those that were hit in it, best first; none where it was hit as a whole."""

    report: str
    file: str
    statements: list[str]


@dataclass(frozen=True)
class Remark:
    """A place in a draft to mend: what is too much in its words, and what would be right. `line` counts from 1."""

    line: int
    start: int
    end: int
    words: str
    excess: str
    remedy: str


def state_of(desk: Desk) -> CaseState:
    view, progress = desk.view(), desk.progress
    work = Work(progress.what, progress.done, progress.total, without_folder(progress.failed, desk.folder))
    dossier = view.dossier
    claims = len(dossier.claims) + len(dossier.lone)
    return CaseState(work, view.number, desk.is_current, len(dossier.reports), claims, dossier.version)


def board_of(query: BoardQuery, rows: Rows) -> Board:
    asked = Asked(query.words, query.shown, query.order, query.lone, rows.page)
    return Board(asked, rows.total, rows.pages, dict(rows.counts), [_claim_row(part) for part in rows.parts])


def claim_of(view: View, part: ClaimPart, found: Sequence[Doubt]) -> ClaimSheet:
    """`found`: every doubt of the case."""
    ids = list(view.claims)
    place = ids.index(part.id)
    return ClaimSheet(
        row=_claim_row(part),
        verdict_words=part.verdict_words,
        grade=GradeAnswer(part.grade.value, part.grade.because, part.grade.judgement_id) if part.grade else None,
        headline=_words(view, part.headline),
        lines=[_words(view, line) for line in part.lines],
        lane=[_words(view, line) for line in part.lane],
        origins=[
            OriginAnswer(one.name, one.kind, one.access, one.because, one.interest, list(one.statement_ids))
            for one in part.origins
        ],
        reasons=list(part.reasons),
        disputes=[_dispute(view, dispute) for dispute in part.disputes],
        next_steps=list(part.next_steps),
        links=list(part.links),
        doubts=[_doubt(view, doubt) for doubt in doubts_on(part, found)],
        before=ids[place - 1] if place else None,
        after=ids[place + 1] if place + 1 < len(ids) else None,
    )


def _claim_row(part: ClaimPart) -> ClaimRow:
    return ClaimRow(
        id=part.id,
        number=part.number,
        words=part.headline.words,
        verdict=part.verdict,
        told_by=part.told_by,
        independent=part.independent,
        floor=part.floor,
        concerns=list(part.concerns),
        disputes=[dispute.kind for dispute in part.disputes],
        tellers=list(part.tellers),
        deniers=list(part.deniers),
        lone=part.card.lone,
    )


def _words(view: View, line: Line) -> Words:
    citation = line.citation
    return Words(
        statement=line.statement_id,
        report=view.statements[line.statement_id].report_id,
        number=citation.number,
        words=line.words,
        spans=[Bounds(span.start, span.end) for span in citation.spans],
        place=citation.place,
        outlet=line.outlet,
        teller=line.teller,
        how_told=line.how_told,
        stance=line.stance,
        status=line.status,
        method=line.method,
        remarks=list(line.remarks),
    )


def _dispute(view: View, dispute: Dispute) -> DisputeAnswer:
    sides = [[_words(view, line) for line in side] for side in dispute.sides]
    return DisputeAnswer(dispute.id, dispute.kind, dispute.because, sides)


def queue_of(view: View, queue: Paged[Doubt]) -> DoubtQueue:
    return DoubtQueue(queue.total, queue.page, queue.pages, [_doubt(view, doubt) for doubt in queue.shown])


def _doubt(view: View, doubt: Doubt) -> DoubtAnswer:
    choices = [ChoiceAnswer(one.words, one.kind, one.left, one.right or None) for one in doubt.choices]
    return DoubtAnswer(doubt.title, doubt.because, doubt.weight, [_words(view, line) for line in doubt.lines], choices)


def reports_of(view: View) -> list[ReportRow]:
    counts: dict[str, int] = {}
    for statement in view.statements.values():
        counts[statement.report_id] = counts.get(statement.report_id, 0) + 1
    return [_report_row(one, counts.get(one.report.id, 0)) for one in view.dossier.reports]


def _report_row(one: TellingPart, statements: int) -> ReportRow:
    report = one.report
    return ReportRow(
        id=report.id,
        number=one.number,
        file=report.file,
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        published_evidence=report.published_evidence,
        language=report.language,
        url=report.url,
        statements=statements,
    )


def report_of(view: View, one: TellingPart) -> ReportSheet:
    own = [statement for statement in view.statements.values() if statement.report_id == one.report.id]
    return ReportSheet(one.number, msgspec.convert(document_row(one.report), Document), statements_of(view, own))


def statements_of(view: View, statements: list[Statement]) -> list[StatementAnswer]:
    names = main_names(view.snapshot.of(Entity))
    reports = {key: one.report for key, one in view.reports.items()}
    states = _review_states(view)
    return [
        _answer(
            statement_row(one, reports, names),
            report=one.report_id,
            review=states.get(one.id),
            claims=[part.id for part in view.claims_of.get(one.id, ())],
        )
        for one in statements
    ]


def _answer(row: dict[str, Any], **more: Any) -> StatementAnswer:
    return msgspec.convert({**row, **more}, StatementAnswer)


def _review_states(view: View) -> dict[str, str]:
    return {one.statement_id: one.state for one in view.snapshot.of(Review)}


def history_of(judgements: tuple[Judgement, ...]) -> list[JudgementAnswer]:
    """The newest first. An undo holds until it is itself undone."""
    valid = {one.id for one in in_force(judgements)}
    undone = {one.undoes for one in judgements if one.kind == "undo"}
    return [
        JudgementAnswer(
            id=one.id,
            number=one.number,
            kind=one.kind,
            left=_named(one.left),
            right=_named(one.right),
            undoes=one.undoes,
            value=one.value or None,
            note=one.note,
            by=one.by,
            made_at=one.made_at,
            holds=one.id in valid or (one.kind == "undo" and one.id not in undone),
        )
        for one in reversed(judgements)
    ]


def _named(selector: Selector | None) -> Named | None:
    if selector is None:
        return None
    return Named(selector.name, selector.report_id, selector.exact, selector.prefix, selector.suffix)


def found_in(view: View, hits: dict[str, tuple[str, ...]]) -> list[Found]:
    """Reports that a run has not reached yet are left out, as on every page."""
    return [
        Found(report_id, view.reports[report_id].report.file, list(ids))
        for report_id, ids in hits.items()
        if report_id in view.reports
    ]


def remark_of(remark: DraftRemark) -> Remark:
    return Remark(remark.line, remark.span.start, remark.span.end, remark.words, remark.excess, remark.remedy)
