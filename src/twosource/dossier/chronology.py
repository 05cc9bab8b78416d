"""When, as the reports tell it: the dates of a case in lanes, and what could not be placed."""

from __future__ import annotations

import math
from calendar import isleap, monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from ..board import outlet_of
from ..model import Claim, Forecast, Interval, Report, Sentence, Snapshot, Span, Statement, Timex, hull
from .citations import GAP
from .dates import LANES, Chronology, Dated, Lane, Published, Telling, Undated
from .nearby import Nearby
from .remembered import remembered

AHEAD = ("forecast", "planned")
NO_DUE_DATE = "no date is told by which it falls due"
NO_DENIAL_DATE = "no date is told with the denial"
DUE_DATE = "the date by which it is told to fall due"
# "now", "recently", "soon" have a value of TIMEX3, but a place nowhere on a line.
VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
# How else than asserted a date may be told; none of these is told to have happened.
STANCE_NOTES = {"doubts": "doubted", "withholds": "not said"}
MOOD_NOTES = {"question": "asked", "counterfactual": "told as not having come about"}
_EPOCH = date(1970, 1, 1)


@remembered
def form_chronology(snapshot: Snapshot) -> Chronology:
    """Every date and time of day that the reports tell. Durations, repeated times and "now" have no place on a line.

    A time of day stands for its day too where a statement tells both. Dates are one where some claim holds them together.
    """
    case = _looked_up(snapshot)
    found = [_spot(timex, case) for timex in snapshot.of(Timex) if timex.type in ("DATE", "TIME") and timex.value not in VAGUE]
    placed = [spot for spot in found if spot.timex.interval is not None]
    unresolved = [spot for spot in found if spot.timex.interval is None]
    bare = [_bare_due(forecast, case) for forecast in case.forecasts.values() if forecast.id not in case.due_by]
    dated = [_dated(group, case) for group in _matters([*_without_their_days(placed), *filter(None, bare)])]
    undated = [*map(_unresolved, unresolved), *_without_date(case, found)]
    return Chronology(
        tuple(sorted(dated, key=case.order_of_dated)),
        tuple(sorted(undated, key=case.order_of_undated)),
        _published(case.reports.values()),
    )


@dataclass(frozen=True)
class _Case:
    """A snapshot looked up by report. `due_by`: the time expression that tells when a forecast falls due, by both their ids.
    `newest_end`: the end of the day on which the newest report appeared."""

    reports: Mapping[str, Report]
    statements: Nearby[Statement]
    denials: Nearby[Statement]
    sentences: Nearby[Sentence]
    by_id: Mapping[str, Statement]
    forecasts: Mapping[str, Forecast]
    claims: Mapping[str, frozenset[str]]
    due_by: Mapping[str, str]
    newest_end: float

    def order(self, of: Telling | Undated) -> tuple[str, str, str, Span]:
        report = self.reports[of.report_id]
        return report.published or "9999", report.file, report.id, of.span

    def order_of_telling(self, of: Telling) -> tuple[object, ...]:
        """Words in a statement say more than the sentence around a lone date, whichever report is the older."""
        return of.statement_id is None, self.order(of), of.statement_id or "", of.words, of.telling, of.basis

    def order_of_dated(self, of: Dated) -> tuple[object, ...]:
        first, lane = of.tellings[0], LANES.index(of.lane)
        return of.interval, lane, self.order(first), of.value, of.mod or "", of.is_due, of.note, self.order_of_telling(first)

    def order_of_undated(self, of: Undated) -> tuple[object, ...]:
        return self.order(of), LANES.index(of.lane), of.basis, of.words, of.statement_id or "", of.suggestion or ""


class _Spot(NamedTuple):
    """A time expression where it stands. `matters`: the claims of what is told there, or the words where they are in none."""

    timex: Timex
    lane: Lane
    is_due: bool
    note: str
    telling: Telling
    matters: frozenset[str]
    dates: frozenset[str]
    """Ids of the forecasts' and denials' statements that have their date by it."""


