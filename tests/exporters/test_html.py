"""The dossier: nothing of a report is ever markup, every link has its target, and nothing is loaded."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from twosource.exporters.html import exporter
from twosource.model import Review, Snapshot, Statement


class Page(HTMLParser):
    """Ids, links and tags of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        self.ids += [values["id"]] if values.get("id") else []
        self.links += [values["href"]] if values.get("href") else []


def test_every_line_leads_to_its_words(small_case: Snapshot) -> None:
    page = Page(exporter.render(small_case).decode())
    assert len(page.ids) == len(set(page.ids))
    assert {link for link in page.links if not link.startswith("#")} == set()
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len([link for link in page.links if link.startswith("#s-")]) >= 4


def test_markup_in_a_report_stays_words(small_case: Snapshot) -> None:
    source = exporter.render(small_case).decode()
    assert "<script>alert" not in source
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source
    assert "script" not in {tag for tag, _ in Page(source).tags}


def test_nothing_is_loaded_from_anywhere(small_case: Snapshot) -> None:
    source = exporter.render(small_case).decode()
    assert not re.search(r"(src|action)=|url\((?!data:font/woff2|#)|@import|https?://", source)
    policy = next(values for tag, values in Page(source).tags if tag == "meta" and values.get("http-equiv"))
    assert "default-src 'none'" in str(policy["content"])
    assert "script-src" not in str(policy["content"])


def test_counts_and_concerns_are_shown_with_their_reasons(small_case: Snapshot) -> None:
    source = exporter.render(small_case).decode()
    for words in (
        "<span>on this wording: N 1</span><span>on the matter: N 2</span><span>F 1</span>",
        "independence not shown",
        "told the Morning Paper",
        "perhaps",
        "Denials",
    ):
        assert (words in source) == (words != "perhaps")
    assert "date unknown: no date stands on the page" in source
    assert "the file is empty" in source


def test_what_waits_for_a_person_is_shown_with_its_likelihood_and_the_way_to_judge(small_case: Snapshot) -> None:
    denial = replace(small_case.of(Statement)[2], probability=0.42)
    statements = (*small_case.of(Statement)[:2], denial, small_case.of(Statement)[3])
    tables = {**small_case.tables, Statement: statements, Review: (Review(denial.report_id, denial.id, "open"),)}
    source = exporter.render(Snapshot(tables)).decode()
    assert f"rightly read: 42% · <code>twosource judge CASE confirm {denial.id}</code>" in source
    assert "<dt>find to review</dt><dd>1</dd>" in source
    assert "No denial was found" in source
    page = Page(source)
    assert {link[1:] for link in page.links} <= set(page.ids)
