from __future__ import annotations

from xml.etree import ElementTree

from twosource.board import form_board
from twosource.model import Snapshot
from twosource.pictures import draw_matrix


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
