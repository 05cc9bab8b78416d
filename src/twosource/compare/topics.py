"""Which reports tell of the same story: one about something else may share names, numbers and words with it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
import numpy.typing as npt

from .groups import Groups
from .linkage import gather_alike
from .pages import Counts, Page, days_between

Floats = npt.NDArray[np.float32]
Column = npt.NDArray[np.float64]

# Fitted by `python -m bench.ecb --fit`: logistic regression on the pairs of reports of ECB+ train, BASIL and seven stories.
# Cosines of all words, of names, and of the first sentences; how near the nearest statements come; and each doubling of the
# days between the two beyond the first week.
WORDS, NAMES, LEAD, NEAR, DOUBLINGS, INTERCEPT = 1.5, 3.1, 3.7, 6.7, -0.36, -4.9
# Reports so likely to tell one story, on average, are one. With each of seven stories left out of the fit in turn, that one
# stays whole from 0.25 to 0.35, and its stranger stays out from 0.35 on.
SAME_STORY = 0.35
# With less than this from words, names, first sentences and dates two reports are of two stories, whatever their statements
# say: of a hundred pairs of one story one has less, of others five in six.
WORTH_A_LOOK = 0.3
# Less likely than this is not likely at all; it need not be kept.
WORTHLESS = 0.1
# So many reports on each side show what holds them together, and whether the sides differ.
TELLING_REPORTS = 3
# Two groups stay two where they are less alike than this against what holds each of them together (the geometric mean of the
# two), by likelihood or by names alone. Halves of one made story have 0.60 and 0.51 at least.
LEAST_OF_WITHIN, LEAST_NAMES_OF_WITHIN = 0.55, 0.45
# A report's statements are like some of another by chance; the nearest few tell.
NEAREST_STATEMENTS = 3
WEEK_DAYS = 8


def stories(
    pages: Mapping[str, Page], vectors: Mapping[str, list[Floats]], *, same_story: float = SAME_STORY
) -> dict[str, str]:
    """The story of each report, named by one of its reports.

    Two reports are weighed by themselves, whatever else is in the pile. Groups grow by the mean over all their pairs, so that
    no chain of reports leads from one story to the next; and two groups of several reports are held against what holds each of
    them together: two like incidents have other names throughout.
    """
    ids = sorted(pages)
    likely = likelihoods(ids, pages, vectors)
    near = Groups(ids)
    for left, right in sorted(pair for pair, value in likely.items() if value >= same_story):
        near.join(ids[left], ids[right])
    row_of = {report_id: row for row, report_id in enumerate(ids)}
    around: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for left, right in likely:
        if near.of(ids[left]) == near.of(ids[right]):
            around[near.of(ids[left])].append((left, right))
    found: dict[str, str] = {}
    for listed in near.listed():
        rows = [row_of[one] for one in listed]
        for group in _gathered(rows, around[near.of(listed[0])], likely, [pages[one] for one in listed], same_story):
            found.update({listed[place]: listed[group[0]] for place in group})
    return found


def _gathered(
    rows: list[int], pairs: list[tuple[int, int]], likely: Mapping[tuple[int, int], float], pages: list[Page], least: float
) -> list[list[int]]:
    """Places in `rows`, by story."""
    place = {row: number for number, row in enumerate(rows)}
    table = np.zeros((len(rows), len(rows)))
    for left, right in pairs:
        table[place[left], place[right]] = table[place[right], place[left]] = likely[left, right]

    def may_join(one: list[int], other: list[int], between: float, within_one: float, within_other: float) -> bool:
        if min(len(one), len(other)) < TELLING_REPORTS:
            return True
        if between < LEAST_OF_WITHIN * math.sqrt(within_one * within_other):
            return False
        return _names_of_within([pages[each] for each in one], [pages[each] for each in other]) >= LEAST_NAMES_OF_WITHIN

    return gather_alike(table, least=least, may_join=may_join)


def _names_of_within(one: list[Page], other: list[Page]) -> float:
    """The mean likeness of names between the groups, against what it is within them; 1 where a group names nobody."""
    sums = [_summed(unit_of(page.names) for page in pages) for pages in (one, other)]
    named = [sum(1 for page in pages if page.names) for pages in (one, other)]
    within = [_mean_within(total, count) for total, count in zip(sums, named, strict=True)]
    between = _product(*sums) / (len(one) * len(other))
    return between / math.sqrt(within[0] * within[1]) if min(within) > 0 else 1.0


def _mean_within(total: Mapping[str, float], named: int) -> float:
    """Over the pairs of a group's reports, from the sum of their unit vectors."""
    return max(0.0, _product(total, total) - named) / (named * (named - 1)) if named > 1 else 0.0


