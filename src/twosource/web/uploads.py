"""Adding reports on a page: the form, and how far the files that were sent are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from litestar import Controller, Request, Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, FromPath

from ..errors import TwosourceError
from .api import FILES_AT_ONCE, Upload
from .desk import Desk, View
from .jobs import ENDED, Job, Jobs
from .pages import render_page

# Those before are in the list of reports.
SHOWN_JOBS = 5
FILES_OF_A_JOB = 200


class UploadPages(Controller):
    """Parts of the page Reports. The same is under /api/reports and /api/jobs for programs."""

    path = "/uploads"
    include_in_schema = False

    @get("/", sync_to_thread=True)
    def all(self, state: State, jobs: NamedDependency[Jobs]) -> Response[str]:
        """The form, and below it the last jobs of this server, the newest first."""
        return _section(state, jobs)

    @post("/", status_code=200, sync_to_thread=True)
    def add(
        self,
        data: Annotated[Upload, Body(media_type=RequestEncodingType.MULTI_PART)],
        state: State,
        jobs: NamedDependency[Jobs],
    ) -> Response[str]:
        try:
            jobs.add([(one.filename, one.file) for one in data.files if one.filename])
        except TwosourceError as error:
            refused = render_page(state, "refused.html.j2", here="", reason=str(error), status_code=422)
            refused.headers |= {"HX-Retarget": "#told", "HX-Reswap": "innerHTML"}
            return refused
        return _section(state, jobs)

    @get("/{job_id:str}", sync_to_thread=True)
    def job(
        self, job_id: FromPath[str], request: Request[object, object, State], state: State, jobs: NamedDependency[Jobs]
    ) -> Response[str]:
        """One job; 204 where `seen` says that the page shows it as it is."""
        job = _known(jobs.get(job_id), job_id)
        if request.query_params.get("seen") == seen(job, state.desk.view()):
            return Response("", status_code=204)
        return _shown(state, job)

    @post("/{job_id:str}/cancel", status_code=200, sync_to_thread=True)
    def cancel(self, job_id: FromPath[str], state: State, jobs: NamedDependency[Jobs]) -> Response[str]:
        return _shown(state, _known(jobs.cancel(job_id), job_id))


def seen(job: Job, view: View) -> str:
    """What of a job a page shows, in short: it is asked for again until this is another."""
    return f"{job.state}-{job.done}-{len(new_reports(job, view))}"


def new_reports(job: Job, view: View) -> list[tuple[str, str]]:
    """The reports that came with a job and can be read: each with its title, or its file's name, and in the order of the files."""
    found = {one.report: view.reports[one.report].report for one in job.files if one.report in view.reports and one.report}
    return [(report_id, report.title or report.file) for report_id, report in found.items()]


def is_over(job: Job, desk: Desk, view: View) -> bool:
    """Whether nothing more will change: it has ended, and its reports can be read, or the run that reads them has failed."""
    taken_in = {one.report for one in job.files if one.report}
    return job.state in ENDED and (taken_in <= view.reports.keys() or bool(desk.progress.failed))


def _section(state: State, jobs: Jobs) -> Response[str]:
    desk: Desk = state.desk
    last = jobs.all()[::-1][:SHOWN_JOBS]
    megabytes = desk.settings.max_file_bytes // 1_000_000
    limits = {"each": megabytes, "together": FILES_AT_ONCE * megabytes}
    return _with_news(state, render_page(state, "uploads.html.j2", here="", jobs=_rows(desk, last), limits=limits), last)


def _shown(state: State, job: Job) -> Response[str]:
    return _with_news(state, render_page(state, "upload.html.j2", here="", rows=_rows(state.desk, [job])), [job])


def _rows(desk: Desk, jobs: Sequence[Job]) -> list[dict[str, object]]:
    view = desk.view()
    return [
        {
            "job": job,
            "seen": seen(job, view),
            "over": is_over(job, desk, view),
            "reports": new_reports(job, view)[:FILES_OF_A_JOB],
            "refused": [one for one in job.files if one.problem][:FILES_OF_A_JOB],
            "known": sum(one.known for one in job.files),
            "taken": sum(one.report is not None and not one.known for one in job.files),
        }
        for job in jobs
    ]


def _with_news(state: State, answer: Response[str], jobs: Sequence[Job]) -> Response[str]:
    """While there is work the head of the page is told to look: the page shows new reports as soon as they are read."""
    if any(job.state in ENDED for job in jobs) and not state.desk.is_current:
        answer.headers["HX-Trigger"] = "judged"
    return answer


def _known(job: Job | None, job_id: str) -> Job:
    if job is None:
        raise NotFoundException(f"there is no job {job_id}; those of an earlier server are gone once they have ended")
    return job
