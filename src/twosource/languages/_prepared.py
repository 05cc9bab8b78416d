"""What is made of a language's word lists, once a process."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Words = TypeVar("Words")
Made = TypeVar("Made")


def prepared(make: Callable[[Words], Made]) -> Callable[[Words], Made]:
    """`make`, called once for each list of words. Lists are told apart by identity: to compare tables of thousands of words at
    every call would cost more than what is looked up in them. They live as long as the process."""
    known: dict[int, tuple[Words, Made]] = {}

    @wraps(make)
    def look_up(words: Words) -> Made:
        found = known.get(id(words))
        if found is None:
            found = known[id(words)] = (words, make(words))
        return found[1]

    return look_up
