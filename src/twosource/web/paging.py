"""Long lists, page by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

PAGE = 50

T = TypeVar("T")


@dataclass(frozen=True)
class Paged(Generic[T]):
    """One page of a list of `total`. `page`, from 1: the one asked for, or the last there is; `pages`: how many there are."""

    shown: tuple[T, ...]
    total: int
    page: int
    pages: int


def page_of(listed: Sequence[T], asked: int) -> Paged[T]:
    pages = -(-len(listed) // PAGE)
    page = min(max(1, asked), max(1, pages))
    return Paged(tuple(listed[(page - 1) * PAGE : page * PAGE]), len(listed), page, pages)


def page_asked(given: Mapping[str, str], name: str = "page") -> int:
    """Which page an address asks for, from 1; the first where it asks for none that can be."""
    page = given.get(name, "")
    return max(1, int(page)) if page.isdecimal() and len(page) < 9 else 1
