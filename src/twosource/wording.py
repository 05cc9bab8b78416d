"""Words that never overstate: what a sentence of our own, or a user's, says beyond what the reports say.

The reports' words stand in quotation marks, and are not ours: they are passed over. What is left must say who says it, or leave
open whether it is so, or speak of reports and sources alone; it must not judge; and it must not make more of a claim than its
sources do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .languages import WordingWords, language_for
from .languages._prepared import prepared
from .model import Span

Excess = Literal["verdict", "factive", "bare", "sources", "denial", "forecast", "possible"]

REMEDIES: dict[Excess, str] = {
    "verdict": "say what the reports say, and leave the judgement to the reader",
    "factive": "use a word that does not make it true: said, told, wrote",
    "bare": "say who says so, or that it is not known",
    "sources": "say how many sources there are, and whether they rest on one another",
    "denial": "say beside it that it is denied, and by whom",
    "forecast": "say that it is still to come, and who expects it",
    "possible": "say that it is only possible",
}

# With the teller in brackets behind it: “18 millimetres” (the mayor in the Courier).
QUOTED = re.compile(r"“[^”]*”(?:\s\([^)]*\))?|\"[^\"]*\"|«[^»]*»|„[^“]*“|‘[^’]*’(?!\w)")
SENTENCE_END = re.compile(r"(?<=[.!?:])[\"”’»)]*\s+(?=[\"“‘«(]?[A-Z0-9])|\n+")
# A line so short that ends in no stop is a label, not a sentence.
LABEL_WORDS = 6
# A word that takes a verdict back stands at most so far before it.
TURNED_WITHIN_CHARS = 60
FEWEST_SOURCES = 2


@dataclass(frozen=True)
class Standing:
    """How a claim stands that a sentence tells: its N and F, who denies it, and the status of what is said."""

    independent: int | None = None
    floor: int | None = None
    denied: bool = False
    status: str = "reported"


@dataclass(frozen=True)
class Overstatement:
    """A place in a text that says too much: where, what it says, in which way, and what to do about it."""

    span: Span
    words: str
    excess: Excess

    @property
    def remedy(self) -> str:
        return REMEDIES[self.excess]


@dataclass(frozen=True)
class _Patterns:
    determined: re.Pattern[str]
    verdict: re.Pattern[str]
    factive: re.Pattern[str]
    attribution: re.Pattern[str]
    hedge: re.Pattern[str]
    of_reports: re.Pattern[str]
    turned: re.Pattern[str]
    denial: re.Pattern[str]
    coming: re.Pattern[str]
    open_: re.Pattern[str]
    several: re.Pattern[str]
    independent: re.Pattern[str]
    imperative: re.Pattern[str]


def find_overstatements(text: str, standing: Standing | None = None, *, language: str = "en") -> Iterator[Overstatement]:
    """Every place of `text` that says more than the reports do, in reading order.

    `standing`: of the claim that the text tells, where it tells one; without it only what the words alone show is found. A
    language without word lists gives nothing.
    """
    known = language_for(language)
    if known is None:
        return
    patterns = _patterns(known.wording)
    ours = QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    for sentence in _sentences(ours, known.wording.abbreviations):
        for found, excess in _excesses(ours[sentence.start : sentence.end], standing, patterns):
            place = Span(sentence.start + found.start, sentence.start + found.end)
            yield Overstatement(place, text[place.start : place.end], excess)


def sentences_of(text: str, *, language: str = "en") -> Iterator[Span]:
    """Where the sentences of a text of ours stand; quotations in them are never parted."""
    known = language_for(language)
    if known is not None:
        yield from _sentences(QUOTED.sub(lambda quoted: " " * len(quoted[0]), text), known.wording.abbreviations)


def _excesses(ours: str, standing: Standing | None, patterns: _Patterns) -> Iterator[tuple[Span, Excess]]:
    whole = Span(0, len(ours))
    laid = _is_laid(ours, patterns) or "?" in ours
    for verdict in patterns.verdict.finditer(ours):
        before = ours[max(0, verdict.start() - TURNED_WITHIN_CHARS) : verdict.start()]
        # In somebody's mouth a verdict is his, but "confirmed" after a speaker makes his word ours.
        if not _is_laid(before, patterns) and patterns.turned.search(re.split(r"[;:]", before)[-1]) is None:
            yield Span(*verdict.span()), "verdict"
            return
    spoken_of = _is_of_reports(ours, patterns)
    for factive in () if spoken_of else patterns.factive.finditer(ours):
        if not _is_laid(ours[: factive.start()], patterns) and not patterns.turned.search(ours[: factive.start()]):
            yield Span(*factive.span()), "factive"
            return
    if not (laid or spoken_of or patterns.hedge.search(ours) or _is_label(ours)):
        yield whole, "bare"
        return
    if standing is not None:
        yield from ((whole, excess) for excess in _beyond(ours, standing, patterns))


def _is_laid(ours: str, patterns: _Patterns) -> bool:
    """Whether the words lay something in somebody's mouth; "the report" and "a claim" do not."""
    return any(not patterns.determined.search(ours[: found.start()]) for found in patterns.attribution.finditer(ours))


def _is_label(ours: str) -> bool:
    return not re.search(r"[^\W\d_]", ours) or (ours.rstrip()[-1] not in ".!?" and len(re.findall(r"\w+", ours)) <= LABEL_WORDS)


def _is_of_reports(ours: str, patterns: _Patterns) -> bool:
    """Whether the sentence speaks of reports, sources and pages, or asks the reader to do something, or is no sentence."""
    opening = ours.strip(" \t([-–—·,;:").lower()
    return patterns.of_reports.match(opening) is not None or patterns.imperative.match(opening) is not None


def _beyond(ours: str, standing: Standing, patterns: _Patterns) -> Iterator[Excess]:
    """In which ways the sentence makes more of the claim than its sources do."""
    few = standing.independent is not None and standing.independent < FEWEST_SOURCES
    unshown = standing.floor is not None and standing.floor < FEWEST_SOURCES
    if (few and patterns.several.search(ours)) or (unshown and patterns.independent.search(ours)):
        yield "sources"
    if standing.denied and not patterns.denial.search(ours):
        yield "denial"
    if standing.status in ("forecast", "planned") and not patterns.coming.search(ours):
        yield "forecast"
    if standing.status == "possible" and not patterns.open_.search(ours):
        yield "possible"


def _sentences(ours: str, abbreviations: Sequence[str]) -> Iterator[Span]:
    start = 0
    for end in (*SENTENCE_END.finditer(ours), None):
        stop = len(ours) if end is None else end.start()
        if end is not None and ours[start:stop].endswith(tuple(abbreviations)):
            continue
        if ours[start:stop].strip():
            yield Span(start, stop)
        start = stop if end is None else end.end()


@prepared
def _patterns(words: WordingWords) -> _Patterns:
    return _Patterns(
        determined=re.compile(rf"(?<![\w-])(?:{'|'.join(words.determiners)})\s+$", re.IGNORECASE),
        verdict=_any(words.verdicts),
        factive=_any(words.factives),
        attribution=_any(words.attributions),
        hedge=_any(words.hedges),
        of_reports=_any(words.of_reports),
        turned=_any(words.turned),
        denial=_any(words.denials),
        coming=_any(words.coming),
        open_=_any(words.open_),
        several=_any(words.several),
        independent=_any(words.independent),
        imperative=_any(words.imperatives),
    )


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(phrases)})(?![\w-])", re.IGNORECASE)
