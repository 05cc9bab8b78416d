from __future__ import annotations

import pytest

from twosource.ingest._dates import find_dates, iso_prefix
from twosource.languages import PageWords, language_for


@pytest.fixture
def words() -> PageWords:
    english = language_for("en")
    assert english is not None
    return english.page


@pytest.mark.parametrize(
    ("text", "iso", "use"),
    [
        ("Monday 4 May 2026", "2026-05-04", "published"),
        ("May 4, 2026", "2026-05-04", "published"),
        ("Sat., Jun. 6, 2026", "2026-06-06", "published"),
        ("the 4th of May 2026", "2026-05-04", "published"),
        ("11 JUN 2026 1412", "2026-06-11", "published"),
        ("2026-05-04T10:00:00Z", "2026-05-04", "published"),
        ("15.03.2026", "2026-03-15", "published"),
        ("03/15/2026", "2026-03-15", "published"),
        ("May 2026", "2026-05", "published"),
        ("Published on 4 May 2026", "2026-05-04", "labelled"),
        ("First published: 4 May 2026, 14:20 BST", "2026-05-04", "labelled"),
        ("Updated 5 May 2026", "2026-05-05", "modified"),
        ("Last updated on: May 5, 2026", "2026-05-05", "modified"),
        ("Copyright 4 May 2026", "2026-05-04", "other"),
    ],
)
def test_dates_as_pages_print_them(text: str, iso: str, use: str, words: PageWords) -> None:
    (date,) = find_dates(text, words)
    assert (date.iso, date.use) == (iso, use)


@pytest.mark.parametrize("text", ["4 May", "31 June 2026", "room 2026", "in 1400 they", "3 hours ago", "version 4.5.2026.1"])
def test_what_is_no_whole_date(text: str, words: PageWords) -> None:
    assert find_dates(text, words) == []


def test_a_day_that_may_be_a_month_is_not_guessed(words: PageWords) -> None:
    (date,) = find_dates("03/04/2026", words)
    assert date.iso == "2026"
    assert date.doubt


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2026-05-04T23:30:00-05:00", "2026-05-04"),
        ("2026-05", "2026-05"),
        ("2026", "2026"),
        ("20260504", "2026-05-04"),
        ("2026-13-01", None),
        ("soon", None),
        ("", None),
    ],
)
def test_machine_dates_keep_their_own_clock(value: str, iso: str | None) -> None:
    assert iso_prefix(value) == iso
