"""What is next, and what comes in, as an analyst has it: by mouse and by keyboard, on any screen, in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.test_dossier import RULES
from tests.web.serving import served_at
from twosource.case import Case
from twosource.model import Statement

TEXTS = {
    "plan.txt": "Quay Post\n\nMarch 2, 2026\n\nThe port will reopen on March 5, 2026, the port authority said. The ministry "
    "said that the investigators will publish a report in May 2026.\n",
    "after.txt": "Tide Herald\n\nMarch 9, 2026\n\nThe port reopened on March 5, 2026, the port authority said on Monday.\n",
    "undated.txt": "Pier lights\n\nThe pier at Stad was dark on Monday, the keeper Per Moe said.\n",
    "german.txt": "Brand im Hafen\n\nDer Brand in der Halle ist seit Montag gelöscht, sagte der Sprecher der Feuerwehr. Es "
    "wurde niemand verletzt, und die Polizei sucht nach der Ursache des Feuers, das in der Nacht zu Sonntag in dem Lager am "
    "Hafen ausgebrochen war und bis zum Morgen dauerte.\n",
    "empty.txt": "",
}
NEW = "Night Post\n\nMarch 11, 2026\n\nThe lighthouse at Stad was dark on Monday, the keeper Per Moe said.\n"
FOLLOWS_MS = 60_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("next")
    pages = base / "pages"
    pages.mkdir()
    for name, text in TEXTS.items():
        (pages / name).write_text(text, encoding="utf-8")
    with Case.new(base / "case") as case:
        case.add([pages])
        case.run()
        said = {case_words(case, one): one.id for one in case.records(Statement)}
        # So small a pile shows too little by itself of what is one matter.
        case.judge("same", said["The port will reopen on March 5, 2026"], said["The port reopened on March 5, 2026"])
        case.run()
    return base / "case"


@pytest.fixture(scope="module")
def address(made: Path) -> Iterator[str]:
    with served_at(made) as found:
        yield found


def case_words(case: Case, statement: Statement) -> str:
    return next(one.quote_all(statement.spans) for one in case.reports if one.id == statement.report_id)


def report_of(made: Path, file: str) -> str:
    with Case.open(made) as case:
        return next(one.id for one in case.reports if one.file == file)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/next", "/next?on=2027-01-01&all=1", "/reports", "german.txt", "/"])
def test_nothing_bars_a_reader(page: Page, address: str, made: Path, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    path = path if path.startswith("/") else f"/reports/{report_of(made, path)}"
    page.goto(address + path, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"] == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_was_not_read_is_said_on_the_board_in_the_list_and_on_the_report(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    page.get_by_role("link", name="which, and what to do").click()
    page.wait_for_url("**/reports#problems")
    listed = page.locator("#problems tr.row")
    expect(listed.filter(has_text="empty.txt")).to_contain_text("save or download it again")
    row = page.locator(".grid tr.row").filter(has_text="german.txt").first
    expect(row.locator("td").last).to_contain_text("no: left unread: it is in German")
    row.get_by_role("link").click()
    expect(page.get_by_role("note")).to_contain_text("This report is in German; it is kept and can be searched")


def test_a_forecast_is_settled_by_keyboard_and_taken_up_again(page: Page, address: str, made: Path) -> None:
    page.goto(f"{address}/next", wait_until="networkidle")
    expect(page.locator("#due")).to_contain_text("Held against 2026-03-09, the day of the newest report")
    first = page.locator(".falling").first
    expect(first).to_contain_text("overdue")
    expect(first).to_contain_text("The port reopened on March 5, 2026")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.wait_for_selector("#told .kept")
    with Case.open(made) as case:
        assert [one.kind for one in case.judgements] == ["same", "came true"]
    settled = page.locator(".falling.settled")
    expect(settled).to_contain_text("came true", timeout=FOLLOWS_MS)
    expect(settled.locator("blockquote").last).to_contain_text("The port reopened on March 5, 2026")
    settled.get_by_role("button", name="undo").click()
    expect(page.locator(".falling.overdue")).to_have_count(1, timeout=FOLLOWS_MS)


def test_a_day_is_chosen_and_kinds_of_questions_are_narrowed_without_losing_it(page: Page, address: str) -> None:
    page.goto(f"{address}/next", wait_until="networkidle")
    before = page.locator(".falling.overdue").count()
    page.get_by_label("Another day").fill("2026-06-01")
    page.get_by_label("Another day").press("Enter")
    page.wait_for_url("**/next?on=2026-06-01*")
    assert page.locator(".falling.overdue").count() > before
    page.get_by_role("navigation", name="Kinds of questions").get_by_role("link", name="when a report appeared").click()
    page.wait_for_url("**/next?on=2026-06-01&kind=date#asked")
    assert {one.strip() for one in page.locator("#asked h3").all_text_contents()} == {"When a report appeared"}


def test_a_report_gets_its_day_from_the_question_that_asks_for_it(page: Page, address: str, made: Path) -> None:
    page.goto(f"{address}/next?kind=date", wait_until="networkidle")
    page.get_by_label("You are").fill("A. Reader")
    page.get_by_label("You are").blur()
    page.locator("#asked li").filter(has_text="undated.txt").get_by_role("link", name="set its day").click()
    page.wait_for_url("**/reports/*#report-facts")
    day = page.get_by_label("It appeared on")
    day.fill("soon")
    day.press("Enter")
    expect(page.locator("#told .failed")).to_contain_text("is no date")
    day.fill("2026-03-10")
    day.press("Enter")
    expect(page.locator("#report-facts [role=status]")).to_contain_text("stated by A. Reader")
    with Case.open(made) as case:
        report = next(one for one in case.reports if one.file == "undated.txt")
    assert (report.published, report.published_evidence) == ("2026-03-10", "stated by A. Reader")
    expect(page.locator("main .texts > .meta").first).to_contain_text("2026-03-10 (stated by A. Reader)", timeout=FOLLOWS_MS)


def test_files_are_added_their_fate_is_told_and_the_new_report_is_led_to(page: Page, address: str, made: Path) -> None:
    page.goto(f"{address}/reports", wait_until="networkidle")
    page.get_by_label("Files", exact=True).set_input_files(
        [
            {"name": "night.txt", "mimeType": "text/plain", "buffer": NEW.encode()},
            {"name": "story.docx", "mimeType": "application/octet-stream", "buffer": b"PK\x03\x04word/document.xml"},
        ]
    )
    page.get_by_role("button", name="Add these files").press("Enter")
    job = page.locator("#jobs .job")
    expect(job).to_contain_text("1 taken in, 1 not taken in", timeout=FOLLOWS_MS)
    expect(job).to_contain_text("story.docx was not taken in: this is a Word document")
    # The page takes up the new report where it stands, and what became of the files stays told.
    expect(page.locator(".grid tr.row").filter(has_text="night.txt")).to_have_count(1, timeout=FOLLOWS_MS)
    expect(page.locator("#problems")).to_contain_text("story.docx")
    expect(job).to_contain_text("1 taken in, 1 not taken in")
    job.get_by_role("link").click()
    page.wait_for_url(f"**/reports/{report_of(made, 'night.txt')}")


def test_what_is_next_prints_with_its_words_and_without_its_buttons(page: Page, address: str) -> None:
    page.goto(f"{address}/next?all=1", wait_until="networkidle")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="What falls due")).to_be_visible()
    expect(page.get_by_text("Held against")).to_be_visible()
    expect(page.get_by_role("heading", name="What to ask")).to_be_visible()
    assert page.locator("main button:visible, main input:visible").count() == 0
    assert page.locator(".asking li").first.is_visible()
