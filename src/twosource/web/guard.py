"""What a local server must hold against: other pages in the same browser, other names for this machine, other users of it.

Loopback alone; a token, once in the address and then in a cookie; only known names in the Host header, against rebinding; a
second token for every change, and only from our own pages; a policy that allows no script but ours.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from litestar import MediaType, Request, Response
from litestar.datastructures import Cookie
from litestar.enums import ScopeType
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.response import Redirect
from litestar.types import ASGIApp, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
CHANGES = ("POST", "PUT", "PATCH", "DELETE")
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
        if request.headers.get("host", "") not in {f"{name}:{self.port}" for name in LOOPBACK}:
            raise PermissionDeniedException("this server answers only to its own address")
        given = request.query_params.get("token")
        if given is not None and request.method == "GET":
            if not hmac.compare_digest(given, self.token):
                raise NotAuthorizedException("the token in the address is not this server's; use the address it printed")
            return self._let_in(request)
        if not self._is_known(request):
            raise NotAuthorizedException("open the address that `twosource serve` printed: it holds the token")
        if request.method in CHANGES:
            self._check_change(request)
        return None

    def _let_in(self, request: Request[Any, Any, Any]) -> Response[Any]:
        rest = [(key, value) for key, value in request.query_params.multi_items() if key != "token"]
        address = request.url.path + (f"?{urlencode(rest)}" if rest else "")
        cookie = Cookie(key=self.cookie, value=self.token, path="/", httponly=True, samesite="strict")
        return Redirect(address, status_code=303, cookies=[cookie])

    def _is_known(self, request: Request[Any, Any, Any]) -> bool:
        carried = request.cookies.get(self.cookie, "")
        scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
        shown = bearer if scheme.lower() == "bearer" else carried
        return hmac.compare_digest(shown.encode(), self.token.encode())

    def _check_change(self, request: Request[Any, Any, Any]) -> None:
        site = request.headers.get("sec-fetch-site", "same-origin")
        origin = request.headers.get("origin")
        ours = {f"http://{name}:{self.port}" for name in LOOPBACK}
        if site not in ("same-origin", "none") or (origin is not None and origin not in ours):
            raise PermissionDeniedException("a change must come from a page of this server")
        given = request.headers.get("x-twosource", "")
        if not hmac.compare_digest(given.encode(), self.change_token.encode()):
            raise PermissionDeniedException("a change needs the token of the page it comes from; load the page again")


def guarded(guard: Guard) -> Callable[[ASGIApp], ASGIApp]:
    """Middleware that checks every request before anything else and sets the headers of every answer."""

    def wrap(app: ASGIApp) -> ASGIApp:
        async def handle(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != ScopeType.HTTP:
                await app(scope, receive, send)
                return

            async def send_with_headers(message: Any) -> None:
                if message["type"] == "http.response.start":
                    known = {name.lower() for name, _ in message["headers"]}
                    more = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
                    message["headers"] = [*message["headers"], *(pair for pair in more if pair[0] not in known)]
                await send(message)

            request: Request[Any, Any, Any] = Request(scope)
            try:
                answer = guard.check(request)
            except (NotAuthorizedException, PermissionDeniedException) as refused:
                answer = Response(f"{refused.detail}\n", status_code=refused.status_code, media_type=MediaType.TEXT)
            if answer is None:
                await app(scope, receive, send_with_headers)
            else:
                await answer.to_asgi_response(app=None, request=request)(scope, receive, send_with_headers)

        return handle

    return wrap
