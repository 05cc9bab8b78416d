"""Where on a picture there is still room for words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SMALL_LETTER, BOLD_LETTER, SPACED_LETTER = 6.8, 7.6, 10.6
"""How wide a letter of a label is on average; capitals of a country's name are set apart and take more."""
LINE = 15.0


@dataclass(frozen=True)
class Box:
    """`anchor`: the side from which words in it are written, so that they stay close to their mark in every typeface."""

    left: float
    top: float
    right: float
    bottom: float
    anchor: str = "middle"

    @property
    def anchored(self) -> float:
        return {"start": self.left, "end": self.right}.get(self.anchor, (self.left + self.right) / 2)

    def overlaps(self, other: Box) -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


class Room:
    """A sheet of paper on which what is put down stays free of what comes later."""

    def __init__(self, width: float, height: float) -> None:
        self.sheet = Box(0, 0, width, height)
        self.taken: list[Box] = []

    def take(self, box: Box) -> None:
        self.taken.append(box)

    def is_free(self, box: Box) -> bool:
        inside = box.left >= 2 and box.top >= 2 and box.right <= self.sheet.right - 2 and box.bottom <= self.sheet.bottom - 2
        return inside and not any(box.overlaps(other) for other in self.taken)

    def first_free(self, boxes: Iterable[Box]) -> Box | None:
        """The first of them that is free, from now on taken."""
        found = next((box for box in boxes if self.is_free(box)), None)
        if found is not None:
            self.take(found)
        return found


def around(x: float, y: float, half: float) -> Box:
    return Box(x - half, y - half, x + half, y + half)


def beside(x: float, y: float, wide: float, tall: float, gap: float) -> list[Box]:
    """Places for words of that size near a mark at x, y, the best first: right, left, above, below, then across the corners."""
    lean = gap * 0.6
    corners = [
        (x + gap, y - tall / 2, "start"), (x - gap - wide, y - tall / 2, "end"),
        (x - wide / 2, y - gap - tall, "middle"), (x - wide / 2, y + gap, "middle"),
        (x + lean, y - lean - tall, "start"), (x + lean, y + lean, "start"),
        (x - lean - wide, y - lean - tall, "end"), (x - lean - wide, y + lean, "end"),
    ]  # fmt: skip
    return [Box(left, top, left + wide, top + tall, anchor) for left, top, anchor in corners]


def near(x: float, y: float, wide: float, tall: float, step: float, reach: int = 3) -> list[Box]:
    """Places for words on a point, then moved away from it by up to `reach` steps, the nearest first."""
    moves = sorted(
        ((right, down) for right in range(-reach, reach + 1) for down in range(-reach, reach + 1)),
        key=lambda move: (abs(move[0]) + abs(move[1]), move),
    )
    lefts = [(x - wide / 2 + right * step, y - tall / 2 + down * step) for right, down in moves]
    return [Box(left, top, left + wide, top + tall) for left, top in lefts]
