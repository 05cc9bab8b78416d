"""Document -> HTML for paper: page numbers, running heads, citations at the foot of the page that first calls them."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from html import escape

from ..dossier import texts
from ..dossier.blocks import Block, Bullets, Cite, Document, Grid, Heading, Paragraph, Run, reference
from ..dossier.citations import Citation
from ..pages import page_style
from ..pictures import paper_fonts

# What turns the direction of the text behind it.
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def paper_html(document: Document, pictures: Mapping[str, str]) -> str:
    """One HTML page without links to anywhere else; `pictures` are SVGs by the name of their figure."""
    writer = _Writer(document, pictures)
    body = "\n".join([*map(writer.block, document.blocks), writer.citations()])
    style = page_style("paper.css")
    fonts = paper_fonts(style, "".join([body, *pictures.values()]))
    head = f"<title>{_shown(document.title)}</title><meta name=author content=twosource><style>{fonts}</style>"
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


class _Writer:
    def __init__(self, document: Document, pictures: Mapping[str, str]) -> None:
        self._pictures = pictures
        self._listed = {citation.number: citation for citation in document.citations}
        self._called: set[int] = set()

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                return f"<h{block.level}>{_shown(block.text)}</h{block.level}>"
            case Paragraph():
                return f'<p class="{block.style}">{self._runs(block.runs)}</p>'
            case Bullets():
                name = "ol" if block.ordered else "ul"
                return f"<{name}>{''.join(f'<li>{self._runs(entry)}</li>' for entry in block.entries)}</{name}>"
            case Grid():
                return self._grid(block)
            case _:
                return self._figure(block.picture, block.caption)

    def _grid(self, grid: Grid) -> str:
        head = "".join(f"<th>{_shown(words)}</th>" for words in grid.head)
        rows = "".join(f"<tr>{''.join(f'<td>{self._runs(cell)}</td>' for cell in row)}</tr>" for row in grid.rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def _figure(self, picture: str, caption: str) -> str:
        if picture not in self._pictures:
            return ""
        address = base64.b64encode(self._pictures[picture].encode()).decode()
        return f'<figure><img src="data:image/svg+xml;base64,{address}" alt="{_shown(caption)}"></figure>'

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        if isinstance(run, Cite):
            return self._cite(run.number)
        words = f"“{run.text}”" if run.manner == "quote" else run.text
        return f'<span class="{run.manner}">{_shown(words)}</span>' if run.manner != "plain" else _shown(words)

    def _cite(self, number: int) -> str:
        call = f'<a class="cite" href="#c{number}">[{number}]</a>'
        if number in self._called:
            return call
        self._called.add(number)
        return f'{call}<span class="foot">{_foot(self._listed[number])}</span>'

    def citations(self) -> str:
        listed = "".join(
            f'<p class="note" id="c{number}"><b>[{number}]</b> {_shown(f"{reference(one)}: “{one.words}”")}</p>'
            for number, one in self._listed.items()
        )
        return f"<h2>{texts.CITATIONS}</h2>{listed}"


def _foot(citation: Citation) -> str:
    """Short: the words stand above; file and SHA-256 of each report stand once, in how it was made."""
    return _shown(f"[{citation.number}] {reference(citation)}")


def _shown(words: str) -> str:
    return escape(_TURNING.sub("", words))
