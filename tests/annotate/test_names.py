from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.placed import names_in
from tests.annotate.spoken import report_of
from tests.conftest import make_report
from twosource.annotate.names import find_mentions
from twosource.model import Part, Span


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("President Kassym-Jomart Tokayev opened the bridge.", "Kassym-Jomart Tokayev", "person"),
        ("Dr Ingrid Solheim treated the crew.", "Ingrid Solheim", "person"),
        ("Tesla Chief Executive Elon Musk declined to speak.", "Elon Musk", "person"),
        ("Ursula von der Leyen met Bashar al-Assad in Geneva.", "Ursula von der Leyen", "person"),
        ("Ursula von der Leyen met Bashar al-Assad in Geneva.", "Bashar al-Assad", "person"),
        ("Tomas, a docker who fears for his job, left.", "Tomas", "person"),
        ('The work was done by the company "Granvik", officials said.', "Granvik", "organisation"),
        ("A contractor, Halvard Stalbygg, laid the pipes.", "Halvard Stalbygg", "organisation"),
        ("The shed is run by Pontos Terminal Services AD.", "Pontos Terminal Services AD", "organisation"),
        ("The trade journal Hull & Keel reported losses.", "Hull & Keel", "outlet"),
        ("The security blog LatchKey said so.", "LatchKey", "outlet"),
        ("According to the Fenland Gazette, nobody was hurt.", "Fenland Gazette", "outlet"),
        ("He told Iran International about it.", "Iran International", "outlet"),
        ("A study by the Center for Maritime Analyses disagrees.", "Center for Maritime Analyses", "organisation"),
        ("The Russian Ministry of Defense denied it.", "Russian Ministry of Defense", "organisation"),
        ("Queen Elizabeth Hospital in Birmingham closed.", "Queen Elizabeth Hospital", "organisation"),
        ("Debris of a Shahed-136 was found.", "Shahed-136", "product"),
        ("UN Security Council Resolution 1929 expired.", "UN Security Council Resolution 1929", "law"),
        ("Ambulances went to Exeter.", "Exeter", "place"),
        ("The Kremlin did not answer.", "Kremlin", "organisation"),
        ("According to The Straits Times, the vessel Coral Dawn left port.", "The Straits Times", "outlet"),
        ("The mayor of Uvalde resigned.", "Uvalde", "place"),
        ("The herders came over the border from Niger, the governor said.", "Niger", "place"),
    ],
)
def test_names_are_whole_clean_and_of_a_kind(text: str, name: str, kind: str) -> None:
    _, mentions = names_in(text)
    assert (name, kind) in [(mention.name, mention.kind) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "no_name"),
    [
        ("Fertiliser burns fast. The fertiliser was wet.", "Fertiliser"),
        ("Iranian officials met.", "Iranian"),
        ("TERRIFIED workers ran.", "TERRIFIED"),
        ("On Monday the Group met.", "Monday"),
        ("On Monday the Group met.", "Group"),
        ("Confirmation came late.", "Confirmation"),
        ("Two UAVs fell, one UAV burned.", "UAV"),
        ("Tougher US sanctions followed.", "Tougher US"),
        ("A Danbury mason fell.", "A Danbury"),
    ],
)
def test_common_words_are_no_names(text: str, no_name: str) -> None:
    _, mentions = names_in(text)
    assert no_name not in [mention.name for mention in mentions]


def test_a_surname_is_of_the_kind_of_the_full_name() -> None:
    _, mentions = names_in("Samuel Lindqvist runs the yard. Later, Lindqvist left for Malmo. Workers trust Lindqvist.")
    assert {mention.kind for mention in mentions if "Lindqvist" in mention.name} == {"person"}


def test_a_shouted_headline_has_no_names() -> None:
    _, mentions = names_in("INFERNO AT THE DOCKS OF BURGAS LAST NIGHT")
    assert mentions == []


def test_the_report_s_own_outlet_is_known_by_a_part_of_its_name() -> None:
    _, mentions = names_in("She told the Lantern that it was over.", outlet="The Daily Lantern")
    assert [(mention.name, mention.kind) for mention in mentions] == [("Lantern", "outlet")]


def test_a_credit_line_names_outlets() -> None:
    text = "The harbour is shut.\n\nWith information from Northern Wire"
    report = report_of(text)
    credit = Part("credit", Span(text.index("With"), len(text)))
    credited = make_report("report.txt", text, parts=(report.parts[0], credit))
    assert ("Northern Wire", "outlet") in [(m.name, m.kind) for m in find_mentions(credited, ())]


def test_an_unknown_language_has_no_names() -> None:
    report = report_of("Wladimir kam nach Berlin.", language="xx")
    assert list(find_mentions(report, ())) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["Ada Brink", "the", "Oslo", "said", "“Varg”", "Ltd", "&", "Mr", "5", "-", "."]), max_size=9))
def test_mentions_quote_the_text_and_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words) or "x"
    report, mentions = names_in(text)
    for mention in mentions:
        assert report.quote(mention.span).lower() == mention.name.lower()
    assert all(left.span.end <= right.span.start for left, right in pairwise(mentions))
