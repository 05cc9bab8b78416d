"""What to do next: which forecasts fall due, and what to ask or fetch, each with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Literal

from litestar import Controller, MediaType, Request, Response, get
from litestar.datastructures import State

from ..dossier.content import ForecastPart, Line, QuestionPart
from ..model import Forecast, Question, QuestionKind
from .desk import View
from .pages import render_page
from .paging import Paged, page_asked, page_of
from .statement_cards import lines_of

Standing = Literal["overdue", "ahead", "undated", "settled"]
STANDINGS: dict[Standing, str] = {
    "overdue": "Overdue", "ahead": "Still to come", "undated": "Without a day", "settled": "Settled",
}  # fmt: skip
KINDS: dict[QuestionKind, str] = {
    "ask": "Whom to ask", "fetch": "What to fetch", "second": "Where a second source is needed",
    "whose": "On whose word it is told", "settle": "What would settle a dispute",
    "link": "Who rests on whom", "date": "When a report appeared",
}  # fmt: skip
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Falling:
    """A forecast or plan against a day."""

    part: ForecastPart
    record: Forecast
    standing: Standing


@dataclass(frozen=True)
class Asking:
    """A question with its words. `reports`: ids of the reports that it is about as a whole."""

    part: QuestionPart
    reports: tuple[str, ...]


def newest_day(view: View) -> str | None:
    """The first day that the newest report may have appeared on, as an ISO date; None where no report says."""
    told = [one.report.published[:10] for one in view.dossier.reports if one.report.published]
    return max((f"{day}{'-01-01'[len(day) - 4 :]}" for day in told), default=None)


def day_asked(given: str) -> str | None:
    """The ISO date that an address asks for; None for what is no day."""
    try:
        return date.fromisoformat(given).isoformat() if ISO_DAY.fullmatch(given) else None
    except ValueError:
        return None


def falling_due(view: View, on: str | None) -> list[Falling]:
    """What is overdue on the day `on` first, then what is to come, each in order of day; then what has no day; what a person
    has settled comes last. Without `on` nothing is overdue."""
    records = {one.statement_id: one for one in view.snapshot.of(Forecast)}
    found = [
        Falling(part, record, _standing(record, on))
        for part in view.dossier.forecasts
        if (record := records.get(part.line.statement_id)) is not None
    ]
    order = list(STANDINGS)
    return sorted(found, key=lambda one: (order.index(one.standing), _last_day(one.part.due or "9999")))


def _standing(forecast: Forecast, on: str | None) -> Standing:
    if forecast.judgement_id is not None:
        return "settled"
    if forecast.due is None:
        return "undated"
    # Of ISO prefixes alone: what is over is less than the same part of the day. "2026-05" is over on 2026-06-01.
    return "overdue" if on is not None and forecast.due < on[: len(forecast.due)] else "ahead"


def _last_day(prefix: str) -> str:
    """To sort by: a month falls due after its days, a year after its months."""
    return f"{prefix}{'-99-99'[len(prefix) - 4 :]}"


def to_ask(view: View, lines: Mapping[str, Line]) -> list[Asking]:
    """Every question of the case by kind, in the order of KINDS, then as pressing as the case has them. `lines`: those of
    statements, by id."""
    kinds = list(KINDS)
    about: dict[str, list[str]] = {}
    for one in view.dossier.reports:
        about.setdefault(f"When did {one.report.file} appear?", []).append(one.report.id)
    found = [
        Asking(
            QuestionPart(one, tuple(lines[key] for key in one.statement_ids if key in lines)),
            tuple(about.get(one.words, ())) if one.kind == "date" else (),
        )
        for one in view.snapshot.of(Question)
    ]
    return sorted(found, key=lambda one: kinds.index(one.part.question.kind))


def counts_of(asked: Sequence[Asking]) -> dict[str, int]:
    """How many questions there are of each kind, in the order of KINDS."""
    return {kind: sum(one.part.question.kind == kind for one in asked) for kind in KINDS}


def all_lines(view: View) -> dict[str, Line]:
    """By statement: of all that stand in the dossier with their words."""
    dossier = view.dossier
    more: list[Sequence[Line]] = [one.lines for one in dossier.questions]
    more += [one.lines for one in dossier.ties]
    more += [side for dispute in dossier.disputes for side in dispute.sides]
    return {line.statement_id: line for lines in more for line in lines} | lines_of(view)


def as_text(asked: Iterable[Asking]) -> str:
    """The list to copy: one question a line, below it why, and which words of which report it comes from."""
    told: list[str] = []
    for kind, group in groupby(asked, key=lambda one: one.part.question.kind):
        told += ["", KINDS[kind].upper()]
        for one in group:
            told.append(f"- {_in_a_line(one.part.question.words)}")
            told.append(f"  ({_in_a_line(one.part.question.because)})")
            told += [f"  [{line.citation.number}] {_in_a_line(line.citation.place)}" for line in one.part.lines]
    return "\n".join(told[1:]) + "\n" if told else "No question is open.\n"


def _in_a_line(words: str) -> str:
    return " ".join(words.split())


class Next(Controller):
    """The page, and its questions as text."""

    path = "/next"
    include_in_schema = False

    @get("/", sync_to_thread=True)
    def page(self, request: Request[Any, Any, State], state: State) -> Response[str]:
        view: View = state.desk.view()
        given = request.query_params
        newest, said = newest_day(view), given.get("on", "").strip()
        on = day_asked(said) or newest
        every = _asking(state, view)
        kind = given.get("kind", "") if given.get("kind", "") in KINDS else ""
        chosen = [one for one in every if kind in ("", one.part.question.kind)]
        whole = given.get("all") == "1"
        return render_page(
            state,
            "next.html.j2",
            here="next",
            view=view,
            on=on,
            newest=newest,
            no_day=said if said and day_asked(said) is None else "",
            due=_shown(falling_due(view, on), page_asked(given, "due"), whole=whole),
            asked=_shown(chosen, page_asked(given, "asked"), whole=whole),
            counts=counts_of(every),
            kind=kind,
            whole=whole,
            standings=STANDINGS,
            question_kinds=KINDS,
        )

    @get("/questions.txt", sync_to_thread=True)
    def text(self, state: State) -> Response[str]:
        return Response(as_text(_asking(state, state.desk.view())), media_type=MediaType.TEXT)


def _asking(state: State, view: View) -> list[Asking]:
    found: list[Asking] = state.kept.of(view, "questions", lambda: to_ask(view, all_lines(view)))
    return found


def _shown(listed: Sequence[Any], asked: int, *, whole: bool) -> Paged[Any]:
    return Paged(tuple(listed), len(listed), 1, 1) if whole else page_of(listed, asked)
