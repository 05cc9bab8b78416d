"""A sentence's runs of capitalised words, joined and cut so that each is one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..languages import NameWords
from ..model import Report, Sentence
from .name_page import Page, is_shouted, is_title_case, opens, texts

# Labels of names; spaCy's dates, numbers and nationalities are none.
NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "LAW", "EVENT", "WORK_OF_ART"})
PROPER = ("NNP", "NNPS")
OPENING_TAGS = ("VBG", "VBN", "VBD", "JJR", "JJS", "RB", "IN", "DT", "CC", "WRB", "PRP", "PRP$", "UH")
"""Tags of a capitalised first word that show it is a common one."""
DASHES = ("-", "‑", "–")
QUOTES = "\"'“”‘’«»„‹›`"
MODEL_NUMBER = re.compile(r"^[A-Z][\w.]*-?\d[\w-]*$")
SHORTEST_SENTENCE = 3
"""In a line of one or two words, such as the name of a section, a capital shows nothing."""
LONGEST_ACRONYM = 5
"""A longer word in capitals at the start of a sentence is there for looks ("RUNNERS are carrying")."""


@dataclass(frozen=True)
class Run:
    """Tokens [first, last] of a sentence that make one name. `label` is NER's word for it, or ""; `titled`: a title stood
    before it; `quoted`: it fills a pair of quotation marks; `sure`: capitals alone show it is a name (not sentence-initial)."""

    first: int
    last: int
    label: str
    titled: bool = False
    quoted: bool = False
    sure: bool = True


def name_runs(report: Report, sentence: Sentence, words: NameWords, nationalities: frozenset[str], page: Page) -> list[Run]:
    """The names of one sentence in order, without overlap."""
    spoken = texts(report, sentence)
    if is_shouted(spoken):
        return []
    view = _View(report, sentence, spoken, words, nationalities, page)
    if is_title_case(spoken):
        return [run for run in _labelled(view) if view.spoken[run.first][0].isupper()]
    runs = [piece for first, last in _capital_runs(view) for piece in _cut(view, first, last)]
    return [run for run in runs if _is_name(view, run)]


@dataclass(frozen=True)
class _View:
    report: Report
    sentence: Sentence
    spoken: list[str]
    words: NameWords
    nationalities: frozenset[str]
    page: Page

    def label(self, index: int) -> str:
        label = self.sentence.tokens[index].entity[2:]
        return label if label in NAME_LABELS else ""

    def one_entity(self, first: int, last: int) -> bool:
        """NER puts both tokens into one span."""
        inside = self.sentence.tokens[first + 1 : last + 1]
        return bool(self.label(first)) and all(token.entity == f"I-{self.label(first)}" for token in inside)

    def glued(self, index: int) -> bool:
        """No space stands before the token."""
        return index > 0 and self.sentence.tokens[index - 1].end == self.sentence.tokens[index].start

    def capital(self, index: int) -> bool:
        word = self.spoken[index]
        if not word[0].isupper() or word.lower() in self.words.never:
            return False
        return not (opens(self.spoken, index) and word.lower() in self.words.openers and not self._opens_entity(index))

    def _opens_entity(self, index: int) -> bool:
        after = self.sentence.tokens[index + 1 : index + 2]
        return bool(after) and self.one_entity(index, index + 1) and self.spoken[index].lower() not in self.words.articles


def _capital_runs(view: _View) -> Iterator[tuple[int, int]]:
    index, count = 0, len(view.spoken)
    while index < count:
        if not view.capital(index):
            index += 1
            continue
        first = last = index
        while (following := _next_in_run(view, first, last)) is not None:
            last = following
        yield first, last
        index = last + 1


def _next_in_run(view: _View, first: int, last: int) -> int | None:
    """The token that carries the name on after `last`, over a joining word or mark, or None where the name ends."""
    count = len(view.spoken)
    after = last + 1
    if after >= count or "\n" in view.report.text[view.sentence.tokens[last].end : view.sentence.tokens[after].start]:
        return None
    word = view.spoken[after]
    if view.capital(after):
        return after
    if word[0].isdigit() and _takes_number(view, first, last, after):
        return after
    if after + 1 >= count:
        return None
    if word == "&" and view.capital(after + 1):
        return after + 1
    if word in DASHES and view.glued(after) and view.glued(after + 1) and len(view.spoken[last]) > 1:
        return after + 1 if view.capital(after + 1) or view.spoken[after + 1][0].isdigit() else None
    if word in view.words.possessives and view.capital(after + 1) and view.one_entity(last, after + 1):
        return after + 1 if view.spoken[last].lower() not in view.nationalities else None
    return _over_joiner(view, first, last, after)


def _takes_number(view: _View, first: int, last: int, after: int) -> bool:
    if view.one_entity(last, after):
        return view.spoken[after].isdigit()
    return view.spoken[last].lower() in view.words.law_heads and view.spoken[after].isdigit()


def _over_joiner(view: _View, first: int, last: int, after: int) -> int | None:
    """Over "of", "for the", "van der" to the next capital, where the words or NER make it one name."""
    target = after
    while target < len(view.spoken) and target < after + 3 and (view.spoken[target].islower() or view.spoken[target] in DASHES):
        target += 1
    between = [word for word in view.spoken[after:target] if word not in DASHES]
    if target >= len(view.spoken) or not between or not view.capital(target):
        return None
    if all(word in view.words.particles for word in between):
        return target
    if not all(word in view.words.joiners or word in view.words.particles for word in between):
        return None
    if view.one_entity(last, target):
        return target
    head = view.spoken[last].lower()
    is_head = any(head in heads for kind, heads in view.words.heads.items() if kind != "outlet") or head in view.words.law_heads
    linked = between[0] in view.words.of_words and not any(word in view.words.ands for word in between)
    return target if is_head and linked else None


def _cut(view: _View, first: int, last: int) -> Iterator[Run]:
    """A run without article, nationality and title; what stands before a title is a name of its own."""
    first = _without_opening(view, first, last)
    if first > last:
        return
    title = _title_end(view, first, last)
    if title is None:
        yield _run(view, first, last, titled=False)
        return
    start, end = title
    if start > first:
        yield _run(view, first, start - 1, titled=False)
    yield _run(view, end + 1, last, titled=True)


def _without_opening(view: _View, first: int, last: int) -> int:
    while first <= last and (_is_opening(view, first, last) or _is_loose_nationality(view, first, last)):
        first += 1
    return first


def _is_opening(view: _View, first: int, last: int) -> bool:
    """An article, a dash, or a sentence's first word that is no part of the name after it ("Tougher US sanctions")."""
    word = view.spoken[first]
    if word in DASHES or (first < last and word.lower() in view.words.indefinite):
        return True
    if not opens(view.spoken, first):
        return False
    if word.lower() in view.words.articles:
        return True
    tag = view.sentence.tokens[first].tag
    return first < last and tag not in PROPER and (tag in OPENING_TAGS or word.lower() in view.page.plain)


