"""Whose word a statement is where its speaker says too little or too much: "the company", or the author of a document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..model import Report, Statement
from .naming import NameBook, bare
from .sources import BREAK, head_of, source_kind

_WORD = re.compile(r"\w+")


def document_told(statement: Statement, report: Report, beside: Sequence[Statement], names: NameBook) -> str | None:
    """The document that speaks, where the speaker is only who wrote it or the outlet that read it ("The report, written by
    the engineer Ida Holm and seen by Tide Tables, describes"): the fullest name that the report gives it."""
    written = " ".join(report.quote_all(statement.source).split())
    speaker = statement.speaker
    if not written or speaker is None or source_kind(speaker, names) == "document":
        return None
    head = head_of(BREAK.split(written, maxsplit=1)[0], names.words)
    if head not in names.words.documents or any(mark in written.casefold() for mark in names.words.back_references):
        return None
    own = report.outlet is not None and names.same(speaker, report.outlet)
    if not own and not _is_author(speaker, written, names):
        return None
    named = [one.speaker for one in beside if one.speaker and source_kind(one.speaker, names) == "document"]
    same = sorted({names.name(one) for one in named if head_of(one, names.words) == head}, key=lambda one: (-len(one), one))
    if same:
        return same[0]
    return written if not own and source_kind(written, names) == "document" else None


def _is_author(speaker: str, written: str, names: NameBook) -> bool:
    """A person whom the words for the document name behind it."""
    if names.kind(speaker) not in (None, "person"):
        return False
    said = bare(written, names.words)
    return bool(set(bare(speaker, names.words)[-1:]) & set(said[1:])) and bool(set(said) & names.words.by)


def bodies_called(word: str, organisations: Iterable[str], reports: Iterable[Report], releases: frozenset[str]) -> list[str]:
    """Organisations that some report calls by that word: "Brightwater Ferries, a private company", or its own page does."""
    pages = {report.id: report for report in reports}
    words_of = {key: set(_WORD.findall(report.text.casefold())) for key, report in pages.items()}
    saying = _pages_by_word({key: words for key, words in words_of.items() if word in words})
    outlets = {key: (pages[key].outlet or "").casefold() for key in sorted(releases) if key in pages}
    found = []
    for name in sorted(organisations):
        near = set.intersection(*(saying.get(part, set()) for part in _WORD.findall(name.casefold()) or [""]))
        near |= {key for key, outlet in outlets.items() if outlet.startswith(name.casefold())}
        if any(_calls(pages[key], name, word, key in releases) for key in near):
            found.append(name)
    return found


def _pages_by_word(words_of: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Few pages hold all the words of a name: no other one need be searched for it."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, words in words_of.items():
        for word in words:
            found[word].add(key)
    return found


def _calls(report: Report, name: str, word: str, is_release: bool) -> bool:
    if is_release and report.outlet and report.outlet.casefold().startswith(name.casefold()):
        return re.search(rf"\b{word}\b", report.text, re.IGNORECASE) is not None
    near = rf"(?<!\w){re.escape(name)}\b(?:,|\s+\w+)[^.;:!?\n“”\"]{{0,60}}?\b{word}\b|\b{word}\s+{re.escape(name)}\b"
    return re.search(near, report.text, re.IGNORECASE) is not None
