"""The dossier in a real browser: its script runs, a link lights the words and opens what is folded around them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from twosource.exporters.html import exporter
from twosource.model import Snapshot, Statement

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture
def dossier(small_case: Snapshot, tmp_path: Path) -> Path:
    if CHROMIUM is None and os.environ.get("CI") != "true":
        pytest.skip("no browser here; .ci/run installs one")
    assert CHROMIUM is not None, "with CI=true the browser must be there: see .ci/run"
    path = tmp_path / "dossier.html"
    path.write_bytes(exporter.render(small_case))
    return path


def browse(address: str, scratch: Path, *flags: str) -> str:
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={scratch / 'profile'}", "--virtual-time-budget=2000", *flags, address,
    ]  # fmt: skip
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout


def test_the_script_runs_under_the_page_s_own_policy(dossier: Path, tmp_path: Path) -> None:
    page = browse(dossier.as_uri(), tmp_path, "--dump-dom")
    assert '<body class="on-content on-source on-cue on-time on-quantity">' in page


def test_a_link_lights_its_words(dossier: Path, tmp_path: Path, small_statements: tuple[Statement, ...]) -> None:
    wanted = small_statements[1].id
    page = browse(f"{dossier.as_uri()}#s-{wanted}", tmp_path, "--dump-dom")
    lit = [line for line in page.split("<span") if "here" in line.split(">")[0]]
    assert lit
    assert all(f'data-s="{wanted}"' in line for line in lit)
    assert "About 60 people were on the ferry" in "".join(line.split(">", 1)[1].split("<")[0] for line in lit)


@pytest.mark.parametrize("width", [400, 1200])
def test_it_paints_at_phone_and_desk_width(dossier: Path, tmp_path: Path, width: int) -> None:
    picture = tmp_path / "page.png"
    browse(dossier.as_uri(), tmp_path, f"--window-size={width},1400", f"--screenshot={picture}")
    assert picture.stat().st_size > 20_000
