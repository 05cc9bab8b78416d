from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Cm

from twosource.dossier.blocks import Block, Bullets, Cite, Document, Figure, Grid, Heading, Paragraph, Words
from twosource.dossier.citations import Citation
from twosource.exporters._word import packed
from twosource.model import Span
from twosource.pictures import to_png

CITATION = Citation(1, "a", 1, "Paper", "a.txt", "0" * 64, (Span(0, 3),), ("Yes",))


def opened(*blocks: Block, pictures: dict[str, bytes] | None = None) -> docx.document.Document:
    return docx.Document(io.BytesIO(packed(Document("Dossier", blocks, (CITATION,)), pictures or {})))


def png(width: int, height: int) -> bytes:
    return to_png(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"></svg>', width=width)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [(400, 200, (16.5, 8.25)), (165, 230, (16.5, 23)), (100, 1000, (2.3, 23)), (500, 400, (16.5, 13.2))],
)
def test_a_picture_fits_on_a_page_and_keeps_its_shape(width: int, height: int, expected: tuple[float, float]) -> None:
    (shape,) = opened(Figure("stemma", "Ties"), pictures={"stemma": png(width, height)}).inline_shapes
    assert (shape.width.cm, shape.height.cm) == pytest.approx(expected, abs=0.01)


def test_a_picture_says_in_words_what_it_is() -> None:
    (shape,) = opened(Figure("stemma", "Who rests \x00on whom"), pictures={"stemma": png(10, 10)}).inline_shapes
    assert shape._inline.docPr.get("descr") == "Who rests on whom"


def test_a_picture_that_is_missing_is_left_out() -> None:
    assert not opened(Figure("stemma", "Ties")).inline_shapes


def test_each_block_has_its_style() -> None:
    page = opened(
        Heading(1, "Dossier"),
        Heading(2, "Claims"),
        Heading(3, "1. “Yes”"),
        Paragraph((Words("plain"),)),
        Paragraph((Words("No", "quote"),), "denial"),
        Bullets(((Words("one"),), (Words("two"),))),
        Bullets(((Words("first"),),), ordered=True),
    )
    assert [(one.style.name, one.text) for one in page.paragraphs if one.style is not None] == [
        ("Title", "Dossier"),
        ("Heading 1", "Claims"),
        ("Heading 2", "1. “Yes”"),
        ("Normal", "plain"),
        ("Denial", "“No”"),
        ("List Bullet", "one"),
        ("List Bullet", "two"),
        ("List Number", "first"),
        ("Heading 1", "Citations"),
        ("Note", "[1] Paper, undated, report 1: “Yes”"),
    ]
    assert page.paragraphs[-2].paragraph_format.page_break_before


def test_runs_keep_their_manner_spaces_tabs_and_lines() -> None:
    (paragraph, *_) = opened(
        Paragraph((Words(" a\tb\n", "strong"), Cite(1), Words("c ", "faint"), Words("d\x00\u202e")))
    ).paragraphs
    assert paragraph.text == " a\tb\n[1]c d"
    strong, faint, plain = paragraph.runs
    assert (strong.bold, faint.bold, plain.bold) == (True, None, None)
    assert str(faint.font.color.rgb) == "5D656E"
    (call,) = paragraph.hyperlinks
    assert (call.fragment, call.text) == ("c1", "[1]")


def test_a_table_has_its_words_widths_and_a_head_that_comes_again() -> None:
    rows = tuple(((Words(f"{number}"),), (Words("words " * 12, "quote"), Cite(1))) for number in range(3))
    page = opened(Grid(("due", "words"), rows))
    (table,) = page.tables
    assert table.style is not None
    assert table.style.name == "Light Shading"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["due", "words"],
        *([f"{number}", f"“{'words ' * 12}”[1]"] for number in range(3)),
    ]
    assert [len(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows] == [1, 0, 0, 0]
    for column in table.columns:
        assert {cell.width for cell in column.cells} == {column.width}
    assert sum(column.width or 0 for column in table.columns) == pytest.approx(Cm(16.5), rel=0.01)


def test_the_pages_look_as_set_whatever_stands_last() -> None:
    page = opened(Grid(("due",), (((Words("May"),),),)))
    assert page.element.body[-1].tag == qn("w:sectPr")
    (section,) = page.sections
    assert section.page_width is not None
    assert section.page_width.cm == pytest.approx(21, abs=0.01)
    assert "PAGE" in "".join(one.text or "" for one in section.footer._element.iter(qn("w:instrText")))


def test_no_style_is_looked_for_again_with_each_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = 0
    by_name = docx.styles.styles.Styles.__getitem__

    def counted(styles: docx.styles.styles.Styles, name: str) -> object:
        nonlocal looked
        looked += 1
        return by_name(styles, name)

    monkeypatch.setattr(docx.styles.styles.Styles, "__getitem__", counted)
    opened()
    without = looked
    opened(*(Paragraph((Words("quote", "quote"),), "quote") for _ in range(50)))
    assert looked == 2 * without
