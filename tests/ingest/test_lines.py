"""Lines with a job: datelines, captions, credits, furniture."""

from __future__ import annotations

import pytest

from twosource.ingest._credits import credit_in, read_caption
from twosource.ingest._dateline import read_dateline
from twosource.ingest._furniture import ends_story, heads_list, is_edge_furniture, is_furniture
from twosource.ingest._lines import Line
from twosource.languages import PageWords, language_for
from twosource.model import Span
from twosource.readers import Block


@pytest.fixture
def words() -> PageWords:
    english = language_for("en")
    assert english is not None
    return english.page


def line(text: str) -> Line:
    return Line(text, Span(0, len(text)), Block(Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "dateline", "agency", "published"),
    [
        ("ODESA - The gate is stuck.", "ODESA - ", None, None),
        ("ODESA, Ukraine, March 3, 2026 (TNA) - The gate", "ODESA, Ukraine, March 3, 2026 (TNA) - ", "TNA", "2026-03-03"),
        ("LONDON, May 4 (Reuters) - Shares fell", "LONDON, May 4 (Reuters) - ", "Reuters", None),
        ("Marlow, 5 May 2026 – Weirwater said", "Marlow, 5 May 2026 – ", None, "2026-05-05"),
        ("NEW DELHI: The council met", "NEW DELHI: ", None, None),
        ("ST. JOSEPH, Mich. (AP) — Officials", "ST. JOSEPH, Mich. (AP) — ", "AP", None),
        ("HARROW, May 5, 2026 /PRNewswire/ -- Weirwater", "HARROW, May 5, 2026 /PRNewswire/ -- ", "PRNewswire", "2026-05-05"),
    ],
)
def test_a_dateline(text: str, dateline: str, agency: str | None, published: str | None, words: PageWords) -> None:
    found = read_dateline(text, words)
    assert found is not None
    assert text[: found.span.end] == dateline
    assert (found.agency, found.published) == (agency, published)


@pytest.mark.parametrize(
    "text",
    [
        "RUNNERS are carrying blood - and more.",
        "UPDATE - The gate is open.",
        "CORRECTION: The gate was open.",
        "The plan: build a dam.",
        "Ann Lee - who lives here - saw it.",
    ],
)
def test_no_dateline(text: str, words: PageWords) -> None:
    assert read_dateline(text, words) is None


@pytest.mark.parametrize(
    ("text", "shown", "credit"),
    [
        ("The dam from the south. Image: Harrow Water Board", "The dam from the south.", "Image: Harrow Water Board"),
        ("The dam from the south (Photo by Ann Lee)", "The dam from the south", "Photo by Ann Lee)"),
        ("The dam from the south. Ann Lee/Getty Images", "The dam from the south.", "Ann Lee/Getty Images"),
        ("Photo: TP archive", "", "Photo: TP archive"),
        ("Photo: A street in Harrow on Monday. (Ann Lee/TNA)", "Photo: A street in Harrow on Monday.", "(Ann Lee/TNA)"),
    ],
)
def test_a_caption_and_its_credit_are_two_parts(text: str, shown: str, credit: str, words: PageWords) -> None:
    caption = read_caption(text, words, known=False)
    assert caption is not None
    assert text[caption.shown.start : caption.shown.end] == shown
    assert text[caption.credit.start : caption.credit.end] == credit
    assert not caption.library


@pytest.mark.parametrize("text", ["A grey sky, file picture. Photo: Tide archive", "An empty hall. Stock image: Tide Post"])
def test_a_library_picture_shows_nothing_of_the_story(text: str, words: PageWords) -> None:
    caption = read_caption(text, words, known=False)
    assert caption is not None
    assert caption.library


