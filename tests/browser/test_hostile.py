"""Reports that try to be more than words: every payload stays what it is, in the page, in the documents and in the pictures."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Dialog, Request

from twosource.case import Case
from twosource.ingest.intake import Given

# One mark for all of them: whatever runs would set it.
RUN = "window.pwned=1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"(javascript:{RUN})",
    "(//example.org/x)",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"</script><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"]]><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror="{RUN}">',
    f"'><img src=x onerror='{RUN}'>",
    f'" onmouseover="{RUN}" x="',
    f"' autofocus onfocus='{RUN}",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f'<svg><a xlink:href="javascript:{RUN}"><text>click</text></a></svg>',
    "<svg><use href='data:image/svg+xml,<svg id=x xmlns=x/>#x'/></svg>",
    f"<math><mtext><img src=x onerror={RUN}></mtext></math>",
    f'<iframe src="javascript:{RUN}"></iframe>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    "<iframe src=file:///etc/passwd></iframe>",
    f'<object data="javascript:{RUN}"></object>',
    "<embed src=https://example.org/x.swf>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<style>@import 'https://example.org/x.css';body{display:none}</style>",
    "<style>*{background:url(https://example.org/x.png)}</style>",
    "}*{display:none}/*",
    "<base href=https://example.org/>",
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    f'<form action="https://example.org/"><button formaction="javascript:{RUN}">go</button></form>',
    f'<a href="javascript:{RUN}">click</a>',
    f"[click](javascript:{RUN})",
    "![x](https://example.org/x.png)",
    "https://example.org/?leak",
    f"<details open ontoggle={RUN}>x</details>",
    f"<video><source onerror={RUN}></video>",
    f"<body onload={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<template><script>{RUN}</script></template>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"\u202e>tpircs<{RUN}\u202c",
    "\u2066\u2067turned\u2069\u2069 about",
    "{{ 7 * 7 }} {% raw %} ${7*7} #{7*7}",
    f"\x00<script\x00>{RUN}</script>",
    f"\ufeff<script>{RUN}</script>",
    f"＜script＞{RUN}＜/script＞",
    "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;",
    '=HYPERLINK("https://example.org/","x")',
    "a\u0301\u0302\u0303\u0304" * 60,
    "<" * 400,
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    f"<xss hx-on:click='{RUN}' hx-get='https://example.org/' hx-trigger='load'>x</xss>",
    "{{constructor.constructor('return 1')()}}",
    f"<a href='#' ping='https://example.org/' onclick={RUN}>x</a>",
    "<portal src=https://example.org/>",
    f"<svg><foreignObject><body onload={RUN}></foreignObject></svg>",
    "`;alert(1)//",
    "');alert(1);//",
    "\u2028alert(1)\u2029",
)
LONG_LINE = f"The dam held, a spokesman said. {'x' * 1_000_000}"
LONG_WORD = f"The dam at {'y' * 200_000} is sound and holds 40 million litres, minister Ada Berg said.\n"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Each payload is quoted by a minister, and stands in a report's title, outlet, byline and credit."""
    folder = tmp_path_factory.mktemp("hostile")
    pages = folder / "pages"
    pages.mkdir()
    for number, payload in enumerate(PAYLOADS):
        words = f"The dam near Bergen held {number + 10} million litres on 4 May 2031, minister Ada Berg said. "
        quoted = (
            f'"{payload} is what the wall by the {payload} gate says," minister Ada Berg told Agence {payload} on Tuesday.\n'
        )
        (pages / f"{number:02}.txt").write_text(words + quoted, encoding="utf-8")
    (pages / "long.txt").write_text(LONG_LINE, encoding="utf-8")
    (pages / "word.txt").write_text(LONG_WORD, encoding="utf-8")
    (pages / "again.txt").write_text(f"It rained. {LONG_WORD}", encoding="utf-8")
    case = Case.new(folder / "case")

    def given(file: str) -> Given:
        if not file[:2].isdigit():
            return Given()
        payload = " ".join(PAYLOADS[int(file[:2])].split()).strip("\x00") or "none"
        return Given(title=payload, outlet=payload, credit=payload, url=None)

    case.add([pages], given=given)
    case.run()
    return case


