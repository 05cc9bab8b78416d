"""A curved arrow from one mark to another."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ._world import Point

STEPS, DRAWN_EVERY = 240, 5
HEAD, HALF_HEAD = 11.0, 4.5


@dataclass(frozen=True)
class Arrow:
    """A bow of points, with a head of HEAD units at its last; `top`: its middle."""

    points: tuple[Point, ...]

    @property
    def top(self) -> Point:
        return self.points[len(self.points) // 2]

    @property
    def path(self) -> str:
        """The shaft, to where the head begins."""
        shaft = [point for point in self.points if math.dist(point, self.points[-1]) > HEAD]
        (x, y), _ = self._neck
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (*shaft, (x, y)))

    @property
    def head(self) -> str:
        (x, y), (right, down) = self._neck
        wings = ((x - down * HALF_HEAD, y + right * HALF_HEAD), (x + down * HALF_HEAD, y - right * HALF_HEAD))
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (self.points[-1], *wings)) + "z"

    @property
    def _neck(self) -> tuple[Point, Point]:
        """Where the head begins, and its direction."""
        tip = self.points[-1]
        back = next((one for one in reversed(self.points) if math.dist(one, tip) >= HEAD), self.points[0])
        long = math.dist(back, tip) or 1.0
        right, down = (tip[0] - back[0]) / long, (tip[1] - back[1]) / long
        return (tip[0] - right * HEAD, tip[1] - down * HEAD), (right, down)


def bowed(start: Point, end: Point, bend: float, start_gap: float, end_gap: float) -> Arrow:
    """`bend`: how far the middle is off the straight line, in parts of its length; upwards where it is above 0.

    The gaps are kept free around both ends, as far as half of the way allows.
    """
    long = math.dist(start, end) or 1.0
    right, down = (end[0] - start[0]) / long, (end[1] - start[1]) / long
    up = 1 if right > 0 or (right == 0 and down < 0) else -1
    middle = ((start[0] + end[0]) / 2 + up * down * bend * 2 * long, (start[1] + end[1]) / 2 - up * right * bend * 2 * long)
    whole = [_on_bow(start, middle, end, step / STEPS) for step in range(STEPS + 1)]
    gaps = (min(start_gap, long * 0.3), min(end_gap, long * 0.3))
    kept = [one for one in whole if math.dist(one, start) >= gaps[0] and math.dist(one, end) >= gaps[1]]
    return Arrow((*kept[:-1:DRAWN_EVERY], kept[-1]))


def _on_bow(start: Point, middle: Point, end: Point, share: float) -> Point:
    rest = 1 - share
    x, y = (rest * rest * start[axis] + 2 * rest * share * middle[axis] + share * share * end[axis] for axis in (0, 1))
    return x, y