def _is_loose_nationality(view: _View, first: int, last: int) -> bool:
    return view.spoken[first].lower() in view.nationalities and not _keeps_nationality(view, first, last)


def _keeps_nationality(view: _View, first: int, last: int) -> bool:
    """ "Russian" belongs to "Russian Ministry of Defense", and to what NER begins with it; not to "Russian President X"."""
    if first == last:
        return False
    if view.label(first) in ("ORG", "FAC", "LOC", "EVENT", "LAW", "GPE") and view.one_entity(first, first + 1):
        return True
    heads = view.words.heads["organisation"] | view.words.heads["outlet"]
    return any(word.lower() in heads for word in view.spoken[first + 1 : last + 1])


def _title_end(view: _View, first: int, last: int) -> tuple[int, int] | None:
    """Where in the run a title stands that a name follows: its first and last token."""
    heads = view.words.heads["organisation"] | view.words.heads["place"]
    word = view.spoken[last].lower()
    if word in heads and (view.label(last) != "PERSON" or word not in view.words.surnames_too):
        return None
    ends = [i for i in range(first, last) if view.spoken[i].lower() in view.words.titles]
    if not ends:
        return None
    end = ends[-1]
    if view.label(end) == view.label(end + 1) and view.label(end) in ("ORG", "GPE", "LOC", "FAC"):
        return None
    if view.spoken[end + 1].lower() in view.words.joiners or view.spoken[end + 1] in DASHES:
        return None
    start = end
    while start > first and view.spoken[start - 1].lower() in view.words.titles | view.words.title_modifiers:
        start -= 1
    return start, end


