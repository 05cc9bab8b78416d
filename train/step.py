"""One step of learning: a batch of chunks -> its losses."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from twosource.annotate.reader.windows import Chunk, Window, window

from .chain_loss import chain_loss
from .examples import UNKNOWN, Piece, WordFrame, runs
from .network import ALL_CUES, CONTENTS, CUE, SOURCES, ReaderNetwork

SHARE_WRONG_CUES = 0.15
"""Gold cues shown to the second step with a boundary off, as the first step will give them."""
FALSE_CUES_A_PIECE = 2
SOURCE, CONTENT = 1, 2


@dataclass(frozen=True)
class Losses:
    """`cues` of the chain, `every` cue with nested ones, `spans` of the helping heads, `roles` of the second step."""

    cues: Tensor
    every: Tensor
    spans: Tensor
    roles: Tensor

    def total(self) -> Tensor:
        return 2 * self.cues + self.every + 0.5 * self.spans + self.roles

    def values(self) -> NDArray[np.float64]:
        return np.array([float(part.detach()) for part in (self.cues, self.every, self.spans, self.roles)])


@dataclass(frozen=True)
class Row:
    """A cue to show to the second step: which piece, its window, the words of its source and content."""

    piece: int
    seen: Window
    frame: WordFrame


def losses_of(network: ReaderNetwork, batch: Sequence[Piece], chance: random.Random, *, with_false_cues: bool) -> Losses:
    chunks = [piece.chunk for piece in batch]
    vectors, mask = word_vectors(network, chunks)
    scores = network.tags(network.dropout(vectors))
    tags = {
        name: padded([getattr(piece.example, name)[piece.chunk.first : piece.chunk.end] for piece in batch], fill)
        for name, fill in (("outer_cues", 0), ("all_cues", UNKNOWN), ("sources", UNKNOWN), ("contents", UNKNOWN))
    }
    cues = _chain_loss_of_known(scores[..., CUE], network.cue_steps, tags["outer_cues"], mask)
    every = _tag_loss(scores[..., ALL_CUES], tags["all_cues"])
    spans = _tag_loss(scores[..., SOURCES], tags["sources"]) + _tag_loss(scores[..., CONTENTS], tags["contents"])
    rows = list(_gold_rows(batch, chance))
    if with_false_cues:
        rows += _false_rows(batch, scores[..., CUE].detach().numpy())
    return Losses(cues, every, spans, _role_loss(network, vectors, chunks, rows))


def word_vectors(network: ReaderNetwork, chunks: Sequence[Chunk]) -> tuple[Tensor, Tensor]:
    """The vectors of the words of each chunk, and which of them are there."""
    names = ("pieces", "case", "quote", "gap")
    inputs = [padded([getattr(chunk, name) for chunk in chunks]) for name in names]
    there = padded([np.ones_like(chunk.pieces) for chunk in chunks]).bool()
    values = network.encoder(*inputs, there)
    heads = padded([chunk.heads for chunk in chunks])
    mask = padded([np.ones_like(chunk.heads) for chunk in chunks]).bool()
    return values.gather(1, heads[..., None].expand(-1, -1, values.shape[-1])), mask


def _chain_loss_of_known(scores: Tensor, steps: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
    """Of the rows whose tags are known."""
    known = (tags != UNKNOWN).all(1)
    return chain_loss(scores[known], steps, tags[known], mask[known]) if known.any() else scores.sum() * 0


def _tag_loss(scores: Tensor, tags: Tensor) -> Tensor:
    if (tags == UNKNOWN).all():
        return scores.sum() * 0
    return nn.functional.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=UNKNOWN)


def _gold_rows(batch: Sequence[Piece], chance: random.Random) -> list[Row]:
    rows: list[Row] = []
    for number, piece in enumerate(batch):
        chunk, words = piece.chunk, piece.example.words
        for frame in piece.example.frames:
            if chunk.first <= frame.cue[0] and frame.cue[-1] < chunk.end:
                cue = frame.cue
                if chance.random() < SHARE_WRONG_CUES:
                    wider = tuple(word for word in range(cue[0] - 1, cue[-1] + 1) if word >= chunk.first)
                    cue = chance.choice((cue[:1], wider))
                rows.append(Row(number, window(words, chunk, cue), frame))
    return rows


def _false_rows(batch: Sequence[Piece], scores: NDArray[np.float32]) -> list[Row]:
    """Cues that the network takes for such and that are none: nothing around them is source or content."""
    rows: list[Row] = []
    for number, piece in enumerate(batch):
        chunk, example = piece.chunk, piece.example
        outer, every = (tags[chunk.first : chunk.end] for tags in (example.outer_cues, example.all_cues))
        mine = scores[number, : len(outer)]
        none = (every == 0) | ((every == UNKNOWN) & (outer == 0) & (example.contents[chunk.first : chunk.end] == 0))
        wrong = np.flatnonzero((mine[:, 0] < mine[:, 1:].max(-1)) & none)
        cues = [tuple(run) for run in runs((wrong + chunk.first).tolist())[:FALSE_CUES_A_PIECE]]
        rows += [Row(number, window(piece.example.words, chunk, cue), WordFrame(cue, (), ())) for cue in cues]
    return rows


def _role_loss(network: ReaderNetwork, vectors: Tensor, chunks: Sequence[Chunk], rows: Sequence[Row]) -> Tensor:
    if not rows:
        return torch.zeros(())
    places = [np.arange(row.seen.first, row.seen.end) - chunks[row.piece].first + row.piece * vectors.shape[1] for row in rows]
    mask = padded([np.ones_like(place) for place in places]).bool()
    scores = network.marker(
        vectors.flatten(0, 1)[padded(places)],
        padded([row.seen.in_cue for row in rows]),
        padded([row.seen.distance for row in rows]),
        mask,
    )
    return chain_loss(scores, network.role_steps, padded([_roles(row) for row in rows]), mask)


def _roles(row: Row) -> NDArray[np.int64]:
    roles = np.zeros(row.seen.end - row.seen.first, dtype=np.int64)
    for role, words in ((SOURCE, row.frame.source), (CONTENT, row.frame.content)):
        roles[[word - row.seen.first for word in words if row.seen.first <= word < row.seen.end]] = role
    return roles


def padded(rows: Sequence[NDArray[np.int64]], fill: int = 0) -> Tensor:
    table = np.full((len(rows), max(map(len, rows))), fill, dtype=np.int64)
    for number, row in enumerate(rows):
        table[number, : len(row)] = row
    return torch.from_numpy(table)
