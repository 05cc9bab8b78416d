"""Builds the outline of the world for maps: the same package gives the same bytes.

usage: python -m tools.build_world

Fetches world-atlas (Natural Earth as TopoJSON) by npm, takes it only with the hash named here, joins its arcs to rings of land
and lines between countries, and thins them to what a map of one town's surroundings can show.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import math
import subprocess
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

BUNDLE = Path(__file__).parent.parent / "src" / "twosource" / "vendor" / "world" / "outline.json.gz"
PACKAGE = "world-atlas@2.0.2"
SHA256 = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
MEMBER = "package/countries-10m.json"
"""1:10m, thinned here, shows a bay that 1:50m leaves out, and is hardly larger once packed."""
TOLERANCE_DEGREES = 0.009
"""1 km: six units of the nearest map that is drawn."""
PARTS_OF_A_DEGREE = 500
"""A fifth of a kilometre: a unit of the nearest map."""
FEWEST_OF_A_RING = 4
NO_COUNTRIES = frozenset({"Baikonur", "USNB Guantanamo Bay"})
"""Leased ground, which the atlas has beside the countries."""
CRIMEA_NORTH = 46.5
"""The atlas draws lines as they are held. Ours has none at Perekop: in the gazetteer Crimea lies in Ukraine, as in resolution
68/262 of the General Assembly of the United Nations."""
SEAM_DEGREES = 0.01
MOST_SOUTH = 70
"""Antarctica is cut along the 180th meridian too, and is left so: there is no other half to find."""
Point = tuple[float, float]
Arcs = list[list[Point]]


def main() -> None:
    packed = pack(json.loads(fetched()))
    BUNDLE.parent.mkdir(parents=True, exist_ok=True)
    BUNDLE.write_bytes(packed)
    print(f"{BUNDLE}: {len(packed):,} bytes, SHA-256 {hashlib.sha256(packed).hexdigest()}")


def fetched() -> bytes:
    """The topology of the package. Raises SystemExit where the package's hash is another."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(("npm", "pack", "--silent", PACKAGE), cwd=folder, check=True, stdout=subprocess.DEVNULL)
        package = next(Path(folder).glob("*.tgz")).read_bytes()
    found = hashlib.sha256(package).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{PACKAGE} has the SHA-256 {found} and not {SHA256}: not the package that the outline is made from")
    with tarfile.open(fileobj=io.BytesIO(package)) as files:
        member = files.extractfile(MEMBER)
        if member is None:
            raise SystemExit(f"{PACKAGE} has no {MEMBER}")
        return member.read()


def pack(topology: dict[str, Any]) -> bytes:
    arcs = read_arcs(topology)
    outline = {
        "parts_of_a_degree": PARTS_OF_A_DEGREE,
        "land": list(filter(None, (steps_of(ring) for ring in without_seams(land_rings(topology, arcs))))),
        "borders": list(filter(None, (steps_of(line) for line in border_lines(topology, arcs)))),
    }
    return gzip.compress(json.dumps(outline, separators=(",", ":")).encode(), 9, mtime=0)


