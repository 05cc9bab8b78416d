"""The application: pages, the same answers as JSON, and what they are made of."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.resources import files

from litestar import Litestar, MediaType, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.params import FromPath
from litestar.types import Scope

from .. import __version__
from ..errors import TwosourceError
from ..pages import page_style
from ..pictures import STYLE, font_faces
from .api import FILES_AT_ONCE, api_of, refused
from .board_pages import BoardPages
from .board_view import ORDERS, SHOWN
from .boxes_api import BoxesApi
from .builder import Builder
from .desk import Desk
from .facets import MOST_VALUES
from .guard import Guard, guarded
from .judging_pages import Judging
from .kept import Kept
from .name_view import Names
from .next_api import NextApi
from .next_view import Next
from .original_pdf import PdfPages
from .pages import Pages, render_page, workbench_environment
from .plans_api import PlansApi
from .reading import Reading
from .report_facts import GivenApi, ReportFacts, how_read
from .row_facts import STANCE_WORDS
from .saved import Saved
from .saved_api import SavedApi
from .shapes import Refusal
from .statement_view import Statements
from .uploads import UploadPages

LOG = logging.getLogger(__name__)
# Letters of every alphabet that the vendored fonts have: a case may come to have reports in any.
ALPHABETS = "aéŁžЖяΩ"
OWN_FILES = {
    "desk.css": "text/css",
    "print.css": "text/css",
    "desk.js": "text/javascript",
    "place.js": "text/javascript",
    "renew.js": "text/javascript",
    "reader.css": "text/css",
    "reader.js": "text/javascript",
    "board.css": "text/css",
    "board.js": "text/javascript",
    "builder.css": "text/css",
    "builder.js": "text/javascript",
    "next.css": "text/css",
}
VENDORED = {"htmx.min.js": "text/javascript"}


def make_app(desk: Desk, guard: Guard) -> Litestar:
    """One server for one case. The desk must be open."""
    templates, kept = workbench_environment(), Kept()
    templates.globals |= {"shown": SHOWN, "orders": ORDERS, "most_values": MOST_VALUES, "stance_words": STANCE_WORDS}
    templates.globals |= {"how_read": how_read, "files_at_once": FILES_AT_ONCE}
    return Litestar(
        route_handlers=[
            BoardPages,
            Pages,
            api_of(desk, kept, UploadPages),
            SavedApi,
            PlansApi,
            Builder,
            Reading,
            PdfPages,
            BoxesApi,
            Judging,
            Statements,
            Names,
            Saved,
            Next,
            NextApi,
            ReportFacts,
            GivenApi,
            static,
            vendored,
            favicon,
        ],
        state=State({"desk": desk, "guard": guard, "templates": templates, "kept": kept}),
        # Served, it is guarded as a whole (server.py); this holds for whoever mounts it otherwise.
        middleware=[guarded(guard)],
        exception_handlers={HTTPException: _refused},
        after_exception=[_note_fault],
        openapi_config=OpenAPIConfig(title="twosource", version=__version__),
        on_startup=[desk.open],
        on_shutdown=[desk.close],
        logging_config=None,
    )


@get("/static/{name:str}", include_in_schema=False)
async def static(name: FromPath[str]) -> Response[str]:
    made: dict[str, Callable[[], str]] = {
        "page.css": lambda: page_style() + STYLE,
        "fonts.css": lambda: font_faces(ALPHABETS),
    }
    if name in made:
        return Response(made[name](), media_type="text/css")
    if name not in OWN_FILES:
        raise HTTPException("there is no such file", status_code=404)
    return Response((files("twosource.web") / "static" / name).read_text("utf-8"), media_type=OWN_FILES[name])


@get("/favicon.ico", include_in_schema=False, status_code=204)
async def favicon() -> None:
    """None: browsers ask for one."""


@get("/vendor/{name:str}", include_in_schema=False)
async def vendored(name: FromPath[str]) -> Response[str]:
    if name not in VENDORED:
        raise HTTPException("there is no such file", status_code=404)
    return Response((files("twosource") / "vendor" / "web" / name).read_text("utf-8"), media_type=VENDORED[name])


async def _note_fault(error: Exception, scope: Scope) -> None:
    """A fault of ours is told on the terminal, where whoever started the server can copy it from; a refusal is none."""
    if not isinstance(error, HTTPException | TwosourceError):
        # Quoted: an address may hold line breaks, and what a terminal takes for orders.
        LOG.error("%a could not be shown", scope.get("path", ""), exc_info=error)


def _refused(request: Request[object, object, State], error: HTTPException) -> Response[str] | Response[Refusal]:
    """What went wrong, in words: a page for who follows an address, a refusal of the API's for a program, else text."""
    if request.scope["path"].startswith("/api/"):
        return refused(request, error)
    if request.headers.get("sec-fetch-dest") == "document":
        return render_page(request.app.state, "gone.html.j2", here="", reason=error.detail, status_code=error.status_code)
    return Response(f"{error.detail}\n", status_code=error.status_code, media_type=MediaType.TEXT)
