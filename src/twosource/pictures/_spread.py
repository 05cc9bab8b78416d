"""Names spread over a sheet: what is tied stands near, and no name stands on another."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Pair = tuple[str, str]
Spot = tuple[float, float]

# One step between two names that are tied: wide, as names are written from left to right.
STEP_ACROSS, STEP_DOWN = 74.0, 52.0
# Names that share all they are tied to stand so near; a name with many of its own stands further off.
NEAREST, FURTHEST = 1.2, 2.6
ROUNDS, STARTS, PUSHES = 80, 3, 400
DIRECTIONS = 12
BETWEEN = 26.0


@dataclass(frozen=True)
class Size:
    """How much room a name takes beside (`half`), above and below the middle of its mark."""

    half: float
    above: float
    below: float


def spread(sizes: Mapping[str, Size], pairs: Iterable[Pair], width: float) -> tuple[dict[str, Spot], float]:
    """Where each name's mark stands, in whole units, and how tall it all is. Groups that nothing ties stand side by side.

    Sums, products and roots alone, in a fixed order: every machine gets the same places.
    """
    beside: dict[str, set[str]] = {key: set() for key in sizes}
    for start, end in pairs:
        beside[start].add(end)
        beside[end].add(start)
    placed: dict[str, Spot] = {}
    left = top = row = 0.0
    for group in groups_of(beside):
        spots = _apart(_laid_out(group, beside, width, sizes), sizes, width)
        long = max(spots[key][0] + sizes[key].half for key in group)
        tall = max(spots[key][1] + sizes[key].below for key in group)
        if left and left + long > width:
            left, top, row = 0.0, top + row + BETWEEN, 0.0
        placed |= {key: (round(left + x), round(top + y)) for key, (x, y) in spots.items()}
        left, row = left + long + BETWEEN, max(row, tall)
    return placed, round(top + row)


def groups_of(beside: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Those that ties lead to from one another, in the order given; the biggest group first."""
    order = {key: number for number, key in enumerate(beside)}
    found: list[list[str]] = []
    known: set[str] = set()
    for key in beside:
        group, waiting = [], [key]
        while waiting:
            here = waiting.pop()
            if here not in known:
                known.add(here)
                group.append(here)
                waiting += beside[here]
        if group:
            found.append(sorted(group, key=order.__getitem__))
    return sorted(found, key=lambda group: -len(group))


def _laid_out(group: Sequence[str], beside: Mapping[str, set[str]], width: float, sizes: Mapping[str, Size]) -> dict[str, Spot]:
    """Its top left corner at 0, 0; no wider than the sheet."""
    ways = _ways(group, beside)
    tries = [_eased(_ring(len(group), start), ways) for start in range(STARTS)]
    flat = _lain_down(min(tries, key=lambda spots: _strain(spots, ways)))
    room = width - 2 * max(sizes[key].half for key in group)
    across = min(STEP_ACROSS, room / (max(x for x, _ in flat) or 1.0))
    return {
        key: (x * across + sizes[key].half, y * STEP_DOWN + sizes[key].above) for key, (x, y) in zip(group, flat, strict=True)
    }


def _ways(group: Sequence[str], beside: Mapping[str, set[str]]) -> list[list[float]]:
    """How far any two are to stand from each other: the length of the shortest way."""
    count, places = len(group), {key: number for number, key in enumerate(group)}
    ways = [[0.0 if row == column else math.inf for column in range(count)] for row in range(count)]
    for start in group:
        for end in beside[start]:
            # As many as only one of the two is tied to.
            own = len(beside[start] ^ beside[end])
            ways[places[start]][places[end]] = min(max(math.sqrt(own) * 0.7, NEAREST), FURTHEST)
    for over in range(count):
        for row in ways:
            first = row[over]
            if first < math.inf:
                for column, rest in enumerate(ways[over]):
                    row[column] = min(row[column], first + rest)
    return ways


