"""What a reader makes of a file: its visible words, where they came from, and how they were set."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model import Piece, Span


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text set apart from the next: a line of plain text, a paragraph, a heading, a list entry.

    `tag`: "line" in plain text, else the element's name. `around`: names of the elements that hold it, outermost first.
    `hints`: class, id and role words of it and of what holds it, lower case, outermost first. `holder` numbers the element
    that holds it, so that brothers are known. `apart`: a blank line (or any element's edge) stands before it.
    `chosen`: whether an article extractor took it for the article; None where none was asked.
    """

    span: Span
    tag: str = "line"
    around: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    holder: int = 0
    apart: bool = True
    link_share_0_to_1: float = 0.0
    chosen: bool | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Words inside a block that the page itself labels: a <time>, an author, a picture's credit."""

    span: Span
    tag: str
    hints: tuple[str, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Clue:
    """Something the page says about itself out of sight, and where: ("2026-05-04T10:00", "article:published_time")."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head of a page claims; each tuple has the most trustworthy clue first. `made`: when the file was."""

    titles: tuple[Clue, ...] = ()
    published: tuple[Clue, ...] = ()
    modified: tuple[Clue, ...] = ()
    made: tuple[Clue, ...] = ()
    authors: tuple[Clue, ...] = ()
    sites: tuple[Clue, ...] = ()
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A file as it reads. Characters of `text` in no piece are the reader's own blank lines between blocks."""

    text: str
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    encoding: str
    marks: tuple[Mark, ...] = ()
    meta: Meta = field(default_factory=Meta)
