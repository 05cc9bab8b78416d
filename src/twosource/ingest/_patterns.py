"""The patterns of a language, compiled once."""

from __future__ import annotations

import re
from functools import cache

GROUP_NAME = re.compile(r"\(\?P<\w+>")


@cache
def whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Matches where one of the patterns is the whole line, but for brackets and a final stop."""
    return re.compile(rf"\A[\[(*_\s]*(?:{_either(patterns)})[\])*_\s.]*\Z")


@cache
def opening(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\A[\[(*_>»→\s]*(?:{_either(patterns)})(?!\w)")


@cache
def within(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_either(patterns))


@cache
def each(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """One by one, for patterns with a named group; each matches a whole line, in brackets or not."""
    return tuple(re.compile(rf"\A[\[(*_–—-]*\s*(?:{pattern})[\])*_\s.]*\Z") for pattern in patterns)


@cache
def words_of(words: tuple[str, ...]) -> str:
    """An alternative of words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def named_parts(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """One by one, for patterns with a named group; each may match anywhere in a line."""
    return tuple(re.compile(pattern) for pattern in patterns)


def _either(patterns: tuple[str, ...]) -> str:
    # A group's name may stand only once in an expression, and here nobody asks for it.
    return "|".join(f"(?:{GROUP_NAME.sub('(?:', pattern)})" for pattern in patterns)
