from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Deed
from twosource.conflict_rules.already import rule

DONE = Deed("start", ("ferry", "service"), ("Norway",), done=True)


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (replace(DONE, done=False), True),
        (DONE, False),
        (replace(DONE, done=False, things=("service",)), True),
        (replace(DONE, done=False, things=("tunnel",)), False),
        (replace(DONE, done=False, act="close"), False),
        (replace(DONE, done=False, making=True), False),
    ],
)
def test_what_is_done_is_not_still_to_come(other: Deed, conflict: bool) -> None:
    assert (rule.disagree(DONE, other) is not None) is conflict
    assert rule.disagree(DONE, other) == rule.disagree(other, DONE)
