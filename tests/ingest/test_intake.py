from __future__ import annotations

from pathlib import Path

import pytest

from twosource.errors import InputError, ReaderError
from twosource.ingest.intake import Given, RefusedError, read_report, walk
from twosource.settings import Settings

TEXT = b"Gate stuck\n\nThe gate at the dam has been stuck since Sunday night.\n"


def test_what_is_given_outweighs_the_page() -> None:
    report = read_report("a.txt", TEXT, given=Given(outlet="Tide Post", published="2026-05", title="Gate"))
    assert (report.outlet, report.published, report.title) == ("Tide Post", "2026-05", "Gate")
    assert report.given == ("outlet", "published", "title")
    assert report.published_evidence == "stated by the user"


def test_the_file_name_says_nothing_of_the_report() -> None:
    report = read_report("2020-01-01_tide-post_ann-lee.txt", TEXT)
    assert (report.outlet, report.published, report.byline) == (None, None, None)


@pytest.mark.parametrize("published", ["May 2026", "2026-5-4", "2026-02-30", "04.05.2026", "2026?", "202X", ""])
def test_a_given_date_is_sure_to_the_year(published: str) -> None:
    with pytest.raises(InputError, match=r"a\.txt"):
        read_report("a.txt", TEXT, given=Given(published=published))


@pytest.mark.parametrize(
    ("original", "reason"),
    [
        (b"", "empty"),
        (b" \r\n ", "empty"),
        (b"--- *** ---", "no text found"),
        (b"%PDF-1.7", "a PDF"),
        (b"\x00\x01\x02" * 100, "binary"),
        (b"<html><body><script>var x", "cut off"),
        (b"<html><body></body></html>", "no visible words"),
        (b"\xff\xfeT\x00h\x00", None),
        (b"x " * 600, "over the limit"),
    ],
)
def test_a_refusal_names_the_file_the_reason_and_the_remedy(original: bytes, reason: str | None) -> None:
    settings = Settings(max_file_bytes=1000)
    if reason is None:
        assert read_report("a.txt", original, settings=settings).text == "Th"
        return
    with pytest.raises(ReaderError, match=rf"a\.txt: .*{reason}.*[;,] ") as refusal:
        read_report("a.txt", original, settings=settings)
    assert len(str(refusal.value)) > 30


@pytest.mark.parametrize(
    ("original", "what", "remedy"),
    [
        (b"", "empty", "download it again"),
        (b"PK\x03\x04...[Content_Types].xml...word/document.xml", "Word document", "PDF or plain text"),
        (b"PK\x03\x04...mimetypeapplication/vnd.oasis.opendocument.text", "Word document", "PDF or plain text"),
        (b"PK\x03\x04...pages/a.html", "a ZIP file", "unpack it"),
        (b"\xd0\xcf\x11\xe0 old", "Word", "PDF or plain text"),
        (b"{\\rtf1 The gate is stuck.}", "RTF", "PDF or plain text"),
        (b"\x89PNG\r\n", "a picture", "words of the story"),
    ],
)
def test_a_refusal_has_its_remedy_apart_from_its_reason(original: bytes, what: str, remedy: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        read_report("a.docx", original)
    assert what in refusal.value.reason
    assert remedy in refusal.value.remedy
    assert remedy not in refusal.value.reason


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [path.name for path in walk([tmp_path])] == ["a.txt", "b.txt", "c.txt"]
    assert walk([tmp_path / "a.txt", tmp_path])[0].name == "a.txt"
    assert len(walk([tmp_path / "a.txt", tmp_path])) == 3


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"nowhere\.txt"):
        walk([tmp_path / "nowhere.txt"])


def test_very_many_short_lines_do_not_hang() -> None:
    report = read_report("a.txt", b"Hello there\n" * 3000)
    assert len(report.parts) == 3000


@pytest.mark.parametrize(
    ("line", "outlet", "credit"),
    [
        ("OSLO, May 3 (Reuters) - The whaling season will be short this year, the ministry said.", "Fjord Post", "(Reuters)"),
        ("OSLO, May 3 (Reuters) - The whaling season will be short this year, the ministry said.", None, None),
        ("LOMAR (Northline) - The tram line will be closed until autumn, the town said.", "Fjord Post", "(Northline)"),
        ("LOMAR (Northline) - The tram line will be closed until autumn, the town said.", None, "(Northline)"),
        ("LOMAR (Northline) - The tram line will be closed until autumn, the town said.", "Northline", None),
        ("The tram (an old one) - it is from 1912 - will be sold, the town said.", "Fjord Post", None),
    ],
)
def test_the_agency_in_a_dateline_is_credited_with_what_another_outlet_prints(
    line: str, outlet: str | None, credit: str | None
) -> None:
    report = read_report("a.txt", f"A short season ahead\n\n{line}\n".encode(), given=Given(outlet=outlet))
    assert report.credit == credit or (credit is None and report.outlet in ("Reuters", "Northline"))
