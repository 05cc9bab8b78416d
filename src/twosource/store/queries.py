"""What a person looks for -> a query of SQLite's full-text search."""

from __future__ import annotations

from ..errors import CaseError


def fts_query(words: str) -> str:
    """All of the words and phrases."""
    return " ".join(fts_parts(words))


def fts_parts(words: str) -> list[str]:
    """Every word or "quoted phrase" as an FTS5 string, so that no user's mark is taken for an operator.

    Raises CaseError if there is nothing to search for.
    """
    # SQLite takes a NUL for the end of the query.
    pieces = enumerate(words.replace("\0", " ").split('"'))
    parts = [part for number, piece in pieces for part in ([piece] if number % 2 else piece.split()) if part]
    if not parts:
        raise CaseError("nothing to search for; give at least one word")
    return ['"' + part.replace('"', '""') + '"' for part in parts]
