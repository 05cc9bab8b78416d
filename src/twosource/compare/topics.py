"""Which reports tell of the same story: one about something else may share names, numbers and words with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from .groups import Groups

Floats = npt.NDArray[np.float32]

# Half of it is the cosine of the reports' mean statement vectors, half that of their words. In the stories at hand the
# least like of a story's own reports reaches 0.52 with its nearest, the most like of the strangers 0.37.
SAME_STORY = 0.46
# More words than this add nothing to the likeness of two reports, only memory.
MAX_WORDS = 5000


def stories(
    words: Mapping[str, Mapping[str, int]], vectors: Mapping[str, list[Floats]], *, same_story: float = SAME_STORY
) -> dict[str, str]:
    """The story of each report, named by one of its reports. A story is a chain: each report is like some other of it."""
    ids = sorted(words)
    like = (_likeness(_mean_vectors(ids, vectors)) + _likeness(_word_table(ids, words))) / 2
    groups = Groups(ids)
    for left, right in zip(*np.nonzero(np.triu(like >= same_story, 1)), strict=True):
        groups.join(ids[left], ids[right])
    return {report_id: groups.of(report_id) for report_id in ids}


def _mean_vectors(ids: list[str], vectors: Mapping[str, list[Floats]]) -> Floats:
    length = next((len(own[0]) for own in vectors.values() if own), 1)
    return np.array([np.mean(vectors[one], axis=0) if vectors.get(one) else np.zeros(length) for one in ids], dtype=np.float32)


def _word_table(ids: list[str], words: Mapping[str, Mapping[str, int]]) -> Floats:
    """Roots of counts of the words that more than one report uses: a word all use still says that it is one story."""
    spread = Counter(word for report_id in ids for word in words[report_id])
    shared = sorted((word for word, count in spread.items() if count > 1), key=lambda word: (-spread[word], word))[:MAX_WORDS]
    column: dict[str, int] = defaultdict(int, {word: index for index, word in enumerate(shared)})
    table = np.zeros((len(ids), max(1, len(shared))), dtype=np.float32)
    for row, report_id in enumerate(ids):
        for word, count in words[report_id].items():
            if word in column:
                table[row, column[word]] = np.sqrt(count)
    return table


def _likeness(table: Floats) -> Floats:
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    unit = (table / np.where(lengths == 0, 1, lengths)).astype(np.float32)
    product: Floats = unit @ unit.T
    return product
