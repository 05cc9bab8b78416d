"""View -> what the JSON API answers: the same as the pages show, as plain data."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import msgspec

from ..dossier.content import ClaimPart, Dispute, Line, TellingPart
from ..drafts import DraftRemark
from ..exporters.json import document_row, main_names, statement_row
from ..model import (
    Assessment,
    Entity,
    Grade,
    Judgement,
    Review,
    Selector,
    Statement,
    in_force,
)  # fmt: skip
from .board_view import BoardQuery, Rows
from .desk import Desk, View
from .facets import FACETS, MOST_VALUES, Facet
from .jobs import without_folder
from .paging import Paged
from .queue_view import Doubt, doubts_on
from .row_facts import RowFacts
from .shapes import (
    Asked,
    AssessmentAnswer,
    Board,
    Bounds,
    CaseState,
    ChoiceAnswer,
    ClaimRow,
    ClaimSheet,
    DayAnswer,
    DisputeAnswer,
    Document,
    DoubtAnswer,
    DoubtQueue,
    FacetAnswer,
    FacetValueAnswer,
    FactsAnswer,
    Found,
    GradeAnswer,
    JudgementAnswer,
    NameAnswer,
    Named,
    OriginAnswer,
    Remark,
    ReportRow,
    ReportSheet,
    StatementAnswer,
    Words,
    Work,
)


def state_of(desk: Desk) -> CaseState:
    view, progress = desk.view(), desk.progress
    work = Work(progress.what, progress.done, progress.total, without_folder(progress.failed, desk.folder))
    dossier = view.dossier
    claims = len(dossier.claims) + len(dossier.lone)
    return CaseState(work, view.number, desk.is_current, len(dossier.reports), claims, dossier.version)


def board_of(query: BoardQuery, rows: Rows, hits: Mapping[str, tuple[str, ...]] | None) -> Board:
    """`hits`: what a search found, None where nothing was looked for."""
    chosen = {name: list(query.chosen(name)) for name in FACETS if query.chosen(name)}
    found = {one for ids in (hits or {}).values() for one in ids}
    return Board(
        query=Asked(
            query.words, query.shown, query.order, query.lone, rows.page, chosen=chosen, since=query.since, until=query.until
        ),
        total=rows.total,
        pages=rows.pages,
        counts=dict(rows.counts),
        claims=[_claim_row(part) for part in rows.parts],
        facts={part.id: _facts(rows.facts[part.id], part, found) for part in rows.parts},
        facets=[facet_of(facet, MOST_VALUES) for facet in rows.facets],
        days=[DayAnswer(one.since, one.until, one.label, one.count) for one in rows.days],
    )


def facet_of(facet: Facet, most: int | None = None) -> FacetAnswer:
    """`most`: how many values, beside those chosen; None for all."""
    shown = facet.values if most is None else facet.shown(most)
    values = [FacetValueAnswer(one.value, one.label, one.count, one.chosen) for one in shown]
    return FacetAnswer(facet.name, facet.title, len(facet.values), values)


def _facts(facts: RowFacts, part: ClaimPart, found: Collection[str]) -> FactsAnswer:
    lines = (*part.lines, *part.lane)
    return FactsAnswer(
        stances={str(stance): count for stance, count in facts.stances},
        reports=facts.reports,
        outlets=facts.outlets,
        days=[told.words for told in facts.days],
        places=list(facts.places),
        found=[line.statement_id for line in lines if line.statement_id in found],
    )


def claim_of(view: View, part: ClaimPart, found: Sequence[Doubt]) -> ClaimSheet:
    """`found`: every doubt of the case."""
    ids = list(view.claims)
    place = ids.index(part.id)
    return ClaimSheet(
        row=_claim_row(part),
        verdict_words=part.verdict_words,
        grade=GradeAnswer(part.grade.value, part.grade.because, part.grade.judgement_id) if part.grade else None,
        headline=words_of(view, part.headline),
        lines=[words_of(view, line) for line in part.lines],
        lane=[words_of(view, line) for line in part.lane],
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
        assessments=[_assessment(one) for one in part.assessments],
    )


def _assessment(one: Assessment) -> AssessmentAnswer:
    return AssessmentAnswer(one.kind, one.value, one.because, one.by, one.statement_id, one.judgement_id)


def names_of(view: View) -> list[NameAnswer]:
    """Every name of the case, by letter."""
    snapshot = view.snapshot
    letters = {one.source: one.value for one in snapshot.of(Grade) if one.source}
    notes: dict[str, list[AssessmentAnswer]] = {}
    for one in snapshot.of(Assessment):
        if one.name:
            notes.setdefault(one.name, []).append(_assessment(one))
    return [_name(one, letters, notes) for one in sorted(snapshot.of(Entity), key=lambda one: (one.name.casefold(), one.id))]


def _name(entity: Entity, letters: dict[str, str], notes: dict[str, list[AssessmentAnswer]]) -> NameAnswer:
    forms = (entity.name, *entity.aliases)
    return NameAnswer(
        id=entity.id,
        name=entity.name,
        aliases=list(entity.aliases),
        kind=entity.kind,
        party=entity.party or entity.name,
        mentions=len(entity.mention_ids),
        grade=next((letters[form] for form in forms if form in letters), None),
        notes=[note for form in forms for note in notes.get(form, ())],
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


def words_of(view: View, line: Line) -> Words:
    """A line of the dossier, with where its words stand."""
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
    sides = [[words_of(view, line) for line in side] for side in dispute.sides]
    return DisputeAnswer(dispute.id, dispute.kind, dispute.because, sides)


def queue_of(view: View, queue: Paged[Doubt]) -> DoubtQueue:
    return DoubtQueue(queue.total, queue.page, queue.pages, [_doubt(view, doubt) for doubt in queue.shown])


def _doubt(view: View, doubt: Doubt) -> DoubtAnswer:
    choices = [ChoiceAnswer(one.words, one.kind, one.left, one.right or None) for one in doubt.choices]
    return DoubtAnswer(doubt.title, doubt.because, doubt.weight, [words_of(view, line) for line in doubt.lines], choices)


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
            lefts=[_selected(each) for each in one.lefts],
            rights=[_selected(each) for each in one.rights],
        )
        for one in reversed(judgements)
    ]


def _named(selector: Selector | None) -> Named | None:
    return None if selector is None else _selected(selector)


def _selected(selector: Selector) -> Named:
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
