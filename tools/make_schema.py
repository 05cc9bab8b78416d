"""Writes schema/case.schema.json, the form of `twosource export --format json`.

usage: python tools/make_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

from twosource.model import (
    Approx,
    AssessmentKind,
    ConflictKind,
    DerivationHow,
    Distance,
    EntityType,
    Form,
    GradeDigit,
    GradeLetter,
    Hedging,
    JudgementKind,
    MentionKind,
    Mood,
    OriginKind,
    Outcome,
    PartKind,
    Precision,
    QuestionKind,
    ReviewState,
    SourceKind,
    Stance,
    Status,
    TimexType,
)  # fmt: skip

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
OFFSET: Schema = {"type": "integer", "minimum": 0}
NUMBER: Schema = {"type": "number"}
TEXTS: Schema = {"type": "array", "items": TEXT}
SPANS: Schema = {"type": "array", "items": {"type": "array", "items": OFFSET, "minItems": 2, "maxItems": 2}}
SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
COUNT: Schema = {"type": "integer", "minimum": 0}


def maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(literal: Any) -> Schema:
    return {"enum": list(get_args(literal))}


def row(properties: Schema, *, optional: tuple[str, ...] = ()) -> Schema:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def rows(properties: Schema, *, optional: tuple[str, ...] = ()) -> Schema:
    return {"type": "array", "items": row(properties, optional=optional)}


WORDS = {"file": TEXT, "text": TEXT, "start": OFFSET, "end": OFFSET}
SELECTOR = {
    "anyOf": [
        row({"name": TEXT}),
        row({"report": maybe(TEXT), "exact": maybe(TEXT), "prefix": TEXT, "suffix": TEXT}),
        {"type": "null"},
    ]
}

STATEMENT: Schema = {
    "id": TEXT,
    "file": TEXT,
    "spans": SPANS,
    "content": TEXT,
    "source": maybe(TEXT),
    "source_spans": SPANS,
    "cue": maybe(TEXT),
    "cue_spans": SPANS,
    "speaker": maybe(TEXT),
    "candidates": TEXTS,
    "via": TEXTS,
    "stance": one_of(Stance),
    "target": maybe(TEXT),
    "status": one_of(Status),
    "form": one_of(Form),
    "method": maybe(TEXT),
    "mood": one_of(Mood),
    "hedges": TEXTS,
    "hedge_spans": SPANS,
    "distance": maybe(one_of(Distance)),
    "source_kind": maybe(one_of(SourceKind)),
    "inside": maybe(TEXT),
    "probability": SHARE,
    "judged": TEXTS,
}


def case_schema() -> Schema:
    """The whole schema (JSON Schema 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A twosource case",
        "description": "Offsets are half-open and count Unicode code points of the document's text.",
        **row(
            {
                "documents": rows(
                    {
                        "id": TEXT,
                        "file": TEXT,
                        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                        "title": maybe(TEXT),
                        "byline": maybe(TEXT),
                        "outlet": maybe(TEXT),
                        "credit": maybe(TEXT),
                        "published": maybe({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2}(T[\d:.+Z-]+)?)?)?$"}),
                        "published_evidence": TEXT,
                        "url": maybe(TEXT),
                        "language": TEXT,
                        "given": TEXTS,
                        "text": TEXT,
                        "parts": rows({"kind": one_of(PartKind), "start": OFFSET, "end": OFFSET}),
                    }
                ),
                "statements": rows(STATEMENT),
                "review": rows({**STATEMENT, "state": one_of(ReviewState)}),
                "claims": rows(
                    {
                        "id": TEXT,
                        "statements": TEXTS,
                        "independent": COUNT,
                        "floor": COUNT,
                        "origins": TEXTS,
                        "origin_details": rows(
                            {
                                "name": TEXT,
                                "kind": one_of(OriginKind),
                                "access": {"type": "boolean"},
                                "because": TEXT,
                                "interest": maybe(TEXT),
                                "statements": TEXTS,
                            }
                        ),
                        "denied_by": TEXTS,
                        "reasons": TEXTS,
                        "links": rows({"left": TEXT, "right": TEXT, "because": TEXT, "score": SHARE}),
                    },
                    optional=("independent", "floor", "origins", "origin_details", "denied_by", "reasons"),
                ),
                "conflicts": rows(
                    {
                        "id": TEXT,
                        "kind": one_of(ConflictKind),
                        "claim": maybe(TEXT),
                        "sides": {"type": "array", "items": {**TEXTS, "minItems": 1}, "minItems": 2},
                        "because": TEXT,
                        "severity": COUNT,
                        "told_both_ways_in": TEXTS,
                    }
                ),
                "derivations": rows(
                    {
                        "from": TEXT,
                        "to": TEXT,
                        "how": one_of(DerivationHow),
                        "suspected": {"type": "boolean"},
                        "evidence": TEXT,
                        "statements": TEXTS,
                    }
                ),
                "quantities": rows(
                    {
                        **WORDS,
                        "value": {"anyOf": [NUMBER, {"type": "array", "items": maybe(NUMBER), "minItems": 2, "maxItems": 2}]},
                        "unit": TEXT,
                        "counted": TEXT,
                        "approx": one_of(Approx),
                        "per": maybe(TEXT),
                        "measure": maybe(TEXT),
                        "hedge": maybe(one_of(Hedging)),
                        "of": TEXT,
                        "year": maybe({"type": "integer"}),
                        "so_far": {"type": "boolean"},
                    }
                ),
                "times": rows(
                    {
                        **WORDS,
                        "type": one_of(TimexType),
                        "value": maybe(TEXT),
                        "mod": maybe(TEXT),
                        "edtf": maybe(TEXT),
                        "basis": TEXT,
                        "suggestion": maybe(TEXT),
                    }
                ),
                "places": rows(
                    {
                        **WORDS,
                        "name": TEXT,
                        "lat": maybe({"type": "number", "minimum": -90, "maximum": 90}),
                        "lon": maybe({"type": "number", "minimum": -180, "maximum": 180}),
                        "country": maybe({"type": "string", "pattern": "^[A-Z]{2}$"}),
                        "precision": one_of(Precision),
                        "geonameid": maybe({"type": "integer"}),
                        "within": TEXTS,
                        "basis": TEXT,
                    }
                ),
                "routes": rows(
                    {
                        "file": TEXT,
                        "start": OFFSET,
                        "end": OFFSET,
                        "what": maybe(TEXT),
                        "from": maybe(TEXT),
                        "to": maybe(TEXT),
                        "mode": maybe(TEXT),
                        "statement": maybe(TEXT),
                    }
                ),
                "roles": rows(
                    {
                        "file": TEXT,
                        "start": OFFSET,
                        "end": OFFSET,
                        "name": TEXT,
                        "role": TEXT,
                        "bodies": TEXTS,
                        "former": {"type": "boolean"},
                    }
                ),
                "entities": rows(
                    {"name": TEXT, "aliases": TEXTS, "kind": one_of(MentionKind), "type": one_of(EntityType), "party": TEXT}
                ),
                "alias_suggestions": rows({"names": {**TEXTS, "minItems": 2, "maxItems": 2}, "shared_facts": TEXTS}),
                "forecasts": rows(
                    {
                        "statement": TEXT,
                        "due": maybe(TEXT),
                        "outcome": one_of(Outcome),
                        "made_by": maybe(TEXT),
                        "later": TEXTS,
                        "shown_by": maybe(TEXT),
                        "judgement": maybe(TEXT),
                    }
                ),
                "grades": rows(
                    {
                        "claim": maybe(TEXT),
                        "source": maybe(TEXT),
                        "value": {"enum": [*get_args(GradeLetter), *get_args(GradeDigit)]},
                        "because": TEXT,
                        "judgement": maybe(TEXT),
                    }
                ),
                "assessments": rows(
                    {
                        "kind": one_of(AssessmentKind),
                        "claim": maybe(TEXT),
                        "statement": maybe(TEXT),
                        "report": maybe(TEXT),
                        "name": maybe(TEXT),
                        "value": maybe(TEXT),
                        "because": TEXT,
                        "judgement": TEXT,
                    }
                ),
                "questions": rows(
                    {"kind": one_of(QuestionKind), "words": TEXT, "because": TEXT, "weight": COUNT, "statements": TEXTS}
                ),
                "judgements": rows(
                    {
                        "id": TEXT,
                        "number": {"type": "integer", "minimum": 1},
                        "kind": one_of(JudgementKind),
                        "left": SELECTOR,
                        "right": SELECTOR,
                        "undoes": maybe(TEXT),
                        "value": maybe(TEXT),
                        "note": TEXT,
                        "lefts": {"type": "array", "items": SELECTOR},
                        "rights": {"type": "array", "items": SELECTOR},
                    }
                ),
                "problems": rows({"file": TEXT, "stage": TEXT, "reason": TEXT, "remedy": TEXT}),
            }
        ),
    }


def main() -> None:
    path = Path(__file__).resolve().parent.parent / "schema" / "case.schema.json"
    path.write_text(json.dumps(case_schema(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
