"""Groups by likeness on average, where two groups that are too unlike for what holds each of them together stay apart."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Table = npt.NDArray[np.float64]
NOT = -1.0


def gather_alike(
    like: Table, *, least: float, may_join: Callable[[list[int], list[int], float, float, float], bool]
) -> list[list[int]]:
    """Rows in groups: the two groups most alike on average are joined, until none reach `least` (average linkage).

    `like` is symmetric; its diagonal is not looked at. `may_join(one, other, between, within one, within other)` is asked
    before each join with the rows of both and the mean likeness between and within them; a group of one is 1 within.
    Rows must be in an order that comes from content: it decides between equals.
    """
    sums = like.astype(np.float64)
    np.fill_diagonal(sums, 0.0)
    means = sums.copy()
    np.fill_diagonal(means, NOT)
    members = {row: [row] for row in range(len(sums))}
    while members:
        one, other = sorted(divmod(int(means.argmax()), len(means)))
        if means[one, other] < least:
            break
        within = [_within(sums[row, row], len(members[row])) for row in (one, other)]
        if not may_join(members[one], members[other], float(means[one, other]), *within):
            means[one, other] = means[other, one] = NOT
            continue
        sums[one] += sums[other]
        sums[:, one] += sums[:, other]
        members[one] += members.pop(other)
        sizes = np.array([len(members.get(row, ())) for row in range(len(sums))], dtype=np.float64)
        means[other, :] = means[:, other] = NOT
        fresh = np.where(sizes > 0, sums[one] / np.maximum(1.0, sizes * len(members[one])), NOT)
        fresh[one] = NOT
        means[one, :] = means[:, one] = fresh
    return sorted(sorted(rows) for rows in members.values())


def _within(total: float, size: int) -> float:
    """The mean over the pairs of a group; `total` counts each of them twice."""
    return float(total) / (size * (size - 1)) if size > 1 else 1.0
