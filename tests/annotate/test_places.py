from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotate.placed import names_in, places_in
from tests.annotate.spoken import report_of, sentences_of
from twosource.annotate.gazetteer import Blocks, Gazetteer, fold, load_gazetteer
from twosource.annotate.places import find_places, locate_names
from twosource.model import Mention, Part, Report, Span


@pytest.mark.parametrize(
    ("text", "words", "country", "near"),
    [
        ("A factory is being built in Yelabuga.", "Yelabuga", "RU", (55.76, 52.06)),
        ("Grain was unloaded at Amirabad, an Iranian port on the Caspian.", "Amirabad", "IR", (36.85, 53.37)),
        ("He was born in Paris, Texas.", "Paris", "US", (33.66, -95.56)),
        ("He was born in Paris.", "Paris", "FR", (48.85, 2.35)),
        ("Police in Springfield, Illinois, arrested two men.", "Springfield", "US", (39.8, -89.64)),
        ("The fire broke out in the Bulgarian port of Burgas.", "Burgas", "BG", (42.5, 27.47)),
        ("The regatta starts off Cape Galata.", "Cape Galata", "BG", (43.17, 27.95)),
        ("Troops landed on the Crimean Peninsula.", "Crimean Peninsula", "UA", (45.3, 34.4)),
        ("The quake shook Kahramanmaras in Turkey.", "Kahramanmaras", "TR", (37.58, 36.92)),
        ("WELLINGTON (Reuters) - A strong earthquake struck.", "WELLINGTON", "NZ", (-41.29, 174.78)),
        ("Tankers queue in the Strait of Hormuz.", "Strait of Hormuz", None, (26.57, 56.25)),
        ("The plant lies east of Moscow.", "Moscow", "RU", (55.75, 37.62)),
        ("Protesters gathered in Athens, Georgia.", "Athens", "US", (33.96, -83.38)),
        ("Voters in Readington Township, N.J., went to the polls.", "Readington Township", "US", (40.57, -74.77)),
        ("A family was rescued in Morrison, Colo.", "Morrison", "US", (39.65, -105.19)),
        ("A bridge in County Kerry was closed.", "County Kerry", "IE", (52.15, -9.6)),
        ("Rain fell in Northamptonshire.", "Northamptonshire", "GB", (52.3, -0.85)),
        ("They met in Ulm and left.", "Ulm", "DE", (48.4, 9.99)),
        ("Sheriffs of Butler and Warren counties in Ohio met in Hamilton.", "Butler", "US", (39.4, -84.5)),
    ],
)
def test_a_name_is_pinned_where_it_is(text: str, words: str, country: str | None, near: tuple[float, float]) -> None:
    report, places = places_in(text)
    place = next(place for place in places if report.quote(place.span) == words)
    assert place.country == country
    assert place.lat is not None and place.lon is not None
    assert (place.lat, place.lon) == pytest.approx(near, abs=0.5)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow has procured hundreds of drones from Tehran.",
        "Beijing denied the report.",
        "Japan said it would pay.",
        "Iranian officials spoke to Washington.",
        "Iran International reported on it.",
        "The Bank of London declined to comment.",
        "The Exeter Post printed it.",
    ],
)
def test_actors_and_names_within_names_are_no_places(text: str) -> None:
    _, places = places_in(text)
    assert places == []


@pytest.mark.parametrize(
    ("text", "words", "precision", "pinned"),
    [
        ("A factory in Iran made them.", "Iran", "country", True),
        ("Fighting goes on in eastern Ukraine.", "eastern Ukraine", "area", True),
        ("They were sent to bases on the outskirts of Ukraine.", "outskirts of Ukraine", "vague", False),
        ("The plant stands in the Republic of Tatarstan.", "Republic of Tatarstan", "region", True),
        ("The ship sank off Cape Nowhere near Varna.", "Cape Nowhere", "area", True),
        ("They met in Zzyzxgrad.", "Zzyzxgrad", "vague", False),
    ],
)
def test_precision_says_how_wide_the_words_are(text: str, words: str, precision: str, pinned: bool) -> None:
    report, places = places_in(text)
    place = next((place for place in places if report.quote(place.span) == words), None)
    assert place is not None
    assert (place.precision, place.lat is not None) == (precision, pinned)


def test_containers_are_named_nearest_first() -> None:
    _, places = places_in("A factory is being built in Yelabuga.")
    assert places[0].within == ("Tatarstan", "Russia")


def test_a_name_that_is_near_a_known_place_says_so() -> None:
    _, places = places_in("The ship sank off Cape Nowhere near Varna.")
    assert places[0].basis == "near Varna"
    assert "Varna" in places[0].within


def test_the_east_of_a_country_lies_east_of_its_west() -> None:
    _, places = places_in("It rained in eastern Poland and in western Poland.")
    east, west = places
    assert east.lon is not None and west.lon is not None and east.lon > west.lon + 2


