"""Pictures as PNG: asked for by the name of the file, or in Python by `png`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_cli import twosource
from twosource.case import Case, exporters
from twosource.errors import SettingsError

PICTURES = [name for name, one in exporters().items() if one.is_picture]
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    Case.new(folder).close()
    return folder


@pytest.mark.parametrize("name", ["stemma.png", "STEMMA.PNG"])
def test_a_name_that_ends_in_png_gives_png(case: Path, tmp_path: Path, name: str) -> None:
    done = twosource("export", case, "--format", "stemma", "-o", tmp_path / name)
    assert done.returncode == 0, done.stderr
    with Case.open(case) as opened:
        assert (tmp_path / name).read_bytes() == opened.export("stemma", png=True)


def test_any_other_name_gives_svg(case: Path, tmp_path: Path) -> None:
    assert twosource("export", case, "--format", "stemma", "-o", tmp_path / "stemma.svg").returncode == 0
    assert (tmp_path / "stemma.svg").read_bytes().startswith(b"<svg")


def test_every_picture_of_an_empty_case_can_be_png(case: Path) -> None:
    with Case.open(case) as opened:
        for name in PICTURES:
            assert opened.export(name, png=True).startswith(PNG)


def test_what_is_no_picture_says_what_is(case: Path, tmp_path: Path) -> None:
    done = twosource("export", case, "-o", tmp_path / "case.png")
    assert done.returncode == 1
    assert "json is no picture" in done.stderr
    assert "matrix" in done.stderr
    assert not (tmp_path / "case.png").exists()
    with Case.open(case) as opened, pytest.raises(SettingsError, match=", ".join(PICTURES)):
        opened.export("json", png=True)
    assert {"matrix", "stemma"} <= set(PICTURES)
