"""Which words the network sees at once: chunks of a report, and the window around a cue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .words import NEW_PARAGRAPH, Ints, Words

CHUNK_PIECES = 192
"""Word pieces in one call, [CLS] and [SEP] included: the middle of the three lengths trained with. No word has so many: the
tokenizer makes one unknown piece of a word of over 100 letters."""
WORDS_BEFORE, WORDS_AFTER = 48, 64
"""How far from its cue a source or content is looked for: the distances trained with."""
CLS, SEP = 101, 102
SHORTEST_SHARE = 0.55
"""A chunk ends at a paragraph's end if that leaves it at least this full."""


@dataclass(frozen=True)
class Chunk:
    """Words [first, end) and the network's inputs for them, one value a piece; `heads` are the words' first pieces."""

    first: int
    end: int
    pieces: Ints
    case: Ints
    quote: Ints
    gap: Ints
    heads: Ints


@dataclass(frozen=True)
class Window:
    """Words [first, end) around a cue, and how each stands to it."""

    cue: tuple[int, ...]
    first: int
    end: int
    in_cue: Ints
    distance: Ints


def chunks(words: Words, *, at_most_pieces: int = CHUNK_PIECES) -> Iterator[Chunk]:
    """All words once, in order, cut at paragraph ends where possible."""
    first = 0
    while first < len(words):
        end = chunk_end(words, first, at_most_pieces - 2)
        yield chunk_of(words, first, end)
        first = end


def chunk_end(words: Words, first: int, budget: int) -> int:
    full = int(np.searchsorted(words.first_piece, words.first_piece[first] + budget, side="right")) - 1
    full = max(first + 1, min(full, len(words)))
    if full == len(words):
        return full
    shortest = first + int((full - first) * SHORTEST_SHARE)
    return next((end for end in range(full, shortest, -1) if words.gap[end] == NEW_PARAGRAPH), full)


def chunk_of(words: Words, first: int, end: int) -> Chunk:
    begin, finish = words.first_piece[first], words.first_piece[end]
    lengths = np.diff(words.first_piece[first : end + 1])
    heads = 1 + words.first_piece[first:end] - begin
    gap = np.zeros(finish - begin + 2, dtype=np.int64)
    gap[heads] = words.gap[first:end]
    return Chunk(
        first=first,
        end=end,
        pieces=np.concatenate([[CLS], words.pieces[begin:finish], [SEP]]),
        case=_spread(words.case[first:end], lengths),
        quote=_spread(words.quote[first:end], lengths),
        gap=gap,
        heads=heads,
    )


def _spread(values: Ints, lengths: Ints) -> Ints:
    """One value a piece, 0 for [CLS] and [SEP]."""
    return np.concatenate([[0], np.repeat(values, lengths), [0]])


def window(words: Words, chunk: Chunk, cue: tuple[int, ...]) -> Window:
    """The cue's own paragraph, as far as it lies in the chunk.

    Contents that run over a paragraph's end are given up (0.5 % of them); it makes this half of the work twice as fast.
    """
    paragraph = words.paragraph
    first = max(chunk.first, cue[0] - WORDS_BEFORE, int(np.searchsorted(paragraph, paragraph[cue[0]], "left")))
    end = min(chunk.end, cue[-1] + 1 + WORDS_AFTER, int(np.searchsorted(paragraph, paragraph[cue[-1]], "right")))
    at = np.arange(first, end)
    outside = np.where(at < cue[0], at - cue[0], np.where(at > cue[-1], at - cue[-1], 0))
    return Window(
        cue=cue,
        first=first,
        end=end,
        in_cue=np.isin(at, cue).astype(np.int64),
        distance=outside + WORDS_BEFORE,
    )
