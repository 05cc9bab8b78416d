"""Following a statement back to where its chain of attribution ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Derivation, OriginKind, Report, Statement
from .credits import credited_to
from .naming import bare
from .parties import Parties, Party, source_kind
from .pile import Pile, label

WITNESS_CHARS = 200
"""How far before a sentence in own voice the words may stand that put the reporter on the spot."""
Key = tuple[str, ...]
ORIGIN_KINDS: dict[str, OriginKind] = {"document": "document", "sensor": "sensor", "institution": "office", "party": "office"}


@dataclass(frozen=True)
class Trail:
    """Where one statement's chain ends. An empty `key` is a dead end: nobody named, and `because` says why.

    `access`: how the end of the chain knows, in words; "" where the pile does not show it. `methods`: ways of observing that
    others may share, as the claim's statements show them.
    """

    key: Key
    name: str
    kind: OriginKind
    because: str
    statement_id: str
    access: str = ""
    methods: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Tracer:
    """Follows statements within one pile. `resting`: for a report, the reports or names that own-voice words rest on, by a
    person's word; `outlet_access`: how outside outlets know what they say, as far as any report shows it."""

    pile: Pile
    copied: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    resting: Mapping[str, tuple[Derivation, ...]] = field(default_factory=dict)
    outlet_access: Mapping[Key, frozenset[str]] = field(default_factory=dict)

    @property
    def parties(self) -> Parties:
        return self.pile.parties

    def follow(self, statement: Statement, members: Sequence[Statement], seen: frozenset[str] = frozenset()) -> list[Trail]:
        """The ends of the chain, among `members` (the claim's statements of like stance) where a report of the pile is cited."""
        seen |= {statement.id}
        report, home = self.pile.reports[statement.report_id], self.home(statement)
        source = statement.speaker or report.quote_all(statement.source)
        if not source:
            return self._own_voice(statement, home, members, seen)
        if self.pile.is_outlet_of(source, report) or self.pile.is_outlet_of(source, home) or self._is_first_person(source):
            return self._own_word(statement, home, members, seen)
        return self._source(source, statement, members, seen)

    def home(self, statement: Statement) -> Report:
        """The report that the statement's words were first in, as far as copies tell."""
        report_id, passed = statement.report_id, {statement.report_id}
        while True:
            givers = [one for one in self.copied.get(report_id, ()) if one not in passed and self.pile.stands_in(statement, one)]
            if report_id != statement.report_id or not givers:
                return self.pile.reports[givers[0] if givers else report_id]
            report_id = givers[0]
            passed.add(report_id)
            if not any(one not in passed for one in self.copied.get(report_id, ())):
                return self.pile.reports[report_id]

    def _is_first_person(self, source: str) -> bool:
        return bool(set(source.casefold().split()) & self.parties.names.words.first_person)

    def _own_voice(
        self, statement: Statement, home: Report, members: Sequence[Statement], seen: frozenset[str]
    ) -> list[Trail]:
        credit = statement.via[-1] if statement.via else credited_to(self.pile.reports[statement.report_id], self.parties.names)
        if credit is not None and not self.pile.is_outlet_of(credit, home):
            return self._source(credit, statement, members, seen)
        for edge in self.resting.get(statement.report_id, ()):
            if edge.on_report:
                found = self._through([self.pile.reports[edge.on]], members, seen)
                if found is not None:
                    return found
            else:
                return self._source(edge.on, statement, members, seen)
        if home.outlet and home.id in self.pile.releases:
            return [self._of_outlet(home, statement, "office", "its own statement")]
        witness = self._witness(statement)
        if witness and home.outlet:
            return [self._of_outlet(home, statement, "observation", f"its text shows that it looked for itself: “{witness}”")]
        return [_dead(statement, f"{label(home)} says it in its own voice and names nobody")]

    def _own_word(
        self, statement: Statement, home: Report, members: Sequence[Statement], seen: frozenset[str]
    ) -> list[Trail]:
        """ "Our sensor recorded", "we stand by", "our report of 10 June gave": an outlet about itself."""
        report, words = self.pile.reports[statement.report_id], self.parties.names.words
        source = report.quote_all(statement.source).casefold()
        tokens = set(source.split())
        observes = bool(tokens & words.sensors) or (bool(tokens & words.first_person) and bool(tokens & words.persons))
        refers_back = any(mark in source for mark in words.back_references)
        if refers_back or not observes:
            earlier = [one for one in self.pile.published_by(home.outlet or "") if one.id != report.id]
            found = self._through(earlier, members, seen)
            if found is not None:
                return found
        if home.outlet and (home.id in self.pile.releases or (observes and not refers_back and tokens & words.first_person)):
            kind: OriginKind = "sensor" if tokens & words.sensors else "observation" if observes else "office"
            return [self._of_outlet(home, statement, kind, f"its own: “{source}”" if observes else "its own statement")]
        return [_dead(statement, f"{label(home)} speaks for itself and names nobody")]

    def _of_outlet(self, home: Report, statement: Statement, kind: OriginKind, access: str) -> Trail:
        party = self.parties.of(home.outlet or "")
        return Trail(party.key, party.name, kind, access, statement.id, access)

    def _witness(self, statement: Statement) -> str:
        """The own-voice words near a statement that put the reporter on the spot; they must stand in the same paragraph."""
        report = self.pile.reports[statement.report_id]
        start, end = statement.spans[0].start, statement.spans[-1].end
        before = report.text[max(0, start - WITNESS_CHARS) : start].rsplit("\n", 1)[-1]
        near = f" {before}{report.text[start:end]}".casefold()
        return next((mark for mark in self.parties.names.words.witness if f" {mark} " in near), "")

    def _source(
        self, source: str, statement: Statement, members: Sequence[Statement], seen: frozenset[str]
    ) -> list[Trail]:
        report = self.pile.reports[statement.report_id]
        cited = [one for one in self.pile.published_by(source) if one.id != statement.report_id]
        found = self._through(cited, members, seen)
        party = self.parties.of(source)
        if found is not None and (party.key == () or any(trail.key for trail in found) or not self._is_release(cited)):
            return found
        if party.kind == "nobody":
            return [_dead(statement, f"{label(report)} has it from “{source}”, and nobody is named")]
        if party.kind == "imagery":
            return [_dead(statement, f"{label(report)} has it from “{source}”, and it is not said whose")]
        if party.is_comment:
            return [_dead(statement, f"{party.name} comments in {label(report)}; nothing shows an own observation")]
        return [self._end(source, party, statement)]

    def _is_release(self, cited: Sequence[Report]) -> bool:
        return bool(cited) and all(one.id in self.pile.releases for one in cited)

    def _through(
        self, cited: Sequence[Report], members: Sequence[Statement], seen: frozenset[str]
    ) -> list[Trail] | None:
        """Where the cited reports' own statements on the matter lead; None where they say nothing of it.

        An outlet that says it in its own voice is the end of the chain itself, since somebody cites it for it. A chain that
        comes back to where it began ends nowhere.
        """
        ids = {one.id for one in cited}
        theirs = [one for one in members if one.report_id in ids]
        if not theirs:
            return None
        found = [trail for one in theirs if one.id not in seen for trail in self.follow(one, members, seen)]
        named = [trail for trail in found if trail.key]
        if named:
            return named
        voice = next((one for one in theirs if not one.speaker and not one.source and not one.via), None)
        outlet = next((one.outlet for one in cited if voice and one.id == voice.report_id), None)
        if voice is not None and outlet:
            party = self.parties.of(outlet)
            return [Trail(party.key, party.name, "outlet", "another report cites it", voice.id)]
        return found

    def _end(self, source: str, party: Party, statement: Statement) -> Trail:
        """The chain ends outside the pile: with a person, an office, a document, an outlet."""
        report = self.pile.reports[statement.report_id]
        methods = shown_methods(statement, report, self.parties)
        words = " ".join(dict.fromkeys((report.quote_all(statement.source), report.quote_all(statement.cue)))).strip()
        because = f"“{words}”" if words else f"“{report.credit}”" if report.credit else "named"
        if is_outlet(source, self.parties):
            shown = sorted(methods or self.outlet_access.get(party.key, frozenset()))
            return Trail(party.key, party.name, "outlet", because, statement.id, ", ".join(shown), methods)
        kind = ORIGIN_KINDS.get(party.kind, "office")
        if party.kind == "name" and self.parties.names.kind(party.name) in (None, "person"):
            kind = "person"
        access = {"document": "the document", "sensor": "the instrument", "person": "spoke"}.get(kind, "its word")
        return Trail(party.key, party.name, kind, because, statement.id, access, methods)


