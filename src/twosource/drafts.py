"""A text that a user wrote from a dossier, held against it: where it says more than its citations do, or quotes none of them.

A draft cites as the dossier does, with numbers in brackets: "[12]", or "[^12]" as in its Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .dossier.citations import Citation
from .dossier.compose import compose_dossier
from .dossier.content import ClaimPart, Dossier, Line
from .model import Snapshot, Span
from .wording import Standing, find_overstatements, sentences_of

CALL = re.compile(r"\[\^?(\d+)\]")
# A footnote of the Markdown dossier, where its words are listed: not the user's.
LISTED = re.compile(r"(?m)^\[\^?\d+\]:.*$")
QUOTED = re.compile(r"“([^”]+)”|\"([^\"\n]+)\"|«([^»]+)»")
# Shorter ones are names, irony and single terms.
FEWEST_QUOTED_WORDS = 3
# Citations that stand behind the stop of the sentence they belong to.
BEHIND = re.compile(r"([.!?][\"”»]?)(\s*)((?:\[\^?\d+\]\s?)+)")
OPEN_STATUS = ("forecast", "planned", "possible")

REMEDY_MISQUOTED = "quote the words as they stand, or cite the report that has them"
REMEDY_UNKNOWN = "cite a number of this case's dossier; numbers change when reports or judgements are added"


@dataclass(frozen=True)
class DraftRemark:
    """A place in a draft to mend. `line` counts from 1; `excess` is one of wording's, "misquoted" or "unknown citation"."""

    line: int
    span: Span
    words: str
    excess: str
    remedy: str


def check_draft(draft: str, snapshot: Snapshot) -> list[DraftRemark]:
    """Every place of `draft` that says more than the case does, in reading order.

    A sentence is held against the claims of the statements that it cites; one without a citation only against what its own
    words show.
    """
    dossier = compose_dossier(snapshot)
    book = _Book(dossier)
    ours = BEHIND.sub(_before_the_stop, LISTED.sub(lambda listed: " " * len(listed[0]), draft))
    found = [remark for sentence in sentences_of(ours) for remark in _of_sentence(ours, sentence, book)]
    return sorted(found, key=lambda remark: (remark.span, remark.excess))


def _before_the_stop(found: re.Match[str]) -> str:
    """As many letters, so that places stay what they are."""
    calls = found[3].rstrip()
    return f"{found[2]}{calls}{found[1]}{found[3][len(calls) :]}"


class _Book:
    """The dossier by the numbers of its citations."""

    def __init__(self, dossier: Dossier) -> None:
        self.citations: Mapping[int, Citation] = {one.number: one for one in dossier.citations}
        self.texts = {one.report.file: one.report.text for one in dossier.reports}
        self._homes: dict[int, list[tuple[ClaimPart, Line]]] = {}
        for part in (*dossier.claims, *dossier.lone):
            for line in (*part.lines, *part.lane):
                self._homes.setdefault(line.citation.number, []).append((part, line))

    def standing(self, numbers: Sequence[int]) -> Standing | None:
        """Of the claim that most of the cited statements are in, the best supported of equals."""
        homes = [home for number in numbers for home in self._homes.get(number, ())]
        if not homes:
            return None
        counts: dict[str, int] = {}
        for part, _ in homes:
            counts[part.id] = counts.get(part.id, 0) + 1
        best, line = max(homes, key=lambda home: (counts[home[0].id], home[0].floor, home[0].independent, -home[0].number))
        cited = [line for part, line in homes if part.id == best.id]
        status = line.status if all(one.status in OPEN_STATUS for one in cited) else "reported"
        denied = bool(best.lane) and any(one.stance == "asserts" for one in cited)
        return Standing(best.independent, best.floor, denied=denied, status=status)


def _of_sentence(draft: str, sentence: Span, book: _Book) -> Iterator[DraftRemark]:
    words = draft[sentence.start : sentence.end]
    calls = list(CALL.finditer(words))
    for call in calls:
        if int(call[1]) not in book.citations:
            yield _remark(draft, sentence, Span(*call.span()), "unknown citation", REMEDY_UNKNOWN)
    numbers = [number for call in calls if (number := int(call[1])) in book.citations]
    plain = CALL.sub(lambda call: " " * len(call[0]), words)
    for found in find_overstatements(plain, book.standing(numbers)):
        yield _remark(draft, sentence, found.span, found.excess, found.remedy)
    files = {book.citations[number].file for number in numbers}
    for quoted in QUOTED.finditer(words) if files else ():
        said = next(filter(None, quoted.groups()))
        if len(said.split()) >= FEWEST_QUOTED_WORDS and not any(_holds(book.texts[file], said) for file in files):
            yield _remark(draft, sentence, Span(*quoted.span()), "misquoted", REMEDY_MISQUOTED)


def _holds(text: str, quoted: str) -> bool:
    """Whether every piece of a quotation, parted by "…" or "[…]", stands in the text, however its marks and spaces are set."""
    pieces = re.split(r"\s*\[?(?:…|\.\.\.)\]?\s*", quoted)
    return all(_set_alike(piece) in _set_alike(text) for piece in pieces if piece)


def _set_alike(words: str) -> str:
    plain = words.translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"', 0xA0: " "})
    return " ".join(plain.split()).rstrip(".,;:").casefold()


def _remark(draft: str, sentence: Span, within: Span, excess: str, remedy: str) -> DraftRemark:
    span = within.shift(sentence.start)
    return DraftRemark(draft.count("\n", 0, span.start) + 1, span, draft[span.start : span.end].strip(), excess, remedy)
