"""Dossiers of one's own: claims are chosen and put in order, words are written between them, and all of it goes out."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from litestar import Controller, MediaType, Request, Response, Router, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, FromPath

from ..case import export_snapshot, exporters
from ..dossier.content import Dossier
from ..drafts import check_plan
from ..errors import CaseError, PlanChangedError, PlanError, TwosourceError
from ..model import FIRST_PARTS, Plan
from .board_view import BoardQuery, listed
from .desk import Desk, View
from .pages import render_page
from .plan_changes import changed, claims_in, name_for, put, written
from .plan_view import placed

# As an original: what a report brought along may do nothing, though all of it is escaped.
PREVIEW_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'"
# A page that was made before the last runs still has the numbers of those states.
NUMBERINGS = 4
ASKED = ("q", "show", "order", "lone", "page")
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


class Builder(Controller):
    """One form holds a whole dossier, and every button of it sends all of it."""

    include_in_schema = False

    def __init__(self, owner: Router) -> None:
        super().__init__(owner)
        self._numberings: OrderedDict[str, Dossier] = OrderedDict()
        self._lock = threading.Lock()

    @get("/dossiers", sync_to_thread=True)
    def all(self, state: State) -> Response[str]:
        return render_page(state, "builder_list.html.j2", here="dossiers", plans=state.desk.plans())

    @get("/dossiers/{name:str}", sync_to_thread=True)
    def one(self, name: FromPath[str], request: Request[Any, Any, State], state: State) -> Response[str]:
        desk: Desk = state.desk
        plan, view = _known(desk, name), desk.view()
        template = "builder_choose.html.j2" if request.headers.get("hx-request") else "builder.html.j2"
        return render_page(state, template, here="dossiers", view=view, **self._shown(desk, plan, view, request.query_params))

    @get("/dossiers/{name:str}/preview", sync_to_thread=True)
    def preview(self, name: FromPath[str], state: State) -> Response[bytes]:
        plan = _known(state.desk, name)
        content = export_snapshot(state.desk.view().snapshot, "html", plan=plan)
        return Response(content, media_type=MediaType.HTML, headers={"Content-Security-Policy": PREVIEW_POLICY})

    @post("/plan", status_code=200, sync_to_thread=True)
    def change(self, data: Form, state: State) -> Response[str]:
        """What a button asks for. A refusal is told beside the page, which stays as it is: so do the words in it."""
        desk: Desk = state.desk
        try:
            match data.get("do", ""):
                case "make":
                    return _make(desk, data)
                case "drop":
                    desk.drop_plan(data.get("name", ""), _number(data.get("version", "")))
                    return render_page(state, "builder_plans.html.j2", here="", plans=desk.plans(), said="It is thrown away.")
                case "put":
                    return _put(state, data)
            return self._keep(state, data)
        except PlanChangedError as error:
            return _told(state, reason=str(error), name=data.get("name", ""))
        except TwosourceError as error:
            return _told(state, reason=str(error))

    def _keep(self, state: State, given: Mapping[str, str]) -> Response[str]:
        desk: Desk = state.desk
        view, old = desk.view(), desk.plan(given.get("name", ""))
        cites = self._numbering(given.get("numbers", ""), view)
        if old.version != _number(given.get("version", "")):
            raise PlanChangedError("somebody changed this dossier meanwhile; nothing was kept, and your words stand here still")
        kept = desk.keep_plan(changed(written(old, given), given, view), cites=cites)
        shown = self._shown(desk, kept, view, {name: given.get(f"at-{name}", "") for name in ASKED})
        done, _, which = given.get("do", "").partition("-")
        new = done in ("words", "back")
        did: dict[str, Any] = {
            "done": done,
            # As it was in the form, not as it was kept before.
            "lost": written(old, given).entry(_number(which)) if done == "out" else None,
            "new": new,
            "focus": kept.next_number - 1 if new else _before(old, _number(which)),
        }
        return render_page(state, "builder_work.html.j2", here="", view=view, **did, **shown)

    def _shown(self, desk: Desk, plan: Plan, view: View, asked: Mapping[str, str]) -> dict[str, Any]:
        """What the page of a plan shows. `asked`: which claims to choose from, as the board's address asks."""
        query = BoardQuery.of({name: asked.get(name, "") for name in ASKED})
        try:
            hits = desk.statements_with(query.words) if query.words else None
        except CaseError:
            # Marks without a word find nothing; they are no fault of the page.
            hits = {}
        remarks = check_plan(plan, view.dossier)
        return {
            "plan": plan,
            "address": f"/dossiers/{quote(plan.name)}",
            "file": quote(plan.name),
            "placed": placed(plan, view, remarks),
            "title_remarks": remarks.get(0, []),
            "chosen": claims_in(plan, view),
            "numbers": self._remember(view),
            "query": query,
            "rows": listed(view, query, hits),
            "page_address": lambda page: f"/dossiers/{quote(plan.name)}?{_asked(query, page)}",
            "forms": [name for name, form in exporters().items() if form.render_plan is not None],
            "said": "",
        }

    def _remember(self, view: View) -> str:
        """What names the numbers of a view's citations, so that what is typed under them is taken for what they were."""
        listed = " ".join(f"{one.number}:{one.report_number}:{one.anchor}" for one in view.dossier.citations)
        key = hashlib.blake2b(listed.encode(), digest_size=8).hexdigest()
        with self._lock:
            self._numberings[key] = view.dossier
            self._numberings.move_to_end(key)
            while len(self._numberings) > NUMBERINGS:
                self._numberings.popitem(last=False)
        return key

    def _numbering(self, key: str, view: View) -> Dossier:
        self._remember(view)
        with self._lock:
            if key in self._numberings:
                return self._numberings[key]
        raise PlanError("the numbers of citations are others by now; copy your words, load the page again, and look them up")


