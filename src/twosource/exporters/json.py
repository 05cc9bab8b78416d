"""The case as one JSON object: what schema/case.schema.json describes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from ..model import (
    AliasSuggestion,
    Assessment,
    Claim,
    Conflict,
    Count,
    Derivation,
    Entity,
    EntityType,
    Forecast,
    Grade,
    Judgement,
    Mention,
    Place,
    Problem,
    Quantity,
    Question,
    Report,
    ReviewState,
    Role,
    Route,
    Selector,
    Snapshot,
    Span,
    Spans,
    Statement,
    Timex,
    Typing,
    to_edtf,
)  # fmt: skip
from ._exporter import Exporter

Row = dict[str, Any]


def _render(snapshot: Snapshot) -> bytes:
    return (json.dumps(case_object(snapshot), ensure_ascii=False, indent=1) + "\n").encode()


def case_object(snapshot: Snapshot) -> Row:
    """The case as plain data, in stable order. Offsets are in Unicode code points of the document's `text`."""
    reports = snapshot.by_id(Report)
    counts = {count.claim_id: count for count in snapshot.of(Count)}
    names = main_names(snapshot.of(Entity))
    return {
        "documents": [document_row(report) for report in snapshot.reports],
        "statements": [statement_row(statement, reports, names) for statement in snapshot.counted],
        "review": [
            {**statement_row(statement, reports, names), "state": state}
            for state in get_args(ReviewState)
            for statement in snapshot.reviewed(state)
        ],
        "claims": [_claim(claim, counts.get(claim.id)) for claim in snapshot.of(Claim)],
        "conflicts": [_conflict(conflict, reports) for conflict in snapshot.of(Conflict)],
        "derivations": [_derivation(derivation, reports) for derivation in snapshot.of(Derivation)],
        "quantities": [_quantity(quantity, reports) for quantity in snapshot.of(Quantity)],
        "times": [_time(timex, reports) for timex in snapshot.of(Timex)],
        "places": [_place(place, reports) for place in snapshot.of(Place)],
        "routes": [_route(route, reports, snapshot.counted) for route in snapshot.of(Route)],
        "roles": [_role(role, reports[role.report_id]) for role in snapshot.of(Role)],
        "entities": _entities(snapshot),
        "alias_suggestions": [
            {"names": list(suggestion.names), "shared_facts": list(suggestion.shared_facts)}
            for suggestion in snapshot.of(AliasSuggestion)
        ],
        "forecasts": [
            {
                "statement": forecast.statement_id,
                "due": forecast.due,
                "outcome": forecast.outcome,
                "made_by": forecast.made_by,
                "later": list(forecast.later),
                "shown_by": forecast.shown_by,
                "judgement": forecast.judgement_id,
            }
            for forecast in snapshot.of(Forecast)
        ],
        "grades": [
            {
                "claim": grade.claim_id,
                "source": grade.source,
                "value": grade.value,
                "because": grade.because,
                "judgement": grade.judgement_id,
            }
            for grade in snapshot.of(Grade)
        ],
        "assessments": [
            {
                "kind": one.kind,
                "claim": one.claim_id,
                "statement": one.statement_id,
                "report": one.report_id,
                "name": one.name,
                "value": one.value or None,
                "because": one.because,
                "judgement": one.judgement_id,
            }
            for one in snapshot.of(Assessment)
        ],
        "questions": [
            {
                "kind": question.kind,
                "words": question.words,
                "because": question.because,
                "weight": question.weight,
                "statements": list(question.statement_ids),
            }
            for question in snapshot.of(Question)
        ],
        "judgements": [_judgement(judgement) for judgement in snapshot.judgements],
        "problems": [
            {"file": problem.file, "stage": problem.stage, "reason": problem.reason, "remedy": problem.remedy}
            for problem in snapshot.of(Problem)
        ],
    }


def document_row(report: Report) -> Row:
    return {
        "id": report.id,
        "file": report.file,
        "sha256": report.sha256,
        "title": report.title,
        "byline": report.byline,
        "outlet": report.outlet,
        "credit": report.credit,
        "published": report.published,
        "published_evidence": report.published_evidence,
        "url": report.url,
        "language": report.language,
        "given": list(report.given),
        "text": report.text,
        "parts": [{"kind": part.kind, **_bounds(part.span)} for part in report.parts],
    }


def main_names(entities: Iterable[Entity]) -> dict[str, str]:
    """The name of the one entity that each alias belongs to: reports spell one person in several ways."""
    owners: dict[str, set[str]] = {}
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            owners.setdefault(name, set()).add(entity.name)
    return {name: next(iter(found)) for name, found in owners.items() if len(found) == 1}


def statement_row(statement: Statement, reports: Mapping[str, Report], names: Mapping[str, str]) -> Row:
    report = reports[statement.report_id]
    return {
        "id": statement.id,
        "file": report.file,
        "spans": _pairs(statement.spans),
        "content": report.quote_all(statement.spans),
        "source": report.quote_all(statement.source) or None,
        "source_spans": _pairs(statement.source),
        "cue": report.quote_all(statement.cue) or None,
        "cue_spans": _pairs(statement.cue),
        "speaker": names.get(statement.speaker, statement.speaker) if statement.speaker else None,
        "candidates": list(statement.candidates),
        "via": list(statement.via),
        "stance": statement.stance,
        "target": statement.target,
        "status": statement.status,
        "form": statement.form,
        "method": statement.method,
        "mood": statement.mood,
        "hedges": [report.quote(span) for span in statement.hedges],
        "hedge_spans": _pairs(statement.hedges),
        "distance": statement.distance,
        "source_kind": statement.source_kind,
        "inside": statement.inside,
        "probability": round(statement.probability, 4),
        "judged": list(statement.judged),
    }


