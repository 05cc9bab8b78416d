"""A dossier of one's own: only what was chosen, found again after a run, and citations that stay what they were."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.board import form_board
from twosource.dossier.compose import compose_dossier
from twosource.dossier.content import ClaimPart, GonePart, OwnPart
from twosource.dossier.marks import NOT_THERE, Marks
from twosource.dossier.planned import compose, entry_of
from twosource.drafts import check_plan
from twosource.model import (
    Claim,
    Conflict,
    Count,
    Derivation,
    Entry,
    Forecast,
    Grade,
    Plan,
    Problem,
    Report,
    Snapshot,
    Statement,
    select_statement,
)  # fmt: skip


def choosing(case: Snapshot, statement: Statement, number: int) -> Entry:
    return Entry(number, select_statement(case.by_id(Report)[statement.report_id], statement))


@pytest.fixture
def plan(small_case: Snapshot, small_statements: tuple[Statement, ...]) -> Plan:
    """The forecast, words that cite a denial of a claim that is not chosen, the claim of two reports."""
    marks = Marks(compose_dossier(small_case))
    number = next(one.number for one in compose_dossier(small_case).citations if one.anchor == f"s-{small_statements[2].id}")
    words = Entry(2, heading="In short", text=marks.lasting(f"The owner denies it [{number}].\n\nMore is not known."))
    return Plan(
        "mine", "Mine", (choosing(small_case, small_statements[3], 1), words, choosing(small_case, small_statements[1], 3))
    )


def test_it_has_the_chosen_in_their_order_and_the_words_between(small_case: Snapshot, plan: Plan) -> None:
    _, dossier = compose(small_case, plan, 1)
    assert dossier.plan is not None
    assert dossier.title == "Mine"
    forecast, own, claim = dossier.plan.parts
    assert isinstance(forecast, ClaimPart)
    assert isinstance(own, OwnPart)
    assert isinstance(claim, ClaimPart)
    assert [part.number for part in dossier.claims] == [1, 2]
    assert dossier.claims == (forecast, claim)
    assert dossier.lone == ()
    assert (own.heading, len(own.paragraphs)) == ("In short", 2)
    assert (dossier.plan.chosen, dossier.plan.claims, dossier.plan.own, dossier.plan.remarks) == (2, 3, 1, 1)
    assert (claim.independent, claim.floor) == (2, 1), "as in the whole case"


def test_without_a_plan_it_is_the_dossier_of_the_case(small_case: Snapshot) -> None:
    snapshot, dossier = compose(small_case)
    assert snapshot is small_case
    assert dossier == compose_dossier(small_case)
    assert dossier.plan is None


def test_every_citation_has_the_number_of_the_whole_dossier_and_the_same_words(small_case: Snapshot, plan: Plan) -> None:
    whole = {one.number: one for one in compose_dossier(small_case).citations}
    _, dossier = compose(small_case, plan)
    assert dossier.citations
    assert [one.number for one in dossier.citations] == sorted(one.number for one in dossier.citations)
    for one in dossier.citations:
        assert (one.anchor, one.words, one.sha256) == (
            whole[one.number].anchor,
            whole[one.number].words,
            whole[one.number].sha256,
        )


def test_what_is_not_chosen_is_nowhere_in_it(small_case: Snapshot, small_statements: tuple[Statement, ...]) -> None:
    """One who gets a dossier of two claims must not find the names of other files in it."""
    plan = Plan("mine", "Mine", (choosing(small_case, small_statements[3], 1),))
    narrow, dossier = compose(small_case, plan)
    assert [one.report.file for one in dossier.reports] == ["a.txt", "c.txt"], "a.txt tells what came later"
    assert narrow.of(Problem) == ()
    assert {one.claim_id for one in narrow.of(Count)} == {one.id for one in narrow.of(Claim)}
    assert [one.claim_id for one in narrow.of(Grade)] == []
    assert narrow.of(Conflict) == ()
    assert [one.statement_id for one in narrow.of(Forecast)] == [small_statements[3].id]
    assert "b.txt" not in repr(dossier)


def test_disputes_have_all_their_sides(small_case: Snapshot, small_statements: tuple[Statement, ...]) -> None:
    """A claim of its own on each side: the other side stands in the dispute, and is no claim of this dossier."""
    first, second, *_ = small_statements
    claims = (Claim((first.id,)), Claim((second.id,)))
    (conflict,) = small_case.of(Conflict)
    apart = replace(conflict, claim_id=None)
    case = Snapshot({**small_case.tables, Claim: claims, Conflict: (apart,)})
    _, dossier = compose(case, Plan("mine", "Mine", (choosing(case, first, 1),)))
    (part,) = dossier.claims
    assert [[line.words for line in side] for side in part.disputes[0].sides] == [
        ["The ferry carried 40 people"],
        ["About 60 people were on the ferry"],
    ]
    assert part.concerns[0] == "contradicted"


def test_an_edge_to_a_report_that_is_left_out_is_still_told(
    small_case: Snapshot, small_statements: tuple[Statement, ...], small_reports: tuple[Report, ...]
) -> None:
    second = small_statements[1]
    case = Snapshot({**small_case.tables, Claim: (Claim((second.id,)),), Conflict: ()})
    narrow, _ = compose(case, Plan("mine", "Mine", (choosing(case, second, 1),)))
    (edge,) = narrow.of(Derivation)
    assert edge.on == "Morning Paper (a report of the case that is not in this dossier)"
    assert not edge.on_report


def test_a_claim_that_is_gone_is_said(small_case: Snapshot, small_statements: tuple[Statement, ...], plan: Plan) -> None:
    first, second, denial, _ = small_statements
    fewer = {**small_case.tables, Statement: (first, second, denial), Forecast: (), Claim: small_case.of(Claim)[:2]}
    _, dossier = compose(Snapshot(fewer), plan)
    assert dossier.plan is not None
    assert dossier.plan.parts[0] == GonePart("It will sail again in May 2031", joined=False)
    assert dossier.plan.chosen == 1


def test_two_chosen_claims_that_became_one_stand_once(small_case: Snapshot, small_statements: tuple[Statement, ...]) -> None:
    first, second, *_ = small_statements
    _, dossier = compose(small_case, Plan("mine", "Mine", (choosing(small_case, first, 1), choosing(small_case, second, 2))))
    assert dossier.plan is not None
    assert dossier.plan.parts[1] == GonePart("About 60 people were on the ferry", joined=True)
    assert dossier.plan.chosen == len(dossier.claims) == 1


def test_a_claim_is_chosen_by_a_statement_of_no_other(small_case: Snapshot, small_statements: tuple[Statement, ...]) -> None:
    first, second, *_ = small_statements
    shared = (Claim((first.id, second.id)), Claim((first.id,)))
    case = Snapshot({**small_case.tables, Claim: shared, Conflict: ()})
    board = form_board(case)
    for card in board:
        _, dossier = compose(case, Plan("p", "P", (entry_of(card, 1, case.by_id(Report), board),)))
        if len(card.statements) > 1:
            assert dossier.claims[0].id == card.claim.id


def test_numbers_become_marks_and_marks_numbers(small_case: Snapshot) -> None:
    marks = Marks(compose_dossier(small_case))
    kept = marks.lasting("One [1], [^2]; none [99] and [x].")
    assert re.fullmatch(r"One \[\[w-\w{16}-\d+-\d+\]\], \[\[w-\w{16}-\d+-\d+\]\]; none \[99\] and \[x\]\.", kept)
    assert marks.numbered(kept) == "One [1], [2]; none [99] and [x]."


@given(st.lists(st.one_of(st.text(alphabet="ab [].\n", max_size=5), st.integers(0, 12).map(lambda one: f"[{one}]"))))
def test_what_is_kept_is_shown_as_it_was_typed(pieces: list[str]) -> None:
    typed = "".join(pieces)
    marks = MARKS
    assert marks.numbered(marks.lasting(typed)) == typed
    assert marks.lasting(marks.lasting(typed)) == marks.lasting(typed)
    assert "".join(one if isinstance(one, str) else f"[{one.number}]" for one in marks.pieces(marks.lasting(typed))) == typed


def test_a_citation_is_found_again_where_its_words_are_cut_otherwise(
    small_case: Snapshot, small_statements: tuple[Statement, ...]
) -> None:
    first = small_statements[0]
    kept = f"[[w-{first.report_id}-{first.spans[0].start}-{first.spans[0].end - 4}]]"
    marks = Marks(compose_dossier(small_case))
    (cited,) = (one for one in marks.pieces(kept) if not isinstance(one, str))
    assert cited.words == "The ferry carried 40 people"


@pytest.mark.parametrize("mark", [f"[[w-{'0' * 16}-0-9]]", "[[w-{id}-900-999]]", "[[w-{id}-9-3]]", "[[w-{id}-0-999999999]]"])
def test_a_mark_of_nothing_is_said_and_remarked(small_case: Snapshot, mark: str) -> None:
    written = mark.format(id=small_case.reports[0].id)
    plan = Plan("p", "P", (Entry(1, text=f"The paper says so {written}."),))
    _, dossier = compose(small_case, plan)
    assert dossier.plan is not None
    (own,) = dossier.plan.parts
    assert isinstance(own, OwnPart)
    assert NOT_THERE in own.paragraphs[0]
    assert [one.excess for one in check_plan(plan, compose_dossier(small_case))[1]] == ["unknown citation"]


def test_the_check_has_remarks_on_title_heading_and_text(small_case: Snapshot) -> None:
    whole = compose_dossier(small_case)
    plan = Plan("p", "It is proven beyond doubt", (Entry(1, heading="Proven at last", text="The paper says so [98765]."),))
    found = check_plan(plan, whole)
    assert {number: [one.excess for one in listed] for number, listed in found.items()} == {
        0: ["verdict"],
        1: ["verdict", "unknown citation"],
    }
    assert found[1][1].words == "[98765]"


def test_a_number_that_cited_nothing_when_it_was_kept_cites_nothing_later(small_case: Snapshot) -> None:
    """The case grew, and has such a number now."""
    plan = Plan("p", "P", (Entry(1, text="The paper says so [1]."),))
    found = check_plan(plan, compose_dossier(small_case))
    assert [(one.excess, one.words) for one in found[1]] == [("unknown citation", "[1]")]


def small_marks() -> Marks:
    """Outside a fixture: hypothesis asks many times."""
    from tests.conftest import TEXTS, make_report, spot

    report = make_report("a.txt", TEXTS["a.txt"])
    words = ("The ferry", "40 people", "Monday")
    statements = tuple(Statement(report.id, (spot(report, one),)) for one in words)
    claims = tuple(Claim((one.id,)) for one in statements)
    return Marks(compose_dossier(Snapshot({Report: (report,), Statement: statements, Claim: claims})))


MARKS = small_marks()
