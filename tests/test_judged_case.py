"""A person's corrections and groupings on a read case: they move what is shown, and undone they leave no trace."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from tests.browser.pile import story_case
from twosource.case import JUDGEMENT_KINDS, Case
from twosource.dossier.citations import words_anchor
from twosource.errors import JudgementError
from twosource.model import (
    Assessment,
    Claim,
    Conflict,
    Count,
    Derivation,
    Entity,
    Grade,
    JudgementKind,
    Review,
    Span,
    Statement,
    Vector,
    hull,
)  # fmt: skip
from twosource.pipeline import stages
from twosource.settings import Settings


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("judged") / "case"
    story_case("port-warehouse-fire", folder).close()
    return folder


@pytest.fixture
def case(read: Path, tmp_path: Path) -> Iterator[Case]:
    with Case.open(shutil.copytree(read, tmp_path / "case")) as opened:
        yield opened


def said(case: Case) -> Statement:
    """A counted statement on somebody's word, in a claim with others."""
    shared = next(claim for claim in case.records(Claim) if len(claim.statement_ids) > 3)
    statements = {one.id: one for one in case.records(Statement)}
    return next(statements[one] for one in shared.statement_ids if statements[one].speaker)


def the_claim(case: Case, statement_id: str) -> Claim:
    return next(claim for claim in case.records(Claim) if statement_id in claim.statement_ids)


def undone(case: Case) -> bytes:
    for judgement in reversed(case.judgements):
        if judgement.kind != "undo":
            case.judge("undo", undoes=judgement.id)
    case.run()
    return case.export("json").split(b'"judgements"')[0]


def test_a_corrected_stance_moves_the_count_and_an_undo_moves_it_back(case: Case) -> None:
    before = case.export("json").split(b'"judgements"')[0]
    one = said(case)
    case.judge("stance", one.id, "denies", by="AB")
    summary = case.run()
    assert summary.reports_read == 1, "only the report that holds the words is read again"
    now = next(each for each in case.records(Statement) if each.id == one.id)
    assert (now.stance, now.judged) == ("denies", (case.judgements[0].id,))
    assert any(change.kind == "stance" for change in case.judgements)
    assert undone(case) == before


def test_a_missed_statement_counts_and_takes_the_place_of_the_own_voice(case: Case) -> None:
    own = next(one for one in case.records(Statement) if one.in_own_voice and len(one.spans) == 1 and len(one.spans[0]) > 60)
    part = Span(own.spans[0].start, own.spans[0].end - 8)
    case.judge("statement", words_anchor(own.report_id, part), "Ida Holm", value="denies")
    case.run()
    added = next(one for one in case.records(Statement) if one.speaker == "Ida Holm")
    assert added.stance == "denies"
    assert any(vector.statement_id == added.id for vector in case.records(Vector)), "it can be compared"
    assert the_claim(case, added.id)
    reviewed = {one.statement_id: one.state for one in case.records(Review)}
    assert reviewed[own.id] == "replaced"


def test_changed_words_keep_their_place_among_the_claims(case: Case) -> None:
    one = said(case)
    span = Span(one.spans[0].start, one.spans[0].end)
    case.judge("span", one.id, words_anchor(one.report_id, Span(span.start, span.end - 5)))
    case.run()
    changed = [each for each in case.records(Statement) if case.judgements[0].id in each.judged]
    assert len(changed) == 1
    assert changed[0].speaker == one.speaker
    assert the_claim(case, changed[0].id)
    with pytest.raises(JudgementError, match="own report"):
        other = next(report for report in case.reports if report.id != one.report_id)
        case.judge("span", changed[0].id, words_anchor(other.id, Span(0, 20)))


