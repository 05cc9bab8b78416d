"""Two different actors for one deed."""

from __future__ import annotations

from ._facts import Actor
from ._rule import ConflictRule, share_a_word


def _disagree(left: Actor, right: Actor) -> str | None:
    if share_a_word(left.who, right.instead_of) or share_a_word(right.who, left.instead_of):
        return "one rules out whom the other names"
    if (
        share_a_word(left.who, right.who)
        or share_a_word(left.instead_of, right.instead_of)
        or not (left.stated or right.stated)
    ):
        return None
    return "they name different actors"


rule = ConflictRule(title="Different actors", kind="actor", about=Actor, disagree=_disagree)
