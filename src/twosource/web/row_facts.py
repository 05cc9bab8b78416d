"""View -> what the board shows of each claim beside its words, and what it can be narrowed by."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, get_args

from ..board import outlet_of
from ..dossier.chronology import VAGUE
from ..dossier.content import ClaimPart
from ..dossier.date_words import in_words
from ..exporters.json import main_names
from ..model import Entity, Interval, Mention, Place, Report, Stance, Statement, Timex
from .desk import View

OWN_VOICE, NOT_NAMED, NOT_KNOWN = "the report itself", "not named", "not known"
NOT_HELD = "nothing yet"
# What its reports do, one of them and several.
STANCE_WORDS: dict[Stance, tuple[str, str]] = {
    "asserts": ("says it", "say it"), "denies": ("denies it", "deny it"), "doubts": ("doubts it", "doubt it"),
    "withholds": ("withholds it", "withhold it"),
}  # fmt: skip
# In a row: what most of its statements tell of. The claim's page has all.
MOST_IN_ROW = 3

R = TypeVar("R", Timex, Place)


@dataclass(frozen=True, order=True)
class Told:
    """A date as reports tell it: the days it allows, and in words."""

    days: Interval
    words: str


@dataclass(frozen=True)
class RowFacts:
    """`stances`: in how many reports each occurs; `outlets`: how many; `days` and `places`: what its statements tell of, most
    told first; `newest`: the day its newest report appeared, an ISO prefix, "" where none is known. `values`: by facet."""

    stances: tuple[tuple[Stance, int], ...]
    reports: int
    outlets: int
    days: tuple[Told, ...]
    places: tuple[str, ...]
    newest: str
    values: Mapping[str, frozenset[str]]

    @property
    def newest_first(self) -> tuple[int, ...]:
        """For sorting: the year, month and day that are known, later ones first, and what has none last."""
        told = [-int(one) for one in self.newest[:10].split("-")] if self.newest else []
        return tuple([*told, 0, 0, 0][:3])

    @property
    def first_days(self) -> tuple[str, ...]:
        """Those most told, in the order of time."""
        return tuple(told.words for told in sorted(self.days[:MOST_IN_ROW]))


def form_facts(view: View) -> dict[str, RowFacts]:
    """By claim id, in the order of the board."""
    tables = _Tables(view)
    return {part.id: _facts(part, tables) for part in (*view.dossier.claims, *view.dossier.lone)}


class _Tables:
    """A snapshot looked up by report."""

    def __init__(self, view: View) -> None:
        snapshot = view.snapshot
        outlets = {(one.report_id, one.span) for one in snapshot.of(Mention) if one.kind == "outlet"}
        places = [one for one in snapshot.of(Place) if (one.report_id, one.span) not in outlets]
        times = [one for one in snapshot.of(Timex) if _is_placed(one)]
        self.reports: Mapping[str, Report] = snapshot.by_id(Report)
        self.names = main_names(snapshot.of(Entity))
        self.places = _ByPlace(places)
        self.times = _ByPlace(times)

    def speaker(self, statement: Statement) -> str:
        if statement.speaker is None:
            return OWN_VOICE if statement.in_own_voice else NOT_NAMED
        return self.names.get(statement.speaker, statement.speaker)


def _held(part: ClaimPart) -> Iterator[str]:
    """What people have said of a claim, in words to choose by."""
    for one in part.assessments:
        yield "has a note" if one.kind == "note" else "has a heading of yours" if one.kind == "heading" else one.value
    if part.grade is not None and part.grade.judgement_id is not None:
        yield "has a grade of yours"
    if any(statement.judged for statement in part.card.statements):
        yield "has words read otherwise"
    if not part.assessments and not any(statement.judged for statement in part.card.statements):
        yield NOT_HELD


def _is_placed(timex: Timex) -> bool:
    """On a line of days: no duration, no repeated time, no "now"."""
    return timex.type in ("DATE", "TIME") and timex.interval is not None and timex.value not in VAGUE


class _ByPlace(Generic[R]):
    """Records of one kind by where they begin."""

    def __init__(self, records: Iterable[R]) -> None:
        found: dict[str, list[R]] = {}
        for record in records:
            found.setdefault(record.report_id, []).append(record)
        self._records: dict[str, list[R]] = {key: sorted(listed, key=lambda one: one.span) for key, listed in found.items()}

    def within(self, statement: Statement) -> Iterable[R]:
        listed = self._records.get(statement.report_id, [])
        for span in statement.spans:
            first = bisect_left(listed, span.start, key=_start)
            last = bisect_left(listed, span.end, key=_start)
            yield from (one for one in listed[first:last] if span.contains(one.span))


def _start(record: Timex | Place) -> int:
    return record.span.start


def _facts(part: ClaimPart, tables: _Tables) -> RowFacts:
    statements = part.card.statements
    reports = [tables.reports[one] for one in dict.fromkeys(statement.report_id for statement in statements)]
    outlets = frozenset(map(outlet_of, reports))
    days = _most_told(statements, tables.times, _told)
    places = _most_told(statements, tables.places, lambda place: place.name)
    stances = {(one.stance, one.report_id) for one in statements}
    told_by = Counter(stance for stance, _ in stances)
    return RowFacts(
        stances=tuple((stance, told_by[stance]) for stance in get_args(Stance) if told_by[stance]),
        reports=len(reports),
        outlets=len(outlets),
        days=days,
        places=places,
        newest=max((report.published or "" for report in reports), default=""),
        values={
            "outlet": outlets,
            "speaker": frozenset(map(tables.speaker, statements)),
            "place": frozenset(places),
            "published": frozenset(report.published or NOT_KNOWN for report in reports),
            "conflict": frozenset(dispute.kind for dispute in part.disputes),
            "held": frozenset(_held(part)),
            "language": frozenset(report.language for report in reports),
        },
    )


T = TypeVar("T", str, Told)


def _most_told(statements: Sequence[Statement], records: _ByPlace[R], of: Callable[[R], T]) -> tuple[T, ...]:
    """What most statements tell of first; equals as they are met."""
    told = Counter(value for statement in statements for value in dict.fromkeys(map(of, records.within(statement))))
    return tuple(value for value, _ in told.most_common())


def _told(timex: Timex) -> Told:
    """A time of day is told on its day."""
    if timex.interval is None or timex.value is None:
        raise ValueError(f"the time expression at {timex.span} has no date: only what is resolved can be placed")
    low, high = timex.interval.low // 1, -(-timex.interval.high // 1)
    return Told(Interval(low, high), in_words(timex.value.partition("T")[0], timex.mod))
