"""The workbench on paper: what was read, whole and on A4, without what one clicks."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.pile import story_case
from tests.web.serving import served_at

VIEWS = ("dates", "places", "names", "sources", "coverage")
PATHS = ("/", "/reports", "/doubts", "/history", "/out", *(f"/views/{name}" for name in VIEWS))
# A4 without its margins, at 96 pixels an inch; and its size in points.
PAPER_PIXELS, TALLEST_PIXELS = 672, 990
A4 = (595, 842)
# Of the buttons, links and fields that every page has around it.
AROUND = ("Skip to the content", "Claims To decide Reports", "up to date", "the last judgement", "all claims")
DIGITS = re.compile(r"\d+")
OUTSIDE = """(wide) => [...document.querySelectorAll("main *")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.width && one.checkVisibility() && !one.closest(".away, svg *") && box.right > wide + 1;
}).map((one) => one.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("print") / "case"
    with story_case("port-warehouse-fire", folder) as case:
        case.judge("party", "Ferrotek Montazh", "Odesos Terminal Services", by="A. Reader", note="one owner")
        case.run()
    with served_at(folder) as found:
        yield found


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    opened = context.new_page()
    yield opened
    opened.close()


def printed(page: Page) -> list[str]:
    """The words of each sheet, without spaces, which a PDF does not keep."""
    page.emulate_media(media="print")
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert {(round(float(one.mediabox.width)), round(float(one.mediabox.height))) for one in sheets} == {A4}
    return [packed(one.extract_text()) for one in sheets]


def packed(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split()).replace("\u200b", "")


def opened(page: Page, address: str, path: str) -> None:
    """A claim and a report by the first link to one."""
    if path in ("/claims", "/reports/1"):
        page.goto(address if path == "/claims" else f"{address}/reports", wait_until="networkidle")
        path = page.locator("main .row a").first.get_attribute("href") or ""
    page.goto(address + path, wait_until="networkidle")


@pytest.mark.parametrize("path", [*PATHS, "/claims", "/reports/1"])
def test_a_page_prints_its_content_and_nothing_to_click(page: Page, address: str, path: str) -> None:
    opened(page, address, path)
    # A report's first head is for those who do not see its title.
    head = packed(page.locator("#reports-head, main h1:not(.away)").first.text_content() or "")
    buttons = {packed(one) for one in page.locator("button").all_text_contents()}
    sheets = printed(page)
    whole = "".join(sheets)
    assert head in whole
    for words in (*map(packed, AROUND), *(one for one in buttons if len(one) > len("different"))):
        assert words not in whole
    for number, sheet in enumerate(sheets, start=1):
        assert f"{number}/{len(sheets)}" in sheet


@pytest.mark.parametrize("path", [*PATHS, "/claims", "/reports/1"])
def test_nothing_is_wider_than_the_paper(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": PAPER_PIXELS, "height": 990})
    opened(page, address, path)
    page.emulate_media(media="print")
    assert page.evaluate(OUTSIDE, PAPER_PIXELS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER_PIXELS
    for picture in page.locator("main svg").all():
        box = picture.bounding_box()
        assert box is not None
        assert box["height"] <= TALLEST_PIXELS


def test_a_tall_picture_is_drawn_on_one_sheet(page: Page, address: str) -> None:
    page.set_viewport_size({"width": PAPER_PIXELS, "height": 990})
    page.goto(f"{address}/views/coverage", wait_until="networkidle")
    page.emulate_media(media="print")
    picture = page.locator("main svg")
    picture.evaluate("(one) => { one.setAttribute('height', 5000); one.setAttribute('viewBox', '0 0 600 5000'); }")
    box = picture.bounding_box()
    assert box is not None
    assert box["height"] <= TALLEST_PIXELS


def test_the_board_prints_every_claim_with_all_its_words(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    claims = [packed(one) for one in page.locator("main .row .clamp").all_text_contents()]
    assert len(claims) > 10
    long = " ".join(f"word{number}" for number in range(120))
    page.locator("main .row .clamp").first.evaluate("(one, words) => { one.textContent = words; }", long)
    claims[0] = packed(long)
    whole = "".join(printed(page))
    assert [one for one in claims if one not in whole] == []


@pytest.mark.parametrize("path", ["/claims", "/doubts"])
def test_no_quotation_is_cut_by_the_end_of_a_sheet(page: Page, address: str, path: str) -> None:
    opened(page, address, path)
    quotations = [packed(one) for one in page.locator("blockquote .words").all_text_contents()]
    sheets = printed(page)
    assert quotations
    assert [one for one in quotations if not any(one in sheet for sheet in sheets)] == []


def test_a_report_prints_whole_with_the_key_to_what_is_lit(page: Page, address: str) -> None:
    opened(page, address, "/reports/1")
    # Raised numbers may come before or after their words.
    lines = [DIGITS.sub("", packed(one)) for one in page.locator("article.report p.part:not(.folded *)").all_text_contents()]
    assert len(lines) > 5
    whole = "".join(printed(page))
    assert [one for one in lines if one not in DIGITS.sub("", whole)] == []
    box = page.locator("article.report").bounding_box()
    assert box is not None
    assert box["width"] == page.evaluate("document.documentElement.clientWidth")
    assert packed("What is lit") in whole
    assert packed(page.locator(".layers label.l-content").first.text_content() or "") in whole
    assert page.locator(".layers label:not(:has(:checked))").first.is_hidden()


def test_a_judgement_is_printed_with_who_why_and_that_it_holds(page: Page, address: str) -> None:
    page.goto(f"{address}/history", wait_until="networkidle")
    whole = "".join(printed(page))
    for words in ("Ferrotek Montazh", "A. Reader", "one owner", "yes"):
        assert packed(words) in whole
    assert "undo" not in whole.replace("undoing", "").replace("undone", "")


def test_a_dark_screen_prints_dark_on_white(page: Page, address: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{address}/views/names", wait_until="networkidle")
    of = "(one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    assert page.locator("body").evaluate(of) == ["rgb(31, 36, 41)", "rgb(255, 255, 255)"]
    assert page.locator("svg .net-name").first.evaluate("(one) => getComputedStyle(one).fill") == "rgb(34, 38, 43)"
