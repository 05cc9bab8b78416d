"""Said to be so by one, denied or doubted by another."""

from __future__ import annotations

from ._facts import Assertion
from ._rule import ConflictRule


def _disagree(left: Assertion, right: Assertion) -> str | None:
    # A doubt and a denial of one thing go together: only what is asserted can be denied.
    if left.matter != right.matter or (left.stance == "asserts") == (right.stance == "asserts"):
        return None
    stance = right.stance if left.stance == "asserts" else left.stance
    return "one denies what the other says" if stance == "denies" else "one doubts what the other says"


rule = ConflictRule(title="Said and denied", kind="polarity", about=Assertion, disagree=_disagree)
