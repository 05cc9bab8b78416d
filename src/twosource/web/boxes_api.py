"""Where words stand on the pages of a PDF, as JSON: GET /api/reports/{id}/boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from litestar import Controller, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, Parameter

from ..errors import InputError, ReaderError
from ..ingest.originals import boxes
from ..model import PDF, Span
from ..readers import UnreadableError
from ..readers.pdf import page_sizes
from .api import REFUSED, told
from .desk import Desk, View
from .original_pdf import original_of

MOST_CHARS = 100_000_000
Start = Annotated[int, Parameter(ge=0, le=MOST_CHARS, description="the first character of the report's text")]
End = Annotated[int, Parameter(ge=0, le=MOST_CHARS, description="the character behind the last")]


@dataclass(frozen=True)
class Rectangle:
    """Edges as shares of the page, from 0 to 1: from its left, and from its top."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class PageBoxes:
    """The lines of a page that the words stand on, in order. Pages count from 1; their size is in points, as they are shown."""

    page: int
    width: float
    height: float
    boxes: list[Rectangle]


class BoxesApi(Controller):
    """Asks the engine that read the words, so that boxes and words agree."""

    path = "/api"
    tags = ("case",)
    exception_handlers = REFUSED

    @get(
        "/reports/{report_id:str}/boxes",
        sync_to_thread=True,
        summary="Where words stand on the pages of a PDF",
        responses=told(400, 404, 422),
        response_description=PageBoxes.__doc__,
    )
    def boxes(self, report_id: FromPath[str], state: State, start: Start, end: End) -> list[PageBoxes]:
        desk: Desk = state.desk
        view: View = desk.view()
        if report_id not in view.reports:
            raise NotFoundException(f"there is no report {report_id} in this case")
        report = view.reports[report_id].report
        if report.encoding != PDF:
            raise InputError(f"{report.file} is no PDF: its words have no place on a page")
        if not start < end <= len(report.text):
            raise InputError(f"start {start} and end {end} must be in order, and within {len(report.text):,} characters")
        content = original_of(desk, report)
        found = boxes(report, (Span(start, end),), content)
        try:
            sizes = page_sizes(content)
        except UnreadableError as problem:
            raise ReaderError(f"{report.file}: {problem}") from problem
        return [
            PageBoxes(page, *sizes[page - 1], [Rectangle(box.left, box.top, box.right, box.bottom) for box in lines])
            for page, lines in found.items()
        ]
