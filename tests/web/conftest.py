"""A read case, a desk on it, a client that is let in, and a server in a process of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from litestar.testing import TestClient
from litestar.types import ASGIApp
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.pile import story_case
from tests.web.serving import let_in, served_at, watched
from twosource.web.desk import Desk
from twosource.web.guard import Guard
from twosource.web.server import served_app

STORY = "port-warehouse-fire"
TOKEN, PORT = "a-token-for-tests", 8000
SERVE = (
    "import sys; from pathlib import Path; from twosource.web.server import serve; "
    "serve(Path(sys.argv[1]), port=int(sys.argv[2]), token=sys.argv[3])"
)
SHOW = "import sys; from twosource.cli import main; sys.argv.insert(1, 'show'); main()"
SOURCES = Path(__file__).parents[2] / "src"
ANSWER_S = 60.0


@pytest.fixture(scope="session")
def read_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For copying and reading; judge in `case_folder`."""
    folder = tmp_path_factory.mktemp("read") / "case"
    story_case(STORY, folder).close()
    return folder


@pytest.fixture
def case_folder(read_case: Path, tmp_path: Path) -> Path:
    """A copy for one test."""
    return Path(shutil.copytree(read_case, tmp_path / "case"))


@pytest.fixture
def desk(case_folder: Path) -> Iterator[Desk]:
    """Open, and perhaps still at its first run."""
    desk = Desk(case_folder)
    desk.open()
    yield desk
    desk.close()


@pytest.fixture
def guard() -> Guard:
    return Guard(TOKEN, PORT)


@pytest.fixture
def stranger(desk: Desk, guard: Guard) -> Iterator[TestClient[ASGIApp]]:
    """Who knows the address and not the token."""
    with TestClient(served_app(desk, guard), base_url=f"http://127.0.0.1:{PORT}", raise_server_exceptions=False) as client:
        client.follow_redirects = False
        yield client


@pytest.fixture
def client(stranger: TestClient[ASGIApp], guard: Guard) -> TestClient[ASGIApp]:
    """Logged in as a page is: with the cookie, and the second token for changes."""
    assert stranger.get("/", params={"token": TOKEN}).status_code == 303
    stranger.headers["X-Twosource"] = guard.change_token
    return stranger


@dataclass
class Served:
    """A real server. Started anew it has the same port and token."""

    folder: Path
    token: str = TOKEN
    port: int = 0
    process: subprocess.Popen[str] | None = field(default=None, init=False)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-c", SERVE, str(self.folder), str(self.port), self.token]
        env = os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)
        assert self.process.stdout is not None
        told = re.search(r"http://127\.0\.0\.1:(\d+)/", self.process.stdout.readline())
        assert told is not None, "the server told no address"
        self.port = int(told[1])
        # It listens before it answers; who asks now waits until it does.
        httpx.get(self.address, timeout=ANSWER_S)

    def kill(self) -> None:
        """As the system does when memory is short: without a word."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def client(self) -> httpx.Client:
        """A window: let in, and with the second token for changes."""
        headers = {"X-Twosource": Guard(self.token, self.port).change_token}
        client = httpx.Client(base_url=self.address, headers=headers, timeout=ANSWER_S)
        assert client.get("/", params={"token": self.token}).status_code == 303
        return client

    def program(self) -> httpx.Client:
        """What asks without a browser."""
        return httpx.Client(base_url=self.address, headers={"Authorization": f"Bearer {self.token}"}, timeout=ANSWER_S)


@pytest.fixture
def served(case_folder: Path) -> Iterator[Served]:
    server = Served(case_folder)
    server.start()
    yield server
    server.kill()


def shown_judgements(folder: Path) -> list[dict[str, object]]:
    """What the command line says of them."""
    command = [sys.executable, "-c", SHOW, str(folder), "judgements", "--json"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": str(SOURCES)})
    rows: list[dict[str, object]] = json.loads(shown.stdout)
    return rows


# A module that looks at a case in the browser says which: its own `folder` takes the place of this one.


@pytest.fixture(scope="module")
def folder(read_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(read_case, tmp_path_factory.mktemp("looked-at") / "case"))


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served_at(folder) as found:
        yield found


@pytest.fixture(scope="module")
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    with let_in(browser, address) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    with watched(context, address) as opened:
        yield opened
