from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Deed
from twosource.conflict_rules.status import rule

BUILT = Deed("found", ("clinic",), (), done=True, making=True)


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (replace(BUILT, done=False), True),
        (BUILT, False),
        (replace(BUILT, done=False, things=("school",)), False),
        (replace(BUILT, done=False, making=False), False),
    ],
)
def test_a_thing_in_being_is_not_only_planned(other: Deed, conflict: bool) -> None:
    assert (rule.disagree(BUILT, other) is not None) is conflict
    assert rule.disagree(BUILT, other) == rule.disagree(other, BUILT)
