"""Which reports tell of the same story: one about something else may share names, numbers and words with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from .groups import Groups

Floats = npt.NDArray[np.float32]

# On six stories, two of them with as many others, and all in one pile: the least like of a story's own reports reaches 0.394
# with its nearest, the most like of strangers 0.348 (two reports of one paper, with the same town and the same officer).
SAME_STORY = 0.37
# With its nearest two together, a story's own report reaches 0.383, a stranger 0.319: a chance likeness is with one report.
SHARE_OF_TWO = 0.95
# A story's reports have some statements in common; a stranger may have one that is like by chance.
NEAREST_STATEMENTS = 3
# More words than this add nothing to the likeness of two reports, only memory.
MAX_WORDS = 5000


def stories(
    words: Mapping[str, Mapping[str, int]], vectors: Mapping[str, list[Floats]], *, same_story: float = SAME_STORY
) -> dict[str, str]:
    """The story of each report, named by one of its reports.

    A story is a chain: each report is like some other of it, and where there are more, like two of them on average.
    """
    ids = sorted(words)
    like = likeness(ids, words, vectors)
    groups = Groups(ids)
    for left, right in _links(like, same_story):
        groups.join(ids[left], ids[right])
    rows = {report_id: row for row, report_id in enumerate(ids)}
    found: dict[str, str] = {}
    for members in groups.listed():
        lone = [one for one in members if _two_nearest(like, rows, one, members) < SHARE_OF_TWO * same_story]
        lone = lone if len(members) > 2 else []
        kept = next((one for one in members if one not in lone), "")
        found.update({one: one if one in lone else kept for one in members})
    return found


def likeness(ids: list[str], words: Mapping[str, Mapping[str, int]], vectors: Mapping[str, list[Floats]]) -> Floats:
    """Of each pair of reports: the mean of the likeness of their words, of all their statements, and of the nearest ones.

    Neither hangs on what else is in the pile.
    """
    whole, nearest = _statement_likeness(ids, vectors)
    return ((_word_likeness(ids, words) + whole + nearest) / 3).astype(np.float32)


def _links(like: Floats, least: float) -> list[tuple[int, int]]:
    return [(int(left), int(right)) for left, right in zip(*np.nonzero(np.triu(like >= least, 1)), strict=True)]


def _two_nearest(like: Floats, rows: Mapping[str, int], report_id: str, members: list[str]) -> float:
    near = sorted((float(like[rows[report_id], rows[other]]) for other in members if other != report_id), reverse=True)
    return sum(near[:2]) / 2


def _statement_likeness(ids: list[str], vectors: Mapping[str, list[Floats]]) -> tuple[Floats, Floats]:
    """How near each report's statements come to some statement of another: on average, and the nearest few of them."""
    whole = np.zeros((len(ids), len(ids)), dtype=np.float32)
    nearest = np.zeros_like(whole)
    speaking = [row for row, one in enumerate(ids) if vectors.get(one)]
    if not speaking:
        return whole, nearest
    tables = [np.array(vectors[ids[row]], dtype=np.float32) for row in speaking]
    everything = np.concatenate(tables)
    starts = np.cumsum([0, *(len(table) for table in tables[:-1])])
    for row, table in zip(speaking, tables, strict=True):
        best = np.maximum.reduceat(table @ everything.T, starts, axis=1)
        whole[row, speaking] = best.mean(axis=0)
        nearest[row, speaking] = np.sort(best, axis=0)[-NEAREST_STATEMENTS:].mean(axis=0)
    return ((whole + whole.T) / 2).astype(np.float32), np.minimum(nearest, nearest.T)


def _word_likeness(ids: list[str], words: Mapping[str, Mapping[str, int]]) -> Floats:
    """The cosine of word counts, taken plainly: what a report names again and again is its subject."""
    spread = Counter(word for report_id in ids for word in words[report_id])
    shared = sorted((word for word, count in spread.items() if count > 1), key=lambda word: (-spread[word], word))[:MAX_WORDS]
    column = {word: index for index, word in enumerate(shared)}
    table = np.zeros((len(ids), max(1, len(shared))), dtype=np.float32)
    for row, report_id in enumerate(ids):
        length = sum(count * count for count in words[report_id].values()) ** 0.5
        for word, count in words[report_id].items():
            if word in column:
                table[row, column[word]] = count / length
    product: Floats = table @ table.T
    return product
