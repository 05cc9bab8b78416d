"""A text that a user wrote from a dossier, held against it: where it says more than its citations do, or quotes none of them.

A draft cites as the dossier does, with numbers in brackets: "[12]", or "[^12]" as in its Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .board import outlet_of
from .dossier.citations import CALL, Citation
from .dossier.compose import compose_dossier
from .dossier.content import ClaimPart, Dossier, Line
from .dossier.marks import MARK, Marks
from .dossier.quoted import blank_quotations, find_quotations, holds, set_alike
from .model import Plan, Snapshot, Span
from .wording import Standing, find_overstatements, sentences_of

# A footnote of the Markdown dossier, where its words are listed: not the user's.
LISTED = re.compile(r"(?m)^\[\^?\d+\]:.*$")
FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*(?<![.,])(?![\w])")
Found = tuple[Span, str, str]
"""Where, the excess and its remedy."""
OPEN_STATUS = ("forecast", "planned", "possible")

REMEDY_MISQUOTED = "no report has these words; quote what one has as it stands, or take away the quotation marks"
REMEDY_ELSEWHERE = "no report that is cited here has these words; {where}"
REMEDY_UNCITED = "{where}; cite it in the same sentence"
MOST_PLACES = 3
REMEDY_FIGURE = "give the figure as the cited words have it, or cite the words that have this one"
REMEDY_UNKNOWN = "cite a number of this case's dossier; numbers change when reports or judgements are added"


@dataclass(frozen=True)
class DraftRemark:
    """A place in a draft to mend. `line` counts from 1; `excess` is one of wording's, "misquoted", "quoted without its
    citation", "figure" (none of the cited words) or "unknown citation"."""

    line: int
    span: Span
    words: str
    excess: str
    remedy: str


def check_draft(draft: str, snapshot: Snapshot) -> list[DraftRemark]:
    """Every place of `draft` that says more than the case does, in reading order.

    A sentence is held against the claims of the statements that it cites; one without a citation only against what its own
    words show. Every quotation is held against all reports.
    """
    return _check(draft, _Book(compose_dossier(snapshot)))


def _check(draft: str, book: _Book) -> list[DraftRemark]:
    ours = LISTED.sub(_blank, draft)
    plain = CALL.sub(_blank, ours)
    sentences = list(sentences_of(plain))
    calls = _calls_by_sentence(ours, sentences)
    found = [
        remark for sentence, own in zip(sentences, calls, strict=True) for remark in _of_sentence(plain, sentence, own, book)
    ]
    found += _of_quotations(plain, sentences, calls, book)
    return sorted(
        [DraftRemark(draft.count("\n", 0, span.start) + 1, span, draft[span.start : span.end], *more) for span, *more in found],
        key=lambda remark: (remark.span, remark.excess),
    )


def check_plan(plan: Plan, dossier: Dossier) -> dict[int, list[DraftRemark]]:
    """The remarks on each entry's own words by its number, and on the plan's title under 0; `dossier`: of the whole case."""
    marks, book = Marks(dossier), _Book(dossier)
    found = {0: _check(plan.title, book)}
    for entry in plan.entries:
        if entry.claim is None:
            found[entry.number] = [*_check_kept(entry.heading, marks, book), *_check_kept(entry.text, marks, book)]
    return {number: remarks for number, remarks in found.items() if remarks}


def _check_kept(text: str, marks: Marks, book: _Book) -> list[DraftRemark]:
    """Numbers that stand in the kept text cited nothing when it was kept, whatever they are now."""
    unknown = CALL.sub(lambda call: call[0].replace(call[1], "0" * len(call[1])), text)
    shown, checked = marks.numbered(text), marks.numbered(unknown)
    checked = MARK.sub(lambda mark: "[0]".ljust(len(mark[0])), checked)
    return [replace(one, words=shown[one.span.start : one.span.end]) for one in _check(checked, book)]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _calls_by_sentence(draft: str, sentences: Sequence[Span]) -> list[list[re.Match[str]]]:
    """The citations of each sentence. One that stands behind the stop belongs to the sentence before it."""
    found: list[list[re.Match[str]]] = [[] for _ in sentences]
    starts = [sentence.start for sentence in sentences]
    for call in CALL.finditer(draft):
        place = max(0, bisect_right(starts, call.start()) - 1)
        if sentences:
            found[place].append(call)
    return found


