"""Report -> Passage: words that two reports share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..model import STORY_PARTS, Passage, Report, Span, Table

WORD = re.compile(r"\w+(?:['’]\w+)?")
Ints = NDArray[np.int64]


class Words(NamedTuple):
    """The story words of one report: where each stands, its number in the pile's vocabulary, and the [start, end) of each line
    in word positions."""

    spans: list[tuple[int, int]]
    numbers: list[int]
    lines: list[tuple[int, int]]


class Block(NamedTuple):
    """A stretch of shared words, in word positions: [left_start, left_end) beside [right_start, right_end)."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int
    shared: int


def find_passages(
    reports: Table[Report],
    *,
    gram_words: int = 5,
    max_reports_per_gram: int = 40,
    max_share_of_pile: float = 0.5,
    max_reports_per_line: int = 3,
    max_edit_words: int = 8,
    min_words: int = 12,
    copy_share: float = 0.8,
    cut_share: float = 0.3,
) -> Iterator[Passage]:
    """Every stretch of at least `min_words` (a title and a name are shorter) that two reports share, small edits included.

    `gram_words`: shorter runs are shared by chance. A run of words in more than `max_reports_per_gram` reports, or in more
    than `max_share_of_pile` of a pile of twelve or more, is a formula or furniture, unless it is part of a whole copy; so is
    a whole line that more than `max_reports_per_line` have, where it is all that two of them share.
    `max_edit_words`: how much an editor may change between two shared runs of one passage. `copy_share`, `cut_share` of the
    words of one of the two make a copy or a cut. Reports with the very same words are compared with one of them only, so
    that a hundred copies make no myriad pairs.
    Who took from whom is not decided here.
    """
    ordered = sorted(reports, key=lambda report: (report.published or "9999", report.file, report.id))
    vocabulary: dict[str, int] = {}
    words = [_words_of(report, vocabulary) for report in ordered]
    firsts: dict[tuple[int, ...], int] = {}
    twin_of = [firsts.setdefault(tuple(one.numbers), index) for index, one in enumerate(words)]
    for index, first in enumerate(twin_of):
        if index != first and len(words[index].numbers) >= min_words:
            whole = len(words[index].numbers)
            yield _passage(ordered, words, first, index, Block(0, whole, 0, whole, whole), "copy")
    distinct = sorted(firsts.values())
    cap = min(max_reports_per_gram, max(2, int(len(distinct) * max_share_of_pile)) if len(distinct) >= 12 else len(distinct))
    rare, common = _shared_runs(words, distinct, gram_words, cap, min_words)
    formulas = _formulas([words[index] for index in distinct], max_reports_per_line)
    for left, right in sorted({*rare, *common}):
        both = rare.get((left, right), []) + common.get((left, right), [])
        sizes = len(words[left].numbers), len(words[right].numbers)
        blocks = [block for block in _join(both, max_edit_words) if block.shared >= min_words]
        how = _how(blocks, *sizes, copy_share, cut_share)
        if how == "quote" and (left, right) in common:
            blocks = [block for block in _join(rare.get((left, right), []), max_edit_words) if block.shared >= min_words]
            how = _how(blocks, *sizes, copy_share, cut_share)
        told = [block for block in blocks if not _is_formula(block, words[left], formulas, max_edit_words)]
        if how == "quote" or not told:
            blocks = told
        for block in blocks:
            yield _passage(ordered, words, left, right, block, how)


def _words_of(report: Report, vocabulary: dict[str, int]) -> Words:
    spans: list[tuple[int, int]] = []
    numbers: list[int] = []
    starts: list[int] = []
    for part in report.parts_of(*STORY_PARTS):
        end_before = part.span.start
        for match in WORD.finditer(report.text, part.span.start, part.span.end):
            if end_before == part.span.start or "\n" in report.text[end_before : match.start()]:
                starts.append(len(spans))
            end_before = match.end()
            spans.append(match.span())
            plain = match[0].casefold().replace("’", "'")
            numbers.append(vocabulary.setdefault(plain, len(vocabulary)))
    return Words(spans, numbers, list(pairwise([*starts, len(spans)])))


