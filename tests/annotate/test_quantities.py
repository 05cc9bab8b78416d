"""Quantities of short reports: value, hedge, unit, rate, measure, and what is none."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.spoken import report_of, sentences_of
from twosource.annotate.amounts import allowed
from twosource.annotate.numbers import Number, find_numbers
from twosource.annotate.quantities import find_quantities
from twosource.languages import language_for
from twosource.languages.english.number import number as english
from twosource.model import Quantity, Span
from twosource.model.units import to_base

WORDS = (
    "50",
    "1,900",
    "$",
    "4",
    "million",
    "about",
    "people",
    "tonnes",
    "of",
    "per",
    "hour",
    "hundreds",
    "three",
    "-",
    ",",
    "at",
    "a",
)


def quantities_of(text: str) -> dict[str, Quantity]:
    report = report_of(text)
    return {report.quote(quantity.span): quantity for quantity in find_quantities(report, sentences_of(report))}


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "approx", "unit", "per"),
    [
        ("Three workers were treated.", "Three workers", 3, 3, "exact", "person", None),
        ("The yard built about 6,000 boats a year.", "about 6,000 boats a year", 6000, 6000, "about", "boat", "year"),
        (
            "The yard built some 6,000 boats of oak every year.",
            "some 6,000 boats of oak every year",
            6000,
            6000,
            "about",
            "boat",
            "year",
        ),
        ("The yard sold nearly 50 boats.", "nearly 50 boats", 50, 50, "at_most", "boat", None),
        ("The yard sold at least 50 boats.", "at least 50 boats", 50, 50, "at_least", "boat", None),
        ("The yard sold up to 50 boats.", "up to 50 boats", 50, 50, "at_most", "boat", None),
        ("The yard sold 50 or more boats.", "50 or more boats", 50, 50, "at_least", "boat", None),
        ("They fly more than 100km.", "more than 100km", 100, 100, "at_least", "kilometre", None),
        ("The town bought hundreds of old boats.", "hundreds of old boats", 200, 999, "about", "boat", None),
        ("Dozens of homes were damaged.", "Dozens of homes", 24, 99, "about", "home", None),
        ("Tens of thousands of people came.", "Tens of thousands of people", 20000, 99999, "about", "person", None),
        (
            "It wants billions of dollars' worth of ships.",
            "billions of dollars' worth of ships",
            2e9,
            None,
            "about",
            "USD",
            None,
        ),
        ("The wards serve half a million people.", "half a million people", 500000, 500000, "exact", "person", None),
        ("Between 200 and 250 migrants were aboard.", "Between 200 and 250 migrants", 200, 250, "about", "person", None),
        ("They asked for 4 to 5 percent.", "4 to 5 percent", 4, 5, "about", "percent", None),
        ("They asked for 82 per cent.", "82 per cent", 82, 82, "exact", "percent", None),
        (
            "The shed held 2.3 million kilograms of salt.",
            "2.3 million kilograms of salt",
            2.3e6,
            2.3e6,
            "exact",
            "kilogram",
            None,
        ),
        ("It held 64 tons of salt.", "64 tons of salt", 64, 64, "exact", "tonne", None),
        ("They pumped 480 tonnes of water an hour.", "480 tonnes of water an hour", 480, 480, "exact", "tonne", "hour"),
        (
            "It read 48 micrograms of lead per cubic metre.",
            "48 micrograms of lead per cubic metre",
            48,
            48,
            "exact",
            "microgram per cubic metre",
            None,
        ),
        ("It read 48 µg/m³ at dawn.", "48 µg/m³", 48, 48, "exact", "microgram per cubic metre", None),
        ("The train runs at 300 km/h there.", "300 km/h", 300, 300, "exact", "kilometre", "hour"),
        ("The ransom is $4m in bitcoin.", "$4m", 4e6, 4e6, "exact", "USD", None),
        ("A ticket costs £6.40 now.", "£6.40", 6.4, 6.4, "exact", "GBP", None),
        ("The prize is 23,000 euros.", "23,000 euros", 23000, 23000, "exact", "EUR", None),
        ("Tickets cost between $15 and $25.", "between $15 and $25", 15, 25, "about", "USD", None),
        ("A magnitude 6.8 quake struck.", "magnitude 6.8", 6.8, 6.8, "exact", "magnitude", None),
        ("The ministry ordered 24 K-16 jets.", "24 K-16 jets", 24, 24, "exact", "jet", None),
        ("Engineers saw 17 of the bridge's 60 cables.", "17 of the bridge's 60 cables", 17, 17, "exact", "cable", None),
        ("They found 14 bodies, seven of them children.", "seven of them children", 7, 7, "exact", "person", None),
        ("It was minus 12 degrees at dawn.", "minus 12 degrees", -12, -12, "exact", "degree", None),
        ("They shipped 500,000 doses.", "500,000 doses", 500000, 500000, "exact", "dose", None),
    ],
)
def test_a_quantity_and_all_its_words(
    text: str, words: str, low: float, high: float | None, approx: str, unit: str, per: str | None
) -> None:
    quantity = quantities_of(text)[words]
    assert (quantity.low, quantity.high, quantity.approx, quantity.unit, quantity.per) == (low, high, approx, unit, per)


def test_a_number_given_in_two_moneys_is_two_quantities() -> None:
    found = quantities_of("They want $4 million (about £3 million), the note says.")
    assert {words: (quantity.low, quantity.unit, quantity.approx) for words, quantity in found.items()} == {
        "$4 million": (4e6, "USD", "exact"),
        "about £3 million": (3e6, "GBP", "about"),
    }


@pytest.mark.parametrize(
    ("text", "words", "unit", "measure"),
    [
        ("The yard has built patrol boats, with roughly 50 delivered to the navy.", "roughly 50", "boat", "delivered"),
        ("The yard builds boats. The navy has requested 15,000 of them!", "15,000 of them", "boat", "requested"),
        ("The navy received hundreds of new boats.", "hundreds of new boats", "boat", "received"),
        ("So far 1,100 appointments have been cancelled.", "1,100 appointments", "appointment", "cancelled"),
        ("She puts the number of cancelled appointments at more than 3,000.", "more than 3,000", "appointment", "cancelled"),
        ("The number of lost boats in four ports has risen to 1,900.", "1,900", "boat", "lost"),
        ("The death toll rose to 18 on Monday.", "18", "person", "killed"),
        ("The quake struck the coast, killing over 2,000.", "over 2,000", "person", "killed"),
        ("At least 12 sailors were killed and more than 40 injured.", "more than 40 injured", "person", "injured"),
        ("Thousands fled the coast.", "Thousands", "person", "evacuated"),
        ("One sailor died and two others were wounded.", "two others", "person", "injured"),
        ("The plant emits 90,000 tons of dust.", "90,000 tons of dust", "tonne", "released"),
        ("About 34 of the pupils had escaped.", "About 34 of the pupils", "person", "escaped"),
        ("Gunmen abducted 87 pupils and 5 teachers.", "5 teachers", "person", "abducted"),
        ("Two tankers carried oil.", "Two tankers", "tanker", None),
        ("Attendance fell from 1,410 in 2010 to 900.", "1,410", "attendance", None),
        ("The yard is owned by two brothers.", "two brothers", "person", None),
    ],
)
def test_the_unit_may_be_spoken_of_before_and_the_verb_gives_the_measure(
    text: str, words: str, unit: str, measure: str | None
) -> None:
    quantity = quantities_of(text)[words]
    assert (quantity.unit, quantity.measure) == (unit, measure)


@pytest.mark.parametrize(
    "text",
    [
        "The council passed Resolution 2231 in 2015.",
        "The Kestrel-136 fell on 12 March 2024.",
        "Shed 7 and berth 12 stayed shut.",
        "The warehouse, No. 7, is empty.",
        "Letters to the editor: page 14.",
        "Harold Vine, 71, came in.",
        "The 51-year-old told the paper so.",
        "It was the third strike in thirty years.",
        "The town lies at 12 Harbour Road.",
        "Call 0800 123 456 now.",
        "The Rovers won 2-1 on Saturday.",
        "Version 3.2 of the map is out.",
        "On the one hand it is cheap.",
        "The loss was three times as large.",
        "It lasted nine hours.",
        "The fire began at 3.40am.",
        "Profits were higher a year earlier.",
        "The first half of the match was dull.",
        "Three Gorges Dam is full.",
        "The Big Four auditors are silent.",
        "The buoy lies at 48.85 N, 2.35 E.",
        "A Boeing 737-800 left the runway.",
    ],
)
def test_what_holds_a_number_and_is_no_quantity(text: str) -> None:
    assert quantities_of(text) == {}


def test_a_year_earlier_is_no_rate() -> None:
    quantity = quantities_of("Profits fell from €1.48 billion a year earlier.")["€1.48 billion"]
    assert quantity.per is None


@pytest.mark.parametrize(
    ("text", "low", "high", "step", "vague"),
    [
        ("15,000", 15000, 15000, 1, False),
        ("2.3 million", 2.3e6, 2.3e6, 1e5, False),
        ("half a million", 5e5, 5e5, 1e5, False),
        ("one and a half million", 1.5e6, 1.5e6, 1e5, False),
        ("two hundred and fifty", 250, 250, 10, False),
        ("thirty-five", 35, 35, 1, False),
        ("two dozen", 24, 24, 1, False),
        ("several hundred", 300, 900, 100, True),
        ("hundreds of thousands", 200000, 999999, 1, True),
        ("between 40 and 50", 40, 50, 1, True),
        ("40-50", 40, 50, 1, True),
        ("4 to 5 million", 4e6, 5e6, 1e6, True),
        ("4bn", 4e9, 4e9, 1e9, False),
    ],
)
def test_numbers_in_digits_and_words(text: str, low: float, high: float, step: float, vague: bool) -> None:
    (number,) = find_numbers(text, english)
    assert number.span == Span(0, len(text))
    assert (number.low, number.high, number.step, number.vague) == (low, high, step, vague)


@pytest.mark.parametrize("text", ["Shahed-136", "F-16", "02:38", "15.03.2026", "2.3.1", "A4"])
def test_digits_inside_names_and_clocks_are_no_numbers(text: str) -> None:
    assert find_numbers(text, english) == []


def test_a_rise_is_no_range() -> None:
    assert [number.low for number in find_numbers("from 40 to 60", english)] == [40, 60]


@pytest.mark.parametrize(
    ("kind", "value", "inside", "outside"),
    [
        (None, 50, [50, 50.5], [49.9, 51]),
        ("about", 50, [43, 50, 57], [42, 58]),
        ("nearly", 50, [40, 50], [39, 50.1]),
        ("just_over", 50, [50, 60], [49, 61]),
        ("at_least", 50, [50, 1e9], [49.9]),
        ("more_than", 50, [50.1], [50]),
        ("at_most", 50, [0, 50], [50.1]),
        ("less_than", 50, [0, 49.9], [50]),
    ],
)
def test_every_value_that_the_words_allow(kind: str | None, value: float, inside: list[float], outside: list[float]) -> None:
    interval = allowed(Number(Span(0, 2), value, value), kind, whole=True)  # type: ignore[arg-type]
    assert all(interval.low <= number < interval.high for number in inside)
    assert not any(interval.low <= number < interval.high for number in outside)


def test_a_rounded_amount_allows_what_rounds_to_it() -> None:
    rounded = quantities_of("It held 2.3 million kilograms.")["2.3 million kilograms"]
    exact = quantities_of("It held 2,304 tonnes.")["2,304 tonnes"]
    dimension, factor = to_base(rounded.unit, 1) or ("", 0)
    other, larger = to_base(exact.unit, 1) or ("", 0)
    assert dimension == other == "mass"
    assert rounded.interval.low * factor <= exact.low * larger < rounded.interval.high * factor


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("tonne", 2300), ("kilogram", 2.3e6)),
        (("mile", 1), ("metre", 1609.344)),
        (("gigabyte", 40), ("megabyte", 40000)),
        (("milligram per litre", 1), ("microgram per cubic metre", 1e6)),
        (("hectare", 100), ("square kilometre", 1)),
    ],
)
def test_units_of_one_dimension_come_to_the_same(left: tuple[str, float], right: tuple[str, float]) -> None:
    first, second = to_base(*left), to_base(*right)
    assert first is not None and second is not None
    assert first[0] == second[0]
    assert math.isclose(first[1], second[1])


def test_things_and_moneys_have_no_base_unit() -> None:
    assert to_base("drone", 1) is None
    assert to_base("USD", 1) is None
    assert to_base("drone per day", 1) is None


def test_an_unknown_language_is_left_alone() -> None:
    report = report_of("Three workers were treated.", language="xx")
    assert language_for("xx") is None
    assert list(find_quantities(report, sentences_of(report_of("Three workers were treated.")))) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=12,
    )
)
def test_any_run_of_words_gives_sound_quantities(words: list[str]) -> None:
    report = report_of(" ".join(words))
    for quantity in find_quantities(report, sentences_of(report)):
        assert report.quote(quantity.span).strip()
        assert quantity.high is None or quantity.low <= quantity.high
        assert quantity.unit


@given(st.integers(0, 999_999))
def test_digits_with_marks_read_back(value: int) -> None:
    (number,) = find_numbers(f"{value:,}", english)
    assert number.low == value


@pytest.mark.parametrize(
    ("text", "words", "low", "approx"),
    [
        ("The gaps were no wider than 2 millimetres.", "no wider than 2 millimetres", 2, "at_most"),
        ("The gaps are 2 millimetres at the most.", "2 millimetres at the most", 2, "at_most"),
        ("The beam was longer than 3 feet.", "longer than 3 feet", 3, "at_least"),
        ("The beam was no shorter than 3 feet.", "no shorter than 3 feet", 3, "at_least"),
        ("The beam was narrower than 3 feet.", "narrower than 3 feet", 3, "at_most"),
        ("Noise must not exceed 85 decibels.", "not exceed 85 decibels", 85, "at_most"),
        ("A flow not exceeding 300 litres is small.", "not exceeding 300 litres", 300, "at_most"),
        ("The hall holds 500 people tops.", "500 people tops", 500, "at_most"),
        ("Upwards of 400 guests came.", "Upwards of 400 guests", 400, "at_least"),
        ("The haulier lost in excess of 40 trucks.", "in excess of 40 trucks", 40, "at_least"),
        ("It drew 300 visitors or more.", "300 visitors or more", 300, "at_least"),
        ("The queue was 200 metres, give or take.", "200 metres, give or take", 200, "about"),
        ("The club sold just shy of 900 tickets.", "just shy of 900 tickets", 900, "at_most"),
        ("The farm lost 20-odd ponies.", "20-odd ponies", 20, "about"),
        ("A score of houses burned.", "A score of houses", 20, "exact"),
        ("Close to 300 cows died.", "Close to 300 cows", 300, "about"),
        ("Well over 90 goats died.", "Well over 90 goats", 90, "at_least"),
        ("At least 14 out of 20 crew were saved.", "At least 14 out of 20 crew", 14, "at_least"),
        # "at least" before another number belongs to that one.
        ("The fee is 300 euros, at least 20 more than before.", "300 euros", 300, "exact"),
    ],
)
def test_words_of_comparison_bound_a_number(text: str, words: str, low: float, approx: str) -> None:
    found = quantities_of(text)
    assert words in found, found
    assert (found[words].low, found[words].approx) == (low, approx)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The repair will cost 24 million rupees, said the ministry in Kathmandu.", "24 million rupees", "NPR"),
        ("The repair will cost 24 million rupees.", "24 million rupees", "INR"),
        ("Pakistan rejected the Indian rupees. It wanted 9 million rupees, Pakistani papers say.", "9 million rupees", "PKR"),
        ("Nepal paid 300 Indian rupees.", "300 Indian rupees", "INR"),
        ("Kenya will pay 40 million shillings.", "40 million shillings", "KES"),
        ("The bill was 3,000 pesos in Buenos Aires.", "3,000 pesos", "ARS"),
        ("It cost 300 Australian dollars.", "300 Australian dollars", "AUD"),
        ("It cost 70 dollars.", "70 dollars", "USD"),
        ("It cost 5 million naira.", "5 million naira", "NGN"),
        ("It cost RM400 in all.", "RM400", "MYR"),
        ("It cost ₦700 million in all.", "₦700 million", "NGN"),
        ("It cost 60,000 yen.", "60,000 yen", "JPY"),
        ("It cost 4,000 Danish kroner.", "4,000 Danish kroner", "DKK"),
        ("The firm in Seoul paid 5,000 won.", "5,000 won", "KRW"),
        ("He was fined 500 pounds.", "500 pounds", "GBP"),
        ("The bag weighs 500 pounds.", "500 pounds", "pound"),
        ("The state gave 2 million pounds to the club.", "2 million pounds", "GBP"),
        ("The town ate 3 million pounds of beef.", "3 million pounds of beef", "pound"),
    ],
)
def test_money_of_the_world(text: str, words: str, unit: str) -> None:
    found = quantities_of(text)
    assert words in found, found
    assert found[words].unit == unit


@pytest.mark.parametrize(
    ("text", "words", "unit", "per"),
    [
        ("The ship did 14 knots.", "14 knots", "knot", None),
        ("It lay 30 nautical miles off.", "30 nautical miles", "nautical mile", None),
        ("Lead reached 15 parts per million.", "15 parts per million", "part per million", None),
        ("The well held 12 mg/l of arsenic.", "12 mg/l of arsenic", "milligram per litre", None),
        ("It was 41 degrees Celsius.", "41 degrees Celsius", "degree Celsius", None),
        ("The fire burned 4,000 hectares.", "4,000 hectares", "hectare", None),
        ("The clinic has 40 beds.", "40 beds", "bed", None),
        ("Noise reached 80 dB at night.", "80 dB", "decibel", None),
        ("The canal carries 90 m³/s in May.", "90 m³/s", "cubic metre", "second"),
    ],
)
def test_units_of_measure(text: str, words: str, unit: str, per: str | None) -> None:
    found = quantities_of(text)
    assert words in found, found
    assert (found[words].unit, found[words].per) == (unit, per)


def test_a_bare_number_is_of_what_was_counted_in_like_figures() -> None:
    text = "Stewards counted 4,700 fans on the roads out of five suburbs. The club puts the number at 3,200."
    assert quantities_of(text)["3,200"].unit == "person"


def test_a_verb_is_no_money() -> None:
    assert not {quantity.unit for quantity in quantities_of("Three won medals in Seoul.").values()} & {"KRW", "won"}


def test_every_shared_name_of_money_means_something() -> None:
    assert all("" in meant for meant in english.shared_currencies.values())
    names = {unit for unit in english.currencies.values() if not unit[:3].isupper()}
    assert names <= set(english.shared_currencies)


@pytest.mark.parametrize(
    ("text", "words", "percent", "of"),
    [
        ("Nearly two-thirds of voters said no.", "Nearly two-thirds of voters", 200 / 3, "voters"),
        ("One in five homes has no water.", "One in five homes", 20, "homes"),
        ("About 8 out of 10 members voted for it.", "About 8 out of 10 members", 80, "members"),
        ("Half the town has no water.", "Half the town", 50, "the town"),
        ("Some 62 percent of the growers agreed.", "Some 62 percent of the growers", 62, "the growers"),
    ],
)
def test_a_share_is_a_percentage_of_something(text: str, words: str, percent: float, of: str) -> None:
    quantity = quantities_of(text)[words]
    assert quantity.low == pytest.approx(percent)
    assert (quantity.unit, quantity.of) == ("percent", of)


def test_a_distance_is_no_part_of_where_it_is_measured_from() -> None:
    assert quantities_of("It fell within 300 metres of the mill.")["300 metres"].of == ""


def test_a_simple_fraction_allows_what_a_writer_rounds_to_it() -> None:
    half = quantities_of("Half the town has no water.")["Half the town"].interval
    assert half.low <= 47 < half.high
    assert not half.low <= 60 < half.high


@pytest.mark.parametrize(
    ("text", "words", "low", "unit", "per"),
    [
        ("Half a million people came.", "Half a million people", 500_000, "person", None),
        ("The track is half a mile long.", "half a mile", 0.5, "mile", None),
        ("The plank is 2½ inches thick.", "2½ inches", 2.5, "inch", None),
        ("There were 12 cases per 100,000 people.", "12 cases per 100,000 people", 12, "case per 100,000 people", None),
        ("Oil rose to $83 a barrel.", "$83 a barrel", 83, "USD per barrel", None),
        (
            "They eat 20 kilograms of rice per person a year.",
            "20 kilograms of rice per person a year",
            20,
            "kilogram per person",
            "year",
        ),
        ("Each year 800 hikers get lost.", "800 hikers", 800, "person", "year"),
        ("The daily quota is 60 permits.", "60 permits", 60, "permit", "day"),
        ("The 200-bed clinic is shut.", "200-bed", 200, "bed", None),
        ("The 4,000-strong crowd sang.", "4,000-strong", 4000, "person", None),
        ("It was 38C to 41C at noon.", "38C to 41C", 38, "degree Celsius", None),
        ("Output rose from 40 to 60 barrels.", "40", 40, "barrel", None),
        ("Divers raised nine urns on Monday and four on Tuesday.", "four", 4, "urn", None),
    ],
)
def test_numbers_tied_to_what_they_are_of(text: str, words: str, low: float, unit: str, per: str | None) -> None:
    found = quantities_of(text)
    assert words in found, found
    assert (found[words].low, found[words].unit, found[words].per) == (low, unit, per)


def test_a_part_keeps_its_whole_and_the_whole_has_not_met_what_the_part_has() -> None:
    found = quantities_of("Guards intercepted 18 of the 22 rafts.")
    assert (found["18 of the 22 rafts"].of, found["18 of the 22 rafts"].measure) == ("the 22 rafts", "intercepted")
    assert found["22 rafts"].measure is None


def test_money_keeps_the_year_it_is_told_in() -> None:
    assert quantities_of("The weir cost £30m at 2019 prices.")["£30m at 2019 prices"].year == 2019


@pytest.mark.parametrize(
    ("text", "so_far"),
    [
        ("So far 40 looms have been built.", True),
        ("The mill has built 40 looms since May.", True),
        ("The mill built 40 looms in May.", False),
    ],
)
def test_an_open_count_is_marked(text: str, so_far: bool) -> None:
    (quantity,) = quantities_of(text).values()
    assert quantity.so_far is so_far


def test_a_particle_may_turn_the_measure() -> None:
    assert quantities_of("They shot down 26 kites.")["26 kites"].measure == "intercepted"
    assert quantities_of("Wool and flax make up 40 percent of sales.")["40 percent of sales"].measure is None


@pytest.mark.parametrize(
    "text",
    [
        "1" * 400 + " people came.",
        "They saw " + "9" * 19 + " ants.",
        "He owes $1" + "0" * 300 + ".",
        "It is " + "one " + "trillion " * 40 + "dollars.",
        "It weighs 1." + "3" * 500 + " kilograms.",
        "\u202b٤٠ people\u202c came; 50\u200f people left.",
        "－５０ people, ½½ tonnes, 1½½ miles, 0/0 of them.",
        "$" * 500 + "5" * 17,
        "١٢٣٬٤٥٦ people came.",
        "half of half of half of a third of",
        "1,,,000 people and 1.2.3.4 tonnes per per per year",
    ],
)
def test_odd_numbers_do_no_harm(text: str) -> None:
    for words, quantity in quantities_of(text).items():
        assert words
        assert math.isfinite(quantity.low)
        assert quantity.high is None or math.isfinite(quantity.high)


@pytest.mark.parametrize(
    ("text", "words", "low"), [("５０ people came.", "５０ people", 50), ("٥٠ people came.", "٥٠ people", 50)]
)
def test_digits_of_other_scripts_are_digits(text: str, words: str, low: float) -> None:
    assert quantities_of(text)[words].low == low


def test_distances_in_two_units_are_compared() -> None:
    left, right = to_base("kilometre", 1200), to_base("mile", 750)
    assert left is not None and right is not None
    assert left[0] == right[0] == "length"
    assert math.isclose(left[1], right[1], rel_tol=0.01)
