"""The workbench as an analyst has it: read, search, judge and undo, by keyboard, on any screen, with nothing from outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pile import story_case
from tests.browser.test_dossier import RULES
from twosource.case import Case

LIT = (
    "[...document.querySelectorAll('.c' + document.querySelector(':target').textContent)]"
    ".map((one) => one.textContent).join('')"
)
PAGES = (
    "/", "/doubts", "/next", "/reports", "/views/dates", "/views/places", "/views/names", "/views/sources", "/views/coverage",
    "/out", "/history", "/dossiers",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("desk") / "case"
    story_case("port-warehouse-fire", path).close()
    return path


def settled(page: Page) -> None:
    """Until the head of the page says that every judgement is taken in."""
    page.wait_for_selector("#state .calm:has-text('up to date')", timeout=60_000)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_bars_a_reader(page: Page, address: str, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address + path, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == []


@pytest.mark.parametrize("width", [360, 3840, *(pytest.param(one, marks=pytest.mark.slow) for one in (1280, 2560))])
def test_every_page_fits_the_screen(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in PAGES:
        page.goto(address + path, wait_until="networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_a_claim_and_its_words_side_by_side(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*")
    link = page.locator("blockquote a.words").first
    promised = link.text_content()
    link.click()
    page.wait_for_selector("aside :target")
    lit = page.evaluate(LIT)
    assert "".join((promised or "").split()) == "".join(lit.split())
    assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == []


def test_a_search_narrows_the_board_and_its_address_can_be_kept(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    before = page.locator(".rows .row").count()
    page.keyboard.press("/")
    page.keyboard.type("nitrate")
    page.wait_for_url("**/?*q=nitrate*")
    expect(page.locator(".rows .row")).not_to_have_count(before)
    after = page.locator(".rows .row").all_text_contents()
    page.goto(page.url, wait_until="networkidle")
    assert page.locator(".rows .row").all_text_contents() == after


def test_a_judgement_is_previewed_kept_taken_in_and_undone_by_keyboard(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    settled(page)
    before = page.locator(".doubt").count()
    page.keyboard.press("j")
    page.keyboard.press("p")
    page.wait_for_selector(".would :text('would change')", timeout=60_000)
    with Case.open(folder) as case:
        assert case.judgements == (), "a preview keeps nothing"
    page.keyboard.press("a")
    page.wait_for_selector("#told .kept")
    with Case.open(folder) as case:
        (kept,) = case.judgements
    assert kept.kind == "accept"
    expect(page.locator(".doubt")).not_to_have_count(before, timeout=60_000)
    page.goto(f"{address}/history", wait_until="networkidle")
    page.keyboard.press("j")
    page.keyboard.press("u")
    page.wait_for_selector("#told .kept")
    page.goto(f"{address}/doubts", wait_until="networkidle")
    expect(page.locator(".doubt")).to_have_count(before, timeout=60_000)
    with Case.open(folder) as case:
        assert [one.kind for one in case.judgements] == ["accept", "undo"]


def test_a_key_judges_only_what_is_chosen(page: Page, address: str, folder: Path) -> None:
    """The first doubt has no "d"; others have, and must not be judged by it."""
    page.goto(f"{address}/doubts", wait_until="networkidle")
    with Case.open(folder) as case:
        before = len(case.judgements)
    page.keyboard.press("d")
    page.keyboard.press("j")
    assert page.locator(".row.here [data-key='d']").count() == 0
    page.keyboard.press("d")
    page.wait_for_timeout(500)
    with Case.open(folder) as case:
        assert len(case.judgements) == before


def test_marks_of_a_picture_lead_to_their_words(page: Page, address: str) -> None:
    page.goto(f"{address}/views/dates", wait_until="networkidle")
    page.locator(".picture a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/*#*")
    assert page.evaluate("document.querySelector(':target') !== null")
