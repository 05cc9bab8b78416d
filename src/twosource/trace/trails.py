"""Following a statement back to where its chain of attribution ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Derivation, OriginKind, Report, Statement
from .credits import credited_to
from .parties import Parties, Party
from .pile import BY_A_PERSON, Pile, label, source_words
from .sources import is_outlet, source_kind

WITNESS_CHARS = 200
"""How far before a sentence in own voice the words may stand that put the reporter on the spot."""
CIRCLE = "a citation that comes back to where it began"
Key = tuple[str, ...]
ORIGIN_KINDS: dict[str, OriginKind] = {"document": "document", "sensor": "sensor", "institution": "office", "party": "office"}


@dataclass(frozen=True)
class Trail:
    """Where one statement's chain ends. An empty `key` is a dead end: nobody named, and `because` says why.

    `access`: how the end of the chain knows, in words; "" where the pile does not show it. `methods`: ways of observing that
    others may share, as the claim's statements show them. `statement_id`: of the statement that names the end; `told_in`: of
    the one that the chain began with.
    """

    key: Key
    name: str
    kind: OriginKind
    because: str
    statement_id: str
    access: str = ""
    methods: frozenset[str] = frozenset()
    told_in: str = ""


@dataclass(frozen=True)
class Step:
    """One step back from a statement: the ends it reaches at once, or the statements (by id) that it goes on through.

    `voice` is the end of the chain where those statements lead to no name, but one of them is its outlet's own word: an
    outlet that says it in its own voice counts where somebody cites it for it.
    """

    ends: tuple[Trail, ...] = ()
    through: tuple[str, ...] = ()
    voice: Trail | None = None


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

    def follow(self, members: Sequence[Statement]) -> dict[str, list[Trail]]:
        """For each of a claim's statements (all of like stance) the ends of its chain; a chain that only comes back to where
        it began has none."""
        steps = {one.id: self._step(one, members) for one in members}
        named = {key: _named(step.ends) for key, step in steps.items()}
        _spread(named, steps)
        # Only now is it clear which chains lead to no name at all.
        for key, step in steps.items():
            if step.voice is not None and not named[key]:
                named[key] = {step.voice.key: step.voice}
        _spread(named, steps)
        return {key: list(named[key].values()) or list(step.ends) or [_dead(key, CIRCLE)] for key, step in steps.items()}

    def home(self, statement: Statement) -> Report:
        """The report that the statement's words were first in, as far as copies tell."""
        here, passed = statement.report_id, {statement.report_id}
        while True:
            givers = [
                one
                for one in self.copied.get(here, ())
                if one not in passed and (here != statement.report_id or self.pile.stands_in(statement, one))
            ]
            if not givers:
                return self.pile.reports[here]
            here = givers[0]
            passed.add(here)

    def _step(self, statement: Statement, members: Sequence[Statement]) -> Step:
        report, home = self.pile.reports[statement.report_id], self.home(statement)
        source = self.pile.source_of(statement) or report.quote_all(statement.source)
        if not source:
            return self._own_voice(statement, home, members)
        is_own = self.pile.is_outlet_of(source, report) or self.pile.is_outlet_of(source, home)
        if is_own or set(source.casefold().split()) & self.parties.names.words.first_person:
            return self._own_word(statement, home, members)
        return self._source(source, statement, members)

    def _own_voice(self, statement: Statement, home: Report, members: Sequence[Statement]) -> Step:
        credit = statement.via[-1] if statement.via else credited_to(self.pile.reports[statement.report_id], self.parties.names)
        if credit is not None and not self.pile.is_outlet_of(credit, home):
            return self._source(credit, statement, members)
        for edge in self.resting.get(statement.report_id, ()):
            step = (
                self._through([self.pile.reports[edge.on]], members)
                if edge.on_report
                else self._source(edge.on, statement, members)
            )
            if step is not None:
                return step
        if home.outlet and home.id in self.pile.releases:
            return Step((self._of_outlet(home, statement, "office", "its own statement"),))
        witness = self._witness(statement)
        if witness and home.outlet:
            shown = f"its text shows that it looked for itself: “{witness}”"
            return Step((self._of_outlet(home, statement, "observation", shown),))
        return Step((_dead(statement.id, f"{label(home)} says it in its own voice and names nobody"),))

    def _own_word(self, statement: Statement, home: Report, members: Sequence[Statement]) -> Step:
        """ "Our sensor recorded", "we stand by", "our report of 10 June gave": an outlet about itself."""
        report, words = self.pile.reports[statement.report_id], self.parties.names.words
        source = report.quote_all(statement.source).casefold()
        tokens = set(source.split())
        by_itself = bool(tokens & words.first_person) and bool(tokens & (words.persons | words.sensors))
        refers_back = any(mark in source for mark in words.back_references)
        if refers_back or not by_itself:
            earlier = [one for one in self.pile.published_by(home.outlet or "") if one.id != report.id]
            step = self._through(earlier, members)
            if step is not None:
                return step
        if home.outlet and (home.id in self.pile.releases or (by_itself and not refers_back)):
            kind: OriginKind = "sensor" if tokens & words.sensors else "observation" if by_itself else "office"
            return Step((self._of_outlet(home, statement, kind, f"“{source}”" if by_itself else "its own statement"),))
        return Step((_dead(statement.id, f"{label(home)} speaks for itself and names nobody"),))

    def _of_outlet(self, home: Report, statement: Statement, kind: OriginKind, access: str) -> Trail:
        party = self.parties.of(home.outlet or "")
        return Trail(party.key, party.name, kind, access, statement.id, access)

    def _witness(self, statement: Statement) -> str:
        """The own-voice words near a statement that put the reporter on the spot; they must stand in the same paragraph."""
        report = self.pile.reports[statement.report_id]
        start, end = statement.spans[0].start, statement.spans[-1].end
        before = report.text[max(0, start - WITNESS_CHARS) : start].rsplit("\n", 1)[-1]
        near = f" {before}{report.text[start:end]}".casefold()
        return next((mark for mark in self.parties.names.words.witness if re.search(rf"\b{re.escape(mark)}\b", near)), "")

    def _source(self, source: str, statement: Statement, members: Sequence[Statement]) -> Step:
        report = self.pile.reports[statement.report_id]
        step = self._through([one for one in self.pile.published_by(source) if one.id != statement.report_id], members)
        if step is not None:
            return step
        party = self.parties.of(source)
        if party.kind == "nobody":
            return Step((_dead(statement.id, f"{label(report)} has it from “{source}”, and nobody is named"),))
        if party.kind == "imagery":
            return Step((_dead(statement.id, f"{label(report)} has it from “{source}”, and it is not said whose"),))
        if party.is_comment:
            why = f"{party.name} comments in {label(report)}; nothing shows an own observation"
            return Step((_dead(statement.id, why),))
        return Step((self._end(source, party, statement),))

    def _through(self, cited: Sequence[Report], members: Sequence[Statement]) -> Step | None:
        """On through the cited reports' own statements on the matter; None where they say nothing of it."""
        outlets = {one.id: one.outlet for one in cited}
        theirs = [one for one in members if one.report_id in outlets]
        if not theirs:
            return None
        own = next((one for one in theirs if not one.speaker and not one.source and not one.via), None)
        voice = None
        if own is not None:
            party = self.parties.of(outlets[own.report_id] or "")
            voice = Trail(party.key, party.name, "outlet", "another report cites it", own.id)
        return Step(through=tuple(one.id for one in theirs), voice=voice)

    def _end(self, source: str, party: Party, statement: Statement) -> Trail:
        """The chain ends outside the pile: with a person, an office, a document, an outlet."""
        report = self.pile.reports[statement.report_id]
        methods = shown_methods(statement, report, self.parties)
        words = source_words(statement, report) if statement.source else report.credit or ""
        because = f"“{words}”" if words else "named"
        if is_outlet(source, self.parties.names):
            shown = sorted(methods or self.outlet_access.get(party.key, frozenset()))
            return Trail(party.key, party.name, "outlet", because, statement.id, ", ".join(shown), methods)
        kind = ORIGIN_KINDS.get(party.kind, "office")
        if party.kind == "name" and self.parties.names.kind(party.name) in (None, "person"):
            kind = "person"
        access = {"document": "the document", "sensor": "the instrument", "person": "quoted by name"}.get(
            kind, "its own statement"
        )
        return Trail(party.key, party.name, kind, because, statement.id, access, methods)


