from __future__ import annotations

import pytest

from twosource.conflict_rules import Assertion
from twosource.conflict_rules.polarity import rule


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (Assertion("asserts", "a"), Assertion("denies", "a"), True),
        (Assertion("asserts", "a"), Assertion("doubts", "a"), True),
        (Assertion("denies", "a"), Assertion("doubts", "a"), False),
        (Assertion("denies", "a"), Assertion("denies", "a"), False),
        (Assertion("asserts", "a"), Assertion("denies", "b"), False),
    ],
)
def test_only_what_is_asserted_can_be_denied(left: Assertion, right: Assertion, conflict: bool) -> None:
    assert (rule.disagree(left, right) is not None) is conflict
    assert rule.disagree(left, right) == rule.disagree(right, left)
