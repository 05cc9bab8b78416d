"""The original of a PDF: its pages as they look, boxes that stand on the words, and nothing that comes from elsewhere."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from litestar.testing import TestClient
from PIL import Image
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.browser.test_dossier import RULES
from tests.ingest.pdf_pages import STORIES, example_files, laid_out, make_pdf, paragraphs, read_example
from twosource.case import Case
from twosource.model import Statement
from twosource.web.app import make_app
from twosource.web.desk import Desk
from twosource.web.guard import Guard

GUARD = Guard("open", 8124)
TITLE = "<img src=//example.org/x> No fire at the quay"
DARK, BLANK = 110, 250


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two PDFs, one of several pages, and a page of text."""
    base = tmp_path_factory.mktemp("pdf")
    texts = [read_example(path) for path in example_files(STORIES[1])]
    (base / "one.pdf").write_bytes(laid_out(texts[0], columns=2))
    long = [texts[number].quote(part.span) for number in (1, 2, 3, 4) for part in texts[number].parts_of("body")]
    body = f"<h1>{TITLE.replace('<', '&lt;')}</h1>{paragraphs(long)}"
    (base / "long <b>.pdf").write_bytes(make_pdf(body, style="body { font-size: 15pt }"))
    (base / "plain.txt").write_text("The gate is stuck, the keeper said on Monday.\n", encoding="utf-8")
    with Case.new(base / "case") as case:
        case.add([base / "one.pdf", base / "long <b>.pdf", base / "plain.txt"])
        case.run()
    return base / "case"


@pytest.fixture(scope="module")
def ids(folder: Path) -> dict[str, str]:
    with Case.open(folder) as case:
        return {report.file.split(".")[0].split()[0]: report.id for report in case.reports}


