from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.readers import Page
from twosource.readers.plain import reader
from twosource.settings import Settings


def read(text: str) -> Page:
    return reader.read(text.encode(), Settings())


def blocks(page: Page) -> list[str]:
    return [page.text[block.span.start : block.span.end] for block in page.blocks]


def test_every_line_is_a_block_and_knows_whether_it_stands_apart() -> None:
    page = read("Dock Weekly\r\nGate stuck\r\n\r\nThe gate is stuck.\r\n")
    assert blocks(page) == ["Dock Weekly", "Gate stuck", "The gate is stuck."]
    assert [block.apart for block in page.blocks] == [True, False, True]


def test_a_paragraph_cut_at_a_margin_is_one_block() -> None:
    wrapped = (
        "More than two thousand people left their homes last night after the gates\n"
        "at the dam jammed. The mayor said that nobody had been warned by the firm\n"
        "until it was too late."
    )
    assert blocks(read(wrapped)) == [wrapped]


def test_short_lines_are_a_list_and_not_a_paragraph() -> None:
    assert len(read("Home\nNews\nSport\nThe weather for the west").blocks) == 4


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1))
def test_the_text_is_the_file(text: str) -> None:
    try:
        page = read(text)
    except Exception as problem:
        assert "binary" in str(problem)
        return
    assert page.text == text.removeprefix("\ufeff")
    assert all(page.text[block.span.start : block.span.end].strip() for block in page.blocks)
