"""Dates in EDTF, out of time expressions and in as a publication date."""

import json
from pathlib import Path

import pytest

from tests.annotate.spoken import report_of
from twosource.annotate.sentences import find_sentences
from twosource.annotate.times import find_times
from twosource.case import annotate_lines
from twosource.model import sure_prefix, to_edtf


def edtf_of(text: str) -> list[str | None]:
    report = report_of(text)
    return [to_edtf(timex) for timex in find_times(report, list(find_sentences(report)))]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The bridge fell on 5 March 2024.", "2024-03-05"),
        ("The bridge fell in March 2024.", "2024-03"),
        ("The bridge fell in summer 2023.", "2023-22"),
        ("The bridge fell in the third quarter of 2023.", "2023-35"),
        ("The bridge fell in the 1980s.", "198X"),
        ("The bridge fell around March 2024.", "2024-03~"),
        ("The bridge fell in early 2024.", "2024-01-01/2024-07-01"),
        ("The bridge fell on the morning of 5 March 2024.", "2024-03-05"),
        ("They walked for three weeks.", None),
        ("The bridge fell on 31 June 2024.", None),
    ],
)
def test_a_time_expression_has_its_date_in_edtf(text: str, edtf: str | None) -> None:
    assert edtf_of(text) == [edtf]


@pytest.mark.parametrize(
    ("edtf", "prefix"),
    [
        ("2026-05-04", "2026-05-04"),
        ("2026-05-04T10:00:00Z", "2026-05-04"),
        ("2026-05-XX", "2026-05"),
        ("2026-XX-XX", "2026"),
        ("2026-05~", "2026"),
        ("2026-21", "2026"),
        ("2026?", None),
        ("202X", None),
        ("2026-02-30", None),
        ("2026-13", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_what_is_sure_of_a_given_date(edtf: str, prefix: str | None) -> None:
    assert sure_prefix(edtf) == prefix


def test_a_publication_date_that_is_none_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl"
    rows = [{"id": day, "text": "The bridge fell on Monday.", "published": day} for day in ("soon", "2026-03-11")]
    lines.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    wrong, right = annotate_lines(lines)
    assert "published='soon' is no date" in wrong["problems"][0]["reason"]
    assert [time["value"] for time in wrong["times"]] != ["2026-03-09"]
    assert (right["problems"], [time["edtf"] for time in right["times"]]) == ([], ["2026-03-09"])
