"""Reading reports closely: the original beside the text, two reports that share words, and what goes out of the case."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any

from litestar import Controller, Request, Response, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import Body, FromPath

from ..case import Case, exporters
from ..model import PDF, Passage, Report, Span
from .desk import Desk, View
from .original_pdf import original_of, shown_pages
from .pages import render_page

# The original is shown in a frame of its own that may do nothing: no script, no form, no address but what stands in it.
ORIGINAL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


class Reading(Controller):
    """Pages about one or two reports, and the page of what goes out."""

    include_in_schema = False

    @get("/reports/{report_id:str}/original", sync_to_thread=True)
    def original(self, report_id: FromPath[str], request: Request[Any, Any, State], state: State) -> Response[bytes]:
        """The untouched bytes, for the frame beside the text and nothing else; of a PDF a page of ours with its pages."""
        desk: Desk = state.desk
        view = desk.view()
        report = _report(view, report_id)
        if report.encoding == PDF:
            return shown_pages(request, view, report, original_of(desk, report))
        if request.headers.get("sec-fetch-dest", "iframe") not in ("iframe", "frame"):
            raise PermissionDeniedException("the original is shown beside its report alone")
        content = original_of(desk, report)
        is_page = report.file.lower().endswith((".html", ".htm", ".xhtml"))
        kind = "text/html" if is_page else "text/plain"
        headers = {"Content-Security-Policy": ORIGINAL_POLICY}
        return Response(content, media_type=f"{kind}; charset={report.encoding}", headers=headers)

    @get("/compare/{left_id:str}/{right_id:str}", sync_to_thread=True)
    def compare(self, left_id: FromPath[str], right_id: FromPath[str], state: State) -> Response[str]:
        """Two reports beside each other, what they share marked alike in both."""
        view: View = state.desk.view()
        left, right = _report(view, left_id), _report(view, right_id)
        pairs = [
            (one.left, one.right) if one.left_id == left_id else (one.right, one.left)
            for one in view.snapshot.of(Passage)
            if {one.left_id, one.right_id} == {left_id, right_id}
        ]
        sides = [
            (view.reports[left_id], marked(left, [span for span, _ in pairs])),
            (view.reports[right_id], marked(right, [span for _, span in pairs])),
        ]
        return render_page(state, "compare.html.j2", here="reports", both=sides, shared=len(pairs))

    @get("/out", sync_to_thread=True)
    def out(self, state: State) -> Response[str]:
        return render_page(state, "out.html.j2", here="out", forms=exporters())

    @post("/check", status_code=200, sync_to_thread=True)
    def check(self, data: Form, state: State) -> Response[str]:
        """Where a text of one's own says more than what it cites."""
        desk: Desk = state.desk
        draft = data.get("draft", "")
        with Case.open(desk.folder, settings=desk.settings) as case:
            remarks = case.check(draft)
        return render_page(state, "remarks.html.j2", here="", remarks=remarks, empty=not draft.strip())


def marked(report: Report, spans: list[Span]) -> list[tuple[str, int]]:
    """The text cut at the edges of `spans`: each stretch with the number of the span it lies in, counted from 1, or 0."""
    edges = sorted({0, len(report.text), *(edge for span in spans for edge in (span.start, span.end))})
    return [
        (report.text[start:end], next((number for number, span in enumerate(spans, 1) if span.start <= start < span.end), 0))
        for start, end in pairwise(edges)
    ]


def _report(view: View, report_id: str) -> Report:
    if report_id not in view.reports:
        raise NotFoundException(f"there is no report {report_id} in this case")
    return view.reports[report_id].report
