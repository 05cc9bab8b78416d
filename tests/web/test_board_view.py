from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.views import made_part, view_of
from twosource.dossier.compose import compose_dossier
from twosource.errors import InputError
from twosource.model import Snapshot
from twosource.web.board_view import MOST_CHOSEN, ORDERS, SHOWN, BoardQuery, Rows, board_address, form_claim_table, listed
from twosource.web.desk import View
from twosource.web.facets import Days
from twosource.web.paging import PAGE


@pytest.fixture
def view(small_case: Snapshot) -> View:
    """Five shared claims and one told by a single report."""
    dossier = compose_dossier(small_case)
    like = dossier.claims[0]
    shared = (
        made_part(like, 1, verdict="at odds", concerns=("contradicted", "denied"), counts=(2, 2), tellers=3, deniers=2),
        made_part(like, 2, verdict="two or more", counts=(3, 2), tellers=2),
        made_part(like, 3, verdict="loosely joined", concerns=("joined by few words",), counts=(2, 2), tellers=4),
        made_part(like, 4, verdict="single source", concerns=("contradicted",), counts=(1, 1), tellers=2),
        made_part(like, 5, verdict="unsourced", concerns=("forecast",), tellers=2, deniers=1),
    )
    return view_of(small_case, dossier=replace(dossier, claims=shared, lone=(made_part(like, 6, verdict="unsourced"),)))


def numbers(rows: Rows) -> list[int]:
    return [part.number for part in rows.parts]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("all", [1, 2, 3, 4, 5]),
        ("contradicted", [1, 4]),
        ("denied", [1, 5]),
        ("single", [4]),
        ("unsourced", [5]),
        ("loose", [3]),
        ("forecast", [5]),
        ("firm", [2]),
    ],
)
def test_a_filter_shows_its_own_claims(view: View, shown: str, expected: list[int]) -> None:
    rows = listed(view, BoardQuery(shown=shown), None)
    assert numbers(rows) == expected
    assert rows.total == rows.counts[shown] == len(expected)


def test_every_filter_says_how_many_there_are_whichever_is_chosen(view: View) -> None:
    counts = {shown: listed(view, BoardQuery(shown=shown), None).counts for shown in SHOWN}
    assert all(one == counts["all"] for one in counts.values())
    assert list(counts["all"]) == list(SHOWN)
    assert counts["all"]["all"] == 5


@pytest.mark.parametrize(
    ("order", "expected"), [("concern", [1, 2, 3, 4, 5]), ("support", [2, 3, 1, 4, 5]), ("reports", [1, 3, 5, 2, 4])]
)
def test_an_order_puts_its_own_first_and_equals_as_the_board_has_them(view: View, order: str, expected: list[int]) -> None:
    assert numbers(listed(view, BoardQuery(order=order), None)) == expected


def test_what_one_report_alone_tells_is_shown_where_asked_and_where_words_are_looked_for(view: View) -> None:
    assert numbers(listed(view, BoardQuery(lone=True), None)) == [1, 2, 3, 4, 5, 6]
    assert listed(view, BoardQuery(lone=True), None).counts["unsourced"] == 2
    assert numbers(listed(view, BoardQuery(words="ferry"), {"r": ("s6", "s2")})) == [2, 6]


def test_a_search_leaves_what_it_found_and_counts_only_that(view: View) -> None:
    rows = listed(view, BoardQuery(words="ferry", shown="contradicted"), {"r": ("s1",), "other": ("s2", "s5", "unknown")})
    assert numbers(rows) == [1]
    assert (rows.counts["all"], rows.counts["contradicted"], rows.counts["firm"]) == (3, 1, 1)


def test_a_search_that_finds_reports_as_a_whole_or_nothing_shows_no_claim(view: View) -> None:
    for hits in ({}, {"r": ()}):
        assert numbers(listed(view, BoardQuery(words="ferry"), hits)) == []


def many(view: View, count: int) -> View:
    like = view.dossier.claims[0]
    claims = tuple(made_part(like, number) for number in range(1, count + 1))
    return replace(view, dossier=replace(view.dossier, claims=claims, lone=()))


@pytest.mark.parametrize(
    ("count", "page", "shown", "of"),
    [
        (0, 1, (0, 0), (1, 0)),
        (1, 1, (1, 1), (1, 1)),
        (PAGE, 1, (1, PAGE), (1, 1)),
        (PAGE, 2, (1, PAGE), (1, 1)),
        (PAGE + 1, 1, (1, PAGE), (1, 2)),
        (PAGE + 1, 2, (PAGE + 1, PAGE + 1), (2, 2)),
        (PAGE + 1, 99_999_999, (PAGE + 1, PAGE + 1), (2, 2)),
    ],
)
def test_a_page_that_is_not_there_is_the_last(
    view: View, count: int, page: int, shown: tuple[int, int], of: tuple[int, int]
) -> None:
    rows = listed(many(view, count), BoardQuery(page=page), None)
    assert (rows.page, rows.pages, rows.total) == (*of, count)
    assert (min(numbers(rows), default=0), max(numbers(rows), default=0)) == shown


