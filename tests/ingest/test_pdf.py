"""PDFs: the words in order, each character proven against the original, and clear refusals of what cannot be read."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

import pypdf
import pytest

from tests.ingest.pdf_pages import STORIES, example_files, laid_out, make_pdf, paragraphs, read_example
from twosource.case import Case, clean_file
from twosource.errors import ReaderError
from twosource.ingest.clean import story_text
from twosource.ingest.intake import read_report
from twosource.ingest.originals import boxes, original_bytes, original_words
from twosource.model import CHARS_A_PAGE, PDF, Report, Span, Statement
from twosource.readers import _apart
from twosource.readers.pdf import page_picture, page_sizes, text_layer
from twosource.settings import Settings

SEED, MUTATIONS = 11, 300
STORY = (
    "The harbour master said on Monday that the office had found no efficient way to unload the barge.",
    "“We know of no fire,” said Ann Lee, who leads the port authority of Odesa, in a telephone interview.",
    "Плотина закрыта с воскресенья, сообщили инженеры.",
    "Three affluent officials declined to comment on the inflated figures of 𝟙𝟚 unofficial flights.",
)
BODY = f"<h1>No fire at the quay, port says</h1><p>By Ann Lee</p>{paragraphs(STORY)}"


def read(content: bytes) -> Report:
    return read_report("page.pdf", content)


def words_kept(wanted: Sequence[str], found: Sequence[str]) -> float:
    """The share of `wanted` that `found` has in the same order."""
    matched = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in matched) / len(wanted)


def assert_proven(report: Report, content: bytes) -> None:
    """Each character is that of its page, or white space that joins; the pieces tell all others."""
    layer = text_layer(content)
    covered = [False] * len(report.text)
    for piece in report.pieces:
        page, start = divmod(piece.byte_start, CHARS_A_PAGE)
        assert layer[page][start : start + len(piece.span)] == report.quote(piece.span)
        covered[piece.span.start : piece.span.end] = [True] * len(piece.span)
    assert all(known or char in " \n" for known, char in zip(covered, report.text, strict=True))
    whole = Span(0, len(report.text))
    assert original_words(report, whole, content) == report.text


@pytest.fixture(scope="module")
def plain() -> bytes:
    return make_pdf(BODY, title="No fire at the quay, port says", author="Ann Lee")


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("story", STORIES)
def test_examples_are_read_as_they_were_set(story: str, columns: int) -> None:
    for path in example_files(story):
        report = read_example(path)
        content = laid_out(report, columns=columns)
        found = read(content)
        words = [word for part in report.parts for word in report.quote(part.span).split()]
        assert words_kept(words, found.text.split()) > 0.995, path.name
        assert (found.title, found.byline) == (report.title, report.byline), path.name
        told = {" ".join(one.split()) for one in story_text(found).split("\n\n")}
        missing = [one for one in story_text(report).split("\n\n") if " ".join(one.split()) not in told]
        assert missing == [], path.name
        assert_proven(found, content)


@pytest.mark.parametrize(
    "style",
    [
        "p { text-align: left; hyphens: manual }",
        "p { margin: 0; text-indent: 1.5em }",
        "p { hyphenate-character: '-' }",
        "body { line-height: 2 }",
        "@page { size: A4 landscape }",
        "h1 { text-align: center } body { font-family: 'DejaVu Sans' }",
    ],
)
def test_paragraphs_are_found_however_they_are_set(style: str) -> None:
    told = story_text(read_example(example_files(STORIES[0])[0])).split("\n\n")
    found = read(make_pdf(f"<h1>No fire at the quay</h1>{paragraphs(told)}", style=style))
    assert story_text(found).split("\n\n") == told


def test_a_pdf_says_who_wrote_it_and_only_hints_when(plain: bytes) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(plain))
    writer.add_metadata({"/CreationDate": "D:20260305120000+02'00'"})
    dated = io.BytesIO()
    writer.write(dated)
    report = read(dated.getvalue())
    assert (report.title, report.byline, report.encoding) == ("No fire at the quay, port says", "Ann Lee", PDF)
    assert report.published is None
    assert "2026-03-05" in report.published_evidence
    assert "hint" in report.published_evidence


def test_a_date_on_the_page_goes_before_that_of_the_file() -> None:
    report = read(make_pdf(f"<h1>No fire at the quay, port says</h1><p>5 March 2026</p>{paragraphs(STORY)}"))
    assert report.published == "2026-03-05"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("The night the quay did not burn", "The night the quay did not burn"),
        ("Microsoft Word - draft7.docx", "No fire at the quay, port says"),
        ("", "No fire at the quay, port says"),
    ],
)
def test_the_title_is_what_is_set_large_and_what_the_file_calls_itself(title: str, wanted: str) -> None:
    top = '<p style="font-size: 16pt">The night the quay did not burn</p>'
    assert read(make_pdf(f"<h1>No fire at the quay, port says</h1>{top}{paragraphs(STORY)}", title=title)).title == wanted


def test_what_is_set_large_below_the_story_is_not_its_title() -> None:
    report = read(make_pdf(f"<h2>No fire at the quay, port says</h2>{paragraphs(STORY)}<h1>Ten gadgets for the spring</h1>"))
    assert report.title == "No fire at the quay, port says"
    assert STORY[0] in story_text(report)


def test_headers_footers_and_page_numbers_are_kept_as_furniture() -> None:
    content = make_pdf(f"<h1>No fire at the quay, port says</h1>{paragraphs(STORY * 12)}")
    report = read(content)
    furniture = [report.quote(part.span) for part in report.parts_of("furniture")]
    pages = len(page_sizes(content))
    assert pages > 1
    assert furniture.count("The Example Review of the Press") == pages
    assert [f"Page {number} of {pages}" in furniture for number in range(1, pages + 1)] == [True] * pages
    assert "Example Review" not in story_text(report)
    assert_proven(report, content)


@pytest.mark.parametrize(
    ("line", "after", "wanted"),
    [
        ("they unfortu-", "nately left", "they unfortunately left"),
        ("a well-", "known man", "a well-known man"),
        ("an Anglo-", "Saxon word", "an Anglo-Saxon word"),
        ("in 2024-", "25 they left", "in 2024-25 they left"),
        ("he said -", "and left", "he said - and left"),
        ("the by-elec-", "tion; elec- tion", "the by-election; elec- tion"),
    ],
)
def test_hyphens_of_lines_are_undone_and_those_of_words_stay(line: str, after: str, wanted: str) -> None:
    long = "The port was quiet in the night, the crew said in a telephone talk, and"
    content = make_pdf(f"<h1>A title in large letters</h1><p>{long} {line}<br>{after} on the quay, the port said.</p>")
    report = read(content)
    assert wanted in report.text
    assert_proven(report, content)


def test_a_hyphen_stays_where_the_report_writes_the_word_with_it() -> None:
    report = read(
        make_pdf("<h1>A title in large letters</h1><p>The micro-<br>chip and another micro-chip were found there.</p>")
    )
    assert "The micro-chip and another micro-chip" in report.text


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_stand_on_the_words_however_the_page_is_turned(plain: bytes, turn: int) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(plain))
    writer.pages[0].rotate(turn)
    turned = io.BytesIO()
    writer.write(turned)
    content = turned.getvalue()
    report = read(content)
    start = report.text.index("harbour master")
    ((page, (box,)),) = boxes(report, (Span(start, start + 14),), content).items()
    assert page == 1
    assert 0 <= box.left < box.right <= 1
    assert 0 <= box.top < box.bottom <= 1
    width, height = page_sizes(content)[0]
    long, short = (box.right - box.left) * width, (box.bottom - box.top) * height
    assert (long > short) is (turn % 180 == 0)
    assert page_picture(content, 0).startswith(b"\x89PNG")


def test_each_line_has_a_box_of_its_own(plain: bytes) -> None:
    report = read(plain)
    start = report.text.index(STORY[1])
    (lines,) = boxes(report, (Span(start, start + len(STORY[1])),), plain).values()
    assert len(lines) == 2
    assert lines[0].bottom <= lines[1].top + 0.01
    assert boxes(report, (), plain) == {}
    assert original_bytes(report, Span(start, start + 5)) is None


def test_words_of_two_columns_are_boxed_in_their_columns() -> None:
    content = make_pdf(f"<h1>No fire at the quay</h1><div class=two>{paragraphs(STORY * 4)}</div>")
    report = read(content)
    last = report.text.rindex("harbour master")
    ((box,),) = boxes(report, (Span(last, last + 14),), content).values()
    first = report.text.index("harbour master")
    ((other,),) = boxes(report, (Span(first, first + 14),), content).values()
    assert other.right < 0.5 < box.left


def test_other_originals_have_no_boxes() -> None:
    original = b"The gate is stuck, the keeper said."
    assert boxes(read_report("page.txt", original), (Span(0, 8),), original) == {}


def encrypted(content: bytes) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt("secret", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def blank(pages: int) -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (encrypted, "password"),
        (lambda content: content[:300], "damaged"),
        (lambda content: b"%PDF-1.7\n" + b"\0" * 2000, "damaged"),
        (lambda content: blank(3), "run OCR"),
        (lambda content: make_pdf("<svg width=200 height=200><rect width=90 height=90 /></svg>"), "run OCR"),
        (lambda content: blank(2001), "2,000 pages"),
        (lambda content: b"", "empty"),
        (lambda content: b"The gate is stuck, the keeper said.", "named like a PDF"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(plain: bytes, change, reason: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ReaderError, match=rf"^page\.pdf: .*{reason}") as refused:
        read(change(plain))
    assert ";" in str(refused.value)


def test_bytes_win_over_the_name(plain: bytes) -> None:
    assert read_report("page.txt", plain).encoding == PDF
    assert read_report("page.pdf", b"<!doctype html><p>The gate is stuck, the keeper said on Monday.").encoding == "utf-8"


def test_too_many_characters_are_refused(plain: bytes) -> None:
    with pytest.raises(ReaderError, match="more than 100 characters"):
        read_report("page.pdf", plain, settings=Settings(max_text_chars=100))


def test_a_file_made_to_hang_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_apart, "SECONDS", 3)
    with pytest.raises(ReaderError, match=r"in 3 seconds|damaged|more than"):
        read(nested_forms(depth=28, times=8))


def nested_forms(*, depth: int, times: int) -> bytes:
    """Forms that each draw the next so many times."""
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream("", "/F Do")]
    for number in range(depth):
        inner = f"/Resources << /XObject << /F {6 + number} 0 R >> >>" if number + 1 < depth else ""
        objects.append(stream(f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {inner}", "/F Do " * times))
    written, starts = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        starts.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    written += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{written.index('xref')}\n%%EOF\n"
    return written.encode()


def stream(entries: str, content: str) -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


@pytest.mark.parametrize("mutations", [40, pytest.param(MUTATIONS, marks=pytest.mark.slow)])
def test_mutated_bytes_never_crash(mutations: int) -> None:
    dice = random.Random(SEED)
    # Plain, so that fonts, tables and drawing are hit, and not only what unpacks them.
    plain = make_pdf(BODY, uncompressed=True)
    read_well = 0
    for _ in range(mutations):
        content = bytearray(plain)
        for _ in range(dice.randint(1, 40)):
            at = dice.randrange(len(content))
            if dice.random() < 0.2:
                del content[at : at + dice.randint(1, 200)]
            else:
                content[at] = dice.randrange(256)
        try:
            report = read(bytes(content))
        except ReaderError:
            continue
        read_well += 1
        assert all(0 <= part.span.start < part.span.end <= len(report.text) for part in report.parts)
    assert read_well > mutations / 20


def test_the_same_file_is_read_alike(plain: bytes) -> None:
    assert read(plain) == read(plain)


def test_a_case_takes_pdfs_of_a_folder_and_finds_what_it_finds_in_text(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    counts = []
    for kind in ("plain", "pdf"):
        case = Case.new(tmp_path / kind)
        for path in example_files(STORIES[1])[:3]:
            report = read_example(path)
            set_plainly = "\n\n".join(report.quote(part.span) for part in report.parts)
            name = folder / (f"{path.stem}.txt" if kind == "plain" else f"{path.stem}.pdf")
            name.write_bytes(set_plainly.encode() if kind == "plain" else laid_out(report))
        case.add([one for one in sorted(folder.iterdir()) if (one.suffix == ".pdf") is (kind == "pdf")])
        case.run()
        counts.append(len(case.records(Statement)))
        if kind == "pdf":
            for report in case.reports:
                assert original_words(report, Span(0, 200), case.original(report)) == report.text[:200]
        case.close()
    assert counts[0] > 20
    assert abs(counts[1] - counts[0]) <= 0.1 * counts[0]


def test_clean_tells_the_fields_of_a_pdf(tmp_path: Path, plain: bytes) -> None:
    (tmp_path / "page.pdf").write_bytes(plain)
    cleaned = clean_file(tmp_path / "page.pdf")
    assert (cleaned["title"], cleaned["byline"], cleaned["language"]) == ("No fire at the quay, port says", "Ann Lee", "en")
    assert cleaned["text"].split("\n\n") == list(STORY)
