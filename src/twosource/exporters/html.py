"""The dossier: one self-contained HTML file. It opens from disk, asks no network, and every line leads to its words."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from .. import __version__
from ..board import VERDICT_WORDS, Card, form_board, outlet_of
from ..model import (
    AliasSuggestion,
    Conflict,
    Derivation,
    Entity,
    Forecast,
    Grade,
    Problem,
    Question,
    Report,
    Snapshot,
    Statement,
    Timex,
    hull,
)
from ..pictures import draw_matrix, draw_stemma
from ._exporter import Exporter
from ._lit_text import lit_parts

Row = dict[str, Any]

# What to do next, by what is wrong. Written as questions to ask, never as findings.
NEXT_STEPS: dict[str, str] = {
    "contradicted": "Ask each side for the document or the person behind its version.",
    "denied": "Put the denial beside the claim wherever it is used, and ask who could settle it.",
    "single source told by several": "Look for a source that does not rest on this one: the repetitions add none.",
    "unsourced, told by several": "Ask the reports where they have it from: no named source is given.",
    "named twice, independence not shown": "Ask the sources named how they know: they may rest on one another.",
    "doubted": "Read who doubts it and why before relying on it.",
    "forecast": "Check again when it falls due.",
}
# The rest are in `show CASE questions` and the JSON case.
MOST_QUESTIONS = 40
STANCE_WORDS = {"asserts": "says", "denies": "denies", "doubts": "doubts", "withholds": "does not say"}


def _render(snapshot: Snapshot) -> bytes:
    folder = files("twosource.exporters") / "_dossier"
    style, script, page = ((folder / name).read_text("utf-8") for name in ("dossier.css", "dossier.js", "dossier.html.j2"))
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    view = dossier_view(snapshot)
    # Style and script are our own files: no text of a report is ever marked as safe.
    rendered = environment.from_string(page).render(style=Markup(style), script=Markup(script), script_digest=digest, **view)
    return rendered.encode()


def dossier_view(snapshot: Snapshot) -> Row:
    """Everything the page shows, as plain values."""
    board = form_board(snapshot)
    shared = [card for card in board if not card.lone]
    reports, statements = snapshot.by_id(Report), snapshot.by_id(Statement)
    conflicts = snapshot.of(Conflict)
    grades = {grade.claim_id: grade for grade in snapshot.of(Grade) if grade.claim_id}
    return {
        "version": __version__,
        "figures": _figures(snapshot, board, shared),
        "cards": [
            _card(number, card, reports, statements, grades) for number, card in enumerate(board, start=1) if not card.lone
        ],
        "lone_cards": [
            _card(number, card, reports, statements, grades) for number, card in enumerate(board, start=1) if card.lone
        ],
        "questions": snapshot.of(Question)[:MOST_QUESTIONS],
        "conflicts": [_conflict(one, reports, statements) for one in sorted(conflicts, key=lambda one: -one.severity)],
        "denials": [_line(one, reports) for one in snapshot.counted if one.stance == "denies"],
        "review": [{**_line(one, reports), "likely": f"{one.probability:.0%}"} for one in snapshot.reviewed("open")],
        "forecasts": [_forecast(forecast, reports, statements) for forecast in snapshot.of(Forecast)],
        # Drawn by us, with every word of a report escaped.
        "stemma": Markup(draw_stemma(snapshot.reports, snapshot.of(Derivation), in_page=True)),
        "matrix": Markup(draw_matrix(shared, snapshot.reports, in_page=True)) if shared else "",
        "edges": [_edge(edge, reports) for edge in snapshot.of(Derivation)],
        "names": [_name(entity) for entity in snapshot.of(Entity) if entity.aliases],
        "aliases": [
            {"names": list(suggestion.names), "facts": list(suggestion.shared_facts)}
            for suggestion in snapshot.of(AliasSuggestion)
        ],
        "times": _times(snapshot.of(Timex), reports),
        "reports": [_report(number, report, snapshot) for number, report in enumerate(snapshot.reports, start=1)],
        "problems": snapshot.of(Problem),
    }


def _figures(snapshot: Snapshot, board: Sequence[Card], shared: Sequence[Card]) -> Row:
    return {
        "reports": len(snapshot.reports),
        "statements": len(snapshot.counted),
        "claims": len(board),
        "shared": len(shared),
        "firm": sum(card.verdict == "two or more" for card in shared),
        "single": sum(card.verdict == "single source" for card in shared),
        "unsourced": sum(card.verdict == "unsourced" for card in shared),
        "conflicts": len(snapshot.of(Conflict)),
        "denials": sum(statement.stance == "denies" for statement in snapshot.counted),
        "review": len(snapshot.reviewed("open")),
        "forecasts": len(snapshot.of(Forecast)),
        "problems": len(snapshot.of(Problem)),
    }


def _card(
    number: int,
    card: Card,
    reports: Mapping[str, Report],
    statements: Mapping[str, Statement],
    grades: Mapping[str, Grade],
) -> Row:
    grade = grades.get(card.claim.id)
    lines = [_line(statement, reports) for statement in card.statements]
    return {
        "number": number,
        "id": card.claim.id,
        "headline": _line(card.headline, reports),
        "verdict": card.verdict,
        "verdict_words": VERDICT_WORDS[card.verdict],
        "independent": card.count.independent,
        "floor": card.count.floor,
        "origins": [
            {
                "name": origin.name,
                "kind": origin.kind,
                "access": origin.access,
                "because": origin.because,
                "interest": origin.interest,
            }
            for origin in card.count.origins
        ],
        "grade": {"value": grade.value, "because": grade.because, "by": "set by a person" if grade.judgement_id else "proposed"}
        if grade
        else None,
        "denied_by": list(card.count.denied_by),
        "reasons": list(card.count.reasons),
        "concerns": list(card.concerns),
        "next_steps": [NEXT_STEPS[concern] for concern in card.concerns],
        "outlets": [outlet_of(reports[report_id]) for report_id in card.report_ids],
        "asserted": [line for line in lines if line["stance"] == "asserts"],
        "disputed": [line for line in lines if line["stance"] != "asserts"],
        "conflicts": [_conflict(conflict, reports, statements) for conflict in card.conflicts],
        "links": list(dict.fromkeys(link.reason for link in card.claim.links)),
    }


def _line(statement: Statement, reports: Mapping[str, Report]) -> Row:
    report = reports[statement.report_id]
    around = hull(statement.spans)
    return {
        "id": statement.id,
        "words": report.quote_all(statement.spans),
        "who": statement.speaker,
        "candidates": list(statement.candidates),
        "via": list(statement.via),
        "stance": statement.stance,
        "stance_words": STANCE_WORDS[statement.stance],
        "status": statement.status,
        "form": statement.form,
        "method": statement.method,
        "outlet": outlet_of(report),
        "file": report.file,
        "start": around.start,
        "end": around.end,
    }


def _conflict(conflict: Conflict, reports: Mapping[str, Report], statements: Mapping[str, Statement]) -> Row:
    sides = [[_line(statements[one], reports) for one in side if one in statements] for side in conflict.sides]
    return {"id": conflict.id, "kind": conflict.kind, "because": conflict.because, "sides": sides}


def _forecast(forecast: Forecast, reports: Mapping[str, Report], statements: Mapping[str, Statement]) -> Row:
    return {
        **_line(statements[forecast.statement_id], reports),
        "due": forecast.due,
        "outcome": forecast.outcome,
        "shown_by": forecast.shown_by,
        "later": list(forecast.later),
    }


def _edge(edge: Derivation, reports: Mapping[str, Report]) -> Row:
    return {
        "taker": outlet_of(reports[edge.report_id]),
        "giver": outlet_of(reports[edge.on]) if edge.on_report else edge.on,
        "in_pile": edge.on_report,
        "how": edge.how,
        "suspected": edge.suspected,
        "evidence": edge.evidence,
        "statement_ids": list(edge.statement_ids),
    }


def _name(entity: Entity) -> Row:
    return {"name": entity.name, "aliases": list(entity.aliases), "kind": entity.kind}


def _times(timexes: Iterable[Timex], reports: Mapping[str, Report]) -> list[Row]:
    """What is dated, in order of time, then what is not: with its basis or suggestion, never as if it were known."""
    rows = []
    for timex in timexes:
        if timex.type not in ("DATE", "TIME"):
            continue
        report = reports[timex.report_id]
        rows.append(
            {
                "words": report.quote(timex.span),
                "value": timex.value,
                "suggestion": timex.suggestion,
                "basis": timex.basis,
                "outlet": outlet_of(report),
                "anchor": f"w-{report.id}-{timex.span.start}",
                "order": (timex.interval.low if timex.interval else float("inf"), report.file, timex.span.start),
            }
        )
    return sorted(rows, key=lambda row: row["order"])


def _report(number: int, report: Report, snapshot: Snapshot) -> Row:
    return {
        "number": number,
        "id": report.id,
        "file": report.file,
        "sha256": report.sha256,
        "title": report.title,
        "outlet": report.outlet,
        "byline": report.byline,
        "credit": report.credit,
        "published": report.published,
        "published_evidence": report.published_evidence,
        "language": report.language,
        "parts": lit_parts(report, snapshot),
    }


exporter = Exporter(title="the dossier, one HTML file that opens from disk", suffix=".html", render=_render)