def _run(view: _View, first: int, last: int, *, titled: bool) -> Run:
    labels = [view.label(index) for index in range(first, last + 1) if view.label(index)]
    label = max(sorted(set(labels)), key=labels.count) if labels else ""
    around = [view.spoken[i] for i in (first - 1, last + 1) if 0 <= i < len(view.spoken)]
    quoted = len(around) == 2 and all(mark[0] in QUOTES for mark in around) and around[1] not in ("'s", "’s")
    return Run(first, last, label, titled, quoted, sure=not opens(view.spoken, first))


def _labelled(view: _View) -> Iterator[Run]:
    """NER's own spans: all there is to go by where every word has a capital."""
    index = 0
    while index < len(view.spoken):
        last = index
        if view.label(index):
            while last + 1 < len(view.spoken) and view.one_entity(index, last + 1):
                last += 1
            while last > index and view.spoken[last] in view.words.possessives:
                last -= 1
            yield from (_cut(view, index, last))
        index = last + 1


def _is_name(view: _View, run: Run) -> bool:
    """Capitals inside a sentence show a name; at its beginning it takes more: NER, the tagger, or the rest of the report."""
    spoken = view.spoken[run.first : run.last + 1]
    if _is_common(view, run, spoken):
        return False
    if run.sure or run.titled or run.quoted or (len(spoken) > 1 and run.label):
        return True
    word = spoken[0]
    if word in view.page.capital or MODEL_NUMBER.match(word) or _has_inner_capital(word):
        return True
    if word.lower() in view.page.plain or (word.isupper() and len(word) > LONGEST_ACRONYM):
        return False
    return len(spoken) > 1 or _opens_as_name(view, run, word)


def _is_common(view: _View, run: Run, spoken: list[str]) -> bool:
    """Words that are no name by themselves: one letter, a title, "the Group", the acronym of a common noun ("UAVs")."""
    if len(spoken) == 1:
        word = spoken[0]
        if word in view.words.organisations | view.words.outlets:
            return False
        if len(view.spoken) < SHORTEST_SENTENCE and not run.label:
            return True
        heads = view.words.heads["organisation"] | view.words.heads["place"]
        after_article = run.first > 0 and view.spoken[run.first - 1].lower() in view.words.articles
        acronym = word.removesuffix("s")
        if len(word) < 2 or (word.lower() in heads and (after_article or not run.label)):
            return True
        if acronym.isupper() and f"{acronym}s" in view.page.capital:
            return True
    if all(word.lower() in view.words.titles | view.words.openers for word in spoken):
        return run.label == "" or len(spoken) == 1
    return False


def _has_inner_capital(word: str) -> bool:
    return not word.isupper() and any(letter.isupper() for letter in word[1:])


def _opens_as_name(view: _View, run: Run, word: str) -> bool:
    """A single first word: a proper noun to the tagger, not formed like a common noun, and no noun's first part."""
    token = view.sentence.tokens[run.first]
    if word.lower().endswith(view.words.common_endings):
        return False
    if token.dep == "compound" and view.spoken[token.head].islower() and run.label not in ("GPE", "PERSON"):
        return False
    return bool(run.label) or token.tag in PROPER
