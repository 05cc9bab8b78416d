"""When two names mean one party: the forms of a name, and the case's name for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

from ..languages import PartyWords, language_for
from ..model import Entity, MentionKind, Report

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)+\.?|[^\W_]+(?:['’&][^\W_]+)*|&")
Form = tuple[str, ...]
"""The words of a name that matter, by which names are compared."""
SourceKind = Literal["nobody", "name", "party", "institution", "document", "imagery", "sensor"]
NEAR_NAME = 0.9
"""Jaro-Winkler likeness from which two words of a name may be one word spelt twice; unlike names seldom reach it."""


def party_words(reports: Iterable[Report]) -> PartyWords | None:
    """The words of the pile's first language that twosource knows: names are compared across the pile, not report by report."""
    for code in sorted({report.language for report in reports}):
        language = language_for(code)
        if language is not None:
            return language.party
    return None


def bare(name: str, words: PartyWords) -> Form:
    """The words of a name that matter: lower case, in ASCII, without article, possessive and legal form."""
    plain = [_without_ending(word, words.possessives) for word in _small_words(name)]
    kept = [word.replace(".", "") for word in plain if word not in words.articles] or plain
    while len(kept) > 1 and kept[-1] in words.legal_forms:
        kept.pop()
    return tuple(word for word in kept if word)


@lru_cache(maxsize=65536)
def _small_words(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(anyascii(name)))


def _without_ending(word: str, endings: Iterable[str]) -> str:
    return next((word[: -len(ending)] for ending in endings if word.endswith(ending) and len(word) > len(ending)), word)


def is_short_form(short: Sequence[str], long: Sequence[str]) -> bool:
    """ "St Brannoc" of "St Brannoc Health Group" (its beginning) or "BSPA" of "Black Sea Press Agency" (its initials)."""
    if not short or len(short) >= len(long):
        return False
    if tuple(long[: len(short)]) == tuple(short):
        return True
    return len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long)


def sound_alike(left: Sequence[str], right: Sequence[str]) -> bool:
    """One personal name written down twice: as many words, each of them alike ("Krasimir Donev", "Krassimir Doneff").

    A first letter is seldom misheard: Anna is not Hanna.
    """
    return len(left) == len(right) and all(_alike(_sound(one), _sound(other)) for one, other in zip(left, right, strict=True))


def _alike(left: str, right: str) -> bool:
    return left[:1] == right[:1] and abs(len(left) - len(right)) <= 1 and JaroWinkler.similarity(left, right) >= NEAR_NAME


def _sound(word: str) -> str:
    """As transcribed names vary: double letters, final v as ff, b for v, y as i."""
    for written, heard in (("ph", "f"), ("y", "i"), ("ff", "v"), ("w", "v"), ("b", "v"), ("kh", "h"), ("sh", "s"), ("ou", "u")):
        word = word.replace(written, heard)
    return "".join(letter for letter, following in zip(word, f"{word[1:]} ", strict=True) if letter != following)


class ShortForms:
    """Finds the full names that a short one may stand for, without a look at every name."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._by_first: dict[str, list[Form]] = {}
        self._by_last: dict[str, list[Form]] = {}
        self._by_initials: dict[str, list[Form]] = {}
        for form in forms:
            if not form:
                continue
            self._by_first.setdefault(form[0], []).append(form)
            self._by_last.setdefault(form[-1], []).append(form)
            self._by_initials.setdefault("".join(word[0] for word in form), []).append(form)

    def longer(self, short: Form) -> list[Form]:
        """Names that begin with the short one, or whose initials it is."""
        if not short:
            return []
        near = self._by_first.get(short[0], []) + self._by_initials.get(short[0], [])
        return [form for form in near if is_short_form(short, form)]

    def ending_in(self, word: str) -> list[Form]:
        return self._by_last.get(word, [])


@dataclass(frozen=True)
class NameBook:
    """Every known form of a name and the one name that the reports alone give it; `shown`: by which people want that shown."""

    words: PartyWords
    known: dict[Form, str] = field(default_factory=dict)
    kinds: dict[Form, MentionKind] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    looked_up: dict[str, tuple[str, Form]] = field(default_factory=dict, compare=False, repr=False)
    source_kinds: dict[str, SourceKind] = field(default_factory=dict, compare=False, repr=False)
    """Both: what was asked for already; the same few names come again and again."""

    @cached_property
    def _short_forms(self) -> ShortForms:
        return ShortForms(self.known)

    @cached_property
    def organisations(self) -> dict[str, list[tuple[Form, str]]]:
        """Forms of the names of bodies, with the case's name for each, by their first word."""
        found: dict[str, list[tuple[Form, str]]] = {}
        for form, name in self.known.items():
            if form and self.kinds.get(bare(name, self.words)) == "organisation":
                found.setdefault(form[0], []).append((form, name))
        return found

    def name(self, name: str) -> str:
        """The case's name, or the name itself without its article."""
        return self._found(name)[0]

    def key(self, name: str) -> Form:
        return self._found(name)[1]

    def _found(self, name: str) -> tuple[str, Form]:
        if name not in self.looked_up:
            found = self._look_up(name)
            self.looked_up[name] = (self.shown.get(found, found), bare(found, self.words))
        return self.looked_up[name]

    def _look_up(self, name: str) -> str:
        form = bare(name, self.words)
        if form in self.known:
            return self.known[form]
        longer = self._short_forms.longer(form) + (self._short_forms.ending_in(form[0]) if len(form) == 1 else [])
        full = {self.known[one] for one in longer}
        return full.pop() if len(full) == 1 else self._without_article(name)

    def kind(self, name: str) -> MentionKind | None:
        return self.kinds.get(self.key(name))

    def same(self, left: str, right: str) -> bool:
        return bool(left and right) and self.key(left) == self.key(right)

    def _without_article(self, name: str) -> str:
        first, _, rest = name.strip().partition(" ")
        return rest if rest and first.casefold() in self.words.articles else name.strip()


def read_names(words: PartyWords, reports: Iterable[Report], entities: Iterable[Entity]) -> NameBook:
    """Entities first; the outlets of the pile are known too, where no entity is called so."""
    known: dict[Form, str] = {}
    kinds: dict[Form, MentionKind] = {}
    shown: dict[str, str] = {}
    for entity in sorted(entities, key=lambda entity: (entity.own_name, entity.id)):
        kinds.setdefault(bare(entity.own_name, words), entity.kind)
        if entity.written:
            shown[entity.written] = entity.name
        for form in (entity.name, *entity.aliases):
            if bare(form, words):
                known.setdefault(bare(form, words), entity.own_name)
    for outlet in sorted({report.outlet for report in reports if report.outlet}):
        known.setdefault(bare(outlet, words), outlet)
        kinds.setdefault(bare(outlet, words), "outlet")
    return NameBook(words, known, kinds, shown)
