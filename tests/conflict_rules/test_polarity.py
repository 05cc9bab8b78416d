from __future__ import annotations

import pytest

from twosource.conflict_rules import Assertion
from twosource.conflict_rules.polarity import rule


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (Assertion("a", denied=False), Assertion("a", denied=True), True),
        (Assertion("a", denied=True), Assertion("a", denied=True), False),
        (Assertion("a", denied=False), Assertion("a", denied=False), False),
        (Assertion("a", denied=False), Assertion("b", denied=True), False),
    ],
)
def test_only_what_is_asserted_can_be_denied(left: Assertion, right: Assertion, conflict: bool) -> None:
    assert (rule.disagree(left, right) is not None) is conflict
    assert rule.disagree(left, right) == rule.disagree(right, left)
