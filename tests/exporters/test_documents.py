"""Markdown, Word and PDF say the same as the page: one content, each citation numbered alike and led back to its words."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx
import pytest
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pypdf import PdfReader

from tests.conftest import make_report
from twosource.case import exporters
from twosource.dossier import texts
from twosource.dossier.blocks import Bullets, Cite, Document, Grid, Heading, Paragraph, Words, reference
from twosource.dossier.compose import compose_dossier
from twosource.dossier.content import Dossier
from twosource.dossier.document import as_document
from twosource.exporters.markdown import escaped, written
from twosource.model import Report, Snapshot

FORMS = ("html", "markdown", "docx", "pdf")


@pytest.fixture
def dossier(small_case: Snapshot) -> Dossier:
    return compose_dossier(small_case)


@pytest.fixture
def document(dossier: Dossier) -> Document:
    return as_document(dossier)


def export(case: Snapshot, form: str) -> bytes:
    return exporters()[form].render(case)


def plain(words: str) -> str:
    """Without spaces and line ends, which layout may move."""
    return re.sub(r"\s+", "", words)


def text_of(case: Snapshot, form: str) -> str:
    content = export(case, form)
    if form == "docx":
        opened = docx.Document(io.BytesIO(content))
        return "".join(one.text or "" for one in opened.element.body.iter(qn("w:t")))
    if form == "pdf":
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return "".join(_rendered_words(content.decode()))


def _rendered_words(source: str) -> Iterator[str]:
    def walk(tokens: list[Token]) -> Iterator[str]:
        for token in tokens:
            if token.children:
                yield from walk(token.children)
            elif token.type in ("text", "code_inline", "text_special", "html_block", "html_inline"):
                yield token.content

    return walk(MarkdownIt("commonmark").enable("table").parse(source))


@pytest.mark.parametrize("form", ["markdown", "docx", "pdf"])
def test_every_citation_stands_with_report_words_and_hash(small_case: Snapshot, dossier: Dossier, form: str) -> None:
    found = plain(text_of(small_case, form))
    assert len(dossier.citations) >= 5
    custody = found[found.index(plain(texts.MADE)) :]
    for citation in dossier.citations:
        assert plain(f"{reference(citation)}: “{citation.words}”") in found, citation.number
        assert citation.sha256 in custody
        assert plain(f"[{citation.number}] {citation.where}") in custody, "which characters its words are"


@pytest.mark.parametrize("form", ["markdown", "docx", "pdf"])
def test_every_document_says_what_the_page_says(small_case: Snapshot, dossier: Dossier, form: str) -> None:
    found = plain(text_of(small_case, form))
    for part in dossier.claims:
        assert plain(part.told_by) in found
        assert all(plain(reason) in found for reason in part.reasons)
    for line in dossier.denials:
        assert plain(line.words) in found
    assert all(plain(one.report.sha256) in found for one in dossier.reports)
    assert all(plain(problem.reason) in found for problem in dossier.problems)


@pytest.mark.parametrize("form", ["html", "markdown", "docx"])
def test_the_same_case_gives_the_same_bytes(small_case: Snapshot, form: str) -> None:
    assert export(small_case, form) == export(small_case, form)


def test_a_pdf_of_the_same_case_has_the_same_text(small_case: Snapshot) -> None:
    """Its bytes may differ with the version of WeasyPrint and the fonts of the system; on one machine they do not."""
    assert text_of(small_case, "pdf") == text_of(small_case, "pdf")
    assert export(small_case, "pdf") == export(small_case, "pdf")


def _called(document: Document) -> Iterator[int]:
    """The numbers in the order in which a reader meets them, before the reports."""
    for block in document.blocks:
        if block == Heading(2, texts.REPORTS):
            return
        match block:
            case Paragraph():
                listed = [block.runs]
            case Bullets():
                listed = list(block.entries)
            case Grid():
                listed = [cell for row in block.rows for cell in row]
            case _:
                listed = []
        yield from (run.number for runs in listed for run in runs if isinstance(run, Cite))


def test_numbers_are_given_in_the_order_of_reading(document: Document) -> None:
    met = list(dict.fromkeys(_called(document)))
    assert met == [one.number for one in document.citations]
    assert met == list(range(1, len(met) + 1))


@pytest.mark.parametrize("form", exporters())
def test_a_case_without_reports_or_finds_can_be_given_out(form: str) -> None:
    report = make_report("a.txt", "Nothing is said here.")
    for tables in ({}, {Report: (report,)}):
        assert exporters()[form].render(Snapshot(tables))


@pytest.mark.parametrize("words", ["(Reuters) - Ten people", "(//evil.example/x) said", ": said", "[x](y)", "{.x}"])
def test_words_right_behind_a_number_make_no_link_of_it(words: str) -> None:
    for number in (Cite(1), Cite(12)):
        source = written(Document("x", (Paragraph((number, Words(words))),), ()))
        rendered = MarkdownIt("commonmark").enable("table").render(source.split("##")[0])
        assert "<a" not in rendered
        assert f"^{number.number}" in rendered
        assert words.replace("&", "&amp;") in rendered


def test_markdown_calls_only_footnotes_that_there_are(small_case: Snapshot) -> None:
    source = export(small_case, "markdown").decode()
    called = set(re.findall(r"(?<!^)\[\^(\d+)\](?!:)", source))
    given = set(re.findall(r"(?m)^\[\^(\d+)\]:", source))
    assert called == given


@pytest.mark.parametrize(
    "words",
    [
        "# no heading",
        "1. no list",
        "- no list",
        "*no* _stress_",
        "a | b",
        "[no](link)",
        "`code`",
        "<b>no</b>",
        "&amp;",
        "~~no~~",
        "\\",
        "1) x",
    ],
)
def test_words_that_look_like_markdown_stay_words(words: str) -> None:
    source = written(Document("x", (Paragraph((Words(words),)),), ()))
    assert "".join(_rendered_words(source)).startswith(words)
    assert "<p>" in MarkdownIt("commonmark").enable("table").render(source).splitlines()[0]


def test_snake_case_needs_no_escape() -> None:
    assert escaped("001_file_name.txt") == "001_file_name.txt"


def test_a_word_document_leads_from_each_call_to_its_entry(small_case: Snapshot, document: Document) -> None:
    opened = docx.Document(io.BytesIO(export(small_case, "docx")))
    body = opened.element.body
    marks = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    called = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))}
    assert called == marks == {f"c{one.number}" for one in document.citations}
    headings = [one.text for one in opened.paragraphs if one.style is not None and one.style.name in ("Title", "Heading 1")]
    assert headings[0] == document.title
    assert "Denials" in headings
    assert len(opened.inline_shapes) == 4


def test_a_word_document_holds_no_clock(small_case: Snapshot) -> None:
    with zipfile.ZipFile(io.BytesIO(export(small_case, "docx"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_pdf_has_page_numbers_heads_and_notes_at_the_foot(small_case: Snapshot) -> None:
    read = PdfReader(io.BytesIO(export(small_case, "pdf")))
    pages = [page.extract_text() for page in read.pages]
    assert f"2 / {len(pages)}" in pages[1]
    assert "Dossier of 3 reports" in pages[1]
    assert "undated, paragraph 1, report 2" in pages[0]
    assert "SHA-256" not in pages[0], "it stands once, with the files"
    assert read.outline, "a reader's side bar lists the sections"
    assert read.metadata is not None
    assert read.metadata.title == "Dossier of 3 reports"
