"""Serving a case on this machine."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from ..errors import CaseError
from ..settings import Settings
from .app import make_app
from .desk import Desk
from .guard import Guard

HOST = "127.0.0.1"
TOKEN_BYTES = 24


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
    config = uvicorn.Config(make_app(desk, guard), log_level="warning", access_log=False, server_header=False, lifespan="on")
    uvicorn.Server(config).run(sockets=[listening])


def _bound(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        raise CaseError(f"port {port} cannot be used ({error.strerror}); choose another with --port, or none") from error
    return listening