def test_shipping_makes_a_port_of_a_name() -> None:
    _, places = places_in("The tanker left Makhachkala and its cargo reached Amirabad in Iran.")
    assert places[-2].name == "Port of Amirabad"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Al-Ḥudaydah", "al hudaydah"),
        ("TANJUNGPINANG", "Tanjung Pinang"),
        ("Mt. Fuji", "Mount Fuji"),
        ("St. John's", "Saint Johns"),
        ("the Gambia", "Gambia"),
        ("Елабуга", "Elabuga"),
    ],
)
def test_folding_makes_spellings_one(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize("name", ["Yelabuga", "Elabuga", "Alabuga"])
def test_other_spellings_find_the_town(name: str) -> None:
    assert "Yelabuga" in [entry.name for entry in load_gazetteer().candidates(name)]


@given(st.dictionaries(st.text("abcd ", min_size=1, max_size=6).map(str.strip).filter(bool), st.integers(1, 9), min_size=1))
def test_bisection_finds_what_a_plain_search_finds(people: dict[str, int]) -> None:
    people = {fold(name): population for name, population in people.items()}
    lines = [f"{name}\tcity\t1.0\t2.0\tXX\tLand\t{population}\t\n".encode() for name, population in people.items()]
    at = [sum(map(len, lines[:number])) for number in range(len(lines))]
    names = [f"{key}\t{_base36(at[list(people).index(key)])}*\n".encode() for key in sorted(people)]
    packed = Blocks.pack(names)
    book = Gazetteer(Blocks.read(packed.packed, packed.index()), Blocks.pack(lines))
    for name, population in people.items():
        assert [entry.population for entry in book.candidates(name)] == [population]
    assert book.candidates("zzz") == ()


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return (_base36(number // 36) if number >= 36 else "") + digits[number % 36]


@pytest.mark.parametrize(
    ("head", "words"), [("Nairobi, 3 March 2024", "Nairobi"), ("LA PAZ, Bolivia", "LA PAZ"), ("Lusaka", "Lusaka")]
)
def test_a_place_line_at_the_head_of_a_page_is_a_place(head: str, words: str) -> None:
    body = "The works begin in spring."
    parts = (Part("furniture", Span(0, len(head))), Part("body", Span(len(head) + 1, len(head) + 1 + len(body))))
    report = Report(file="a.txt", sha256="", text=f"{head}\n{body}", parts=parts)
    assert [report.quote(place.span) for place in find_places(report, (), ())] == [words]


def test_a_name_means_the_town_of_the_state_where_the_report_plays() -> None:
    text = "Fires burned in Duluth, Minnesota, and in Saint Cloud, Minnesota. Police in Rochester saw smoke over Mankato."
    report, places = places_in(text)
    rochester = next(place for place in places if report.quote(place.span) == "Rochester")
    assert "Minnesota" in rochester.within


def test_a_far_place_of_another_usual_name_is_no_answer_where_a_report_plays_in_one_country() -> None:
    text = "Boats from Surabaya, Semarang and Makassar met in Jakarta. They landed at Kijang. Crews in Medan and Padang waited."
    report, places = places_in(text)
    kijang = next(place for place in places if report.quote(place.span) == "Kijang")
    assert (kijang.precision, kijang.lat) == ("vague", None)


def test_a_name_inside_a_word_does_not_stop_the_report() -> None:
    report = report_of("Londoners slept in Paris.")
    inside = [Mention(report.id, Span(0, 3), "place", "Lon"), Mention(report.id, Span(3, 6), "place", "don")]
    paris = Mention(report.id, Span(19, 24), "place", "Paris")
    places = find_places(report, sentences_of(report), [*inside, paris])
    assert "Paris" in [report.quote(place.span) for place in places]


def test_a_state_that_acts_is_located_and_marked() -> None:
    report, mentions = names_in("Tehran denied that the factory in Isfahan was hit.")
    located = [(report.quote(one.place.span), one.acts) for one in locate_names(report, sentences_of(report), mentions)]
    assert located == [("Tehran", True), ("Isfahan", False)]


def test_names_that_one_province_has_together_are_there() -> None:
    report, places = places_in("Deputies searched homes in Frankston, Elkhart and Anderson County on Monday.")
    provinces = {report.quote(place.span): place.within[-2] for place in places}
    assert (provinces["Frankston"], provinces["Anderson County"]) == ("Texas", "Texas")


def test_an_acronym_is_no_town_of_that_spelling() -> None:
    names = [entry.name for entry in load_gazetteer().candidates("EU")]
    assert names == ["European Union"]
    assert [entry.country for entry in load_gazetteer().candidates("USA")] == ["US"]


@pytest.mark.parametrize("text", ["Franklin said he was sorry.", "Johnson left the room.", "The Northwest is cold."])
def test_a_surname_or_a_side_is_no_county(text: str) -> None:
    _, places = places_in(text)
    assert places == []