@pytest.fixture(scope="module")
def page_file(hostile: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_bytes(hostile.export("html"))
    return path


def test_there_are_enough_of_them(hostile: Case) -> None:
    assert len(PAYLOADS) >= 40
    refused = {problem.file for problem in hostile.problems() if problem.stage == "intake"}
    assert {report.file for report in hostile.reports} | refused == {f"{number:02}.txt" for number in range(len(PAYLOADS))} | {
        "long.txt",
        "word.txt",
        "again.txt",
    }
    assert len(refused) <= 1, "what has a zero byte in it is no text"


def test_nothing_runs_loads_or_speaks_in_the_browser(page_file: Path, browser: Browser) -> None:
    asked: list[str] = []
    spoken: list[str] = []

    def note_request(request: Request) -> None:
        asked.append(request.url)

    def note_dialog(dialog: Dialog) -> None:
        spoken.append(dialog.message)
        dialog.dismiss()

    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("request", note_request)
    page.on("dialog", note_dialog)
    page.goto(page_file.as_uri(), wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.mouse.move(300, 300)
    page.keyboard.press("Tab")
    assert page.evaluate("window.pwned") is None
    assert [one for one in asked if not one.startswith("data:font/")] == [page_file.as_uri()]
    assert spoken == []
    assert page.evaluate("location.href") == page_file.as_uri()
    page.close()


def test_no_element_comes_from_a_report(page_file: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(page_file.as_uri())
    never = "script,img,iframe,object,embed,link,base,form,button,video,template,math,marquee,use,image,animate,foreignObject"
    assert page.evaluate(f"document.querySelectorAll('{never}').length") == 0
    assert page.evaluate("document.querySelectorAll('style').length") == 1
    assert page.evaluate("document.querySelectorAll('meta[http-equiv]').length") == 1
    handlers = (
        "[...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((one) => one.startsWith('on'))"
    )
    assert page.evaluate(handlers) == []
    away = (
        "[...document.querySelectorAll('[href]')].map((one) => one.getAttribute('href')).filter((one) => !one.startsWith('#'))"
    )
    assert page.evaluate(away) == []
    assert page.locator("body").is_visible()
    page.close()


def test_the_words_are_all_there(page_file: Path, hostile: Case, browser: Browser) -> None:
    """As they are, letter by letter; what would turn the direction of the page is held within its own words."""
    page = browser.new_page()
    page.goto(page_file.as_uri())
    shown = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.report')].map((one) => [one.id, [...one.querySelectorAll('.part')]"
        ".map((part) => { const copy = part.cloneNode(true); copy.querySelectorAll('.n').forEach((n) => n.remove());"
        " return copy.textContent; }).join('')]))"
    )
    for report in hostile.reports:
        kept = "".join(report.quote(part.span) for part in report.parts)
        assert shown[f"r-{report.id}"].split() == kept.replace("\x00", "\ufffd").split(), report.file
    isolated = "(one) => getComputedStyle(one).unicodeBidi !== 'normal'"
    assert page.evaluate(f"[...document.querySelectorAll('.part span, h3, .words, .meta')].every({isolated})")
    page.close()


def test_a_line_of_a_million_letters_does_not_widen_the_page(page_file: Path, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(page_file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_markdown_shows_them_as_words(hostile: Case) -> None:
    text = hostile.export("markdown").decode()
    rendered = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table").render(text)
    for tag in ("<script", "<img", "<iframe", "<svg", "<style", "<a ", "<form", "<meta", "<object", "<details"):
        assert tag not in rendered.lower()


def test_a_word_document_opens_with_all_of_them(hostile: Case) -> None:
    opened = docx.Document(io.BytesIO(hostile.export("docx")))
    assert len(opened.paragraphs) > len(PAYLOADS)
    outside = [one for one in opened.part.rels.values() if one.is_external]
    assert outside == []


def test_the_pdf_holds_no_action_and_no_way_out(hostile: Case) -> None:
    from pypdf import PdfReader

    read = PdfReader(io.BytesIO(hostile.export("pdf")))
    for page in read.pages:
        for mark in page.get("/Annots") or []:
            action = mark.get_object().get("/A")
            assert action is None or action.get_object()["/S"] == "/GoTo"
    assert "/OpenAction" not in read.trailer["/Root"]
    assert "/Names" not in read.trailer["/Root"] or "/JavaScript" not in read.trailer["/Root"]["/Names"]


@pytest.mark.parametrize("form", ["timeline", "map", "matrix", "stemma"])
def test_pictures_are_well_formed(hostile: Case, form: str) -> None:
    from xml.etree import ElementTree

    drawn = ElementTree.fromstring(hostile.export(form))
    assert {one.tag.rpartition("}")[2] for one in drawn.iter()} <= {
        "svg", "title", "style", "rect", "g", "path", "text", "tspan", "circle", "clipPath", "defs", "a",
    }  # fmt: skip


def test_it_is_made_in_the_same_bytes_again(hostile: Case, dossier_of: Callable[[str], Path]) -> None:
    for form in ("html", "markdown", "docx"):
        assert hostile.export(form) == hostile.export(form)
