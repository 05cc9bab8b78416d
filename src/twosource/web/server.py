"""Serving a case on this machine."""

from __future__ import annotations

import contextlib
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn
from litestar.types import ASGIApp

from ..errors import CaseError
from ..settings import Settings
from .app import make_app
from .desk import Desk
from .guard import Guard, guarded

HOST = "127.0.0.1"
TOKEN_BYTES = 24
# What is asked when Ctrl-C comes may be answered for so long; a judgement that waits for another process is then given up.
LAST_ANSWERS_S = 5


def served_app(desk: Desk, guard: Guard) -> ASGIApp:
    """The application with its guard around all of it, as it is served."""
    return guarded(guard)(make_app(desk, guard))


def serve(
    folder: Path, *, port: int = 0, token: str = "", settings: Settings | None = None, tell: Callable[[str], None] = print
) -> None:
    """Serve a case until interrupted. `port` 0 takes a free one; `token` "" makes a new one. Raises CaseError if there is no
    case, or the port is taken."""
    desk = Desk(folder, settings or Settings())
    desk.view()
    listening = _bound(port)
    found = listening.getsockname()[1]
    guard = Guard(token or secrets.token_urlsafe(TOKEN_BYTES), found)
    tell(f"{folder}: http://{HOST}:{found}/?token={guard.token}")
    config = uvicorn.Config(
        served_app(desk, guard),
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="on",
        ws="none",
        timeout_graceful_shutdown=LAST_ANSWERS_S,
    )
    # Ctrl-C is how a server is meant to end.
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def _bound(port: int) -> socket.socket:
    # By name, as asyncio sends at once only what it knows to be TCP.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        # At once, so that whoever opens the address as soon as it is told waits and is not turned away.
        listening.listen()
    except (OSError, OverflowError) as error:
        listening.close()
        reason = error.strerror if isinstance(error, OSError) else "a port is a number from 1 to 65535"
        raise CaseError(f"port {port} cannot be used ({reason}); choose another with --port, or none") from error
    return listening
