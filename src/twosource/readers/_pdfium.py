"""PDF -> what PDFium sees of it: text layer, lines, boxes, pictures of pages. The one module that knows PDFium.

It runs as a program of its own (`_apart.py` starts it), because a hostile file may hang, crash or eat memory: the first line of
standard input is the question as JSON, the rest is the file; the answer goes to standard output, JSON or a PNG.
"""

from __future__ import annotations

import ctypes
import json
import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

# A picture's longer edge: sharp enough to read a page of A4 (1.5 pixels a point), and small for a poster.
PIXELS_A_POINT = 1.5
MOST_PIXELS = 1800
# PDFium maps points of a page, turned and cropped as it is shown, to whole pixels: so many on each edge are fine enough.
GRID = 100_000
# What PDFium puts for a hyphen at the end of a line.
LINE_HYPHENS = (0x02, 0xFFFE)
UNKNOWN = "\ufffd"
META = ("Title", "Author", "CreationDate")
MOST_META_BYTES = 2000
LOCKED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)


class RefusedError(Exception):
    """A word for why: encrypted, damaged, pages, chars."""


@contextmanager
def opened(content: bytes) -> Iterator[Any]:
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        raise RefusedError("encrypted" if pdfium.FPDF_GetLastError() in LOCKED else "damaged")
    yield document
    pdfium.FPDF_CloseDocument(document)


@contextmanager
def page_of(document: Any, number: int) -> Iterator[Any]:
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise RefusedError("damaged")
    yield page
    pdfium.FPDF_ClosePage(page)


@contextmanager
def words_of(page: Any) -> Iterator[Any]:
    words = pdfium.FPDFText_LoadPage(page)
    if not words:
        raise RefusedError("damaged")
    yield words
    pdfium.FPDFText_ClosePage(words)


def read(content: bytes, max_pages: int, max_chars: int, max_page_chars: int) -> dict[str, Any]:
    """The text layer of every page, and where its lines stand."""
    pages: list[dict[str, Any]] = []
    chars = 0
    with opened(content) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise RefusedError("damaged")
        if count > max_pages:
            raise RefusedError("pages")
        for number in range(count):
            with page_of(document, number) as page, words_of(page) as words:
                on_page = max(0, pdfium.FPDFText_CountChars(words))
                chars += on_page
                if chars > max_chars or on_page > max_page_chars:
                    raise RefusedError("chars")
                text, index = _layer(words)
                lines = list(_lines(page, words, text, index))
                pages.append({"text": text, "size": _size(document, number), "lines": lines})
        return {"pages": pages, "meta": {key: _meta(document, key) for key in META}, "language": _language(document)}


def sizes(content: bytes) -> list[list[float]]:
    """Width and height of each page in points, as it is shown."""
    with opened(content) as document:
        return [_size(document, number) for number in range(pdfium.FPDF_GetPageCount(document))]


def boxes(content: bytes, places: list[list[int]]) -> list[list[float] | None]:
    """For each [page, start, end): left, top, right, bottom as shares of the page, y down; None where nothing is seen."""
    found: list[list[float] | None] = [None] * len(places)
    with opened(content) as document:
        for number in sorted({place[0] for place in places}):
            with page_of(document, number) as page, words_of(page) as words:
                text, index = _layer(words)
                for at, (on, start, end) in enumerate(places):
                    if on == number:
                        found[at] = _hull(page, [_char_box(words, index[char]) for char in range(start, min(end, len(text)))])
    return found


def picture(content: bytes, number: int) -> bytes:
    """The page as PNG."""
    with opened(content) as document, page_of(document, number) as page:
        width, height = (max(1.0, edge) for edge in _size(document, number))
        scale = min(PIXELS_A_POINT, MOST_PIXELS / max(width, height))
        pixels = max(1, round(width * scale)), max(1, round(height * scale))
        bitmap = pdfium.FPDFBitmap_CreateEx(*pixels, pdfium.FPDFBitmap_BGR, None, 0)
        if not bitmap:
            raise RefusedError("damaged")
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, *pixels, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, *pixels, 0, pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        rows = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * pixels[1])
        pdfium.FPDFBitmap_Destroy(bitmap)
        return _png(rows, stride, *pixels)


