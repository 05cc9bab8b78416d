"""Marked texts -> examples with gold attributions.

A file holds one kind of text. `#` begins a comment before the first example, `== name` begins an example. A line is one
sentence; lines of a paragraph are joined by a space, an empty line parts paragraphs, and a `|` before a line sets it on a line
of its own without an empty one. `[S1 Officials] [C1 said] [T1 the plant was closed].` marks source, cue and content of
attribution 1; a part in pieces carries the same number more than once, and `[S1,2 She]` belongs to two attributions.

The gold is flat, as PolNeAR's is: quotation marks and the opening "that" or "to" are content, a full stop outside is not; what
a cue's verb carries along (has, not, also) is cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from twosource.model import Span, Spans

OPENING = re.compile(r"\[(?P<part>[SCT])(?P<numbers>\d+(?:,\d+)*) ")
HEADING = "== "
MIN_WORDS = 3
"""A shorter line is a time stamp or a stage direction: text, but not counted as a sentence."""


class MarkupError(ValueError):
    """A marked text that breaks the rules; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution of the gold."""

    content: Spans
    source: Spans
    cue: Spans


@dataclass(frozen=True, slots=True)
class Example:
    """One text with its sentences and its gold."""

    name: str
    text: str
    sentences: Spans
    attributions: tuple[Marked, ...]


@dataclass(slots=True)
class _Open:
    part: str
    numbers: list[int]
    start: int
    line: int


def read_examples(path: Path) -> list[Example]:
    """Every example of a file, in order. Raises MarkupError."""
    blocks = _blocks(path.name, path.read_text(encoding="utf-8").splitlines())
    examples = [_Scanner(path.name).example(name, lines) for name, lines in blocks]
    if len({example.name for example in examples}) < len(examples):
        raise MarkupError(f"{path.name}: two examples have one name")
    return examples


def _blocks(file: str, lines: Iterable[str]) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """(name, numbered lines) of each example."""
    name, block = "", list[tuple[int, str]]()
    for number, line in enumerate(lines, start=1):
        if line.startswith(HEADING):
            if name:
                yield name, block
            name, block = line.removeprefix(HEADING).strip(), []
        elif name:
            block.append((number, line))
        elif line and not line.startswith("#"):
            raise MarkupError(f"{file}:{number}: text before the first '{HEADING}name'")
    if name:
        yield name, block


class _Scanner:
    """Takes the marks out of one example and keeps where they stood."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.text = ""
        self.open: list[_Open] = []
        self.spans: dict[tuple[int, str], list[Span]] = {}
        self.last_number = 0

    def example(self, name: str, lines: list[tuple[int, str]]) -> Example:
        sentences = []
        joint = ""
        for number, line in lines:
            if not line.strip():
                self._nothing_open()
                joint = "\n\n" if self.text else ""
                continue
            if line.startswith("|"):
                joint, line = ("\n" if joint == " " else joint), line[1:]
            self.text += joint
            start = len(self.text)
            self._scan(number, line)
            if len(self.text[start:].split()) >= MIN_WORDS:
                sentences.append(Span(start, len(self.text)))
            joint = " "
        self._nothing_open()
        return Example(name, self.text, tuple(sentences), self._attributions(name))

    def _scan(self, number: int, line: str) -> None:
        if line != line.strip() or "  " in line:
            raise self._error(number, "space at the ends of a sentence, or twice")
        at = 0
        while at < len(line):
            opening = OPENING.match(line, at)
            if opening is not None:
                self._begin(number, opening)
                at = opening.end()
                continue
            if line[at] == "[":
                raise self._error(number, f"a mark is [S1 …], [C1 …] or [T1 …], not {line[at : at + 8]!r}")
            if line[at] == "]":
                self._end(number)
            else:
                self.text += line[at]
            at += 1

    def _begin(self, number: int, opening: re.Match[str]) -> None:
        numbers = [int(each) for each in opening["numbers"].split(",")]
        for each in numbers:
            if each > self.last_number + 1:
                raise self._error(number, f"attribution {each} comes before {self.last_number + 1}")
            self.last_number = max(self.last_number, each)
        part = opening["part"]
        if part == "T" and any(around.part == "T" for around in self.open):
            raise self._error(number, "content inside content: the gold is flat")
        self.open.append(_Open(part, numbers, len(self.text), number))

    def _end(self, number: int) -> None:
        if not self.open:
            raise self._error(number, "']' without a mark that it closes")
        mark = self.open.pop()
        words = self.text[mark.start :]
        if not words or words != words.strip():
            raise self._error(number, f"[{mark.part}{mark.numbers[0]} …] is empty or has space at its ends")
        for each in mark.numbers:
            self.spans.setdefault((each, mark.part), []).append(Span(mark.start, len(self.text)))

    def _nothing_open(self) -> None:
        if self.open:
            mark = self.open[-1]
            raise self._error(mark.line, f"[{mark.part}{mark.numbers[0]} …] is not closed in its paragraph")

    def _attributions(self, name: str) -> tuple[Marked, ...]:
        marked = []
        for number in range(1, self.last_number + 1):
            content, source, cue = (tuple(sorted(self.spans.get((number, part), ()))) for part in "TSC")
            if not content or not cue:
                raise MarkupError(f"{self.file}: {name}: attribution {number} has no {'cue' if content else 'content'}")
            marked.append(Marked(content, source, cue))
        return tuple(marked)

    def _error(self, number: int, what: str) -> MarkupError:
        return MarkupError(f"{self.file}:{number}: {what}")
