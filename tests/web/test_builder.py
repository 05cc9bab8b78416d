"""Dossiers of one's own in the workbench: chosen, ordered, written, remarked on and given out, by keyboard and by program."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from litestar.testing import TestClient
from litestar.types import ASGIApp
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_dossier import RULES
from tests.browser.test_hostile import PAYLOADS
from tests.web.conftest import PORT, TOKEN
from tests.web.serving import served_at
from twosource.case import Case
from twosource.dossier import texts
from twosource.dossier.planned import entry_of
from twosource.model import Entry, Plan
from twosource.web.app import make_app
from twosource.web.desk import Desk
from twosource.web.guard import Guard
from twosource.web.plan_changes import name_for

Client = TestClient[ASGIApp]


@pytest.fixture(scope="module")
def folder(read_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(read_case, tmp_path_factory.mktemp("builder") / "case"))


@pytest.fixture(scope="module")
def quiet(folder: Path) -> Iterator[Client]:
    """A page's client for a case that nothing else is at work on."""
    guard = Guard(TOKEN, PORT)
    with TestClient(make_app(Desk(folder), guard), base_url=f"http://127.0.0.1:{PORT}") as opened:
        opened.get("/", params={"token": TOKEN})
        opened.headers["X-Twosource"] = guard.change_token
        yield opened


def made(client: Client, title: str) -> str:
    """The name of a new one."""
    answer = client.post("/plan", data={"do": "make", "title": title})
    return str(answer.headers["hx-redirect"]).removeprefix("/dossiers/")


def form(client: Client, name: str) -> dict[str, str]:
    """What the form of its page holds, but for the boxes of parts."""
    page = client.get(f"/dossiers/{name}").text
    fields = re.findall(r'<input[^>]* name="([^"]+)" value="([^"]*)"', page)
    typed = re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)</textarea>', page)
    return {key: unescape(value) for key, value in (*fields, *typed) if key not in ("q", "lone") and not key.startswith("part")}


def press(client: Client, name: str, do: str, **more: str) -> str:
    answer = client.post("/plan", data={**form(client, name), "do": do, **more})
    assert answer.status_code == 200
    return answer.text


def board(client: Client) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = client.get("/api/claims").json()["claims"]
    return rows


def test_claims_are_chosen_moved_and_taken_out(quiet: Client) -> None:
    first, second = (str(row["id"]) for row in board(quiet)[:2])
    name = made(quiet, "Two claims")
    press(quiet, name, f"put-{first}")
    press(quiet, name, f"put-{second}")
    assert press(quiet, name, f"put-{second}").count('class="entry"') == 2, "none is chosen twice"
    press(quiet, name, "up-2")
    assert [one["claim"] for one in quiet.get(f"/api/plans/{name}").json()["entries"]] == [second, first]
    press(quiet, name, "up-2")
    press(quiet, name, "out-2")
    press(quiet, name, "down-99")
    assert [one["claim"] for one in quiet.get(f"/api/plans/{name}").json()["entries"]] == [first]


def test_every_button_keeps_what_is_typed(quiet: Client) -> None:
    name = made(quiet, "Typed")
    press(quiet, name, "words-0")
    press(quiet, name, "words-1", **{"text-1": "First.\r\n\r\nMore.", "heading-1": "A", "title": "Typed on"})
    shown = quiet.get(f"/api/plans/{name}").json()
    assert (shown["title"], [(one["heading"], one["text"]) for one in shown["entries"]]) == (
        "Typed on",
        [("A", "First.\n\nMore."), ("", "")],
    )


def test_a_new_dossier_is_short_and_what_is_ticked_goes_in(quiet: Client) -> None:
    name = made(quiet, "Parts")
    assert quiet.get(f"/api/plans/{name}").json()["parts"] == ["glance", "sources"]
    page = quiet.get(f"/dossiers/{name}").text
    for part, label in texts.PARTS.items():
        ticked = " checked" if part in ("glance", "sources") else ""
        assert f'id="part-{part}" name="part-{part}" value="1"{ticked}> {label}</label>' in page
    press(quiet, name, "words-0", **{"parts": "1", "part-texts": "1", "part-glance": "1"})
    assert quiet.get(f"/api/plans/{name}").json()["parts"] == ["glance", "texts"]
    out = quiet.get(f"/api/export/html?plan={name}").text
    assert 'id="reports"' in out
    assert 'id="sources"' not in out
    press(quiet, name, "keep")
    assert quiet.get(f"/api/plans/{name}").json()["parts"] == ["glance", "texts"], "a form without boxes unticks none"
    press(quiet, name, "keep", parts="1")
    assert quiet.get(f"/api/plans/{name}").json()["parts"] == []
    assert 'id="made"' in quiet.get(f"/api/export/html?plan={name}").text


def test_programs_set_the_parts_too_or_leave_them(quiet: Client) -> None:
    given: dict[str, object] = {"title": "By program", "version": 0, "entries": []}
    assert quiet.put("/api/plans/by-program", json=given).json()["parts"] == ["glance", "sources"]
    changed = {**given, "version": 1, "parts": ["texts", "lists", "texts"]}
    assert quiet.put("/api/plans/by-program", json=changed).json()["parts"] == ["lists", "texts"]
    assert quiet.put("/api/plans/by-program", json={**given, "version": 2}).json()["parts"] == ["lists", "texts"]
    assert quiet.put("/api/plans/by-program", json={**given, "version": 3, "parts": ["all"]}).status_code == 400


def test_words_that_are_taken_out_can_be_put_back(quiet: Client) -> None:
    name = made(quiet, "Taken out")
    press(quiet, name, "words-0")
    told = press(quiet, name, "out-1", **{"heading-1": "Was", "text-1": "typed just now"})
    assert "Put them back" in told
    assert "typed just now" in told
    press(quiet, name, "back-0", **{"back-heading": "Was", "back-text": "typed just now"})
    (entry,) = quiet.get(f"/api/plans/{name}").json()["entries"]
    assert (entry["heading"], entry["text"]) == ("Was", "typed just now")


def test_numbers_are_kept_as_marks_and_shown_as_numbers(quiet: Client) -> None:
    number = quiet.get(f"/api/claims/{board(quiet)[0]['id']}").json()["headline"]["number"]
    name = made(quiet, "Numbers")
    press(quiet, name, "words-0")
    shown = press(quiet, name, "keep", **{"text-1": f"A paper says so [{number}], another [99999]."})
    assert f"[{number}], another [99999]." in shown
    assert "unknown citation" in shown
    (entry,) = quiet.get(f"/api/plans/{name}").json()["entries"]
    assert re.fullmatch(r"A paper says so \[\[w-\w{16}-\d+-\d+\]\], another \[99999\]\.", entry["text"])


def test_a_change_over_another_change_is_refused_and_says_where_the_kept_one_is(quiet: Client) -> None:
    name = made(quiet, "Twice")
    old = form(quiet, name)
    press(quiet, name, "keep", title="Theirs")
    answer = quiet.post("/plan", data={**old, "do": "keep", "title": "Mine"})
    assert answer.headers["hx-retarget"] == "#told"
    assert "somebody changed this dossier meanwhile" in answer.text
    assert quiet.get(f"/api/plans/{name}").json()["title"] == "Theirs"
    thrown = quiet.post("/plan", data={"name": name, "version": old["version"], "do": "drop"})
    assert "Not kept" in thrown.text
    assert quiet.get(f"/api/plans/{name}").status_code == 200


def test_numbers_of_a_state_that_nobody_knows_any_more_are_not_guessed(quiet: Client) -> None:
    name = made(quiet, "Numbering")
    answer = quiet.post("/plan", data={**form(quiet, name), "do": "keep", "numbers": "0123"})
    assert "the numbers of citations are others by now" in answer.text
    assert form(quiet, name)["version"] == "1"


@pytest.mark.parametrize("do", ["", "put", "put-nothing", "up-", "drop", "<b>", "make-1"])
def test_what_cannot_be_done_is_said(quiet: Client, do: str) -> None:
    answer = quiet.post("/plan", data={"name": "there is none", "version": "1", "do": do, "claim": "none"})
    assert answer.status_code == 200
    assert answer.headers["hx-retarget"] == "#told"
    assert "Not kept" in answer.text


def test_a_claim_is_put_in_from_elsewhere(quiet: Client) -> None:
    name, claim = made(quiet, "From elsewhere"), str(board(quiet)[3]["id"])
    told = quiet.post("/plan", data={"do": "put", "name": name, "claim": claim}).text
    assert f'href="/dossiers/{name}"' in told
    quiet.post("/plan", data={"do": "put", "name": name, "claim": claim})
    shown = quiet.get(f"/api/plans/{name}").json()
    assert ([one["claim"] for one in shown["entries"]], shown["version"]) == ([claim], 2)


def test_one_can_search_for_claims_beside_it(quiet: Client) -> None:
    name = made(quiet, "Search")
    part = quiet.get(f"/dossiers/{name}?q=nitrate&lone=1", headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert "nitrate" in part
    assert "Nothing fits" in quiet.get(f"/dossiers/{name}?q=%22").text


def test_it_goes_out_in_every_form_and_may_do_nothing_in_its_frame(quiet: Client, folder: Path) -> None:
    name = made(quiet, "Выход & out")
    press(quiet, name, f"put-{board(quiet)[0]['id']}")
    with Case.open(folder) as case:
        for kind in ("html", "markdown"):
            answer = quiet.get(f"/api/export/{kind}?plan={name}")
            assert answer.content == case.export(kind, plan="выход-out")
            assert answer.headers["content-disposition"].startswith(f"attachment; filename*=UTF-8''{quote('выход-out')}.")
    look = quiet.get(f"/dossiers/{name}/preview")
    assert look.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert "allow-scripts" not in look.headers["content-security-policy"]
    assert "Выход &amp; out" in look.text
    assert quiet.get("/api/export/html?plan=none").status_code == 404
    assert quiet.get(f"/api/export/json?plan={name}").status_code == 422


def test_nothing_is_there_of_what_is_not(quiet: Client) -> None:
    for path in ("/dossiers/none", "/dossiers/none/preview", "/api/plans/none"):
        assert quiet.get(path).status_code == 404


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The fire & <b>nitrate</b>", "the-fire-b-nitrate-b"),
        ("../../etc/passwd", "etc-passwd"),
        ("<>/", "dossier"),
        ("Пожар", "пожар"),
        ("x" * 300, "x" * 50),
        ("Cafe\u0301", "café"),
    ],
)
def test_a_title_gives_a_name_that_can_be_kept(title: str, name: str) -> None:
    assert name_for(title, ()) == name
    assert name_for(title, (name, f"{name}-2")) == f"{name}-3"
    assert Plan(f"{name}-3", "T").fault == ""


def test_a_program_makes_reads_changes_and_throws_away(quiet: Client) -> None:
    claim = str(board(quiet)[0]["id"])
    body = {"title": "By program", "version": 0, "entries": [{"heading": "A", "text": "It is proven [1]."}, {"claim": claim}]}
    kept = quiet.put("/api/plans/by program", json=body).json()
    assert kept["version"] == 1
    assert [one["claim"] for one in kept["entries"]] == [None, claim]
    assert [one["excess"] for one in kept["entries"][0]["remarks"]] == ["verdict"]
    again = {**kept, "title": "Again"}
    assert quiet.put("/api/plans/by program", json=again).json()["entries"] == kept["entries"], "an answer can be sent back"
    assert quiet.put("/api/plans/by program", json=again).status_code == 409
    assert quiet.put("/api/plans/a%5Cb", json=body).status_code == 422
    assert quiet.put("/api/plans/other", json={**body, "entries": [{"claim": "none"}]}).status_code == 422
    assert "by program" in [one["name"] for one in quiet.get("/api/plans").json()]
    assert quiet.delete("/api/plans/by program", params={"version": 1}).status_code == 409
    thrown = quiet.delete("/api/plans/by program", params={"version": 2})
    assert (thrown.status_code, thrown.json()["title"]) == (200, "Again")
    assert quiet.get("/api/plans/by program").status_code == 404


def test_a_change_needs_the_token_of_a_page(quiet: Client) -> None:
    token = quiet.headers.pop("X-Twosource")
    try:
        assert quiet.post("/plan", data={"do": "make", "title": "From elsewhere"}).status_code == 403
    finally:
        quiet.headers["X-Twosource"] = token


# In the browser


@pytest.fixture(scope="module")
def address(read_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = Path(shutil.copytree(read_case, tmp_path_factory.mktemp("served") / "case"))
    with Case.open(folder) as case:
        entries = tuple(
            Entry(number, heading=payload.replace("\x00", ""), text=f"{payload}\n\n{'x' * 1000}".replace("\x00", ""))
            for number, payload in enumerate(PAYLOADS, start=1)
        )
        reports, listed = {report.id: report for report in case.reports}, case.board()
        chosen = [entry_of(card, number, reports, listed) for number, card in enumerate(listed[:2], start=1)]
        case.keep_plan(Plan("ready", "Ready", (*chosen, Entry(3, heading="Ours", text="It was proved [1]."))))
        case.keep_plan(Plan("hostile", "</title><script>window.pwned=1</script>", entries))
    with served_at(folder) as found:
        yield found


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    opened = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    opened.close()
    assert [one for one in asked if not one.startswith((address, "data:font/"))] == []
    assert said == []


def tab_to(page: Page, selector: str) -> None:
    """With the Tab key alone."""
    for _ in range(200):
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by keyboard")


def test_by_keyboard_from_nothing_to_a_dossier_that_goes_out(page: Page, address: str) -> None:
    page.goto(f"{address}/dossiers", wait_until="networkidle")
    page.wait_for_selector("#state .calm:has-text('up to date')", timeout=60_000)
    tab_to(page, "#title")
    page.keyboard.type("By keyboard")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dossiers/by-keyboard")
    for count in (1, 2):
        tab_to(page, ".pick button:not([aria-pressed])")
        chosen = page.evaluate("document.activeElement.id")
        page.keyboard.press("Enter")
        expect(page.locator(".entry")).to_have_count(count)
        expect(page.locator(f"#{chosen}")).to_be_focused()
        page.keyboard.press("Tab")
    heads = page.locator(".entry > p:first-child").all_text_contents()
    tab_to(page, "#up-2")
    page.keyboard.press("Space")
    expect(page.locator(".entry > p:first-child").first).to_have_text(heads[1])
    expect(page.locator("#up-2")).to_be_focused()
    tab_to(page, "#words-2")
    page.keyboard.press("Enter")
    expect(page.locator("#heading-3")).to_be_focused()
    page.keyboard.type("Between them")
    page.keyboard.press("Tab")
    page.keyboard.type("It was proved that it burned")
    page.keyboard.press("Shift+Tab")
    for _ in range(60):
        if page.evaluate("document.activeElement.matches('.citable summary')"):
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    tab_to(page, ".insert")
    number = page.evaluate("document.activeElement.dataset.cite")
    page.keyboard.press("Enter")
    expect(page.locator("#text-3")).to_be_focused()
    expect(page.locator("#text-3")).to_have_value(f"It was proved that it burned {number}")
    page.keyboard.type(".")
    tab_to(page, "#keep-3")
    page.keyboard.press("Enter")
    expect(page.locator("#remarks-3")).to_contain_text("verdict: “proved”")
    expect(page.locator("#text-3")).to_have_value(f"It was proved that it burned {number}.")
    expect(page.locator("#keep-3")).to_be_focused()
    tab_to(page, ".downloads a[href*=markdown]")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    given = Path(download.value.path()).read_text(encoding="utf-8")
    assert given.startswith("# By keyboard\n")
    assert f"It was proved that it burned [^{number[1:-1]}]" in given
    assert download.value.suggested_filename == "by-keyboard.md"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/dossiers", "/dossiers/ready", "/dossiers/hostile"])
def test_nothing_bars_a_reader(page: Page, address: str, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address + path, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details:not(#look)').forEach((one) => { one.open = true; })")
    assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == []


@pytest.mark.parametrize("width", [360, 1280, 3840])
def test_it_fits_the_screen(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("/dossiers", "/dossiers/ready", "/dossiers/hostile"):
        page.goto(address + path, wait_until="networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_hostile_words_and_titles_are_inert(page: Page, address: str) -> None:
    for path in ("/dossiers", "/dossiers/hostile", "/dossiers/hostile/preview"):
        page.goto(address + path, wait_until="networkidle")
        page.wait_for_timeout(200)
        assert page.evaluate("window.pwned") is None
        if not path.endswith("preview"):
            assert page.evaluate("document.querySelectorAll('main script, main img, main svg:not(.pic), base').length") == 0


def test_what_is_typed_while_the_answer_is_on_its_way_is_not_lost(page: Page, address: str) -> None:
    page.goto(f"{address}/dossiers/ready", wait_until="networkidle")
    page.route("**/plan", lambda route: (page.wait_for_timeout(500), route.continue_()))
    before = page.locator("#text-3").input_value()
    version = page.locator("input[name=version]").input_value()
    page.locator("#keep").click(no_wait_after=True)
    page.evaluate("(words) => { document.getElementById('text-3').value = words; }", f"{before} And more.")
    expect(page.locator("input[name=version]")).not_to_have_value(version)
    expect(page.locator("#text-3")).to_have_value(f"{before} And more.")
