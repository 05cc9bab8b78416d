"""Report, Statement -> Vector."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ..model import Report, Statement, Table, Vector

Embed = Callable[[str], npt.NDArray[np.float32]]
"""A text's place in the space of meanings: a vector of length 1."""

WEIGHTS = Path(__file__).parent.parent / "weights"
# The vocabulary both models were trained with; the file is kept once.
TOKENIZER = WEIGHTS / "attribution" / "tokenizer.json"
MODEL = WEIGHTS / "meaning" / "model.int8.onnx"

# The model was trained on texts of up to 128 pieces; a longer statement is told by its beginning.
MAX_PIECES = 128
# A signed byte holds the rounded value; the norm is divided out again by whoever compares.
LARGEST_BYTE = 127


@cache
def load_embedder() -> Embed:
    """all-MiniLM-L6-v2, loaded once a process (0.2 s). One thread: results must not hang on the machine's cores."""
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(MODEL), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.enable_truncation(MAX_PIECES)
    tokenizer.no_padding()

    def embed(text: str) -> npt.NDArray[np.float32]:
        pieces = np.array([tokenizer.encode(text).ids], dtype=np.int64)
        vector: npt.NDArray[np.float32] = session.run(None, {"ids": pieces})[0][0]
        return vector

    return embed


def find_vectors(
    report: Report, statements: Table[Statement], *, embed: Callable[[], Embed] = load_embedder
) -> Iterator[Vector]:
    """One statement a call: what lies beside it in a batch would change the last bits of the result."""
    for statement in statements:
        words = " ".join(report.quote_all(statement.spans).split())
        if words:
            yield Vector(report.id, statement.id, to_bytes(embed()(words)))


def to_bytes(vector: npt.NDArray[np.float32]) -> bytes:
    """Each value as a signed byte, the largest in size as 127."""
    largest = float(np.abs(vector).max()) or 1.0
    values: npt.NDArray[np.int8] = np.rint(vector * (LARGEST_BYTE / largest)).astype(np.int8)
    return values.tobytes()
