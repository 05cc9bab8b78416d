"""The original of a PDF report: pictures of its pages by the engine that read its words, with boxes over those asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from litestar import Controller, MediaType, Request, Response, Router, get
from litestar.datastructures import State
from litestar.exceptions import ClientException, NotFoundException
from litestar.params import FromPath

from ..case import Case
from ..errors import CaseError, ReaderError
from ..ingest.originals import Box, boxes
from ..model import PDF, Report, Span, Spans
from ..readers import UnreadableError
from ..readers.pdf import page_picture, page_sizes
from .desk import Desk, View
from .kept import Kept

# Pictures come from this server alone, and the frame may do nothing. It keeps its origin, as the pictures need the cookie.
PDF_POLICY = (
    "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
PICTURE = re.compile(r"([1-9]\d{0,5})\.png")
# A page takes some 300 KB.
MOST_PICTURES = 40
# Of the width of a page, whatever it measures: boxes and their surroundings are drawn in this unit.
UNITS = 1000
# What stands above the first box is shown with it.
ABOVE_UNITS = 120


@dataclass(frozen=True)
class Mark:
    """A box in units of the drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class PageShown:
    """`width` and `height` in units of the drawing; `jump`: where the first box of all is come to, None on other pages."""

    number: int
    width: int
    height: int
    marks: tuple[Mark, ...]
    jump: float | None


class PdfPages(Controller):
    """The pictures of pages."""

    include_in_schema = False

    def __init__(self, owner: Router) -> None:
        super().__init__(owner)
        self._kept = Kept(MOST_PICTURES)

    @get("/reports/{report_id:str}/pages/{name:str}", sync_to_thread=True)
    def picture(self, report_id: FromPath[str], name: FromPath[str], state: State) -> Response[bytes]:
        desk: Desk = state.desk
        view = desk.view()
        report = pdf_report(view, report_id)
        asked = PICTURE.fullmatch(name)
        if asked is None:
            raise NotFoundException("pages are named 1.png, 2.png and so on")
        number = int(asked[1])

        def draw() -> bytes:
            content = original_of(desk, report)
            if number > len(page_sizes(content)):
                raise NotFoundException(f"{report.file} has no page {number}")
            return page_picture(content, number - 1)

        try:
            picture = self._kept.of(view, (report.sha256, number), draw)
        except UnreadableError as problem:
            raise NotFoundException(f"page {number} cannot be drawn: {problem.reason}") from problem
        return Response(picture, media_type="image/png")


def pdf_report(view: View, report_id: str) -> Report:
    """Raises NotFoundException where the case has no such report, or it is no PDF."""
    if report_id not in view.reports:
        raise NotFoundException(f"there is no report {report_id} in this case")
    report = view.reports[report_id].report
    if report.encoding != PDF:
        raise NotFoundException(f"{report.file} is no PDF: it has no pages")
    return report


def original_of(desk: Desk, report: Report) -> bytes:
    try:
        with Case.open(desk.folder, settings=desk.settings) as case:
            return case.original(report)
    except CaseError as error:
        raise NotFoundException(str(error)) from error


def shown_pages(request: Request[Any, Any, State], view: View, report: Report, content: bytes) -> Response[bytes]:
    """All pages of a PDF, with boxes over the words that the address asks for."""
    spans = _asked(request.query_params, view, report)
    try:
        found = boxes(report, spans, content)
        pages = [_page(number, size, found) for number, size in enumerate(page_sizes(content), start=1)]
    except (UnreadableError, ReaderError) as problem:
        raise NotFoundException(str(problem)) from problem
    template = request.app.state.templates.get_template("pdf.html.j2")
    words = report.quote_all(spans) if found else ""
    written = template.render(report=report, pages=pages, words=words, on=list(found), asked=bool(spans))
    return Response(written.encode(), media_type=MediaType.HTML, headers={"Content-Security-Policy": PDF_POLICY})


def _asked(given: Mapping[str, str], view: View, report: Report) -> Spans:
    """?statement=ID, or ?start=&end= in characters of the report's text; nothing where neither is there."""
    if "statement" in given:
        statement = view.statements.get(given["statement"])
        if statement is None or statement.report_id != report.id:
            raise NotFoundException(f"there is no statement {given['statement']} in this report")
        return statement.spans
    if "start" not in given and "end" not in given:
        return ()
    start, end = (_offset(given.get(name, "")) for name in ("start", "end"))
    if not start < end <= len(report.text):
        raise ClientException(f"start and end must be in order, and within the {len(report.text):,} characters of the report")
    return (Span(start, end),)


def _offset(given: str) -> int:
    if not re.fullmatch(r"\d{1,9}", given, re.ASCII):
        raise ClientException("start and end must both be given, as whole numbers")
    return int(given)


def _page(number: int, size: tuple[float, float], found: Mapping[int, Iterable[Box]]) -> PageShown:
    width, height = size
    tall = max(1, round(UNITS * height / width)) if width > 0 else UNITS
    marks = tuple(_mark(box, tall) for box in found.get(number, ()))
    first = number == min(found, default=0)
    return PageShown(number, UNITS, tall, marks, max(0.0, marks[0].y - ABOVE_UNITS) if first else None)


def _mark(box: Box, tall: int) -> Mark:
    width, height = (box.right - box.left) * UNITS, (box.bottom - box.top) * tall
    return Mark(*(round(value, 1) for value in (box.left * UNITS, box.top * tall, width, height)))
