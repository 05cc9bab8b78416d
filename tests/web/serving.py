"""A real server for a case, in a process of its own, and a browser that it has let in."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Request

SERVE = "import sys; from pathlib import Path; from twosource.web.server import serve; serve(Path(sys.argv[1]), token='open')"

# A refusal and a server that does not answer are told on the page; the browser and htmx note them as well.
SHOWN_TO_USERS = ("422", "ERR_FAILED", "htmx:sendError", "htmx:afterRequest")


@contextmanager
def served_at(folder: Path) -> Iterator[str]:
    """The address of a server for the case, ended with SIGKILL."""
    server = subprocess.Popen([sys.executable, "-u", "-c", SERVE, str(folder)], stdout=subprocess.PIPE, text=True)
    try:
        told = re.search(r"http://[\d.:]+", server.stdout.readline() if server.stdout else "")
        assert told is not None, "the server did not say where it is"
        yield told[0]
    finally:
        server.kill()
        server.wait()


@contextmanager
def let_in(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser that came by the address with the token, as a person does."""
    context = browser.new_context(viewport={"width": 1680, "height": 1000}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/?token=open")
    assert "token" not in page.url
    page.close()
    yield context
    context.close()


@contextmanager
def watched(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that must ask nothing of any other host, and complain of nothing but refusals that it shows."""
    opened = context.new_page()
    asked: list[str] = []
    said: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    opened.on("request", note)
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    opened.close()
    strange = [one for one in asked if not one.startswith((address, "data:font/"))]
    assert not strange, strange
    faults = [one for one in said if not any(known in one for known in SHOWN_TO_USERS)]
    assert not faults, faults