def _dead(statement: Statement, why: str) -> Trail:
    return Trail((), "", "outlet", why, statement.id)


def is_outlet(source: str, parties: Parties) -> bool:
    """Is it a publication, whose word rests on something else, and not a body that speaks for itself?"""
    names = parties.names
    if source_kind(source, names) != "name":
        return False
    kind = names.kind(source)
    last = (bare(source, names.words) or ("",))[-1]
    return kind == "outlet" or (kind is None and last in names.words.outlet_nouns)


def shown_methods(statement: Statement, report: Report, parties: Parties) -> frozenset[str]:
    """Ways of observing that the statement's own words show ("adverts"), by the names of `PartyWords.methods`."""
    words = parties.names.words
    text = " ".join((report.quote_all(statement.source), report.quote_all(statement.spans), statement.method or ""))
    lowered = f" {' '.join(text.casefold().split())} "
    return frozenset(
        method
        for method, marks in words.methods.items()
        if any(f"{mark}" in lowered for mark in marks) or (statement.method or "").casefold() == method
    )


def read_outlet_access(pile: Pile) -> dict[Key, frozenset[str]]:
    """For each outlet, how it is shown to know: a named person told it, or it saw adverts, imagery, wreckage."""
    found: dict[Key, set[str]] = {}
    names = pile.parties.names
    for statement in pile.statements.values():
        report = pile.reports[statement.report_id]
        if statement.speaker and statement.via and source_kind(statement.speaker, names) == "name":
            if not is_outlet(statement.speaker, pile.parties) and statement.via[-1] != credited_to(report, names):
                found.setdefault(names.key(statement.via[-1]), set()).add("interview")
        elif statement.speaker and is_outlet(statement.speaker, pile.parties):
            found.setdefault(names.key(statement.speaker), set()).update(shown_methods(statement, report, pile.parties))
    return {key: frozenset(methods) for key, methods in found.items() if methods}


def make_tracer(pile: Pile, derivations: Iterable[Derivation]) -> Tracer:
    copied: dict[str, list[str]] = {}
    resting: dict[str, list[Derivation]] = {}
    for one in sorted(derivations, key=lambda one: (one.report_id, one.on, one.how)):
        if one.how == "copy" and one.on_report:
            copied.setdefault(one.report_id, []).append(one.on)
        elif not one.suspected and (one.how == "rewrite" or one.evidence == "stated by a person"):
            resting.setdefault(one.report_id, []).append(one)
    return Tracer(
        pile,
        {key: tuple(found) for key, found in copied.items()},
        {key: tuple(found) for key, found in resting.items()},
        read_outlet_access(pile),
    )
