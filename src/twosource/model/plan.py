"""What a person chose and wrote for a dossier of their own: given, and kept until they throw it away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from .judgement import Selector
from .record import Record

# Stands in an address and in a file's name: no slash, no dot at an end.
PLAN_NAME = re.compile(r"\w(?:[\w .-]{0,58}\w)?")
# Halves of characters, and what neither XML nor a file of text can hold.
NO_TEXT = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DossierPart = Literal["glance", "questions", "lists", "dates", "coverage", "sources", "names", "review", "texts"]
"""What may go into a dossier beside the claims: at a glance; questions; lists of disputes, denials and forecasts; dates and
places; which report tells which claim; who rests on whom; names; what waits for review; the reports, whole."""
DOSSIER_PARTS: tuple[DossierPart, ...] = get_args(DossierPart)
# A new one is short: its words are proved by its list of citations.
FIRST_PARTS: tuple[DossierPart, ...] = ("glance", "sources")
MOST_TITLE_CHARS, MOST_WORDS_CHARS, MOST_ENTRIES = 200, 100_000, 1000


@dataclass(frozen=True)
class Entry:
    """One place in a plan. With `claim`, a chosen claim, kept by one of its statements; else words of the user's own.

    `number` tells it from the others of its plan, wherever it is moved to. In `heading` and `text` what is cited stands as
    lasting marks ("[[w-REPORT-START-END]]"); an empty line in `text` parts paragraphs.
    """

    number: int
    claim: Selector | None = None
    heading: str = ""
    text: str = ""


@dataclass(frozen=True)
class Plan(Record):
    """A dossier as a user wants it: claims and own words, in order, and which `parts` stand beside them. `version` counts how
    often it was kept, 0 for never."""

    KEY: ClassVar[tuple[str, ...]] = ("name",)
    name: str
    title: str
    entries: tuple[Entry, ...] = ()
    version: int = 0
    parts: tuple[DossierPart, ...] = DOSSIER_PARTS

    @property
    def fault(self) -> str:
        """Why it cannot be kept, and what would be right; "" where it can."""
        if not PLAN_NAME.fullmatch(self.name):
            return f"{self.name[:80]!r} cannot be the name of a dossier; take up to 60 letters, digits, spaces, dots, dashes"
        if not self.title.strip() or len(self.title) > MOST_TITLE_CHARS:
            return f"the title must have 1 to {MOST_TITLE_CHARS} characters"
        if len({entry.number for entry in self.entries}) < len(self.entries):
            return "two entries have the same number; number each anew"
        if not set(self.parts) <= set(DOSSIER_PARTS):
            return f"a dossier has no such part; take of: {', '.join(DOSSIER_PARTS)}"
        words = [self.title, *(words for entry in self.entries for words in (entry.heading, entry.text))]
        if len(self.entries) > MOST_ENTRIES or sum(map(len, words)) > MOST_WORDS_CHARS:
            return f"it is too large: it holds up to {MOST_ENTRIES} entries and {MOST_WORDS_CHARS} characters of own words"
        selected = [len(one.exact or "") + len(one.prefix) + len(one.suffix) for entry in self.entries if (one := entry.claim)]
        if max(selected, default=0) > MOST_WORDS_CHARS:
            return "a claim is chosen by too many words; choose it anew"
        if any(NO_TEXT.search(one) for one in words):
            return "the words have characters that are no text; write them anew"
        return ""

    @property
    def chosen_count(self) -> int:
        return sum(entry.claim is not None for entry in self.entries)

    def entry(self, number: int) -> Entry | None:
        return next((entry for entry in self.entries if entry.number == number), None)

    @property
    def next_number(self) -> int:
        return 1 + max((entry.number for entry in self.entries), default=0)
