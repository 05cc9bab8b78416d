"""Articles -> the words, labels and chunks that the network learns from."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from twosource.annotate.reader.windows import Chunk, chunk_end, chunk_of
from twosource.annotate.reader.words import Words, split_words
from twosource.model import Span

from .corpora import Article, Frame, Pairs
from .disturb import REWRITES, disturbed
from .headlines import headlines_of

Ints = NDArray[np.int64]

UNKNOWN = -100
"""A label that no loss is taken from."""
BEGIN, INSIDE = 1, 2
CHUNK_PIECES = (160, 192, 256)
"""Lengths drawn from, so that no place in a chunk is special."""
SHORTEST_FIRST_CHUNK = 32


@dataclass(frozen=True)
class WordFrame:
    """One attribution as word indexes; `cue` is never empty."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]


@dataclass(frozen=True)
class Example:
    """One article in words. `outer_cues`, `sources`, `contents` are tagged begin, inside, outside as flat annotation has them,
    and unknown where the annotation is another; `all_cues` are tagged too, nested ones among them, and unknown within a content
    whose nesting nobody marked."""

    article: Article
    words: Words
    frames: tuple[WordFrame, ...]
    outer_cues: Ints
    all_cues: Ints
    sources: Ints
    contents: Ints


def example_of(article: Article, tokenizer: Tokenizer, *, depth_from_flat: bool = True) -> Example:
    """With `depth_from_flat` false, cues at any depth are learnt from articles alone whose nesting is marked."""
    words = split_words(article.text, [Span(0, len(article.text))], tokenizer)
    rows = [(frame, _word_frame(words, frame)) for frame in article.frames]
    kept = [(frame, row) for frame, row in rows if row.cue]
    outer = [row for frame, row in kept if not frame.nested]
    every = _tags(words, [row.cue for _, row in kept])
    if not article.nesting_marked:
        inside = sorted({word for _, row in kept for word in row.content})
        every[inside if depth_from_flat else slice(None)] = UNKNOWN

    def flat(groups: Sequence[Sequence[int]]) -> Ints:
        # The two kinds of annotation differ in what they count as an attribution at all.
        return _tags(words, groups) if article.flat_marked else np.full(len(words), UNKNOWN)

    return Example(
        article=article,
        words=words,
        frames=tuple(row for _, row in kept),
        outer_cues=flat([row.cue for row in outer]),
        all_cues=every,
        sources=flat([row.source for row in outer]),
        contents=flat(runs(sorted({word for row in outer for word in row.content}))),
    )


def _word_frame(words: Words, frame: Frame) -> WordFrame:
    return WordFrame(_at(words, frame.cue), _at(words, frame.source), _at(words, frame.content))


def _at(words: Words, pairs: Pairs) -> tuple[int, ...]:
    """Indexes of the words that overlap the spans."""
    found: list[int] = []
    for start, end in pairs:
        first = int(np.searchsorted(words.end, start, side="right"))
        last = int(np.searchsorted(words.start, end, side="left"))
        found += range(first, last)
    return tuple(sorted(set(found)))


def _tags(words: Words, groups: Sequence[Sequence[int]]) -> Ints:
    tags = np.zeros(len(words), dtype=np.int64)
    for group in groups:
        for run in runs(group):
            tags[run] = INSIDE
            tags[run[0]] = BEGIN
    return tags


def runs(words: Sequence[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for word in words:
        if found and word == found[-1][-1] + 1:
            found[-1].append(word)
        else:
            found.append([word])
    return found


@dataclass(frozen=True)
class Piece:
    """A chunk of an example, as one row of a step."""

    example: Example
    chunk: Chunk


def pieces_of(examples: Sequence[Example], chance: random.Random) -> Iterator[Piece]:
    """All examples cut anew, at another place each time."""
    for example in examples:
        budget = chance.choice(CHUNK_PIECES)
        first, room = 0, max(SHORTEST_FIRST_CHUNK, int(budget * chance.uniform(0.3, 1)))
        while first < len(example.words):
            end = chunk_end(example.words, first, room - 2)
            yield Piece(example, chunk_of(example.words, first, end))
            first, room = end, budget


def batches(pieces: list[Piece], pieces_a_step: int, chance: random.Random, pool: int = 400) -> list[list[Piece]]:
    """Pieces of like length together, in random order."""
    chance.shuffle(pieces)
    found: list[list[Piece]] = []
    for begin in range(0, len(pieces), pool):
        batch: list[Piece] = []
        for piece in sorted(pieces[begin : begin + pool], key=lambda piece: len(piece.chunk.pieces)):
            if batch and len(piece.chunk.pieces) * (len(batch) + 1) > pieces_a_step:
                found.append(batch)
                batch = []
            batch.append(piece)
        if batch:
            found.append(batch)
    chance.shuffle(found)
    return found


def epoch(
    articles: Sequence[Article],
    examples: Sequence[Example],
    tokenizer: Tokenizer,
    share_disturbed: float,
    share_headlines: float,
    depth_from_flat: bool,
    chance: random.Random,
) -> list[Piece]:
    """Every article once, some of them as careless pages write them, some with a page of headlines after them."""
    seen = [
        example_of(disturbed(article, chance.choice(REWRITES), chance), tokenizer, depth_from_flat=depth_from_flat)
        if chance.random() < share_disturbed
        else example
        for article, example in zip(articles, examples, strict=True)
    ]
    pages = [headlines_of(article, chance) for article in articles if chance.random() < share_headlines]
    seen += [example_of(page, tokenizer, depth_from_flat=depth_from_flat) for page in pages if page is not None]
    return list(pieces_of(seen, chance))
