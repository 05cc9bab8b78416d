"""Snapshot -> Network: which names stand together in what is said, and who speaks about whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

from ..board import outlet_of
from ..model import AliasSuggestion, Derivation, Entity, Mention, Report, Snapshot, Statement
from .remembered import remembered

TieHow = Literal["named together", "speaks about", "perhaps one"]
HOWS: tuple[TieHow, ...] = ("named together", "speaks about", "perhaps one")


@dataclass(frozen=True)
class NamePoint:
    """A name that stands in statements or speaks them. `outlets`: those that tell so, each once, without copies of others."""

    entity: Entity
    outlets: tuple[str, ...]
    statement_ids: tuple[str, ...]


@dataclass(frozen=True)
class NameTie:
    """Two names, by their entities' ids, that `statement_ids` bring together. From `start` to `end` where one speaks about the
    other; else neither comes first. `outlets` make its strength: each counts once, a copy as what it was copied from."""

    start: str
    end: str
    how: TieHow
    outlets: tuple[str, ...]
    statement_ids: tuple[str, ...]


@dataclass(frozen=True)
class Network:
    """`points`: the names with a tie, those with most first. `ties`: the strongest first. `untied`: how many other names stand
    in what is said."""

    points: tuple[NamePoint, ...]
    ties: tuple[NameTie, ...]
    untied: int = 0


@remembered
def form_network(snapshot: Snapshot) -> Network:
    """From the statements that may count; what waits for a person's word ties nobody."""
    names = _Names(snapshot)
    places = {statement.id: number for number, statement in enumerate(snapshot.of(Statement))}
    tied: dict[tuple[str, str, TieHow], dict[str, None]] = defaultdict(dict)
    stands: dict[str, dict[str, None]] = defaultdict(dict)
    for statement in snapshot.counted:
        named, speaker = names.inside(statement), names.called(statement.speaker)
        for key in _brought_together(named, speaker):
            tied[key][statement.id] = None
        for one in (*named, *((speaker,) if speaker else ())):
            stands[one][statement.id] = None
    for suggestion in snapshot.of(AliasSuggestion):
        ends = sorted({one for one in map(names.called, suggestion.names) if one})
        if len(ends) == 2:
            tied[ends[0], ends[1], "perhaps one"].update(
                dict.fromkeys(one for one in suggestion.statement_ids if one in places)
            )
    outlets = _Outlets(snapshot)
    ties = [NameTie(*key, outlets.of(ids), tuple(sorted(ids, key=places.__getitem__))) for key, ids in tied.items()]
    ties.sort(key=lambda tie: _strongest_first(tie, names.by_id))
    counts: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        counts[tie.start].add(tie.end)
        counts[tie.end].add(tie.start)
    points = [NamePoint(names.by_id[one], outlets.of(stands[one]), tuple(stands[one])) for one in counts]
    points.sort(key=lambda one: (-len(counts[one.entity.id]), -len(one.outlets), one.entity.name, one.entity.id))
    return Network(tuple(points), tuple(ties), len(stands.keys() - counts.keys()))


def _brought_together(named: Sequence[str], speaker: str | None) -> Iterator[tuple[str, str, TieHow]]:
    for start, end in combinations(sorted(named), 2):
        yield start, end, "named together"
    if speaker is not None:
        for end in named:
            if end != speaker:
                yield speaker, end, "speaks about"


def _strongest_first(tie: NameTie, entities: Mapping[str, Entity]) -> tuple[object, ...]:
    ends = (entities[tie.start].name, entities[tie.end].name)
    return (-len(tie.outlets), -len(tie.statement_ids), *ends, HOWS.index(tie.how), tie.start, tie.end)


@dataclass
class _Names:
    """Which entity a mention or a speaker is."""

    snapshot: Snapshot
    by_id: dict[str, Entity] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = self.snapshot.by_id(Entity)
        of_mention = {mention: entity.id for entity in self.by_id.values() for mention in entity.mention_ids}
        self._in_report: dict[str, list[tuple[Mention, str]]] = defaultdict(list)
        for mention in self.snapshot.of(Mention):
            if mention.id in of_mention:
                self._in_report[mention.report_id].append((mention, of_mention[mention.id]))
        self._called: dict[str, set[str]] = defaultdict(set)
        for entity in self.by_id.values():
            for form in (entity.name, *entity.aliases):
                self._called[form.casefold()].add(entity.id)

    def inside(self, statement: Statement) -> tuple[str, ...]:
        """Whom its content names, each once, in reading order."""
        held = self._in_report.get(statement.report_id, ())
        return tuple(
            dict.fromkeys(one for mention, one in held if any(span.contains(mention.span) for span in statement.spans))
        )

    def called(self, name: str | None) -> str | None:
        """Who has this name; None where nobody has, or more than one."""
        found = self._called.get(name.casefold(), set()) if name else set()
        return next(iter(found)) if len(found) == 1 else None


class _Outlets:
    """Who tells a statement, where a copy is what it was copied from."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._order = {report.id: number for number, report in enumerate(snapshot.reports)}
        self._names = {report.id: outlet_of(report) for report in snapshot.reports}
        self._report_of = {statement.id: statement.report_id for statement in snapshot.of(Statement)}
        self._first = _first_of_copies(snapshot.reports, snapshot.of(Derivation))

    def of(self, statement_ids: Iterable[str]) -> tuple[str, ...]:
        """In the order of the pile."""
        firsts = {self._first[self._report_of[one]] for one in statement_ids}
        return tuple(dict.fromkeys(self._names[one] for one in sorted(firsts, key=self._order.__getitem__)))


def _first_of_copies(reports: Sequence[Report], derivations: Sequence[Derivation]) -> dict[str, str]:
    """For each report the one it is surely a copy of in the end. Of copies of one another, the first of the pile."""
    on: dict[str, list[str]] = defaultdict(list)
    for edge in derivations:
        if edge.on_report and edge.how == "copy" and not edge.suspected:
            on[edge.report_id].append(edge.on)
            on[edge.on].append(edge.report_id)
    first: dict[str, str] = {}
    for report in reports:
        waiting = [report.id]
        while waiting:
            one = waiting.pop()
            if one not in first:
                first[one] = report.id
                waiting += on[one]
    return first
