"""Page -> lines, the candidates for parts, with the forms in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..model import Span
from ..readers import Block, Mark, Page

QUOTATION = str.maketrans("“”„‟«»‘’‚‛`´", "\"\"\"\"\"\"''''''")
LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]»]*$")
SPACES = re.compile(r"\s+")
SPACE = re.compile(r"\s")
LEADING_MARK = re.compile(r"(?:[-*•▪●◦‣·–—]|\d{1,2}[.)])\s+|\^(?=\S)")
PROSE_WORDS = 8
LONG_WORDS = 25
# No label, credit, caption or invitation is longer; a pattern with room to roam takes long on what is.
MAX_LABEL_CHARS = 500


def fold(text: str) -> str:
    """Lower case, straight quotation marks, white space as blanks: as many characters as `text`."""
    lowered = text.lower()
    if len(lowered) != len(text):
        # "İ" becomes two characters.
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return SPACE.sub(" ", lowered.translate(QUOTATION))


@dataclass(frozen=True)
class Line:
    """One block of the page; `text` is its words."""

    text: str
    span: Span
    block: Block

    @cached_property
    def key(self) -> str:
        return SPACES.sub(" ", fold(self.text)).strip()

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(LETTERS.findall(self.key))

    @cached_property
    def ends_sentence(self) -> bool:
        return bool(SENTENCE_END.search(self.text))

    @cached_property
    def is_prose(self) -> bool:
        """A sentence or more: not a heading, a label or a link."""
        ends_plainly = self.ends_sentence and not self.key.rstrip("\"')]").endswith(("?", "!"))
        return len(self.words) >= LONG_WORDS or (len(self.words) >= PROSE_WORDS and ends_plainly)

    def part(self, start: int, end: int) -> Span:
        """The span of characters [start, end) of the line."""
        return Span(self.span.start + start, self.span.start + end)


def lines_of(page: Page) -> list[Line]:
    lines = []
    for block in page.blocks:
        span = block.span
        bullet = LEADING_MARK.match(page.text, span.start, span.end) if block.tag in ("line", "li") else None
        if bullet and bullet.end() < span.end and not bullet.group()[0].isdigit():
            span = Span(bullet.end(), span.end)
        lines.append(Line(page.text[span.start : span.end], span, block))
    return lines


def marks_in(line: Line, marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if line.span.contains(mark.span)]


def likeness(left: Line, right: Line) -> float:
    """Shared words among all words of both, from 0 to 1."""
    one, other = set(left.words), set(right.words)
    return len(one & other) / len(one | other) if one and other else 0.0
