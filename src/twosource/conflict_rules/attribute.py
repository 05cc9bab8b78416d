"""Opposite qualities of one thing."""

from __future__ import annotations

from ._facts import Trait
from ._rule import ConflictRule, share_a_word


def _disagree(left: Trait, right: Trait) -> str | None:
    if left.axis != right.axis or left.pole == right.pole or not share_a_word(left.of, right.of):
        return None
    return f"{left.pole} against {right.pole}"


rule = ConflictRule(title="Opposite qualities", kind="attribute", about=Trait, disagree=_disagree)
