"""A draft is held against what it cites: N and F, denials, forecasts, and the very words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.dossier.compose import compose_dossier
from twosource.drafts import check_draft
from twosource.model import Claim, Conflict, Count, Report, Snapshot, Statement


@pytest.fixture
def numbers(small_case: Snapshot) -> dict[str, int]:
    """The dossier's numbers by the first words of what they cite."""
    return {" ".join(one.words.split()[:3]): one.number for one in compose_dossier(small_case).citations}


def found(case: Snapshot, draft: str) -> list[tuple[int, str]]:
    return [(remark.line, remark.excess) for remark in check_draft(draft, case)]


def test_what_says_no_more_than_its_citation_passes(small_case: Snapshot, numbers: dict[str, int]) -> None:
    forty = numbers["The ferry carried"]
    assert found(small_case, f"The harbour master said that “The ferry carried 40 people” [{forty}].") == []


def test_a_verdict_is_named_with_its_line(small_case: Snapshot, numbers: dict[str, int]) -> None:
    draft = f"A first line.\n\nThe harbour master proved that it carried 40 people [{numbers['The ferry carried']}].\n"
    assert (3, "verdict") in found(small_case, draft)


def test_words_that_the_cited_report_does_not_have(small_case: Snapshot, numbers: dict[str, int]) -> None:
    forty = numbers["The ferry carried"]
    wrong = f"The harbour master said “the ferry carried 400 people” [{forty}]."
    assert found(small_case, wrong) == [(1, "misquoted")]
    cut = f"The harbour master said “The ferry … 40 people” [{forty}]."
    assert found(small_case, cut) == []


def test_a_denial_left_out(small_case: Snapshot) -> None:
    said, _, denied, *_ = small_case.of(Statement)
    assert denied.stance == "denies"
    claim = Claim((said.id, denied.id))
    case = Snapshot({**small_case.tables, Claim: (claim,), Count: (), Conflict: ()})
    number = next(one.number for one in compose_dossier(case).citations if one.anchor == f"s-{said.id}")
    assert (1, "denial") in found(case, f"The harbour master said so [{number}].")
    assert found(case, f"The harbour master said so, and the owner denies it [{number}].") == []


def test_a_forecast_is_no_fact(small_case: Snapshot, numbers: dict[str, int]) -> None:
    number = next(one.line.citation.number for one in compose_dossier(small_case).forecasts)
    assert (1, "forecast") in found(small_case, f"It sails again, one report says [{number}].")
    assert found(small_case, f"It will sail again, one report expects [{number}].") == []


def test_a_figure_that_the_cited_words_do_not_have(small_case: Snapshot, numbers: dict[str, int]) -> None:
    forty = numbers["The ferry carried"]
    assert found(small_case, f"The harbour master said that 400 people were aboard [{forty}].") == [(1, "figure")]
    assert found(small_case, f"The harbour master said that 40 people were aboard [{forty}].") == []


def test_a_denial_cited_as_if_it_said_so(small_case: Snapshot) -> None:
    denial = next(one for one in compose_dossier(small_case).denials)
    assert (1, "denial") in found(small_case, f"The owner said so [{denial.citation.number}].")
    assert found(small_case, f"The owner denied it [{denial.citation.number}].") == []


def test_two_reports_of_one_file_name_are_told_apart(small_case: Snapshot) -> None:
    reports = tuple(replace(one, file="story.txt", url=f"u{number}") for number, one in enumerate(small_case.reports))
    ids = {old.id: new.id for old, new in zip(small_case.reports, reports, strict=True)}
    statements = tuple(replace(one, report_id=ids[one.report_id]) for one in small_case.of(Statement))
    case = Snapshot({Report: reports, Statement: statements, Claim: tuple(Claim((one.id,)) for one in statements)})
    cited = {" ".join(one.words.split()[:3]): one.number for one in compose_dossier(case).citations}
    quoted = "“The ferry carried 40 people”"
    assert found(case, f"One report says {quoted} [{cited['The ferry carried']}].") == []
    assert found(case, f"One report says {quoted} [{cited['About 60 people']}].") == [(1, "misquoted")]


def test_places_are_those_of_the_draft(small_case: Snapshot) -> None:
    draft = "The mayor said so. [999] Next, he said more.\n" + "[" + "1" * 5000 + "]"
    (remark,) = [one for one in check_draft(draft, small_case) if one.excess == "unknown citation"]
    assert draft[remark.span.start : remark.span.end] == remark.words == "[999]"


def test_a_number_that_is_none_of_the_dossier(small_case: Snapshot) -> None:
    assert (1, "unknown citation") in found(small_case, "The harbour master said so [999].")


