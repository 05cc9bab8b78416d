"""Bytes -> text, with a proof that nothing was lost: every character knows its bytes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ._reader import UnreadableError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
REPLACEMENT = "\ufffd"
# Browsers read these labels as the Windows code page that holds all their characters and more.
AS_BROWSERS_READ = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
                    "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "x-sjis": "cp932", "shift_jis": "cp932",
                    "ks_c_5601-1987": "cp949", "euc-kr": "cp949"}  # fmt: skip
# Their bytes change meaning with what came before: a span of such a file could not be read again by itself.
STATEFUL = ("iso2022", "hz", "utf-7", "utf_7")
WORD, PICTURE = "save it as PDF or plain text", "add the words of the story, as text"
PACKED = "unpack it, and add what is in it"
MAGIC = ((b"%PDF", "a PDF", "save it again, as PDF or plain text"), (b"\x89PNG", "a picture", PICTURE),
         (b"\xff\xd8\xff", "a picture", PICTURE), (b"GIF8", "a picture", PICTURE), (b"\x1f\x8b", "a gzip file", PACKED),
         (b"\xd0\xcf\x11\xe0", "an old Office file (perhaps Word)", WORD), (b"{\\rtf", "an RTF file", WORD))  # fmt: skip
ZIP = b"PK\x03\x04"
# What the parts of a DOCX or ODT are called, in the names that a ZIP file has in the clear.
IN_WORD = (b"word/", b"opendocument.text")
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# cp1252 as English word processors write it: quotation marks, dashes, dots, the euro, the Latin letters of names.
WESTERN_BYTES = frozenset([0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, *range(0xA0, 0x100)])


@dataclass(frozen=True)
class Decoded:
    """`broken`: (character, first byte, end byte) where U+FFFD stands for bytes that are not of the encoding."""

    text: str
    encoding: str
    first_byte: int = 0
    broken: tuple[tuple[int, int, int], ...] = ()

    def byte_offsets(self) -> NDArray[np.int64]:
        """The first byte of each character, and the end of the last."""
        lengths = _char_lengths(self.text, self.encoding)
        for at, start, end in self.broken:
            lengths[at] = end - start
        return np.concatenate(([self.first_byte], self.first_byte + np.cumsum(lengths, dtype=np.int64)))


def decode(
    original: bytes, *, declared: str | None = None, max_binary_share: float = 0.002, max_broken_share: float = 0.01
) -> Decoded:
    """`declared` is the encoding that the file names itself. `max_binary_share`: text has no control characters but the
    odd form feed. `max_broken_share`: a few damaged characters still leave no doubt about UTF-8."""
    _refuse_binary(original, max_binary_share)
    for mark, encoding in BOMS:
        if original.startswith(mark):
            return _with_bom(original, mark, encoding)
    for encoding in ("utf-8", *_declared(declared)):
        text = _round_trip(original, encoding)
        if text is not None:
            return Decoded(text, encoding)
    damaged = _damaged_utf8(original, max_broken_share)
    return damaged or _guess(original)


def _refuse_binary(original: bytes, max_share: float) -> None:
    for magic, kind, remedy in MAGIC:
        if original.startswith(magic):
            raise UnreadableError(f"this is {kind}, not a page of text", remedy)
    if original.startswith(ZIP):
        is_word = any(part in original for part in IN_WORD)
        kind, remedy = ("a Word document (DOCX or ODT)", WORD) if is_word else ("a ZIP file", PACKED)
        raise UnreadableError(f"this is {kind}, not a page of text", remedy)
    if original.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return
    if len(BINARY.findall(original)) > max_share * len(original):
        raise UnreadableError("this is binary data, not a page of text", "save the page as .txt (UTF-8) or .html")


def _with_bom(original: bytes, mark: bytes, encoding: str) -> Decoded:
    text = _round_trip(original[len(mark) :], encoding)
    if text is None:
        raise UnreadableError(f"the file says it is {encoding} but holds bytes that are not", "save it as UTF-8")
    return Decoded(text, encoding, first_byte=len(mark))


def _declared(label: str | None) -> tuple[str, ...]:
    name = (label or "").strip().strip("\"'").lower()
    name = AS_BROWSERS_READ.get(name, name)
    try:
        known = codecs.lookup(name).name if name else ""
    except LookupError:
        return ()
    return (known,) if known and not known.startswith(STATEFUL) else ()


def _round_trip(original: bytes, encoding: str) -> str | None:
    try:
        text = original.decode(encoding)
        return text if text.encode(encoding) == original else None
    except (UnicodeError, LookupError):
        return None


def _damaged_utf8(original: bytes, max_share: float) -> Decoded | None:
    """UTF-8 where whole characters far outnumber the broken ones; a page of another encoding is broken all over."""
    runs: list[str] = []
    broken: list[tuple[int, int, int]] = []
    at = chars = 0
    rest = memoryview(original)
    high = sum(1 for byte in original if byte >= 0xC0)
    while at < len(original):
        try:
            run, bad = str(rest[at:], "utf-8"), None
        except UnicodeDecodeError as error:
            run, bad = str(rest[at : at + error.start], "utf-8"), (at + error.start, at + error.end)
        runs.append(run)
        chars += len(run)
        if bad is None:
            break
        broken.append((chars, *bad))
        runs.append(REPLACEMENT)
        chars += 1
        at = bad[1]
        if len(broken) > max(1, max_share * high * 10, 0) or len(broken) > 1000:
            return None
    return Decoded("".join(runs), "utf-8", broken=tuple(broken)) if high > 2 * len(broken) else None


def _guess(original: bytes) -> Decoded:
    if set(original) <= WESTERN_BYTES | set(range(0x80)) and sum(byte >= 0x80 for byte in original) < 0.2 * len(original):
        text = _round_trip(original, "cp1252")
        if text is not None:
            return Decoded(text, "cp1252")
    from charset_normalizer import from_bytes

    for match in from_bytes(original):
        text = None if match.encoding.startswith(STATEFUL) else _round_trip(original, match.encoding)
        if text is not None:
            return Decoded(text, match.encoding)
    raise UnreadableError("its character encoding cannot be told", "save it as UTF-8")


def _char_lengths(text: str, encoding: str) -> NDArray[np.int64]:
    points = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    if encoding == "utf-8":
        return 1 + (points >= 0x80).astype(np.int64) + (points >= 0x800) + (points >= 0x10000)
    if encoding.startswith("utf-16"):
        return 2 + 2 * (points >= 0x10000).astype(np.int64)
    if encoding.startswith("utf-32"):
        return np.full(len(points), 4, dtype=np.int64)
    sizes = {char: len(char.encode(encoding)) for char in set(text)}
    return np.array([sizes[char] for char in text], dtype=np.int64)
