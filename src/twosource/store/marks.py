"""Words that were looked for -> where they stand in a line: by the same rules as the case's full-text search."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from ..errors import CaseError
from ..model import Span
from .queries import fts_parts

# Around a hit in what SQLite gives back. As control characters they part words, as the blanks do that stand for them.
OPENS, CLOSES = "\x02", "\x03"
BLANKED = str.maketrans({OPENS: " ", CLOSES: " ", "\0": " "})


def mark_words(words: str, texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """For each text the spans of each word or "quoted phrase", in order, in code points; none where nothing is looked for."""
    try:
        query = " OR ".join(fts_parts(words))
    except CaseError:
        return [() for _ in texts]
    # SQLite finds them itself: which letters are one to it, and where its words end, is known to nobody else as well.
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE line USING fts5(words)")
        lines = [(number, text.translate(BLANKED)) for number, text in enumerate(texts)]
        connection.executemany("INSERT INTO line (rowid, words) VALUES (?, ?)", lines)
        found = connection.execute(
            "SELECT rowid, highlight(line, 0, ?, ?) FROM line WHERE line MATCH ?", (OPENS, CLOSES, query)
        )
        marked = {number: _spans(told) for number, told in found}
    return [marked.get(number, ()) for number in range(len(texts))]


def _spans(told: str) -> tuple[Span, ...]:
    found = []
    before, *hits = told.split(OPENS)
    at = len(before)
    for hit in hits:
        inside, _, after = hit.partition(CLOSES)
        found.append(Span(at, at + len(inside)))
        at += len(inside) + len(after)
    return tuple(found)
