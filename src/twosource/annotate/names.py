"""Report, Sentence -> Mention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..languages import NameWords, language_for
from ..model import Mention, MentionKind, Report, Sentence, Span, Table
from .name_runs import MODEL_NUMBER, Page, Run, is_title_case, name_runs, read_page, texts

KIND_OF_LABEL: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "PRODUCT": "product", "LAW": "law", "EVENT": "other", "WORK_OF_ART": "other",
}  # fmt: skip
Found = tuple[Span, str, Counter[MentionKind]]
RULE_WEIGHT = 3
"""How many of NER's votes one plain sign (a title before the name, "Agency" at its end) outweighs: NER errs in a fifth."""


def find_mentions(report: Report, sentences: Table[Sentence]) -> Iterator[Mention]:
    """Every name in reading order; all mentions of one name in a report are of one kind."""
    language = language_for(report.language)
    if language is None:
        return
    listed = list(sentences)
    page = read_page(report, listed)
    found = [one for sentence in listed for one in _names_in(report, sentence, language.names, page)]
    kinds = _settle(found)
    for span, name, _ in sorted(found, key=lambda one: one[0]):
        yield Mention(report.id, span, kinds[name], name)


def _names_in(report: Report, sentence: Sentence, words: NameWords, page: Page) -> Iterator[Found]:
    for run in name_runs(report, sentence, words, frozenset(), page):
        span = Span(sentence.tokens[run.first].start, sentence.tokens[run.last].end)
        name = _clean(report.quote(span), words)
        if name:
            start = span.start + report.quote(span).find(name)
            votes = _votes(texts(report, sentence), run, name, words)
            yield Span(start, start + len(name)), name, votes


def _clean(name: str, words: NameWords) -> str:
    name = name.strip(" \"'“”‘’«»„,;:()[]")
    for ending in words.possessives:
        if name.endswith(ending):
            return name[: -len(ending)]
    return name


def _votes(spoken: list[str], run: Run, name: str, words: NameWords) -> Counter[MentionKind]:
    """What shows the kind of this mention, weighed."""
    votes: Counter[MentionKind] = Counter()
    if run.label:
        votes[KIND_OF_LABEL[run.label]] += 1
    if run.titled:
        votes["person"] += RULE_WEIGHT
    by_form = _kind_by_form(spoken[run.first : run.last + 1], name, words)
    if by_form is not None:
        votes[by_form] += RULE_WEIGHT
    by_company = _kind_by_mark(spoken, run, words)
    if by_company is not None:
        votes[by_company] += RULE_WEIGHT
    return votes


def _kind_by_form(spoken: list[str], name: str, words: NameWords) -> MentionKind | None:
    plain = name.removeprefix("The ")
    lower = [word.lower() for word in spoken]
    if plain in words.outlets:
        return "outlet"
    if plain in words.organisations:
        return "organisation"
    if any(word in words.law_heads for word in lower) and any(word.isdigit() for word in spoken):
        return "law"
    if MODEL_NUMBER.match(spoken[-1]) or plain in words.products:
        return "product"
    heads = [lower[-1]] + [lower[i - 1] for i, word in enumerate(lower) if i and word in ("of", "for")]
    if len(spoken) > 1:
        for kind in ("outlet", "organisation", "place"):
            if any(head in words.heads[kind] for head in heads):
                return kind  # type: ignore[return-value]
    return "organisation" if "&" in spoken else None


def _kind_by_mark(spoken: list[str], run: Run, words: NameWords) -> MentionKind | None:
    """By the common noun beside the name: "the company X", "X, a website run from London"."""
    before = [word.lower() for word in spoken[max(0, run.first - 3) : run.first] if word[0].isalpha() or word == ","]
    if before:
        for kind, marks in words.marks.items():
            if before[-1] in marks:
                return kind  # type: ignore[return-value]
        if before[-1] in words.person_marks:
            return "person"
    after = [word.lower() for word in spoken[run.last + 1 : run.last + 6]]
    if after[:1] == [","] and after[1:2] and after[1] in words.articles | {"which"}:
        for kind, marks in words.marks.items():
            if any(word in marks for word in after[2:]):
                return kind  # type: ignore[return-value]
        if any(word in words.person_marks for word in after[2:]):
            return "person"
    return None


def _settle(found: list[Found]) -> dict[str, MentionKind]:
    """One kind per name: the votes of all its mentions, and of the fuller name it is a part of."""
    votes: dict[str, Counter[MentionKind]] = {}
    for _, name, own in found:
        votes.setdefault(name, Counter()).update(own)
    kinds = {name: _winner(own) for name, own in votes.items()}
    for name in kinds:
        fuller = [other for other in kinds if other != name and len(other.split()) > len(name.split())]
        for other in sorted(fuller):
            if kinds[other] == "person" and other.split()[-1] == name:
                kinds[name] = "person"
            elif kinds[other] in ("organisation", "outlet") and other.startswith(name + " ") and kinds[name] in ("other", "person"):
                kinds[name] = kinds[other]
    return kinds


def _winner(votes: Counter[MentionKind]) -> MentionKind:
    return min(votes, key=lambda kind: (-votes[kind], kind), default="other")
