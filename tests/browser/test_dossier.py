"""The dossier as a reader has it: from disk, without script or network, by mouse, keyboard or screen reader, on any screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.browser.conftest import NAMES, PILE

DossierOf = Callable[[str], Path]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
MOST_BYTES = 5_000_000

# For every link to words: where it leads to, what it promises and what is lit there once it is followed.
FOLLOW_ALL = """async () => {
  const found = [];
  const plain = (words) => words.replace(/\\s+/g, "");
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  for (const link of document.querySelectorAll("a.words")) {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) { found.push([link.hash, "", "", false]); continue; }
    location.hash = link.hash;
    await frame();
    const lit = [...document.querySelectorAll(".c" + target.textContent)];
    const shadow = lit.every((span) => getComputedStyle(span).boxShadow !== "none");
    const box = (lit[0] || target).getBoundingClientRect();
    const promised = [...link.childNodes].filter((part) => part.className !== "gap").map((part) => part.textContent).join("");
    found.push([link.hash, plain(promised), plain(lit.map((span) => span.textContent).join("")),
      shadow && box.top >= 0 && box.bottom <= innerHeight && box.height > 0]);
  }
  return found;
}"""


@pytest.fixture(params=NAMES)
def page(request: pytest.FixtureRequest, browser: Browser, dossier_of: DossierOf) -> Iterator[Page]:
    """One story's dossier at desk width, motion reduced so that a jump is over at once."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened.goto(dossier_of(request.param).as_uri())
    yield opened
    opened.close()


@pytest.mark.parametrize("name", NAMES)
def test_it_opens_from_disk_and_asks_for_nothing(name: str, browser: Browser, dossier_of: DossierOf) -> None:
    asked: list[str] = []
    said: list[str] = []
    page = browser.new_page()

    def note_request(request: Request) -> None:
        asked.append(request.url)

    def note_message(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("request", note_request)
    page.on("console", note_message)
    page.goto(dossier_of(name).as_uri(), wait_until="networkidle")
    assert [one for one in asked if not one.startswith("data:font/")] == [dossier_of(name).as_uri()]
    assert said == []
    assert page.title().startswith("Dossier of ")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_bars_a_reader(page: Page, scheme: str) -> None:
    """axe-core, WCAG 2.2 AA and its best practices, with everything unfolded that is folded."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    results = Axe().run(page, options={**RULES, "resultTypes": ["violations"]})
    assert results.response["violations"] == [], results.generate_report()


def test_the_check_sees_what_would_bar_a_reader(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        "<html lang=en><title>x</title><main><h1 style='color:#ccc;background:#fff'>faint</h1><a href='#x'></a></main>"
    )
    found = {one["id"] for one in Axe().run(page, options=RULES).response["violations"]}
    assert {"color-contrast", "link-name"} <= found
    page.close()


def test_each_citation_lands_on_exactly_its_words(page: Page) -> None:
    followed = page.evaluate(FOLLOW_ALL)
    assert len(followed) > 20
    assert [one for one in followed if one[1] != one[2] or not one[3]] == []


def test_each_number_has_its_target_and_each_target_its_way_back(page: Page) -> None:
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href]')].filter((one) => !document.getElementById(one.getAttribute('href').slice(1)))"
        ".map((one) => one.outerHTML)"
    )
    assert lost == []
    assert page.evaluate("[...document.querySelectorAll('a.cite')].every((one) => one.hash.length > 1)")
    page.evaluate("document.querySelector('.n').scrollIntoView()")
    page.locator(".n:not([tabindex])").first.click()
    # The call itself, or where there are several, the entry that lists them all.
    assert page.evaluate("document.querySelector(':target').matches('a.cite, .cited li:has(a[href^=\"#q-\"])')")
    box = page.locator(":target").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900


@pytest.mark.parametrize("width", [360, 1280, 2560])
@pytest.mark.parametrize("name", NAMES)
def test_it_fits_the_screen(name: str, width: int, browser: Browser, dossier_of: DossierOf) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(dossier_of(name).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_the_story_stands_on_one_screen(browser: Browser, dossier_of: DossierOf) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(dossier_of("drone-factory").as_uri())
    for head in page.locator(".front h2").all():
        box = head.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 900
    page.close()


@pytest.mark.parametrize("name", NAMES)
def test_it_works_with_scripts_off(name: str, browser: Browser, dossier_of: DossierOf) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(dossier_of(name).as_uri())
    shown = page.locator(".card:not(.small)")
    everything = shown.count()
    page.get_by_label("on a single source").check()
    visible = [card for card in shown.all() if card.is_visible()]
    assert 0 < len(visible) < everything
    assert all("v-single-source" in (card.get_attribute("class") or "") for card in visible)
    page.get_by_label("all claims").check()
    place = page.locator(".l-place").first
    before = place.evaluate("(one) => getComputedStyle(one).borderBottomStyle")
    page.get_by_label("place", exact=True).check()
    assert (before, place.evaluate("(one) => getComputedStyle(one).borderBottomStyle")) == ("none", "dotted")
    page.locator("blockquote a.words").first.click()
    number = page.locator(":target").text_content()
    assert page.locator(f".c{number}").first.evaluate("(one) => getComputedStyle(one).boxShadow") != "none"
    context.close()


def test_it_works_by_keyboard(page: Page) -> None:
    """The first key leads past the navigation; a citation is followed, and the way back taken, without a mouse."""
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#claims"
    page.locator("a.cite").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').matches('.n')")
    page.keyboard.press("Tab")
    page.locator(":target").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').matches('.cite, .cited li')")
    summary = page.locator("summary").first
    summary.focus()
    was_open = summary.evaluate("(one) => one.parentElement.open")
    page.keyboard.press("Enter")
    assert summary.evaluate("(one) => one.parentElement.open") is not was_open
    page.locator("#f-all").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.querySelector('#f-contradicted').checked")


def test_beside_each_other_on_a_wide_screen(browser: Browser, dossier_of: DossierOf) -> None:
    """A followed citation leaves the claims where they are: the reports scroll in their own column."""
    page = browser.new_page(viewport={"width": 1920, "height": 1000}, reduced_motion="reduce")
    page.goto(dossier_of("hospital-ransomware").as_uri())
    link = page.locator("blockquote a.words").nth(6)
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    box = page.locator(":target").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 1000
    assert abs(page.evaluate("scrollY") - before) < 200
    page.close()


def test_printed_it_has_page_numbers_and_all_that_is_folded(browser: Browser, dossier_of: DossierOf, tmp_path: Path) -> None:
    from pypdf import PdfReader

    page = browser.new_page()
    page.goto(dossier_of("drone-factory").as_uri())
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    printed = PdfReader(tmp_path / "page.pdf")
    words = [one.extract_text() for one in printed.pages]
    assert f"2 / {len(words)}" in words[1]
    assert "SHA-256 of the original" in "".join(words)
    page.close()


def test_fifty_reports_stay_small(dossier_of: DossierOf) -> None:
    assert dossier_of(PILE).stat().st_size <= MOST_BYTES
