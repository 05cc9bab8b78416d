"""One published item, as it came and as it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from .record import Record
from .span import Span, Spans

PartKind = Literal[
    "title", "standfirst", "byline", "date", "dateline", "masthead", "credit",
    "body", "quote", "caption", "image_credit", "bio", "correction", "furniture",
]  # fmt: skip
"""What a part of a page is. `body`, `quote` (a block quote) and `correction` are the story; `caption` may speak too;
everything else is about the report or around it."""

PDF = "pdf"
"""The encoding of a report whose original is a PDF."""
CHARS_A_PAGE = 1_000_000
"""More than any page of a PDF has; a page with more is refused."""

STORY_PARTS: tuple[PartKind, ...] = ("body", "quote", "correction")


@dataclass(frozen=True)
class Part:
    """One block of the page and what it is."""

    kind: PartKind
    span: Span


@dataclass(frozen=True)
class Piece:
    """A run of the text and the bytes of the original it was read from.

    `exact`: the bytes are the run itself in the report's encoding. Otherwise (an HTML entity) they stand for it as a whole.
    Of a PDF, `byte_start` and `byte_end` count characters of its text layer: page (from 0) times CHARS_A_PAGE, plus the place
    in that page's characters.
    """

    span: Span
    byte_start: int
    byte_end: int
    exact: bool = True


@dataclass(frozen=True)
class Report(Record):
    """One published item. Its id holds where it appeared as well as what it says: a wire copy in two outlets is two reports.

    `text` never changes after ingest and holds all visible words, furniture too; `parts` says which are the story, in
    order, without overlap. `published` is an ISO prefix ("2023", "2023-07", "2023-07-14") or None: it is never guessed, and
    `published_evidence` says where it stands or why there is none. `given` names the fields that a user stated.
    """

    KEY: ClassVar[tuple[str, ...]] = ("text", "appeared")
    file: str
    sha256: str
    text: str
    parts: tuple[Part, ...] = ()
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    credit: str | None = None
    published: str | None = None
    published_evidence: str = ""
    url: str | None = None
    language: str = "en"
    encoding: str = "utf-8"
    pieces: tuple[Piece, ...] = ()
    given: tuple[str, ...] = ()

    @property
    def appeared(self) -> str:
        return self.url or self.outlet or self.file

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def quote_all(self, spans: Spans) -> str:
        """The words of all spans, joined by one space."""
        return " ".join(self.text[span.start : span.end] for span in spans)

    def parts_of(self, *kinds: PartKind) -> list[Part]:
        return [part for part in self.parts if part.kind in kinds]
