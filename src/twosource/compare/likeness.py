"""How likely two statements are about the same matter, and why."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations

import numpy as np
import numpy.typing as npt

from .matter import Matter, Number, Word

Floats = npt.NDArray[np.float32]

# A statement's neighbourhood: in a pile where all is alike, only what is nearer than the usual neighbours is the same. The
# more reports, the more statements one matter may have, which must not be measured against one another.
MIN_NEIGHBOURS = 6
MAX_NEIGHBOURS = 50
# Nearer than this is a copy, which must not count as a neighbour: else a much-copied text would stand apart from all others.
COPY_COSINE = 0.95
# A word that more than this share of the statements has finds no candidates; with few statements every word may.
COMMON_SHARE = 0.1
ALWAYS_RARE = 12
# In a big pile a word of this many statements finds too many pairs to look at.
NEVER_RARE = 100
# So near in meaning, against the neighbourhood, a pair is looked at even without a rare word in common.
NEAR = -0.02

BLOCK_ROWS = 1024
NOBODY = -2.0
# Means over all pairs of a pile are taken over this many statements at most, spread evenly.
MEAN_OF = 150

FEATURES = ("near", "shared", "weight", "number", "measure", "other things", "rate")
"""What is weighed: nearness in meaning against the neighbourhood; the share of telling words in common; their weight; the
same number of the same things; numbers in one unit, or two times of day, whatever the values; the same number of other
things; one a rate, the other not. The first and the third are told against the mean of the pile, so that one scale serves
dense and loose piles."""


class Pile:
    """The statements of a case, copies left out, ready to be compared in pairs. Each is a row number, in an order that comes
    from content. Copies are left out because how rare a word is must not hang on how often a text was copied. `pages`: how many
    reports tell the pile, copies counted once; by default as many as the statements come from."""

    def __init__(self, matters: list[Matter], vectors: Mapping[str, Floats], *, pages: int | None = None) -> None:
        self.matters = matters
        self._pages = pages or len({matter.statement.report_id for matter in matters})
        self._keys = [{key for word in matter.words for key in word.keys} for matter in matters]
        self._count = Counter(key for keys in self._keys for key in keys)
        self._numbers = Counter(plain for matter in matters for plain in {number.plain for number in matter.numbers})
        self._measures = Counter(name for matter in matters for name in matter.measures)
        length = next((len(vector) for vector in vectors.values()), 1)
        self._table = np.array([vectors.get(matter.id, np.zeros(length)) for matter in matters], dtype=np.float32)
        self._total = [sum(self._own_weight(word) for word in matter.words) for matter in matters]

    def rarity(self, key: str) -> float:
        return self._rarity_of(self._count[key])

    def _rarity_of(self, count: int) -> float:
        return math.log((len(self.matters) + 1) / (count + 0.5))

    @cached_property
    def _hood(self) -> Floats:
        """The mean likeness of each statement's nearest ones, itself and copies left out."""
        count = min(max(MIN_NEIGHBOURS, self._pages * 2 // 3), MAX_NEIGHBOURS)
        hood = np.zeros(len(self.matters), dtype=np.float32)
        for start, cosine in self._blocks():
            others = np.where(cosine >= COPY_COSINE, NOBODY, cosine)
            nearest = np.sort(others, axis=1)[:, -count:]
            known = nearest > NOBODY
            hood[start : start + len(cosine)] = np.where(known, nearest, 0).sum(axis=1) / np.maximum(1, known.sum(axis=1))
        return hood

    def _blocks(self) -> Iterator[tuple[int, Floats]]:
        """The cosines of some rows with all rows, block by block: a table of all pairs would not fit for a big pile."""
        for start in range(0, len(self._table), BLOCK_ROWS):
            yield start, self._table[start : start + BLOCK_ROWS] @ self._table.T

    def near(self, left: int, right: int) -> float:
        return float(self._table[left] @ self._table[right] - (self._hood[left] + self._hood[right]) / 2)

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs worth weighing: a rare word, a number or a near meaning in common."""
        rows: dict[str, list[int]] = defaultdict(list)
        for row, matter in enumerate(self.matters):
            plain = {f"number {number.plain}" for number in matter.numbers}
            measured = {f"number {number.value} {number.unit}" for number in matter.numbers}
            for key in self._keys[row] | plain | measured:
                rows[key].append(row)
        most = min(max(ALWAYS_RARE, COMMON_SHARE * len(self.matters)), NEVER_RARE)
        pairs = {pair for found in rows.values() if len(found) <= most for pair in combinations(found, 2)}
        for start, cosine in self._blocks():
            least = (self._hood[start : start + len(cosine), None] + self._hood[None, :]) / 2 + NEAR
            for left, right in zip(*np.nonzero(cosine >= least), strict=True):
                if start + left < right:
                    pairs.add((start + int(left), int(right)))
        return sorted(pairs)

    @cached_property
    def _usual(self) -> tuple[float, float]:
        """Mean nearness and mean log weight over the pile's pairs."""
        step = max(1, len(self.matters) // MEAN_OF)
        sample = range(0, len(self.matters), step)
        count = len(sample) * (len(sample) - 1) // 2
        if not count:
            return 0.0, 0.0
        table, hood = self._table[::step], self._hood[::step]
        above = np.triu_indices(len(sample), 1)
        nearness = (table @ table.T - (hood[:, None] + hood[None, :]) / 2)[above]
        # Most pairs share no word, and weigh nothing.
        holding: dict[str, list[int]] = defaultdict(list)
        for row in sample:
            for key in self._keys[row]:
                holding[key].append(row)
        sharing = sorted({pair for rows in holding.values() for pair in combinations(rows, 2)})
        weights = [math.log1p(sum(value for value, _ in self._shared(left, right))) for left, right in sharing]
        return float(nearness.mean(dtype=np.float64)), math.fsum(weights) / count

    def features(self, left: int, right: int) -> tuple[list[float], tuple[str, ...]]:
        """The values of FEATURES, and what is shared in words, numbers first, then the rarest."""
        one, other = self.matters[left], self.matters[right]
        words = list(self._shared(left, right))
        weight = sum(value for value, _ in words)
        size = math.sqrt((self._total[left] + 1) * (self._total[right] + 1))
        numbers, rarity, other_things, rate = self._numbers_of(one, other)
        measure = max((self._rarity_of(self._measures[name]) for name in one.measures & other.measures), default=0.0)
        usual_nearness, usual_weight = self._usual
        values = [
            self.near(left, right) - usual_nearness,
            min(1.0, weight / size),
            math.log1p(weight) - usual_weight,
            rarity,
            measure,
            float(other_things),
            float(rate),
        ]
        ranked = sorted(words, key=lambda pair: (-pair[0], pair[1].text))
        return values, tuple(dict.fromkeys([*numbers, *(word.text for _, word in ranked)]))

    def _own_weight(self, word: Word) -> float:
        return word.share * min(self.rarity(key) for key in word.keys)

    def _shared(self, left: int, right: int) -> Iterator[tuple[float, Word]]:
        """Each word of `left` with the rarest thing it has in common with a word of `right`, no word used twice."""
        common = self._keys[left] & self._keys[right]
        if not common:
            return
        free = [word for word in self.matters[right].words if not common.isdisjoint(word.keys)]
        for word in self.matters[left].words:
            if common.isdisjoint(word.keys):
                continue
            found = [(self._common(word, candidate), -index) for index, candidate in enumerate(free)]
            value, index = max(found, default=(0.0, 0))
            if value > 0:
                del free[-index]
                yield value, word

    def _common(self, word: Word, other: Word) -> float:
        keys = set(word.keys).intersection(other.keys)
        return max(map(self.rarity, keys)) * min(word.share, other.share) if keys else 0.0

    def _numbers_of(self, one: Matter, other: Matter) -> tuple[list[str], float, bool, bool]:
        """Numbers in common with their rarity; whether there are numbers of other things instead; and of other rates."""
        same, weight, other_things, rate = [], 0.0, False, False
        for left in one.numbers:
            for right in other.numbers:
                if is_same_number(left, right):
                    same.append(left.text)
                    weight = max(weight, self._rarity_of(self._numbers[left.plain]))
                elif left.plain == right.plain:
                    other_things = True
                elif left.unit == right.unit and left.per != right.per:
                    rate = True
        return same, weight, other_things and not same, rate and not same


def is_same_number(left: Number, right: Number) -> bool:
    """The same value of the same things, in whatever unit; a number without a unit fits any that is written alike."""
    if "" in (left.unit, right.unit):
        return left.plain == right.plain
    return left.unit == right.unit and math.isclose(left.value, right.value, rel_tol=1e-6)
