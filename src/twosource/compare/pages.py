"""What a report is about as a whole: its words, its names, what its first sentences say, and when it appeared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..languages import Language
from ..model import Report, Sentence, Table
from .matter import TELLING, stem

LEAD_SENTENCES = 4
"""The first sentences of a report say what it is about."""

Counts = Mapping[str, int]


@dataclass(frozen=True)
class Page:
    """How often a report uses each stem: anywhere, as a part of a name, and in its first sentences. `days`: the first and the
    last day on which it may have appeared, since 0001-01-01; None where nothing is known."""

    words: Counts = field(default_factory=dict)
    names: Counts = field(default_factory=dict)
    lead: Counts = field(default_factory=dict)
    days: tuple[int, int] | None = None


def read_pages(reports: Table[Report], sentences: Table[Sentence], languages: Mapping[str, Language]) -> dict[str, Page]:
    """Of each report in a language that we know, by its id."""
    spoken: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sorted(sentences, key=lambda one: (one.report_id, one.span)):
        spoken[sentence.report_id].append(sentence)
    return {one.id: _page(one, spoken[one.id], languages[one.id]) for one in reports if one.id in languages}


def _page(report: Report, sentences: list[Sentence], language: Language) -> Page:
    words: dict[str, int] = defaultdict(int)
    names: dict[str, int] = defaultdict(int)
    lead: dict[str, int] = defaultdict(int)
    for number, sentence in enumerate(sentences):
        for token in sentence.tokens:
            lemma = token.lemma.casefold()
            if token.pos not in TELLING or lemma in language.matter.empty:
                continue
            word = stem(lemma, language.matter.suffixes)
            words[word] += 1
            names[word] += token.pos == "PROPN"
            lead[word] += number < LEAD_SENTENCES
    return Page(words, _used(names), _used(lead), _days(report.published))


def _used(counts: Counts) -> Counts:
    return {word: count for word, count in counts.items() if count}


def _days(published: str | None) -> tuple[int, int] | None:
    """The days that an ISO prefix allows; a month is taken for 31 days, which is near enough."""
    if published is None:
        return None
    year, month, day = (*(int(part) for part in published[:10].split("-")), 1, 1)[:3]
    first = date(year, month, day).toordinal()
    return first, first + {4: 365, 7: 30}.get(len(published), 0)


def days_between(left: Page, right: Page) -> int:
    """The fewest days that lie between the two; 0 where a date is not known."""
    if left.days is None or right.days is None:
        return 0
    return max(0, left.days[0] - right.days[1], right.days[0] - left.days[1])