@pytest.mark.parametrize("text", ["The dam was shut, officials told Reuters.", "The image: a dam that nobody shut, he said."])
def test_a_sentence_is_no_caption(text: str, words: PageWords) -> None:
    assert read_caption(text, words, known=False) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("With information from Tide Post", "Tide Post"),
        ("Includes reporting from the Tide Post", "the Tide Post"),
        ("With reporting from the Tide Post", "the Tide Post"),
        ("(with inputs from agencies)", "agencies"),
        ("Source: Reuters", "Reuters"),
        ("This article was originally published on The Tide.", "The Tide"),
        ("(Tide TV with AFP and Reuters)", "AFP and Reuters"),
        ("Republished with permission from Tide Post", "Tide Post"),
    ],
)
def test_a_source_line_names_whom_the_report_rests_on(text: str, who: str, words: PageWords) -> None:
    assert credit_in(line(text), words) == who


@pytest.mark.parametrize(
    "text", ["The report rests with the council.", "With that he left.", "Source of the river: unknown to most."]
)
def test_no_source_line(text: str, words: PageWords) -> None:
    assert credit_in(line(text), words) is None


FURNITURE = (
    "No menu items!",
    "Skip to content",
    "Advertisement",
    "Share this story",
    "3 min read",
    "12,400 views",
    "Read more: Ten cheap holidays",
    "Sign up to our daily briefing",
    "Subscribe for unlimited access",
    "You have 2 free articles remaining.",
    "We use cookies on this site.",
    "We and our partners store data on your device.",
    "© 2026 Tide Post. All rights reserved.",
    "Follow us on Facebook",
    "Home > World > Asia",
    "NEWS   SPORT   STARS   WEATHER",
    "Got a story? Email our newsdesk",
    "Have you been affected? Contact our reporters.",
    "Leave a Reply",
    "Your email address will not be published.",
    "To report an error write to the editor.",
    "Related: How dams are built",
    "Price 90p",
    "Buy prints of our photographs",
    "The following two tabs change content below.",
    "This article is for subscribers only.",
    "Join the conversation",
    "Download our app",
    "Powered by PressKit",
    "Filed under: dams",
    "Log in to comment",
    "Continued on page 3",
    "Thanks for reading! Subscribe for free to receive new posts.",
    "Letters to the editor: p. 14",
    "Click here to donate",
)


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture_by_its_words(text: str, words: PageWords) -> None:
    assert is_furniture(line(text), words)


@pytest.mark.parametrize(
    "text",
    [
        "The company changed its privacy policy after the leak, it said.",
        "“Tell us the truth,” the mayor told the company.",
        "More than 2,000 people left their homes last night.",
        "Read more slowly and you will see it, she said of the contract.",
        "Police advised people in Lower Harrow to leave.",
        "Subscribers said that they had lost their data.",
        "Support for the dam has fallen in the village, a poll says.",
        "Will anyone resign?",
        "Related companies were searched as well, prosecutors said.",
        "Share prices fell by 12 percent on Monday.",
        "Comments by the minister angered the union.",
        "Sign language interpreters were at the meeting.",
        "Follow-up calls were counted too.",
        "Donated blankets were handed out in the hall.",
    ],
)
def test_the_story_is_not_taken_for_furniture(text: str, words: PageWords) -> None:
    assert not is_furniture(line(text), words)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Dock Weekly is read by dockers everywhere.", "Dock Weekly"),
        ("Clean Lake is a registered non-profit.", "Clean Lake"),
        ("Join our weekend walks.", None),
        ("Tide tables: p. 22.", None),
    ],
)
def test_the_foot_speaks_of_the_paper_itself(text: str, outlet: str | None, words: PageWords) -> None:
    assert is_edge_furniture(line(text), words, outlet)


@pytest.mark.parametrize("text", ["Clean Lake said the water was safe.", "The group is one of five.", "“See you in court.”"])
def test_the_foot_may_be_story(text: str, words: PageWords) -> None:
    assert not is_edge_furniture(line(text), words, "Clean Lake")


@pytest.mark.parametrize("text", ["Comments (14)", "ENDS", "###", "Leave a reply", "Notes to editors", "About the author"])
def test_headings_that_end_the_story(text: str, words: PageWords) -> None:
    assert ends_story(line(text), words)


@pytest.mark.parametrize("text", ["Most read", "Related articles", "You may also like", "More from Europe", "Latest news"])
def test_headings_of_lists(text: str, words: PageWords) -> None:
    assert heads_list(line(text), words)
