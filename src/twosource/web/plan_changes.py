"""Plan -> Plan: what the buttons beside a dossier of one's own do to it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from ..board import Card
from ..dossier.planned import chosen_claims, entry_of
from ..errors import PlanError
from ..model import DOSSIER_PARTS, Entry, Plan
from .desk import View

ACTION = re.compile(r"(keep|put|up|down|out|words|back)(?:-(\w+))?")
MOST_SLUG_CHARS = 50
DEFAULT_NAME = "dossier"


def name_for(title: str, taken: Collection[str]) -> str:
    """A name for an address and a file, from the words of a title; another where it is taken."""
    words = "-".join(re.findall(r"\w+", unicodedata.normalize("NFC", title).casefold()))
    name = words[:MOST_SLUG_CHARS].rstrip("-") or DEFAULT_NAME
    return next(one for number in range(1, len(taken) + 2) if (one := f"{name}-{number}" if number > 1 else name) not in taken)


def written(plan: Plan, given: Mapping[str, str]) -> Plan:
    """With the title, the words and the ticked parts as they stand in the form: nothing that was typed is lost, whichever
    button was pressed."""

    def typed(entry: Entry) -> Entry:
        heading, text = (given.get(f"{name}-{entry.number}") for name in ("heading", "text"))
        return replace(
            entry,
            heading=entry.heading if heading is None else _plain_lines(heading),
            text=entry.text if text is None else _plain_lines(text),
        )

    entries = tuple(typed(one) if one.claim is None else one for one in plan.entries)
    # A box that is not ticked is not sent: what was not on the page must not be taken for it.
    ticked = tuple(part for part in DOSSIER_PARTS if f"part-{part}" in given)
    parts = ticked if "parts" in given else plan.parts
    return replace(plan, title=given.get("title", plan.title).strip(), entries=entries, parts=parts)


def changed(plan: Plan, given: Mapping[str, str], view: View) -> Plan:
    """With what `do` asks for. Raises PlanError for what nothing can be done with."""
    action = ACTION.fullmatch(given.get("do", ""))
    if action is None:
        raise PlanError("nothing was asked for; use the buttons of the page")
    name, which = action[1], action[2] or ""
    if name == "put":
        return put(plan, which, view)
    number = int(which) if which.isdecimal() and len(which) <= 9 else 0
    changes: dict[str, Callable[[Plan, int], Plan]] = {
        "up": lambda one, at: _moved(one, at, -1),
        "down": lambda one, at: _moved(one, at, 1),
        "out": lambda one, at: replace(one, entries=tuple(entry for entry in one.entries if entry.number != at)),
        "words": lambda one, at: _with(one, Entry(one.next_number), at),
        "back": lambda one, at: _with(one, _taken_back(one, given), at),
    }
    return changes[name](plan, number) if name in changes else plan


def put(plan: Plan, claim_id: str, view: View) -> Plan:
    """With a claim at its end; as it is where the claim is in it. Raises PlanError for a claim that is gone."""
    card = next((card for card in view.board if card.claim.id == claim_id), None)
    if card is None:
        raise PlanError("this claim has other statements now, or none: a judgement or a new report moved them")
    if card.claim.id in claims_in(plan, view):
        return plan
    reports = {one.report.id: one.report for one in view.dossier.reports}
    return replace(plan, entries=(*plan.entries, entry_of(card, plan.next_number, reports, view.board)))


def claims_in(plan: Plan, view: View) -> dict[str, int]:
    """The claims of a plan by id, with the number of the entry of each."""
    chosen: dict[int, Card] = chosen_claims(plan, view.snapshot, view.board)
    return {card.claim.id: number for number, card in reversed(chosen.items())}


def _moved(plan: Plan, number: int, by: int) -> Plan:
    entries = list(plan.entries)
    place = next((place for place, entry in enumerate(entries) if entry.number == number), None)
    if place is None or not 0 <= place + by < len(entries):
        return plan
    entries[place], entries[place + by] = entries[place + by], entries[place]
    return replace(plan, entries=tuple(entries))


def _with(plan: Plan, entry: Entry, after: int) -> Plan:
    """With an entry behind the one of that number; at the beginning where there is none."""
    place = next((place for place, one in enumerate(plan.entries, start=1) if one.number == after), 0)
    return replace(plan, entries=(*plan.entries[:place], entry, *plan.entries[place:]))


def _taken_back(plan: Plan, given: Mapping[str, str]) -> Entry:
    return Entry(plan.next_number, heading=given.get("back-heading", ""), text=_plain_lines(given.get("back-text", "")))


def _plain_lines(words: str) -> str:
    """Forms send lines as "\\r\\n"."""
    return words.replace("\r\n", "\n").replace("\r", "\n")
