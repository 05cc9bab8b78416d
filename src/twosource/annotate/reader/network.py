"""The trained network: two ONNX graphs and the scores of their tag chains."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import Protocol

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from .chain import FIRST_INSIDE_BANNED, Floats
from .windows import Chunk, Window


class Tagger(Protocol):
    """What tags words: the exported network, or another behind the same calls. `cue_steps`, `role_steps`: the scores of going
    from one tag to the next."""

    @property
    def cue_steps(self) -> Floats: ...
    @property
    def role_steps(self) -> Floats: ...
    def encode(self, chunk: Chunk) -> tuple[Floats, Floats]: ...
    def mark(self, vectors: Floats, window: Window) -> Floats: ...


@dataclass(frozen=True)
class Network:
    """`encode` tags the words of a chunk; `mark` tags the words around a cue that it found."""

    encoder: onnxruntime.InferenceSession
    marker: onnxruntime.InferenceSession
    cue_steps: Floats
    role_steps: Floats

    def encode(self, chunk: Chunk) -> tuple[Floats, Floats]:
        """For each word its vector, and six scores: outside, first in and inside a cue, and the same of a cue at any depth.

        One chunk a call: dynamic int8 takes its scale from all that is in a call, so a result would hang on its company.
        """
        inputs = {name: getattr(chunk, name) for name in ("pieces", "case", "quote", "gap", "heads")}
        vectors, scores = self.encoder.run(["vectors", "scores"], inputs)
        return vectors, scores

    def mark(self, vectors: Floats, window: Window) -> Floats:
        """Scores (words x [none, source, content]) of the words of a window, from their vectors. One window a call, too."""
        inputs = {"vectors": vectors[None], "in_cue": window.in_cue[None], "distance": window.distance[None]}
        scores: Floats = self.marker.run(["roles"], inputs)[0][0]
        return scores


def shipped() -> Traversable:
    return files("twosource") / "weights" / "attribution"


def load_network(folder: Traversable) -> tuple[Network, Tokenizer]:
    """The network and its tokenizer from a folder as `train export` writes it."""
    with as_file(folder / "chain.npz") as path, np.load(path) as chain:
        cue_steps, role_steps = chain["cue_steps"] + FIRST_INSIDE_BANNED, chain["role_steps"]
    tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    network = Network(
        encoder=_session(folder / "encoder.int8.onnx"),
        marker=_session(folder / "marker.int8.onnx"),
        cue_steps=cue_steps,
        role_steps=role_steps,
    )
    return network, tokenizer


def _session(graph: Traversable) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One thread a process: the runners spread work over processes, and a sum's order stays the same everywhere.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    with as_file(graph) as path:
        return onnxruntime.InferenceSession(
            str(path),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # the joined kernel is slower than the two it replaces
        )