def _ring(count: int, start: int) -> list[Spot]:
    """On a circle, every so many places on: a start for each number. Rounded, as machines differ in the last digits."""
    turn = 2 * math.pi / count
    stride = next(step for step in range(1 + start * count // (STARTS + 1), 2 * count + 2) if math.gcd(step, count) == 1)
    radius = math.sqrt(count)
    return [
        (round(math.cos(turn * (number * stride)), 6) * radius, round(math.sin(turn * (number * stride)), 6) * radius)
        for number in range(count)
    ]


def _eased(spots: list[Spot], ways: Sequence[Sequence[float]]) -> list[Spot]:
    """Each in turn put where it stands best for all others, near ones above all (stress majorisation)."""
    for _ in range(ROUNDS):
        for here, wanted in enumerate(ways):
            x, y = spots[here]
            right = down = weights = 0.0
            for there, far in enumerate(wanted):
                if there == here:
                    continue
                to_x, to_y = spots[there]
                is_far = math.sqrt((x - to_x) * (x - to_x) + (y - to_y) * (y - to_y)) or 1.0
                weight = 1 / (far * far)
                right += weight * (to_x + far * (x - to_x) / is_far)
                down += weight * (to_y + far * (y - to_y) / is_far)
                weights += weight
            if weights:
                spots[here] = (right / weights, down / weights)
    return spots


def _strain(spots: Sequence[Spot], ways: Sequence[Sequence[float]]) -> float:
    total = 0.0
    for here, (x, y) in enumerate(spots):
        for there in range(here):
            to_x, to_y = spots[there]
            far = ways[here][there]
            off = math.sqrt((x - to_x) * (x - to_x) + (y - to_y) * (y - to_y)) - far
            total += off * off / (far * far)
    return total


def _lain_down(spots: Sequence[Spot]) -> list[Spot]:
    """Turned so that it is as low as can be, its corner at 0, 0."""

    def turned(number: int) -> list[Spot]:
        angle = math.pi * number / DIRECTIONS
        cos, sin = round(math.cos(angle), 6), round(math.sin(angle), 6)
        found = [(x * cos - y * sin, x * sin + y * cos) for x, y in spots]
        left, top = min(x for x, _ in found), min(y for _, y in found)
        return [(x - left, y - top) for x, y in found]

    return min(map(turned, range(DIRECTIONS)), key=lambda found: max(y for _, y in found))


def _apart(spots: dict[str, Spot], sizes: Mapping[str, Size], width: float) -> dict[str, Spot]:
    """Those that stand on one another pushed apart, the shorter way; within the width, and as far down as it takes."""
    keys = list(spots)
    for _ in range(PUSHES):
        moved: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for number, one in enumerate(keys):
            for other in keys[:number]:
                if (push := _push(spots[one], sizes[one], spots[other], sizes[other])) is not None:
                    for key, sign in ((one, 1), (other, -1)):
                        moved[key][0] += sign * push[0]
                        moved[key][1] += sign * push[1]
        if not moved:
            break
        for key, (right, down) in moved.items():
            half = sizes[key].half
            spots[key] = (min(max(spots[key][0] + right, half), max(half, width - half)), spots[key][1] + down)
    spots = _below_each_other(spots, sizes)
    left = min(x - sizes[key].half for key, (x, _) in spots.items())
    top = min(y - sizes[key].above for key, (_, y) in spots.items())
    return {key: (float(round(x - left)), float(round(y - top))) for key, (x, y) in spots.items()}


def _push(at: Spot, size: Size, other_at: Spot, other: Size) -> Spot | None:
    """How far the first is to move, and the other the opposite way."""
    (x, y), (to_x, to_y) = at, other_at
    across = size.half + other.half + 2 - abs(x - to_x)
    down = (size.above + other.below if y > to_y else size.below + other.above) + 2 - abs(y - to_y)
    if across <= 0 or down <= 0:
        return None
    if down <= across:
        return (0.0, (down if y > to_y else -down) / 2)
    return ((across if x > to_x else -across) / 2, 0.0)


def _below_each_other(spots: dict[str, Spot], sizes: Mapping[str, Size]) -> dict[str, Spot]:
    """What still stands on another after all pushes: from top to bottom, each below those it stands on."""
    done: dict[str, Spot] = {}
    for key, (x, y) in sorted(spots.items(), key=lambda one: one[1][1]):
        while (over := next((one for one in done if _push((x, y), sizes[key], done[one], sizes[one])), None)) is not None:
            y = done[over][1] + sizes[over].below + sizes[key].above + 3
        done[key] = (x, y)
    return {key: done[key] for key in spots}
