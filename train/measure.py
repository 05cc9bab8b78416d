"""How good a network is on articles with gold, by the shared scorer's rules; it reads as the package does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from bench.matching import PARTS, scored_rows
from twosource.annotate.reader import Reader
from twosource.annotate.reader.chain import FIRST_INSIDE_BANNED, Floats
from twosource.annotate.reader.windows import Chunk, Window
from twosource.model import Span, Spans

from .corpora import Article, Pairs
from .network import ALL_CUES, CUE, ReaderNetwork
from .step import word_vectors


@dataclass(frozen=True)
class TorchNetwork:
    """The network before export, behind the calls that the package's reader makes."""

    network: ReaderNetwork

    @property
    def cue_steps(self) -> Floats:
        steps: Floats = self.network.cue_steps.detach().numpy() + FIRST_INSIDE_BANNED
        return steps

    @property
    def role_steps(self) -> Floats:
        steps: Floats = self.network.role_steps.detach().numpy()
        return steps

    @torch.no_grad()
    def encode(self, chunk: Chunk) -> tuple[Floats, Floats]:
        vectors, _ = word_vectors(self.network, [chunk])
        scores = self.network.tags(vectors)[0].numpy()
        return vectors[0].numpy(), scores[:, CUE.start : ALL_CUES.stop]

    @torch.no_grad()
    def mark(self, vectors: Floats, window: Window) -> Floats:
        inputs = (torch.from_numpy(values[None]) for values in (vectors, window.in_cue, window.distance))
        there = torch.ones(1, len(vectors), dtype=torch.bool)
        scores: Floats = self.network.marker(*inputs, there)[0].numpy()
        return scores


def reader_of(network: ReaderNetwork, tokenizer: Tokenizer) -> Reader:
    return Reader(TorchNetwork(network), tokenizer)


def scores_of(reader: Reader, articles: Sequence[Article], *, least: float = 0.0) -> dict[str, float]:
    """The scorer's figures, and `score`, by which epochs are chosen: the mean of content, triple and exact triple F1."""
    gold = [
        {"id": article.id, "text": article.text, "discard": list(article.discard), "attributions": gold_rows(article)}
        for article in articles
    ]
    figures = scored_rows(gold, [{"id": one.id, "attributions": rows_found(reader, one, least)} for one in articles])
    score = sum(figures[name] for name in ("content F1", "triple F1", "exact triple F1")) / 3
    return {"score": score, **{name: value for name, value in figures.items() if name not in ("gold", "found")}}


def gold_rows(article: Article) -> list[dict[str, Pairs]]:
    return [{part: getattr(frame, part) for part in PARTS} for frame in article.frames]


def rows_found(reader: Reader, article: Article, least: float = 0.0) -> list[dict[str, Pairs]]:
    """What the reader alone finds with at least that product of its probabilities."""
    found = reader.read(article.text, [Span(0, len(article.text))])
    kept = [one for one in found if one.content and one.cue_probability * one.content_probability >= least]
    return [{part: _pairs(getattr(one, part)) for part in PARTS} for one in kept]


def _pairs(spans: Spans) -> Pairs:
    return tuple((span.start, span.end) for span in spans)
