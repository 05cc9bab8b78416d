"""The workbench with reports that try to be more than words: in every page, in the browser, under its own policy."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Request

from tests.browser.test_hostile import PAYLOADS
from tests.web.test_pages_in_browser import PAGES
from twosource.case import Case
from twosource.ingest.intake import Given
from twosource.model import Entity, Statement

NEVER = "img,object,embed,base,video,template,math,marquee,use,image,animate,foreignObject,xss,portal,body script,[ping]"
HANDLERS = "[...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((one) => one.startsWith('on'))"
AWAY = "[...document.querySelectorAll('[href]')].map((one) => one.getAttribute('href')).filter((one) => !/^[#/?]/.test(one))"
FOREIGN = (
    "[...document.querySelectorAll('[hx-get], [hx-post]')]"
    ".map((one) => one.getAttribute('hx-get') ?? one.getAttribute('hx-post'))"
    ".filter((one) => !/^\\/([a-z]+(\\/[a-z0-9]+)*)?$/.test(one))"
)
LONG_LINE = f"The dam held, a spokesman said. {'x' * 10_000_000}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile")
    pages = path / "pages"
    pages.mkdir()
    for number, payload in enumerate(PAYLOADS):
        told = f"The dam near Bergen held {number + 10} million litres on 4 May 2031, minister Ada Berg said. "
        quoted = (
            f'"{payload} is what the wall by the {payload} gate says," minister Ada Berg told Agence {payload} on Tuesday.\n'
        )
        (pages / f"{number:02}.txt").write_text(told + quoted, encoding="utf-8")
    (pages / "long.txt").write_text(LONG_LINE, encoding="utf-8")

    def given(file: str) -> Given:
        words = " ".join(PAYLOADS[int(file[:2])].split()).strip("\x00") if file[:2].isdigit() else ""
        return Given(title=words or None, outlet=words or None, credit=words or None)

    with Case.new(path / "case") as case:
        case.add([pages], given=given)
        case.run()
        case.judge(
            "party", "Ada Berg", "<script>window.pwned=1</script>", note="<img src=x onerror=window.pwned=1>", by="<b>me</b>"
        )
        _judged(case)
        case.run()
    return path / "case"


def _judged(case: Case) -> None:
    """What people write is no more to be trusted: names, reasons and notes full of payloads."""
    names = [one for one in PAYLOADS if one.strip() and len(one) <= 200 and one.isprintable()]
    told = [one for one in case.records(Statement) if one.speaker]
    for statement, name in zip(told, names, strict=False):
        case.judge("speaker", statement.id, name, note=name, by=name)
    case.judge("note", told[-1].id, note=names[0], by=names[1])
    case.judge("likelihood", told[-1].id, "likely", note=names[2], by=names[3])
    case.judge("name", "Ada Berg", names[4])
    case.judge("note", "Ada Berg", note=names[5])
    case.judge("note", case.reports[0].id, note=names[6], by=names[7])


def test_there_are_enough_of_them() -> None:
    assert len(PAYLOADS) >= 60


def test_every_page_stays_ours(context: BrowserContext, address: str, folder: Path) -> None:
    asked: list[str] = []
    spoken: list[str] = []
    page = context.new_page()

    def note_request(request: Request) -> None:
        asked.append(request.url)

    def note_dialog(dialog: Dialog) -> None:
        spoken.append(dialog.message)
        dialog.dismiss()

    page.on("request", note_request)
    page.on("dialog", note_dialog)
    with Case.open(folder) as case:
        reports = [f"/reports/{one.id}" for one in case.reports]
        statements = [f"/statements/{one.id}" for one in case.records(Statement) if one.judged][:20]
        names = [f"/names/{one.id}" for one in case.records(Entity)][:20]
        claims = [f"/claims/{card.claim.id}" for card in case.board()[:12]]
    for path in (*PAGES, "/?q=dam&lone=1", "/out", *claims, *reports, *statements, *names):
        answer = page.goto(address + path, wait_until="load")
        assert answer is not None
        assert answer.status == 200, path
        assert page.evaluate("window.pwned") is None, path
        assert page.evaluate(f"document.querySelectorAll('{NEVER}').length") == 0, path
        for broken in (HANDLERS, AWAY, FOREIGN):
            assert page.evaluate(broken) == [], path
    assert spoken == []
    assert [one for one in asked if not one.startswith((address, "data:font/"))] == []
    page.close()


def test_an_original_runs_nothing_in_its_frame(context: BrowserContext, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        report = next(one for one in case.reports if "<script>" in one.text)
    page = context.new_page()
    page.goto(f"{address}/reports/{report.id}")
    page.locator("summary").last.click()
    page.wait_for_timeout(500)
    assert len(page.frames) == 2
    assert page.evaluate("window.pwned") is None
    page.close()
