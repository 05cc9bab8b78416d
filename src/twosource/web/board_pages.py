"""The board's page: claims that fit an address, and beside them what they can be narrowed by."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from litestar import Controller, Request, Response, get
from litestar.datastructures import State

from ..case import marks_of
from ..errors import CaseError
from .board_view import BoardQuery, form_claim_table, listed
from .desk import Desk
from .facets import FACETS
from .marked import mark_rows
from .pages import render_page


class BoardPages(Controller):
    """Whole for a person's first look, and in parts for the page that asks again while a search is changed."""

    include_in_schema = False

    @get("/", sync_to_thread=True)
    def board(self, request: Request[Any, Any, State], state: State) -> Response[str]:
        desk: Desk = state.desk
        given = request.query_params.dict()
        query = BoardQuery.of(given)
        view = desk.view()
        try:
            hits = desk.statements_with(query.words) if query.words else None
        except CaseError:
            # Marks without a word find nothing; they are no fault of the page.
            hits = {}
        table = state.kept.of(view, "claims", lambda: form_claim_table(view))
        rows = listed(view, query, hits, table)
        query = replace(query, page=rows.page)
        shown: dict[str, Any] = {
            "view": view,
            "query": query,
            "rows": rows,
            "marks": mark_rows(rows.parts, hits, lambda texts: marks_of(query.words, texts)) if hits else {},
            "letters": {name: given.get(f"in_{name}", [""])[-1] for name in FACETS},
            "facets": table.index.sizes(),
        }
        if not is_fragment(request):
            return render_page(state, "board.html.j2", here="board", saved=desk.saved_views(), asked=query.asked(), **shown)
        answer = render_page(state, "found.html.j2", here="board", **shown)
        answer.headers["HX-Push-Url"] = query.address(page=query.page)
        return answer


def is_fragment(request: Request[Any, Any, State]) -> bool:
    """Whether a part of a page is asked for: not where the browser goes back, and has the page no more."""
    return bool(request.headers.get("hx-request")) and not request.headers.get("hx-history-restore-request")
