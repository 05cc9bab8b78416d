"""The lines of a network, bent so that they run over as few other names as can be."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..dossier.network import NameTie
from ._spread import Size, Spot

# What is kept free around the middle of a mark.
GAP = 12.0
# How far the middle of a line is off the straight one, in parts of its length: as little as keeps it clear of other names.
BENDS = (0.0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32)
SAMPLES = 20
MARK_COST, NAME_COST = 4, 1


@dataclass(frozen=True)
class Bow:
    """A line from one mark to another, over the point that bends it."""

    start: Spot
    over: Spot
    end: Spot

    def trimmed(self, at_start: float, at_end: float) -> Bow:
        """Without so much of both ends."""
        return Bow(_towards(self.start, self.over, at_start), self.over, _towards(self.end, self.over, at_end))

    def points(self) -> list[Spot]:
        shares = [number / SAMPLES for number in range(2, SAMPLES - 1)]
        return [(self._on(share, 0), self._on(share, 1)) for share in shares]

    def _on(self, share: float, axis: int) -> float:
        rest = 1 - share
        return rest * rest * self.start[axis] + 2 * rest * share * self.over[axis] + share * share * self.end[axis]


def _towards(start: Spot, end: Spot, by: float) -> Spot:
    right, down = end[0] - start[0], end[1] - start[1]
    share = by / (math.sqrt(right * right + down * down) or 1.0)
    return (start[0] + right * share, start[1] + down * share)


def _bent(start: Spot, end: Spot, bend: float) -> Bow:
    right, down = end[0] - start[0], end[1] - start[1]
    # A bow's middle is half as far off as the point that bends it.
    return Bow(start, ((start[0] + end[0]) / 2 - down * bend * 2, (start[1] + end[1]) / 2 + right * bend * 2), end)


def form_bows(ties: Sequence[NameTie], at: Mapping[str, Spot], sizes: Mapping[str, Size]) -> list[tuple[NameTie, Bow]]:
    """Each tie with its line; the lines of one pair apart. The weakest first, so that strong ones lie above them."""
    taken: dict[frozenset[str], list[float]] = defaultdict(list)
    found = []
    for tie in ties:
        pair = frozenset((tie.start, tie.end))
        # Seen from either end a bend lies on another side.
        side = 1 if tie.start < tie.end else -1
        free = [bend for bend in BENDS if side * bend not in taken[pair]]
        others = [(spot, sizes[key]) for key, spot in at.items() if key not in pair]
        bend = min(free, key=lambda bend: (_in_the_way(_bent(at[tie.start], at[tie.end], bend), others), abs(bend)))
        taken[pair].append(side * bend)
        found.append((tie, _bent(at[tie.start], at[tie.end], bend)))
    return found[::-1]


def _in_the_way(bow: Bow, others: Sequence[tuple[Spot, Size]]) -> int:
    """What it runs over, a mark worse than a name."""
    cost = 0
    (left, right), (top, bottom) = (sorted((bow.start[axis], bow.over[axis], bow.end[axis]))[::2] for axis in (0, 1))
    points = bow.points()
    for (x, y), size in others:
        if x + size.half < left or x - size.half > right or y + size.below < top or y - size.above > bottom:
            continue
        if any(abs(x - to_x) < GAP and abs(y - to_y) < GAP for to_x, to_y in points):
            cost += MARK_COST
        elif any(abs(x - to_x) < size.half and 0 < to_y - y < size.below for to_x, to_y in points):
            cost += NAME_COST
    return cost