def read_arcs(topology: dict[str, Any]) -> Arcs:
    """TopoJSON's arcs in degrees: it holds steps from point to point in its own units. Steps over the 180th meridian go on."""
    (scale_x, scale_y), (from_x, from_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        points: list[Point] = []
        x = y = 0
        for right, up in arc:
            x, y = x + right, y + up
            lon = x * scale_x + from_x
            points.append((near(lon, points[-1][0]) if points else lon, y * scale_y + from_y))
        found.append(points)
    return found


def near(lon: float, other: float) -> float:
    """The longitude as it is written within half a turn of the other."""
    return lon - 360 * round((lon - other) / 360)


def land_rings(topology: dict[str, Any], arcs: Arcs) -> Iterator[list[Point]]:
    for ring in rings_in(topology["objects"]["land"]):
        # Thinned arc by arc, so that a border still ends at the coast.
        points = joined([thinned(arc) for arc in taken(ring, arcs)])
        if len(points) < FEWEST_OF_A_RING:
            # An island smaller than the tolerance is still there.
            points = joined([thinned(arc, TOLERANCE_DEGREES / 5) for arc in taken(ring, arcs)])
        if len(points) >= FEWEST_OF_A_RING:
            yield closed(points)


def border_lines(topology: dict[str, Any], arcs: Arcs) -> Iterator[list[Point]]:
    """The arcs that two countries have in common, each once."""
    users: dict[int, set[str]] = defaultdict(set)
    for country in topology["objects"]["countries"]["geometries"]:
        for arc in (arc for ring in rings_in(country) for arc in ring):
            users[arc if arc >= 0 else ~arc].add(country["properties"]["name"])
    for number, names in sorted(users.items()):
        if len(names - NO_COUNTRIES) > 1 and not (names == {"Russia", "Ukraine"} and is_south_of(arcs[number], CRIMEA_NORTH)):
            yield thinned(arcs[number])


def is_south_of(points: Sequence[Point], most_lat: float) -> bool:
    return all(lat < most_lat for _, lat in points)


def rings_in(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Rings as numbers of arcs."""
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from rings_in(part)
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon
    elif geometry["type"] == "Polygon":
        yield from geometry["arcs"]


def taken(ring: Sequence[int], arcs: Arcs) -> list[list[Point]]:
    """The arcs of a ring in its direction: TopoJSON writes ~n for arc n backwards."""
    return [arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring]


def joined(arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """Each begins where the one before ends, give or take whole turns."""
    points = list(arcs[0])
    for arc in arcs[1:]:
        turn = near(arc[0][0], points[-1][0]) - arc[0][0]
        points += [(lon + turn, lat) for lon, lat in arc[1:]]
    return points


def closed(points: list[Point]) -> list[Point]:
    """A ring that goes around a pole (Antarctica) is closed there."""
    (first_lon, first_lat), (last_lon, _) = points[0], points[-1]
    if abs(last_lon - first_lon) < 180:
        return points
    pole = math.copysign(90, first_lat)
    return [*points, (last_lon, pole), (first_lon, pole), points[0]]


def without_seams(rings: Iterable[list[Point]]) -> list[list[Point]]:
    """Land that the 180th meridian cuts in two (Chukotka, Wrangel, Taveuni) is one again, where both cuts are as long."""
    found: list[list[Point]] = []
    for ring in rings:
        left = ring
        for number, other in enumerate(found):
            if (spliced := along_seam(other, left)) is not None:
                del found[number]
                left = spliced
                break
        found.append(left)
    return found


def along_seam(left: list[Point], right: list[Point]) -> list[Point] | None:
    """Two rings as one, without the stretch of the 180th meridian that both have; None where there is none."""
    for at, to in seams(left):
        for start, end in seams(right):
            (lon, lat), (_, to_lat) = left[at], left[to]
            if abs(lat - right[end][1]) < SEAM_DEGREES and abs(to_lat - right[start][1]) < SEAM_DEGREES:
                turn = lon - right[end][0]
                around = [*right[end:-1], *right[: start + 1]]
                return [*left[: at + 1], *((lon + turn, lat) for lon, lat in around[1:-1]), *left[to:]]
    return None


def seams(ring: Sequence[Point]) -> Iterator[tuple[int, int]]:
    """Where it goes along the 180th meridian, as places of both points."""
    for at in range(len(ring) - 1):
        if all(abs(near(lon, 180) - 180) < SEAM_DEGREES for lon, _ in ring[at : at + 2]) and ring[at][1] > -MOST_SOUTH:
            yield at, at + 1


def thinned(points: Sequence[Point], tolerance_degrees: float = TOLERANCE_DEGREES) -> list[Point]:
    """Without the points that lie closer than the tolerance to the line without them (Douglas and Peucker). Ends stay."""
    shrink = math.cos(math.radians(sum(lat for _, lat in points) / len(points)))
    flat = [(lon * shrink, lat) for lon, lat in points]
    kept, open_parts = {0, len(points) - 1}, [(0, len(points) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        far, at = max(((off_line(flat[n], flat[first], flat[last]), n) for n in range(first + 1, last)), default=(0.0, 0))
        if far > tolerance_degrees:
            kept.add(at)
            open_parts += [(first, at), (at, last)]
    return [points[at] for at in sorted(kept)]


def off_line(point: Point, start: Point, end: Point) -> float:
    right, up = end[0] - start[0], end[1] - start[1]
    length = right * right + up * up
    along = ((point[0] - start[0]) * right + (point[1] - start[1]) * up) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return math.hypot(point[0] - start[0] - along * right, point[1] - start[1] - along * up)


def steps_of(points: Sequence[Point]) -> list[int]:
    """From point to point in parts of a degree, the first from 0, 0; [] where nothing is left."""
    found: list[int] = []
    x = y = 0
    for lon, lat in points:
        to_x, to_y = round(lon * PARTS_OF_A_DEGREE), round(lat * PARTS_OF_A_DEGREE)
        if not found or (to_x, to_y) != (x, y):
            found += [to_x - x, to_y - y]
        x, y = to_x, to_y
    return found if len(found) > 2 else []


if __name__ == "__main__":
    main()
