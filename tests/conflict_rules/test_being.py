from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Being
from twosource.conflict_rules.being import rule

ARSON = Being("cause", ("fire",), ("arson",))


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (replace(ARSON, what=("circuit", "short")), True),
        (replace(ARSON, what=("circuit", "short"), of=()), True),
        (ARSON, False),
        (replace(ARSON, what=("circuit",), of=("flood",)), False),
        (replace(ARSON, what=("circuit",), slot="cargo"), False),
    ],
)
def test_what_can_only_be_one_is_not_two(other: Being, conflict: bool) -> None:
    assert (rule.disagree(ARSON, other) is not None) is conflict
    assert (rule.disagree(other, ARSON) is not None) is conflict
