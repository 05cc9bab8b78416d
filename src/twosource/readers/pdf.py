"""PDF: the text layer in the order that PDFium gives it, every character tied to its page and its place there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..model import CHARS_A_PAGE, PDF, Piece, Span
from ..settings import Settings
from ._apart import char_boxes, picture_of, read_layer, sizes_of
from ._hyphens import SOFT, cut_hyphen, ends_within_word, word_counts
from ._page import Block, Clue, Meta, Page
from ._paragraphs import LETTER_OR_DIGIT, Paragraph, PdfLine, body_size, form_paragraphs
from ._reader import Reader, UnreadableError

# Readers of PDF look for the mark in the first 1,024 bytes: mail programs and printers put lines before it.
MARK, MARK_WITHIN_BYTES = b"%PDF-", 1024
# Fonts without a table of their letters give none; a few such marks are bullets and arrows.
MAX_UNKNOWN_SHARE = 0.2
STAMP_LINES_A_PAGE = 2
# A heading is larger than its text by so much; less is the difference between two fonts.
TITLE_TIMES_BODY = 1.15
MIN_TITLE_LETTERS = 4
MAX_TITLE_CHARS = 300
# What programs put for a title when nobody gave one.
NO_TITLE = re.compile(r"microsoft word\b|untitled|document\d*$|.*\.(?:docx?|pdf|indd|qxp|tex|rtf|odt|html?)$", re.I)
DATE = re.compile(r"(?:D:)?(\d{4})(?:(\d\d)(\d\d)?)?")
OCR = "run OCR over it first (for example `ocrmypdf in.pdf out.pdf`) and add the result"


def text_layer(original: bytes) -> list[str]:
    """The characters of each page, as `Piece` counts them. Raises UnreadableError."""
    return [page["text"] for page in _layer(original, sys.maxsize, sys.maxsize)["pages"]]


def line_boxes(original: bytes, places: Sequence[tuple[int, int, int]]) -> list[list[float] | None]:
    """For each (page from 0, start, end) on one line: left, top, right, bottom as shares of the page, y down; None where
    nothing is seen. Raises UnreadableError."""
    return char_boxes(original, places) if places else []


def page_picture(original: bytes, number: int) -> bytes:
    """A page, counted from 0, as PNG. Raises UnreadableError."""
    return picture_of(original, number)


def page_sizes(original: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points, as it is shown. Raises UnreadableError."""
    return [(width, height) for width, height in sizes_of(original)]


def _layer(original: bytes, max_pages: int, max_chars: int) -> dict[str, Any]:
    return read_layer(original, max_pages=max_pages, max_chars=max_chars, max_page_chars=CHARS_A_PAGE)


def _read(original: bytes, settings: Settings) -> Page:
    if MARK not in original[:MARK_WITHIN_BYTES]:
        raise UnreadableError("it is named like a PDF and is none", "give it the ending of what it is, .txt or .html")
    layer = _layer(original, settings.max_pdf_pages, settings.max_text_chars)
    _refuse_unknown(page["text"] for page in layer["pages"])
    paragraphs = form_paragraphs([list(_lines(number, page)) for number, page in enumerate(layer["pages"])])
    if not _has_words(paragraphs, len(layer["pages"])):
        raise UnreadableError("this is a PDF whose pages are images without text", OCR)
    written = _write(paragraphs)
    meta = layer["meta"]
    return Page(
        text="".join(written.text),
        pieces=tuple(written.pieces),
        blocks=tuple(_blocks(paragraphs, written.spans)),
        encoding=PDF,
        meta=_meta(meta, layer["language"]),
    )


def _refuse_unknown(pages: Iterable[str]) -> None:
    text = "".join("".join(page.split()) for page in pages)
    if text.count("\ufffd") > MAX_UNKNOWN_SHARE * len(text):
        raise UnreadableError("this is a PDF whose fonts do not say which letters they show", OCR)