@pytest.fixture(scope="module")
def statements(folder: Path) -> tuple[Statement, ...]:
    with Case.open(folder) as case:
        return case.records(Statement)


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[TestClient]:  # type: ignore[type-arg]
    with TestClient(make_app(Desk(folder), GUARD), base_url="http://127.0.0.1:8124") as opened:
        opened.get("/?token=open")
        yield opened


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that must ask nothing of any other host, and complain of nothing."""
    opened = context.new_page()
    asked: list[str] = []
    said: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    opened.on("request", note)
    opened.on("console", lambda message: said.append(message.text))
    yield opened
    opened.close()
    assert [one for one in asked if not one.startswith(address)] == []
    assert said == []


def pixels(png: bytes) -> np.ndarray:  # type: ignore[type-arg]
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"))


def test_the_box_of_every_statement_stands_on_ink(client: TestClient, statements: tuple[Statement, ...]) -> None:  # type: ignore[type-arg]
    drawn: dict[tuple[str, int], np.ndarray] = {}  # type: ignore[type-arg]
    looked_at = 0
    for statement in statements:
        report_id = statement.report_id
        for span in statement.spans:
            answer = client.get(f"/api/reports/{report_id}/boxes", params={"start": span.start, "end": span.end})
            if answer.status_code == 422:  # the page of text
                continue
            for found in answer.json():
                key = report_id, found["page"]
                if key not in drawn:
                    drawn[key] = pixels(client.get(f"/reports/{report_id}/pages/{found['page']}.png").content)
                picture = drawn[key]
                height, width = picture.shape
                for box in found["boxes"]:
                    top, bottom = int(box["top"] * height), round(box["bottom"] * height)
                    left, right = int(box["left"] * width), round(box["right"] * width)
                    inside = picture[top:bottom, left:right]
                    assert (inside < DARK).mean() > 0.03, (statement.id, found)
                    # Letters end where the box does: what is above its line is another line, or blank.
                    assert (inside > BLANK).mean() > 0.3
                    looked_at += 1
    assert looked_at > 20


def test_the_boxes_of_all_words_hold_all_ink(client: TestClient, folder: Path, ids: dict[str, str]) -> None:  # type: ignore[type-arg]
    with Case.open(folder) as case:
        text = next(report.text for report in case.reports if report.id == ids["one"])
    for found in client.get(f"/api/reports/{ids['one']}/boxes", params={"start": 0, "end": len(text)}).json():
        picture = pixels(client.get(f"/reports/{ids['one']}/pages/{found['page']}.png").content).copy()
        ink = (picture < DARK).sum()
        height, width = picture.shape
        for box in found["boxes"]:
            top, bottom = int(box["top"] * height) - 1, round(box["bottom"] * height) + 1
            picture[top:bottom, int(box["left"] * width) - 2 : round(box["right"] * width) + 2] = 255
        # Hyphens that lines end with and the words do not have are left.
        assert (picture < DARK).sum() < 0.005 * ink


def test_a_part_of_a_word_has_a_part_of_its_box(client: TestClient, folder: Path, ids: dict[str, str]) -> None:  # type: ignore[type-arg]
    with Case.open(folder) as case:
        start = next(report.text for report in case.reports if report.id == ids["one"]).index("warehouse")
    part, whole = (
        client.get(f"/api/reports/{ids['one']}/boxes", params={"start": start, "end": start + length}).json()[0]["boxes"][0]
        for length in (4, 9)
    )
    assert part["left"] == whole["left"]
    assert 0.3 < (part["right"] - part["left"]) / (whole["right"] - whole["left"]) < 0.6


@pytest.mark.parametrize(
    ("name", "asked", "status"),
    [
        ("one", {"start": 5, "end": 5}, 422),
        ("one", {"start": 5, "end": 10**7}, 422),
        ("one", {"start": -1, "end": 5}, 400),
        ("one", {"start": 1}, 400),
        ("plain", {"start": 1, "end": 5}, 422),
        ("none", {"start": 1, "end": 5}, 404),
    ],
)
def test_boxes_that_cannot_be_are_refused(client: TestClient, ids: dict[str, str], name: str, asked, status: int) -> None:  # type: ignore[no-untyped-def,type-arg]
    answer = client.get(f"/api/reports/{ids.get(name, 'none')}/boxes", params=asked)
    assert answer.status_code == status
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/reports/{one}/pages/1.png", 200),
        ("/reports/{one}/pages/0.png", 404),
        ("/reports/{one}/pages/99.png", 404),
        ("/reports/{one}/pages/..png", 404),
        ("/reports/{plain}/pages/1.png", 404),
        ("/reports/none/pages/1.png", 404),
        ("/reports/{one}/original?statement=none", 404),
        ("/reports/{one}/original?start=3", 400),
        ("/reports/{one}/original?start=9&end=3", 400),
        ("/reports/{one}/original?start=3&end=99999999", 400),
        ("/reports/{one}/original?start=3&end=30", 200),
        ("/reports/{plain}/original", 200),
    ],
)
def test_addresses_of_pages(client: TestClient, ids: dict[str, str], path: str, status: int) -> None:  # type: ignore[type-arg]
    assert client.get(path.format(**ids)).status_code == status


def test_the_frame_may_show_pictures_of_this_server_and_nothing_else(client: TestClient, ids: dict[str, str]) -> None:  # type: ignore[type-arg]
    answer = client.get(f"/reports/{ids['long']}/original?start=0&end=20")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("sandbox allow-same-origin; default-src 'none'; img-src 'self'")
    assert "script-src" not in policy
    assert "<script" not in answer.text
    assert "<img src=//example" not in answer.text
    assert "<b>" not in answer.text


def test_a_page_is_drawn_once_for_a_state_of_the_case(
    client: TestClient,  # type: ignore[type-arg]
    ids: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = client.get(f"/reports/{ids['long']}/pages/2.png")
    monkeypatch.setattr("twosource.web.original_pdf.page_picture", lambda *_: pytest.fail("it was drawn again"))
    assert client.get(f"/reports/{ids['long']}/pages/2.png").content == first.content
    assert first.headers["content-type"] == "image/png"


def last_statement(statements: tuple[Statement, ...], report_id: str) -> Statement:
    return max((one for one in statements if one.report_id == report_id), key=lambda one: one.spans[0])


def test_the_frame_comes_to_the_words(page: Page, address: str, ids: dict[str, str], statements: tuple[Statement, ...]) -> None:
    """As on the report's page: in a frame that is sandboxed, at an address that names the box."""
    statement = last_statement(statements, ids["long"])
    source = f"/reports/{ids['long']}/original?statement={statement.id}#box"
    frame = f'<iframe name="original" sandbox="allow-same-origin" width="700" height="600" src="{source}" title="o"></iframe>'

    def hold(route: Route) -> None:
        route.fulfill(content_type="text/html", body=f"<!doctype html><html lang=en><title>t</title>{frame}</html>")

    page.route(f"{address}/holder", hold)
    page.goto(f"{address}/holder", wait_until="networkidle")
    shown = page.frame_locator("iframe")
    mark = shown.locator("rect.mark").first
    expect(mark).to_be_in_viewport()
    image = shown.locator(".page:has(rect.mark) img").first
    assert image.evaluate("(one) => one.naturalWidth") > 500
    around, box = image.bounding_box(), mark.bounding_box()
    assert around is not None
    assert box is not None
    assert around["x"] < box["x"] < box["x"] + box["width"] < around["x"] + around["width"]
    assert around["y"] < box["y"] < box["y"] + box["height"] < around["y"] + around["height"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_bars_a_reader(
    page: Page, address: str, ids: dict[str, str], statements: tuple[Statement, ...], scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    statement = last_statement(statements, ids["long"])
    # Axe runs as script, which this page allows to nobody: it is looked at without its policy.
    answer = page.request.get(f"{address}/reports/{ids['long']}/original?statement={statement.id}")
    page.route(f"{address}/bare", lambda route: route.fulfill(content_type="text/html", body=answer.body()))
    page.goto(f"{address}/bare", wait_until="networkidle")
    assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == []


@pytest.mark.parametrize("width", [360, 3840])
def test_pages_fit_the_screen(page: Page, address: str, ids: dict[str, str], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}/reports/{ids['long']}/original?start=0&end=400", wait_until="networkidle")
    box = page.locator(".page").first.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
