"""Whom a source belongs to, and what kind of source it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from ..languages import PartyWords
from ..model import Entity, Judgement, Report, Statement, in_force
from .governments import government_of
from .naming import NameBook, SourceKind, bare
from .sources import WORD, organisation_in, short_name, source_kind
from .states import States, organ_in, read_states

PRE_CHARS, POST_CHARS, ENGAGED_CHARS = 90, 140, 300
"""How far before and after a name its description may run, and how far around it a word that shows that someone looked for
himself ("called in to clean up") may stand."""
MARK_LINE_WORDS = 8


@dataclass(frozen=True)
class Party:
    """`name`: whose word it is in the end; `key` compares. `is_comment`: the person judges from outside."""

    key: tuple[str, ...]
    name: str
    kind: SourceKind
    is_comment: bool = False


@dataclass(frozen=True)
class Parties:
    """All that the pile says about who belongs to whom. `mouthpieces` speak for another by profession."""

    names: NameBook
    belongs: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    commentators: frozenset[tuple[str, ...]] = frozenset()
    mouthpieces: frozenset[tuple[str, ...]] = frozenset()
    judged: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    organs: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    """The government that an office or its holder belongs to, where only what the report is about tells the country."""

    def state_of(self, key: tuple[str, ...]) -> str | None:
        """The government that the party with this key is, or is an organ of."""
        return self.organs.get(key) or self._governments.get(key)

    def is_office(self, source: str) -> bool:
        """Is it an office of some state, and not the one who holds it?"""
        organ = organ_in(source, self.names.words)
        return organ is not None and " " in source and organ.words.split()[-1] not in self.names.words.state_roles

    @cached_property
    def forms_of(self) -> dict[str, set[tuple[str, ...]]]:
        """What each government's country is called, and what stands for it, in words."""
        return {
            country.government: {
                tuple(WORD.findall(form.casefold())) for form in (*country.names, *country.adjectives, *country.stands_for)
            }
            for country in self.names.words.countries
        }

    @cached_property
    def _governments(self) -> dict[tuple[str, ...], str]:
        return {self.names.key(country.government): country.government for country in self.names.words.countries}

    def of(self, source: str) -> Party:
        """The party behind the words for a source: a name, "US intelligence", "a ward nurse", "the inbound manifest"."""
        words = self.names.words
        kind = source_kind(source, self.names)
        if kind == "nobody" and bare(source, words) not in self.judged:
            return Party((), source, "nobody")
        name = self._owner(source) if kind in ("name", "nobody", "party", "institution") else short_name(source, words)
        is_comment = self.names.key(source) in self.commentators and name == self.names.name(source)
        return Party(self.names.key(name), name, kind, is_comment)

    def _owner(self, source: str) -> str:
        """Up from spokesman to company to owner, as the pile and the judgements say, at most once each."""
        name, seen = self._direct(source), set[tuple[str, ...]]()
        while (key := self.names.key(name)) not in seen:
            seen.add(key)
            above = self.judged.get(key) or self.belongs.get(key)
            if above is None:
                break
            name = self._direct(above)
        return name

    def _direct(self, source: str) -> str:
        government = government_of(source, self.names.words)
        if government is not None and self.names.key(source) not in self.judged:
            return government
        if bare(source, self.names.words) in self.names.known:
            return self.names.name(source)
        return self.names.name(organisation_in(source, self.names) or short_name(source, self.names.words))


def find_parties(
    names: NameBook,
    reports: Sequence[Report],
    entities: Iterable[Entity],
    statements: Iterable[Statement],
    judgements: Iterable[Judgement],
) -> Parties:
    """Read who speaks for whom from how each report describes the people it quotes."""
    by_id = {report.id: report for report in reports}
    spoken = sorted({(s.report_id, s.speaker) for s in statements if s.speaker is not None and s.report_id in by_id})
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    comments: set[tuple[str, ...]] = set()
    mouthpieces: set[tuple[str, ...]] = set()
    states = read_states(reports, names.words)
    organs: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for report_id, speaker in spoken:
        report, key = by_id[report_id], names.key(speaker)
        if source_kind(speaker, names) != "name" or names.kind(speaker) not in (None, "person"):
            government = _organ_of(speaker, report, states)
            if government is not None and key not in names.known:
                organs[key].add(government)
            continue
        for description in _descriptions(report, speaker, names.words):
            body = _speaks_for(description, report, names)
            if body is not None and names.key(body) != key:
                votes[key][body] += 1
                if _has(description.words, names.words.mouthpieces):
                    mouthpieces.add(key)
            elif (government := _holds_office(description, report, states)) is not None:
                organs[key].add(government)
            elif _comments(description, report, names.words):
                comments.add(key)
    belongs = {key: min(found, key=lambda body: (-found[body], body)) for key, found in votes.items()}
    for entity in entities:
        if entity.party and not names.same(entity.party, entity.name):
            belongs.setdefault(names.key(entity.name), entity.party)
    judged = {
        names.key(one.left.name): one.right.name
        for one in in_force(list(judgements))
        if one.kind == "party" and one.left and one.right and one.left.name and one.right.name
    }
    sure = {key: found.pop() for key, found in organs.items() if len(found) == 1 and key not in belongs and key not in judged}
    comments -= belongs.keys() | sure.keys()
    return Parties(names, belongs, frozenset(comments), frozenset(mouthpieces), judged, sure)


