"""What a running text is made of: headings, paragraphs, lists, tables and the numbers of citations in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .citations import Citation
from .date_words import in_words
from .spots import Spot
from .texts import MOST_TITLE_CHARS, part_name

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
    """What a publication prints of a citation: outlet, title, day, page, paragraph and address, as far as they are known. The
    report's number leads to its file, its SHA-256 and the characters, which stand once for all."""
    title = f"“{_one_line(citation.title)}”" if citation.title else ""
    day = in_words(citation.published) if citation.published else "undated"
    facts = (_one_line(citation.outlet), title, day, *_spot(citation.spot), citation.url, f"report {citation.report_number}")
    return ", ".join(filter(None, facts))


def _spot(spot: Spot) -> Iterator[str]:
    for noun, ends in (("page", spot.pages), ("paragraph", spot.paragraphs)):
        if ends is not None:
            yield f"{noun} {ends[0]}" if ends[0] == ends[1] else f"{noun}s {ends[0]}–{ends[1]}"
    if spot.part is not None:
        yield part_name(spot.part) if spot.part in ("furniture", "bio") else f"in the {part_name(spot.part)}"


def _one_line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= MOST_TITLE_CHARS else f"{line[:MOST_TITLE_CHARS].rstrip()}…"