def test_a_judgement_on_words_that_another_changed_before_the_next_run_is_not_lost(case: Case) -> None:
    one = said(case)
    around = hull(one.spans)
    quarter = Span(around.start, around.start + len(around) // 4)
    case.judge("span", one.id, words_anchor(one.report_id, quarter))
    case.judge("stance", one.id, "denies")
    case.run()
    changed = next(each for each in case.records(Statement) if each.judged)
    assert (changed.stance, len(changed.judged)) == ("denies", 2)


def test_of_two_statements_with_the_same_words_the_one_that_is_meant_is_judged(case: Case) -> None:
    one = said(case)
    case.judge("statement", words_anchor(one.report_id, hull(one.spans)), "Ida Holm")
    case.run()
    added = next(each for each in case.records(Statement) if each.speaker == "Ida Holm")
    assert added.spans == one.spans
    case.judge("stance", added.id, "denies")
    case.judge("dismiss", one.id)
    case.run()
    now = {each.id: each.stance for each in case.records(Statement)}
    assert (now[added.id], now[one.id]) == ("denies", one.stance)
    assert [(each.statement_id, each.state) for each in case.records(Review)] == [(one.id, "dismissed")]


def test_what_is_given_back_to_the_report_is_on_nobody_elses_word(tmp_path: Path) -> None:
    with story_case("hospital-ransomware", tmp_path / "case") as case:
        held = next(one for one in case.records(Statement) if one.inside)
        passed_on = next(one for one in case.records(Statement) if one.via and one.speaker)
        case.judge("speaker", held.id)
        case.judge("speaker", passed_on.id)
        case.run()
        given_back = [one for one in case.records(Statement) if one.judged]
        assert [(one.in_own_voice, one.inside, one.via) for one in given_back] == [(True, None, ())] * 2


def test_claims_are_merged_and_split(case: Case) -> None:
    first, second = [claim for claim in case.records(Claim) if len(claim.statement_ids) > 1][:2]
    case.judge("merge", first.id, second.id)
    case.run()
    merged = the_claim(case, first.statement_ids[0])
    assert set(merged.statement_ids) >= {*first.statement_ids, *second.statement_ids}
    case.judge("split", ",".join(second.statement_ids), merged.id)
    case.run()
    apart = the_claim(case, second.statement_ids[0])
    assert not set(apart.statement_ids) & (set(merged.statement_ids) - set(second.statement_ids))
    with pytest.raises(JudgementError, match="choose some"):
        case.judge("split", ",".join(apart.statement_ids), apart.id)
    with pytest.raises(JudgementError, match="does not hold"):
        case.judge("split", next(one.id for one in case.records(Statement) if one.id not in apart.statement_ids), apart.id)


def test_a_name_and_a_heading_are_shown_as_a_person_wants_them(case: Case) -> None:
    entity = next(one for one in case.records(Entity) if one.aliases)
    case.judge("name", entity.aliases[0], "The Name I Want")
    claim = next(claim for claim in case.records(Claim) if len(claim.statement_ids) > 3)
    card = next(card for card in case.board() if card.claim.id == claim.id)
    other = next(one for one in claim.statement_ids if one != card.headline.id)
    case.judge("heading", other)
    case.run()
    renamed = next(one for one in case.records(Entity) if one.name == "The Name I Want")
    assert {entity.name, *entity.aliases} <= set(renamed.aliases)
    assert next(card for card in case.board() if card.claim.id == claim.id).headline.id == other


def test_a_name_that_is_shown_otherwise_can_be_judged_under_the_name_it_is_shown_by(case: Case) -> None:
    entity = next(one for one in case.records(Entity) if one.aliases)
    other = next(one for one in case.records(Entity) if one.kind == entity.kind and one.id != entity.id)
    case.judge("name", entity.name, "First Wish")
    case.run()
    case.judge("name", "First Wish", "Second Wish")
    case.judge("same", "First Wish", other.name)
    case.run()
    renamed = next(one for one in case.records(Entity) if entity.name in one.aliases)
    assert renamed.name == "Second Wish"
    assert other.name in renamed.aliases


def test_a_name_shown_as_one_of_another_leaves_the_other_as_it_is(case: Case) -> None:
    other = next(one for one in case.records(Entity) if one.aliases)
    entity = next(one for one in case.records(Entity) if one.id != other.id)
    case.judge("name", entity.name, other.aliases[0])
    case.run()
    assert other.name in {one.name for one in case.records(Entity)}


def test_of_two_grades_of_a_claim_the_later_holds_on_whichever_statement_it_was_given(case: Case) -> None:
    claim = next(claim for claim in case.records(Claim) if len(claim.statement_ids) > 2)
    case.judge("grade", claim.statement_ids[1], "2")
    case.judge("grade", claim.statement_ids[2], "5")
    case.judge("grade", claim.statement_ids[0], "3")
    case.judge("grade", claim.statement_ids[1], "4")
    case.run()
    assert [one.value for one in case.records(Grade) if one.claim_id == claim.id] == ["4"]


def test_what_a_person_holds_changes_no_count(case: Case) -> None:
    one = said(case)
    counts = case.export("json").split(b'"assessments"')[0]
    case.judge("likelihood", one.id, "unlikely", by="AB", note="no imagery")
    case.judge("likelihood", one.id, "likely", by="CD")
    case.judge("confidence", one.id, "low")
    case.judge("note", one.id, note="ask the harbour office")
    case.judge("note", case.reports[0].file, note="a press release")
    summary = case.run()
    assert summary.stages_run == ["assess"], "and has nothing else counted again"
    assert case.export("json").split(b'"assessments"')[0] == counts
    held = {(each.kind, each.value, each.because) for each in case.records(Assessment) if each.claim_id or each.report_id}
    notes = {("note", "", "ask the harbour office"), ("note", "", "a press release")}
    assert held == {("likelihood", "likely", ""), ("confidence", "low", "")} | notes
    for kind, value in (("likelihood", "certain"), ("confidence", "huge"), ("stance", "yes"), ("status", "")):
        with pytest.raises(JudgementError, match="it is one of"):
            case.judge(JUDGEMENT_KINDS[kind], one.id, value)
    with pytest.raises(JudgementError, match="says nothing"):
        case.judge("note", one.id)


def test_every_kind_is_heeded_by_a_stage_that_reads_judgements() -> None:
    heeded = {kind for stage in stages(Settings()) for kind in stage.heeds}
    assert heeded == set(get_args(JudgementKind)) - {"undo"}


@pytest.mark.parametrize("address", ["", "w-0", "w-{0}-9-3", "w-{0}-99999999-999999999", "w-ffffffffffffffff-0-9", "words"])
def test_words_that_are_none_are_refused(case: Case, address: str) -> None:
    with pytest.raises(JudgementError):
        case.judge("statement", address.format(case.reports[0].id))


@pytest.mark.parametrize("name", ["", "  ", "a" * 201, "two\u202elines"])
def test_a_speaker_has_a_name_that_can_be_read(case: Case, name: str) -> None:
    with pytest.raises(JudgementError, match="a name has"):
        case.judge("speaker", case.records(Statement)[0].id, name)


def counted(case: Case) -> object:
    counts = {one.claim_id: (one.independent, one.floor, len(one.denied_by)) for one in case.records(Count)}
    claims = {one.statement_ids: counts[one.id] for one in case.records(Claim)}
    edges = sorted((one.report_id, one.how, one.suspected, one.on_report) for one in case.records(Derivation))
    return claims, sorted(one.id for one in case.records(Conflict)), edges


@pytest.mark.parametrize("name", ["Petar", "Varna", "Clean Gulf Varna"])
def test_how_a_name_is_shown_changes_no_count(case: Case, name: str) -> None:
    before = counted(case)
    case.judge("name", name, "The Name I Want")
    case.run()
    assert "The Name I Want" in {one.name for one in case.records(Entity)}
    assert counted(case) == before


def test_what_is_given_on_a_claim_is_on_no_other_that_shares_its_words(case: Case) -> None:
    shared = [one for claim in case.records(Claim) for one in claim.statement_ids]
    twice = next(one for one in shared if shared.count(one) > 1)
    first, second = [claim for claim in case.records(Claim) if twice in claim.statement_ids][:2]
    for kind, value in (("likelihood", "likely"), ("confidence", "low"), ("grade", "3")):
        case.judge(JUDGEMENT_KINDS[kind], first.id, value)
    case.judge("heading", twice, first.id)
    case.judge("note", first.id, note="mine")
    case.run()
    assert {one.claim_id for one in case.records(Assessment)} == {first.id}
    graded = {one.claim_id for one in case.records(Grade) if one.judgement_id}
    assert graded == {first.id}
    with pytest.raises(JudgementError, match="does not hold"):
        case.judge("heading", next(one for one in second.statement_ids if one not in first.statement_ids), first.id)


def test_what_is_given_on_a_claim_follows_most_of_its_statements(case: Case) -> None:
    claim = next(claim for claim in case.records(Claim) if len(claim.statement_ids) > 4)
    case.judge("likelihood", claim.id, "likely")
    case.judge("split", claim.statement_ids[0], claim.id)
    case.run()
    held = next(one for one in case.records(Assessment) if one.kind == "likelihood")
    now = next(one for one in case.records(Claim) if one.id == held.claim_id)
    assert len(set(now.statement_ids) & set(claim.statement_ids)) == len(claim.statement_ids) - 1
