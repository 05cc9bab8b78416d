from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

from tests.conftest import make_report
from twosource.board import form_board
from twosource.model import Claim, Report, Snapshot, Span, Statement
from twosource.pictures import draw_matrix
from twosource.pictures.matrix import MOST_CLAIMS, MOST_REPORTS


def test_a_dot_says_and_a_ring_denies(small_case: Snapshot) -> None:
    cards = form_board(small_case)
    drawn = draw_matrix(cards, small_case.reports)
    tellings = {(card.claim.id, one.report_id, one.stance == "asserts") for card in cards for one in card.statements}
    assert drawn.count('class="dot"') == sum(says for *_, says in tellings)
    assert drawn.count('class="denies"') == sum(not says for *_, says in tellings)
    ElementTree.fromstring(drawn)


def test_rows_lead_to_claims_where_asked(small_case: Snapshot) -> None:
    cards = form_board(small_case)
    assert all(f'href="#c-{card.claim.id}"' in draw_matrix(cards, small_case.reports, in_page=True) for card in cards)
    assert "href" not in draw_matrix(cards, small_case.reports)


def test_reports_of_one_outlet_are_told_apart_as_in_the_dossier() -> None:
    late = make_report("late.txt", "Late.", outlet="The Very Long Name of a Paper", published="2031-05-02")
    early = make_report("early.txt", "Early.", outlet="The Very Long Name of a Paper", published="2031-05-01")
    other = make_report("other.txt", "Other.", outlet="Other", published="2031-05-03")
    drawn = draw_matrix([], [late, early, other])
    heads = [one.text for one in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")]
    assert heads == ["The Very L… (report 2)", "The Very L… (report 1)", "Other"]


def test_a_card_is_gone_through_once_however_many_reports_there_are(small_case: Snapshot) -> None:
    class Counted(tuple[Statement, ...]):
        times = 0

        def __iter__(self) -> Iterator[Statement]:
            Counted.times += 1
            return super().__iter__()

    card = form_board(small_case)[0]
    more = [make_report(f"{number}.txt", f"Report {number}.") for number in range(9)]
    draw_matrix([replace(card, statements=Counted(card.statements))], [*small_case.reports, *more])
    assert Counted.times == 1


def test_a_report_may_say_and_deny_one_claim() -> None:
    report = make_report("a.txt", "It sank. It did not.", outlet="Paper")
    both = (Statement(report.id, (Span(0, 8),)), Statement(report.id, (Span(9, 20),), stance="denies"))
    tables = {Report: (report,), Statement: both, Claim: (Claim(tuple(one.id for one in both)),)}
    drawn = draw_matrix(form_board(Snapshot(tables)), [report])
    assert (drawn.count('class="dot"'), drawn.count('class="denies"')) == (1, 1)


def test_of_too_many_the_first_claims_and_the_reports_that_tell_most_are_drawn_and_the_rest_is_told(
    small_case: Snapshot,
) -> None:
    card = form_board(small_case)[0]
    silent = [
        make_report(f"silent {number}.txt", f"Nothing {number}.", published="2031-01-01") for number in range(MOST_REPORTS)
    ]
    drawn = draw_matrix([card] * (MOST_CLAIMS + 7), [*silent, *small_case.reports])
    assert f"Coverage: {MOST_CLAIMS + 7} claims, most worrying first, by {MOST_REPORTS + 3} reports" in drawn
    assert "Left out: the 7 claims that come after these in the list of claims; 3 reports, those that tell fewest" in drawn
    assert drawn.count('class="rule"') == MOST_REPORTS
    assert drawn.count('class="dot"') == MOST_CLAIMS * len({one.report_id for one in card.statements})
    ElementTree.fromstring(drawn)


def test_where_all_is_drawn_nothing_is_said_to_be_left_out(small_case: Snapshot) -> None:
    assert "Left out" not in draw_matrix(form_board(small_case) * 2, small_case.reports)