def _organ_of(phrase: str, report: Report, states: States) -> str | None:
    organ = organ_in(phrase, states.words)
    return states.government(organ.words, report.id) if organ is not None else None


def _holds_office(description: Description, report: Report, states: States) -> str | None:
    """The government of a minister, an army commander, or "its spokeswoman" after the ministry was named."""
    words = states.words
    if _has(description.words, words.former) or not _has(description.words, words.state_roles):
        return None
    if _is_bare(description.words, words):
        before = report.text[max(0, description.start - ENGAGED_CHARS) : description.start].rsplit("\n", 1)[-1]
        return _organ_of(before, report, states)
    return _organ_of(description.words, report, states)


@dataclass(frozen=True)
class Description:
    """The words beside a name that say who it is, and where they stand."""

    words: str
    start: int
    end: int


def _descriptions(report: Report, speaker: str, words: PartyWords) -> Iterator[Description]:
    """ "chief executive NAME", "NAME, spokesman for X,", "NAME is an analyst at X" for each place where the name stands."""
    last = speaker.split()[-1] if speaker.split() else speaker
    forms = sorted({speaker, last}, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in forms)})(?!\w)")
    apposition, predicate = _after_name(words.says, words.being)
    for match in pattern.finditer(report.text):
        before = re.split(r"[.;:!?\n“”\"]\s*", report.text[max(0, match.start() - PRE_CHARS) : match.start()])[-1]
        # A title before a name may end in a comma of its own: "Iran's foreign ministry spokesperson, Nasser Kanaani".
        before = re.split(r",\s+(?=\S)", before.rstrip(" ,"))[-1]
        if before.strip():
            yield Description(before.strip(), match.start() - len(before), match.end())
        after = report.text[match.end() : match.end() + POST_CHARS]
        found = apposition.match(after) or predicate.match(after)
        if found:
            yield Description(found[0].strip(" ,."), match.start(), match.end() + found.end())


@lru_cache(maxsize=8)
def _after_name(says: frozenset[str], being: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may follow a name: a description between commas, or "is" and a description."""
    return (
        re.compile(rf",\s+([^.;:!?\n“”\"]+?)(?:,|\s+(?:{'|'.join(sorted(says))})\b|$|[.;\n])"),
        re.compile(rf"\s+(?:{'|'.join(sorted(being))})\b([^.;:!?\n“”\"]+)"),
    )


def _has(phrase: str, roles: Iterable[str]) -> bool:
    lower = _spaced(phrase.casefold())
    return any(_spaced(role) in lower for role in roles)


@lru_cache(maxsize=65536)
def _spaced(phrase: str) -> str:
    return f" {' '.join(WORD.findall(phrase))} "


def _speaks_for(description: Description, report: Report, names: NameBook) -> str | None:
    """The government or organisation whose word this person's is; None for a private person."""
    words = names.words
    if _has(description.words, words.former):
        return None
    government = government_of(description.words, words)
    if government is not None and _has(description.words, words.state_roles):
        return government
    if not _has(description.words, words.speaks_for):
        return None
    body = organisation_in(description.words, names)
    if body is not None:
        return body
    if not _is_bare(description.words, words):
        return None
    if report.outlet and is_release(report, words) and report.outlet.casefold() in report.text.casefold():
        return report.outlet
    return _organisation_before(description.start, report, names)


def _is_bare(description: str, words: PartyWords) -> bool:
    """A role with no name and no office: "company spokeswoman", "its chief executive"."""
    rest = set(WORD.findall(description.casefold())) - words.bare_bodies - words.of
    return not rest - {token for role in words.speaks_for for token in WORD.findall(role)}


def _organisation_before(position: int, report: Report, names: NameBook) -> str | None:
    """The organisation named last before: whose "company spokeswoman" it is; none where an office of the state was since."""
    before = report.text[max(0, position - ENGAGED_CHARS) : position]
    lowered = before.casefold()
    found: tuple[int, int, str] | None = None
    for first in (word for word in names.organisations if word in lowered):
        for match in re.finditer(rf"(?<!\w){re.escape(first)}(?!\w)", lowered):
            stretch = bare(before[match.start() :], names.words) if before[match.start()].isupper() else ()
            for form, name in names.organisations[first]:
                if stretch[: len(form)] == form:
                    found = max(found or (-1, 0, ""), (match.start(), len(form), name))
    organ = organ_in(before.rsplit("\n", 1)[-1], names.words)
    organ_at = len(before) - len(before.rsplit("\n", 1)[-1]) + organ.start if organ is not None else -1
    return found[2] if found and found[0] > organ_at else None


def is_release(report: Report, words: PartyWords) -> bool:
    """Is the page a party's own statement and not a news report? A line of its own says so ("PRESS STATEMENT, 3 May")."""
    lines = [line.strip().casefold() for line in report.text.splitlines()]
    openings = "|".join(sorted(map(re.escape, words.release_openings)))
    dated = re.compile(rf"(?:{openings})\b.*\d")
    if any(dated.match(line) and len(line.split()) <= MARK_LINE_WORDS for line in lines):
        return True
    return any(
        line.startswith(mark) or (mark in line and len(line.split()) <= MARK_LINE_WORDS)
        for line in lines
        for mark in words.release_marks
    )


def _comments(description: Description, report: Report, words: PartyWords) -> bool:
    if not _has(description.words, words.commentators):
        return False
    around = report.text[max(0, description.start - ENGAGED_CHARS) : description.end + ENGAGED_CHARS // 2]
    return not _has(around, words.engaged)
