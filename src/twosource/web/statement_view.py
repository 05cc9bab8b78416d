"""One statement: how it is read, and the forms to read it otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from litestar import Controller, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect

from ..model import Judgement, Review, Statement, in_force
from .desk import Desk, View
from .pages import render_page
from .statement_cards import STANCE_WORDS, STATUS_WORDS, card_of, facts_of, known_names, lines_of


class Statements(Controller):
    """The page of a statement, and the same as a piece that opens in a card."""

    include_in_schema = False

    @get("/statements/{statement_id:str}", sync_to_thread=True)
    def statement(
        self, statement_id: FromPath[str], request: Request[object, object, State], state: State
    ) -> Response[str] | Redirect:
        desk: Desk = state.desk
        view = desk.view()
        statement = view.statements.get(statement_id)
        if statement is None:
            return _moved(desk, view, statement_id)
        one = view.reports[statement.report_id]
        reviewed = {review.statement_id: review.state for review in view.snapshot.of(Review)}
        lines = state.kept.of(view, "lines", lambda: lines_of(view))
        name = "correct.html.j2" if request.headers.get("hx-request") else "statement.html.j2"
        return render_page(
            state,
            name,
            here="reports",
            view=view,
            card=card_of(view, statement, one.report, lines, reviewed.get(statement_id)),
            one=one,
            told=facts_of(statement, one.report),
            names=state.kept.of(view, "known names", lambda: known_names(view)),
            judged=_judged(statement, desk.judgements()),
            stances=STANCE_WORDS,
            statuses=STATUS_WORDS,
        )


def _moved(desk: Desk, view: View, statement_id: str) -> Redirect:
    """A statement's id changes with its words: one that this server has shown leads to what it is now."""
    gone = desk.gone_statements.get(statement_id)
    now = desk.statement_now(view, gone) if gone is not None else None
    if now is None:
        raise NotFoundException(f"there is no statement {statement_id} in this case; it may have other words now")
    return Redirect(f"/statements/{now.id}", status_code=303)


def _judged(statement: Statement, judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements in force that made it what it is."""
    return [one for one in in_force(list(judgements)) if one.id in statement.judged]
