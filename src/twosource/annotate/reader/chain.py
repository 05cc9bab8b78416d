"""The best run of tags where each tag's score depends on the one before it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]

OUTSIDE, BEGIN, INSIDE = 0, 1, 2
NEVER = -1e4
FIRST_INSIDE_BANNED = np.array([[0.0, 0.0, NEVER], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
"""Added to the scores of steps from one tag to the next: nothing is inside before it has begun."""


def best_paths(scores: Floats, steps: Floats, lengths: list[int]) -> list[list[int]]:
    """The highest-scoring tags of each row of `scores` (rows x words x tags), up to the row's length.

    `steps[i, j]` is the score of going from tag i to tag j.
    """
    rows, longest, tags = scores.shape
    limit = np.array(lengths)
    total = scores[:, 0].astype(np.float64)
    came_from = np.zeros((rows, longest, tags), dtype=np.int64)
    for word in range(1, longest):
        reach = total[:, :, None] + steps
        choice = reach.argmax(1)
        best = np.take_along_axis(reach, choice[:, None, :], 1)[:, 0] + scores[:, word]
        alive = (word < limit)[:, None]
        came_from[:, word] = np.where(alive, choice, np.arange(tags))
        total = np.where(alive, best, total)
    return [_walk_back(came_from[row], int(total[row].argmax()), lengths[row]) for row in range(rows)]


def _walk_back(came_from: NDArray[np.int64], last: int, length: int) -> list[int]:
    path = [last]
    for word in range(length - 1, 0, -1):
        path.append(int(came_from[word, path[-1]]))
    return path[::-1]


def runs_begun(path: list[int]) -> list[tuple[int, ...]]:
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
