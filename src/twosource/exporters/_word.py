"""Document -> a Word file: the number of a citation leads to its entry at the end."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import docx
from docx.image.image import Image
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.shared import Cm, Pt, RGBColor
from lxml.etree import SubElement

from ..dossier import texts
from ..dossier.blocks import Block, Bullets, Cite, Document, Figure, Grid, Heading, Paragraph, Run, Words, reference
from ..dossier.citations import Citation

INK = RGBColor(0x1F, 0x24, 0x29)
FAINT, DENIAL = RGBColor(0x5D, 0x65, 0x6E), RGBColor(0x8C, 0x2F, 0x39)
OWN_LINE = "1D4F7C"
# The first moment that a ZIP archive can name: the same case gives the same bytes on any day.
FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
# A picture that would be higher at the text's width gets narrower, so that it stays on one page.
WIDTH_CM, MOST_HEIGHT_CM = 16.5, 23.0
# A column is as wide as its longest cell, up to so many letters; a number in brackets counts for some.
MOST_LETTERS, LEAST_LETTERS, MOST_WORD_LETTERS, CALL_LETTERS = 60, 9, 20, 5
# What XML does not allow, and what turns the direction of the text behind it.
_UNSHOWN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")

_PIECES = re.compile(r"[^\t\r\n]+|[\t\r\n]")
# Else Word drops the spaces at the ends of a run.
PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"
# How a run looks other than the text around it: what of Word's says so, and its value.
LOOKS = {"strong": ("w:b", None), "faint": ("w:color", str(FAINT)), "call": ("w:sz", "16")}


def packed(document: Document, pictures: Mapping[str, bytes]) -> bytes:
    """The .docx file; `pictures` are PNGs by the name of their figure, one that is missing is left out."""
    writer = _Writer(document, pictures)
    content = io.BytesIO()
    writer.page.save(content)
    return _undated(content.getvalue())


class _Writer:
    """A document of python-docx on its way, with the bookmarks set so far.

    To add a paragraph or a row python-docx goes through all those before it, and through all styles: here each is put at the
    end, with the id of its style looked up once.
    """

    def __init__(self, document: Document, pictures: Mapping[str, bytes]) -> None:
        self.page = docx.Document()
        self._pictures = pictures
        self._marks = 0
        _set_styles(self.page, document.title)
        if any(isinstance(block, Paragraph) and block.style == "own" for block in document.blocks):
            _set_own_style(self.page)
        self._style_ids = {style.name: style.style_id for style in self.page.styles}
        self._body: Any = self.page.element.body
        # How the pages look has to stand behind all text.
        pages = self._body.sectPr
        self._body.remove(pages)
        for block in document.blocks:
            self._block(block)
        self._citations(document.citations)
        self._body.append(pages)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block.text, block.level - 1)
            case Paragraph():
                _add_runs(self._paragraph(STYLES[block.style]), block.runs)
            case Bullets():
                for entry in block.entries:
                    _add_runs(self._paragraph("List Number" if block.ordered else "List Bullet"), entry)
            case Grid():
                self._grid(block)
            case _:
                if (picture := self._pictures.get(block.picture)) is not None:
                    self._picture(picture, block)

    def _paragraph(self, style: str) -> Any:
        paragraph = SubElement(self._body, qn("w:p"))
        if style != "Normal":
            SubElement(SubElement(paragraph, qn("w:pPr")), qn("w:pStyle")).set(qn("w:val"), self._style_ids[style])
        return paragraph

    def _heading(self, words: str, level: int) -> Any:
        heading = self._paragraph(f"Heading {level}" if level else "Title")
        _add_run(heading, words)
        return heading

    def _picture(self, picture: bytes, figure: Figure) -> None:
        shape = Image.from_blob(picture)
        width = Cm(min(WIDTH_CM, MOST_HEIGHT_CM * shape.px_width / shape.px_height))
        inline = self.page.part.new_pic_inline(io.BytesIO(picture), width=width)
        inline.docPr.set("descr", _shown(figure.caption))
        _add_run(self._paragraph("Normal"), "").add_drawing(inline)

    def _grid(self, grid: Grid) -> None:
        table: Any = CT_Tbl.new_tbl(1, len(grid.head), Cm(WIDTH_CM))
        self._body.append(table)
        table.tblStyle_val, table.tblPr.autofit = self._style_ids["Light Shading"], False
        look = table.tblPr.find(qn("w:tblLook"))
        for name, value in (("w:noHBand", "1"), ("w:firstColumn", "0"), ("w:val", "0620")):
            look.set(qn(name), value)
        (head,) = table.tr_lst
        for column, cell, width in zip(table.tblGrid.gridCol_lst, head.tc_lst, _widths(grid), strict=True):
            column.w = cell.width = Cm(width)
        empty = copy.deepcopy(head)
        _repeat_on_each_page(head)
        _fill(head, [(Words(words),) for words in grid.head])
        for row in grid.rows:
            table.append(copy.deepcopy(empty))
            _fill(table[-1], row)

    def _citations(self, citations: Iterable[Citation]) -> None:
        SubElement(self._heading(texts.CITATIONS, 1).pPr, qn("w:pageBreakBefore"))
        for citation in citations:
            paragraph = self._paragraph(STYLES["note"])
            self._bookmark(paragraph, f"c{citation.number}", f"[{citation.number}] ")
            _add_run(paragraph, f"{reference(citation)}: “{citation.words}”")

    def _bookmark(self, paragraph: Any, name: str, words: str) -> None:
        self._marks += 1
        start = SubElement(paragraph, qn("w:bookmarkStart"))
        start.set(qn("w:id"), str(self._marks))
        start.set(qn("w:name"), name)
        _add_run(paragraph, words, "strong")
        SubElement(paragraph, qn("w:bookmarkEnd")).set(qn("w:id"), str(self._marks))


STYLES = {"plain": "Normal", "quote": "Quote", "denial": "Denial", "note": "Note", "lead": "Lead", "own": "Own"}


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


def _set_own_style(page: Any) -> None:
    """What the person who made the dossier wrote: a line at its left tells it from all else."""
    style = page.styles.add_style("Own", 1)
    style.base_style = page.styles["Normal"]
    line = SubElement(SubElement(style.element.get_or_add_pPr(), qn("w:pBdr")), qn("w:left"))
    for name, value in (("w:val", "single"), ("w:sz", "18"), ("w:space", "8"), ("w:color", OWN_LINE)):
        line.set(qn(name), value)
    # Behind the border, where Word looks for it.
    style.paragraph_format.left_indent = Cm(0.6)


def _widths(grid: Grid) -> list[float]:
    """In centimetres: by the letters in each column, none too narrow for a date."""
    letters = [LEAST_LETTERS for _ in grid.head]
    for row in (tuple((Words(words),) for words in grid.head), *grid.rows):
        for number, runs in enumerate(row):
            words = "".join(run.text if isinstance(run, Words) else " " * CALL_LETTERS for run in runs)
            longest = max(map(len, words.split()), default=0) + 2
            letters[number] = max(letters[number], min(len(words), MOST_LETTERS), min(longest, MOST_WORD_LETTERS))
    return [WIDTH_CM * length / sum(letters) for length in letters]


def _repeat_on_each_page(row: Any) -> None:
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fill(row: Any, cells: Sequence[Iterable[Run]]) -> None:
    for cell, runs in zip(row.iterchildren(qn("w:tc")), cells, strict=True):
        _add_runs(cell.find(qn("w:p")), runs)


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


def _add_runs(paragraph: Any, runs: Iterable[Run]) -> None:
    for run in runs:
        if isinstance(run, Cite):
            link = SubElement(paragraph, qn("w:hyperlink"))
            link.set(qn("w:anchor"), f"c{run.number}")
            _add_run(link, f"[{run.number}]", "call")
        else:
            _add_run(paragraph, f"“{run.text}”" if run.manner == "quote" else run.text, run.manner)


def _add_run(parent: Any, words: str, look: str = "plain") -> Any:
    run = SubElement(parent, qn("w:r"))
    if look in LOOKS:
        name, value = LOOKS[look]
        mark = SubElement(SubElement(run, qn("w:rPr")), qn(name))
        if value is not None:
            mark.set(qn("w:val"), value)
    for piece in _PIECES.findall(_shown(words)):
        if piece in "\t\r\n":
            SubElement(run, qn("w:tab" if piece == "\t" else "w:br"))
            continue
        written = SubElement(run, qn("w:t"))
        written.text = piece
        if piece != piece.strip():
            written.set(PRESERVED, "preserve")
    return run


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
