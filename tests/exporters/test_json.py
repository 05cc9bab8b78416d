"""The JSON case: its schema, its bytes, its offsets."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tools.make_schema import case_schema
from twosource.exporters.json import case_object, exporter
from twosource.model import Review, Snapshot, Statement

SCHEMA = Path(__file__).parents[2] / "schema" / "case.schema.json"


def test_the_schema_in_the_repository_is_the_one_that_the_records_give() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json.loads(json.dumps(case_schema()))


def test_an_export_is_valid(small_case: Snapshot) -> None:
    schema = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert list(schema.iter_errors(json.loads(exporter.render(small_case)))) == []


def test_an_unknown_field_is_not_valid(small_case: Snapshot) -> None:
    case = case_object(small_case)
    case["statements"][0]["run_at"] = "today"
    with pytest.raises(jsonschema.ValidationError, match="run_at"):
        jsonschema.validate(case, case_schema())


def test_every_offset_gives_the_words_beside_it(small_case: Snapshot) -> None:
    case = case_object(small_case)
    texts = {document["file"]: document["text"] for document in case["documents"]}
    for statement in case["statements"]:
        assert statement["content"] == " ".join(texts[statement["file"]][start:end] for start, end in statement["spans"])
    for kind in ("quantities", "times", "places"):
        for row in case[kind]:
            assert row["text"] == texts[row["file"]][row["start"] : row["end"]]


def test_a_single_number_is_a_number_and_a_report_is_named_by_its_file(small_case: Snapshot) -> None:
    case = case_object(small_case)
    assert [row["value"] for row in case["quantities"]] == [40, 60]
    assert [(edge["from"], edge["to"]) for edge in case["derivations"]] == [("a.txt", "harbour master"), ("b.txt", "a.txt")]


def test_what_waits_for_a_person_is_apart(small_case: Snapshot) -> None:
    waiting = small_case.of(Statement)[3]
    case = case_object(Snapshot({**small_case.tables, Review: (Review(waiting.report_id, waiting.id, "open"),)}))
    assert [(row["id"], row["state"]) for row in case["review"]] == [(waiting.id, "open")]
    assert len(case["statements"]) == 3
    assert waiting.id not in {row["id"] for row in case["statements"]}
    jsonschema.validate(case, case_schema())
