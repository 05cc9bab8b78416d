"""The picture at the head of the README: the dossier of the bundled example, as a browser shows it.

usage: python -m tools.screenshot     (needs Chromium)
"""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from twosource.case import Case

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "dossier.png"
REPORTS = ROOT / "examples" / "drone-factory" / "documents"
WIDTH, HEIGHT = 1680, 1000


def main() -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("no Chromium here; install it and try again")
    with tempfile.TemporaryDirectory() as scratch, Case.new(Path(scratch) / "case") as case:
        case.add([REPORTS])
        case.run()
        dossier = Path(scratch) / "dossier.html"
        dossier.write_bytes(case.export("html"))
        with sync_playwright() as playwright:
            started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
            page = started.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
            page.goto(dossier.as_uri())
            shown = page.screenshot()
            started.close()
    # A quarter of the bytes, and nobody sees the difference.
    Image.open(io.BytesIO(shown)).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
    print(f"wrote {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