def _formulas(pages: Sequence[Words], most: int) -> set[tuple[int, ...]]:
    """Lines that stand in more reports than `most`, as words."""
    count = Counter(line for page in pages for line in {tuple(page.numbers[start:end]) for start, end in page.lines})
    return {line for line, reports in count.items() if reports > most}


def _is_formula(block: Block, left: Words, formulas: set[tuple[int, ...]], beside: int) -> bool:
    """Whether the stretch is such a line, but for a few words: what stands beside the line may be shared by chance."""
    for start, end in left.lines:
        inside = min(end, block.left_end) - max(start, block.left_start)
        if inside >= block.shared - beside and inside > 0 and tuple(left.numbers[start:end]) in formulas:
            return True
    return False


Runs = dict[tuple[int, int], list[Block]]


def _shared_runs(
    words: Sequence[Words], distinct: Sequence[int], gram_words: int, cap: int, min_words: int
) -> tuple[Runs, Runs]:
    """For each pair of reports the runs of words that are the same in both, by matching all word n-grams of the pile.

    First those of rare n-grams; second those of n-grams in more than `cap` reports, each matched only with the first report
    that has it: enough to know a wire story that a hundred outlets print, and too little to take furniture for more.
    """
    owner, place, gram = _grams(words, distinct, gram_words)
    order = np.lexsort((place, owner, gram))
    owner, place, gram = owner[order], place[order], gram[order]
    starts = np.flatnonzero(np.r_[True, gram[1:] != gram[:-1]]) if len(gram) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(gram)])
    pairs: list[tuple[Ints, Ints]] = [(np.empty(0, np.int64), np.empty(0, np.int64))]
    for size in np.unique(sizes[(sizes > 1) & (sizes <= cap)]):
        rows = starts[sizes == size][:, None] + np.arange(size)
        first, second = np.triu_indices(int(size), k=1)
        pairs.append((rows[:, first].ravel(), rows[:, second].ravel()))
    many = sizes > cap
    heads = np.repeat(starts[many], sizes[many] - 1)
    inner = np.arange(len(heads)) - np.repeat(np.cumsum(sizes[many] - 1) - (sizes[many] - 1), sizes[many] - 1)
    rare = np.concatenate([one for one, _ in pairs]), np.concatenate([other for _, other in pairs])
    # The fewest matches that can make up `min_words`: runs of one n-gram each, or, to be sure of a copy, one long run.
    fewest = -(-min_words // gram_words)
    return (
        _runs(owner, place, *_worthwhile(owner, *rare, fewest), gram_words),
        _runs(owner, place, *_worthwhile(owner, heads, heads + inner + 1, min_words), gram_words),
    )


def _worthwhile(owner: Ints, left: Ints, right: Ints, fewest: int) -> tuple[Ints, Ints]:
    """Only matches between two reports that have at least `fewest` of them."""
    apart = owner[left] != owner[right]
    left, right = left[apart], right[apart]
    pair = owner[left] * (int(owner.max(initial=0)) + 1) + owner[right]
    _, place, count = np.unique(pair, return_inverse=True, return_counts=True)
    enough = count[place] >= fewest
    return left[enough], right[enough]


def _grams(words: Sequence[Words], distinct: Sequence[int], gram_words: int) -> tuple[Ints, Ints, Ints]:
    """Report, word position and hash of every n-gram: the hash is 63 bits, so that chance meetings do not matter."""
    mixers = np.array([pow(0x9E3779B97F4A7C15, power, 2**64) | 1 for power in range(1, gram_words + 1)], dtype=np.uint64)
    owners, places, grams = [], [], []
    for index in distinct:
        numbers = np.array(words[index].numbers, dtype=np.uint64)
        if len(numbers) < gram_words:
            continue
        windows = np.lib.stride_tricks.sliding_window_view(numbers + np.uint64(1), gram_words)
        hashes = (windows * mixers).sum(axis=1, dtype=np.uint64)
        hashes ^= hashes >> np.uint64(29)
        hashes *= np.uint64(0xBF58476D1CE4E5B9)
        owners.append(np.full(len(hashes), index, dtype=np.int64))
        places.append(np.arange(len(hashes), dtype=np.int64))
        grams.append((hashes >> np.uint64(1)).astype(np.int64))
    if not grams:
        empty = np.empty(0, dtype=np.int64)
        return empty, empty, empty
    return np.concatenate(owners), np.concatenate(places), np.concatenate(grams)


def _runs(owner: Ints, place: Ints, left: Ints, right: Ints, gram_words: int) -> Runs:
    """Matches that follow one another in both reports, joined into runs."""
    shift = place[right] - place[left]
    order = np.lexsort((place[left], shift, owner[right], owner[left]))
    left, right, shift = left[order], right[order], shift[order]
    runs: Runs = defaultdict(list)
    if not len(left):
        return runs
    same_line = (
        (owner[left][1:] == owner[left][:-1])
        & (owner[right][1:] == owner[right][:-1])
        & (shift[1:] == shift[:-1])
        & (place[left][1:] - place[left][:-1] <= gram_words)
    )
    heads = np.flatnonzero(np.r_[True, ~same_line])
    for head, tail in zip(heads.tolist(), np.r_[heads[1:], len(left)].tolist(), strict=True):
        a, b, last = left[head], right[head], left[tail - 1]
        length = int(place[last] - place[a]) + gram_words
        start, other = int(place[a]), int(place[b])
        runs[int(owner[a]), int(owner[b])].append(Block(start, start + length, other, other + length, length))
    return runs


def _join(runs: Sequence[Block], max_edit_words: int) -> list[Block]:
    """Runs of one pair in the order of the left text, joined where both texts go on after a small edit.

    The longest run comes first: a formula that also stands elsewhere does not draw a passage away from its place.
    """
    kept: list[Block] = []
    for run in sorted(runs, key=lambda run: (-run.shared, run)):
        if all(run.left_start >= one.left_end or run.left_end <= one.left_start for one in kept) and all(
            run.right_start >= one.right_end or run.right_end <= one.right_start for one in kept
        ):
            kept.append(run)
        else:
            kept += _rest(run, kept)
    joined: list[Block] = []
    for run in sorted(kept):
        before = joined[-1] if joined else None
        if before is not None and _goes_on(before, run, max_edit_words):
            joined[-1] = Block(before.left_start, run.left_end, before.right_start, run.right_end, before.shared + run.shared)
        else:
            joined.append(run)
    return joined


def _goes_on(before: Block, run: Block, max_edit_words: int) -> bool:
    return 0 <= run.left_start - before.left_end <= max_edit_words and 0 <= run.right_start - before.right_end <= max_edit_words


def _rest(run: Block, kept: Sequence[Block]) -> list[Block]:
    """What is left of a run whose ends lie in longer ones (a repeated word at an edit makes two runs overlap)."""
    lefts = [(one.left_start - run.left_start, one.left_end - run.left_start) for one in kept]
    rights = [(one.right_start - run.right_start, one.right_end - run.right_start) for one in kept]
    taken = [(start, end) for start, end in lefts + rights if start < run.shared and end > 0]
    start = max([end for begin, end in taken if begin <= 0] + [0])
    end = min([begin for begin, end in taken if begin > 0] + [run.shared])
    if start >= end:
        return []
    length = end - start
    left, right = run.left_start + start, run.right_start + start
    return [Block(left, left + length, right, right + length, length)]


def _how(
    blocks: Sequence[Block], left_words: int, right_words: int, copy_share: float, cut_share: float
) -> Literal["copy", "cut", "quote"]:
    shared = sum(block.shared for block in blocks)
    share = shared / max(1, min(left_words, right_words))
    return "copy" if share >= copy_share else "cut" if share >= cut_share else "quote"


def _passage(
    reports: Sequence[Report], words: Sequence[Words], left: int, right: int, block: Block, how: Literal["copy", "cut", "quote"]
) -> Passage:
    left_spans, right_spans = words[left].spans, words[right].spans
    return Passage(
        left_id=reports[left].id,
        right_id=reports[right].id,
        left=Span(left_spans[block.left_start][0], left_spans[block.left_end - 1][1]),
        right=Span(right_spans[block.right_start][0], right_spans[block.right_end - 1][1]),
        how=how,
        words=block.shared,
    )
