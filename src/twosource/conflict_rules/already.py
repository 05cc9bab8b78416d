"""Done already by one account, still to come by another."""

from __future__ import annotations

from ._facts import Deed
from ._rule import ConflictRule, share_a_word


def _disagree(left: Deed, right: Deed) -> str | None:
    if (
        left.done == right.done
        or left.making
        or right.making
        or left.act != right.act
        or not share_a_word(left.things, right.things)
    ):
        return None
    return "done already, or still to come"


rule = ConflictRule(title="Already or not yet", kind="time", about=Deed, disagree=_disagree)
