"""Work at the workbench without a break: keys, forms and places stay right while the counts move under one's hands."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from litestar.testing import TestClient
from litestar.types import ASGIApp
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.web.serving import let_in, served_at, watched
from tests.web.test_pages_in_browser import settled
from twosource.case import Case
from twosource.model import Judgement

# Slower and faster than a run takes: some of these fall into the exchange of the page.
PAUSES_S = (0.0, 0.9, 0.1, 1.6, 0.0, 2.4, 0.4, 1.2)
CHOSEN = "document.querySelector('.row.here')?.dataset.row ?? null"


@pytest.fixture
def folder(read_case: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(read_case, tmp_path / "case"))


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with served_at(folder) as found:
        yield found


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    with let_in(browser, address) as opened:
        yield opened


def at_rest(page: Page) -> None:
    """Until the head says that all is taken in, and the page shows it."""
    settled(page)
    number = page.locator("#state [data-state]").get_attribute("data-state") or ""
    expect(page.locator("main")).to_have_attribute("data-view", number, timeout=60_000)


def judgements(folder: Path) -> tuple[Judgement, ...]:
    with Case.open(folder) as case:
        return case.judgements


def kept(page: Page, folder: Path, count: int) -> tuple[Judgement, ...]:
    """Those of the case, when there are so many."""
    end = time.monotonic() + 60
    while len(judgements(folder)) < count and time.monotonic() < end:
        page.wait_for_timeout(50)
    found = judgements(folder)
    assert len(found) == count, [one.kind for one in found]
    return found


def names(page: Page) -> list[str]:
    return page.evaluate("[...document.querySelectorAll('main .row')].map((one) => one.dataset.row)")  # type: ignore[no-any-return]


def test_doubts_are_settled_one_after_the_other_whenever_the_counts_move(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    at_rest(page)
    page.evaluate("window.stayed = true")
    asked = names(page)
    assert len(asked) > len(PAUSES_S)
    meant: list[str] = []
    sent: list[dict[str, list[str]]] = []
    page.on("request", lambda one: sent.append(parse_qs(one.post_data or "")) if one.method == "POST" else None)
    for pause in PAUSES_S:
        page.keyboard.press("j")
        row = page.evaluate(CHOSEN)
        meant.append(row)
        page.keyboard.press("r" if row.startswith("accept") else "d")
        page.wait_for_timeout(pause * 1000)
    found = kept(page, folder, len(meant))
    expect(page.locator("#news")).not_to_be_empty(timeout=60_000)
    at_rest(page)
    assert not set(meant) & set(names(page))
    assert len(set(meant)) == len(meant), "each in its turn"
    assert [f"{one['left'][0]} {one['right'][0]}" for one in sent] == [row.partition(" ")[2] for row in meant]
    assert [one.kind for one in found] == ["reject" if row.startswith("accept") else "different" for row in meant]
    assert page.evaluate("window.stayed") is True
    assert page.evaluate(CHOSEN) is None, "what was chosen is gone: a key means nothing until one goes on"
    page.keyboard.press("d")
    page.wait_for_timeout(300)
    assert len(judgements(folder)) == len(meant)


def test_place_focus_and_what_is_open_stay(page: Page, address: str) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    at_rest(page)
    before = len(names(page))
    page.locator(".row").first.locator("[data-key=a]").evaluate("(one) => one.click()")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    chosen = page.evaluate(CHOSEN)
    where = page.locator(".row.here").bounding_box()
    expect(page.locator("main .row")).not_to_have_count(before, timeout=60_000)
    assert page.evaluate(CHOSEN) == chosen
    assert page.evaluate("document.activeElement.closest('.row')?.dataset.row") == chosen
    now = page.locator(".row.here").bounding_box()
    assert where and now and abs(where["y"] - now["y"]) <= 2
    expect(page.locator("#news")).to_have_text("The counts are up to date.")


def test_the_last_judgement_can_be_undone_by_one_key_afterwards(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    at_rest(page)
    before = len(names(page))
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("main .row")).not_to_have_count(before, timeout=60_000)
    expect(page.locator("#told .kept")).to_be_visible()
    page.goto(f"{address}/reports", wait_until="networkidle")
    page.keyboard.press("u")
    expect(page.locator("#told .kept")).to_contain_text("undo")
    first, second = kept(page, folder, 2)
    assert second.undoes == first.id
    page.goto(f"{address}/doubts", wait_until="networkidle")
    expect(page.locator("main .row")).to_have_count(before, timeout=60_000)


def test_a_key_that_is_held_judges_once(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    at_rest(page)
    page.keyboard.press("j")
    for _ in range(6):
        page.keyboard.down("a")
        page.wait_for_timeout(150)
    page.keyboard.up("a")
    # Nor is it judged again before the counts have moved.
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    kept(page, folder, 1)


def test_a_preview_at_work_does_not_swallow_the_judgement(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    at_rest(page)
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        if "preview=1" in (route.request.post_data or ""):
            waiting.append(route)
        else:
            route.continue_()

    page.route("**/judge", hold)
    page.keyboard.press("j")
    page.keyboard.press("p")
    page.wait_for_timeout(200)
    page.keyboard.press("a")
    (one,) = kept(page, folder, 1)
    assert one.kind == "accept"
    assert waiting
    for route in waiting:
        route.abort()
    page.unroute("**/judge")


def test_keys_mean_the_row_that_has_the_focus_and_is_seen(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    at_rest(page)
    page.keyboard.press("j")
    page.locator(".row").nth(2).locator("button").first.focus()
    assert page.evaluate(CHOSEN) == names(page)[2]
    page.evaluate("scrollTo({top: 1e6, behavior: 'instant'})")
    page.set_viewport_size({"width": 1680, "height": 300})
    page.evaluate("scrollTo({top: 1e6, behavior: 'instant'})")
    page.keyboard.press("d")
    expect(page.locator(".row.here")).to_be_in_viewport()
    page.wait_for_timeout(200)
    assert judgements(folder) == (), "out of sight it is brought back, and not judged"
    page.keyboard.press("d")
    kept(page, folder, 1)


def test_a_name_that_is_chosen_is_not_judged_by_enter(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/doubts", wait_until="networkidle")
    at_rest(page)
    for _ in names(page):
        page.keyboard.press("j")
        if page.locator(".row.here a[href]").count() == 0:
            page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert judgements(folder) == ()


def test_a_choice_that_is_not_sent_yet_stays(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        report_id = case.reports[0].id
    page.goto(f"{address}/reports/{report_id}", wait_until="networkidle")
    at_rest(page)
    page.locator("#missing-stance").select_option("denies")
    page.locator("#report-note").fill("a leaflet")
    page.locator("form:has(#report-note) button").click()
    expect(page.locator("#state button")).to_be_visible(timeout=60_000)
    assert page.locator("#missing-stance").input_value() == "denies"
    page.locator("#missing-stance").select_option("asserts")
    page.locator("h2").first.click()
    expect(page.locator("#rests h3")).to_have_text("Notes", timeout=10_000)
    expect(page.locator("#state button")).to_have_count(0)


def test_the_form_of_a_card_takes_the_focus_and_gives_it_back(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        report_id = case.reports[0].id
    page.goto(f"{address}/reports/{report_id}", wait_until="networkidle")
    at_rest(page)
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator(".row.here .correct input").first).to_be_focused()
    opener = page.locator(".row.here [data-key=e]")
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator(".correct")).to_have_count(0)
    expect(opener).to_be_focused()
    page.keyboard.press("e")
    expect(page.locator(".row.here .correct input").first).to_be_focused()
    page.locator(".correct [id^=speaker-]").fill("Somebody")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    assert page.locator(".correct [id^=speaker-]").input_value() == "Somebody", "what is written is not folded away"


def test_an_open_form_is_open_still_when_the_counts_have_moved(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        report_id = case.reports[0].id
    page.goto(f"{address}/reports/{report_id}#original", wait_until="networkidle")
    at_rest(page)
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator(".row.here .correct input").first).to_be_focused()
    page.locator(".correct [id^=note-]").fill("seen")
    page.keyboard.press("Enter")
    kept(page, folder, 1)
    expect(page.locator("#news")).not_to_be_empty(timeout=60_000)
    expect(page.locator(".correct [id^=note-]")).to_have_value("")
    expect(page.locator(".correct [id^=note-]")).to_be_focused()


def test_another_window_hears_of_it(context: BrowserContext, address: str) -> None:
    with watched(context, address) as first, watched(context, address) as second:
        for one in (first, second):
            one.goto(f"{address}/doubts", wait_until="networkidle")
            at_rest(one)
        before = len(names(second))
        first.keyboard.press("j")
        first.keyboard.press("a")
        expect(second.locator("main .row")).not_to_have_count(before, timeout=60_000)


def test_back_on_the_board_it_is_whole(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    page.locator("#me").fill("Ann")
    page.keyboard.press("Tab")
    before = len(names(page))
    page.locator("#q").fill("nitrate")
    page.wait_for_url("**/?*q=nitrate*")
    expect(page.locator("main .row")).not_to_have_count(before)
    page.go_back(wait_until="networkidle")
    expect(page.locator("main .row")).to_have_count(before)
    assert page.locator("#me").input_value() == "Ann"
    assert page.locator("#narrow").evaluate("(one) => one.open") is True
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".row.here")).to_have_count(1)


SELECT = """([from, to, backwards]) => {
  const find = (words, end) => {
    const walker = document.createTreeWalker(document.querySelector('article.report'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(words);
      if (at >= 0) return [node, end ? at + words.length : at];
    }
    throw new Error(words);
  };
  const ends = [find(from, false), find(to, true)];
  if (backwards) ends.reverse();
  getSelection().setBaseAndExtent(...ends[0], ...ends[1]);
}"""
TEXT = """A fire \U0001f525 broke out in Hanley

"The \U0001d49cstore burned for two hours \U0001f525," mayor Ann Lee said on Monday. Nobody was hurt.

The police said that 12 people were brought to safety. \U0001f525 They are well.
"""


MARKED = (("hours", "Lee"), ("Nobody", "brought"), ("\U0001f525 They", "well"), ("store", "The police"), ("A fire", "Hanley"))


def test_marked_words_are_found_where_they_stand(browser: Browser, tmp_path: Path) -> None:
    source = tmp_path / "one.txt"
    source.write_text(TEXT, encoding="utf-8")
    with Case.new(tmp_path / "case") as case:
        case.add([source])
        case.run()
        (report,) = case.reports
    with served_at(tmp_path / "case") as address, let_in(browser, address) as context, watched(context, address) as page:
        for (start, end), backwards in product(MARKED, (False, True)):
            page.goto(f"{address}/reports/{report.id}", wait_until="networkidle")
            page.evaluate(SELECT, [start, end, backwards])
            expect(page.locator("#marked")).to_be_visible()
            page.keyboard.press("m")
            at = int(page.locator("#missing-at").input_value())
            words = page.locator("#missing-words").input_value()
            assert at == report.text.index(start), start
            assert words == " ".join(report.text[at : report.text.index(end, at) + len(end)].split())


def test_an_address_that_the_api_does_not_have_is_refused_in_its_words(
    client: TestClient[ASGIApp], stranger: TestClient[ASGIApp]
) -> None:
    for answer, status in ((client.get("/api/nothing"), 404), (client.post("/api/state"), 405)):
        assert answer.status_code == status
        assert list(answer.json()) == ["detail"]
    stranger.cookies.clear()
    refused = stranger.get("/api/state")
    assert refused.status_code == 401
    assert re.search("token", refused.json()["detail"])


def test_an_address_cannot_write_to_the_terminal(
    client: TestClient[ASGIApp], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr("twosource.web.desk.Desk.view", fail)
    client.get("/claims/a%0A%1B[2Jb")
    told = [one.getMessage() for one in caplog.records if "could not be shown" in one.getMessage()]
    assert told
    assert not re.search(r"[\n\x1b]", told[0])
