"""Document -> a Word file: the number of a citation leads to its entry at the end."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from ..dossier import texts
from ..dossier.citations import Citation
from ..dossier.document import Block, Bullets, Cite, Document, Grid, Heading, Paragraph, Run, Words, reference

INK = RGBColor(0x1F, 0x24, 0x29)
FAINT, DENIAL = RGBColor(0x5D, 0x65, 0x6E), RGBColor(0x8C, 0x2F, 0x39)
# The first moment that a ZIP archive can name: the same case gives the same bytes on any day.
FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
WIDTH_CM = 16.5
# A column is as wide as its longest cell, up to so many letters; a number in brackets counts for some.
MOST_LETTERS, LEAST_LETTERS, MOST_WORD_LETTERS, CALL_LETTERS = 60, 9, 20, 5
# What XML does not allow, and what turns the direction of the text behind it.
_UNSHOWN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")


def packed(document: Document, pictures: Mapping[str, bytes]) -> bytes:
    """The .docx file; `pictures` are PNGs by the name of their figure, one that is missing is left out."""
    writer = _Writer(document, pictures)
    content = io.BytesIO()
    writer.page.save(content)
    return _undated(content.getvalue())


class _Writer:
    """A document of python-docx on its way, with the bookmarks set so far."""

    def __init__(self, document: Document, pictures: Mapping[str, bytes]) -> None:
        self.page = docx.Document()
        self._pictures = pictures
        self._marks = 0
        _set_styles(self.page, document.title)
        for block in document.blocks:
            self._block(block)
        self._citations(document.citations)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self.page.add_heading(_shown(block.text), level=block.level - 1)
            case Paragraph():
                self._runs(self.page.add_paragraph(style=STYLES[block.style]), block.runs)
            case Bullets():
                for entry in block.entries:
                    self._runs(self.page.add_paragraph(style="List Number" if block.ordered else "List Bullet"), entry)
            case Grid():
                self._grid(block)
            case _:
                if (picture := self._pictures.get(block.picture)) is not None:
                    self.page.add_picture(io.BytesIO(picture), width=Cm(WIDTH_CM))

    def _grid(self, grid: Grid) -> None:
        table = self.page.add_table(rows=1, cols=len(grid.head), style="Light Shading")
        table.autofit = False
        _repeat_head(table.rows[0])
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        for name, value in (("w:noHBand", "1"), ("w:firstColumn", "0"), ("w:val", "0620")):
            look.set(qn(name), value)
        for cell, words in zip(table.rows[0].cells, grid.head, strict=True):
            cell.text = words
        for row in grid.rows:
            for cell, runs in zip(table.add_row().cells, row, strict=True):
                self._runs(cell.paragraphs[0], runs)
        for column, width in zip(table.columns, _widths(grid), strict=True):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)

    def _runs(self, paragraph: Any, runs: Iterable[Run]) -> None:
        for run in runs:
            if isinstance(run, Cite):
                _link(paragraph, f"[{run.number}]", f"c{run.number}")
                continue
            words = f"“{run.text}”" if run.manner == "quote" else run.text
            written = paragraph.add_run(_shown(words))
            written.bold = run.manner == "strong" or None
            if run.manner == "faint":
                written.font.color.rgb = FAINT

    def _citations(self, citations: Iterable[Citation]) -> None:
        self.page.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        self.page.add_heading(texts.CITATIONS, level=1)
        for citation in citations:
            paragraph = self.page.add_paragraph(style=STYLES["note"])
            self._bookmark(paragraph, f"c{citation.number}", f"[{citation.number}] ")
            paragraph.add_run(_shown(f"{reference(citation)}: “{citation.words}”"))

    def _bookmark(self, paragraph: Any, name: str, words: str) -> None:
        self._marks += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(self._marks))
        start.set(qn("w:name"), name)
        paragraph._p.append(start)
        paragraph.add_run(words).bold = True
        paragraph._p.append(end)


STYLES = {"plain": "Normal", "quote": "Quote", "denial": "Denial", "note": "Note", "lead": "Lead"}


def _set_styles(page: Any, title: str) -> None:
    page.core_properties.title, page.core_properties.author = title, "twosource"
    page.core_properties.comments = ""
    section = page.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - WIDTH_CM) / 2)
    normal = page.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    for name, size in (("Title", 26), ("Heading 1", 16), ("Heading 2", 11.5), ("Caption", 8.5)):
        heading = page.styles[name]
        heading.font.name, heading.font.size, heading.font.color.rgb = "Georgia", Pt(size), INK
        # The template's fonts of its theme would outweigh the name.
        heading.element.rPr.rFonts.attrib.clear()
        heading.font.name = "Georgia"
    for name, base, size, colour in (
        ("Denial", "Quote", 10.5, DENIAL),
        ("Note", "Normal", 8.5, FAINT),
        ("Lead", "Normal", 10.5, FAINT),
    ):
        style = page.styles.add_style(name, 1)
        style.base_style, style.font.size, style.font.color.rgb = page.styles[base], Pt(size), colour
    _number_pages(page)


def _widths(grid: Grid) -> list[float]:
    """In centimetres: by the letters in each column, none too narrow for a date."""
    letters = [LEAST_LETTERS for _ in grid.head]
    for row in (tuple((Words(words),) for words in grid.head), *grid.rows):
        for number, runs in enumerate(row):
            words = "".join(run.text if isinstance(run, Words) else " " * CALL_LETTERS for run in runs)
            longest = max(map(len, words.split()), default=0) + 2
            letters[number] = max(letters[number], min(len(words), MOST_LETTERS), min(longest, MOST_WORD_LETTERS))
    return [WIDTH_CM * length / sum(letters) for length in letters]


def _repeat_head(row: Any) -> None:
    """On every page that the table goes on to."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _number_pages(page: Any) -> None:
    paragraph = page.sections[0].footer.paragraphs[0]
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        mark = OxmlElement("w:instrText" if words else "w:fldChar")
        if words:
            mark.text = words
        else:
            mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)


def _link(paragraph: Any, words: str, bookmark: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark)
    run = paragraph.add_run(words)
    run.font.size = Pt(8)
    link.append(run._r)
    paragraph._p.append(link)


def _shown(words: str) -> str:
    return _UNSHOWN.sub("", words)


def _undated(archive: bytes) -> bytes:
    """The same archive with every entry's time the same, in the same order."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            kept = zipfile.ZipInfo(entry.filename, FIRST_MOMENT)
            kept.compress_type, kept.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(kept, old.read(entry))
    return content.getvalue()
