"""The shared attribution scorer as other programs use it: its figures, and which find it takes for which gold attribution.

Always with `--flat`: a find whose content lies inside another's is not counted.
"""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.scorers import score_attributions
from bench.scorers.score_attributions import overlap, tokens

PARTS = ("content", "source", "cue")
ENOUGH = 0.5
"""Share of the joint words that two parts must have in common to be the same, as in the scorer."""

Cell = Mapping[str, frozenset[int]]
"""The words of each part of an attribution, as `score_attributions.cells` gives them."""
Row = Mapping[str, Any]


def scored(gold: Path, predicted: Path) -> dict[str, float]:
    """What the scorer prints of two files: "content P", "content R", "content F1", …, "gold" and "found" attributions."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        score_attributions.main(str(gold), str(predicted), flat=True)
    figures: dict[str, float] = {}
    for line in printed.getvalue().splitlines():
        words = line.split()
        if words[0] == "documents":
            figures |= {"gold": float(words[3]), "found": float(words[5])}
        elif "F1" in words:
            name = " ".join(words[: words.index("P")])
            values = words[words.index("P") :]
            figures |= {f"{name} {kind}": float(value) for kind, value in zip(values[::2], values[1::2], strict=True)}
    return figures


def scored_rows(gold: Iterable[Row], predicted: Iterable[Row]) -> dict[str, float]:
    """The same of records at hand; each has `id` and `attributions`, those of the gold `text` and perhaps `discard`."""
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        for path, rows in zip(paths, (gold, predicted), strict=True):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return scored(*paths)


def counted(cells: Sequence[Cell], text: str, discard: Iterable[Any] = ()) -> list[int]:
    """The places of the finds that the scorer counts: not mostly in a discarded stretch, and not inside another of them."""
    skip = tokens(text, [part[:2] if isinstance(part, (list, tuple)) else [part["start"], part["end"]] for part in discard])
    kept = [at for at, cell in enumerate(cells) if len(cell["content"] & skip) * 2 <= len(cell["content"])]
    return [at for at in kept if not any(cells[at]["content"] < cells[other]["content"] for other in kept)]


def matches(gold: Sequence[Cell], found: Sequence[Cell]) -> dict[int, int]:
    """Places in `gold` -> places in `found`, one to one, the best overlaps of contents first."""
    ranked = sorted(
        ((overlap(wanted["content"], got["content"]), i, j) for i, wanted in enumerate(gold) for j, got in enumerate(found)),
        reverse=True,
    )
    match: dict[int, int] = {}
    used: set[int] = set()
    for share, i, j in ranked:
        if share < ENOUGH:
            break
        if i not in match and j not in used:
            match[i] = j
            used.add(j)
    return match


def same_part(wanted: frozenset[int], got: frozenset[int]) -> bool:
    """Whether a source or cue is the gold's; an empty one must be empty."""
    return overlap(wanted, got) >= ENOUGH if wanted else not got
