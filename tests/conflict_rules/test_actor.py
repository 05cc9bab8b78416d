from __future__ import annotations

import pytest

from twosource.conflict_rules import Actor
from twosource.conflict_rules.actor import rule


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (Actor(("heater",)), Actor(("protester",)), True),
        (Actor(("heater",)), Actor(("faulty", "heater")), False),
        (Actor(("heater",), stated=False), Actor(("protester",), stated=False), False),
        (Actor(("heater",)), Actor(("protester",), stated=False), True),
        (Actor(("grey", "owl"), instead_of=("red", "fox")), Actor(("fox", "red"), stated=False), True),
        (Actor(("grey", "owl"), instead_of=("red", "fox")), Actor(("grey", "owl"), stated=False), False),
    ],
)
def test_different_actors_for_one_deed(left: Actor, right: Actor, conflict: bool) -> None:
    assert (rule.disagree(left, right) is not None) is conflict
    assert rule.disagree(left, right) == rule.disagree(right, left)
