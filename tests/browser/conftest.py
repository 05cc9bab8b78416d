"""The dossiers of the bundled stories and of a pile of fifty reports, in Debian's Chromium."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.pile import STORIES, pile_case, story_case

PILE = "fifty-reports"
NAMES = (*STORIES, PILE)
MANY = 50


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
