"""Tags and words -> visible text in blocks, each run with its place in the source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model import Span
from ._markup import Token, attributes
from ._page import Block, Mark
from ._reader import UnreadableError

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
UNSEEN = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "noembed",
        "noframes",
        "object",
        "embed",
        "canvas",
        "svg",
        "math",
        "audio",
        "video",
        "select",
        "option",
        "datalist",
        "textarea",
        "title",
        "xmp",
        "map",
    ]
)
# Opening the one closes an open other, if it is met before any of the elements behind the bar.
IMPLIED_ENDS = {
    "li": (("li",), ("ul", "ol", "menu")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr",), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
}
P_SCOPE = ("div", "td", "th", "li", "article", "section", "body", "button", "table", "blockquote", "figure")
# A page may hide its whole story until a script runs; these are never taken for hidden.
NEVER_HIDDEN = frozenset(["html", "body", "main", "article"])
STYLE_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
HINTED = ("class", "id", "role", "itemprop", "rel", "data-testid", "data-component", "property")
HINT_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
MARKED = frozenset(["author", "byline", "date", "time", "published", "publish", "credit", "caption", "dateline", "source"])
# Runs of words, one space between them; runs of white space; character references.
RUN = re.compile(
    r"[^&\t\n\r\f ]+(?: [^&\t\n\r\f ]+)*|[\t\n\r\f ]+|&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{0,31};?)?"
)
# A label holds a name or a date; a longer one is a whole column that happens to be called "author".
LONGEST_MARK_CHARS = 300
SPACE = " \t\n\r\f"


class Run(NamedTuple):
    """Characters [start, end) of the text from [source_start, source_end) of the source."""

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool


@dataclass
class _Element:
    name: str
    number: int
    hidden: bool
    hints: tuple[str, ...]
    is_block: bool
    mark_from: int = -1
    mark_value: str = ""
    is_link: bool = False


@dataclass
class Layout:
    """The state of one pass over a page. `deepest` counts open elements; those past the limit are read as if not there."""

    source: str
    max_depth: int
    max_chars: int
    shows_hidden: bool = False
    stack: list[_Element] = field(default_factory=list)
    dropped: int = 0
    deepest: int = 0
    count: int = 0
    out: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[Run] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    block_start: int = -1
    link_chars: int = 0
    space: tuple[int, int, bool] | None = None
    after_link: bool = False
    breaks: int = 0

    @property
    def text(self) -> str:
        return "".join(self.out)

    def lay_out(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            if token.kind == "text":
                if not (self.stack and self.stack[-1].hidden):
                    self._words(token.start, token.end)
            elif token.kind == "open":
                self._open(token)
            elif token.kind == "close":
                self._close(token.name)
        while self.stack:
            self._pop()
        self._end_block()

    def _open(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._line_break(token)
            return
        if name in BLOCKS:
            self._end_block()
            self._imply_ends(name)
        if name in VOID or (token.rest.endswith("/") and name not in BLOCKS):
            return
        self.deepest = max(self.deepest, len(self.stack) + self.dropped + 1)
        if len(self.stack) >= self.max_depth:
            self.dropped += 1
            return
        self.count += 1
        self.stack.append(self._element(name, attributes(token.rest) if token.rest else {}))

    def _element(self, name: str, given: dict[str, str]) -> _Element:
        hints = tuple(word.lower() for key in HINTED for word in HINT_WORD.findall(given.get(key, "")[:200]))
        above = self.stack[-1] if self.stack else None
        hidden = name in UNSEEN or (not self.shows_hidden and name not in NEVER_HIDDEN and _is_hidden(name, given))
        marked = name == "time" or (name not in BLOCKS and not MARKED.isdisjoint(hints))
        return _Element(
            name=name,
            number=self.count,
            hidden=hidden or bool(above and above.hidden),
            hints=hints,
            is_block=name in BLOCKS,
            mark_from=self.length if marked else -1,
            mark_value=given.get("datetime", "") or given.get("content", ""),
            is_link=name == "a" or bool(above and above.is_link),
        )

    def _imply_ends(self, name: str) -> None:
        closes, scope = IMPLIED_ENDS.get(name, ((), ()))
        self._close_within(closes, scope)
        self._close_within(("p",), P_SCOPE)

    def _close_within(self, names: tuple[str, ...], scope: tuple[str, ...]) -> None:
        for depth in range(len(self.stack) - 1, -1, -1):
            open_name = self.stack[depth].name
            if open_name in names:
                while len(self.stack) > depth:
                    self._pop()
                return
            if open_name in scope:
                return

    def _close(self, name: str) -> None:
        if name == "br":
            return
        if name in BLOCKS:
            self._end_block()
        if self.dropped:
            self.dropped -= 1
            return
        for depth in range(len(self.stack) - 1, -1, -1):
            element = self.stack[depth]
            if element.name == name:
                while len(self.stack) > depth:
                    self._pop()
                return
            if name not in BLOCKS and element.is_block:
                return

    def _pop(self) -> None:
        element = self.stack.pop()
        self.after_link = element.name == "a"
        if element.mark_from < 0 or element.hidden or self.length - element.mark_from > LONGEST_MARK_CHARS:
            return
        words = "".join(self.out[self._chunk_at(element.mark_from) :])
        lead = len(words) - len(words.lstrip())
        start = self.length - len(words) + lead
        if words.strip():
            self.marks.append(Mark(Span(start, start + len(words.strip())), element.name, element.hints, element.mark_value))

    def _chunk_at(self, position: int) -> int:
        """The chunk of `out` that starts at `position`: marks open at a chunk's edge, and close soon after."""
        at, index = self.length, len(self.out)
        while index > 0 and at > position:
            index -= 1
            at -= len(self.out[index])
        return index

    def _line_break(self, token: Token) -> None:
        if (self.stack and self.stack[-1].hidden) or self.block_start < 0:
            return
        self.breaks += 1
        if self.breaks > 1:
            self._end_block()
        else:
            self.space = (token.start, token.end, False)

    def _words(self, start: int, end: int) -> None:
        in_pre = any(element.name == "pre" for element in self.stack[-4:])
        for found in RUN.finditer(self.source, start, end):
            words = found.group()
            exact = True
            if words[0] == "&":
                read = html.unescape(words)
                exact = read == words
                words = read
            if not words.strip(SPACE):
                if in_pre and words.count("\n") > 1:
                    self._end_block()
                elif words and self.space is None and self.block_start >= 0:
                    self.space = (found.start(), found.end(), found.group() == " ")
                continue
            self._emit(words, found.start(), found.end(), exact)

    def _emit(self, words: str, source_start: int, source_end: int, exact: bool) -> None:
        if self.length > self.max_chars:
            raise UnreadableError(f"more than {self.max_chars:,} characters of text", "add its reports one by one")
        if self.block_start < 0:
            if self.out:
                self._put("\n\n")
            self.block_start = self.length
            self.space = None
        elif self.space is not None:
            self._put_run("\n" if self.breaks else " ", *self.space)
        elif self.after_link and self.stack and self.stack[-1].is_link:
            # Links of a menu stand apart on the screen though nothing stands between them.
            self._put(" ")
        self.space = None
        self.breaks = 0
        self.after_link = False
        if self.stack and self.stack[-1].is_link:
            self.link_chars += len(words)
        self._put_run(words, source_start, source_end, exact)

    def _put_run(self, words: str, source_start: int, source_end: int, exact: bool) -> None:
        run = Run(self.length, self.length + len(words), source_start, source_end, exact)
        last = self.runs[-1] if self.runs else None
        if last and exact and last.exact and last.end == run.start and last.source_end == source_start:
            self.runs[-1] = Run(last.start, run.end, last.source_start, source_end, True)
        else:
            self.runs.append(run)
        self._put(words)

    def _put(self, words: str) -> None:
        self.out.append(words)
        self.length += len(words)

    def _end_block(self) -> None:
        self.space = None
        self.breaks = 0
        if self.block_start < 0:
            return
        holders = [element for element in self.stack if element.is_block]
        own = holders[-1] if holders else None
        size = self.length - self.block_start
        self.blocks.append(
            Block(
                span=Span(self.block_start, self.length),
                tag=own.name if own else "body",
                around=tuple(element.name for element in holders[:-1]),
                hints=tuple(word for element in self.stack if element.name not in ("html", "body") for word in element.hints),
                holder=holders[-2].number if len(holders) > 1 else 0,
                link_share_0_to_1=min(1.0, self.link_chars / size),
            )
        )
        self.block_start = -1
        self.link_chars = 0


def _is_hidden(name: str, given: dict[str, str]) -> bool:
    return (
        ("hidden" in given and given["hidden"].lower() != "until-found")
        or (name == "dialog" and "open" not in given)
        or bool(STYLE_HIDES.search(given.get("style", "")))
    )
