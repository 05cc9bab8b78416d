"""A fitted network -> the files that the package reads: two ONNX graphs in int8 and the score tables of the tag chains.

The graphs are written by hand, node by node: what runs is what stands here. Activations are scaled by call, one chunk a call.
Weights keep all eight bits: processors without VNNI can clip a sum of two products then, but seven bits lose more.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import ArrayLike
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from .network import ALL_CUES, HEADS, WIDTH, ReaderNetwork, minilm_folder

OPSET, IR = 17, 8
Shapes = dict[str, list[str | int]]
"""Of inputs and outputs; a named length may differ from call to call."""
ENCODER, MARKER, CHAIN, TOKENIZER = "encoder.int8.onnx", "marker.int8.onnx", "chain.npz", "tokenizer.json"
BITS = {"int8": (QuantType.QInt8, False), "int7": (QuantType.QInt8, True), "uint8": (QuantType.QUInt8, False)}
"""How weights may be kept: their type, and whether to leave a bit so that no sum of two products clips. "whole": 32 bits."""


class Graph:
    """An ONNX graph in the making."""

    def __init__(self, network: ReaderNetwork) -> None:
        self.weights = {name: values.detach().float().numpy() for name, values in network.state_dict().items()}
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, values: ArrayLike, kind: type = np.float32) -> str:
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(values, dtype=kind, order="C"), name))
        return name

    def node(self, kind: str, *inputs: str, outputs: Sequence[str] = (), **settings: object) -> str:
        names = list(outputs) or [f"value{len(self.nodes)}"]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **settings))
        return names[0]

    def linear(self, values: str, weight: np.ndarray, bias: np.ndarray, name: str = "") -> str:
        product = self.node("MatMul", values, self.constant(weight.T))
        return self.node("Add", product, self.constant(bias), outputs=[name] if name else ())

    def named_linear(self, values: str, name: str) -> str:
        return self.linear(values, self.weights[name + ".weight"], self.weights[name + ".bias"])

    def norm(self, values: str, name: str, epsilon: float) -> str:
        weight, bias = (self.constant(self.weights[f"{name}.{kind}"]) for kind in ("weight", "bias"))
        return self.node("LayerNormalization", values, weight, bias, axis=-1, epsilon=epsilon)

    def table(self, name: str, rows: str) -> str:
        return self.node("Gather", self.constant(self.weights[name + ".weight"]), rows)

    def layer(self, values: str, name: str, heads: int, epsilon: float, rows: str = "") -> str:
        """With `rows`, the layer's result is made for those alone."""
        weight, bias = (self.weights[f"{name}.query_key_value.{kind}"] for kind in ("weight", "bias"))
        if rows:
            asked = values = self.node("Gather", whole := values, rows, axis=1)
            width = len(weight) // 3
            parts = [self.linear(asked, weight[:width], bias[:width])]
            parts += self.split(self.linear(whole, weight[width:], bias[width:]), 2)
        else:
            parts = self.split(self.linear(values, weight, bias), 3)
        seen = self.node("MultiHeadAttention", *parts, domain="com.microsoft", num_heads=heads)
        joined = self.node("Add", values, self.named_linear(seen, name + ".joined"))
        values = self.norm(joined, name + ".norm_attention", epsilon)
        inner = self.node("Gelu", self.named_linear(values, name + ".first"), domain="com.microsoft")
        return self.norm(self.node("Add", values, self.named_linear(inner, name + ".second")), name + ".norm_inner", epsilon)

    def split(self, values: str, count: int) -> list[str]:
        parts = [f"{values}_{part}" for part in range(count)]
        self.node("Split", values, outputs=parts, axis=-1)
        return parts

    def save(self, path: Path, inputs: Shapes, outputs: Shapes, floats: Sequence[str] = ()) -> None:
        floats = (*floats, *outputs)

        def described(rows: Shapes) -> list[onnx.ValueInfoProto]:
            kinds = {name: TensorProto.FLOAT if name in floats else TensorProto.INT64 for name in rows}
            return [helper.make_tensor_value_info(name, kinds[name], shape) for name, shape in rows.items()]

        graph = helper.make_graph(self.nodes, path.stem, described(inputs), described(outputs), self.constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=IR)
        onnx.save(model, path)


