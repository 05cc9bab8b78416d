from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Predication
from twosource.conflict_rules.contrary import rule

KNEW = Predication(("know",), ("airline", "crack"), denied=False)


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (replace(KNEW, denied=True), True),
        (KNEW, False),
        (replace(KNEW, denied=True, says=("repair",)), False),
        (replace(KNEW, denied=True, about=("pilot",)), False),
        (Predication(("crack",), ("crack", "wing"), denied=True, exists=True), True),
        (Predication(("strike",), ("airline", "strike"), denied=True, exists=True), False),
    ],
)
def test_the_same_is_not_so_and_not_so(other: Predication, conflict: bool) -> None:
    assert (rule.disagree(KNEW, other) is not None) is conflict
    assert (rule.disagree(other, KNEW) is not None) is conflict