def _summed(vectors: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, value in vector.items():
            total[word] += value
    return total


def _product(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return math.fsum(value * right[word] for word, value in left.items() if word in right)


def unit_of(counts: Counts, *, damped: bool = True) -> dict[str, float]:
    """A vector of length 1. Damped: what is said ten times weighs about three times what is said once."""
    values = {word: 1 + math.log(count) if damped else float(count) for word, count in counts.items()}
    length = math.sqrt(math.fsum(value * value for value in values.values())) or 1.0
    return {word: value / length for word, value in values.items()}


def likelihoods(ids: list[str], pages: Mapping[str, Page], vectors: Mapping[str, list[Floats]]) -> dict[tuple[int, int], float]:
    """How likely two reports are of one story, by their places in `ids`, where it is likely at all."""
    told = _Statements([vectors.get(one, []) for one in ids])
    likely: dict[tuple[int, int], float] = {}
    for row, (words, names, lead, doublings) in enumerate(surface(ids, pages)):
        told_by_words = WORDS * words + NAMES * names + LEAD * lead + DOUBLINGS * doublings
        others = np.flatnonzero(told_by_words >= WORTH_A_LOOK)
        total = told_by_words[others] + NEAR * told.nearness(row, row + 1 + others) + INTERCEPT
        for place, value in zip(others.tolist(), (1 / (1 + np.exp(-total))).tolist(), strict=True):
            if value >= WORTHLESS:
                likely[row, row + 1 + place] = value
    return likely


def surface(ids: list[str], pages: Mapping[str, Page]) -> Iterator[tuple[Column, Column, Column, Column]]:
    """For each report against every later one: the cosines of words, of names and of first sentences, and how often the week
    must be doubled to make up the days between them."""
    words = _Cosines([unit_of(pages[one].words) for one in ids])
    names = _Cosines([unit_of(pages[one].names) for one in ids])
    lead = _Cosines([unit_of(pages[one].lead, damped=False) for one in ids])
    for row, report_id in enumerate(ids):
        days = [days_between(pages[report_id], pages[other]) for other in ids[row + 1 :]]
        doublings = np.maximum(0.0, np.log2((1 + np.array(days, dtype=np.float64)) / WEEK_DAYS))
        yield words.with_later(row), names.with_later(row), lead.with_later(row), doublings


class _Cosines:
    """Unit vectors of words, and for each word who has it: most pairs of reports share few."""

    def __init__(self, vectors: list[dict[str, float]]) -> None:
        self._vectors = vectors
        having: dict[str, list[int]] = defaultdict(list)
        for row, vector in enumerate(vectors):
            for word in vector:
                having[word].append(row)
        self._rows = {word: np.array(rows, dtype=np.int64) for word, rows in having.items() if len(rows) > 1}
        self._values = {word: np.array([vectors[row][word] for row in rows.tolist()]) for word, rows in self._rows.items()}

    def with_later(self, row: int) -> Column:
        """The cosine with every later row."""
        shared = [(word, value) for word, value in self._vectors[row].items() if word in self._rows]
        if not shared:
            return np.zeros(len(self._vectors) - row - 1)
        rows = np.concatenate([self._rows[word] for word, _ in shared])
        values = np.concatenate([value * self._values[word] for word, value in shared])
        return np.asarray(np.bincount(rows, weights=values, minlength=len(self._vectors)), dtype=np.float64)[row + 1 :]


class _Statements:
    """The vectors of each report's statements, in one table."""

    def __init__(self, vectors: list[list[Floats]]) -> None:
        self._sizes = np.array([len(one) for one in vectors], dtype=np.int64)
        self._starts = np.cumsum(self._sizes) - self._sizes
        length = next((len(one[0]) for one in vectors if one), 1)
        self._table = np.array([each for one in vectors for each in one], dtype=np.float32).reshape(-1, length)

    def nearness(self, row: int, others: npt.NDArray[np.int64]) -> Column:
        """How near the nearest few statements come, from the side where they are less near; 0 where one says nothing."""
        nearness = np.zeros(len(others))
        speaking = self._sizes[others] > 0
        if not self._sizes[row] or not speaking.any():
            return nearness
        sizes, starts = self._sizes[others[speaking]], self._starts[others[speaking]]
        ends = np.cumsum(sizes)
        there = np.repeat(starts - (ends - sizes), sizes) + np.arange(ends[-1])
        here = self._table[self._starts[row] : self._starts[row] + self._sizes[row]]
        cosines = here @ self._table[there].T
        ours = np.maximum.reduceat(cosines, ends - sizes, axis=1)
        from_here = np.sort(ours, axis=0)[-NEAREST_STATEMENTS:].mean(axis=0)
        nearness[speaking] = np.minimum(from_here, _mean_of_nearest(cosines.max(axis=0), sizes, ends))
        return nearness


def _mean_of_nearest(best: Floats, sizes: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]) -> Column:
    """The mean of the greatest few of each stretch of `best`."""
    # Sorted by stretch, then by value: a cosine is at most 1, so that steps of 4 keep the stretches apart.
    level = np.repeat(np.arange(len(sizes)) * 4.0, sizes)
    ordered = np.sort(best + level) - level
    counted = np.minimum(sizes, NEAREST_STATEMENTS)
    total = np.zeros(len(sizes))
    for step in range(NEAREST_STATEMENTS):
        total += np.where(step < counted, ordered[np.maximum(0, ends - 1 - step)], 0.0)
    return total / counted
