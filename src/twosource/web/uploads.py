"""Adding reports on a page: the form, and how far the files that were sent are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from litestar import Controller, Request, Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromPath

from ..errors import TwosourceError
from .api import Upload
from .desk import Desk, View
from .jobs import ENDED, Job, Jobs, TakenIn
from .pages import render_page

# The reports of those before stand in the list.
SHOWN_JOBS = 5
# Of a job, by name; the rest is counted.
MOST_FILES = 200


class UploadPages(Controller):
    """Parts of the page Reports. The same is under /api/reports and /api/jobs for programs."""

    path = "/uploads"
    include_in_schema = False

    @get("/", sync_to_thread=True)
    def all(self, state: State, jobs: NamedDependency[Jobs]) -> Response[str]:
        """The last jobs of this server, the newest first."""
        return _shown(state, jobs.all()[::-1][:SHOWN_JOBS])

    @post("/", status_code=200, sync_to_thread=True)
    def add(
        self,
        data: Annotated[Upload, Body(media_type=RequestEncodingType.MULTI_PART)],
        state: State,
        jobs: NamedDependency[Jobs],
    ) -> Response[str]:
        """The form anew, which asks for the jobs."""
        try:
            jobs.add([(one.filename, one.file) for one in data.files if one.filename])
        except TwosourceError as error:
            refused = render_page(state, "refused.html.j2", here="", reason=str(error), status_code=422)
            refused.headers |= {"HX-Retarget": "#told", "HX-Reswap": "innerHTML"}
            return refused
        return render_page(state, "uploads.html.j2", here="")

    @get("/{job_id:str}", sync_to_thread=True)
    def job(
        self, job_id: FromPath[str], request: Request[object, object, State], state: State, jobs: NamedDependency[Jobs]
    ) -> Response[str]:
        """One job; 204 where `seen` says that the page shows it as it is."""
        job = jobs.get(job_id)
        if job is None:
            # An earlier server's, that has ended: its page asks no more.
            return _shown(state, [])
        if request.query_params.get("seen") == job_row(job, state.desk, state.desk.view()).seen:
            return Response("", status_code=204)
        return _shown(state, [job])

    @post("/{job_id:str}/cancel", status_code=200, sync_to_thread=True)
    def cancel(self, job_id: FromPath[str], state: State, jobs: NamedDependency[Jobs]) -> Response[str]:
        job = jobs.cancel(job_id)
        return _shown(state, [job] if job is not None else [])


@dataclass(frozen=True)
class JobRow:
    """A job as it is shown. `reports`: those that came with it and can be read, each with its id, and its title or its file's
    name; `refused`: files that are no reports; `over`: nothing more will change."""

    job: Job
    reports: tuple[tuple[str, str], ...]
    refused: tuple[TakenIn, ...]
    over: bool

    @property
    def known(self) -> int:
        return sum(one.known for one in self.job.files)

    @property
    def taken(self) -> int:
        return sum(one.report is not None and not one.known for one in self.job.files)

    @property
    def seen(self) -> str:
        """What is shown, in short: it is asked for again until this is another."""
        return f"{self.job.state}-{self.job.done}-{len(self.reports)}-{int(self.over)}"


def job_row(job: Job, desk: Desk, view: View) -> JobRow:
    found = dict.fromkeys(one.report for one in job.files if one.report)
    reports = [view.reports[one].report for one in found if one in view.reports]
    is_shown = len(reports) == len(found) and desk.is_current
    return JobRow(
        job,
        tuple((one.id, one.title or one.file) for one in reports),
        tuple(one for one in job.files if one.problem),
        over=job.state in ENDED and (is_shown or bool(desk.progress.failed)),
    )


def _shown(state: State, jobs: Sequence[Job]) -> Response[str]:
    """Where one has ended the head of the page is told to look: what the page shows follows when its reports are read."""
    desk: Desk = state.desk
    view = desk.view()
    rows = [job_row(job, desk, view) for job in jobs]
    answer = render_page(state, "upload_jobs.html.j2", here="", view=view, rows=rows, most=MOST_FILES)
    if any(job.state in ENDED for job in jobs):
        answer.headers["HX-Trigger"] = "judged"
    return answer
