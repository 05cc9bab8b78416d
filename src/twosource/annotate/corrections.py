"""Statement, Judgement -> Statement: what a person added to a report's statements or reads otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast, get_args

from ..languages import SpeechWords
from ..model import (
    CORRECTIONS,
    Judgement,
    Report,
    Selector,
    Span,
    Spans,
    Stance,
    Statement,
    Status,
    selected_span,
    selected_statement,
)  # fmt: skip
from .chains import credited
from .surroundings import hedges_in


def corrected(
    report: Report, statements: Sequence[Statement], judgements: Iterable[Judgement], words: SpeechWords | None
) -> list[Statement]:
    """The statements of a report after the judgements on them, the earliest first; each change carries its judgement's id.

    What a judgement is on and the report no longer holds is left as it is; one on a statement that an earlier judgement changed
    is on what became of it. `words`: of the report's language, None where that is not read.
    """
    made, became = list(statements), dict[str, str]()
    for judgement in sorted(judgements, key=lambda one: one.number):
        if judgement.kind not in CORRECTIONS or judgement.left is None or judgement.left.report_id != report.id:
            continue
        if judgement.kind == "statement":
            made = _with_added(report, made, judgement, words)
            continue
        old = _meant(judgement.left, report, made, became)
        new = _corrected(report, old, judgement, words) if old is not None else None
        if old is not None and new is not None:
            made = _with(made, old, replace(new, judged=(*old.judged, judgement.id)))
            became = {was: new.id if now == old.id else now for was, now in became.items()} | {old.id: new.id}
    return made


def _meant(selector: Selector, report: Report, made: Sequence[Statement], became: Mapping[str, str]) -> Statement | None:
    """`became`: by the id that a statement had before a correction, the one that it has now."""
    named = selector.statement_id
    if named is not None and named in became and all(one.id != named for one in made):
        selector = replace(selector, statement_id=became[named])
    return selected_statement(selector, {report.id: report}, made)


def _with_added(report: Report, made: Sequence[Statement], judgement: Judgement, words: SpeechWords | None) -> list[Statement]:
    span = selected_span(judgement.left, report) if judgement.left is not None else None
    if span is None:
        return list(made)
    speaker = judgement.right.name if judgement.right is not None else None
    added = Statement(
        report_id=report.id,
        spans=(span,),
        speaker=speaker,
        stance=_stance(judgement.value),
        status="reported" if speaker else "fact",
        form="indirect" if speaker else "narration",
        hedges=tuple(hedges_in(report.text, (span,), words)) if words is not None else (),
        source_kind="named" if speaker else None,
        judged=(judgement.id,),
    )
    return [*(one for one in made if one.id != added.id), added]


def _corrected(report: Report, old: Statement, judgement: Judgement, words: SpeechWords | None) -> Statement | None:
    match judgement.kind:
        case "stance":
            return replace(old, stance=_stance(judgement.value))
        case "status":
            return replace(old, status=cast("Status", judgement.value)) if judgement.value in get_args(Status) else None
        case "speaker":
            if judgement.right is None or judgement.right.name is None:
                return _in_own_voice(old, credited(report, words) if words is not None else ())
            return _said_by(old, judgement.right.name)
        case _:
            span = selected_span(judgement.right, report) if judgement.right is not None else None
            return _with_words(report, old, span) if span is not None else None


def _stance(value: str) -> Stance:
    return cast("Stance", value) if value in get_args(Stance) else "asserts"


def _in_own_voice(old: Statement, via: tuple[str, ...]) -> Statement:
    """On nobody's word but the report's, and `via` those that it credits as a whole."""
    status: Status = "fact" if old.status == "reported" else old.status
    nobody = replace(old, speaker=None, candidates=(), source=(), cue=(), source_kind=None, distance=None, inside=None)
    return replace(nobody, via=via, status=status, form="narration")


def _said_by(old: Statement, speaker: str) -> Statement:
    status: Status = "reported" if old.status == "fact" else old.status
    return replace(old, speaker=speaker, candidates=(), status=status, source_kind="named")


def _with_words(report: Report, old: Statement, span: Span) -> Statement | None:
    """With the words of `span`, but for those that name the source and say so."""
    spans = without(span, sorted((*old.source, *old.cue)), report)
    hedges = tuple(one for one in old.hedges if any(each.contains(one) for each in (*spans, *old.cue)))
    return replace(old, spans=spans, hedges=hedges) if spans else None


def without(span: Span, holes: Iterable[Span], report: Report) -> Spans:
    """What is left of `span` beside `holes`, which are in order, without space or marks around it."""
    pieces, start = [], span.start
    for hole in holes:
        if hole.overlaps(span):
            pieces.append(Span(start, max(start, hole.start)))
            start = max(start, hole.end)
    pieces.append(Span(start, max(start, span.end)))
    return tuple(piece for one in pieces if (piece := _trimmed(one, report)) is not None)


def _trimmed(span: Span, report: Report) -> Span | None:
    words = report.quote(span)
    marks = " \t\n\r,;:"
    lead = len(words) - len(words.lstrip(marks))
    kept = words.strip(marks)
    # A mark of quotation alone says nothing.
    if not any(letter.isalnum() for letter in kept):
        return None
    return Span(span.start + lead, span.start + lead + len(kept))


def _with(made: Sequence[Statement], old: Statement, new: Statement) -> list[Statement]:
    """`new` in the place of `old`, and those that hang on it hung on the new one."""
    changed = []
    for one in made:
        if one.id == old.id:
            changed.append(new)
        elif one.id != new.id:
            target = new.id if one.target == old.id else one.target
            inside = new.id if one.inside == old.id else one.inside
            changed.append(replace(one, target=target, inside=inside) if (target, inside) != (one.target, one.inside) else one)
    return changed
