"""Report, Sentence, Mention, Place -> Typing: what sort of thing each name names, by the words of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from ..languages import Language, NamingWords, language_for
from ..model import EntityType, Mention, Place, Report, Sentence, Span, Table, Typing
from .numbers import either

WORDS_AFTER = 6
"""How far after "X, a" the noun may stand that says what X is."""
_AFTER_CHARS = 80
_STOPS = re.compile(r"[,;:.()–—]")
_BY_NAME: tuple[EntityType, ...] = ("vessel", "aircraft", "weapon", "product", "public body", "company")
_COMPOUND = ("NOUN", "PROPN", "ADJ")
"""What follows a person's name with an article that is not the name's own: "the Harper family"."""
Evidence = dict[EntityType, tuple[int, str]]
"""For each type its weight and the words that speak for it."""


def find_types(report: Report, sentences: Table[Sentence], mentions: Table[Mention], places: Table[Place]) -> Iterator[Typing]:
    """One for each mention. A name is one thing throughout a report, but for a country or seat of government, which acts or is
    where something happens."""
    language = language_for(report.language)
    if language is None:
        return
    pinned = [place.span for place in places]
    states = {name for one in language.party.countries for name in (*one.names, *one.stands_for)}
    listed = list(mentions)
    evidence = _evidence(report, list(sentences), listed, language)
    for mention in listed:
        if mention.kind == "place":
            yield _of_place(mention, pinned, states)
        else:
            yield _of_name(mention, evidence[mention.name])


def _of_place(mention: Mention, pinned: list[Span], states: set[str]) -> Typing:
    somewhere = any(span.start < mention.span.end and mention.span.start < span.end for span in pinned)
    if mention.name in states and not somewhere:
        return Typing(mention.report_id, mention.span, "state", "a country or its seat of government that acts")
    return Typing(mention.report_id, mention.span, "place", "the name of a place")


def _of_name(mention: Mention, evidence: Evidence) -> Typing:
    allowed = {
        kind: told
        for kind, told in evidence.items()
        if mention.kind not in ("person", "outlet", "law") or (kind in ("vessel", "aircraft") and mention.kind == "person")
    }
    if not allowed:
        return Typing(mention.report_id, mention.span, mention.kind, f"read as a name of this kind: {mention.kind}")
    best = min(allowed, key=lambda kind: (-allowed[kind][0], _BY_NAME.index(kind)))
    return Typing(mention.report_id, mention.span, best, allowed[best][1])


def _evidence(
    report: Report, sentences: list[Sentence], mentions: list[Mention], language: Language
) -> defaultdict[str, Evidence]:
    """What all mentions of a name tell of it; the weightiest reason of a type stands."""
    words, told = language.naming, defaultdict[str, Evidence](dict)
    ends = sorted((sentence.span.end, sentence.span.start) for sentence in sentences)
    pos_at = {token.start: token.pos for sentence in sentences for token in sentence.tokens}
    ships = re.search(rf"(?<!\w){either(words.marks['vessel'])}(?!\w)", report.text, re.IGNORECASE)
    articles = tuple(f" {word} " for word in language.names.articles - language.names.indefinite)
    at = 0
    for mention in sorted(mentions, key=lambda one: one.span):
        while at < len(ends) - 1 and ends[at][0] < mention.span.end:
            at += 1
        start, end = (ends[at][1], ends[at][0]) if ends else (mention.span.start, mention.span.end)
        before = report.text[min(start, mention.span.start) : mention.span.start]
        after = report.text[mention.span.end : max(end, mention.span.end)][:_AFTER_CHARS]
        following = pos_at.get(mention.span.end + 1) if after[:1] == " " else None
        if ships and mention.kind == "person" and f" {before.lower()}".endswith(articles) and following not in _COMPOUND:
            told[mention.name].setdefault(
                "vessel", (1, f"“{before.split()[-1]} {mention.name}” where a {ships[0].lower()} is spoken of")
            )
        for kind, weight, because in (
            *_of_form(mention.name, words, language.matter.company_forms),
            *_of_marks(mention, before, after, words),
        ):
            if weight > told[mention.name].get(kind, (0, ""))[0]:
                told[mention.name][kind] = (weight, because)
    return told


def _of_form(name: str, words: NamingWords, forms: frozenset[str]) -> Iterator[tuple[EntityType, int, str]]:
    lower = name.lower().replace(".", "").split()
    for kind in _BY_NAME:
        if name in words.known.get(kind, ()):
            yield kind, 4, "known by this name"
        if len(lower) > 1 and lower[0] in words.leads.get(kind, ()):
            yield kind, 5, f"its name begins with “{name.split()[0]}”"
        heads = words.heads.get(kind, frozenset())
        head = lower[lower.index("of") - 1] if "of" in lower[1:] else lower[-1] if lower else ""
        if len(lower) > 1 and head in heads:
            yield kind, 2, f"“{head}” in its name"
    if len(lower) > 1 and lower[-1] in forms:
        yield "company", 3, f"its legal form “{name.split()[-1]}”"


def _of_marks(mention: Mention, before: str, after: str, words: NamingWords) -> Iterator[tuple[EntityType, int, str]]:
    """ "The tanker X", "X, an old frigate", "X missiles"."""
    beside = re.search(r"(\w[\w-]*)\s+[\"“‘'«]?$", before)
    if beside is not None and (kind := _marked(beside[1], words)) is not None:
        yield kind, 4, f"“{beside[1]} {mention.name}”"
    said = re.match(
        rf"[\"”’'»]?(?:,|\s+{either(words.being)})\s+{either(words.leaders)}\s+(.+)", after, re.DOTALL | re.IGNORECASE
    )
    if said is not None:
        phrase = list(takewhile(lambda word: word not in words.parting, _STOPS.split(said[1])[0].split()[:WORDS_AFTER]))
        if phrase and (kind := _marked(phrase[-1], words)) is not None:
            yield kind, 4, f"“{mention.name}, … {phrase[-1]}”"
    behind = re.match(r"[\s-]([\w-]+)", after)
    if (mention.kind == "product" or any(map(str.isdigit, mention.name))) and behind is not None:
        kind = _marked(behind[1], words)
        if kind in ("weapon", "aircraft", "vessel"):
            yield kind, 3, f"“{mention.name} {behind[1]}”"


def _marked(noun: str, words: NamingWords) -> EntityType | None:
    lower = noun.lower()
    return next((kind for form in (lower, lower.removesuffix("s")) if (kind := _of_noun(words).get(form))), None)


@cache
def _nouns(marks: tuple[tuple[str, frozenset[str]], ...]) -> dict[str, EntityType]:
    listed = dict(marks)
    return {noun: kind for kind in reversed(_BY_NAME) for noun in listed.get(kind, ())}


def _of_noun(words: NamingWords) -> dict[str, EntityType]:
    return _nouns(tuple(sorted(words.marks.items())))
