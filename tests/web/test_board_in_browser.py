"""The board as an analyst works with it: narrowed, searched and named, by keyboard, on any screen, in light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.pile import story_case
from tests.browser.test_dossier import RULES
from twosource.case import Case

WIDE, SMALL = {"width": 1440, "height": 1000}, {"width": 360, "height": 800}
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
# Places and a search that leave some of the bundled story's claims.
ASKED = "/?place=Moscow&place=Tatarstan&lone=1&q=drones"
IN_MAY = "/?since=2023-05-01&until=2023-05-31&lone=1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("board") / "case"
    with story_case("drone-factory", path) as case:
        case.save_view('A "<b>hostile</b>" name \u202e of ' + "x" * 60, "q=drones")
    return path


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that complains of nothing but what it is refused."""
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.set_viewport_size({"width": 1440, "height": 1000})
    yield opened
    opened.close()
    assert [one for one in said if "422" not in one] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
@pytest.mark.parametrize("path", ["/?lone=1", ASKED, IN_MAY])
def test_nothing_bars_a_reader(page: Page, address: str, path: str, size: dict[str, int], scheme: str) -> None:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address + path, wait_until="networkidle")
    page.evaluate(OPEN_ALL)
    if path == ASKED:
        assert page.locator(".rows mark").count()
        assert page.locator(".chosen .chip").count() == 3
    assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == []


@pytest.mark.parametrize("width", [360, 768, 1440, 3840])
def test_the_board_fits_the_screen(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("/?lone=1", ASKED, f"/?place={'x' * 200}"):
        page.goto(address + path, wait_until="networkidle")
        page.evaluate(OPEN_ALL)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_facets_stand_beside_the_rows_and_fold_on_a_small_screen(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    outlet, rows = page.locator("#facet-outlet").bounding_box(), page.locator("#rows").bounding_box()
    assert outlet is not None and rows is not None and outlet["x"] + outlet["width"] < rows["x"]
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address, wait_until="networkidle")
    expect(page.locator("#facet-outlet")).to_be_hidden()
    page.locator("#narrow > summary").click()
    expect(page.locator("#facet-outlet")).to_be_visible()


def test_the_board_is_narrowed_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    before = page.locator(".rows .row").count()
    page.keyboard.press("f")
    chosen = page.locator("#facet-outlet input").first
    expect(chosen).to_be_focused()
    value, count = chosen.get_attribute("value"), page.locator("#facet-outlet .count").first.inner_text().split()[0]
    page.keyboard.press("Space")
    expect(page.locator(".chosen .chip").first).to_contain_text(f"Outlet: {value}")
    expect(page.locator(".rows .row")).to_have_count(int(count))
    assert re.fullmatch(r"/\?outlet=[^&]+", page.url.removeprefix(address))
    # Exchanged with the rows, it is still the same field to whoever is on it.
    expect(page.locator("#facet-outlet input").first).to_be_focused()
    expect(page.locator("#facet-outlet input").first).to_be_checked()
    expect(page.locator("#show")).to_have_value("all")
    expect(page.locator("#show option").first).to_have_text(f"all ({count})")
    page.keyboard.press("Space")
    expect(page.locator(".rows .row")).to_have_count(before)
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".row.here")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*")


def test_the_way_back_leads_to_the_board_as_it_was(page: Page, address: str) -> None:
    page.goto(f"{address}/?lone=1", wait_until="networkidle")
    before = page.locator(".rows .row").count()
    page.locator("#facet-place input[type=checkbox]").first.check()
    expect(page.locator(".rows .row")).not_to_have_count(before)
    page.go_back()
    expect(page.locator(".rows .row")).to_have_count(before)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("#facet-place input:checked")).to_have_count(0)


def test_a_long_facet_is_narrowed_by_letters_and_keeps_what_is_typed(page: Page, address: str) -> None:
    page.goto(f"{address}/?lone=1", wait_until="networkidle")
    expect(page.locator("#values-place .none")).to_contain_text("more")
    page.locator("[name=in_place]").press_sequentially("UKR", delay=120)
    expect(page.locator("#values-place .value").first).to_contain_text("Ukraine")
    expect(page.locator("[name=in_place]")).to_have_value("UKR")
    expect(page.locator("[name=in_place]")).to_be_focused()
    assert "in_place" not in page.url
    page.locator("#values-place input").first.check()
    page.wait_for_url("**place=*")
    page.locator(".chosen .chip").first.click()
    expect(page.locator(".chosen")).to_have_count(0)


def test_days_bound_the_board(page: Page, address: str) -> None:
    page.goto(f"{address}/?lone=1", wait_until="networkidle")
    page.locator("#values-days .value").first.click()
    page.wait_for_url("**since=*until=*")
    expect(page.locator("[name=since]")).not_to_have_value("")
    count = page.locator(".rows .row").count()
    assert page.locator("#values-days [aria-current] .count").inner_text().split()[0] == str(count)


def test_a_search_lights_its_words(page: Page, address: str) -> None:
    page.goto(f"{address}/?lone=1", wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type("DRONES")
    page.wait_for_url("**/?q=DRONES*")
    expect(page.locator(".rows mark").first).to_be_visible()
    assert {one.lower() for one in page.locator(".rows mark").all_inner_texts()} == {"drones"}
    assert page.locator(".rows .row:not(:has(mark))").count() == 0, "each row says why it is here"


def test_a_board_is_named_found_again_renamed_and_deleted(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/?q=kirby", wait_until="networkidle")
    page.locator("#saved > summary").click()
    page.get_by_label("Name of this board").fill("What Kirby says")
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_contain_text("is kept")
    expect(page.locator("#saved-count")).to_have_text("2")
    # Narrowed since, the board under the next name is the one that is shown then.
    page.locator("#facet-outlet input[type=checkbox]").first.check()
    page.wait_for_url("**outlet=*")
    page.get_by_label("Name of this board").fill("What Kirby says")
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_contain_text("already")
    page.get_by_label("Name of this board").fill("In one outlet")
    page.keyboard.press("Enter")
    expect(page.locator("#saved-count")).to_have_text("3")
    with Case.open(folder) as case:
        kept = {view.name: view.address for view in case.saved_views}
    assert kept["What Kirby says"] == "q=kirby"
    assert re.fullmatch(r"q=kirby&outlet=[^&]+", kept["In one outlet"])
    row = page.locator(".saved-views li", has_text="What Kirby says")
    row.locator("summary").click()
    row.get_by_label("New name").fill("Kirby")
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_contain_text("renamed")
    expect(page.locator("#saved > summary")).to_be_focused()
    row = page.locator(".saved-views li", has_text="In one outlet")
    row.locator("summary").click()
    row.get_by_role("button", name="Delete").click()
    expect(page.locator("#saved-count")).to_have_text("2")
    page.locator(".saved-views a", has_text="Kirby").click()
    page.wait_for_url("**/?q=kirby")
    with Case.open(folder) as case:
        case.delete_view("Kirby")


def test_without_scripts_the_board_is_narrowed_by_its_form(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    page.goto(f"{address}/?token=open")
    page.locator("#facet-outlet input[type=checkbox]").first.check()
    page.locator("#narrow").get_by_role("button", name="Show").click()
    expect(page.locator(".chosen .chip").first).to_contain_text("Outlet:")
    page.locator("[name=in_speaker]").fill("kirby")
    page.keyboard.press("Enter")
    expect(page.locator("[name=in_speaker]")).to_have_value("kirby")
    context.close()
