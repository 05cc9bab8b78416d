"""The best run of tags where each tag's score depends on the one before it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]

OUTSIDE, BEGIN, INSIDE = 0, 1, 2
NEVER = -1e4
FIRST_INSIDE_BANNED = np.array([[0.0, 0.0, NEVER], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
"""Added to the scores of steps from one tag to the next: nothing is inside before it has begun."""


def best_paths(rows: Sequence[Floats], steps: Floats) -> list[list[int]]:
    """The highest-scoring tags of each row (words x tags each); `steps[i, j]` is the score of going from tag i to tag j."""
    if not rows:
        return []
    lengths = np.array([len(row) for row in rows])
    scores = np.zeros((lengths.max(), len(rows), len(steps)))
    for number, row in enumerate(rows):
        scores[: len(row), number] = row
    total = scores[0]
    came_from = np.zeros(scores.shape, dtype=np.int64)
    for word in range(1, len(scores)):
        reach = total[:, :, None] + steps
        came_from[word] = reach.argmax(1)
        total = np.where((word < lengths)[:, None], reach.max(1) + scores[word], total)
    return [_walk_back(came_from[:, row], int(total[row].argmax()), lengths[row]) for row in range(len(rows))]


def _walk_back(came_from: NDArray[np.int64], last: int, length: int) -> list[int]:
    steps = came_from[:length].tolist()
    path = [last]
    for word in range(length - 1, 0, -1):
        path.append(steps[word][path[-1]])
    return path[::-1]


def runs_begun(path: Sequence[int]) -> list[tuple[int, ...]]:
    """Word indexes of each run that a begin tag opens."""
    runs: list[list[int]] = []
    for word, tag in enumerate(path):
        if tag == BEGIN or (tag == INSIDE and not (runs and runs[-1][-1] == word - 1)):
            runs.append([word])
        elif tag == INSIDE:
            runs[-1].append(word)
    return [tuple(run) for run in runs]


def softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    result: Floats = raised / raised.sum(-1, keepdims=True)
    return result
