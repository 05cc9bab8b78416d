"""A thing that exists by one account and is only planned by another."""

from __future__ import annotations

from ._facts import Deed
from ._rule import ConflictRule, share_a_word


def _disagree(left: Deed, right: Deed) -> str | None:
    if left.done == right.done or not (left.making and right.making) or not share_a_word(left.things, right.things):
        return None
    return "in being, or only planned"


rule = ConflictRule(title="Planned or in being", kind="status", about=Deed, disagree=_disagree)
