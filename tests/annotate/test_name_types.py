"""What sort of thing a name names."""

import pytest

from tests.annotate.placed import places_in
from tests.annotate.spoken import sentences_of
from twosource.annotate.name_types import find_types
from twosource.annotate.names import find_mentions


def types_in(text: str) -> dict[str, str]:
    report, places = places_in(text)
    sentences = sentences_of(report)
    mentions = list(find_mentions(report, sentences))
    found = list(find_types(report, sentences, mentions, places))
    assert [one.span for one in found] == [one.span for one in mentions]
    assert all(one.because for one in found)
    return {report.quote(one.span): one.type for one in found}


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The tanker Nordlys left Bergen.", "Nordlys", "vessel"),
        ("MV Nordlys left Bergen.", "MV Nordlys", "vessel"),
        ("The frigate “Albatros” was hit.", "Albatros", "vessel"),
        ("The Shahed-136 drones hit the mill.", "Shahed-136", "weapon"),
        ("The Russo-Iranian drones hit the mill.", "Russo-Iranian", "other"),
        ("Norrland Shipping Ltd closed its office.", "Norrland Shipping Ltd", "company"),
        ("The company Ferrotek closed its office in Oslo.", "Ferrotek", "company"),
        ("Ferrotek, a small manufacturer of pumps, closed its office.", "Ferrotek", "company"),
        ("The Ministry of Defence denied it.", "Ministry of Defence", "public body"),
        ("Gazprom denied it.", "Gazprom", "company"),
        ("The White House denied it.", "White House", "public body"),
        ("Tehran supplied the drones, officials said.", "Tehran", "state"),
        ("A bomb went off in Tehran.", "Tehran", "place"),
        ("Minister Helena Brandvold denied it.", "Helena Brandvold", "person"),
        ("The news agency Reuters reported on it.", "Reuters", "outlet"),
    ],
)
def test_a_name_is_typed_by_the_words_of_the_text(text: str, name: str, type_: str) -> None:
    assert types_in(text)[name] == type_


def test_one_sentence_tells_for_the_whole_report() -> None:
    text = "Ferrotek closed its office in Oslo. The company Ferrotek had sold pumps."
    assert set(types_in(text).values()) >= {"company"}
    assert types_in(text)["Ferrotek"] == "company"


def test_a_persons_name_with_an_article_is_a_ship_where_ships_are_spoken_of() -> None:
    ship = "A tanker was stopped. Customs searched the Selene Harper off Bergen."
    family = "A tanker was stopped. Customs searched the Selene Harper foundation."
    assert types_in(ship).get("Selene Harper") == "vessel"
    assert types_in(family).get("Selene Harper") != "vessel"
    assert types_in("Customs met Captain Selene Harper off Bergen. A tanker was stopped.").get("Selene Harper") == "person"
