from __future__ import annotations

import hashlib
import re
from importlib import resources
from typing import Any

import pytest

from tools.build_world import SHA256, along_seam, closed, joined, pack, thinned
from twosource.pictures._world import World, load_world, unpack_world

FOLDER = resources.files("twosource") / "vendor" / "world"


def topology(left: str = "Left", right: str = "Right") -> dict[str, Any]:
    """A square of land, 2 degrees wide, in two countries: arc 0 is the border, 1 and 2 are the coasts of either."""
    return {
        "transform": {"scale": [0.5, 0.5], "translate": [10, 50]},
        "arcs": [[[2, 0], [0, 4]], [[2, 4], [-2, 0], [0, -4], [2, 0]], [[2, 0], [2, 0], [0, 4], [-2, 0]]],
        "objects": {
            "land": {"type": "GeometryCollection", "geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]]]}]},
            "countries": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": left}},
                    {"type": "Polygon", "arcs": [[~0, 2]], "properties": {"name": right}},
                ],
            },
        },
    }


def world(**names: str) -> World:
    return unpack_world(pack(topology(**names)))


def test_what_is_packed_is_read_again() -> None:
    (ring,) = world().land
    assert ring.points == ((11, 52), (10, 52), (10, 50), (11, 50), (12, 50), (12, 52), (11, 52))
    assert (ring.west, ring.south, ring.east, ring.north) == (10, 50, 12, 52)


def test_a_border_is_what_two_countries_have_in_common() -> None:
    assert [line.points for line in world().borders] == [((11, 50), (11, 52))]


def test_leased_ground_has_no_border() -> None:
    assert world(right="Baikonur").borders == ()


def test_the_same_package_gives_the_same_bytes() -> None:
    assert pack(topology()) == pack(topology())


def test_points_on_the_way_are_left_out_and_corners_stay() -> None:
    assert thinned([(0, 0), (1, 0.001), (2, 0), (2, 2)]) == [(0, 0), (2, 0), (2, 2)]


def test_arcs_on_either_side_of_the_180th_meridian_are_joined_without_a_leap() -> None:
    assert joined([[(179, 0), (180, 1)], [(-180, 1), (-179, 2)]]) == [(179, 0), (180, 1), (181, 2)]


def test_land_that_the_180th_meridian_cuts_is_one_again() -> None:
    west = [(180.0, 2.0), (180.0, 1.0), (170.0, 1.0), (170.0, 2.0), (180.0, 2.0)]
    east = [(-180.0, 1.0), (-180.0, 2.0), (-175.0, 1.5), (-180.0, 1.0)]
    whole = along_seam(west, east)
    assert whole == [(180, 2), (185, 1.5), (180, 1), (170, 1), (170, 2), (180, 2)]


def test_a_ring_around_a_pole_is_closed_there() -> None:
    ring = [(-180.0, -70.0), (0.0, -65.0), (180.0, -70.0)]
    assert closed(ring)[3:] == [(180, -90), (-180, -90), (-180, -70)]
    island = [(-180.0, -70.0), (-170.0, -70.0), (-180.0, -70.0)]
    assert closed(island) == island


def test_the_bundle_is_the_one_that_its_readme_tells_of() -> None:
    told = dict(re.findall(r"^\| (\S+)(?: \(.*\))? \| ([0-9a-f]{64}) \|$", (FOLDER / "README.md").read_text("utf-8"), re.M))
    packed = (FOLDER / "outline.json.gz").read_bytes()
    assert told == {"world-atlas-2.0.2.tgz": SHA256, "outline.json.gz": hashlib.sha256(packed).hexdigest()}
    assert len(packed) < 400_000


@pytest.mark.parametrize("kind", ["land", "borders"])
def test_no_line_of_the_bundle_leaps_around_the_world_but_at_the_pole(kind: str) -> None:
    lines = getattr(load_world(), kind)
    assert len(lines) > 300
    for line in lines:
        for (lon, lat), (to_lon, _) in zip(line.points, line.points[1:], strict=False):
            assert abs(to_lon - lon) < 180 or lat == -90


def test_every_ring_of_the_bundle_ends_where_it_began() -> None:
    assert all(ring.points[0] == ring.points[-1] for ring in load_world().land)
