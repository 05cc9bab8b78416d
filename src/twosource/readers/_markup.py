"""HTML text -> its tags and runs of words, with their places. Never fails, and takes time in proportion to the length."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

# A "<" that nothing of a tag follows is a character like any other.
MARK = re.compile(r"<(?=[a-zA-Z/!?])")
NAME = re.compile(r"[a-zA-Z][^\s/>]*")
QUOTE_OR_END = re.compile(r"[\"'>]")
ATTRIBUTE = re.compile(r"([^\s=\"'<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
# Their content is not markup: it runs to the closing tag of the same name.
RAW = frozenset(["script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes", "xmp"])


class Token(NamedTuple):
    """`kind`: text, open, close or raw (the content of a script, style or title). `start`, `end`: characters of the source.

    `rest`: the attributes of an opening tag as they stand. `cut`: the source ended before the token did.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    rest: str = ""
    cut: bool = False


def read_tokens(source: str) -> Iterator[Token]:
    at, length = 0, len(source)
    while at < length:
        found = MARK.search(source, at)
        mark = found.start() if found else length
        if mark > at:
            yield Token("text", at, mark)
        if mark == length:
            return
        token = _read_mark(source, mark)
        if token is None:
            yield Token("text", mark, mark + 1)
            at = mark + 1
            continue
        at = token.end
        if token.kind != "comment":
            yield token
        if token.kind == "open" and token.name in RAW and not token.cut:
            raw = _read_raw(source, at, token.name)
            yield raw
            at = raw.end


def attributes(rest: str, *, max_chars: int = 20_000) -> dict[str, str]:
    """The attributes of a tag, the first of each name; past `max_chars` there is only inlined data."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(rest[:max_chars]):
        found.setdefault(name.lower(), html.unescape(double or single or bare))
    return found


def _read_mark(source: str, start: int) -> Token | None:
    following = source[start + 1 : start + 2]
    if following == "!" or following == "?":
        return _read_comment(source, start)
    closing = following == "/"
    name = NAME.match(source, start + 1 + closing)
    if name is None:
        return None
    end = source.find(">", name.end()) if closing else _tag_end(source, name.end())
    kind = "close" if closing else "open"
    if end < 0:
        return Token(kind, start, len(source), name.group().lower(), cut=True)
    return Token(kind, start, end + 1, name.group().lower(), "" if closing else source[name.end() : end])


def _tag_end(source: str, at: int) -> int:
    """The ">" that ends a tag: not one inside a quoted value."""
    while True:
        found = QUOTE_OR_END.search(source, at)
        if found is None:
            return -1
        if found.group() == ">":
            return found.start()
        if _is_value_quote(source, found.start()):
            close = source.find(found.group(), found.end())
            if close < 0:
                return source.find(">", found.end())
            at = close + 1
        else:
            at = found.end()


def _is_value_quote(source: str, at: int) -> bool:
    """A quotation mark opens a value only after "="; elsewhere in a tag it is a slip of the pen."""
    return source[max(0, at - 8) : at].rstrip().endswith("=")


def _read_comment(source: str, start: int) -> Token:
    close, skip = (source.find("-->", start + 2), 3) if source.startswith("<!--", start) else (source.find(">", start), 1)
    if close < 0:
        return Token("comment", start, len(source), cut=True)
    return Token("comment", start, close + skip)


def _read_raw(source: str, start: int, name: str) -> Token:
    found = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(source, start)
    return Token("raw", start, found.start() if found else len(source), name, cut=found is None)
