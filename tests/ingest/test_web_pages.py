"""Whole web pages of invented outlets."""

from __future__ import annotations

from twosource.ingest.clean import clean_page
from twosource.ingest.intake import read_report
from twosource.model import Report

STORY = """
<p>Two of the five gates at the Harrow dam have been stuck open since Sunday night, engineers said on Monday.</p>
<div class="newsletter-promo"><p>Get the river news in your inbox. Sign up free.</p></div>
<p>The operator, Weirwater, said the water level had fallen by two metres and that nobody had been hurt.</p>
<figure><img src="a.jpg"><figcaption>The dam from the south. <span class="credit">Photo: Ann Lee</span></figcaption></figure>
<blockquote><p>“We do not know when they will close,” site manager Ola Brandt said in a letter to the council.</p></blockquote>
<aside class="related"><h2>More on dams</h2><ul><li><a href="/1">How dams are inspected</a></li></ul></aside>
<p>Police asked people in Lower Harrow to leave their homes, and about 300 of them had done so by noon.</p>
"""


def page(head: str = "", top: str = "", foot: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><nav><a href='/'>Home</a><a href='/news'>News</a></nav>"
        f"<main><article><h1>Dam gates stuck open</h1>{top}{STORY}</article></main>"
        f"<section class='comments'><h3>Comments</h3><p>riverman: I said this would happen, he wrote on Monday.</p></section>"
        f"<footer>{foot}</footer></body></html>"
    )


def read(text: str) -> Report:
    return read_report("page.html", text.encode())


def words(report: Report, *kinds: str) -> list[str]:
    return [report.quote(part.span) for part in report.parts if part.kind in kinds]


def test_parts_of_a_web_page() -> None:
    report = read(page(top="<p class='byline'>By Ann Lee</p><p>4 May 2026</p>"))
    assert [part.kind for part in report.parts if part.kind != "furniture"] == [
        "title", "byline", "date", "body", "body", "caption", "image_credit", "quote", "body",
    ]  # fmt: skip
    assert (report.title, report.byline, report.published) == ("Dam gates stuck open", "Ann Lee", "2026-05-04")
    told = " ".join(words(report, "body", "quote", "caption"))
    assert not any(junk in told for junk in ("Sign up", "How dams", "riverman", "Home"))


def test_the_site_is_told_by_the_title_where_no_tag_does() -> None:
    assert read(page(head="<title>Dam gates stuck open – Tide Post</title>")).outlet == "Tide Post"
    assert read(page(head="<title>Dam gates stuck open</title>")).outlet is None


def test_the_page_itself_says_when_it_was_published() -> None:
    report = read(page(head='<meta property="article:published_time" content="2026-05-04T08:00:00+02:00">'))
    assert report.published == "2026-05-04"
    assert "article:published_time" in report.published_evidence


def test_only_a_time_beside_the_title_counts() -> None:
    elsewhere = '<div class="sidebar"><ul><li>Old news <time datetime="2020-01-01">1 January 2020</time></li></ul></div>'
    assert read(page(foot=elsewhere)).published is None
    changed = read(page(top='<p>Updated <time datetime="2026-05-05">5 May 2026</time></p>'))
    assert changed.published is None
    assert "change" in changed.published_evidence or "no date of publication" in changed.published_evidence
    assert read(page(top='<p>Posted <time datetime="2026-05-04">4 May 2026</time></p>')).published == "2026-05-04"


def test_a_copyright_year_is_no_date() -> None:
    assert read(page(foot="© 2026 Tide Media. All rights reserved.")).published is None


def test_an_agency_byline_is_a_credit() -> None:
    report = read(page(top="<p>By the Black Coast Press Agency</p>"))
    assert (report.byline, report.credit) == (None, "By the Black Coast Press Agency")


def test_a_form_around_the_whole_page_is_no_form() -> None:
    report = read(page().replace("<main>", "<form class='share'><main>").replace("</main>", "</main></form>"))
    assert len(words(report, "body")) == 3


def test_what_clean_prints() -> None:
    plain = clean_page("page.html", page(top="<p>By Ann Lee</p>").encode())
    assert list(plain) == [
        "title",
        "byline",
        "published",
        "published_evidence",
        "outlet",
        "credit",
        "language",
        "text",
        "parts",
    ]
    assert plain["text"].startswith("Two of the five gates")
    assert "Dam gates stuck open" not in plain["text"]
    assert "The dam from the south" not in plain["text"]
