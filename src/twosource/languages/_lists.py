"""Word lists as a language file writes them: a run of words with spaces between."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    return tuple(text.split())
