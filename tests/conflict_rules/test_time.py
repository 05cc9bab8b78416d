from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.conflict_rules import Moment
from twosource.conflict_rules.time import rule
from twosource.model import Interval


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (Moment(Interval(10, 11)), Moment(Interval(12, 13)), True),
        (Moment(Interval(10, 40)), Moment(Interval(12, 13)), False),
        (Moment(Interval(-math.inf, 11)), Moment(Interval(20, math.inf)), True),
        (Moment(None), Moment(Interval(12, 13)), False),
        (Moment(Interval(10, 11), event=("sail",)), Moment(Interval(20, 21), event=("leave",)), False),
        # A latest and an earliest time of one matter are of one event, whatever the words.
        (Moment(Interval(-math.inf, 11), event=("sail",)), Moment(Interval(20, math.inf), event=("leave",)), True),
        (Moment(None, Interval(160, 200)), Moment(None, Interval(215, 225)), True),
        (Moment(None, Interval(160, 200)), Moment(None, Interval(190, 225)), False),
        (Moment(None, season=Interval(0, 31)), Moment(Interval(400, 401), season=Interval(40, 41)), True),
        (Moment(Interval(9, 10), season=Interval(9, 10)), Moment(Interval(9, 10), season=Interval(9, 10)), False),
    ],
)
def test_times_conflict_where_no_moment_fits_both(left: Moment, right: Moment, conflict: bool) -> None:
    assert (rule.disagree(left, right) is not None) is conflict
    assert rule.disagree(left, right) == rule.disagree(right, left)


intervals = st.none() | st.integers(0, 60).flatmap(
    lambda low: st.integers(low + 1, low + 40).map(lambda high: Interval(low, high))
)


@given(st.builds(Moment, days=intervals, clock=intervals, season=intervals))
def test_nothing_conflicts_with_itself(moment: Moment) -> None:
    assert rule.disagree(moment, moment) is None
