from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.web.paging import PAGE, page_asked, page_of


@given(st.lists(st.integers(), max_size=5 * PAGE))
def test_pages_together_are_the_list(listed: list[int]) -> None:
    pages = [page_of(listed, page) for page in range(1, page_of(listed, 1).pages + 1)]
    assert [one for page in pages for one in page.shown] == listed
    assert all(page.total == len(listed) and 0 < len(page.shown) <= PAGE for page in pages)


@pytest.mark.parametrize(("asked", "page"), [(-1, 1), (0, 1), (1, 1), (2, 2), (3, 2), (10**9, 2)])
def test_a_page_that_is_not_there_is_the_nearest(asked: int, page: int) -> None:
    assert page_of(range(PAGE + 1), asked).page == page


def test_of_nothing_there_is_an_empty_first_page() -> None:
    paged = page_of(list[int](), 7)
    assert (paged.shown, paged.total, paged.page, paged.pages) == ((), 0, 1, 0)


@pytest.mark.parametrize(
    ("words", "page"), [("2", 2), ("0", 1), ("-3", 1), ("x", 1), ("²", 1), ("", 1), ("9" * 9, 1), ("٣", 3)]
)
def test_an_address_asks_for_a_page_or_for_the_first(words: str, page: int) -> None:
    assert page_asked({"page": words}) == page_asked({"ties": words}, "ties") == page
    assert page_asked({}) == 1
