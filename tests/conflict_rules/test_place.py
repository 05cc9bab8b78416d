from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Setting
from twosource.conflict_rules.place import distance_km, rule

BERGEN = Setting("Bergen", "at", ("ferry",), "NO", "town", ("Vestland", "Norway"), 60.39, 5.32)
OSLO = Setting("Oslo", "at", ("ferry",), "NO", "town", ("Norway",), 59.91, 10.75)
NORWAY = Setting("Norway", "at", ("ferry",), "NO", "country", (), 62.0, 10.0)
VESTLAND = Setting("Vestland", "at", ("ferry",), "NO", "region", ("Norway",), 61.0, 6.5)
SWEDEN = Setting("Sweden", "at", ("ferry",), "SE", "country", (), 62.0, 15.0)


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (BERGEN, OSLO, True),
        (BERGEN, BERGEN, False),
        (BERGEN, NORWAY, False),
        (BERGEN, VESTLAND, False),
        (VESTLAND, NORWAY, False),
        (BERGEN, SWEDEN, True),
        (NORWAY, SWEDEN, True),
        (BERGEN, replace(OSLO, role="to"), False),
        (replace(BERGEN, role="to"), replace(OSLO, role="to"), True),
        (BERGEN, replace(OSLO, what=("bus",)), False),
        (BERGEN, replace(OSLO, lat=None, lon=None), False),
        (BERGEN, replace(BERGEN, name="Laksevag", lat=60.38, lon=5.27), False),
        (BERGEN, replace(OSLO, precision="vague"), False),
    ],
)
def test_places_conflict_where_neither_lies_in_the_other(left: Setting, right: Setting, conflict: bool) -> None:
    assert (rule.disagree(left, right) is not None) is conflict
    assert rule.disagree(left, right) == rule.disagree(right, left)


def test_distance_is_along_the_great_circle() -> None:
    assert distance_km(60.39, 5.32, 59.91, 10.75) == pytest.approx(305, abs=5)
