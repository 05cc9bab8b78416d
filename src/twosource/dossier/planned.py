"""Snapshot, Plan -> the dossier of just what a person chose, with their own words between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..board import Card, form_board
from ..model import Entry, Plan, Report, Snapshot, StatementFinder, select_statement
from . import texts
from .citations import Citation
from .compose import Frame, compose_dossier
from .content import ClaimPart, Dossier, GonePart, OwnPart, PlanPart
from .marks import Marks
from .narrowed import narrowed

Piece = str | Citation
PARAGRAPH_END = re.compile(r"\n[^\S\n]*(?:\n\s*)+")


def compose(snapshot: Snapshot, plan: Plan | None = None, remarks: int = 0) -> tuple[Snapshot, Dossier]:
    """What a dossier is made from, and the dossier: of the whole case where there is no plan.

    `remarks`: how many the check has on the plan's own words. Citations keep the numbers of the whole case's dossier, so that
    what is cited, checked, shown and given out has one number everywhere.
    """
    whole = compose_dossier(snapshot)
    if plan is None:
        return snapshot, whole
    marks, board = Marks(whole), form_board(snapshot)
    chosen = chosen_claims(plan, snapshot, board)
    cards = list({card.claim.id: card for entry in plan.entries if (card := chosen.get(entry.number))}.values())
    report_ids = {one.number: one.report.id for one in whole.reports}
    cited = tuple((one, report_ids[one.report_number]) for one in _cited(plan, marks))
    narrow = narrowed(snapshot, cards, cited)
    numbers = {citation.anchor: citation.number for citation in whole.citations}
    frame = Frame(tuple(card.claim.id for card in cards), numbers, cited, plan.parts)
    dossier = compose_dossier(narrow, frame)
    parts = tuple(_parts(plan, chosen, marks, dossier))
    own = sum(isinstance(part, OwnPart) for part in parts)
    made = PlanPart(" ".join(plan.title.split()), parts, len(cards), len(board), own, remarks)
    return narrow, replace(dossier, plan=made)


def chosen_claims(plan: Plan, snapshot: Snapshot, board: Sequence[Card]) -> dict[int, Card]:
    """The claim of each entry that chose one and whose claim is still there, by the entry's number.

    Two entries have the same claim where theirs have become one, or its statement is in no other claim.
    """
    finder = StatementFinder(snapshot.reports, snapshot.counted)
    homes: dict[str, list[Card]] = {}
    for card in board:
        for one in card.statements:
            homes.setdefault(one.id, []).append(card)
    found: dict[int, Card] = {}
    taken: set[str] = set()
    for entry in plan.entries:
        statement = finder.of(entry.claim)
        listed = homes.get(statement.id, []) if statement else []
        for card in sorted(listed, key=lambda one: one.claim.id in taken)[:1]:
            found[entry.number] = card
            taken.add(card.claim.id)
    return found


def entry_of(card: Card, number: int, reports: Mapping[str, Report], board: Iterable[Card]) -> Entry:
    """The entry that chooses a claim: by the statement that stands for it, or one that is in no other claim."""
    others = {one.id for other in board if other.claim.id != card.claim.id for one in other.statements}
    listed = (card.headline, *card.statements)
    statement = next((one for one in listed if one.id not in others), card.headline)
    return Entry(number, select_statement(reports[statement.report_id], statement))


def _cited(plan: Plan, marks: Marks) -> Iterator[Citation]:
    for entry in plan.entries:
        for piece in (*marks.pieces(entry.heading), *marks.pieces(entry.text)):
            if isinstance(piece, Citation):
                yield piece


def _parts(plan: Plan, chosen: Mapping[int, Card], marks: Marks, dossier: Dossier) -> Iterator[ClaimPart | OwnPart | GonePart]:
    claims = {part.id: part for part in dossier.claims}
    by_number = {one.number: one for one in dossier.citations}
    for entry in plan.entries:
        if entry.claim is None:
            if entry.heading.strip() or entry.text.strip():
                yield _own(entry, marks, by_number)
        elif entry.number in chosen and (part := claims.pop(chosen[entry.number].claim.id, None)) is not None:
            yield part
        else:
            yield GonePart(entry.claim.exact or "", joined=entry.number in chosen)


def _own(entry: Entry, marks: Marks, by_number: Mapping[int, Citation]) -> OwnPart:
    """Citations are those of this dossier, whose reports have other numbers than in the whole."""

    def pieces(text: str) -> Iterator[Piece]:
        yield from (by_number[one.number] if isinstance(one, Citation) else one for one in marks.pieces(text) if one != "")

    heading = list(pieces(entry.heading))
    words = " ".join("".join(one for one in heading if isinstance(one, str)).split())
    # A heading is words alone in every form.
    called = tuple(one for one in heading if isinstance(one, Citation))
    of_heading: list[tuple[Piece, ...]] = [(texts.OF_HEADING, *called)] if called else []
    written = [tuple(pieces(one)) for one in PARAGRAPH_END.split(entry.text.strip()) if one]
    return OwnPart(words, (*of_heading, *written))
