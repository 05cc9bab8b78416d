"""The application: pages, the same answers as JSON, and what they are made of."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from litestar import Litestar, MediaType, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.params import FromPath

from .. import __version__
from ..pages import page_style
from ..pictures import STYLE, font_faces
from .api import api_of
from .board_view import ORDERS, SHOWN
from .desk import Desk
from .guard import Guard, guarded
from .pages import Pages, workbench_environment
from .reading import Reading

# Letters of every alphabet that the vendored fonts have: a case may come to have reports in any.
ALPHABETS = "aéŁžЖяΩ"
OWN_FILES = {"desk.css": "text/css", "desk.js": "text/javascript"}
VENDORED = {"htmx.min.js": "text/javascript"}


def make_app(desk: Desk, guard: Guard) -> Litestar:
    """One server for one case. The desk must be open."""
    templates = workbench_environment()
    templates.globals |= {"shown": SHOWN, "orders": ORDERS}
    return Litestar(
        route_handlers=[Pages, api_of(desk), Reading, static, vendored, favicon],
        state=State({"desk": desk, "guard": guard, "templates": templates}),
        # Served, it is guarded as a whole (server.py); this holds for whoever mounts it otherwise.
        middleware=[guarded(guard)],
        exception_handlers={HTTPException: _refused},
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


def _refused(request: Request[object, object, State], error: HTTPException) -> Response[str]:
    """What went wrong, in words, for a person; as text, so that nothing of an address becomes markup."""
    return Response(f"{error.detail}\n", status_code=error.status_code, media_type=MediaType.TEXT)
