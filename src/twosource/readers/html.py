"""HTML: the visible words in order, blocks set apart by blank lines, each run tied to its bytes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from ..model import Piece, Span
from ..settings import Settings
from ._article import choose_blocks
from ._decode import Decoded, decode
from ._layout import Layout
from ._markup import read_tokens
from ._meta import MetaReader
from ._page import Page
from ._reader import Reader, UnreadableError

LOOKS_LIKE = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|title)\b",
    re.I | re.S,
)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|^<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)", re.I)
CHARSET_BYTES = 4096
# The tables and lists of a real page nest some 30 deep; parsers written in C overflow long after 200.
MAX_NESTING = 200
# A page whose story is hidden until a script runs shows less than this.
MIN_SHOWN_CHARS = 200


def _read(original: bytes, settings: Settings) -> Page:
    found = CHARSET.search(original[:CHARSET_BYTES])
    declared = (found.group(1) or found.group(2)).decode("ascii", "replace") if found else None
    decoded = decode(original, declared=declared)
    meta = MetaReader(decoded.text)
    tokens = list(islice(meta.watch(read_tokens(decoded.text)), settings.max_page_tokens + 1))
    if len(tokens) > settings.max_page_tokens:
        raise UnreadableError(f"the page has more than {settings.max_page_tokens:,} tags", "save the story alone, as text")
    layout = Layout(decoded.text, MAX_NESTING, settings.max_text_chars)
    layout.lay_out(tokens)
    if layout.length < MIN_SHOWN_CHARS:
        unhidden = Layout(decoded.text, MAX_NESTING, settings.max_text_chars, shows_hidden=True)
        unhidden.lay_out(tokens)
        layout = unhidden if unhidden.length > max(MIN_SHOWN_CHARS, 2 * layout.length) or not layout.blocks else layout
    if not layout.blocks:
        cut = bool(tokens) and tokens[-1].cut
        reason = "the page is cut off before any visible words" if cut else "the page has no visible words"
        raise UnreadableError(reason, "save it again from a browser, with the story on screen")
    return _page(decoded, layout, meta, settings)


def _page(decoded: Decoded, layout: Layout, meta: MetaReader, settings: Settings) -> Page:
    text = layout.text
    words = [text[block.span.start : block.span.end] for block in layout.blocks]
    safe = layout.deepest < MAX_NESTING and len(decoded.text) <= settings.max_extractor_chars
    chosen = choose_blocks(decoded.text, layout.blocks, words, use_extractor=safe)
    return Page(
        text=text,
        pieces=_pieces(decoded, layout),
        blocks=tuple(replace(block, chosen=choice) for block, choice in zip(layout.blocks, chosen, strict=True)),
        encoding=decoded.encoding,
        marks=tuple(layout.marks),
        meta=meta.meta(),
    )


def _pieces(decoded: Decoded, layout: Layout) -> tuple[Piece, ...]:
    byte_of = decoded.byte_offsets()
    broken = {at for at, _, _ in decoded.broken}
    pieces = []
    for run in layout.runs:
        exact = run.exact and not (broken and any(at in broken for at in range(run.source_start, run.source_end)))
        pieces.append(Piece(Span(run.start, run.end), int(byte_of[run.source_start]), int(byte_of[run.source_end]), exact))
    return tuple(pieces)


reader = Reader(
    name="web page", suffixes=(".html", ".htm", ".xhtml"), sniff=lambda head: bool(LOOKS_LIKE.match(head)), read=_read
)