def _claim(claim: Claim, count: Count | None) -> Row:
    row: Row = {"id": claim.id, "statements": list(claim.statement_ids)}
    if count is not None:
        row |= {
            "independent": count.independent,
            "floor": count.floor,
            "origins": [origin.name for origin in count.origins],
            "origin_details": [
                {
                    "name": origin.name,
                    "kind": origin.kind,
                    "access": origin.access,
                    "because": origin.because,
                    "interest": origin.interest or None,
                    "statements": list(origin.statement_ids),
                }
                for origin in count.origins
            ],
            "denied_by": list(count.denied_by),
            "reasons": list(count.reasons),
        }
    row["links"] = [
        {"left": link.left, "right": link.right, "because": link.reason, "score": round(link.score_0_to_1, 4)}
        for link in claim.links
    ]
    return row


def _conflict(conflict: Conflict, reports: Mapping[str, Report]) -> Row:
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "claim": conflict.claim_id,
        "sides": [list(side) for side in conflict.sides],
        "because": conflict.because,
        "severity": conflict.severity,
        "told_both_ways_in": [reports[one].file for one in conflict.both_sides],
    }


def _derivation(derivation: Derivation, reports: Mapping[str, Report]) -> Row:
    return {
        "from": reports[derivation.report_id].file,
        "to": reports[derivation.on].file if derivation.on_report else derivation.on,
        "how": derivation.how,
        "suspected": derivation.suspected,
        "evidence": derivation.evidence,
        "statements": list(derivation.statement_ids),
    }


def _quantity(quantity: Quantity, reports: Mapping[str, Report]) -> Row:
    low, high = _number(quantity.low), _number(quantity.high)
    return {
        **_words(quantity.span, reports[quantity.report_id]),
        "value": low if low == high else [low, high],
        "unit": quantity.unit,
        "counted": quantity.counted,
        "approx": quantity.approx,
        "per": quantity.per,
        "measure": quantity.measure,
        "hedge": quantity.hedge,
        "of": quantity.of,
        "year": quantity.year,
        "so_far": quantity.so_far,
    }


def _time(timex: Timex, reports: Mapping[str, Report]) -> Row:
    return {
        **_words(timex.span, reports[timex.report_id]),
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "edtf": to_edtf(timex),
        "basis": timex.basis,
        "suggestion": timex.suggestion,
    }


def _place(place: Place, reports: Mapping[str, Report]) -> Row:
    return {
        **_words(place.span, reports[place.report_id]),
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "precision": place.precision,
        "geonameid": place.geonameid,
        "within": list(place.within),
        "basis": place.basis,
    }


def _route(route: Route, reports: Mapping[str, Report], statements: tuple[Statement, ...]) -> Row:
    report = reports[route.report_id]
    holder = next(
        (
            statement.id
            for statement in statements
            if statement.report_id == route.report_id and any(span.overlaps(route.span) for span in statement.spans)
        ),
        None,
    )
    return {
        "file": report.file,
        **_bounds(route.span),
        "what": report.quote(route.what) if route.what else None,
        "from": report.quote(route.start) if route.start else None,
        "to": report.quote(route.end) if route.end else None,
        "mode": route.mode,
        "statement": holder,
    }


def _role(role: Role, report: Report) -> Row:
    return {
        "file": report.file,
        **_bounds(role.span),
        "name": role.name,
        "role": role.role,
        "bodies": list(role.bodies),
        "former": role.is_former,
    }


def _entities(snapshot: Snapshot) -> list[Row]:
    """An entity's type is the one its mentions have most often: a country acts in one sentence and is a place in the next."""
    types = {(typing.report_id, typing.span): typing.type for typing in snapshot.of(Typing)}
    of_mention = {mention.id: types.get((mention.report_id, mention.span)) for mention in snapshot.of(Mention)}
    return [
        _entity(entity, [kind for one in entity.mention_ids if (kind := of_mention.get(one))]) for entity in snapshot.of(Entity)
    ]


def _entity(entity: Entity, types: list[EntityType]) -> Row:
    return {
        "name": entity.name,
        "aliases": list(entity.aliases),
        "kind": entity.kind,
        "type": min(set(types), key=lambda kind: (-types.count(kind), kind)) if types else entity.kind,
        "party": entity.party or entity.name,
    }


def _judgement(judgement: Judgement) -> Row:
    return {
        "id": judgement.id,
        "number": judgement.number,
        "kind": judgement.kind,
        "left": _selector(judgement.left),
        "right": _selector(judgement.right),
        "undoes": judgement.undoes,
        "value": judgement.value or None,
        "note": judgement.note,
        "lefts": [_selector(one) for one in judgement.lefts],
        "rights": [_selector(one) for one in judgement.rights],
    }


def _selector(selector: Selector | None) -> Row | None:
    if selector is None:
        return None
    named = {"report": selector.report_id, "exact": selector.exact, "prefix": selector.prefix, "suffix": selector.suffix}
    return {"name": selector.name} if selector.name is not None else named


def _words(span: Span, report: Report) -> Row:
    return {"file": report.file, "text": report.quote(span), **_bounds(span)}


def _bounds(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _number(value: float | None) -> float | int | None:
    """Whole numbers without a fraction, as people write them."""
    return int(value) if value is not None and value == int(value) else value


exporter = Exporter(title="one JSON object (schema/case.schema.json)", suffix=".json", render=_render)
