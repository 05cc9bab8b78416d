"""Plain text: every character is kept, and the text is the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Piece, Span
from ..settings import Settings
from ._decode import Decoded, decode
from ._page import Block, Page
from ._reader import Reader

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")


def _read(original: bytes, settings: Settings) -> Page:
    decoded = decode(original)
    return Page(
        text=decoded.text,
        pieces=tuple(_pieces(decoded, len(original))),
        blocks=tuple(_blocks(decoded.text)),
        encoding=decoded.encoding,
    )


def _pieces(decoded: Decoded, byte_end: int) -> Iterator[Piece]:
    """One piece for the whole file, broken only where U+FFFD stands for damaged bytes."""
    char, byte = 0, decoded.first_byte
    for at, bad_start, bad_end in decoded.broken:
        if at > char:
            yield Piece(Span(char, at), byte, bad_start)
        yield Piece(Span(at, at + 1), bad_start, bad_end, exact=False)
        char, byte = at + 1, bad_end
    if char < len(decoded.text):
        yield Piece(Span(char, len(decoded.text)), byte, byte_end)


def _blocks(text: str) -> Iterator[Block]:
    lines = [(found.start(), found.end()) for found in LINE.finditer(text) if found.group().strip()]
    group: list[tuple[int, int]] = []
    for start, end in lines:
        if group and _blank_between(text, group[-1][1], start):
            yield from _group_blocks(text, group)
            group = []
        group.append((start, end))
    yield from _group_blocks(text, group)


def _blank_between(text: str, end: int, start: int) -> bool:
    return len(text[end:start].replace("\r\n", "\n").replace(" ", "")) > 1


def _group_blocks(text: str, lines: list[tuple[int, int]]) -> Iterator[Block]:
    """The lines between two blank lines: one block each, or one in all where they are a wrapped paragraph."""
    if _is_wrapped([text[start:end].strip() for start, end in lines]):
        lines = [(lines[0][0], lines[-1][1])]
    for number, (start, end) in enumerate(lines):
        words = text[start:end]
        first = start + len(words) - len(words.lstrip())
        yield Block(Span(first, first + len(words.strip())), apart=number == 0)


def _is_wrapped(lines: list[str], *, max_width_chars: int = 100, min_fill: float = 0.6, min_width_chars: int = 40) -> bool:
    """Whether the lines were cut at a margin. Mail and wires wrap at 60 to 100 characters; a line that stops well before
    the margin, or a group whose lines all end like sentences, is a list or a header."""
    if len(lines) < 2:
        return False
    width = max(len(line) for line in lines)
    if not min_width_chars <= width <= max_width_chars:
        return False
    cut = lines[:-1]
    # A margin leaves no room for the first word of the next line.
    at_margin = all(len(line) + 1 + len(after.split()[0]) > width * 0.95 for line, after in zip(cut, lines[1:], strict=False))
    filled = all(len(line) >= min_fill * width for line in cut)
    running = sum(not SENTENCE_END.search(line) for line in cut)
    return at_margin and filled and running * 2 >= len(cut) and bool(SENTENCE_END.search(lines[-1]) or len(lines) > 2)


reader = Reader(name="plain text", suffixes=(".txt", ".text", ".md"), sniff=lambda head: False, read=_read)
