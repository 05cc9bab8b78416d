"""How good a network is on articles with gold, by the shared scorer's rules; it reads as the package does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer

from bench.scorers.score_attributions import cells, overlap, tokens
from twosource.annotate.reader import Found, Reader
from twosource.annotate.reader.chain import FIRST_INSIDE_BANNED, Floats
from twosource.annotate.reader.windows import Chunk, Window
from twosource.model import Span, Spans

from .corpora import Article, Pairs
from .network import ALL_CUES, CUE, ReaderNetwork
from .step import padded, word_vectors

Cells = list[dict[str, frozenset[int]]]
PARTS = ("content", "source", "cue")


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
    def mark(self, vectors: Sequence[Floats], windows: Sequence[Window]) -> Floats:
        longest = max(map(len, vectors))
        rows = np.zeros((len(vectors), longest, vectors[0].shape[1]), dtype=np.float32)
        for number, row in enumerate(vectors):
            rows[number, : len(row)] = row
        scores: Floats = self.network.marker(
            torch.from_numpy(rows),
            padded([seen.in_cue for seen in windows]),
            padded([seen.distance for seen in windows]),
            padded([np.ones_like(seen.in_cue) for seen in windows]).bool(),
        ).numpy()
        return scores


def reader_of(network: ReaderNetwork, tokenizer: Tokenizer) -> Reader:
    return Reader(TorchNetwork(network), tokenizer)


def scores_of(reader: Reader, articles: Sequence[Article], *, least: float = 0.0) -> dict[str, float]:
    """F1 of contents and triples at half overlap and of exact spans, nested finds left out (the scorer's `--flat`).

    `score` is what epochs are chosen by: the mean of content, triple and exact triple.
    """
    return _figures(_counted(reader, articles, least))


def read_article(reader: Reader, article: Article, least: float = 0.0) -> list[Found]:
    found = reader.read(article.text, [Span(0, len(article.text))])
    return [one for one in found if one.content and one.cue_probability * one.content_probability >= least]


def _counted(reader: Reader, articles: Sequence[Article], least: float) -> Counter[str]:
    n: Counter[str] = Counter()
    for article in articles:
        gold = [{part: getattr(frame, part) for part in PARTS} for frame in article.frames]
        finds = [{part: _pairs(getattr(one, part)) for part in PARTS} for one in read_article(reader, article, least)]
        _count(n, article, cells(article.text, gold), cells(article.text, finds))
    return n


def _count(n: Counter[str], article: Article, want: Cells, got: Cells) -> None:
    skip = tokens(article.text, [list(pair) for pair in article.discard])
    got = [one for one in got if len(one["content"] & skip) * 2 <= len(one["content"])]
    got = [one for one in got if not any(one["content"] < other["content"] for other in got)]
    n["gold"] += len(want)
    n["found"] += len(got)
    for part in PARTS:
        mine, theirs = (Counter(one[part] for one in rows if one[part]) for rows in (want, got))
        n[f"gold {part}"] += mine.total()
        n[f"found {part}"] += theirs.total()
        n[f"exact {part}"] += (mine & theirs).total()
    whole_gold, whole_found = (Counter(tuple(one.values()) for one in rows) for rows in (want, got))
    n["exact triple"] += (whole_gold & whole_found).total()
    pairs = sorted(
        (-overlap(mine["content"], theirs["content"]), i, j)
        for i, mine in enumerate(want)
        for j, theirs in enumerate(got)
        if overlap(mine["content"], theirs["content"]) >= 0.5
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in pairs:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            n["content"] += 1
            n["triple"] += all(
                overlap(want[i][part], got[j][part]) >= 0.5 if want[i][part] else not got[j][part] for part in PARTS[1:]
            )


def _figures(n: Counter[str]) -> dict[str, float]:
    def f1(hits: int, found: int, gold: int) -> float:
        return 2 * hits / max(1, found + gold)

    figures = {
        "content": f1(n["content"], n["found"], n["gold"]),
        "precision": n["content"] / max(1, n["found"]),
        "recall": n["content"] / max(1, n["gold"]),
        "triple": f1(n["triple"], n["found"], n["gold"]),
        "exact_triple": f1(n["exact triple"], n["found"], n["gold"]),
    }
    for part in PARTS:
        figures[f"exact_{part}"] = f1(n[f"exact {part}"], n[f"found {part}"], n[f"gold {part}"])
    score = (figures["content"] + figures["triple"] + figures["exact_triple"]) / 3
    return {"score": score, **figures}


def _pairs(spans: Spans) -> Pairs:
    return tuple((span.start, span.end) for span in spans)
