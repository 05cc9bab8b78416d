"""The pages: each asks the desk for what it shows, and has an address that can be kept."""

from __future__ import annotations

from typing import Annotated, Any

from jinja2 import Environment
from litestar import Controller, MediaType, Request, Response, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException, ValidationException
from litestar.params import Body
from litestar.response import Redirect
from markupsafe import Markup

from ..case import JUDGEMENT_KINDS
from ..dossier.content import ClaimPart
from ..errors import TwosourceError
from ..model import Derivation, in_force
from ..pages import page_environment
from ..pictures import draw_claim_stemma, draw_map, draw_matrix, draw_stemma, draw_timeline
from .board_view import BoardQuery, listed
from .desk import Desk, View
from .guard import Guard
from .queue_view import doubts
from .where import InWorkbench, led_out

VIEWS = (("dates", "Dates"), ("places", "Places"), ("names", "Names"), ("sources", "Sources"), ("coverage", "Coverage"))
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


def workbench_environment() -> Environment:
    return page_environment("twosource.web")


class Pages(Controller):
    """Everything a person sees."""

    include_in_schema = False

    @get("/", media_type=MediaType.HTML)
    async def board(self, request: Request[Any, Any, State], state: State) -> Response[str]:
        desk: Desk = state.desk
        query = BoardQuery.of(request.query_params)
        view = desk.view()
        hits = desk.search(query.words) if query.words else None
        rows = listed(view, query, hits)
        name = "rows.html.j2" if request.headers.get("hx-request") else "board.html.j2"
        return _page(state, name, here="board", query=query, rows=rows)

    @get("/claims/{claim_id:str}")
    async def claim(self, claim_id: str, state: State) -> Response[str]:
        view: View = state.desk.view()
        part = view.claims.get(claim_id)
        if part is None:
            return _moved(state, claim_id)
        position = [one.id for one in (*view.dossier.claims, *view.dossier.lone)].index(claim_id)
        parts = (*view.dossier.claims, *view.dossier.lone)
        snapshot = view.snapshot
        stemma = draw_claim_stemma(part.card, snapshot.reports, snapshot.of(Derivation), in_page=True)
        return _page(
            state,
            "claim.html.j2",
            here="board",
            part=part,
            stemma=Markup(led_out(stemma)),
            before=parts[position - 1] if position else None,
            after=parts[position + 1] if position + 1 < len(parts) else None,
            doubts=[one for one in doubts(view) if one.bears_on(part)],
        )

    @get("/reports")
    async def reports(self, state: State) -> Response[str]:
        return _page(state, "reports.html.j2", here="reports")

    @get("/reports/{report_id:str}")
    async def report(self, report_id: str, request: Request[Any, Any, State], state: State) -> Response[str]:
        view: View = state.desk.view()
        one = view.reports.get(report_id)
        if one is None:
            raise NotFoundException(f"there is no report {report_id} in this case")
        name = "text.html.j2" if request.headers.get("hx-request") else "report.html.j2"
        numbers = {citation.anchor: citation.number for citation in view.dossier.citations}
        return _page(state, name, here="reports", one=one, numbers=numbers, claims_of=view.claims_of)

    @get("/go/{anchor:str}")
    async def go(self, anchor: str, state: State) -> Redirect:
        """From a place in a picture to its page."""
        view: View = state.desk.view()
        kind, _, rest = anchor.partition("-")
        if kind == "c" and rest in view.claims:
            return Redirect(f"/claims/{rest}", status_code=303)
        if kind == "r" and rest in view.reports:
            return Redirect(f"/reports/{rest}", status_code=303)
        if kind == "s" and rest in view.statements:
            return Redirect(f"/reports/{view.statements[rest].report_id}#{anchor}", status_code=303)
        if kind == "w" and (report_id := rest.partition("-")[0]) in view.reports:
            return Redirect(f"/reports/{report_id}#{anchor}", status_code=303)
        raise NotFoundException(f"there is no {anchor} in this case")

    @get("/doubts")
    async def queue(self, state: State) -> Response[str]:
        return _page(state, "doubts.html.j2", here="doubts", doubts=doubts(state.desk.view()))

    @get("/views/{name:str}")
    async def picture(self, name: str, state: State) -> Response[str]:
        view: View = state.desk.view()
        if name not in dict(VIEWS):
            raise NotFoundException(f"there is no view {name!r}; there are: {', '.join(dict(VIEWS))}")
        return _page(state, f"{name}.html.j2", here=name, picture=_picture(name, view))

    @get("/history")
    async def history(self, state: State) -> Response[str]:
        judgements = state.desk.judgements()
        valid = {one.id for one in in_force(judgements)}
        undone = {one.undoes: one for one in judgements if one.kind == "undo" and one.undoes}
        return _page(state, "history.html.j2", here="history", judgements=judgements[::-1], valid=valid, undone=undone)

    @get("/state")
    async def progress(self, state: State) -> Response[str]:
        """How far the work is, for the line at the head of each page."""
        return _page(state, "state.html.j2", here="")

    @post("/judge", status_code=200)
    async def judge(self, data: Form, state: State) -> Response[str]:
        """Keep a judgement, or with `preview` only show what it would change."""
        desk: Desk = state.desk
        kind = data.get("kind", "")
        if kind not in JUDGEMENT_KINDS:
            raise ValidationException(f"there is no judgement {kind!r}; there are: {', '.join(JUDGEMENT_KINDS)}")
        ends = {name: data[name] for name in ("left", "right", "undoes") if data.get(name)}
        said = {name: data[name] for name in ("note", "by") if data.get(name)}
        try:
            if data.get("preview"):
                changes = desk.preview(JUDGEMENT_KINDS[kind], **ends)
                return _page(state, "changes.html.j2", here="", changes=changes)
            judgement = desk.judge(JUDGEMENT_KINDS[kind], **ends, **said)
        except TwosourceError as error:
            return _page(state, "refused.html.j2", here="", reason=str(error), status_code=422)
        return _page(state, "judged.html.j2", here="", judgement=judgement)


