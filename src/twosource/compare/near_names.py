"""Which pairs of many names are worth a look: somewhat alike in writing, and told of alike. None that matters is left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from .spelling import sound_of

START_CHARS = 3
"""Two words that begin alike to the ear are worth a look whatever follows."""

Ints = npt.NDArray[np.int64]


def near_pairs(
    names: Sequence[tuple[str, ...]], told_of: Sequence[set[str]], *, least_shared: int
) -> Iterator[tuple[int, int]]:
    """(row, later row) of every two names that may be alike and share at least so much of what is told of them.

    May be alike: two words begin alike, or the names written in one share as many pairs of letters as names must of which
    four fifths are the same, the shorter as a whole or somewhere in the longer.
    """
    starts = _Sharing([{sound_of(word)[:START_CHARS] for word in words} for words in names])
    letters = _Sharing([_letter_pairs("".join(words)) for words in names])
    facts = _Sharing(told_of)
    sizes = np.array([sum(map(len, words)) for words in names], dtype=np.int64)
    for row in range(len(names)):
        told = facts.counts(row) >= least_shared
        if told.any():
            shorter = np.minimum(sizes[row], sizes[row + 1 :])
            alike = (starts.counts(row) > 0) | (letters.counts(row) >= _fewest_pairs(shorter))
            for place in np.flatnonzero(told & alike):
                yield row, row + 1 + int(place)


def _fewest_pairs(shorter: Ints) -> Ints:
    """How many pairs of neighbouring letters two names share at least, if four fifths of their letters are the same in order.

    Of the m letters of the shorter one and the w <= m of the stretch of the longer one that it is set against, L are the same,
    with 2 L >= 0.8 (m + w); each of the m + w - 2 L others parts two letters at most: L - 1 - (m + w - 2 L) are left, which is
    never less than m / 3 - 1.
    """
    return np.maximum(1, -(-shorter // 3) - 1)


def _letter_pairs(name: str) -> set[Hashable]:
    """Pairs of neighbouring letters; the second of the same kind is another."""
    seen: Counter[str] = Counter()
    found: set[Hashable] = set()
    for start in range(len(name) - 1):
        pair = name[start : start + 2]
        found.add((pair, seen[pair]))
        seen[pair] += 1
    return found


class _Sharing:
    """For each row the things it has, and by thing the rows that have it."""

    def __init__(self, rows: Iterable[Iterable[Hashable]]) -> None:
        self._rows = [list(things) for things in rows]
        found: dict[Hashable, list[int]] = defaultdict(list)
        for row, things in enumerate(self._rows):
            for thing in things:
                found[thing].append(row)
        self._having = {thing: np.array(rows, dtype=np.int64) for thing, rows in found.items() if len(rows) > 1}

    def counts(self, row: int) -> Ints:
        """How many things each later row has in common with this one."""
        lists = [self._having[thing] for thing in self._rows[row] if thing in self._having]
        if not lists:
            return np.zeros(len(self._rows) - row - 1, dtype=np.int64)
        return np.bincount(np.concatenate(lists), minlength=len(self._rows))[row + 1 :]
