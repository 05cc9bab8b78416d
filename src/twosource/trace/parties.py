"""Whom a source belongs to, and what kind of source it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..languages import PartyWords
from ..model import Entity, Judgement, Report, Statement, in_force
from .governments import government_of
from .naming import NameBook, SourceKind, bare
from .sources import WORD, organisation_in, short_name, source_kind

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
    for report_id, speaker in spoken:
        report, key = by_id[report_id], names.key(speaker)
        if source_kind(speaker, names) != "name" or names.kind(speaker) not in (None, "person"):
            continue
        for description in _descriptions(report, speaker, names.words):
            body = _speaks_for(description, report, names)
            if body is not None and names.key(body) != key:
                votes[key][body] += 1
                if _has(description.words, names.words.mouthpieces):
                    mouthpieces.add(key)
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
    return Parties(names, belongs, frozenset(comments - belongs.keys()), frozenset(mouthpieces), judged)


@dataclass(frozen=True)
class Description:
    """The words beside a name that say who it is, and where they stand."""

    words: str
    start: int
    end: int


def _descriptions(report: Report, speaker: str, words: PartyWords) -> Iterator[Description]:
    """"chief executive NAME", "NAME, spokesman for X,", "NAME is an analyst at X" for each place where the name stands."""
    last = speaker.split()[-1] if speaker.split() else speaker
    forms = sorted({speaker, last}, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in forms)})(?!\w)")
    apposition = re.compile(rf",\s+([^.;:!?\n“”\"]+?)(?:,|\s+(?:{'|'.join(sorted(words.says))})\b|$|[.;\n])")
    predicate = re.compile(rf"\s+(?:{'|'.join(sorted(words.being))})\b([^.;:!?\n“”\"]+)")
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


def _has(phrase: str, roles: Iterable[str]) -> bool:
    lower = f" {' '.join(WORD.findall(phrase.casefold()))} "
    return any(f" {' '.join(WORD.findall(role))} " in lower for role in roles)


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
    rest = set(WORD.findall(description.words.casefold())) - words.bare_bodies - words.of
    roles = {token for role in words.speaks_for for token in WORD.findall(role)}
    if rest - roles:
        return None
    if report.outlet and is_release(report, words) and report.outlet.casefold() in report.text.casefold():
        return report.outlet
    return _organisation_before(description.start, report, names)


def _organisation_before(position: int, report: Report, names: NameBook) -> str | None:
    """The organisation named last before: whose "company spokeswoman" it is."""
    before = report.text[max(0, position - ENGAGED_CHARS) : position]
    found: tuple[int, int, str] | None = None
    for form, name in names.known.items():
        if names.kinds.get(bare(name, names.words)) != "organisation" or not form:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(form[0])}(?!\w)", before.casefold()):
            stretch = bare(before[match.start() :], names.words)[: len(form)]
            if stretch == form and before[match.start()].isupper():
                found = max(found or (-1, 0, ""), (match.start(), len(form), name))
    return found[2] if found else None


def is_release(report: Report, words: PartyWords) -> bool:
    """Is the page a party's own statement and not a news report? A line of its own says so ("PRESS STATEMENT, 3 May")."""
    lines = [line.strip().casefold() for line in report.text.splitlines()]
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