def _looked_up(snapshot: Snapshot) -> _Case:
    counted = sorted(snapshot.counted, key=_smallest_first)
    # A denial that waits for a person's word counts for nothing, but its date must not pass for an event's.
    waiting = sorted((one for one in snapshot.reviewed("open") if one.stance == "denies"), key=_smallest_first)
    claims: dict[str, set[str]] = defaultdict(set)
    for claim in snapshot.of(Claim):
        for statement_id in claim.statement_ids:
            claims[statement_id].add(claim.id)
    by_id = {one.id: one for one in counted}
    forecasts = {one.statement_id: one for one in snapshot.of(Forecast) if one.statement_id in by_id}
    return _Case(
        reports=snapshot.by_id(Report),
        statements=Nearby(counted, lambda one: (*one.spans, *one.cue)),
        denials=Nearby([*(one for one in counted if one.stance == "denies"), *waiting], lambda one: (_whole(one),)),
        sentences=Nearby(snapshot.of(Sentence), lambda one: (one.span,)),
        by_id=by_id,
        forecasts=forecasts,
        claims={statement_id: frozenset(of) for statement_id, of in claims.items()},
        due_by=_due_by(forecasts, by_id, snapshot.of(Timex)),
        newest_end=max((_days(one.published).high for one in snapshot.reports if one.published), default=math.inf),
    )


def _smallest_first(statement: Statement) -> tuple[int, tuple[Span, ...], str]:
    return sum(map(len, statement.spans)), statement.spans, statement.id


def _whole(statement: Statement) -> Span:
    """What is said, with who says it and the saying word."""
    return hull((*statement.source, *statement.cue, *statement.spans))


def _due_by(forecasts: Mapping[str, Forecast], by_id: Mapping[str, Statement], times: Sequence[Timex]) -> dict[str, str]:
    """Forecast id -> timex id, and timex id -> the statement's id."""
    placed = Nearby([timex for timex in times if timex.interval is not None], lambda one: (one.span,))
    found = {}
    for statement_id, forecast in sorted(forecasts.items()):
        if forecast.due is None:
            continue
        statement, due = by_id[statement_id], forecast.due
        within = [one for one in placed.around(statement.report_id, *statement.spans) if _encloses(statement, one.span)]
        within.sort(key=lambda one: one.span)
        # By the value told, else by the last day of what has no ISO prefix of its own: a week, a quarter.
        told = [one for one in within if one.value is not None and one.value.partition("T")[0] == due]
        for timex in told or [one for one in within if one.interval is not None and _last_end(one.interval) == _days(due).high]:
            found[forecast.id], found[timex.id] = timex.id, statement_id
    return found


def _last_end(interval: Interval) -> float:
    return math.ceil(interval.high) if math.isfinite(interval.high) else interval.high


def _spot(timex: Timex, case: _Case) -> _Spot:
    report = case.reports[timex.report_id]
    around = [one for one in case.statements.around(report.id, timex.span) if _encloses(one, timex.span)]
    sentence = next((one for one in case.sentences.around(report.id, timex.span) if one.span.contains(timex.span)), None)
    denials = _denials(timex, around, sentence, case)
    statement = next((one for one in around if one in denials), around[0] if around else None) or next(iter(denials), None)
    lane = "denials" if denials else _lane(timex, statement, case)
    telling = _telling(report, timex.span, statement if around or denials else None, sentence, timex.basis)
    is_due = lane == "forecasts" and timex.id in case.due_by
    note = "" if statement is None or lane == "denials" else _note(statement)
    beside = _touching(case.statements, sentence) if not around else []
    matters = frozenset(claim for one in (around[:1] or beside) for claim in case.claims.get(one.id, ()))
    dates = frozenset(one.id for one in (*around, *denials))
    return _Spot(_opened(timex), lane, is_due, note, telling, matters or frozenset([telling.telling.casefold()]), dates)


def _encloses(statement: Statement, span: Span) -> bool:
    return any(one.contains(span) for one in statement.spans)