def test_a_citation_behind_the_stop_belongs_to_the_sentence_before(small_case: Snapshot, numbers: dict[str, int]) -> None:
    forty = numbers["The ferry carried"]
    draft = f"The harbour master said “the ferry carried 400 people.” [^{forty}] The coast guard said nothing."
    assert (1, "misquoted") in found(small_case, draft)


def test_the_dossier_s_own_markdown_list_is_not_the_user_s(small_case: Snapshot) -> None:
    assert found(small_case, "[^1]: Morning Paper, report 1, characters 0–27: “It is proven beyond doubt”") == []


INVENTED = [
    '"We hid everything," the mayor said.',
    "The mayor said: “We hid every last one of the papers”.",
    "The mayor said «we hid everything».",
    "The mayor said ‘we hid everything’, and left.",
    "The mayor said 'we hid everything', and left.",
    "The mayor said „wir haben alles versteckt“.",
    "The mayor said “we hid everything and never closed the quotation.",
    "The mayor said “the clerk told me ‘we hid everything’ at noon”.",
    "The mayor said “the ferry\ncarried 4 people”.",
    "The mayor said “WE HID EVERYTHING”.",
    "The mayor said “Carried the … ferry”.",
    "The mayor said “he ferry carried 40 peopl”.",
]


@pytest.mark.parametrize("draft", INVENTED)
@pytest.mark.parametrize("cited", [False, True])
def test_an_invented_quotation_is_told_cited_or_not(
    small_case: Snapshot, numbers: dict[str, int], draft: str, cited: bool
) -> None:
    sentence = f"{draft[:-1]} [{numbers['The ferry carried']}]." if cited else draft
    (remark,) = [one for one in check_draft(sentence, small_case) if one.excess == "misquoted"]
    assert remark.remedy.startswith("no report has these words")


QUOTED_RIGHTLY = [
    "“The ferry carried 40 people”",
    '"the ferry carried 40 people,"',
    "«The ferry  carried\n40 people»",
    "'the ferry carried 40 people.'",
    "‘The ferry … 40 people’",
]


@pytest.mark.parametrize("quoted", QUOTED_RIGHTLY)
def test_what_stands_in_a_report_is_to_be_cited_there(small_case: Snapshot, numbers: dict[str, int], quoted: str) -> None:
    forty, sixty = numbers["The ferry carried"], numbers["About 60 people"]
    assert found(small_case, f"The harbour master said {quoted} [{forty}].") == []
    (remark,) = check_draft(f"The harbour master said {quoted}.", small_case)
    assert (remark.excess, remark.words) == ("quoted without its citation", quoted)
    assert f"it stands at [{forty}]" in remark.remedy
    (remark,) = check_draft(f"The coast guard said {quoted} [{sixty}].", small_case)
    assert remark.excess == "misquoted"
    assert f"no report that is cited here has these words; it stands at [{forty}]" in remark.remedy


def test_words_that_no_number_cites_are_found_in_their_report(small_case: Snapshot) -> None:
    (remark,) = check_draft("The paper wrote “on Monday”.", small_case)
    assert remark.excess == "quoted without its citation"
    assert "it stands in Morning Paper, in words that no number cites" in remark.remedy


@pytest.mark.parametrize(
    "draft",
    [
        "The mayor spoke of a “coup”.",
        "The paper calls it the “Kerch Bridge”, and the “Ministry of Defence” too.",
        "The workers' fund and the owners' fund are said to be one.",
        'A 5" pipe and a 6" pipe are said to lie there.',
        "The '90s were hard, and the '80s too, she said.",
    ],
)
def test_names_single_words_and_marks_that_quote_nothing_are_free(small_case: Snapshot, draft: str) -> None:
    assert not {excess for _, excess in found(small_case, draft)} & {"misquoted", "quoted without its citation"}


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read(draft: str) -> None:
    for remark in check_draft(draft, Snapshot({})):
        assert 1 <= remark.line <= draft.count("\n") + 1
        assert 0 <= remark.span.start <= remark.span.end <= len(draft)


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from typer.testing import CliRunner

    from twosource.case import Case
    from twosource.cli import app

    page = tmp_path / "a.txt"
    page.write_text("The ferry sank on Monday, the harbour master said.\n", encoding="utf-8")
    with Case.new(tmp_path / "case") as case:
        case.add([page])
        case.run()
    draft = tmp_path / "draft.md"
    draft.write_text("The harbour master confirmed that the ferry sank [1].\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["check", str(tmp_path / "case"), str(draft)])
    assert result.exit_code == 1
    assert "draft.md:1:" in result.output
    draft.write_text("The ferry sank, the harbour master said [1].\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["check", str(tmp_path / "case"), str(draft)]).exit_code == 0
