from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Amount
from twosource.conflict_rules.rate import rule
from twosource.model import Interval

YEARLY = Amount(Interval.point(800), "bus", counted=("bus",), per="year")


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (replace(YEARLY, per=None), True),
        (replace(YEARLY, per="week"), False),
        (replace(YEARLY, per=None, interval=Interval.point(9000)), False),
        (replace(YEARLY, per=None, interval=Interval(100, 1000)), False),
        (replace(YEARLY, per=None, counted=("tram",)), False),
        (replace(YEARLY, per=None, counted=()), True),
        (replace(YEARLY, per=None, unit="tram"), False),
    ],
)
def test_one_figure_is_no_rate_and_total_at_once(other: Amount, conflict: bool) -> None:
    assert (rule.disagree(YEARLY, other) is not None) is conflict
    assert rule.disagree(YEARLY, other) == rule.disagree(other, YEARLY)