def _has_words(paragraphs: Sequence[Paragraph], pages: int) -> bool:
    """Whether there is more than the headers and stamps that programs print on scanned pages."""
    lines = [line for one in paragraphs if not one.is_furniture for line in one.lines if LETTER_OR_DIGIT.search(line.text)]
    return len(lines) > STAMP_LINES_A_PAGE * pages or not all(line.at_edge for line in lines)


def _lines(number: int, page: dict[str, Any]) -> Iterator[PdfLine]:
    width, height = page["size"]
    for start, end, left, top, right, bottom, size in page["lines"]:
        words = page["text"][start:end]
        where = left * width, top * height, right * width, bottom * height
        yield PdfLine(number, start, end, words, *where, size=size * height, page_height=height)


@dataclass
class _Written:
    """Text as it grows, its pieces, and the span of each paragraph."""

    text: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    length: int = 0

    def add(self, words: str) -> None:
        self.text.append(words)
        self.length += len(words)

    def add_line(self, line: PdfLine, end: int) -> None:
        """The line's characters up to `end`; one piece, so that each stands on one line of the page."""
        place = line.page * CHARS_A_PAGE
        self.pieces.append(Piece(Span(self.length, self.length + end - line.start), place + line.start, place + end))
        self.add(line.text[: end - line.start])


def _write(paragraphs: Sequence[Paragraph]) -> _Written:
    lines = [line.text for one in paragraphs for line in one.lines]
    counts, sets_soft = word_counts(lines), any(text[-1] in SOFT for text in lines)
    written = _Written()
    for paragraph in paragraphs:
        if written.length:
            written.add("\n\n")
        start = written.length
        for number, line in enumerate(paragraph.lines):
            after = paragraph.lines[number + 1].text if number + 1 < len(paragraph.lines) else ""
            hyphen = cut_hyphen(line.text, after, counts, sets_soft=sets_soft)
            written.add_line(line, line.end - len(hyphen) if hyphen else line.end)
            if after and not ends_within_word(line.text):
                written.add(" ")
        written.spans.append(Span(start, written.length))
    return written


def _blocks(paragraphs: Sequence[Paragraph], spans: Sequence[Span]) -> Iterator[Block]:
    """Told apart as the lines of plain text are, but for what size and place tell: headlines and margins."""
    usual = body_size([one for one in paragraphs if not one.is_furniture])
    largest = max((one.size for one in paragraphs if _may_be_title(one, usual)), default=0.0)
    for paragraph, span in zip(paragraphs, spans, strict=True):
        if paragraph.is_furniture:
            yield Block(span, around=("footer",))
        elif _may_be_title(paragraph, usual):
            yield Block(span, hints=("headline", "largest") if paragraph.size > 0.99 * largest else ("headline",))
        else:
            yield Block(span)


def _may_be_title(paragraph: Paragraph, usual: float) -> bool:
    words = "".join(line.text for line in paragraph.lines)
    letters = len(LETTER_OR_DIGIT.findall(words))
    large = paragraph.page == 0 and paragraph.size > TITLE_TIMES_BODY * usual
    return large and not paragraph.is_furniture and letters >= MIN_TITLE_LETTERS and len(words) <= MAX_TITLE_CHARS


def _meta(said: dict[str, str], language: str) -> Meta:
    title, author = " ".join(said["Title"].split()), " ".join(said["Author"].split())
    made = DATE.match(said["CreationDate"])
    day = "-".join(part for part in made.groups() if part) if made else ""
    return Meta(
        titles=(Clue(title, "Title of the PDF"),) if title and not NO_TITLE.match(title) else (),
        authors=(Clue(author, "Author of the PDF"),) if author else (),
        made=(Clue(day, "CreationDate of the PDF"),) if day else (),
        language=language or None,
    )


reader = Reader(name="PDF", suffixes=(".pdf",), sniff=lambda head: MARK in head[:MARK_WITHIN_BYTES], read=_read)