def test_pages_together_are_the_whole_once(view: View) -> None:
    big = many(view, 3 * PAGE - 7)
    pages = [numbers(listed(big, BoardQuery(page=page, order="reports"), None)) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [PAGE, PAGE, PAGE - 7]
    assert [one for page in pages for one in page] == list(range(1, 3 * PAGE - 6))


def test_equal_views_give_equal_rows(small_case: Snapshot) -> None:
    queries = [BoardQuery(shown=shown, order=order, lone=True) for shown in SHOWN for order in ORDERS]
    first, second = view_of(small_case), view_of(small_case)
    assert [listed(first, query, None) for query in queries] == [listed(second, query, None) for query in queries]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, BoardQuery()),
        ({"q": "  the \t ferry "}, BoardQuery(words="the ferry")),
        ({"show": "firm", "order": "support", "lone": "1", "page": "3"}, BoardQuery("", "firm", "support", True, 3)),
        ({"lone": "on"}, BoardQuery(lone=True)),
        ({"show": "everything", "order": "1; DROP TABLE", "lone": "yes"}, BoardQuery()),
        ({"page": "0"}, BoardQuery()),
        ({"page": "-2"}, BoardQuery()),
        ({"page": "two"}, BoardQuery()),
        ({"page": "²"}, BoardQuery()),
        ({"page": ""}, BoardQuery()),
        ({"page": "9" * 5000}, BoardQuery()),
    ],
)
def test_a_hand_written_address_still_shows_a_board(given: dict[str, str], expected: BoardQuery) -> None:
    assert BoardQuery.of(given) == expected


@given(st.text(), st.sampled_from(list(SHOWN)), st.sampled_from(list(ORDERS)), st.booleans(), st.integers(1, 99_999_999))
def test_an_address_leads_back_to_its_board(words: str, shown: str, order: str, lone: bool, page: int) -> None:
    query = BoardQuery(" ".join(words.split()), shown, order, lone, page)
    assert BoardQuery.of(dict(parse_qsl(urlsplit(query.address(page=page)).query))) == query


def test_a_changed_board_begins_at_its_first_page() -> None:
    assert BoardQuery(page=4).address(lone=True) == "/?lone=1"
    assert BoardQuery(words="a&b", page=4).address(page=5) == "/?q=a%26b&page=5"
    assert BoardQuery().address() == "/"


def test_a_board_can_be_ordered_by_outlets_and_by_what_is_newest(small_case: Snapshot) -> None:
    view = view_of(small_case)
    table = form_claim_table(view)
    told = [(table.facts[part.id].outlets, table.facts[part.id].newest) for part in table.parts]
    by_outlets = [table.facts[part.id].outlets for part in listed(view, BoardQuery(order="outlets", lone=True), None).parts]
    by_day = [table.facts[part.id].newest for part in listed(view, BoardQuery(order="newest", lone=True), None).parts]
    assert by_outlets == sorted((outlets for outlets, _ in told), reverse=True)
    assert by_day == sorted((newest for _, newest in told), reverse=True)
    assert len(set(by_day)) > 1


FACETED = {
    "outlet": ["B & Co", "A"],
    "speaker": ["Iran's “minister”"],
    "place": ["Казань"],
    "conflict": ["time", "quantity"],
    "published": ["2026-03-10"],
    "language": ["en"],
    "since": "2026-03-01",
    "until": "2026-03-31",
}


def test_several_values_of_a_facet_stand_in_the_address_and_lead_back() -> None:
    query = BoardQuery.of(FACETED)
    assert (query.outlet, query.conflict, query.since) == (("B & Co", "A"), ("time", "quantity"), "2026-03-01")
    again = BoardQuery.of(parse_qs(urlsplit(query.address()).query))
    assert again.asked() == query.asked()
    assert set(again.outlet) == set(query.outlet)
    assert "outlet=A&outlet=B+%26+Co" in query.address(), "two that ask for the same have one address"
    assert BoardQuery.of(parse_qs(urlsplit(query.without("outlet", "A")).query)).outlet == ("B & Co",)
    assert BoardQuery.of(parse_qs(urlsplit(query.told_in()).query)).days == Days()
    assert query.is_narrowed
    assert query.unnarrowed() == "/"


@pytest.mark.parametrize(
    "given",
    [
        {"conflict": ["nonsense", ""]},
        {"since": "2026-02-30", "until": "yesterday"},
        {"outlet": ["", "x" * 301]},
        {"outlet": []},
        {"in_outlet": "letters"},
    ],
)
def test_what_no_facet_can_have_is_left_out(given: dict[str, str | list[str]]) -> None:
    assert BoardQuery.of(given) == BoardQuery()


def test_a_facet_has_an_end_and_each_value_once() -> None:
    assert BoardQuery.of({"place": ["A", "A", "B"]}).place == ("A", "B")
    assert len(BoardQuery.of({"place": [str(number) for number in range(1000)]}).place) == MOST_CHOSEN


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/?q=fire&page=3&show=denied", "q=fire&show=denied"),
        ("?place=B&place=A", "place=A&place=B"),
        ("/", ""),
        ("/?evil=1&next=//elsewhere", ""),
        ("/?q=%3Cscript%3E", "q=%3Cscript%3E"),
    ],
)
def test_nothing_but_a_boards_query_is_kept_of_an_address(address: str, kept: str) -> None:
    assert board_address(address) == kept


@pytest.mark.parametrize(
    "address",
    [
        "http://elsewhere/?q=a",
        "//elsewhere/?q=a",
        "javascript:alert(1)",
        "/claims/1",
        "\\\\elsewhere?q=a",
        "/?q=" + "x" * 20_000,
        "/?" + "a=1&" * 2000,
    ],
)
def test_what_leads_elsewhere_or_on_and_on_is_refused(address: str) -> None:
    with pytest.raises(InputError, match="address of a board"):
        board_address(address)
