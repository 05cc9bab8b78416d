"""What a running text is made of: headings, paragraphs, lists, tables and the numbers of citations in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .citations import Citation

Manner = Literal["plain", "strong", "quote", "faint"]


@dataclass(frozen=True)
class Words:
    """A run of text. `quote`: a report's own words, to be put in quotation marks."""

    text: str
    manner: Manner = "plain"


@dataclass(frozen=True)
class Cite:
    """The number of a citation, where it is called."""

    number: int


Run = Words | Cite
Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """`level` 1 is the title, 2 a section, 3 a claim or a report."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """`style` quote: words of a report; denial: words that deny or doubt; note: small print; lead: under a heading; own: of
    the person who made the dossier."""

    runs: Runs
    style: Literal["plain", "quote", "denial", "note", "lead", "own"] = "plain"


@dataclass(frozen=True)
class Bullets:
    """A list, numbered where `ordered`."""

    entries: tuple[Runs, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Grid:
    """A table: `head` names the columns, each row has as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True)
class Figure:
    """Where a picture belongs; a form that shows none leaves it out, as all it shows is in words too."""

    picture: Literal["timeline", "map", "matrix", "stemma"]
    caption: str


Block = Heading | Paragraph | Bullets | Grid | Figure


@dataclass(frozen=True)
class Document:
    """`citations` are those that the blocks call, in the order of their numbers."""

    title: str
    blocks: tuple[Block, ...]
    citations: tuple[Citation, ...]


def reference(citation: Citation) -> str:
    """Where a citation's words stand, for the list of citations; its words follow."""
    return f"{citation.place}, SHA-256 {citation.sha256}"