def _touching(statements: Nearby[Statement], sentence: Sentence | None) -> list[Statement]:
    if sentence is None:
        return []
    near = statements.around(sentence.report_id, sentence.span)
    return [one for one in near if any(part.overlaps(sentence.span) for part in (*one.spans, *one.cue))]


def _denials(timex: Timex, around: Sequence[Statement], sentence: Sentence | None, case: _Case) -> list[Statement]:
    """What is denied on or with this date: it stands in the denial, or beside it ("denied on Monday that …") and in nothing
    else that is said."""
    here = case.denials.around(timex.report_id, timex.span)
    if inside := [one for one in here if _encloses(one, timex.span)]:
        return inside
    between = [one for one in here if _whole(one).contains(timex.span)]
    if not around:
        return between or _touching(case.denials, sentence)
    return [one for one in between if any(_encloses(around[0], span) for span in one.spans)]


def _lane(timex: Timex, statement: Statement | None, case: _Case) -> Lane:
    if timex.id in case.due_by or (statement is not None and statement.status in AHEAD):
        return "forecasts"
    published = case.reports[timex.report_id].published
    if timex.interval is None or published is None:
        return "forecasts" if statement is not None and statement.id in case.forecasts else "events"
    # What is later than every report has not been told to have happened, whatever its verb ("results by 30 June").
    if timex.interval.low >= case.newest_end:
        return "forecasts"
    # Told as a fact with a day ahead ("adopted in 2015, it expires in October"): what is behind stays an event.
    is_behind = timex.interval.high <= _days(published).low
    return "forecasts" if statement is not None and statement.id in case.forecasts and not is_behind else "events"


def _note(statement: Statement) -> str:
    return STANCE_NOTES.get(statement.stance) or MOOD_NOTES.get(statement.mood, "")


def _telling(report: Report, span: Span, statement: Statement | None, sentence: Sentence | None, basis: str) -> Telling:
    told = statement.spans if statement is not None and _encloses(statement, span) else (sentence.span,) if sentence else ()
    if not told and statement is not None:
        told = statement.spans
    return Telling(
        report_id=report.id,
        outlet=outlet_of(report),
        span=span,
        words=report.quote(span),
        telling=GAP.join(report.quote(one) for one in told),
        statement_id=statement.id if statement is not None else None,
        speaker=statement.speaker if statement is not None else None,
        status=statement.status if statement is not None else "",
        basis=basis,
    )


def _opened(timex: Timex) -> Timex:
    """Before a year is none of its days: it is every day up to it."""
    if timex.interval is None:
        return timex
    low, high = timex.interval.low, timex.interval.high
    opened = {
        "BEFORE": Interval(-math.inf, low),
        "ON_OR_BEFORE": Interval(-math.inf, high),
        "AFTER": Interval(high, math.inf),
        "ON_OR_AFTER": Interval(low, math.inf),
    }
    return replace(timex, interval=opened.get(timex.mod or "", timex.interval))


def _without_their_days(spots: Sequence[_Spot]) -> list[_Spot]:
    """ "at 2:40 on Tuesday" is one date: the hour's."""
    hours: dict[tuple[str, str | None, str], list[Interval]] = defaultdict(list)
    for spot in spots:
        if spot.timex.type == "TIME" and spot.timex.interval is not None:
            hours[_place(spot)].append(spot.timex.interval)
    return [spot for spot in spots if spot.is_due or not _is_day_of(spot.timex, hours[_place(spot)])]


def _is_day_of(timex: Timex, hours: Sequence[Interval]) -> bool:
    day = timex.interval
    return timex.type == "DATE" and day is not None and day.high - day.low == 1 and any(map(day.contains, hours))


def _place(spot: _Spot) -> tuple[str, str | None, str]:
    return spot.telling.report_id, spot.telling.statement_id, spot.telling.telling


