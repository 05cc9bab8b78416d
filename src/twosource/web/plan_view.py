"""Plan, View -> its entries as the page of a dossier of one's own shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..dossier.content import ClaimPart
from ..dossier.marks import Marks
from ..dossier.planned import chosen_claims
from ..drafts import DraftRemark
from ..model import Entry, Plan
from .desk import View


@dataclass(frozen=True)
class Placed:
    """An entry as the page shows it: its claim where it has one (that is not, `joined`, shown above), its words with numbers,
    and the remarks on them."""

    entry: Entry
    part: ClaimPart | None
    joined: bool
    heading: str
    text: str
    remarks: tuple[DraftRemark, ...]


def placed(plan: Plan, view: View, remarks: Mapping[int, Sequence[DraftRemark]]) -> list[Placed]:
    """`remarks`: of the check, by the entries' numbers."""
    marks, chosen = Marks(view.dossier), chosen_claims(plan, view.snapshot, view.board)
    parts = dict(view.claims)
    shown: list[Placed] = []
    for entry in plan.entries:
        card = chosen.get(entry.number)
        part = parts.pop(card.claim.id, None) if card is not None else None
        words = (marks.numbered(entry.heading), marks.numbered(entry.text))
        shown.append(Placed(entry, part, card is not None, *words, tuple(remarks.get(entry.number, ()))))
    return shown
