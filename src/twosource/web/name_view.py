"""One name: its spellings, where it stands, what it says and what is said of it, and what a person can decide about it."""

from __future__ import annotations

from collections.abc import Sequence

from litestar import Controller, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect

from ..dossier.content import Line
from ..model import Assessment, Entity, Grade, Mention, Statement
from .desk import View
from .pages import draw_in_page, render_page
from .paging import page_asked, page_of
from .statement_cards import known_names, lines_of

MOST_LINES = 40


class Names(Controller):
    """Pages of names."""

    include_in_schema = False

    @get("/views/names", sync_to_thread=True)
    def all(self, request: Request[object, object, State], state: State) -> Response[str]:
        """The network, its ties, and every name, those that reports name most first."""
        view: View = state.desk.view()
        wanted = " ".join(request.query_params.get("q", "").split())
        ordered = state.kept.of(view, "ordered", lambda: _most_named(view))
        found = [one for one in ordered if _is_called(one, wanted.casefold())] if wanted else ordered
        return render_page(
            state,
            "names.html.j2",
            here="names",
            view=view,
            picture=state.kept.of(view, ("picture", "names"), lambda: draw_in_page("names", view)),
            ties=page_of(view.dossier.name_ties, page_asked(request.query_params, "ties")),
            found=page_of(found, page_asked(request.query_params, "names")),
            wanted=wanted,
        )

    @get("/names/{entity_id:str}", sync_to_thread=True)
    def name(self, entity_id: FromPath[str], state: State) -> Response[str] | Redirect:
        view: View = state.desk.view()
        entities = state.kept.of(view, "entities", lambda: view.snapshot.by_id(Entity))
        entity = entities.get(entity_id)
        if entity is None and (gone := state.desk.gone_names.get(entity_id)):
            return _page_of(view, gone)
        if entity is None:
            raise NotFoundException("this name has other spellings now, or none: a judgement moved them; see Names")
        forms = {entity.name, *entity.aliases}
        lines = state.kept.of(view, "lines", lambda: lines_of(view))
        saying = [one for one in view.statements.values() if one.speaker in forms]
        named = state.kept.of(view, ("named", entity_id), lambda: _naming(view, entity))
        snapshot = view.snapshot
        return render_page(
            state,
            "name.html.j2",
            here="names",
            view=view,
            entity=entity,
            says=_shown(saying, lines),
            said_of=_shown(named, lines),
            most=MOST_LINES,
            names=state.kept.of(view, "known names", lambda: known_names(view)),
            spellings=sorted(forms, key=str.casefold),
            graded=[one for one in snapshot.of(Grade) if one.source in forms],
            notes=[one for one in snapshot.of(Assessment) if one.name in forms],
            maybe=[one for one in view.dossier.aliases if forms & set(one.names)],
        )

    @get("/named/{name:path}", sync_to_thread=True)
    def named(self, name: FromPath[str], state: State) -> Redirect:
        """From any spelling of a name to its page."""
        return _page_of(state.desk.view(), name.lstrip("/"))


def _page_of(view: View, name: str) -> Redirect:
    found = next((one for one in view.snapshot.of(Entity) if name in (one.name, *one.aliases)), None)
    if found is None:
        raise NotFoundException("no report names it so")
    return Redirect(f"/names/{found.id}", status_code=303)


def _most_named(view: View) -> list[Entity]:
    return sorted(view.snapshot.of(Entity), key=lambda one: (-len(one.mention_ids), one.name.casefold(), one.id))


def _is_called(entity: Entity, wanted: str) -> bool:
    return any(wanted in form.casefold() for form in (entity.name, *entity.aliases))


def _naming(view: View, entity: Entity) -> list[Statement]:
    """Statements with the name in their words, in reading order."""
    wanted = set(entity.mention_ids)
    spans: dict[str, list[Mention]] = {}
    for mention in view.snapshot.of(Mention):
        if mention.id in wanted:
            spans.setdefault(mention.report_id, []).append(mention)
    return [
        one
        for one in view.statements.values()
        if any(span.contains(mention.span) for mention in spans.get(one.report_id, ()) for span in one.spans)
    ]


def _shown(statements: Sequence[Statement], lines: dict[str, Line]) -> list[Line]:
    return [lines[one.id] for one in statements if one.id in lines]
