from __future__ import annotations

import pytest

from twosource.readers import Page, UnreadableError
from twosource.readers.html import reader
from twosource.settings import Settings


def read(body: str, settings: Settings | None = None) -> Page:
    return reader.read(body.encode(), settings or Settings())


def blocks(page: Page) -> list[str]:
    return [page.text[block.span.start : block.span.end] for block in page.blocks]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One\n  two</p><p>three</p>", "One two\n\nthree"),
        ("<p>a<b>b</b> c</p>", "ab c"),
        ("<p>first<br>second</p>", "first\nsecond"),
        ("<p>first<br><br>second</p>", "first\n\nsecond"),
        ("<p>Weirwater&rsquo;s gate &amp; lock &lt;3</p>", "Weirwater’s gate & lock <3"),
        ("<p>five&nbsp;metres</p>", "five\xa0metres"),
        ("<p>Open.<script>var x = '<p>no</p>';</script></p>", "Open."),
        ("<div hidden>secret</div><p>Open.</p>", "Open."),
        ('<div style="display: none">secret</div><p>Open.</p>', "Open."),
        ("<!-- note --><p>Open.</p><noscript>Turn on</noscript>", "Open."),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<nav><a>UK</a><a>World</a></nav>", "UK World"),
        ("<p>5 < 6 and a<b</p>", "5 < 6 and a"),
        ("<p title='a > b'>shown</p>", "shown"),
        ("<pre>one\n\ntwo</pre>", "one\n\ntwo"),
    ],
)
def test_visible_words_in_order(body: str, text: str) -> None:
    assert read(body).text == text


def test_a_hidden_story_is_shown_where_nothing_else_is() -> None:
    page = read("<p>Wait</p><div style='display:none'><p>" + "The gate was shut at last. " * 10 + "</p></div>")
    assert "The gate was shut" in page.text


def test_blocks_know_what_holds_them() -> None:
    page = read("<article><aside class='relatedStories'><p>Other news</p></aside><p id=lead>The gate.</p></article>")
    other, gate = page.blocks
    assert (other.tag, other.around, other.hints) == ("p", ("article", "aside"), ("related", "stories"))
    assert gate.hints == ("lead",)


def test_what_the_page_says_of_itself() -> None:
    page = read(
        "<html lang=en-GB><head><title>Gate stuck | Dock Weekly</title>"
        '<meta property="article:published_time" content="2026-05-04T10:00"><link rel=canonical href="https://d.example/1">'
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Gate stuck",'
        ' "datePublished": "2026-05-04", "author": [{"@type": "Person", "name": "Ann Lee"}]}]}</script></head>'
        "<body><p>The gate is stuck.</p></body></html>"
    )
    meta = page.meta
    assert [clue.value for clue in meta.published] == ["2026-05-04", "2026-05-04T10:00"]
    assert [clue.value for clue in meta.authors] == ["Ann Lee"]
    assert (meta.url, meta.language) == ("https://d.example/1", "en-GB")


def test_other_stories_in_json_ld_are_not_this_one() -> None:
    many = (
        '[{"@type": "NewsArticle", "headline": "A", "datePublished": "2020-01-01"}, {"@type": "NewsArticle", "headline": "B"}]'
    )
    page = read(f'<script type="application/ld+json">{many}</script><p>The gate is stuck.</p>')
    assert page.meta.published == ()


def test_a_time_is_marked() -> None:
    page = read('<p>Posted <time datetime="2026-05-04">4 May</time> by us</p>')
    (mark,) = page.marks
    assert (page.text[mark.span.start : mark.span.end], mark.value) == ("4 May", "2026-05-04")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 5000 + "the gate" + "</div>" * 5000,
        "<b>" * 5000 + "the gate" + "</i>" * 5000,
        "<table><tr><td>" * 2000 + "the gate",
        "<p>the gate</p>" + '<a href="' * 5000,
        "<p>the gate</p><p " + "a=1 " * 20000,
        "<p>the gate</p>" + "<" * 50000,
        "<p>the gate</p><!-- " + "<!-- " * 20000,
        '<script type="application/ld+json">' + "[" * 50000 + "</script><p>the gate</p>",
    ],
)
def test_wild_markup_neither_stops_nor_crashes(body: str) -> None:
    assert "the gate" in read(body).text


@pytest.mark.parametrize("body", ["<html><body><script>var gate", "<html><head></head><body><img src=x></body></html>"])
def test_a_page_without_words_is_refused(body: str) -> None:
    with pytest.raises(UnreadableError):
        read(body)


def test_too_many_tags_are_refused() -> None:
    with pytest.raises(UnreadableError, match="more than 100 tags"):
        read("<i>x</i>" * 200, Settings(max_page_tokens=100))