def _png(rows: bytes, stride: int, width: int, height: int) -> bytes:
    """`rows` of red, green, blue."""
    raw = b"".join(b"\0" + rows[at * stride : at * stride + width * 3] for at in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(raw, 6)), (b"IEND", b""))
    packed = (struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def _size(document: Any, number: int) -> list[float]:
    size = pdfium.FS_SIZEF()
    pdfium.FPDF_GetPageSizeByIndexF(document, number, size)
    return [round(size.width, 3), round(size.height, 3)]


def _layer(words: Any) -> tuple[str, list[int]]:
    """The characters of a page, and PDFium's number of each. What no font gives a letter for is U+FFFD."""
    codes = [pdfium.FPDFText_GetUnicode(words, at) for at in range(max(0, pdfium.FPDFText_CountChars(words)))]
    text: list[str] = []
    index: list[int] = []
    at = 0
    while at < len(codes):
        code, first = codes[at], at
        at += 1
        if 0xD800 <= code < 0xDC00 and at < len(codes) and 0xDC00 <= codes[at] < 0xE000:
            code = 0x10000 + ((code - 0xD800) << 10) + codes[at] - 0xDC00
            at += 1
        text.append(_char(code))
        index.append(first)
    return "".join(text), index


def _char(code: int) -> str:
    if code in LINE_HYPHENS:
        return "-"
    if code in (0x09, 0x0A, 0x0D):
        return chr(code)
    return UNKNOWN if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _lines(page: Any, words: Any, text: str, index: list[int]) -> Iterator[list[float]]:
    """[start, end, left, top, right, bottom, height of a letter] of each line; all but the first two as shares of the page."""
    start = 0
    for at in range(len(text) + 1):
        ends = at == len(text) or text[at] in "\r\n"
        hyphen = not ends and text[at] == "-" and pdfium.FPDFText_GetUnicode(words, index[at]) in LINE_HYPHENS
        if not ends and not hyphen:
            continue
        end = at + hyphen
        first, last = end - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())
        if first < last:
            seen = [_char_box(words, index[char]) for char in range(first, last) if not text[char].isspace()]
            hull = _hull(page, seen)
            if hull is not None:
                yield [first, last, *hull, _letter_height(page, seen)]
        start = at + 1


def _char_box(words: Any, at: int) -> tuple[float, float, float, float] | None:
    """Left, bottom, right, top in points; None for a character that PDFium made up, or without extent."""
    if pdfium.FPDFText_IsGenerated(words, at) == 1:
        return None
    loose = pdfium.FS_RECTF()
    if pdfium.FPDFText_GetLooseCharBox(words, at, loose) and loose.right > loose.left and loose.top > loose.bottom:
        return loose.left, loose.bottom, loose.right, loose.top
    return None


def _hull(page: Any, seen: list[tuple[float, float, float, float] | None]) -> list[float] | None:
    found = [box for box in seen if box is not None]
    if not found:
        return None
    left, bottom = min(box[0] for box in found), min(box[1] for box in found)
    right, top = max(box[2] for box in found), max(box[3] for box in found)
    corners = [_shown(page, left, bottom), _shown(page, right, top)]
    across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return [across[0], down[0], across[1], down[1]]


def _shown(page: Any, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, GRID, GRID, 0, x, y, across, down)
    return tuple(min(1.0, max(0.0, value.value / GRID)) for value in (across, down))  # type: ignore[return-value]


def _letter_height(page: Any, seen: list[tuple[float, float, float, float] | None]) -> float:
    found = [box for box in seen if box is not None]
    turned = pdfium.FPDFPage_GetRotation(page) % 2 == 1
    height = median(box[2] - box[0] if turned else box[3] - box[1] for box in found)
    whole = pdfium.FPDF_GetPageHeightF(page)
    return round(height / whole, 6) if whole else 0.0


def _meta(document: Any, key: str) -> str:
    return _utf16(lambda buffer, length: pdfium.FPDF_GetMetaText(document, key.encode(), buffer, length))


def _language(document: Any) -> str:
    kind = ctypes.POINTER(ctypes.c_ushort)
    return _utf16(
        lambda buffer, length: pdfium.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, kind) if buffer else None, length)
    )


def _utf16(ask: Callable[[Any, int], int]) -> str:
    """What PDFium writes into a buffer of so many bytes; nothing where it is too long to be a title or a name."""
    length = ask(None, 0)
    if not 2 < length <= MOST_META_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(length)
    ask(buffer, length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _limit(memory_bytes: int, seconds: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows; the parent's deadline holds there
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    # At the first of the two the process is told why it ends, at the second it is only ended.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    question: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read()
    _limit(*question.pop("limits"))
    task = {"read": read, "sizes": sizes, "boxes": boxes, "picture": picture}[question.pop("task")]
    try:
        made = task(content, **question)  # type: ignore[operator]
    except RefusedError as refused:
        made = {"refused": str(refused)}
    answer = made if isinstance(made, bytes) else json.dumps(made, ensure_ascii=True).encode()
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