class _Book:
    """The dossier by the numbers of its citations."""

    def __init__(self, dossier: Dossier) -> None:
        self.citations: Mapping[int, Citation] = {one.number: one for one in dossier.citations}
        self._reports = {one.number: one.report for one in dossier.reports}
        self._texts: dict[int, str] = {}
        self._homes: dict[int, list[tuple[ClaimPart, Line]]] = {}
        for part in (*dossier.claims, *dossier.lone):
            for line in (*part.lines, *part.lane):
                self._homes.setdefault(line.citation.number, []).append((part, line))

    def is_said_in(self, report_number: int, quoted: str) -> bool:
        if report_number not in self._texts:
            self._texts[report_number] = set_alike(self._reports[report_number].text)
        return holds(self._texts[report_number], quoted)

    def where(self, quoted: str) -> str:
        """Where the words of a quotation stand: the first citations that have them, else the reports; "" for nowhere."""
        having = [number for number in self._reports if self.is_said_in(number, quoted)]
        cited = [
            one.number for one in self.citations.values() if one.report_number in having and holds(set_alike(one.words), quoted)
        ]
        if cited:
            return f"it stands at {_some([f'[{number}]' for number in sorted(cited)])}"
        outlets = list(dict.fromkeys(outlet_of(self._reports[number]) for number in having))
        return f"it stands in {_some(outlets)}, in words that no number cites" if outlets else ""

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
        # What is denied by another, and what is itself a denial, are both to be told as such.
        against = all(one.stance in ("denies", "doubts") for one in cited)
        denied = against or (bool(best.lane) and any(one.stance == "asserts" for one in cited))
        return Standing(best.independent, best.floor, denied=denied, status=status)


def _of_sentence(plain: str, sentence: Span, calls: Sequence[re.Match[str]], book: _Book) -> Iterator[Found]:
    """`plain`: the draft without its citations."""
    for call in calls:
        if int(call[1]) not in book.citations:
            yield Span(*call.span()), "unknown citation", REMEDY_UNKNOWN
    cited = [book.citations[number] for call in calls if (number := int(call[1])) in book.citations]
    words = plain[sentence.start : sentence.end]
    for found in find_overstatements(words, book.standing([one.number for one in cited])):
        yield found.span.shift(sentence.start), found.excess, found.remedy
    if not cited:
        return
    told = {_figure(figure[0]) for one in cited for figure in FIGURE.finditer(one.words)}
    for figure in FIGURE.finditer(blank_quotations(words)):
        if _figure(figure[0]) not in told:
            yield Span(*figure.span()).shift(sentence.start), "figure", REMEDY_FIGURE


def _figure(digits: str) -> str:
    return digits.replace(",", "")


def _of_quotations(
    plain: str, sentences: Sequence[Span], calls: Sequence[Sequence[re.Match[str]]], book: _Book
) -> Iterator[Found]:
    """Quotations that no report has, or none that is cited in the sentences they stand in."""
    for quoted in find_quotations(plain):
        near = [call for sentence, own in zip(sentences, calls, strict=True) if sentence.overlaps(quoted.span) for call in own]
        cited = [book.citations[number] for call in near if (number := int(call[1])) in book.citations]
        if any(book.is_said_in(one.report_number, quoted.words) for one in cited):
            continue
        where = book.where(quoted.words)
        if not where:
            yield quoted.span, "misquoted", REMEDY_MISQUOTED
        elif cited:
            yield quoted.span, "misquoted", REMEDY_ELSEWHERE.format(where=where)
        else:
            yield quoted.span, "quoted without its citation", REMEDY_UNCITED.format(where=where)


def _some(listed: Sequence[str]) -> str:
    more = f" and {len(listed) - MOST_PLACES} more" if len(listed) > MOST_PLACES else ""
    return f"{', '.join(listed[:MOST_PLACES])}{more}"
