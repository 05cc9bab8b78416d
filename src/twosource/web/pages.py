"""The pages: each asks the desk for what it shows, and has an address that can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from jinja2 import Environment
from litestar import Controller, MediaType, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect
from markupsafe import Markup

from ..dossier.chronology import form_chronology
from ..dossier.content import ClaimPart, Dossier
from ..dossier.geography import form_geography
from ..dossier.network import form_network
from ..model import CONFIDENCES, LIKELIHOODS, Assessment, Derivation, in_force
from ..pages import page_environment
from ..pictures import draw_claim_stemma, draw_map, draw_matrix, draw_network, draw_stemma, draw_timeline
from .desk import Desk, View
from .guard import Guard
from .near import claim_words, nearest
from .paging import Paged, page_asked, page_of
from .queue_view import doubts, doubts_on
from .statement_cards import STANCE_WORDS, known_names, lines_of, margin
from .where import InWorkbench, led_out

VIEWS = (("dates", "Dates"), ("places", "Places"), ("names", "Names"), ("sources", "Sources"), ("coverage", "Coverage"))
# What of the dossier may be long in a view, and is shown page by page.
LISTS = {"dates": ("forecasts", "undated"), "places": ("routes",), "sources": ("ties",)}


def workbench_environment() -> Environment:
    environment = page_environment("twosource.web")
    environment.filters["moment"] = in_moments
    return environment


def in_moments(iso: str) -> str:
    """A time of custody as people read it: "29 November 2026, 16:27 UTC". What is no time stays as it is."""
    try:
        at = datetime.fromisoformat(iso).astimezone(UTC)
    except ValueError:
        return iso
    return f"{at.day} {at:%B %Y, %H:%M} UTC"


class Pages(Controller):
    """Everything a person sees. Work goes on in threads: a long one must not keep the others waiting."""

    include_in_schema = False

    @get("/claims/{claim_id:str}", sync_to_thread=True)
    def claim(self, claim_id: FromPath[str], state: State) -> Response[str] | Redirect:
        view: View = state.desk.view()
        part = view.claims.get(claim_id)
        if part is None:
            return _moved(state, view, claim_id)
        before, after = state.kept.of(view, "beside", lambda: _beside(view))[claim_id]
        stemma = state.kept.of(view, ("stemma", claim_id), lambda: _claim_picture(view, part))
        found = doubts_on(part, state.kept.of(view, "doubts", lambda: doubts(view)))
        words = state.kept.of(view, "claim words", lambda: claim_words(view))
        return render_page(
            state,
            "claim.html.j2",
            here="board",
            view=view,
            part=part,
            stemma=stemma,
            before=before,
            after=after,
            doubts=found,
            also=sorted(
                {one for line in (*part.lines, *part.lane) for one in view.claims_of[line.statement_id] if one.id != claim_id},
                key=lambda one: one.number,
            ),
            near=state.kept.of(view, ("near", claim_id), lambda: nearest(view, part, words)),
            likelihoods=LIKELIHOODS,
            confidences=CONFIDENCES,
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
        numbers = state.kept.of(view, "numbers", lambda: {one.anchor: one.number for one in view.dossier.citations})
        shown: dict[str, Any] = {"one": one, "numbers": numbers, "claims_of": view.claims_of, "cards": []}
        if name == "text.html.j2":
            return render_page(state, name, here="reports", view=view, **shown)
        lines = state.kept.of(view, "lines", lambda: lines_of(view))
        return render_page(
            state,
            name,
            here="reports",
            view=view,
            **{**shown, "cards": margin(view, one, lines)},
            names=state.kept.of(view, "known names", lambda: known_names(view)),
            stances=STANCE_WORDS,
            ties=[tie for tie in view.dossier.ties if report_id in (tie.edge.report_id, tie.edge.on)],
            notes=[note for note in view.snapshot.of(Assessment) if note.report_id == report_id],
        )

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
        found = state.kept.of(view, "doubts", lambda: doubts(view))
        paged = page_of(found, page_asked(request.query_params))
        return render_page(state, "doubts.html.j2", here="doubts", view=view, doubts=paged.shown, paged=paged)

    @get("/views/{name:str}", sync_to_thread=True)
    def picture(self, name: FromPath[str], request: Request[Any, Any, State], state: State) -> Response[str]:
        view: View = state.desk.view()
        if name not in dict(VIEWS):
            raise NotFoundException(f"there is no view {name!r}; there are: {', '.join(dict(VIEWS))}")
        picture = state.kept.of(view, ("picture", name), lambda: draw_in_page(name, view))
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
        state.desk.notice_others()
        return render_page(state, "state.html.j2", here="")


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


def draw_in_page(name: str, view: View) -> Markup:
    """The picture of a view, whose marks lead to their words."""
    snapshot = view.snapshot
    drawn = {
        "dates": lambda: draw_timeline(form_chronology(snapshot), in_page=True),
        "places": lambda: draw_map(form_geography(snapshot), in_page=True),
        "names": lambda: draw_network(form_network(snapshot), in_page=True),
        "sources": lambda: draw_stemma(snapshot.reports, snapshot.of(Derivation), in_page=True),
        "coverage": lambda: draw_matrix([card for card in view.board if not card.lone], snapshot.reports, in_page=True),
    }
    return Markup(led_out(drawn[name]())) if name in drawn else Markup("")


def _moved(state: State, view: View, claim_id: str) -> Response[str] | Redirect:
    """A claim's id changes with its members: one that this server has shown leads to what it is now, a kept address
    may have lost its claim."""
    desk: Desk = state.desk
    now = desk.claim_now(view, claim_id)
    if now is not None:
        return Redirect(f"/claims/{now.id}", status_code=303)
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
