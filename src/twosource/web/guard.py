"""What a local server must hold against: other pages in the same browser, other names for this machine, other users of it.

Loopback alone; a token, once in the address and then in a cookie; only known names in the Host header, against rebinding; a
second token for every change that a cookie allows, and only from our own pages; a policy that allows no script but ours.
Programs show the token as a bearer instead, which no browser sends by itself.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from litestar import MediaType, Request, Response
from litestar.datastructures import Cookie
from litestar.enums import ScopeType
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.response import Redirect
from litestar.types import ASGIApp, Receive, Scope, Send

LOG = logging.getLogger(__name__)
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
ONLY_READ = ("GET", "HEAD", "OPTIONS")
# The close code of RFC 6455 for what a server will not do: there are no sockets here.
POLICY_VIOLATION = 1008
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class Guard:
    """The secrets of one server. `port` is the one it listens on."""

    token: str
    port: int

    @property
    def cookie(self) -> str:
        """By port, so that two servers on one machine do not log each other out."""
        return f"twosource-{self.port}"

    @property
    def change_token(self) -> str:
        return hmac.new(self.token.encode(), b"change", hashlib.sha256).hexdigest()

    def check(self, request: Request[Any, Any, Any]) -> Response[Any] | None:
        """The answer to a request that may not go on; None for one that may. Raises for what is refused."""
        hosts = [host.lower() for host in request.headers.getall("host", [])]
        if len(hosts) != 1 or hosts[0] not in {f"{name}:{self.port}" for name in LOOPBACK}:
            raise PermissionDeniedException("this server answers only to its own address")
        given = request.query_params.get("token")
        if given is not None and request.method == "GET":
            if not _equal(given, self.token):
                raise NotAuthorizedException("the token in the address is not this server's; use the address it printed")
            return self._let_in(request)
        bearer = _bearer(request)
        if not _equal(request.cookies.get(self.cookie, "") if bearer is None else bearer, self.token):
            raise NotAuthorizedException("open the address that `twosource serve` printed: it holds the token")
        if request.method not in ONLY_READ:
            self._check_change(request, by_page=bearer is None)
        return None

    def _let_in(self, request: Request[Any, Any, Any]) -> Response[Any]:
        asked = parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
        rest = [(key, value) for key, value in asked if key != "token"]
        # One slash at its head, and every backslash and control character quoted: "//evil" and "/\\evil" name another server.
        path = "/" + quote(request.scope["path"].lstrip("/\\"), safe="/")
        address = path + (f"?{urlencode(rest)}" if rest else "")
        cookie = Cookie(key=self.cookie, value=self.token, path="/", httponly=True, samesite="strict")
        return Redirect(address, status_code=303, cookies=[cookie])

    def _check_change(self, request: Request[Any, Any, Any], *, by_page: bool) -> None:
        site = request.headers.get("sec-fetch-site", "same-origin")
        origin = request.headers.get("origin")
        ours = {f"http://{name}:{self.port}" for name in LOOPBACK}
        if site not in ("same-origin", "none") or (origin is not None and origin not in ours):
            raise PermissionDeniedException("a change must come from a page of this server")
        if by_page and not _equal(request.headers.get("x-twosource", ""), self.change_token):
            raise PermissionDeniedException("a change needs the token of the page it comes from; load the page again")


def _bearer(request: Request[Any, Any, Any]) -> str | None:
    scheme, _, shown = request.headers.get("authorization", "").partition(" ")
    return shown.strip() if scheme.lower() == "bearer" else None


def _equal(given: str, own: str) -> bool:
    """In the same time wherever they differ; for any text, also what is no Unicode."""
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), own.encode("utf-8", "surrogatepass"))


def guarded(guard: Guard) -> Callable[[ASGIApp], ASGIApp]:
    """Around an application: checks every request before anything else and sets the headers of every answer.

    It must be the outermost: Litestar answers an unknown address without asking its own middleware.
    """

    def wrap(app: ASGIApp) -> ASGIApp:
        async def handle(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] == ScopeType.HTTP:
                await _answer(app, guard, scope, receive, send)
            elif scope["type"] == ScopeType.WEBSOCKET:
                await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": None})
            else:
                await app(scope, receive, send)

        return handle

    return wrap


async def _answer(app: ASGIApp, guard: Guard, scope: Scope, receive: Receive, send: Send) -> None:
    begun = False

    async def send_with_headers(message: Any) -> None:
        nonlocal begun
        if message["type"] == "http.response.start":
            begun = True
            known = {name.lower() for name, _ in message["headers"]}
            more = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            message["headers"] = [*message["headers"], *(pair for pair in more if pair[0] not in known)]
        await send(message)

    request: Request[Any, Any, Any] = Request(scope)
    try:
        answer = guard.check(request)
        if answer is None:
            await app(scope, receive, send_with_headers)
            return
    except (NotAuthorizedException, PermissionDeniedException) as refused:
        answer = _told(request, refused.detail, refused.status_code)
    except Exception:  # whatever it was, its words may hold what is not for the one who asks; the log has them
        # Quoted: an address may hold line breaks, and what a terminal takes for orders.
        LOG.exception("%s %a failed", request.method, scope["path"])
        if begun:
            raise
        answer = _told(request, "this went wrong inside twosource; its terminal says more", 500)
    await answer.to_asgi_response(app=None, request=request)(scope, receive, send_with_headers)


def _told(request: Request[Any, Any, Any], reason: str, status: int) -> Response[Any]:
    """To a program in the form of the API's refusals."""
    if request.scope["path"].startswith("/api/"):
        return Response({"detail": reason}, status_code=status, media_type=MediaType.JSON)
    return Response(f"{reason}\n", status_code=status, media_type=MediaType.TEXT)
