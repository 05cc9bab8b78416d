"""Pages of every kind of publisher, in `pages/`: what each says of itself, what is its story and what is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from twosource.ingest.intake import read_report
from twosource.model import STORY_PARTS, Report

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((PAGES / "expected.yaml").read_text(encoding="utf-8"))
NAMES = sorted(path.name for path in PAGES.iterdir() if path.suffix in (".txt", ".html"))


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return {name: read_report(name, (PAGES / name).read_bytes()) for name in NAMES}


def told(report: Report) -> str:
    return "\n".join(report.quote(part.span) for part in report.parts_of(*STORY_PARTS, "caption"))


def test_every_page_has_its_expectation() -> None:
    assert sorted(EXPECTED) == NAMES


@pytest.mark.parametrize("field", ["title", "byline", "outlet", "credit", "published"])
@pytest.mark.parametrize("name", NAMES)
def test_what_a_page_says_of_itself(reports: dict[str, Report], name: str, field: str) -> None:
    assert getattr(reports[name], field) == EXPECTED[name][field]


@pytest.mark.parametrize("name", NAMES)
def test_furniture_is_kept_out_and_the_story_in(reports: dict[str, Report], name: str) -> None:
    story = told(reports[name])
    assert [words for words in EXPECTED[name]["furniture"] if words in story] == []
    assert [words for words in EXPECTED[name]["story"] if words not in story] == []


@pytest.mark.parametrize("name", [name for name in NAMES if "evidence" in EXPECTED[name]])
def test_what_the_evidence_must_say(reports: dict[str, Report], name: str) -> None:
    assert EXPECTED[name]["evidence"] in reports[name].published_evidence
