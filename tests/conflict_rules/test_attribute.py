from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Trait
from twosource.conflict_rules.attribute import rule

SECRET = Trait("open/secret", "secret", ("meeting",))


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (replace(SECRET, pole="open"), True),
        (SECRET, False),
        (replace(SECRET, pole="open", of=("vote",)), False),
        (replace(SECRET, axis="full/empty", pole="full"), False),
    ],
)
def test_a_thing_has_not_both_of_two_opposite_qualities(other: Trait, conflict: bool) -> None:
    assert (rule.disagree(SECRET, other) is not None) is conflict
    assert (rule.disagree(other, SECRET) is not None) is conflict
