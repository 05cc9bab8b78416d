"""The same is said, once with a negation."""

from __future__ import annotations

from ._facts import Predication
from ._rule import ConflictRule, share_a_word


def _disagree(left: Predication, right: Predication) -> str | None:
    if left.denied == right.denied or not share_a_word(left.about, right.about):
        return None
    says_the_same = share_a_word(left.says, right.says)
    exists = (left.exists and share_a_word(left.says, right.about)) or (right.exists and share_a_word(right.says, left.about))
    return "one says that it is not so" if says_the_same or exists else None


rule = ConflictRule(title="Said and negated", kind="polarity", about=Predication, disagree=_disagree)