def _picture(name: str, view: View) -> Markup:
    from ..dossier.chronology import form_chronology
    from ..dossier.geography import form_geography

    snapshot = view.snapshot
    drawn = {
        "dates": lambda: draw_timeline(form_chronology(snapshot), in_page=True),
        "places": lambda: draw_map(form_geography(snapshot), in_page=True),
        "sources": lambda: draw_stemma(snapshot.reports, snapshot.of(Derivation), in_page=True),
        "coverage": lambda: draw_matrix([card for card in view.board if not card.lone], snapshot.reports, in_page=True),
    }
    return Markup(led_out(drawn[name]())) if name in drawn else Markup("")


def _moved(state: State, claim_id: str) -> Response[str]:
    """A claim's id changes with its members: a kept address may have lost its claim."""
    reason = "This claim has other statements now, or none: a judgement or a new report moved them."
    return _page(state, "gone.html.j2", here="", reason=reason, status_code=404)


def _page(state: State, name: str, *, here: str, status_code: int = 200, **given: Any) -> Response[str]:
    desk: Desk = state.desk
    guard: Guard = state.guard
    view = desk.view()
    content = state.templates.get_template(name).render(
        desk=desk,
        view=view,
        dossier=view.dossier,
        here=here,
        views=VIEWS,
        change_token=guard.change_token,
        where=InWorkbench(view.dossier),
        called=lambda number: Markup(""),
        stemmata={},
        **given,
    )
    return Response(content, media_type=MediaType.HTML, status_code=status_code)


def claims_of_doubt(view: View, statement_ids: tuple[str, ...]) -> tuple[ClaimPart, ...]:
    """The claims that these statements are in."""
    return tuple(dict.fromkeys(part for one in statement_ids for part in view.claims_of.get(one, ())))
