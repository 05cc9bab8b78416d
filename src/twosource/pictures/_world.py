"""The bundled outline of the world: where land ends and where countries meet."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

Point = tuple[float, float]
"""Longitude and latitude in degrees, in this order: how far right, how far up."""


@dataclass(frozen=True)
class Line:
    """Points one after the other, without a leap at the 180th meridian: a longitude may be above 180 or below -180."""

    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True)
class World:
    """`land`: rings, the first point also the last; the Caspian is a ring in a ring. `borders`: lines between countries."""

    land: tuple[Line, ...]
    borders: tuple[Line, ...]


@cache
def load_world() -> World:
    return unpack_world((resources.files("twosource") / "vendor" / "world" / "outline.json.gz").read_bytes())


def unpack_world(packed: bytes) -> World:
    """Lines are kept as steps from point to point, in parts of a degree; see tools/build_world.py."""
    kept = json.loads(gzip.decompress(packed))
    parts = kept["parts_of_a_degree"]
    return World(*(tuple(_line(steps, parts) for steps in kept[kind]) for kind in ("land", "borders")))


def _line(steps: Sequence[int], parts: int) -> Line:
    points, x, y = [], 0, 0
    for right, up in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + right, y + up
        points.append((x / parts, y / parts))
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return Line(tuple(points), min(lons), min(lats), max(lons), max(lats))