def _dead(statement_id: str, why: str) -> Trail:
    return Trail((), "", "outlet", why, statement_id)


def _named(ends: Iterable[Trail]) -> dict[Key, Trail]:
    return {end.key: end for end in ends if end.key}


def _spread(named: dict[str, dict[Key, Trail]], steps: Mapping[str, Step]) -> None:
    """Carry the ends back along all steps until nothing changes. Each pass adds a name or is the last."""
    changed = True
    while changed:
        changed = False
        for key, step in steps.items():
            for onward in step.through:
                for name, end in named[onward].items():
                    if name not in named[key]:
                        named[key][name] = end
                        changed = True


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
            if not is_outlet(statement.speaker, names) and statement.via[-1] != credited_to(report, names):
                found.setdefault(names.key(statement.via[-1]), set()).add("interview")
        elif statement.speaker and is_outlet(statement.speaker, names):
            found.setdefault(names.key(statement.speaker), set()).update(shown_methods(statement, report, pile.parties))
    return {key: frozenset(methods) for key, methods in found.items() if methods}


def make_tracer(pile: Pile, derivations: Iterable[Derivation]) -> Tracer:
    copied: dict[str, list[str]] = {}
    resting: dict[str, list[Derivation]] = {}
    for one in sorted(derivations, key=lambda one: (one.report_id, one.on, one.how)):
        if one.how == "copy" and one.on_report:
            copied.setdefault(one.report_id, []).append(one.on)
        elif not one.suspected and (one.how == "rewrite" or one.evidence == BY_A_PERSON):
            resting.setdefault(one.report_id, []).append(one)
    return Tracer(
        pile,
        {key: tuple(found) for key, found in copied.items()},
        {key: tuple(found) for key, found in resting.items()},
        read_outlet_access(pile),
    )
