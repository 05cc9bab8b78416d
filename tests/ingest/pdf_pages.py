"""PDFs for the tests, made of the project's own example reports and of whatever text a test needs."""

from __future__ import annotations

import html
from collections.abc import Iterable
from pathlib import Path

import weasyprint

from twosource.ingest.intake import read_report
from twosource.model import Report

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = ("drone-factory", "port-warehouse-fire")
STYLE = """
@page { size: A4; margin: 22mm 20mm; @top-center { content: "The Example Review of the Press" }
        @bottom-center { content: "Page " counter(page) " of " counter(pages) } }
body { font: 10.5pt/1.35 "DejaVu Serif", serif }
h1 { font-size: 20pt; margin: 0 0 8pt } h2 { font-size: 14pt }
p { margin: 0 0 7pt; text-align: justify; hyphens: auto }
.two { columns: 2; column-gap: 8mm }
"""


def example_files(story: str) -> list[Path]:
    """The first five reports of a story."""
    return sorted((EXAMPLES / story / "documents").iterdir())[:5]


def read_example(path: Path) -> Report:
    return read_report(path.name, path.read_bytes())


def make_pdf(body: str, *, title: str = "", author: str = "", style: str = "", uncompressed: bool = False) -> bytes:
    """`body` is HTML; the same body gives the same PDF."""
    head = f"<title>{html.escape(title)}</title><style>{STYLE}{style}</style>"
    head += f'<meta name="author" content="{html.escape(author)}">' if author else ""
    page = weasyprint.HTML(string=f'<html lang="en"><head>{head}</head><body>{body}</body></html>')
    return bytes(page.write_pdf(uncompressed_pdf=uncompressed))


def laid_out(report: Report, *, columns: int = 1) -> bytes:
    """The parts of a report set as a newspaper's page: a title in large letters, the rest in one column or two."""
    title = next((part for part in report.parts if part.kind == "title"), None)
    before = [part for part in report.parts if title and part.span < title.span]
    after = [part for part in report.parts if part is not title and part not in before]
    top = "".join(f"<p>{html.escape(report.quote(part.span))}</p>" for part in before)
    top += f"<h1>{html.escape(report.quote(title.span))}</h1>" if title else ""
    return make_pdf(f'{top}<div class="{"two" if columns == 2 else "one"}">{paragraphs(_texts(report, after))}</div>')


def paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{html.escape(text)}</p>" for text in texts)


def _texts(report: Report, parts: list) -> Iterable[str]:  # type: ignore[type-arg]
    """A dateline stands in the paragraph that it opens."""
    waiting = ""
    for part in parts:
        words = " ".join(report.quote(part.span).split())
        if part.kind == "dateline":
            waiting = words + " "
        else:
            yield waiting + words
            waiting = ""
