"""What is known of a report beside its words: whether it was read, and what a person says of it (its day, title, credit)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from litestar import Controller, Response, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, FromPath, JSONBody

from ..errors import TwosourceError
from ..ingest.intake import Given
from ..languages import language_for, language_name
from ..model import Problem, Report, Sentence
from .api import REFUSED, told
from .desk import Desk, View
from .pages import render_page

Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]
# What a person may say of a report that is there; its outlet and its address make it the report it is.
FIELDS = ("published", "title", "credit")
# Of a file that was not taken in: it is no report, even where another of its name is.
REFUSED_STAGE = "intake"


@dataclass(frozen=True)
class ReadState:
    """How much of a report was read, and why no more. `language`: its name, of a report that is whole in one that is not read,
    "" where that was not recognised; None where it is in one that is read."""

    read: Literal["yes", "in part", "no"]
    problems: tuple[Problem, ...]
    language: str | None = None


def how_read(view: View) -> Mapping[str, ReadState]:
    """For each report, by its id. Problems go by the names of files: namesakes share them."""
    problems: dict[str, list[Problem]] = {}
    for problem in view.dossier.problems:
        if problem.stage != REFUSED_STAGE:
            problems.setdefault(problem.file, []).append(problem)
    with_words = {sentence.report_id for sentence in view.snapshot.of(Sentence)}
    reports = [one.report for one in view.dossier.reports]
    return {report.id: _state(report, tuple(problems.get(report.file, ())), report.id in with_words) for report in reports}


def _state(report: Report, problems: tuple[Problem, ...], has_words: bool) -> ReadState:
    if not problems:
        return ReadState("yes", ())
    language = None
    if language_for(report.language) is None:
        language = "" if report.language == "und" else language_name(report.language)
    return ReadState("in part" if has_words else "no", problems, language)


class ReportFacts(Controller):
    """The form of a report's page."""

    include_in_schema = False

    @post("/reports/{report_id:str}/facts", status_code=200, sync_to_thread=True)
    def state(self, report_id: FromPath[str], data: Form, state: State) -> Response[str]:
        """The form anew, with what is kept. A refusal is told where the page tells all else."""
        desk: Desk = state.desk
        if report_id not in desk.view().reports:
            raise NotFoundException(f"there is no report {report_id} in this case")
        try:
            report = desk.state(report_id, Given(**_changed(data)), by=data.get("by", ""))
        except TwosourceError as error:
            refused = render_page(state, "refused.html.j2", here="", reason=str(error), status_code=422)
            refused.headers |= {"HX-Retarget": "#told", "HX-Reswap": "innerHTML"}
            return refused
        answer = render_page(state, "report_facts.html.j2", here="", facts=report, kept=True)
        # The head of the page asks how far the counts are.
        answer.headers["HX-Trigger"] = "judged"
        return answer


def _changed(data: Mapping[str, str]) -> dict[str, str]:
    """What differs from what the form had: what stands on the page is not the person's word because it stands in a form."""
    return {name: data[name] for name in FIELDS if name in data and data[name].strip() != data.get(f"was-{name}", "").strip()}


@dataclass(frozen=True)
class GivenOfReport:
    """What you know of a report: fields that are null stay as they are, "" takes back what somebody said. `published`: EDTF, as
    2026, 2026-05 or 2026-05-04; `credit`: whose words it prints; `by`: who says so. Outlet and address cannot be set later."""

    published: str | None = None
    title: str | None = None
    credit: str | None = None
    by: str = ""


@dataclass(frozen=True)
class KeptOfReport:
    """A report as it is known now. `given` names the fields that a person stated; the counts follow with the next run."""

    id: str
    published: str | None
    published_evidence: str
    title: str | None
    credit: str | None
    given: list[str]


class GivenApi(Controller):
    """The same for programs. It works in a thread: a change waits for a run at work to step back."""

    path = "/api/reports"
    tags = ("case",)
    exception_handlers = REFUSED

    @post(
        "/{report_id:str}/given",
        sync_to_thread=True,
        status_code=200,
        summary="Say when a report appeared, what it is called, whose words it prints",
        responses=told(400, 404, 422),
        response_description=KeptOfReport.__doc__,
    )
    def state(self, report_id: FromPath[str], data: JSONBody[GivenOfReport], state: State) -> KeptOfReport:
        desk: Desk = state.desk
        if report_id not in desk.view().reports:
            raise NotFoundException(f"there is no report {report_id} in this case")
        one = desk.state(report_id, Given(published=data.published, title=data.title, credit=data.credit), by=data.by)
        return KeptOfReport(one.id, one.published, one.published_evidence, one.title, one.credit, list(one.given))
