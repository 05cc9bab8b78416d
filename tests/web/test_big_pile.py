"""The workbench on five hundred reports: found, judged, regrouped and given out as on seven, and nothing bars a reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pile import pile_case
from tests.browser.test_dossier import RULES
from tests.web.test_pages_in_browser import LIT, PAGES, settled
from twosource.case import Case
from twosource.model import Claim, Statement

REPORTS = 500
# A judgement has the whole pile compared again; what a slow machine takes for it is no fault of the page.
RUN_MS = 240_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "case"
    pile_case(REPORTS, path, runner="pool").close()
    return path


def kept(page: Page, address: str) -> None:
    """Until the judgement is kept, and what is shown takes it in."""
    expect(page.locator("#told .kept")).to_be_visible(timeout=RUN_MS)
    for _ in range(RUN_MS // 200):
        if page.request.get(f"{address}/api/state").json()["current"]:
            break
        page.wait_for_timeout(200)
    settled(page)


def test_a_claim_is_found_among_hundreds(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    assert f"{REPORTS} reports" in (page.locator("h1").text_content() or "")
    before = page.locator("#rows .none").first.text_content()
    page.keyboard.press("/")
    page.keyboard.type("nitrate")
    page.wait_for_url("**/?*q=nitrate*")
    expect(page.locator("#rows mark").first).to_be_visible()
    assert page.locator("#rows .none").first.text_content() != before
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*")
    expect(page.locator("h1.claim")).to_be_visible()
    link = page.locator("blockquote a.words").first
    promised = "".join((link.text_content() or "").split())
    link.click()
    page.wait_for_selector("aside :target")
    lit = page.evaluate(LIT)
    assert "".join(lit.split()) == promised


def test_a_doubt_is_settled_with_one_key_and_undone(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    settled(page)
    asked = page.locator(".doubt .ask").first.text_content()
    page.keyboard.press("j")
    page.locator(".row.here [data-key]").first.press("Enter")
    kept(page, address)
    with Case.open(folder) as case:
        assert len(case.judgements) == 1
    page.goto(f"{address}/doubts", wait_until="networkidle")
    assert asked not in page.locator(".doubt .ask").all_text_contents()
    page.goto(f"{address}/history", wait_until="networkidle")
    page.keyboard.press("j")
    page.keyboard.press("u")
    kept(page, address)
    page.goto(f"{address}/doubts", wait_until="networkidle")
    assert asked in page.locator(".doubt .ask").all_text_contents()


def test_a_big_claim_is_split(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        claim = max(case.records(Claim), key=lambda one: len(one.statement_ids))
        statements = {one.id: one for one in case.records(Statement)}
    assert len(claim.statement_ids) > 50
    page.goto(f"{address}/claims/{claim.id}", wait_until="networkidle")
    page.locator(".regroup summary").click()
    page.locator(".ticks input").nth(1).check()
    name = (page.locator(".ticks input").nth(1).get_attribute("name") or "").removeprefix("s-")
    page.locator("button", has_text="These are another matter").click()
    kept(page, address)
    with Case.open(folder) as case:
        left = case.judgements[-1].lefts
        assert [one.exact for one in left] and statements[name].report_id == left[0].report_id


@pytest.mark.parametrize("path", PAGES)
def test_nothing_bars_a_reader_of_many(page: Page, address: str, path: str) -> None:
    page.goto(address + path, wait_until="networkidle")
    assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_biggest_claim_and_report_bar_nobody(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        claim = max(case.records(Claim), key=lambda one: len(one.statement_ids))
        report = max(case.reports, key=lambda one: len(one.text))
    for path in (f"/claims/{claim.id}", f"/reports/{report.id}"):
        page.goto(address + path, wait_until="networkidle")
        assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == [], path
