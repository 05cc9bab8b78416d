"""The dossiers of the bundled stories and of a pile of fifty reports, in Debian's Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.pile import STORIES, pile_case, story_case

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PILE = "fifty-reports"
NAMES = (*STORIES, PILE)
MANY = 50


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None and os.environ.get("CI") != "true":
        pytest.skip("no browser here; .ci/run installs one")
    assert CHROMIUM is not None, "with CI=true the browser must be there: see .ci/run"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def case_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Makes each case once, when it is first asked for."""
    made: dict[str, Path] = {}

    def folder_of(name: str) -> Path:
        if name not in made:
            folder = tmp_path_factory.mktemp(name) / "case"
            case = pile_case(MANY, folder) if name == PILE else story_case(name, folder)
            (folder.parent / "dossier.html").write_bytes(case.export("html"))
            case.close()
            made[name] = folder
        return made[name]

    return folder_of


@pytest.fixture(scope="session")
def dossier_of(case_folder: Callable[[str], Path]) -> Callable[[str], Path]:
    return lambda name: case_folder(name).parent / "dossier.html"
