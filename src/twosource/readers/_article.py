"""Which blocks of a web page are its article: trafilatura's word, carried over to our blocks. The one module that knows it."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence

from ._page import Block

NOT_WORD = re.compile(r"[\W_]+")
# Below this many letters a block is found by chance in any article; then it must be a whole line of what was extracted.
MIN_LETTERS_INSIDE = 25
PROSE_TAGS = frozenset(["p", "blockquote", "li", "h2", "h3", "h4", "pre", "td", "div", "dd", "section", "article", "body"])
OUTSIDE = frozenset(["nav", "footer", "aside", "form", "header", "button", "menu", "select"])


def choose_blocks(source: str, blocks: Sequence[Block], texts: Sequence[str], *, use_extractor: bool) -> list[bool]:
    """For each block, whether it belongs to the article. Without the extractor, the fullest column of prose is taken."""
    extracted = _extract(source) if use_extractor else ""
    chosen = _carry_over(extracted, blocks, texts)
    return chosen if any(chosen) else _fullest_column(blocks, texts)


def _extract(source: str) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return trafilatura.extract(source, include_comments=False, include_tables=True, deduplicate=False) or ""
    except (ValueError, TypeError, AttributeError, RecursionError, KeyError, IndexError):
        # Pages that break the extractor are read without it.
        return ""


def _carry_over(extracted: str, blocks: Sequence[Block], texts: Sequence[str]) -> list[bool]:
    lines = [key for key in map(_letters, extracted.splitlines()) if key]
    whole = Counter(lines)
    cells = Counter(_letters(cell) for line in extracted.splitlines() if "|" in line for cell in line.split("|"))
    stream = "".join(lines)
    wanted = [_letters(text) for text in texts]
    chosen = [False] * len(texts)
    for number, key in enumerate(wanted):
        if not key:
            continue
        if whole[key] > 0:
            whole[key] -= 1
            chosen[number] = True
        elif blocks[number].tag in ("td", "th") and cells[key] > 0:
            cells[key] -= 1
            chosen[number] = True
        elif len(key) >= MIN_LETTERS_INSIDE and key in stream:
            chosen[number] = True
        elif len(key) >= MIN_LETTERS_INSIDE:
            chosen[number] = sum(len(line) for line in lines if len(line) >= MIN_LETTERS_INSIDE and line in key) * 2 >= len(key)
    return chosen


def _letters(text: str) -> str:
    return NOT_WORD.sub("", text).casefold()


def _fullest_column(blocks: Sequence[Block], texts: Sequence[str]) -> list[bool]:
    weights: Counter[int] = Counter()
    for block, text in zip(blocks, texts, strict=True):
        if _is_prose(block):
            weights[block.holder] += len(text)
    if not weights:
        return [False] * len(blocks)
    best = max(sorted(weights), key=lambda holder: weights[holder])
    return [_is_prose(block) and block.holder == best for block in blocks]


def _is_prose(block: Block) -> bool:
    return block.tag in PROSE_TAGS and OUTSIDE.isdisjoint(block.around) and block.link_share_0_to_1 < 0.5
