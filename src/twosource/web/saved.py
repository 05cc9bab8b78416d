"""Boards that somebody named: kept, renamed and thrown away from the board's page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from litestar import Controller, Response, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.params import Body

from ..errors import TwosourceError
from .board_view import board_address
from .desk import Desk
from .pages import render_page

Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


class Saved(Controller):
    """What is asked by the forms beside the board. A refusal is told where the page tells all else, and changes no list."""

    path = "/views/saved"
    include_in_schema = False

    @post("/", status_code=200, sync_to_thread=True)
    def save(self, data: Form, state: State) -> Response[str]:
        desk: Desk = state.desk
        return _answer(state, lambda: desk.save_view(data.get("name", ""), board_address(data.get("board", ""))), "kept")

    @post("/rename", status_code=200, sync_to_thread=True)
    def rename(self, data: Form, state: State) -> Response[str]:
        desk: Desk = state.desk
        return _answer(state, lambda: desk.rename_view(data.get("name", ""), data.get("new", "")), "renamed")

    @post("/delete", status_code=200, sync_to_thread=True)
    def delete(self, data: Form, state: State) -> Response[str]:
        desk: Desk = state.desk
        return _answer(state, lambda: desk.delete_view(data.get("name", "")), "deleted")


def _answer(state: State, work: Callable[[], Any], done: str) -> Response[str]:
    try:
        view = work()
    except TwosourceError as error:
        refused = render_page(state, "refused.html.j2", here="", reason=str(error), status_code=422)
        refused.headers |= {"HX-Retarget": "#told", "HX-Reswap": "innerHTML"}
        return refused
    name = view.name if view is not None else ""
    return render_page(state, "saved_list.html.j2", here="", saved=state.desk.saved_views(), done=done, title=name, asked=None)
