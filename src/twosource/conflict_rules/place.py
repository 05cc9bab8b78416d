"""The same thing at two places, neither of which lies in the other."""

from __future__ import annotations

import math

from ..model import Precision
from ._facts import Setting
from ._rule import ConflictRule, share_a_word

EARTH_RADIUS_KM = 6371.0
# How far from its pin a place of each precision may reach: two nearer ones may be one place told twice.
REACH_KM: dict[Precision, float] = {"point": 5, "town": 15, "area": 40, "region": 200, "country": 1500, "vague": math.inf}


def _disagree(left: Setting, right: Setting) -> str | None:
    if left.role != right.role or not share_a_word(left.what, right.what):
        return None
    if "vague" in (left.precision, right.precision) or lies_in(left, right) or lies_in(right, left):
        return None
    if left.country and right.country and left.country != right.country:
        return "two countries"
    if apart(left, right):
        return "neither place lies in the other"
    return None


def lies_in(inner: Setting, outer: Setting) -> bool:
    """Whether `outer` is `inner` or holds it."""
    names = {name.casefold() for name in (inner.name, *inner.within)}
    return outer.name.casefold() in names or (outer.precision == "country" and outer.country == inner.country is not None)


def apart(left: Setting, right: Setting) -> bool:
    """Whether both are on the map, each beyond the other's reach."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return False
    return distance_km(left.lat, left.lon, right.lat, right.lon) > REACH_KM[left.precision] + REACH_KM[right.precision]


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Along the great circle."""
    north, other_north = math.radians(lat), math.radians(other_lat)
    across = math.sin(math.radians(lon - other_lon) / 2) ** 2 * math.cos(north) * math.cos(other_north)
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, math.sin((north - other_north) / 2) ** 2 + across)))


rule = ConflictRule(title="Different places", kind="place", about=Setting, disagree=_disagree)
