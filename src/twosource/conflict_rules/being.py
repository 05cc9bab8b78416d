"""What can only be one thing is two."""

from __future__ import annotations

from ._facts import Being
from ._rule import ConflictRule, share_a_word


def _disagree(left: Being, right: Being) -> str | None:
    if left.slot != right.slot or share_a_word(left.what, right.what):
        return None
    if left.of and right.of and not share_a_word(left.of, right.of):
        return None
    return "it cannot be both"


rule = ConflictRule(title="Two answers to what it is", kind="attribute", about=Being, disagree=_disagree)
