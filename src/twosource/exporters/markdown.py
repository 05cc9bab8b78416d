"""The dossier as Markdown (CommonMark with tables and footnotes, as GitHub, Pandoc and Obsidian read it)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..dossier import texts
from ..dossier.blocks import Block, Bullets, Cite, Document, Figure, Grid, Heading, Paragraph, Run, Words, reference
from ..dossier.citations import Citation
from ..dossier.document import as_document
from ..dossier.planned import compose
from ..model import Plan, Snapshot
from ._exporter import Exporter

# What Markdown or HTML would take for a mark of its own; "http:" and "www." would become links.
_MARKS = re.compile(r"[\\`*{}\[\]<>|~^$#&@]|(?<!\w)_|_(?!\w)|(?<=\w):(?=//)|(?<=www)\.")
# A line that begins like this would be a list, a heading or a rule.
_LINE_MARK = re.compile(r"[-+=]|\d+(?=[.)])")


BEHIND_CALL = re.compile(r"(\[\^\d+\])([(:\[{])")


def escaped(words: str) -> str:
    """Words of a report or a user so that they are shown as they are, on one line."""
    return _MARKS.sub(lambda mark: f"\\{mark[0]}", " ".join(words.split()))


def _as_line(words: str) -> str:
    """The same for what stands at the beginning of a line."""
    mark = _LINE_MARK.match(words)
    if mark is None:
        return words
    return f"\\{words}" if not mark[0].isdigit() else f"{mark[0]}\\{words[mark.end() :]}"


def _render(whole: Snapshot, plan: Plan | None = None, remarks: int = 0) -> bytes:
    _, dossier = compose(whole, plan, remarks)
    return written(as_document(dossier)).encode()


def written(document: Document) -> str:
    """The whole text, blocks parted by one empty line, the citations as footnotes at its end."""
    blocks = [text for block in document.blocks if (text := _block(block))]
    return "\n\n".join([*blocks, f"## {texts.CITATIONS}", *map(_footnote, document.citations)]) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {escaped(block.text)}"
        case Paragraph():
            before = "> " if block.style in ("quote", "denial") else ""
            return before + _as_line(_runs(block.runs))
        case Bullets():
            marks = (f"{number}." if block.ordered else "-" for number in range(1, len(block.entries) + 1))
            return "\n".join(f"{mark} {_as_line(_runs(entry))}" for mark, entry in zip(marks, block.entries, strict=True))
        case Grid():
            return "\n".join(_grid(block))
        case Figure():
            return ""


def _grid(grid: Grid) -> Iterator[str]:
    yield _row(grid.head)
    yield _row(["---"] * len(grid.head))
    yield from (_row(map(_runs, row)) for row in grid.rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _runs(runs: Iterable[Run]) -> str:
    # Words right behind the number of a citation could make a link of it, or the text of a footnote.
    return BEHIND_CALL.sub(r"\1\\\2", "".join(map(_run, runs))).strip()


def _run(run: Run) -> str:
    if isinstance(run, Cite):
        return f"[^{run.number}]"
    # The space around a run parts it from its neighbours and must not stand inside a mark of emphasis.
    lead, tail = (" " * (run.text[:1].isspace()), " " * (run.text[-1:].isspace())) if run.text.strip() else (" ", "")
    words = escaped(run.text)
    return f"{lead}{_marked(words, run)}{tail}" if words else lead


def _marked(words: str, run: Words) -> str:
    match run.manner:
        case "strong":
            return f"**{words}**"
        case "quote":
            return f"“{words}”"
        case "plain" | "faint":
            return words


def _footnote(citation: Citation) -> str:
    return f"[^{citation.number}]: {escaped(reference(citation))}: “{escaped(citation.words)}”"


exporter = Exporter(title="the dossier as Markdown, citations as footnotes", suffix=".md", render=_render, render_plan=_render)
