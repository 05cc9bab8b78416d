"""The pages: each asks the desk for what it shows, and has an address that can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

from jinja2 import Environment
from litestar import Controller, MediaType, Request, Response, Router, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException, ValidationException
from litestar.params import Body, FromPath
from litestar.response import Redirect
from markupsafe import Markup

from ..case import JUDGEMENT_KINDS
from ..dossier.chronology import form_chronology
from ..dossier.content import ClaimPart, Dossier
from ..dossier.geography import form_geography
from ..errors import CaseError, TwosourceError
from ..model import Derivation, in_force
from ..pages import page_environment
from ..pictures import draw_claim_stemma, draw_map, draw_matrix, draw_stemma, draw_timeline
from .board_view import BoardQuery, listed
from .desk import Desk, View
from .guard import Guard
from .kept import Kept
from .paging import Paged, page_asked, page_of
from .queue_view import doubts, doubts_on
from .where import InWorkbench, led_out

VIEWS = (("dates", "Dates"), ("places", "Places"), ("names", "Names"), ("sources", "Sources"), ("coverage", "Coverage"))
# What of the dossier may be long in a view, and is shown page by page.
LISTS = {"dates": ("forecasts", "undated"), "places": ("routes",), "names": ("names",), "sources": ("ties",)}
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


def workbench_environment() -> Environment:
    return page_environment("twosource.web")


class Pages(Controller):
    """Everything a person sees. Work goes on in threads: a long one must not keep the others waiting."""

    include_in_schema = False

    def __init__(self, owner: Router) -> None:
        super().__init__(owner)
        self._kept = Kept()

    @get("/", sync_to_thread=True)
    def board(self, request: Request[Any, Any, State], state: State) -> Response[str]:
        desk: Desk = state.desk
        query = BoardQuery.of(request.query_params)
        view = desk.view()
        try:
            hits = desk.search(query.words) if query.words else None
        except CaseError:
            # Marks without a word find nothing; they are no fault of the page.
            hits = {}
        rows = listed(view, query, hits)
        query = replace(query, page=rows.page)
        name = "rows.html.j2" if request.headers.get("hx-request") else "board.html.j2"
        return render_page(state, name, here="board", view=view, query=query, rows=rows)

    @get("/claims/{claim_id:str}", sync_to_thread=True)
    def claim(self, claim_id: FromPath[str], state: State) -> Response[str]:
        view: View = state.desk.view()
        part = view.claims.get(claim_id)
        if part is None:
            return _moved(state, claim_id)
        before, after = self._kept.of(view, "beside", lambda: _beside(view))[claim_id]
        stemma = self._kept.of(view, ("stemma", claim_id), lambda: _claim_picture(view, part))
        found = doubts_on(part, self._kept.of(view, "doubts", lambda: doubts(view)))
        return render_page(
            state, "claim.html.j2", here="board", view=view, part=part, stemma=stemma, before=before, after=after, doubts=found
        )

    @get("/reports", sync_to_thread=True)
    def reports(self, state: State) -> Response[str]:
        return render_page(state, "reports.html.j2", here="reports")

    @get("/reports/{report_id:str}", sync_to_thread=True)
    def report(self, report_id: FromPath[str], request: Request[Any, Any, State], state: State) -> Response[str]:
        view: View = state.desk.view()
        one = view.reports.get(report_id)
        if one is None:
            raise NotFoundException(f"there is no report {report_id} in this case")
        name = "text.html.j2" if request.headers.get("hx-request") else "report.html.j2"
        numbers = self._kept.of(view, "numbers", lambda: {one.anchor: one.number for one in view.dossier.citations})
        return render_page(state, name, here="reports", view=view, one=one, numbers=numbers, claims_of=view.claims_of)

    @get("/go/{anchor:str}", sync_to_thread=True)
    def go(self, anchor: FromPath[str], state: State) -> Redirect:
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

    @get("/doubts", sync_to_thread=True)
    def queue(self, request: Request[Any, Any, State], state: State) -> Response[str]:
        view: View = state.desk.view()
        found = self._kept.of(view, "doubts", lambda: doubts(view))
        paged = page_of(found, page_asked(request.query_params))
        return render_page(state, "doubts.html.j2", here="doubts", view=view, doubts=paged.shown, paged=paged)

    @get("/views/{name:str}", sync_to_thread=True)
    def picture(self, name: FromPath[str], request: Request[Any, Any, State], state: State) -> Response[str]:
        view: View = state.desk.view()
        if name not in dict(VIEWS):
            raise NotFoundException(f"there is no view {name!r}; there are: {', '.join(dict(VIEWS))}")
        picture = self._kept.of(view, ("picture", name), lambda: _picture(name, view))
        paged = _paged(name, view.dossier, request.query_params)
        shown: dict[str, Any] = {key: one.shown for key, one in paged.items()}
        dossier = replace(view.dossier, **shown)
        return render_page(state, f"{name}.html.j2", here=name, view=view, picture=picture, dossier=dossier, paged=paged)

    @get("/history", sync_to_thread=True)
    def history(self, state: State) -> Response[str]:
        judgements = state.desk.judgements()
        valid = {one.id for one in in_force(judgements)}
        undone = {one.undoes: one for one in judgements if one.kind == "undo" and one.undoes}
        return render_page(state, "history.html.j2", here="history", judgements=judgements[::-1], valid=valid, undone=undone)

    @get("/state", sync_to_thread=True)
    def progress(self, state: State) -> Response[str]:
        """How far the work is, for the line at the head of each page."""
        return render_page(state, "state.html.j2", here="")

    @post("/judge", status_code=200, sync_to_thread=True)
    def judge(self, data: Form, state: State) -> Response[str]:
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
                return render_page(state, "changes.html.j2", here="", changes=changes)
            judgement = desk.judge(JUDGEMENT_KINDS[kind], **ends, **said)
        except TwosourceError as error:
            return render_page(state, "refused.html.j2", here="", reason=str(error), status_code=422)
        return render_page(state, "judged.html.j2", here="", judgement=judgement)


def _beside(view: View) -> dict[str, tuple[ClaimPart | None, ClaimPart | None]]:
    """The claims before and after each, by its id, in the order of the board."""
    parts = (*view.dossier.claims, *view.dossier.lone)
    around = zip((None, *parts), parts, (*parts[1:], None), strict=False)
    return {part.id: (before, after) for before, part, after in around}


def _claim_picture(view: View, part: ClaimPart) -> Markup:
    snapshot = view.snapshot
    return Markup(led_out(draw_claim_stemma(part.card, snapshot.reports, snapshot.of(Derivation), in_page=True)))


def _paged(name: str, dossier: Dossier, given: Mapping[str, str]) -> dict[str, Paged[Any]]:
    """The page of each long list of a view that an address asks for, by the list's name: `?ties=2`."""
    return {key: page_of(getattr(dossier, key), page_asked(given, key)) for key in LISTS.get(name, ())}


def _picture(name: str, view: View) -> Markup:
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
    return render_page(state, "gone.html.j2", here="", reason=reason, status_code=404)


def render_page(
    state: State, name: str, *, here: str, view: View | None = None, status_code: int = 200, **given: Any
) -> Response[str]:
    """`view`: the one that `given` is of; a run may end while a page is made."""
    desk: Desk = state.desk
    guard: Guard = state.guard
    view = view or desk.view()
    content = state.templates.get_template(name).render(
        desk=desk,
        view=view,
        here=here,
        views=VIEWS,
        change_token=guard.change_token,
        where=InWorkbench(view.dossier),
        called=lambda number: Markup(""),
        stemmata={},
        **{"dossier": view.dossier, **given},
    )
    return Response(content, media_type=MediaType.HTML, status_code=status_code)
