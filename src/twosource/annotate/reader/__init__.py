"""The trained attribution reader: text -> source, cue and content of what is said in it.

Two steps on one encoder: the words that say so (cues) are found first; then, for each cue alone, the words around it are
marked as its source, its content or neither. So a word may belong to two attributions, and a source to many.
See weights/attribution/MODEL_CARD.md for where the weights come from and how good they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from tokenizers import Tokenizer

from ...model import Span, Spans
from .chain import Floats, best_paths, runs_begun, softmax
from .network import Network, load_network
from .windows import Chunk, Window, chunks, window
from .words import Words, split_words

__all__ = ["Found", "Reader", "load_reader"]

OUTER = slice(0, 3)
"""Columns of the scores."""
SOURCE, CONTENT = 1, 2


@dataclass(frozen=True)
class Found:
    """What the reader saw for one cue. `source` and `content` may be empty. Probabilities are the network's own: of the cue,
    and the mean over the content's words."""

    cue: Spans
    source: Spans
    content: Spans
    cue_probability: float
    content_probability: float


@dataclass(frozen=True)
class Reader:
    network: Network
    tokenizer: Tokenizer

    def read(self, text: str, stretches: Sequence[Span]) -> list[Found]:
        """What is said in those stretches of `text`, in the order of the cues. Nothing outside them is looked at."""
        words = split_words(text, stretches, self.tokenizer)
        return [found for chunk in chunks(words) for found in self._read_chunk(words, chunk)]

    def _read_chunk(self, words: Words, chunk: Chunk) -> Iterator[Found]:
        vectors, scores = self.network.encode(chunk)
        path = best_paths(scores[None, :, OUTER], self.network.cue_steps, [len(scores)])[0]
        cues = runs_begun(path)
        if not cues:
            return
        sure = 1 - softmax(scores[:, OUTER])[:, 0]
        windows = [window(words, chunk, tuple(chunk.first + word for word in cue)) for cue in cues]
        roles = self._roles(vectors, chunk, windows)
        for cue, seen, (source, content, content_probability) in zip(cues, windows, roles, strict=True):
            yield Found(
                cue=words.spans(seen.cue),
                source=words.spans(source),
                content=words.spans(content),
                cue_probability=float(sure[list(cue)].max()),
                content_probability=content_probability,
            )

    def _roles(self, vectors: Floats, chunk: Chunk, windows: list[Window]) -> Iterator[tuple[list[int], list[int], float]]:
        """For each window the words of the source, those of the content, and how sure the content is."""
        rows = [vectors[seen.first - chunk.first : seen.end - chunk.first] for seen in windows]
        scores = self.network.mark(rows, windows)
        lengths = [len(row) for row in rows]
        shares = softmax(scores)
        for number, path in enumerate(best_paths(scores, self.network.role_steps, lengths)):
            seen = windows[number]
            roles = [0 if seen.in_cue[at] else tag for at, tag in enumerate(path)]
            source = [at for at, tag in enumerate(roles) if tag == SOURCE]
            content = [at for at, tag in enumerate(roles) if tag == CONTENT]
            sure = float(np.mean(shares[number, content, CONTENT])) if content else 0.0
            yield [seen.first + at for at in source], [seen.first + at for at in content], sure


@cache
def load_reader() -> Reader:
    """The reader with the shipped weights, loaded once a process (0.3 s)."""
    return Reader(*load_network())
