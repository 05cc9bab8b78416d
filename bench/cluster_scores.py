"""Scores of a clustering against a gold one: B-cubed, MUC and CEAF-e, as the CoNLL mean of coreference takes them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Labels = Mapping[Hashable, Hashable]
"""The cluster of each thing. Both clusterings must hold the same things."""


class Score(NamedTuple):
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def b_cubed(gold: Labels, found: Labels) -> Score:
    """Bagga and Baldwin 1998: for each thing, how much of its cluster is right, and how much of its gold one is there."""
    both = Counter((gold[one], found[one]) for one in gold)
    golds, founds = Counter(gold.values()), Counter(found[one] for one in gold)
    precision = sum(count * count / founds[there] for (_, there), count in both.items())
    recall = sum(count * count / golds[here] for (here, _), count in both.items())
    return Score(precision / max(1, len(gold)), recall / max(1, len(gold)))


def muc(gold: Labels, found: Labels) -> Score:
    """Vilain and others 1995: the links that must be added to join each cluster's parts."""
    return Score(_links(found, gold), _links(gold, found))


def _links(whole: Labels, parts: Labels) -> float:
    """Of the links that hold the clusters of `whole` together, the share that `parts` has as well."""
    members = _members(whole)
    needed = sum(len(one) - 1 for one in members)
    there = sum(len(one) - len({parts[each] for each in one}) for one in members)
    return there / needed if needed else 0.0


def ceaf_e(gold: Labels, found: Labels) -> Score:
    """Luo 2005 with the likeness of two clusters that entities are given (phi 4), each cluster matched with one at most."""
    golds, founds = _members(gold), _members(found)
    place = {one: number for number, members in enumerate(founds) for one in members}
    likeness = np.zeros((len(golds), len(founds)))
    for row, members in enumerate(golds):
        for column, shared in Counter(place[one] for one in members).items():
            likeness[row, column] = 2 * shared / (len(members) + len(founds[column]))
    best = sum(likeness[row, column] for row, column in best_match(likeness))
    return Score(best / max(1, len(founds)), best / max(1, len(golds)))


def conll_f1(gold: Labels, found: Labels) -> float:
    """The mean of the three F1."""
    return (muc(gold, found).f1 + b_cubed(gold, found).f1 + ceaf_e(gold, found).f1) / 3


def _members(labels: Labels) -> list[list[Hashable]]:
    found: dict[Hashable, list[Hashable]] = defaultdict(list)
    for one, label in labels.items():
        found[label].append(one)
    return list(found.values())


def best_match(worth: npt.NDArray[np.float64]) -> list[tuple[int, int]]:
    """Rows matched with columns, each once at most, so that their worth is greatest (Kuhn 1955, by shortest paths)."""
    if worth.shape[0] > worth.shape[1]:
        return [(row, column) for column, row in best_match(worth.T)]
    rows, columns = worth.shape
    cost = -worth
    of_row, of_column = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        least, before = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=np.int64)
        used = np.zeros(columns + 1, dtype=bool)
        while owner[column]:
            used[column] = True
            here = owner[column]
            slack = cost[here - 1] - of_row[here] - of_column[1:]
            nearer = ~used[1:] & (slack < least[1:])
            least[1:][nearer], before[1:][nearer] = slack[nearer], column
            following = int(np.argmin(np.where(used[1:], np.inf, least[1:]))) + 1
            step = least[following]
            of_row[owner[used]] += step
            of_column[used] -= step
            least[~used] -= step
            column = following
        while column:
            owner[column] = owner[before[column]]
            column = int(before[column])
    return [(int(owner[column]) - 1, column - 1) for column in range(1, columns + 1) if owner[column]]
