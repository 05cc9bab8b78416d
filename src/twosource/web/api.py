"""The workbench as JSON, for programs: what the pages show and take, under /api, described at /schema/openapi.json."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import quote

from litestar import Controller, MediaType, Request, Response, Router, get, post
from litestar.datastructures import State, UploadFile
from litestar.di import NamedDependency, Provide
from litestar.enums import RequestEncodingType
from litestar.exceptions import ClientException, HTTPException, NotFoundException
from litestar.openapi import ResponseSpec
from litestar.openapi.spec import OpenAPIFormat, OpenAPIMediaType, OpenAPIResponse, OpenAPIType, Operation, Schema
from litestar.params import Body, FromPath, JSONBody, Parameter
from litestar.types import ExceptionHandlersMap

from ..case import export_snapshot, exporters
from ..changes import Change
from ..drafts import check_draft
from ..errors import CaseError, InputError, PlanChangedError, TwosourceError
from ..model import CONFLICT_WORDS, JudgementKind
from .answers import (
    board_of,
    claim_of,
    facet_of,
    found_in,
    history_of,
    names_of,
    queue_of,
    remark_of,
    report_of,
    reports_of,
    state_of,
    statements_of,
)
from .board_view import ORDERS, SHOWN, BoardQuery, ClaimTable, Rows, form_claim_table, listed
from .desk import Desk, View
from .facets import FACETS
from .jobs import Job, Jobs, TooLargeError, without_folder
from .kept import Kept
from .paging import page_asked, page_of
from .queue_view import Doubt, doubts
from .shapes import (
    Board,
    CaseState,
    ClaimSheet,
    DoubtQueue,
    FacetAnswer,
    Found,
    JudgementAnswer,
    KeptJudgement,
    NameAnswer,
    Refusal,
    Remark,
    ReportRow,
    ReportSheet,
    StatementAnswer,
)

# How many files at once, each as large as one may be: more are sent in several requests.
FILES_AT_ONCE = 10

MEDIA_TYPES = {
    ".json": "application/json",
    ".html": "text/html",
    ".md": "text/markdown",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
REFUSALS = {
    400: "what was sent is not of the form that is taken",
    404: "the case does not hold it",
    409: "it has ended, or is another by now",
    413: "it is too large",
    422: "it cannot be done, and what would be right",
    503: "the case cannot be read or written now; nothing was kept",
}


def api_of(desk: Desk, kept: Kept, *pages: type[Controller]) -> Router:
    """The API of one desk. Files that an earlier server was given and did not come to are taken in now.

    `kept`: what the pages have made of what is shown, for the API as well. `pages`: those that take files and show jobs.
    """
    jobs = Jobs(desk)
    jobs.take_left_over()
    uploads = Router("", route_handlers=[Uploads, *pages], request_max_body_size=FILES_AT_ONCE * desk.settings.max_file_bytes)
    # By dependency, not in the controllers: Litestar makes its own copies of those.
    given = {"jobs": Provide(lambda: jobs, sync_to_thread=False), "kept": Provide(lambda: kept, sync_to_thread=False)}
    given |= {"asked": Provide(board_query, sync_to_thread=False)}
    return Router("", route_handlers=[Api, uploads], dependencies=given)


def refused(request: Request[Any, Any, State], error: HTTPException | TwosourceError | OSError) -> Response[Refusal]:
    """What went wrong, in words, and never where the case lies."""
    if isinstance(error, HTTPException):
        places = [f"{one.get('key', '')}: {one.get('message', '')}" for one in error.extra or () if isinstance(one, dict)]
        detail = "; ".join([error.detail, *places])
        return Response(Refusal(detail), status_code=error.status_code, headers=error.headers, media_type=MediaType.JSON)
    if isinstance(error, OSError):
        return Response(Refusal(f"the case cannot be read or written ({error.strerror})"), status_code=503)
    statuses: dict[type[Exception], int] = {TooLargeError: 413, CaseError: 503, PlanChangedError: 409}
    status = next((status for kind, status in statuses.items() if isinstance(error, kind)), 422)
    folder = request.app.state.desk.folder
    return Response(Refusal(without_folder(str(error), folder)), status_code=status, media_type=MediaType.JSON)


REFUSED: ExceptionHandlersMap = {HTTPException: refused, TwosourceError: refused, OSError: refused}


def told(*statuses: int) -> dict[int, ResponseSpec]:
    """The refusals of an operation, for its description. What is read from disk may always be out of reach."""
    return {status: ResponseSpec(Refusal, generate_examples=False, description=REFUSALS[status]) for status in (*statuses, 503)}


@dataclass
class ExportOperation(Operation):
    """Says which kinds of file an export can be: Litestar knows of one kind of answer for each status."""

    def __post_init__(self) -> None:
        file = Schema(type=OpenAPIType.STRING, format=OpenAPIFormat.BINARY)
        content = {
            kind: OpenAPIMediaType(schema=Schema() if suffix == ".json" else file) for suffix, kind in MEDIA_TYPES.items()
        }
        self.responses = {**(self.responses or {}), "200": OpenAPIResponse(description="the file", content=content)}


@dataclass(frozen=True)
class JudgementGiven:
    """A decision as Case.judge takes it: what `left` and `right` are hangs on `kind`.

    same, different, unsure: two statement ids or two names. accept, reject, edge: the report (id or file name) or name `left`
    rests on `right`. party: the name `left` is an organ of `right`. confirm, dismiss: the statement `left` is rightly read or
    is not. came true, missed: the forecast `left`, as the statement `right` shows. grade: a letter for the source `left` or a
    digit for what the statement `left` says. merge: two claims, by id. split: statements with commas between, and their claim.
    statement: the words at `left` ("w-REPORT-START-END") are said by `right` (none: the report), `value` is the stance. span:
    the statement `left` has the words at `right`. speaker: `right` says the statement `left` (none: the report). stance,
    status, likelihood, confidence: `right` is that of the statement `left`, or of its claim. name: `left` is shown as `right`.
    heading: `left` stands for its claim. note: on a statement, report or name. undo: `undoes` is a judgement's id or number.
    `key`: made up anew for each decision, so that one sent twice is kept once.
    """

    kind: JudgementKind
    left: str | None = None
    right: str | None = None
    undoes: str | None = None
    value: str = ""
    note: str = ""
    by: str = ""
    key: str = ""

    def given(self) -> dict[str, str]:
        given = {name: getattr(self, name) for name in ("left", "right", "undoes", "value", "note", "by")}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True)
class Draft:
    """A text of one's own that cites the dossier's numbers: [12] or [^12]."""

    text: str


@dataclass
class Upload:
    """Reports as files, one or more."""

    files: list[UploadFile]


@dataclass(frozen=True)
class Accepted:
    """Files that are kept, and taken in by this job."""

    job: str


KINDS = {"items": {"type": "string", "enum": list(CONFLICT_WORDS)}}
Words = Annotated[str, Parameter(description="words to find; quotation marks keep a phrase together")]
Show = Annotated[str, Parameter(description="which claims; what is none of these is all", schema_extra={"enum": list(SHOWN)})]
Order = Annotated[str, Parameter(description="in which order", schema_extra={"enum": list(ORDERS)})]
Lone = Annotated[str, Parameter(description="also claims that one report alone tells", schema_extra={"enum": ["", "1", "on"]})]
Outlets = Annotated[list[str] | None, Parameter(description="claims told in one of these outlets")]
Speakers = Annotated[list[str] | None, Parameter(description="claims that one of these says")]
Places = Annotated[list[str] | None, Parameter(description="claims that tell of one of these places")]
Conflicts = Annotated[list[str] | None, Parameter(description="claims disputed over one of these", schema_extra=KINDS)]
Published = Annotated[list[str] | None, Parameter(description="claims in a report that appeared on one of these days")]
Held = Annotated[list[str] | None, Parameter(description="claims that a person holds so: a likelihood, “has a note” …")]
Languages = Annotated[list[str] | None, Parameter(description="claims told in one of these languages")]
Since = Annotated[str, Parameter(description="claims that tell of this day (2026-03-10) or a later one")]
Until = Annotated[str, Parameter(description="claims that tell of this day (2026-03-10) or an earlier one")]
Page = Annotated[str, Parameter(description="from 1; past the last, the last", schema_extra={"pattern": "^[1-9][0-9]{0,7}$"})]


def board_query(
    q: Words = "",
    show: Show = "all",
    order: Order = "concern",
    lone: Lone = "",
    page: Page = "1",
    outlet: Outlets = None,
    speaker: Speakers = None,
    place: Places = None,
    conflict: Conflicts = None,
    published: Published = None,
    held: Held = None,
    language: Languages = None,
    since: Since = "",
    until: Until = "",
) -> BoardQuery:
    """What is asked of the board; the facets are each repeated for several values."""
    told = {"q": q, "show": show, "order": order, "lone": lone, "page": page, "since": since, "until": until}
    chosen = {
        "outlet": outlet, "speaker": speaker, "place": place, "conflict": conflict, "published": published, "held": held,
        "language": language,
    }  # fmt: skip
    return BoardQuery.of({**told, **{name: values or () for name, values in chosen.items()}})


class Api(Controller):
    """What is asked and judged. Each works in a thread, so that a long one does not keep the others waiting."""

    path = "/api"
    tags = ("case",)
    exception_handlers = REFUSED

    @get(
        "/state",
        sync_to_thread=True,
        summary="How far the work is, and which state is shown",
        responses=told(),
        response_description=CaseState.__doc__,
    )
    def state(self, state: State) -> CaseState:
        state.desk.notice_others()
        return state_of(state.desk)

    @get(
        "/claims",
        sync_to_thread=True,
        summary="A page of the board",
        responses=told(400, 422),
        response_description=Board.__doc__,
    )
    def claims(self, state: State, asked: NamedDependency[BoardQuery], kept: NamedDependency[Kept]) -> Board:
        rows, hits = _rows(state.desk, asked, kept)
        return board_of(asked, rows, hits)

    @get(
        "/facets/{facet:str}",
        sync_to_thread=True,
        summary="All that the board can be narrowed to in one respect",
        responses=told(400, 404, 422),
        response_description=FacetAnswer.__doc__,
    )
    def facet(
        self,
        facet: Annotated[str, Parameter(description=f"one of: {', '.join(FACETS)}")],
        state: State,
        asked: NamedDependency[BoardQuery],
        kept: NamedDependency[Kept],
    ) -> FacetAnswer:
        if facet not in FACETS:
            raise NotFoundException(f"there is no facet {facet!r}; there are: {', '.join(FACETS)}")
        rows, _ = _rows(state.desk, asked, kept)
        return next(facet_of(one) for one in rows.facets if one.name == facet)

    @get(
        "/claims/{claim_id:str}",
        sync_to_thread=True,
        summary="A claim, whole",
        responses=told(400, 404),
        response_description=ClaimSheet.__doc__,
    )
    def claim(self, claim_id: FromPath[str], state: State, kept: NamedDependency[Kept]) -> ClaimSheet:
        view: View = state.desk.view()
        if claim_id not in view.claims:
            raise NotFoundException("this claim has other statements now, or none: a judgement or a new report moved them")
        return claim_of(view, view.claims[claim_id], _doubts(view, kept))

    @get("/reports", sync_to_thread=True, summary="All reports", responses=told(), response_description=ReportRow.__doc__)
    def reports(self, state: State) -> list[ReportRow]:
        return reports_of(state.desk.view())

    @get(
        "/reports/{report_id:str}",
        sync_to_thread=True,
        summary="A report's text, parts and statements",
        responses=told(400, 404),
        response_description=ReportSheet.__doc__,
    )
    def report(self, report_id: FromPath[str], state: State) -> ReportSheet:
        view: View = state.desk.view()
        if report_id not in view.reports:
            raise NotFoundException(f"there is no report {report_id} in this case")
        return report_of(view, view.reports[report_id])

    @get(
        "/statements/{statement_id:str}",
        sync_to_thread=True,
        summary="Who says what, and where",
        responses=told(400, 404),
        response_description=StatementAnswer.__doc__,
    )
    def statement(self, statement_id: FromPath[str], state: State) -> StatementAnswer:
        view: View = state.desk.view()
        if statement_id not in view.statements:
            raise NotFoundException(f"there is no statement {statement_id} in this case")
        return statements_of(view, [view.statements[statement_id]])[0]

    @get(
        "/doubts",
        sync_to_thread=True,
        summary="What to decide next, most hangs on the first",
        responses=told(400),
        response_description=DoubtQueue.__doc__,
    )
    def doubts(self, state: State, kept: NamedDependency[Kept], page: Page = "1") -> DoubtQueue:
        view: View = state.desk.view()
        return queue_of(view, page_of(_doubts(view, kept), page_asked({"page": page})))

    @get(
        "/names",
        sync_to_thread=True,
        summary="Who and what is named",
        responses=told(),
        response_description=NameAnswer.__doc__,
    )
    def names(self, state: State) -> list[NameAnswer]:
        return names_of(state.desk.view())

    @get(
        "/history",
        sync_to_thread=True,
        summary="Every judgement, the newest first",
        responses=told(),
        response_description=JudgementAnswer.__doc__,
    )
    def history(self, state: State) -> list[JudgementAnswer]:
        return history_of(state.desk.judgements())

    @get(
        "/search",
        sync_to_thread=True,
        summary="Reports and statements with these words",
        responses=told(400, 422),
        response_description=Found.__doc__,
    )
    def search(self, state: State, q: Words) -> list[Found]:
        return found_in(state.desk.view(), _search(state.desk, q))

    @get(
        "/export/{form:str}",
        sync_to_thread=True,
        operation_class=ExportOperation,
        summary="The case as a file: case.json, dossier, picture",
        responses=told(400, 404, 422),
    )
    def export(
        self,
        state: State,
        form: Annotated[str, Parameter(description=f"one of the export formats: {', '.join(exporters())}")],
        png: Annotated[bool, Parameter(description="a picture as PNG and not as SVG")] = False,
        plan: Annotated[str, Parameter(description="only what this dossier of a user's own has, by its name")] = "",
    ) -> Response[bytes]:
        known = exporters()
        if form not in known:
            raise NotFoundException(f"there is no export format {form!r}; there are: {', '.join(known)}")
        desk: Desk = state.desk
        chosen = next((one for one in desk.plans() if one.name == plan), None)
        if plan and chosen is None:
            raise NotFoundException(f"there is no dossier {plan[:80]!r} in this case")
        content = export_snapshot(desk.view().snapshot, form, png=png, plan=chosen)
        suffix = ".png" if png else known[form].suffix
        file = f"filename*=UTF-8''{quote(plan, safe='')}{suffix}" if plan else f'filename="case-{form}{suffix}"'
        headers = {"Content-Disposition": f"attachment; {file}"}
        return Response(content, media_type=MEDIA_TYPES[suffix], headers=headers)

    @post(
        "/judgements",
        sync_to_thread=True,
        summary="Keep a decision",
        responses=told(400, 422),
        response_description=KeptJudgement.__doc__,
    )
    def judge(self, data: JSONBody[JudgementGiven], state: State) -> KeptJudgement:
        desk: Desk = state.desk
        judgement = desk.judge(data.kind, **data.given(), key=data.key)
        return KeptJudgement(judgement.id, judgement.number)

    @post(
        "/judgements/preview",
        sync_to_thread=True,
        status_code=200,
        summary="What a decision would change; nothing is kept",
        responses=told(400, 422),
        response_description=Change.__doc__,
    )
    def preview(self, data: JSONBody[JudgementGiven], state: State) -> list[Change]:
        desk: Desk = state.desk
        return desk.preview(data.kind, **data.given())

    @post(
        "/drafts/check",
        sync_to_thread=True,
        status_code=200,
        summary="Where a text says more than what it cites",
        responses=told(400),
        response_description=Remark.__doc__,
    )
    def check(self, data: JSONBody[Draft], state: State) -> list[Remark]:
        return [remark_of(remark) for remark in check_draft(data.text, state.desk.view().snapshot)]


class Uploads(Controller):
    """Reports for the case, and the jobs that take them in."""

    path = "/api"
    tags = ("jobs",)
    exception_handlers = REFUSED

    @post(
        "/reports",
        sync_to_thread=True,
        status_code=202,
        summary="Add reports, in the background",
        responses=told(400, 413, 422),
        response_description=Accepted.__doc__,
    )
    def add(
        self, data: Annotated[Upload, Body(media_type=RequestEncodingType.MULTI_PART)], jobs: NamedDependency[Jobs]
    ) -> Accepted:
        return Accepted(jobs.add([(one.filename, one.file) for one in data.files]).id)

    @get(
        "/jobs",
        sync_to_thread=True,
        summary="Jobs of this server, the oldest first",
        responses=told(),
        response_description=Job.__doc__,
    )
    def all(self, jobs: NamedDependency[Jobs]) -> list[Job]:
        return list(jobs.all())

    @get(
        "/jobs/{job_id:str}",
        sync_to_thread=True,
        summary="How far a job is",
        responses=told(400, 404),
        response_description=Job.__doc__,
    )
    def job(self, job_id: FromPath[str], jobs: NamedDependency[Jobs]) -> Job:
        return _known(jobs.get(job_id), job_id)

    @post(
        "/jobs/{job_id:str}/cancel",
        sync_to_thread=True,
        status_code=200,
        summary="Stop a job before its next file; what was taken in stays",
        responses=told(400, 404, 409),
        response_description=Job.__doc__,
    )
    def cancel(self, job_id: FromPath[str], jobs: NamedDependency[Jobs]) -> Job:
        job = _known(jobs.cancel(job_id), job_id)
        if job.state in ("done", "failed"):
            raise ClientException(f"job {job_id} has ended: {job.state}", status_code=409)
        return job


def _doubts(view: View, kept: Kept) -> list[Doubt]:
    return kept.of(view, "doubts", lambda: doubts(view))


def _rows(desk: Desk, query: BoardQuery, kept: Kept) -> tuple[Rows, dict[str, tuple[str, ...]] | None]:
    """The rows, and what a search found; None where nothing is looked for."""
    view = desk.view()
    if query.words:
        _check_words(query.words)
    hits = desk.statements_with(query.words) if query.words else None
    table: ClaimTable = kept.of(view, "claims", lambda: form_claim_table(view))
    return listed(view, query, hits, table), hits


def _known(job: Job | None, job_id: str) -> Job:
    if job is None:
        raise NotFoundException(f"there is no job {job_id}; those of an earlier server are gone once they have ended")
    return job


def _search(desk: Desk, words: str) -> dict[str, tuple[str, ...]]:
    _check_words(words)
    return desk.search(words)


def _check_words(words: str) -> None:
    if not words.replace('"', " ").replace("\0", " ").strip():
        raise InputError("nothing to search for; give at least one word")
