"""Land and borders inside a window, as paths of a picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ._window import Window
from ._world import Line, Point, World

BEYOND = 6.0
"""Units that a path goes on beyond the frame, so that the line along its cut is not seen."""
TOLERANCES = (0.4, 0.7, 1.0, 1.5, 2.2, 3.5)
"""Units; the first that makes the paths as short as asked for is taken."""
LEAST_ISLAND = 0.7
FEWEST_OF_A_RING = 3


def draw_outline(window: Window, world: World, most_letters: int) -> tuple[str, str]:
    """The paths of land and of borders, both together of `most_letters` where that can be."""
    rings = [ring for line, turn in _in_view(window, world.land) if (ring := _clipped_ring(window, line, turn))]
    lines = [part for line, turn in _in_view(window, world.borders) for part in _parts_in_view(window, line, turn)]
    land = borders = ""
    for tolerance in TOLERANCES:
        land = "".join(_path(_thinned_ring(ring, tolerance), "z") for ring in rings)
        borders = "".join(_path(_thinned(line, tolerance), "") for line in lines)
        if len(land) + len(borders) <= most_letters:
            break
    return land, borders


def _in_view(window: Window, lines: Sequence[Line]) -> Iterator[tuple[Line, int]]:
    """Lines of which something may be seen, with the turn around the world on which it is."""
    half_wide = window.degrees_across / 2 + _beyond_degrees(window)
    half_tall = window.height / window.units_per_degree / 2 + _beyond_degrees(window)
    lon, lat = window.middle
    for line in lines:
        if line.north < lat - half_tall or line.south > lat + half_tall:
            continue
        for turn in (-720, -360, 0, 360, 720):
            if line.west + turn <= lon + half_wide and line.east + turn >= lon - half_wide:
                yield line, turn


def _beyond_degrees(window: Window) -> float:
    return BEYOND / window.units_per_degree / window.narrowing


def _clipped_ring(window: Window, line: Line, turn: int) -> list[Point]:
    """The part of it in the window, after Sutherland and Hodgman; [] for what is too small to be seen."""
    ring = _without_near([window.plain(lon + turn, lat) for lon, lat in line.points], TOLERANCES[0] / 2)[:-1]
    edges: tuple[tuple[int, float, bool], ...] = (
        (0, -BEYOND, True), (0, window.width + BEYOND, False), (1, -BEYOND, True), (1, window.height + BEYOND, False),
    )  # fmt: skip
    for axis, limit, above in edges:
        ring = _cut(ring, axis, limit, above=above)
    if len(ring) < FEWEST_OF_A_RING:
        return []
    size = max(max(at[axis] for at in ring) - min(at[axis] for at in ring) for axis in (0, 1))
    return ring if size >= LEAST_ISLAND else []


def _cut(ring: Sequence[Point], axis: int, limit: float, *, above: bool) -> list[Point]:
    """The part of a ring on one side of a line."""

    def inside(point: Point) -> bool:
        return point[axis] >= limit if above else point[axis] <= limit

    if all(map(inside, ring)):
        return list(ring)
    found = []
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        if inside(before) != inside(point):
            share = (limit - before[axis]) / (point[axis] - before[axis])
            crossing = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            found.append((limit, crossing) if axis == 0 else (crossing, limit))
        if inside(point):
            found.append(point)
    return found


def _parts_in_view(window: Window, line: Line, turn: int) -> Iterator[list[Point]]:
    """Runs of steps that may be in the window; the frame cuts their ends."""
    points = _without_near([window.plain(lon + turn, lat) for lon, lat in line.points], TOLERANCES[0] / 2)
    run: list[Point] = []
    for left, right in pairwise(points):
        if _may_show(window, left, right):
            run = run or [left]
            run.append(right)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _may_show(window: Window, left: Point, right: Point) -> bool:
    return all(
        max(left[axis], right[axis]) >= -BEYOND and min(left[axis], right[axis]) <= size + BEYOND
        for axis, size in ((0, window.width), (1, window.height))
    )


def _without_near(points: Sequence[Point], least: float) -> list[Point]:
    """Without points nearly on the one before; the ends stay. Quick, before the thorough thinning."""
    found = [points[0]]
    for x, y in points[1:-1]:
        if abs(x - found[-1][0]) >= least or abs(y - found[-1][1]) >= least:
            found.append((x, y))
    return [*found, points[-1]]


def _thinned_ring(ring: Sequence[Point], tolerance: float) -> list[Point]:
    """Both halves of it, parted where it is farthest from its start."""
    far = max(range(len(ring)), key=lambda at: math.dist(ring[at], ring[0]))
    found = [*_thinned(ring[: far + 1], tolerance)[:-1], *_thinned([*ring[far:], ring[0]], tolerance)[:-1]]
    return found if len(found) >= FEWEST_OF_A_RING else list(ring[:: max(1, len(ring) // FEWEST_OF_A_RING)])


def _thinned(points: Sequence[Point], tolerance: float) -> list[Point]:
    """After Douglas and Peucker."""
    kept, open_parts = {0, len(points) - 1}, [(0, len(points) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        off = _off_line(points[first], points[last])
        at = max(range(first + 1, last), key=lambda number: off(points[number]), default=first)
        if at > first and off(points[at]) > tolerance:
            kept.add(at)
            open_parts += [(first, at), (at, last)]
    return [points[at] for at in sorted(kept)]


def _off_line(start: Point, end: Point) -> Callable[[Point], float]:
    """How far a point is from the line between two others."""
    right, up = end[0] - start[0], end[1] - start[1]
    length = right * right + up * up

    def off(point: Point) -> float:
        x, y = point[0] - start[0], point[1] - start[1]
        along = min(1.0, max(0.0, (x * right + y * up) / length)) if length else 0.0
        return math.hypot(x - along * right, y - along * up)

    return off


def _path(points: Sequence[Point], end: str) -> str:
    """Steps in tenths of a unit, written as short as SVG allows."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    (x, y), steps = tenths[0], []
    for to_x, to_y in tenths[1:]:
        if (to_x, to_y) != (x, y):
            steps.append(f"{_short(to_x - x)}{_apart(to_y - y)}")
            x, y = to_x, to_y
    return f"M{_short(tenths[0][0])}{_apart(tenths[0][1])}l{' '.join(steps)}{end}".replace(" -", "-") if steps else ""


def _short(tenths: int) -> str:
    return f"{tenths / 10:g}".replace("0.", ".") if -10 < tenths < 10 else f"{tenths / 10:g}"


def _apart(tenths: int) -> str:
    return f" {_short(tenths)}"
