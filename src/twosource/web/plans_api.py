"""Dossiers of users' own as JSON, under /api/plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from litestar import Controller, delete, get, put
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, JSONBody, Parameter

from ..dossier.planned import chosen_claims, entry_of
from ..drafts import check_plan
from ..errors import PlanError
from ..model import DOSSIER_PARTS, FIRST_PARTS, DossierPart, Entry, Plan, Selector
from .answers import remark_of
from .api import REFUSED, told
from .desk import Desk, View
from .shapes import Remark


@dataclass(frozen=True)
class ChosenWords:
    """Words of a report by which a claim was chosen, with some around them: they find it again when its id is another."""

    report: str
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class EntryAnswer:
    """A chosen claim, or words of the user's own. `claim`: its id now, null where it is gone or is one with another above.

    In `heading` and `text` what is cited stands as "[[w-REPORT-START-END]]", which stays when numbers change. `remarks`: on
    `heading`, then on `text`, with their numbers in place of the marks.
    """

    number: int
    claim: str | None
    chosen: ChosenWords | None
    heading: str
    text: str
    remarks: list[Remark]


@dataclass(frozen=True)
class PlanAnswer:
    """A dossier as a user wants it. `version`: to be sent with the next change. `remarks`: on the title. `parts`: what stands
    in it beside the claims and how it was made."""

    name: str
    title: str
    version: int
    entries: list[EntryAnswer]
    remarks: list[Remark]
    parts: list[DossierPart]


@dataclass(frozen=True)
class EntryGiven:
    """A claim, by `chosen` as an answer had it or by its id; else own words, in which numbers of /api/claims ([12]) are taken
    as well as marks."""

    claim: str | None = None
    chosen: ChosenWords | None = None
    heading: str = ""
    text: str = ""


@dataclass(frozen=True)
class PlanGiven:
    """A dossier to keep whole. `version`: of the one that it was made from, 0 for a new one. `parts`: what stands in it beside
    the claims and how it was made; without it, as before, or of a new one at a glance and who rests on whom."""

    title: str
    version: int
    entries: list[EntryGiven]
    parts: list[DossierPart] | None = None


Version = Annotated[int, Parameter(description="the one that was read")]


class PlansApi(Controller):
    """Each works in a thread: a change waits for a run at work to step back."""

    path = "/api/plans"
    tags = ("case",)
    exception_handlers = REFUSED

    @get(
        "/",
        sync_to_thread=True,
        summary="Dossiers of users' own, by name",
        responses=told(),
        response_description=PlanAnswer.__doc__,
    )
    def all(self, state: State) -> list[PlanAnswer]:
        desk: Desk = state.desk
        view = desk.view()
        return [_answer(plan, view) for plan in desk.plans()]

    @get(
        "/{name:str}",
        sync_to_thread=True,
        summary="One of them, with the remarks of the check on its words",
        responses=told(400, 404),
        response_description=PlanAnswer.__doc__,
    )
    def one(self, name: FromPath[str], state: State) -> PlanAnswer:
        desk: Desk = state.desk
        return _answer(_known(desk, name), desk.view())

    @put(
        "/{name:str}",
        sync_to_thread=True,
        summary="Keep one whole; no other change is written over",
        responses=told(400, 409, 422),
        response_description=PlanAnswer.__doc__,
    )
    def keep(self, name: FromPath[str], data: JSONBody[PlanGiven], state: State) -> PlanAnswer:
        desk: Desk = state.desk
        view = desk.view()
        entries = tuple(_entry(given, number, view) for number, given in enumerate(data.entries, start=1))
        before = next((plan.parts for plan in desk.plans() if plan.name == name), FIRST_PARTS)
        parts = before if data.parts is None else tuple(one for one in DOSSIER_PARTS if one in data.parts)
        kept = desk.keep_plan(Plan(name, data.title, entries, data.version, parts), cites=view.dossier)
        return _answer(kept, view)

    @delete(
        "/{name:str}",
        sync_to_thread=True,
        status_code=200,
        summary="Throw one away; the answer has it for the last time",
        responses=told(400, 404, 409, 422),
        response_description=PlanAnswer.__doc__,
    )
    def drop(self, name: FromPath[str], version: Version, state: State) -> PlanAnswer:
        desk: Desk = state.desk
        plan = _known(desk, name)
        desk.drop_plan(plan.name, version)
        return _answer(plan, desk.view())


def _known(desk: Desk, name: str) -> Plan:
    for plan in desk.plans():
        if plan.name == name:
            return plan
    raise NotFoundException(f"there is no dossier {name[:80]!r} in this case")


def _entry(given: EntryGiven, number: int, view: View) -> Entry:
    if given.chosen is not None:
        one = given.chosen
        return Entry(number, Selector(report_id=one.report, exact=one.exact, prefix=one.prefix, suffix=one.suffix))
    if given.claim is None:
        return Entry(number, heading=given.heading, text=given.text)
    card = next((card for card in view.board if card.claim.id == given.claim), None)
    if card is None:
        raise PlanError(f"there is no claim {given.claim[:80]!r}: a judgement or a new report may have moved its statements")
    return entry_of(card, number, {key: one.report for key, one in view.reports.items()}, view.board)


def _answer(plan: Plan, view: View) -> PlanAnswer:
    chosen, remarks = chosen_claims(plan, view.snapshot, view.board), check_plan(plan, view.dossier)
    seen: set[str] = set()
    entries = []
    for entry in plan.entries:
        card = chosen.get(entry.number)
        claim = card.claim.id if card is not None and card.claim.id not in seen else None
        seen.update(filter(None, (claim,)))
        on_it = [remark_of(one) for one in remarks.get(entry.number, ())]
        entries.append(EntryAnswer(entry.number, claim, _chosen(entry.claim), entry.heading, entry.text, on_it))
    on_title = [remark_of(one) for one in remarks.get(0, ())]
    return PlanAnswer(plan.name, plan.title, plan.version, entries, on_title, list(plan.parts))


def _chosen(selector: Selector | None) -> ChosenWords | None:
    if selector is None:
        return None
    return ChosenWords(selector.report_id or "", selector.exact or "", selector.prefix, selector.suffix)
