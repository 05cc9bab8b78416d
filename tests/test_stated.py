"""What a person says of a report that is in the case: it outweighs the page, lasts, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from twosource.case import Case
from twosource.errors import InputError
from twosource.ingest.intake import Given
from twosource.model import Question
from twosource.store.casefile import CaseFile

TEXT = "Gate stuck\n\nThe gate at the dam has been stuck since Sunday night, the keeper said.\n"
DATED = "Tide Post\n\nMay 3, 2026\n\nThe gate at the dam has been stuck since Sunday night, the keeper said.\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(DATED, encoding="utf-8")
    return folder


@pytest.fixture
def case(pages: Path, tmp_path: Path) -> Case:
    case = Case.new(tmp_path / "case")
    case.add([pages])
    return case


def test_a_stated_day_outlasts_the_file_being_added_again(case: Case, pages: Path) -> None:
    before = case.reports[0]
    kept = case.state(before.id, Given(published="2026-05-XX"), by="  A.\u0000 Reader ")
    assert (kept.id, kept.published, kept.published_evidence) == (before.id, "2026-05", "stated by A. Reader")
    (again,) = case.add([pages / "a.txt"])
    assert (again.known, again.stated) == (True, ())
    assert case.reports[0] == kept


def test_what_is_given_at_first_outlasts_it_too_and_the_newest_word_holds(case: Case, pages: Path) -> None:
    (added,) = case.add([pages / "a.txt"], given=lambda file: Given(published="2025", title="The gate"))
    assert (added.known, added.stated) == (True, ("published", "title"))
    case.add([pages / "a.txt"], given=lambda file: Given(published="2026"))
    report = case.reports[0]
    assert (report.published, report.title, report.given) == ("2026", "The gate", ("published", "title"))
    (same,) = case.add([pages / "a.txt"], given=lambda file: Given(published="2026"))
    assert same.stated == ()


def test_what_is_taken_back_is_as_the_page_has_it(case: Case) -> None:
    before = case.reports[1]
    assert before.published == "2026-05-03"
    case.state(before.id, Given(published="2024", credit="(Example Agency)"), by="me")
    assert case.state(before.id, Given(published=" ", credit="")) == before
    assert case.reports[1] == before


def test_nothing_said_changes_nothing_and_fields_left_out_stay(case: Case) -> None:
    before = case.reports[0]
    assert case.state(before.id, Given()) == before
    assert case.state(before.id, Given(published="")) == before, "nobody had said anything"
    case.state(before.id, Given(credit="(Example Agency)"))
    kept = case.state(before.id, Given(published="2026"))
    assert (kept.credit, kept.given) == ("(Example Agency)", ("published", "credit"))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (Given(published="last Tuesday"), "is no date"),
        (Given(outlet="Tide Post"), "outlet cannot be set later"),
        (Given(url="https://example.org/a"), "url cannot be set later"),
        (Given(title="x" * 501), "at most 500"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(case: Case, given: Given, told: str) -> None:
    before = case.reports
    with pytest.raises(InputError, match=told):
        case.state(before[0].id, given)
    with pytest.raises(InputError, match="there is no report"):
        case.state("nowhere", Given(published="2026"))
    assert case.reports == before


def test_it_stands_in_the_intake_log_and_answers_the_question(case: Case) -> None:
    case.run()
    asked = "When did a.txt appear?"
    assert asked in {one.words for one in case.records(Question)}
    case.state(case.reports[0].id, Given(published="2026-05-04"))
    case.run()
    assert asked not in {one.words for one in case.records(Question)}
    log = CaseFile(case.folder / "case.sqlite").intakes()
    assert [(one.file, one.report_id == case.reports[0].id) for one in log] == [
        ("a.txt", True),
        ("b.txt", False),
        ("a.txt", True),
    ]
