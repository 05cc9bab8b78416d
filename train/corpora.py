"""Texts with attributions to learn from: PolNeAR, GUM and texts of one's own.

Each reader yields `Article`s. The data stay where they are; nothing of them is kept beside the weights but a digest.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Pair = tuple[int, int]
Pairs = tuple[Pair, ...]

LONGEST_CONTENT = 150
"""Words: a content longer than this is a whole document on its author's word, which the reader is not asked for."""
NOT_A_CUE = re.compile(r"^(?:that|as|but|and|,|;|:|\W)+\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Frame:
    """One attribution, as character spans; `source` may be empty."""

    source: Pairs
    cue: Pairs
    content: Pairs
    nested: bool = False


@dataclass(frozen=True)
class Article:
    """`nesting_marked`: whether attributions inside the content of others are marked. Where they are not, nothing is known of
    the words of a content: PolNeAR's annotation is flat. `flat_marked`: whether those outside all others are what PolNeAR
    counts as an attribution; GUM counts other things."""

    id: str
    text: str
    frames: tuple[Frame, ...]
    discard: Pairs = ()
    nesting_marked: bool = False
    flat_marked: bool = True


def read_corpora(paths: Sequence[Path]) -> list[Article]:
    """All articles of the files, in order. A file of GUM is told by its attributions' `attribution_edu`."""
    return [_article(record) for path in paths for record in records(path)]


def records(path: Path) -> Iterator[dict[str, Any]]:
    """One JSON object a line, plain or gzipped.

    Raises:
        ValueError: a line is not JSON; names file and line.
    """
    raw = path.read_bytes()
    lines = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield json.loads(line)
            except json.JSONDecodeError as problem:
                raise ValueError(f"{path}, line {number}: not a JSON object ({problem.msg})") from problem


def digest_of(paths: Sequence[Path]) -> str:
    """SHA-256 over the files' bytes, in order."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _article(record: dict[str, Any]) -> Article:
    from_gum = any("attribution_edu" in row for row in record["attributions"])
    frames = tuple(_gum_frames(record) if from_gum else _frames(record))
    discard = tuple(_pair(row) for row in record.get("discard") or ())
    nesting = bool(record.get("nesting", from_gum))
    return Article(record["id"], record["text"], frames, discard, nesting_marked=nesting, flat_marked=not from_gum)


def record_of(article: Article) -> dict[str, Any]:
    """What `read_corpora` reads, of an article that is not GUM's."""
    rows = [{name: getattr(frame, name) for name in ("source", "cue", "content", "nested")} for frame in article.frames]
    flags = {"discard": article.discard, "nesting": article.nesting_marked}
    return {"id": article.id, "text": article.text, "attributions": rows, **flags}


def _frames(record: dict[str, Any]) -> Iterator[Frame]:
    for row in record["attributions"]:
        if row["cue"]:
            yield Frame(_pairs(row["source"]), _pairs(row["cue"]), _pairs(row["content"]), bool(row.get("nested")))


def _gum_frames(record: dict[str, Any]) -> Iterator[Frame]:
    """GUM marks the clause that says so, not the words in it: its cue is that clause without the source."""
    for row in record["attributions"]:
        source, content = _pairs(row["source"]), _pairs(row["content"])
        words = sum(len(record["text"][start:end].split()) for start, end in content)
        cue = _gum_cue(record["text"], _pairs(row["attribution_edu"]), source)
        if cue and content and words <= LONGEST_CONTENT:
            yield Frame(source, cue, content, nested=bool(row["parents"]))


def _gum_cue(text: str, clause: Pairs, source: Pairs) -> Pairs:
    """The words after the source, or before it where it ends the clause: "A year later, the library [again concluded]"."""
    whole = [word for start, end in clause for word in _words(text, start, end)]
    named = [word for word in whole if any(start < word[1] and word[0] < end for start, end in source)]
    after = [word for word in whole if not named or word[0] >= named[-1][1]]
    rest = after or [word for word in whole if word[1] <= named[0][0]]
    spoken = [word for word in rest if not NOT_A_CUE.fullmatch(text[word[0] : word[1]])]
    return () if not spoken else ((spoken[0][0], spoken[-1][1]),)


def _words(text: str, start: int, end: int) -> list[Pair]:
    return [(start + hit.start(), start + hit.end()) for hit in re.finditer(r"\w+(?:['’]\w+)?|[^\w\s]", text[start:end])]


def _pairs(rows: Sequence[Any]) -> Pairs:
    return tuple(_pair(row) for row in rows)


def _pair(row: Any) -> Pair:
    return (row["start"], row["end"]) if isinstance(row, dict) else (int(row[0]), int(row[1]))
