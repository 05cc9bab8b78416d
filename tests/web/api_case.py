"""A small case that was read, and a program's client for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from litestar.testing import TestClient
from litestar.types import ASGIApp

from twosource.case import Case
from twosource.settings import Settings
from twosource.web.desk import Desk
from twosource.web.guard import Guard
from twosource.web.jobs import ENDED, Job, Jobs
from twosource.web.server import served_app

TEXTS = {
    "bulletin.txt": "Harbour Bulletin\n\nThe ferry carried 40 people, the harbour master Ola Berg said on Monday. "
    "Ola Berg said the ferry had left Bergen at noon. The owner denied that the ferry was overloaded.\n",
    "courier.txt": "Coast Courier\n\nThe ferry carried 60 people, the coast guard said on Monday. "
    "The ferry had left Bergen at noon, the coast guard said. The ferry will sail again in May 2031, the owner said.\n",
    "evening.txt": "Evening 𝔓ost\n\nThe harbour master Ola Berg told reporters that the ferry carried 40 people. "
    "“We counted them twice,” Berg said. Officials said the ferry may have been overloaded.\n",
}
NEW = "Night Post\n\nThe lighthouse at Stad was dark on Monday, the keeper Per Moe said.\n"
GUARD = Guard("a-token-for-programs", 8000)
ADDRESS = f"http://127.0.0.1:{GUARD.port}"
BEARER = {"Authorization": f"Bearer {GUARD.token}", "X-Twosource": GUARD.change_token}
WAIT_S, LOOK_S = 60.0, 0.02


def make_case(folder: Path, pages: Path) -> Path:
    """Read in `folder`; `pages` is for the files it is made of. A judgement was made, and another undone."""
    pages.mkdir()
    for name, text in TEXTS.items():
        (pages / name).write_text(text, encoding="utf-8")
    with Case.new(folder) as case:
        case.add([pages])
        case.run()
        case.judge("party", "Ola Berg", "Bergen", note="he works there", by="A. Reader")
        case.judge("undo", undoes="1")
        case.run()
    return folder


@contextmanager
def program(folder: Path, settings: Settings | None = None) -> Iterator[tuple[TestClient[ASGIApp], Desk]]:
    """A client as a program is one: it carries the token as a bearer. The desk is at rest."""
    desk = Desk(folder, settings or Settings())
    with TestClient(served_app(desk, GUARD), base_url=ADDRESS) as client:
        client.headers.update(BEARER)
        until(lambda: desk.is_current)
        yield client, desk


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT_S
    while not holds():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(LOOK_S)


def ended(jobs: Jobs, job_id: str) -> Job:
    until(lambda: (job := jobs.get(job_id)) is not None and job.state in ENDED)
    job = jobs.get(job_id)
    assert job is not None
    return job
