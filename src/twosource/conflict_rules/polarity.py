"""Said to be so by one, denied by another."""

from __future__ import annotations

from ._facts import Assertion
from ._rule import ConflictRule


def _disagree(left: Assertion, right: Assertion) -> str | None:
    if left.matter != right.matter or left.denied == right.denied:
        return None
    return "one denies what the other says"


rule = ConflictRule(title="Said and denied", kind="polarity", about=Assertion, disagree=_disagree)
