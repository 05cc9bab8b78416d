"""The trained attribution reader: text -> source, cue and content of what is said in it.

Two steps on one encoder: the words that say so (cues) are found first; then, for each cue alone, the words around it are
marked as its source, its content or neither. So a word may belong to two attributions, and a source to many.
See weights/attribution/MODEL_CARD.md for where the weights come from and how good they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

import numpy as np
from tokenizers import Tokenizer

from ...model import Span, Spans
from .chain import Floats, best_paths, runs_begun, softmax
from .network import Tagger, load_network, shipped
from .windows import Chunk, Window, chunks, window
from .words import Words, split_words

__all__ = ["Found", "Reader", "load_reader"]

OUTER, EVERY = slice(0, 3), slice(3, 6)
"""Columns of the scores: cues outside all contents, and cues at any depth."""
SOURCE, CONTENT = 1, 2
Cue = tuple[int, ...]
"""Its words."""
CHUNKS_AT_ONCE = 16
"""So many are decoded together, to bound the memory."""


@dataclass(frozen=True)
class Found:
    """What the reader saw for one cue. `source` and `content` may be empty. Probabilities are the network's own: of the cue,
    and the mean over the content's words. `nested`: it lies in the content of another."""

    cue: Spans
    source: Spans
    content: Spans
    cue_probability: float
    content_probability: float
    nested: bool = False


@dataclass(frozen=True)
class Reader:
    """`at_any_depth`: cues are those of the head that learnt nesting alone, instead of the others and those inside their
    contents. It counts fewer things as an attribution: clauses that are said, thought or found, as GUM does."""

    network: Tagger
    tokenizer: Tokenizer
    at_any_depth: bool = False

    def read(self, text: str, stretches: Sequence[Span]) -> list[Found]:
        """What is said in those stretches of `text`, in the order of the cues. Nothing outside them is looked at."""
        words = split_words(text, stretches, self.tokenizer)
        return [found for some in _groups(chunks(words)) for found in self._read_chunks(words, some)]

    def _read_chunks(self, words: Words, some: Sequence[Chunk]) -> Iterator[Found]:
        encoded = [_Encoded(chunk, *self.network.encode(chunk)) for chunk in some]
        outer: list[list[Cue]] = [[] for _ in some]
        if not self.at_any_depth:
            paths = best_paths([one.scores[:, OUTER] for one in encoded], self.network.cue_steps)
            outer = [[one.cue(run) for run in runs_begun(path)] for one, path in zip(encoded, paths, strict=True)]
        found = self._marked(words, encoded, outer, OUTER)
        deep = [self._deep_cues(one, cues, told) for one, cues, told in zip(encoded, outer, found, strict=True)]
        deeper = self._marked(words, encoded, deep, EVERY)
        for told, inner in zip(found, deeper, strict=True):
            yield from (mark.found for mark in sorted([*told, *inner], key=lambda mark: mark.cue))

    def _deep_cues(self, one: _Encoded, outer: Sequence[Cue], told: Sequence[_Marked]) -> list[Cue]:
        """Cues of the other head; but `at_any_depth`, only those in the content of an attribution found before."""
        taken = {word for cue in outer for word in cue}
        cues = [one.cue(run) for run in runs_begun(one.scores[:, EVERY].argmax(1).tolist())]
        cues = [cue for cue in cues if not taken & set(cue)]
        return cues if self.at_any_depth else [cue for cue in cues if any(set(cue) <= mark.content for mark in told)]

    def _marked(
        self, words: Words, encoded: Sequence[_Encoded], cues: Sequence[Sequence[Cue]], columns: slice
    ) -> list[list[_Marked]]:
        """Source and content of each chunk's cues."""
        looks: list[tuple[int, Window, Floats]] = []
        for number, (one, its_cues) in enumerate(zip(encoded, cues, strict=True)):
            for cue in its_cues:
                seen = window(words, one.chunk, cue)
                rows = one.vectors[seen.first - one.chunk.first : seen.end - one.chunk.first]
                looks.append((number, seen, self.network.mark(rows, seen)))
        paths = best_paths([scores for _, _, scores in looks], self.network.role_steps)
        marked: list[list[_Marked]] = [[] for _ in encoded]
        for (number, seen, scores), path in zip(looks, paths, strict=True):
            sure = encoded[number].cue_probability(seen.cue, columns)
            marked[number].append(_marked(words, seen, scores, path, sure, nested=columns is EVERY))
        return marked


def _groups(cut: Iterator[Chunk]) -> Iterator[list[Chunk]]:
    while some := list(islice(cut, CHUNKS_AT_ONCE)):
        yield some


@dataclass(frozen=True)
class _Encoded:
    """A chunk, and the vectors and tag scores of its words."""

    chunk: Chunk
    vectors: Floats
    scores: Floats

    def cue(self, run: Sequence[int]) -> Cue:
        return tuple(self.chunk.first + word for word in run)

    def cue_probability(self, cue: Cue, columns: slice) -> float:
        of_words = self.scores[[word - self.chunk.first for word in cue], columns]
        return float((1 - softmax(of_words)[:, 0]).max())


@dataclass(frozen=True)
class _Marked:
    """An attribution with the words of its cue and content."""

    cue: Cue
    content: frozenset[int]
    found: Found


def _marked(
    words: Words, seen: Window, scores: Floats, path: Sequence[int], cue_probability: float, *, nested: bool
) -> _Marked:
    tags = np.where(seen.in_cue, 0, path)
    source, content = (seen.first + np.flatnonzero(tags == role) for role in (SOURCE, CONTENT))
    sure = softmax(scores)[tags == CONTENT, CONTENT]
    found = Found(
        cue=words.spans(seen.cue),
        source=words.spans(source.tolist()),
        content=words.spans(content.tolist()),
        cue_probability=cue_probability,
        content_probability=float(sure.mean()) if len(sure) else 0.0,
        nested=nested,
    )
    return _Marked(seen.cue, frozenset(content.tolist()), found)


@cache
def load_reader() -> Reader:
    """The reader with the shipped weights, loaded once a process (0.3 s)."""
    return Reader(*load_network(shipped()))