def _bare_due(forecast: Forecast, case: _Case) -> _Spot | None:
    """The due date of a forecast where no words in it tell one."""
    statement = case.by_id[forecast.statement_id]
    if forecast.due is None or statement.stance == "denies":
        return None
    report, span = case.reports[statement.report_id], statement.spans[0]
    timex = Timex(report.id, span, "DATE", forecast.due, DUE_DATE, _days(forecast.due))
    telling = replace(_telling(report, span, statement, None, DUE_DATE), words="")
    matters = case.claims.get(statement.id, frozenset([telling.telling.casefold()]))
    return _Spot(timex, "forecasts", True, _note(statement), telling, matters, frozenset([statement.id]))


def _matters(spots: Sequence[_Spot]) -> list[list[_Spot]]:
    """Those of one date that have a claim in common, also by way of another."""
    by_date: dict[tuple[object, ...], list[_Spot]] = defaultdict(list)
    for spot in spots:
        by_date[spot.lane, spot.timex.value, spot.timex.mod, spot.timex.interval, spot.is_due, spot.note].append(spot)
    return [group for of_date in by_date.values() for group in _joined(of_date)]


def _joined(spots: Sequence[_Spot]) -> Iterator[list[_Spot]]:
    by_matter: dict[str, list[int]] = defaultdict(list)
    for number, spot in enumerate(spots):
        for matter in spot.matters:
            by_matter[matter].append(number)
    taken: set[int] = set()
    for first in range(len(spots)):
        # Grows while it is gone through; each matter brings its own once.
        group = [] if first in taken else [first]
        for number in group:
            taken.add(number)
            for matter in spots[number].matters:
                group += by_matter.pop(matter, ())
        if group:
            yield [spots[number] for number in sorted(set(group))]


def _dated(group: Sequence[_Spot], case: _Case) -> Dated:
    first = group[0]
    if first.timex.value is None or first.timex.interval is None:
        raise ValueError(f"“{first.telling.words}” has no date: only what is resolved can be placed")
    tellings = sorted(dict.fromkeys(spot.telling for spot in group), key=case.order_of_telling)
    return Dated(
        first.lane, first.timex.value, first.timex.mod, first.timex.interval, first.is_due, first.note, tuple(tellings)
    )


def _unresolved(spot: _Spot) -> Undated:
    of = spot.telling
    return Undated(
        spot.lane, of.report_id, of.outlet, of.span, of.words, of.telling, of.statement_id, of.basis, spot.timex.suggestion
    )


def _without_date(case: _Case, spots: Sequence[_Spot]) -> Iterator[Undated]:
    """Forecasts without a due date and denials without any; what has an unresolved one stands in the list with that."""
    by_statement: dict[str, list[_Spot]] = defaultdict(list)
    for spot in spots:
        for statement_id in spot.dates:
            by_statement[statement_id].append(spot)
    for statement in case.by_id.values():
        own = by_statement[statement.id]
        is_denial, forecast = statement.stance == "denies", case.forecasts.get(statement.id)
        if (is_denial and own) or any(spot.timex.interval is None for spot in own):
            continue
        if is_denial or (forecast is not None and forecast.due is None):
            of = _telling(case.reports[statement.report_id], statement.spans[0], statement, None, "")
            lane, why = (LANES[2], NO_DENIAL_DATE) if is_denial else (LANES[1], NO_DUE_DATE)
            yield Undated(lane, of.report_id, of.outlet, of.span, "", of.telling, statement.id, why)


def _published(reports: Iterable[Report]) -> tuple[Published, ...]:
    found = [Published(one.id, outlet_of(one), one.published, _days(one.published)) for one in reports if one.published]
    return tuple(sorted(found, key=lambda one: (one.interval, one.outlet, one.report_id)))


def _days(prefix: str) -> Interval:
    """Every day that an ISO prefix allows, since 1970-01-01."""
    year, *rest = (int(part) for part in prefix[:10].split("-"))
    first = date(year, *(*rest, 1, 1)[:2])
    # Counted, not dated: there is no date after 9999-12-31.
    days = (366 if isleap(year) else 365, monthrange(year, first.month)[1], 1)[len(rest)]
    start = (first - _EPOCH).days
    return Interval(start, start + days)
