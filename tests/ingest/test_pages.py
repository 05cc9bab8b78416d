"""Whole pages of invented outlets, as they are scraped."""

from __future__ import annotations

from itertools import pairwise

from twosource.ingest.clean import story_text
from twosource.ingest.intake import read_report
from twosource.model import Report

LOCAL_PAPER = """Skip to main content
Home
News
Sport

The Marlow Courier & Argus
Monday 4 May 2026

BREAKING

Dam gates stuck open after storm, engineers say
Two villages told to leave as the river rises
By Priya Nand and Joe Teller, Environment Correspondents
Published: 4 May 2026, 14:20 BST | Updated: 5 May 2026, 09:01 BST
3 min read

Two of the five gates at the Harrow dam have been stuck open since Sunday night, engineers said on Monday.
Advertisement
"We do not know when they will close," site manager Ola Brandt said.

Related: How dams are inspected

Police asked people in Lower Harrow to leave their homes. About 300 had done so by noon.

Most read
1. Ten recipes for spring
Comments (14)
riverman: I said this would happen.
© Marlow Newspapers 2026
"""

WIRE = """TNA-0093 3 gen 140 R
Gates stuck at Harrow dam

MARLOW, England, May 4, 2026 (TNA) - Shares in Weirwater plc fell 12% on Monday after two gates got stuck.

The company said repairs would cost "several million pounds".

(Reporting by Ann Lee in Marlow; editing by Bob Ray)
((ann.lee@example.org))
"""

RELEASE = """WEIRWATER PLC
Press release
For immediate release: 5 May 2026

Weirwater confirms incident at Harrow dam

Weirwater plc today confirmed that two gates at Harrow dam remain open. No one has been hurt.

Chief executive Dana Quill said: "We are working around the clock."

-ENDS-

About Weirwater
Weirwater plc supplies water to 2 million people.
Media contact: Jo Pell, 020 7946 0999
"""

BLOG = """Who serviced the gates?

A former engineer tells me that the gate motors were last serviced in 2019.

The dam from the south, seen by an old camera. Image: Harrow Water Board
Seen by an old camera: the dam from the south. Image: Harrow Water Board

The company denies this, and a spokeswoman wrote that all was well.

With information from Tide Post

Mira is a freelance writer who lives by the lake. She writes for readers who like facts.

Leave a Reply
"""

PROSE = """"The gate was old," Ann Lee, an engineer who knows the dam, told me.
She noted that nobody had looked at it since the winter of the great flood.
"""

PRINT = """THE HARROW VALLEY GAZETTE                                   Vol. CXII No. 18
Tuesday, May 5, 2026                                         Price 90p

DAM GATES JAMMED, THOUSANDS FLEE

From our own correspondent

HARROW — More than 2,000 people left their homes last night after gates at the dam
jammed. The mayor, Pat Dunne, told the Gazette that "it was like the sea coming up the
street" and that no warning had been given.

Continued on page 3
"""

CORRECTION = """Tide Post
Friday 8 May 2026
Corrections and clarifications

Our report of 4 May said that five gates were stuck. Two were, and we are sorry.
"""


def read(text: str) -> Report:
    return read_report("page.txt", text.encode())


def words(report: Report, *kinds: str) -> list[str]:
    return [report.quote(part.span) for part in report.parts if part.kind in kinds]


def test_a_local_paper() -> None:
    report = read(LOCAL_PAPER)
    assert report.title == "Dam gates stuck open after storm, engineers say"
    assert report.byline == "Priya Nand and Joe Teller"
    assert report.outlet == "The Marlow Courier & Argus"
    assert report.published == "2026-05-04"
    assert words(report, "standfirst") == ["Two villages told to leave as the river rises"]
    assert [text.split()[0] for text in words(report, "body")] == ["Two", '"We', "Police"]


def test_a_wire_story() -> None:
    report = read(WIRE)
    assert (report.title, report.byline, report.outlet) == ("Gates stuck at Harrow dam", "Ann Lee", "TNA")
    assert (report.published, report.credit) == ("2026-05-04", None)
    assert words(report, "dateline") == ["MARLOW, England, May 4, 2026 (TNA) -"]
    assert words(report, "body")[0].startswith("Shares in")
    assert words(report, "credit") == ["(Reporting by Ann Lee in Marlow; editing by Bob Ray)"]


def test_a_press_release() -> None:
    report = read(RELEASE)
    assert (report.title, report.byline) == ("Weirwater confirms incident at Harrow dam", None)
    assert (report.outlet, report.published) == ("Weirwater", "2026-05-05")
    assert len(words(report, "body")) == 2


def test_a_blog() -> None:
    report = read(BLOG)
    assert (report.title, report.byline, report.credit) == (
        "Who serviced the gates?",
        "Mira",
        "With information from Tide Post",
    )
    assert words(report, "caption") == ["The dam from the south, seen by an old camera."]
    assert words(report, "image_credit") == ["Image: Harrow Water Board"]
    assert len(words(report, "body")) == 2
    assert len(words(report, "bio")) == 1
    assert report.published is None


def test_prose_has_no_title() -> None:
    report = read(PROSE)
    assert (report.title, report.byline, report.outlet, report.published) == (None, None, None, None)
    assert len(words(report, "body")) == 2


def test_a_printed_page() -> None:
    report = read(PRINT)
    assert (report.title, report.byline) == ("DAM GATES JAMMED, THOUSANDS FLEE", None)
    assert (report.outlet, report.published) == ("The Harrow Valley Gazette", "2026-05-05")
    assert len(words(report, "body")) == 1


def test_a_page_of_corrections() -> None:
    report = read(CORRECTION)
    assert (report.title, report.outlet) == ("Corrections and clarifications", "Tide Post")
    assert len(words(report, "correction")) == 1


def test_a_date_of_change_is_not_of_publication() -> None:
    report = read("Gate stuck\n\nUpdated 5 May 2026\n\nThe gate at the dam has been stuck since Sunday.\n")
    assert report.published is None
    assert "Updated 5 May 2026" in report.published_evidence


def test_a_dateline_without_a_year_dates_nothing() -> None:
    report = read("MARLOW, May 4 (TNA) - The gate at the dam has been stuck since Sunday night.\n")
    assert report.published is None
    assert "gives no year" in report.published_evidence


def test_parts_are_in_order_and_do_not_overlap() -> None:
    for text in (LOCAL_PAPER, WIRE, RELEASE, BLOG, PROSE, PRINT, CORRECTION):
        spans = [part.span for part in read(text).parts]
        assert all(left.end <= right.start for left, right in pairwise(spans))


def test_the_story_alone_is_its_text() -> None:
    assert story_text(read(WIRE)).startswith("MARLOW, England, May 4, 2026 (TNA) - Shares in Weirwater")
    assert "Leave a Reply" not in story_text(read(BLOG))


def test_another_language_is_not_taken_for_english() -> None:
    german = "Tore klemmen\n\n" + "Zwei der fünf Tore am Damm sind seit Sonntag offen, sagte die Firma am Montag. " * 5
    assert read(german).language == "de"
    assert read(LOCAL_PAPER).language == "en"
    assert read("Gate stuck").language == "en"