def encoder_graph(network: ReaderNetwork, path: Path) -> None:
    """Pieces of one chunk with their features, and the places of the words' first pieces -> tag scores of the words, and their
    vectors as the marker takes them. The last layer is asked for the first pieces alone."""
    graph = Graph(network)
    pieces = graph.table("encoder.word", "pieces")
    length = graph.node("Size", "pieces")
    place = graph.node("Range", graph.constant(0, np.int64), length, graph.constant(1, np.int64))
    values = graph.node("Add", pieces, graph.table("encoder.position", place))
    case, quote, gap = (graph.weights[f"encoder.{name}.weight"] for name in ("case", "quote", "gap"))
    # The three features as one table: fewer steps over all pieces.
    features = (case[:, None, None] + quote[None, :, None] + gap[None, None]).reshape(-1, WIDTH)
    key = graph.node("Add", graph.node("Mul", "case", graph.constant(len(quote), np.int64)), "quote")
    key = graph.node("Add", graph.node("Mul", key, graph.constant(len(gap), np.int64)), "gap")
    values = graph.node("Add", values, graph.node("Gather", graph.constant(features), key))
    values = graph.node("Unsqueeze", graph.norm(values, "encoder.norm", 1e-12), graph.constant([0], np.int64))
    *lower, last = range(len(network.shape.layers))
    for number in lower:
        values = graph.layer(values, f"encoder.layers.{number}", HEADS, 1e-12)
    values = graph.layer(values, f"encoder.layers.{last}", HEADS, 1e-12, rows="heads")
    values = graph.node("Squeeze", values, graph.constant([0], np.int64))
    weight, bias = (graph.weights[f"tags.{kind}"][: ALL_CUES.stop] for kind in ("weight", "bias"))
    graph.linear(values, weight, bias, "scores")
    weight, bias = (graph.weights[f"marker.narrow.{kind}"] for kind in ("weight", "bias"))
    graph.linear(values, weight, bias, "vectors")
    inputs: Shapes = {name: ["pieces_count"] for name in ("pieces", "case", "quote", "gap")} | {"heads": ["words"]}
    graph.save(path, inputs, {"vectors": ["words", len(bias)], "scores": ["words", ALL_CUES.stop]})


def marker_graph(network: ReaderNetwork, path: Path) -> None:
    """Vectors of the words of a window -> their scores for none, source and content."""
    graph = Graph(network)
    values = graph.node("Add", "vectors", graph.table("marker.in_cue", "in_cue"))
    values = graph.norm(graph.node("Add", values, graph.table("marker.distance", "distance")), "marker.norm", 1e-5)
    for number in range(network.shape.marker_layers):
        values = graph.layer(values, f"marker.layers.{number}", network.shape.marker_heads, 1e-5)
    graph.linear(values, graph.weights["marker.roles.weight"], graph.weights["marker.roles.bias"], "roles")
    inputs: Shapes = {"vectors": ["windows", "words", "width"]}
    inputs |= {name: ["windows", "words"] for name in ("in_cue", "distance")}
    graph.save(path, inputs, {"roles": ["windows", "words", 3]}, floats=["vectors"])


def export(network: ReaderNetwork, folder: Path, *, weights: str = "int8") -> None:
    """Writes all that the package reads into `folder`. `weights`: one of BITS, or "whole", to compare with."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for write, name in ((encoder_graph, ENCODER), (marker_graph, MARKER)):
            whole = folder / name if weights == "whole" else Path(scratch) / name
            write(network, whole)
            if weights != "whole":
                kind, leaves_a_bit = BITS[weights]
                quantize_dynamic(
                    whole,
                    folder / name,
                    weight_type=kind,
                    reduce_range=leaves_a_bit,
                    per_channel=True,
                    extra_options={"DefaultTensorType": TensorProto.FLOAT},
                )
    cue_steps, role_steps = (steps.detach().numpy() for steps in (network.cue_steps, network.role_steps))
    shutil.copyfile(minilm_folder() / TOKENIZER, folder / TOKENIZER)
    np.savez(folder / CHAIN, cue_steps=cue_steps, role_steps=role_steps)
