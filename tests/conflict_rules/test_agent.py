from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Agent
from twosource.conflict_rules.agent import rule

SOLD = Agent(("sell",), ("house",), ("brandt",))


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (replace(SOLD, who=("reyes",)), True),
        (SOLD, False),
        (replace(SOLD, who=("reyes",), of=("boat",)), False),
        (replace(SOLD, who=("reyes",), verb=("paint",)), False),
    ],
)
def test_one_deed_has_one_doer(other: Agent, conflict: bool) -> None:
    assert (rule.disagree(SOLD, other) is not None) is conflict
    assert (rule.disagree(other, SOLD) is not None) is conflict
