"""Two counts or measures of the same thing with no number in common."""

from __future__ import annotations

from ..model import Interval
from ._facts import Amount
from ._rule import ConflictRule, share_a_word

# From here on people round: "6,000" may stand for 5,950. Smaller counts are meant as they are said.
ROUNDED_FROM = 1000
ROUNDING_SHARE = 0.025
# A scale and its reading are never exact: 2,300 tonnes and 2,299,950 kilograms are one weight.
MEASURED_SHARE = 0.01
# Reports a day or more apart may both be right about a count that grows.
GROWS_AFTER_DAYS = 1


def _disagree(left: Amount, right: Amount) -> str | None:
    if left.unit != right.unit or left.per != right.per or left.ahead != right.ahead or left.part != right.part:
        return None
    if left.some != right.some and not exceeds(*sorted((left, right), key=lambda one: not one.some)):
        return None
    if not counts_the_same(left, right) or near(left.interval, right.interval) or has_grown(left, right):
        return None
    if any(told is not None and near(told, right.interval) for told in (left.earlier, left.together)):
        return None
    if any(told is not None and near(told, left.interval) for told in (right.earlier, right.together)):
        return None
    return "no number fits both"


def exceeds(some: Amount, whole: Amount) -> bool:
    """Some of them may be fewer than all, but not more: "32 of her crew" where the crew is 23."""
    return some.interval.low > whole.interval.high


def counts_the_same(left: Amount, right: Amount) -> bool:
    """Whether both numbers may measure one thing, as far as their words say."""
    if left.measure and right.measure and left.measure != right.measure:
        return False
    if left.way and right.way and left.way != right.way:
        return False
    if not left.counted or not right.counted or left.anyone or right.anyone:
        return True
    return share_a_word(left.counted, right.counted) or (
        left.unit == "person" and left.measure is not None and left.measure == right.measure
    )


def near(left: Interval, right: Interval) -> bool:
    return left.low - leeway(left.low) < right.high + leeway(right.high) and right.low - leeway(right.low) < left.high + leeway(
        left.high
    )


def leeway(bound: float) -> float:
    """How far a bound may be from what was meant: half of its last digit that is not nought, and little at that."""
    size = abs(bound)
    if size in (0, float("inf")):
        return 0.0
    if size != int(size):
        return size * MEASURED_SHARE
    if size < ROUNDED_FROM:
        return 0.0
    step = 1.0
    while size % (step * 10) == 0:
        step *= 10
    return min(step / 2, size * ROUNDING_SHARE)


def has_grown(left: Amount, right: Amount) -> bool:
    """Whether the later of two counts of something that grows is the larger one."""
    if left.day is None or right.day is None or abs(left.day - right.day) < GROWS_AFTER_DAYS:
        return False
    first, second = (left, right) if left.day < right.day else (right, left)
    return first.interval.low < second.interval.high


rule = ConflictRule(title="Different numbers", kind="quantity", about=Amount, disagree=_disagree)
