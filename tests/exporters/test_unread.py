"""What was not read is said on the first screen of a dossier, and where the list of it is."""

from __future__ import annotations

import re

from twosource.case import export_snapshot
from twosource.model import Problem, Snapshot

SAID = "1 file or part was not read"


def test_the_page_says_so_before_the_claims_and_leads_to_the_list(small_case: Snapshot) -> None:
    page = export_snapshot(small_case, "html").decode()
    glance = page[page.index('id="glance"') : page.index('<section id="claims"')]
    assert f'<a href="#unread">{SAID}</a>' in glance
    listed = page[page.index('id="unread"') :]
    assert re.search(r"<bdi>d\.txt</bdi></b>, <bdi>intake: .*\(give a file with text\)", listed)


def test_the_running_text_names_the_section(small_case: Snapshot) -> None:
    text = export_snapshot(small_case, "markdown").decode()
    assert text.index(f"{SAID}: see “What was not understood”") < text.index("## Claims")


def test_where_all_was_read_nothing_is_said(small_case: Snapshot) -> None:
    whole = Snapshot({**small_case.tables, Problem: ()})
    for form in ("html", "markdown"):
        assert "not read" not in export_snapshot(whole, form).decode().split("## Claims")[0].split('id="claims"')[0]
