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
        encoded = [self.network.encode(chunk) for chunk in some]
        outer_paths = best_paths([scores[:, OUTER] for _, scores in encoded], self.network.cue_steps)
        looks = [
            look
            for chunk, (vectors, scores), path in zip(some, encoded, outer_paths, strict=True)
            for look in self._looks(words, chunk, vectors, scores, path)
        ]
        paths = best_paths([look.roles for look in looks], self.network.role_steps)
        found = [look.found(words, path) for look, path in zip(looks, paths, strict=True)]
        every = self.at_any_depth
        yield from (one for one in found if every or not one.nested or any(_holds(other, one) for other in found))

    def _looks(self, words: Words, chunk: Chunk, vectors: Floats, scores: Floats, outer_path: Sequence[int]) -> Iterator[_Look]:
        """Each cue of the chunk with the scores of the words around it."""
        outer = [] if self.at_any_depth else runs_begun(outer_path)
        taken = {word for cue in outer for word in cue}
        every = [cue for cue in runs_begun(scores[:, EVERY].argmax(1).tolist()) if not taken & set(cue)]
        cues = sorted([(cue, False) for cue in outer] + [(cue, True) for cue in every])
        if not cues:
            return
        sure = {False: 1 - softmax(scores[:, OUTER])[:, 0], True: 1 - softmax(scores[:, EVERY])[:, 0]}
        windows = [window(words, chunk, tuple(chunk.first + word for word in cue)) for cue, _ in cues]
        rows = [vectors[seen.first - chunk.first : seen.end - chunk.first] for seen in windows]
        roles = self.network.mark(rows, windows)
        for number, ((cue, nested), seen) in enumerate(zip(cues, windows, strict=True)):
            yield _Look(seen, roles[number, : len(seen.in_cue)], float(sure[nested][list(cue)].max()), nested)


def _groups(cut: Iterator[Chunk]) -> Iterator[list[Chunk]]:
    while some := list(islice(cut, CHUNKS_AT_ONCE)):
        yield some


@dataclass(frozen=True)
class _Look:
    """One cue, the scores of the words around it, and how sure the cue is."""

    seen: Window
    roles: Floats
    cue_probability: float
    nested: bool

    def found(self, words: Words, path: Sequence[int]) -> Found:
        tags = np.where(self.seen.in_cue, 0, path)
        source, content = (self.seen.first + np.flatnonzero(tags == role) for role in (SOURCE, CONTENT))
        sure = softmax(self.roles)[tags == CONTENT, CONTENT]
        return Found(
            cue=words.spans(self.seen.cue),
            source=words.spans(source.tolist()),
            content=words.spans(content.tolist()),
            cue_probability=self.cue_probability,
            content_probability=float(sure.mean()) if len(sure) else 0.0,
            nested=self.nested,
        )


def _holds(outer: Found, inner: Found) -> bool:
    """Whether what is said inside is part of what is said outside."""
    return not outer.nested and any(span.contains(inner.cue[0]) for span in outer.content)


@cache
def load_reader() -> Reader:
    """The reader with the shipped weights, loaded once a process (0.3 s)."""
    return Reader(*load_network(shipped()))
