from __future__ import annotations

import pytest

from twosource.ingest._names import expand, in_usual_case, is_agency, is_person, read_byline, read_name_and_role
from twosource.languages import PageWords, language_for


@pytest.fixture
def words() -> PageWords:
    english = language_for("en")
    assert english is not None
    return english.page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("By Ann Lee, Health Editor", "Ann Lee"),
        ("By Ann Lee and Bob Ray in Odesa", "Ann Lee and Bob Ray"),
        ("By Ann Lee, Bob Ray and Cem Oz", "Ann Lee, Bob Ray and Cem Oz"),
        ("BY ANN LEE", "ANN LEE"),
        ("By Ludwig van der Berg | Tide Post", "Ludwig van der Berg"),
        ("Written by: Ann Lee", "Ann Lee"),
        ("Words: Ann Lee", "Ann Lee"),
        ("Interview: Dr Ann Lee-Ray", "Dr Ann Lee-Ray"),
        ("Posted by quillfoot", "quillfoot"),
        ("By Ann Lee, Reuters", "Ann Lee"),
        ("ByAnn Lee", "Ann Lee"),
        ("By Staff Reporter", None),
        ("From our own correspondent", None),
    ],
)
def test_a_byline_is_cut_to_its_names(text: str, names: str | None, words: PageWords) -> None:
    byline = read_byline(text, words)
    assert byline is not None
    assert byline.names == names


@pytest.mark.parametrize("text", ["By the Black Coast Press Agency", "By Reuters", "By Tide News Service"])
def test_an_agency_in_a_byline_is_no_person(text: str, words: PageWords) -> None:
    byline = read_byline(text, words)
    assert byline is not None
    assert byline.names is None
    assert byline.agency == text.removeprefix("By ")


@pytest.mark.parametrize("text", ["By the time they came", "Ann Lee", "Words fail", "Gates by the river"])
def test_no_byline(text: str, words: PageWords) -> None:
    assert read_byline(text, words) is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ann Lee", True),
        ("Meriel O’Hara-Vane", True),
        ("Juan de la Cruz", True),
        ("Tide Gazette", False),
        ("Middle East", False),
        ("Weirwater plc", False),
        ("Gate stuck", False),
        ("Ann", False),
    ],
)
def test_a_person_by_the_shape_of_the_name(text: str, person: bool, words: PageWords) -> None:
    assert is_person(text, words) is person


def test_a_name_with_a_role(words: PageWords) -> None:
    assert read_name_and_role("Ann Lee, ports editor", words) == "Ann Lee"
    assert read_name_and_role("Ann Lee, who lives in Odesa", words) is None


@pytest.mark.parametrize(("name", "agency"), [("AFP", True), ("the Tide Post", True), ("Ann Lee", False)])
def test_agencies(name: str, agency: bool, words: PageWords) -> None:
    assert is_agency(name, words) is agency


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("TIDE POST", "told the Tide Post", "Tide Post"),
        ("WEIRWATER PLC", "Weirwater plc said", "Weirwater plc"),
        ("GAZETTE OF THE LAKES", "", "Gazette of the Lakes"),
        ("BBC NEWS", "", "BBC News"),
        ("PacketPost", "packetpost", "PacketPost"),
    ],
)
def test_a_name_in_capitals_is_shown_as_the_text_has_it(name: str, text: str, shown: str) -> None:
    assert in_usual_case(name, text) == shown


def test_initials_are_spelt_out_where_the_text_does() -> None:
    assert expand("TNA", "the Tide News Agency said") == "Tide News Agency"
    assert expand("TNA", "the agency said") == "TNA"
