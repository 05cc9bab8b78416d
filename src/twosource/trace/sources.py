"""What kind of source some words name: a name, an office, a document, or nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from ..languages import PartyWords
from .governments import government_of
from .naming import NameBook, SourceKind, bare
from .states import organ_in

BREAK = re.compile(r"[,;(]")
WORD = re.compile(r"[^\W_]+(?:[-'’&][^\W_]+)*")
MAX_NAME_WORDS = 6


def source_kind(source: str, names: NameBook) -> SourceKind:
    """What kind of source the words name. "nobody" where they name no one: people without a name, "some", "reports"."""
    if source not in names.source_kinds:
        names.source_kinds[source] = _kind(source, names)
    kind: SourceKind = names.source_kinds[source]
    return kind


def _kind(source: str, names: NameBook) -> SourceKind:
    words = names.words
    if bare(source, words) in names.known:
        return "name"
    if set(WORD.findall(source.casefold())) & words.nameless:
        return "name" if names.kind(source) is not None else "nobody"
    if government_of(source, words) is not None:
        return "party"
    if len(bare(source, words)) == 1 and bare(source, words)[0] in words.whole_bodies:
        return "nobody"
    head, capitals = _head(source, words)
    if head in words.nobody and head in words.documents and not capitals and is_written(source, head, words):
        return "party" if _author(source, names) else "document"
    organ = organ_in(source, words)
    if organ is not None and organ.words in words.bare_organs and " " in organ.words and organ.words.endswith(head):
        # A guard is somebody, the coast guard is not.
        return "institution"
    if head in words.nobody or head in words.persons:
        if head in words.speaks_for and organisation_in(source, names):
            return "party"
        return "name" if capitals else "nobody"
    if capitals and head not in words.documents | words.sensors | words.imagery:
        return "name"
    if head in words.documents:
        # "a study by X" is X's own word; "a manifest seen by X" is not.
        return "party" if _author(source, names) else "document"
    if head in words.imagery:
        return "imagery"
    if head in words.sensors:
        return "sensor"
    return "institution" if head in words.institutions or organ_in(source, words) is not None else "nobody"


def is_written(source: str, head: str, words: PartyWords) -> bool:
    """Is "report" a paper that one can hold ("an inspection report", "a report seen by X") and not what is told around?"""
    lowered = source.casefold()
    if any(re.search(rf"\b{re.escape(mark)}\b", lowered) for mark in words.read_by):
        return True
    tokens = WORD.findall(lowered)
    kinds = set(tokens[: tokens.index(head)]) - words.articles if head in tokens else set[str]()
    following = tokens[tokens.index(head) + 1 :] if head in tokens else []
    # "A report by inspectors", "a report written by inspectors" is theirs, in writing.
    by_whom = bool(set(following[:2]) & words.by)
    return not kinds & (words.hearsay | words.nobody) and (bool(kinds) or by_whom)


def _author(source: str, names: NameBook) -> str | None:
    lowered = source.casefold()
    if any(mark in lowered for mark in names.words.read_by):
        return None
    tokens = source.split()
    bodies = (
        organisation_in(" ".join(tokens[index + 1 :]), names)
        for index, token in enumerate(tokens)
        if token.casefold() in names.words.by
    )
    return next((body for body in bodies if body), None)


def is_outlet(source: str, names: NameBook) -> bool:
    """Is it a publication, whose word rests on something else, and not a body that speaks for itself?"""
    if source_kind(source, names) != "name":
        return False
    kind = names.kind(source)
    last = (bare(source, names.words) or ("",))[-1]
    return kind == "outlet" or (kind is None and last in names.words.outlet_nouns)


def short_name(source: str, words: PartyWords) -> str:
    """Without article, clause and what stands in brackets: "the duty log of X, kept by Y" -> "duty log of X"."""
    short = BREAK.split(source, maxsplit=1)[0]
    for mark in words.read_by:
        short = re.split(rf"\s+\b{re.escape(mark)}\b", short, maxsplit=1, flags=re.IGNORECASE)[0]
    tokens = short.split()
    stop = next((index for index, token in enumerate(tokens) if index and token.casefold() in words.relatives), len(tokens))
    first = 1 if stop > 1 and tokens[0].casefold() in words.articles else 0
    return " ".join(tokens[first:stop]) or source.strip()


def head_of(source: str, words: PartyWords) -> str:
    """The noun that the phrase is about, in lower case."""
    return _head(source, words)[0]


def _head(source: str, words: PartyWords) -> tuple[str, bool]:
    """The noun that the phrase is about, in lower case, and whether the phrase holds a proper name.

    A capital at the very start counts only if the word is none of the common nouns ("Bosses", "Experts").
    """
    tokens = WORD.findall(short_name(source, words))
    stop = next((index for index, token in enumerate(tokens) if index and token.casefold() in words.of), len(tokens))
    tokens = tokens[:stop]
    if not tokens:
        return "", False
    common = _common_nouns(words.persons, words.nobody, words.documents, words.imagery, words.sensors, words.institutions)
    lone_start = tokens[0].casefold() in common or (len(tokens) > 1 and not tokens[1][0].isupper())
    has_name = any(token[0].isupper() for token in tokens[1:]) or (tokens[0][0].isupper() and not lone_start)
    nouns = [token.casefold() for token in tokens if token.casefold() in common]
    last = tokens[-1].casefold()
    # "log kept by": a participle may follow the noun.
    return (last if last in common or tokens[-1][0].isupper() or not nouns else nouns[-1]), has_name


@lru_cache(maxsize=8)
def _common_nouns(*kinds: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*kinds)


def organisation_in(source: str, names: NameBook) -> str | None:
    """A body that the phrase names: "bosses at owner Odesos", "a spokesman for Odesos Terminal Services"."""
    tokens = WORD.findall(source)
    for length in range(min(MAX_NAME_WORDS, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            piece = " ".join(tokens[start : start + length])
            if not piece[0].isupper():
                continue
            form = bare(piece, names.words)
            name = names.known.get(form)
            if name is not None and names.kinds.get(bare(name, names.words)) in ("organisation", "outlet"):
                return name
    return None
