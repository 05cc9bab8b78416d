"""One input format per entry: bytes -> Page."""

from __future__ import annotations

from pathlib import PurePath

from ..registry import load_folder
from ._page import Block, Clue, Mark, Meta, Page
from ._reader import Reader, UnreadableError

__all__ = ["Block", "Clue", "Mark", "Meta", "Page", "Reader", "UnreadableError", "reader_for", "supported_suffixes"]

SNIFFED_BYTES = 4096


def reader_for(name: str, original: bytes) -> Reader:
    """The reader for a file of that name: what its bytes say wins over its suffix, and plain text takes the rest."""
    readers = load_folder(__name__, Reader)
    head = original[:SNIFFED_BYTES]
    by_look = next((reader for reader in readers.values() if reader.sniff(head)), None)
    suffix = PurePath(name).suffix.lower()
    by_suffix = next((reader for reader in readers.values() if suffix in reader.suffixes), None)
    return by_look or by_suffix or readers["plain"]


def supported_suffixes() -> tuple[str, ...]:
    return tuple(suffix for reader in load_folder(__name__, Reader).values() for suffix in reader.suffixes)