def _make(desk: Desk, given: Mapping[str, str]) -> Response[str]:
    """A new one, and on to its page."""
    title = given.get("title", "").strip() or "Dossier"
    name = name_for(title, {plan.name for plan in desk.plans()})
    kept = desk.keep_plan(Plan(name, title, parts=FIRST_PARTS))
    return Response("", headers={"HX-Redirect": f"/dossiers/{quote(kept.name)}"})


def _put(state: State, given: Mapping[str, str]) -> Response[str]:
    """A claim at the end of a dossier, from a page that shows the claim."""
    desk: Desk = state.desk
    old, view = desk.plan(given.get("name", "")), desk.view()
    new = put(old, given.get("claim", ""), view)
    if new is not old:
        desk.keep_plan(new, cites=view.dossier)
    return _told(state, title=new.title, name=new.name)


def _told(state: State, *, reason: str = "", title: str = "", name: str = "") -> Response[str]:
    told = render_page(state, "builder_told.html.j2", here="", reason=reason, title=title, address=f"/dossiers/{quote(name)}")
    told.headers |= {"HX-Retarget": "#told", "HX-Reswap": "innerHTML"}
    return told


def _before(plan: Plan, number: int) -> int:
    """The entry before one, where who took it out goes on; 0 at the beginning."""
    numbers = [0, *(entry.number for entry in plan.entries)]
    return numbers[numbers.index(number) - 1] if number in numbers[1:] else 0


def _known(desk: Desk, name: str) -> Plan:
    for plan in desk.plans():
        if plan.name == name:
            return plan
    raise NotFoundException("there is no dossier of this name in this case")


def _number(words: str) -> int:
    return int(words) if words.isdecimal() and len(words) <= 9 else 0


def _asked(query: BoardQuery, page: int) -> str:
    told = {"q": query.words, "show": query.shown, "order": query.order, "lone": "1" if query.lone else "", "page": str(page)}
    return urlencode({key: value for key, value in told.items() if value})
