from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import ReaderError
from twosource.ingest.intake import read_report
from twosource.ingest.originals import original_bytes, original_words
from twosource.model import Report, Span

PAGES = {
    "entities.html": (
        b"<p>Weirwater&rsquo;s   gate &amp; lock<br>are <b>stuck</b>\n\tsince&nbsp;Sunday &#8211; 5 &lt; 6</p><p>AT&T &copy</p>"
    ),
    "latin.html": "<meta charset='iso-8859-1'><p>Caf\xe9 \x93no\x94</p><p>\xfcber</p>".encode("latin-1"),
    "wide.txt": "The gate’s shut – 𝔸 says\r\n\r\nZoë.".encode("utf-16"),
    "bom.txt": b"\xef\xbb\xbf" + "Éva’s gate\n\nis shut.".encode(),
    "damaged.html": "<p>Éva’s dam – “shut”</p><p>".encode() + b"broken \xff here</p><p>" + "Zoë’s too</p>".encode(),
    "cyrillic.txt": "Плотина закрыта с воскресенья, сообщили инженеры.".encode("cp1251"),
}


def assert_same_words(report: Report, span: Span, original: bytes) -> None:
    assert original_words(report, span, original) == report.quote(span)


@pytest.mark.parametrize("name", PAGES)
def test_every_part_is_read_again_from_the_original(name: str) -> None:
    original = PAGES[name]
    report = read_report(name, original)
    assert report.parts
    for part in report.parts:
        assert_same_words(report, part.span, original)
        assert original_bytes(report, part.span) is not None


@pytest.mark.parametrize("name", PAGES)
@given(ends=st.tuples(st.integers(0, 200), st.integers(0, 200)))
def test_any_span_is_read_again_from_the_original(name: str, ends: tuple[int, int]) -> None:
    original = PAGES[name]
    report = read_report(name, original)
    start, end = sorted(min(at, len(report.text)) for at in ends)
    assert_same_words(report, Span(start, end), original)


MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<br>",
                "<div>",
                "</div>",
                "<li>",
                "&amp;",
                "&rsquo;",
                "&nbsp;",
                "&#10;",
                "&",
                "<",
                " \n ",
            ]
        ),
        st.text(alphabet="ab é–’&;<> ", max_size=6),
    ),
    min_size=1,
    max_size=30,
)


@given(pieces=MARKUP)
def test_any_markup_is_read_again_from_the_original(pieces: list[str]) -> None:
    original = ("<html><body>" + "".join(pieces)).encode()
    try:
        report = read_report("page.html", original)
    except ReaderError:
        return
    for start in range(0, len(report.text), 3):
        assert_same_words(report, Span(start, min(len(report.text), start + 7)), original)


def test_bytes_of_a_span_are_cut_as_closely_as_they_can_be() -> None:
    original = b"<p>the gate&rsquo;s <b>shut</b></p>"
    report = read_report("page.html", original)
    at = report.text.index("gate")
    start, end = original_bytes(report, Span(at, at + 5)) or (0, 0)
    assert original[start:end] == b"gate&rsquo;"
