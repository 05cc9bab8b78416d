"""Where the names of a network are written: at the side of their mark over which the fewest lines run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from ._room import Box, around, beside
from ._spread import Spot

TALL, GAP, RINGED_GAP, CLEAR = 15.0, 11.0, 14.0, 11.0


def place_names(
    at: Mapping[str, Spot], wide: Mapping[str, float], lines: Sequence[Sequence[Spot]], width: float, *, ringed: Set[str]
) -> dict[str, Box]:
    """A box for each name. `at`: its mark; `wide`: how long its words are; `lines`: points on each line; `ringed`: whose mark
    has a ring around it.

    Below its mark there is room for each; elsewhere it goes where it takes no other's.
    """
    gaps = {key: RINGED_GAP if key in ringed else GAP for key in at}
    boxes = {key: _below(spot, wide[key], gaps[key]) for key, spot in at.items()}
    marks = {key: around(*spot, CLEAR) for key, spot in at.items()}
    for key, spot in at.items():
        others = [box for one, box in boxes.items() if one != key] + [mark for one, mark in marks.items() if one != key]
        boxes[key] = min(
            _free(spot, wide[key], gaps[key], others, width), key=lambda box: _crossed(box, lines), default=boxes[key]
        )
    return boxes


def _below(at: Spot, wide: float, gap: float) -> Box:
    return Box(at[0] - wide / 2, at[1] + gap, at[0] + wide / 2, at[1] + gap + TALL)


def _free(at: Spot, wide: float, gap: float, others: Sequence[Box], width: float) -> Iterator[Box]:
    right, left, above, _, *corners = beside(*at, wide, TALL, gap)
    for box in (_below(at, wide, gap), above, right, left, *corners):
        if box.left >= 2 and box.right <= width - 2 and box.top >= 2 and not any(box.overlaps(other) for other in others):
            yield box


def _crossed(box: Box, lines: Sequence[Sequence[Spot]]) -> int:
    return sum(any(box.left < x < box.right and box.top < y < box.bottom for x, y in points) for points in lines)
