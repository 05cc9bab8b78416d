"""The same figure once for each unit of time and once in all."""

from __future__ import annotations

from ._facts import Amount
from ._rule import ConflictRule
from .quantity import counts_the_same, near

# A range as wide as "hundreds" fits too many figures to say that two are one.
WIDEST_RATIO = 1.5


def _disagree(left: Amount, right: Amount) -> str | None:
    if (left.per is None) == (right.per is None) or left.unit != right.unit or left.part or right.part:
        return None
    if not counts_the_same(left, right) or not (narrow(left) and narrow(right)) or not near(left.interval, right.interval):
        return None
    return f"the same figure, once for each {left.per or right.per} and once in all"


def narrow(amount: Amount) -> bool:
    return amount.interval.low > 0 and amount.interval.high <= amount.interval.low * WIDEST_RATIO


rule = ConflictRule(title="A rate against a total", kind="rate", about=Amount, disagree=_disagree)
