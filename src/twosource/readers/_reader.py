"""A reader: one input format, from bytes to a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..settings import Settings
from ._page import Page


@dataclass(frozen=True)
class Reader:
    """`suffixes` with their dot, lower case. `sniff` looks at the first bytes only. `read` raises UnreadableError.

    To add a format, add a file that defines one Reader: the folder finds it.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, Settings], Page]


class UnreadableError(Exception):
    """Why bytes are no page: `reason`, and the `remedy` a person has. The caller, who knows the file's name, adds it."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy
