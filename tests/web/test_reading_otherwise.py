"""What an analyst reads otherwise than the program: by mouse and by keyboard, kept, taken in, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.test_dossier import RULES
from tests.web.test_pages_in_browser import settled
from twosource.case import Case
from twosource.model import Claim, Entity, Statement

MARK = """(words) => {
  const walker = document.createTreeWalker(document.querySelector('article.report'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    getSelection().setBaseAndExtent(node, at, node, at + words.length);
    return true;
  }
  return false;
}"""


def own_voice(folder: Path) -> Statement:
    """A statement without a source that stands in one piece, and not twice."""
    with Case.open(folder) as case:
        reports = {report.id: report for report in case.reports}
        return next(
            one
            for one in case.records(Statement)
            if one.in_own_voice and len(one.spans) == 1 and len(one.spans[0]) > 60 and not one.judged
            and reports[one.report_id].text.count(reports[one.report_id].quote(one.spans[0])) == 1
        )  # fmt: skip


def words_of(folder: Path, statement: Statement) -> str:
    with Case.open(folder) as case:
        return next(report for report in case.reports if report.id == statement.report_id).quote_all(statement.spans)


def kept(page: Page) -> None:
    """Until the judgement is kept, and what is shown takes it in."""
    expect(page.locator("#told .kept")).to_be_visible()
    address = "/".join(page.url.split("/")[:3])
    for _ in range(600):
        if page.request.get(f"{address}/api/state").json()["current"]:
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(1000)
    settled(page)


def test_words_that_are_marked_become_a_statement(page: Page, address: str, folder: Path) -> None:
    one = own_voice(folder)
    marked = words_of(folder, one).split(" ", 1)[1]
    page.goto(f"{address}/reports/{one.report_id}", wait_until="networkidle")
    page.locator("#me").fill("Ida")
    page.locator("#me").blur()
    # The words may be cut into stretches: what lies in one is marked.
    piece = max(page.locator(f".report .c{page.locator(f'#s-{one.id}').text_content()}").all_text_contents(), key=len).strip()
    assert page.evaluate(MARK, piece)
    expect(page.locator("#marked")).to_be_visible()
    page.keyboard.press("m")
    assert page.locator("#missing-words").input_value() == " ".join(piece.split())
    page.keyboard.type("Harbour Board")
    page.locator("#missing-stance").select_option("denies")
    page.locator("#missing button", has_text="what would change?").click()
    expect(page.locator("#missing .would p")).to_be_visible(timeout=60_000)
    page.locator("#missing button", has_text="Add it").click()
    kept(page)
    with Case.open(folder) as case:
        added = next(each for each in case.records(Statement) if each.speaker == "Harbour Board")
        report = next(report for report in case.reports if report.id == one.report_id)
        assert report.quote_all(added.spans) == piece
        assert (added.stance, case.judgements[-1].by) == ("denies", "Ida")
    assert marked  # what was read before stands in the text still


def test_words_that_the_report_has_not_are_refused_and_nothing_is_lost(page: Page, address: str, folder: Path) -> None:
    one = own_voice(folder)
    page.goto(f"{address}/reports/{one.report_id}#missing", wait_until="networkidle")
    page.locator("#missing-words").fill("words that nobody wrote")
    page.locator("#missing-speaker").fill("Someone")
    page.locator("#missing button", has_text="Add it").click()
    expect(page.locator("#told .failed")).to_contain_text("does not have these words")
    assert page.locator("#missing-words").input_value() == "words that nobody wrote"


def test_a_card_is_corrected_by_keyboard_alone_and_undone(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        one = next(each for each in case.records(Statement) if each.speaker and not each.judged and each.stance == "asserts")
    page.goto(f"{address}/reports/{one.report_id}", wait_until="networkidle")
    settled(page)
    place = [each.get_attribute("href") for each in page.locator(".row a:first-of-type.lead-to").all()].index(f"#s-{one.id}")
    for _ in range(place + 1):
        page.keyboard.press("j")
    expect(page.locator(".row.here .lead-to")).to_have_attribute("href", f"#s-{one.id}")
    page.keyboard.press("e")
    expect(page.locator(f"#stance-{one.id}")).to_be_visible()
    page.locator(f"#stance-{one.id}").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    kept(page)
    with Case.open(folder) as case:
        assert next(each for each in case.records(Statement) if each.id == one.id).stance == "denies"
    page.goto(f"{address}/statements/{one.id}", wait_until="networkidle")
    page.locator(".correct button", has_text="undo").click()
    kept(page)
    with Case.open(folder) as case:
        assert next(each for each in case.records(Statement) if each.id == one.id).stance == "asserts"


def test_a_statement_gets_other_words_and_another_speaker(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        one = next(each for each in case.records(Statement) if each.speaker and not each.judged and len(each.spans) == 1)
    shorter = words_of(folder, one).rsplit(" ", 1)[0]
    page.goto(f"{address}/statements/{one.id}", wait_until="networkidle")
    page.locator(f"#words-{one.id}").fill(shorter)
    page.locator(".words-of button", has_text="Set").click()
    kept(page)
    with Case.open(folder) as case:
        changed = next(each for each in case.records(Statement) if case.judgements[-1].id in each.judged)
    assert words_of(folder, changed) == shorter
    page.goto(f"{address}/statements/{changed.id}", wait_until="networkidle")
    page.locator(f"#speaker-{changed.id}").fill("Per Lund")
    page.locator(f"form:has(#speaker-{changed.id}) button", has_text="Set").click()
    kept(page)
    with Case.open(folder) as case:
        assert next(each for each in case.records(Statement) if each.id == changed.id).speaker == "Per Lund"


def test_a_claim_is_split_merged_headed_and_held(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        claim = next(one for one in case.records(Claim) if len(one.statement_ids) > 3)
    page.goto(f"{address}/claims/{claim.id}", wait_until="networkidle")
    page.locator("#likelihood").select_option("unlikely")
    page.locator("form:has(#likelihood) button").click()
    kept(page)
    expect(page.locator(".held")).to_contain_text("Likelihood: unlikely, as Ida holds it")
    page.locator(".regroup summary").click()
    apart = page.locator(".ticks input").nth(1)
    name = (apart.get_attribute("name") or "").removeprefix("s-")
    apart.check()
    page.locator("button", has_text="These are another matter").click()
    kept(page)
    with Case.open(folder) as case:
        assert not any({name, claim.statement_ids[0]} <= set(one.statement_ids) for one in case.records(Claim))
    # The claim's address led on to where its heading is now.
    assert "/claims/" in page.url
    expect(page.locator("h1.claim")).to_be_visible()
    other = next(iter(page.locator("#merge-list option").all())).get_attribute("value") or ""
    page.locator("#merge-number").fill(other)
    page.locator("button", has_text="Merge them").click()
    kept(page)
    with Case.open(folder) as case:
        merged = case.judgements[-1]
        assert merged.kind == "merge"
    page.locator("button", has_text="make it the heading").first.click()
    kept(page)
    with Case.open(folder) as case:
        assert case.judgements[-1].kind == "heading"


def test_a_name_is_renamed_graded_and_noted(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        entity = next(one for one in case.records(Entity) if one.aliases)
    page.goto(f"{address}/named/{entity.name}", wait_until="networkidle")
    page.locator("#name-note").fill("ask who owns it")
    page.locator("form:has(#name-note) button").click()
    kept(page)
    expect(page.locator(".held")).to_contain_text("ask who owns it")
    page.locator("#shown-as").fill("The Shown Name")
    page.locator("form:has(#shown-as) button").click()
    expect(page.locator("#told .kept")).to_be_visible()
    page.goto(f"{address}/views/names", wait_until="networkidle")
    settled(page)
    page.goto(f"{address}/named/The Shown Name", wait_until="networkidle")
    expect(page.locator("h1")).to_have_text("The Shown Name")


def test_what_is_being_written_is_not_lost_when_the_counts_move(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        report_id = case.reports[0].id
    page.goto(f"{address}/reports/{report_id}", wait_until="networkidle")
    settled(page)
    page.locator("#missing-words").fill("half a sen")
    page.locator("#report-note").fill("a leaflet")
    page.locator("form:has(#report-note) button").click()
    expect(page.locator("#state button")).to_contain_text("load the page anew", timeout=60_000)
    assert page.locator("#missing-words").input_value() == "half a sen"


def test_a_server_that_is_gone_is_said(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        report_id = case.reports[0].id
    page.goto(f"{address}/reports/{report_id}", wait_until="networkidle")
    page.route("**/judge", lambda route: route.abort())
    page.locator("#report-note").fill("a leaflet")
    page.locator("form:has(#report-note) button").click()
    expect(page.locator("#told .failed")).to_contain_text("Nothing was kept")
    page.context.clear_cookies(name="none")
    page.unroute("**/judge")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("what", ["report", "statement", "name", "claim"])
def test_nothing_bars_who_corrects(page: Page, address: str, folder: Path, what: str, scheme: str) -> None:
    with Case.open(folder) as case:
        statement = next(one for one in case.records(Statement) if one.speaker)
        entity = next(one for one in case.records(Entity) if one.aliases)
        claim = next(one for one in case.records(Claim) if len(one.statement_ids) > 3)
    paths = {
        "report": f"/reports/{statement.report_id}", "statement": f"/statements/{statement.id}", "name": f"/names/{entity.id}",
        "claim": f"/claims/{claim.id}",
    }  # fmt: skip
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address + paths[what], wait_until="networkidle")
    if what == "report":
        page.locator(".beside .to").first.click()
        expect(page.locator(".correct")).to_be_visible()
    # Not the original: it is another page, in a frame that axe may not enter.
    page.evaluate("document.querySelectorAll('details:not(#original)').forEach((one) => { one.open = true; })")
    assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_words_that_are_a_statement_already_are_not_added_unasked(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        one = next(each for each in case.records(Statement) if each.speaker and len(each.spans) == 1 and not each.judged)
        before = len(case.judgements)
    page.goto(f"{address}/reports/{one.report_id}", wait_until="networkidle")
    page.locator("#missing-words").fill(words_of(folder, one))
    page.locator("#missing-speaker").fill("Someone Else")
    page.locator("#missing button", has_text="Add it").click()
    expect(page.locator("#told .failed")).to_contain_text("already")
    with Case.open(folder) as case:
        assert len(case.judgements) == before
    page.locator("#told button", has_text="add it beside").click()
    kept(page)
    with Case.open(folder) as case:
        assert any(each.speaker == "Someone Else" for each in case.records(Statement))


def test_a_joined_name_leads_on_and_what_is_held_shows_on_the_board(page: Page, address: str, folder: Path) -> None:
    with Case.open(folder) as case:
        people = [one for one in case.records(Entity) if one.kind == "person"]
        claim = next(one for one in case.records(Claim) if len(one.statement_ids) > 3)
    page.goto(f"{address}/names/{people[0].id}", wait_until="networkidle")
    page.locator("#same-as").fill(people[1].name)
    page.locator("form:has(#same-as) button").first.click()
    kept(page)
    expect(page.locator("h1")).to_contain_text(people[0].name.split()[-1])
    assert "/names/" in page.url
    page.goto(f"{address}/claims/{claim.id}", wait_until="networkidle")
    page.locator("#confidence").select_option("moderate")
    page.locator("form:has(#confidence) button").click()
    kept(page)
    page.goto(f"{address}/?held=moderate&lone=1", wait_until="networkidle")
    expect(page.locator(".rows .row")).to_have_count(1)
    expect(page.locator(".rows .row")).to_contain_text("held moderate confidence")
