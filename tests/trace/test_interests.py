"""Who speaks of himself is told, with the words."""

from __future__ import annotations

import pytest

from tests.trace.build import Case, named, report, says
from twosource.model import Origin

ENTITIES = [named("Brightwater Ferries"), named("Tidewatch"), named("Ida Holm", kind="person"), named("Iran", kind="place")]


def origin(text: str, content: str, source: str, form: str = "indirect") -> Origin:
    page = report("a.txt", text, outlet="Harbour Times")
    statement = says(page, content, source, "said", form=form)
    (count,) = Case([page], [[statement]], ENTITIES).counts()
    (found,) = count.origins
    return found


@pytest.mark.parametrize(
    ("text", "content", "source", "form", "words"),
    [
        (
            "“Our boats are sound,” Brightwater Ferries said.",
            "Our boats are sound",
            "Brightwater Ferries",
            "direct",
            "Our boats",
        ),
        (
            "Brightwater Ferries said Brightwater Ferries owed nothing.",
            "Brightwater Ferries owed nothing",
            "Brightwater Ferries",
            "indirect",
            "Brightwater Ferries owed",
        ),
        (
            "Iran's foreign ministry said Tehran had sold no boats.",
            "Tehran had sold no boats",
            "Iran's foreign ministry",
            "indirect",
            "Tehran had sold",
        ),
    ],
)
def test_who_speaks_of_himself_is_told_with_the_words(text: str, content: str, source: str, form: str, words: str) -> None:
    interest = origin(text, content, source, form).interest
    assert interest.startswith("speaks of its own affairs: “")
    assert words in interest


@pytest.mark.parametrize(
    ("text", "content", "source", "form"),
    [
        ("Tidewatch said the ferry leaked.", "the ferry leaked", "Tidewatch", "indirect"),
        ("Tidewatch said Brightwater Ferries owed money.", "Brightwater Ferries owed money", "Tidewatch", "indirect"),
        ("Tidewatch said our boats leaked.", "our boats leaked", "Tidewatch", "indirect"),
        ("“I saw our boats leak,” Ida Holm said.", "I saw our boats leak", "Ida Holm", "direct"),
    ],
)
def test_who_speaks_of_others_has_no_interest_shown(text: str, content: str, source: str, form: str) -> None:
    """In indirect speech "our" may be the reporter's."""
    assert origin(text, content, source, form).interest == ""
