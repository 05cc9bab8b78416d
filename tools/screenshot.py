"""The pictures of the README: the dossier and the workbench of the bundled example, as a browser shows them.

usage: python -m tools.screenshot     (needs Chromium)
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from twosource.case import Case

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs"
REPORTS = ROOT / "examples" / "drone-factory" / "documents"
SIZE = {"width": 1680, "height": 1000}
SERVE = "import sys; from pathlib import Path; from twosource.web.server import serve; serve(Path(sys.argv[1]), token='open')"


def main() -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("no Chromium here; install it and try again")
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch) / "case"
        with Case.new(folder) as case:
            case.add([REPORTS])
            case.run()
            (Path(scratch) / "dossier.html").write_bytes(case.export("html"))
        started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        take_dossier(started, Path(scratch) / "dossier.html")
        with served(folder) as address:
            take_workbench(started, address)
        started.close()


def take_dossier(browser: Browser, dossier: Path) -> None:
    page = browser.new_page(viewport=SIZE, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(dossier.as_uri())
    keep(page, "dossier.png")


def take_workbench(browser: Browser, address: str) -> None:
    """The board, a claim with a report at its words, a report with its statements beside it, and what is to be decided."""
    page = browser.new_page(viewport=SIZE, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(f"{address}/?token=open", wait_until="networkidle")
    keep(page, "workbench-board.png")
    page.locator(".rows a").first.click()
    page.locator("blockquote a.words").first.click()
    page.wait_for_selector("aside :target")
    keep(page, "workbench-claim.png")
    page.goto(f"{address}/reports", wait_until="networkidle")
    page.locator("main table a").first.click()
    page.wait_for_load_state("networkidle")
    page.locator(".beside .to").first.click()
    page.wait_for_selector(".correct")
    page.locator(".correct").scroll_into_view_if_needed()
    keep(page, "workbench-report.png")
    page.goto(f"{address}/doubts", wait_until="networkidle")
    page.keyboard.press("j")
    page.keyboard.press("p")
    page.wait_for_selector(".would :text('would change')", timeout=60_000)
    keep(page, "workbench-doubts.png")


def keep(page: Page, name: str) -> None:
    # A quarter of the bytes, and nobody sees the difference.
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    shown.quantize(256, dither=Image.Dither.NONE).save(PICTURES / name, optimize=True)
    print(f"wrote docs/{name}")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = subprocess.Popen([sys.executable, "-u", "-c", SERVE, str(folder)], stdout=subprocess.PIPE, text=True)
    try:
        told = re.search(r"http://[\d.:]+", server.stdout.readline() if server.stdout else "")
        if told is None:
            raise SystemExit("the workbench did not start")
        yield told[0]
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main()
