"""What to ask and what falls due as JSON: the same that the page "Next" lists, and what was not read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from litestar import Controller, get
from litestar.datastructures import State
from litestar.exceptions import ValidationException
from litestar.params import Parameter

from ..model import Outcome, QuestionKind
from .answers import words_of
from .api import REFUSED, Page, told
from .desk import View
from .next_view import KINDS, Falling, Standing, all_lines, counts_of, day_asked, falling_due, newest_day, to_ask
from .paging import page_asked, page_of
from .shapes import Words


@dataclass(frozen=True)
class QuestionAnswer:
    """Something to find out. `because`: the gap it comes from; `weight`: how many reports or claims hang on the answer;
    `reports`: those that it is about as a whole; `lines`: the words it comes from."""

    kind: QuestionKind
    words: str
    because: str
    weight: int
    reports: list[str]
    lines: list[Words]


@dataclass(frozen=True)
class Questions:
    """A page of what to find out next, by kind. `counts`: how many there are of each kind, whatever is asked for."""

    total: int
    page: int
    pages: int
    counts: dict[str, int]
    questions: list[QuestionAnswer]


@dataclass(frozen=True)
class ForecastAnswer:
    """A forecast or plan. `due`: an ISO prefix, or null; `standing`: against the day that is asked about, or settled by a
    person's `judgement`; `later`: words of later reports that may show what became of it, `shown_by` those that a person
    named. `outcome` holds it against the newest report."""

    line: Words
    due: str | None
    standing: Standing
    outcome: Outcome
    later: list[Words]
    shown_by: Words | None
    judgement: str | None


@dataclass(frozen=True)
class Forecasts:
    """A page of what falls due. `on`: the day it is held against, null where no day is asked for and no report has one."""

    on: str | None
    total: int
    page: int
    pages: int
    forecasts: list[ForecastAnswer]


@dataclass(frozen=True)
class ProblemAnswer:
    """A file, or a part of one, that was not read: by which stage, why, and what would be right."""

    file: str
    stage: str
    reason: str
    remedy: str


Kind = Annotated[str, Parameter(description="only these; none: all", schema_extra={"enum": ["", *KINDS]})]
On = Annotated[str, Parameter(description="the day to hold them against (2026-03-10); by default the newest report's")]


class NextApi(Controller):
    """Each works in a thread."""

    path = "/api"
    tags = ("case",)
    exception_handlers = REFUSED

    @get(
        "/questions",
        sync_to_thread=True,
        summary="What to find out next: whom to ask, what to fetch, what to settle",
        responses=told(400),
        response_description=Questions.__doc__,
    )
    def questions(self, state: State, kind: Kind = "", page: Page = "1") -> Questions:
        if kind and kind not in KINDS:
            raise ValidationException(f"there is no kind {kind[:40]!r}; there are: {', '.join(KINDS)}")
        view: View = state.desk.view()
        found = state.kept.of(view, "questions", lambda: to_ask(view, all_lines(view)))
        paged = page_of([one for one in found if kind in ("", one.part.question.kind)], page_asked({"page": page}))
        answers = [
            QuestionAnswer(
                kind=one.part.question.kind,
                words=one.part.question.words,
                because=one.part.question.because,
                weight=one.part.question.weight,
                reports=list(one.reports),
                lines=[words_of(view, line) for line in one.part.lines],
            )
            for one in paged.shown
        ]
        return Questions(paged.total, paged.page, paged.pages, counts_of(found), answers)

    @get(
        "/forecasts",
        sync_to_thread=True,
        summary="What falls due, what is overdue first",
        responses=told(400),
        response_description=Forecasts.__doc__,
    )
    def forecasts(self, state: State, on: On = "", page: Page = "1") -> Forecasts:
        if on and day_asked(on) is None:
            raise ValidationException(f"{on[:40]!r} is no day; write it as 2026-03-10")
        view: View = state.desk.view()
        day = on or newest_day(view)
        paged = page_of(falling_due(view, day), page_asked({"page": page}))
        return Forecasts(day, paged.total, paged.page, paged.pages, [_answer(view, one) for one in paged.shown])

    @get(
        "/problems",
        sync_to_thread=True,
        summary="Files and parts that were not read",
        responses=told(),
        response_description=ProblemAnswer.__doc__,
    )
    def problems(self, state: State) -> list[ProblemAnswer]:
        view: View = state.desk.view()
        return [ProblemAnswer(one.file, one.stage, one.reason, one.remedy) for one in view.dossier.problems]


def _answer(view: View, one: Falling) -> ForecastAnswer:
    part = one.part
    return ForecastAnswer(
        line=words_of(view, part.line),
        due=part.due,
        standing=one.standing,
        outcome=one.record.outcome,
        later=[words_of(view, line) for line in part.later],
        shown_by=words_of(view, part.shown_by) if part.shown_by is not None else None,
        judgement=one.record.judgement_id,
    )
