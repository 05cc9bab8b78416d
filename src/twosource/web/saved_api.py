"""Saved views as JSON, under /api/saved-views: the same that the board lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from litestar import Controller, delete, get, post, put
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import JSONBody, Parameter

from ..model import SavedView
from .api import REFUSED, told
from .board_view import board_address
from .desk import Desk


@dataclass(frozen=True)
class SavedViewAnswer:
    """A board under a name. `board`: its query, to be asked of /api/claims or shown at /. `made_at`: ISO 8601 in UTC."""

    name: str
    board: str
    made_at: str


@dataclass(frozen=True)
class SavedViewGiven:
    """`board`: a board's address or the query of one ("?q=fire&show=denied"). What no board is asked for is left out of it."""

    name: str
    board: str


@dataclass(frozen=True)
class NewName:
    """`new`: what the view `name` is called from now on."""

    name: str
    new: str


Name = Annotated[str, Parameter(description="of the view, as the list has it")]


class SavedApi(Controller):
    """Each works in a thread: a change waits for a run at work to step back."""

    path = "/api/saved-views"
    tags = ("case",)
    exception_handlers = REFUSED

    @get(
        "/",
        sync_to_thread=True,
        summary="Boards that somebody named, by name",
        responses=told(),
        response_description=SavedViewAnswer.__doc__,
    )
    def all(self, state: State) -> list[SavedViewAnswer]:
        return _all(state.desk)

    @put(
        "/",
        sync_to_thread=True,
        summary="Keep a board under a name, in place of the one that has it",
        responses=told(400, 422),
        response_description=SavedViewAnswer.__doc__,
    )
    def keep(self, data: JSONBody[SavedViewGiven], state: State) -> SavedViewAnswer:
        desk: Desk = state.desk
        return _answer(desk.save_view(data.name, board_address(data.board), instead=True))

    @post(
        "/rename",
        sync_to_thread=True,
        status_code=200,
        summary="Give a view another name",
        responses=told(400, 404, 422),
        response_description=SavedViewAnswer.__doc__,
    )
    def rename(self, data: JSONBody[NewName], state: State) -> SavedViewAnswer:
        desk: Desk = state.desk
        return _answer(desk.rename_view(_known(desk, data.name), data.new))

    @delete(
        "/",
        sync_to_thread=True,
        status_code=200,
        summary="Throw a name away and tell which are left; no claim goes with it",
        responses=told(400, 404, 422),
        response_description=SavedViewAnswer.__doc__,
    )
    def drop(self, name: Name, state: State) -> list[SavedViewAnswer]:
        desk: Desk = state.desk
        desk.delete_view(_known(desk, name))
        return _all(desk)


def _known(desk: Desk, name: str) -> str:
    if name not in {view.name for view in desk.saved_views()}:
        raise NotFoundException(f"there is no saved view {name!r}")
    return name


def _all(desk: Desk) -> list[SavedViewAnswer]:
    return [_answer(view) for view in desk.saved_views()]


def _answer(view: SavedView) -> SavedViewAnswer:
    return SavedViewAnswer(view.name, view.address, view.made_at)
