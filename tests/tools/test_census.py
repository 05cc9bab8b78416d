from __future__ import annotations

import pytest

from tools.census import census_rows, counties, county_aliases, read_census
from tools.gazetteer_row import Row

STATES = {"NJ": "New Jersey", "ME": "Maine"}
UNITED_STATES = "United States"


def line(code: str, words: str, lat: float = 0.7, lon: float = -1.3) -> str:
    return f"[fips{code}]\ncentroid = ({lat}, {lon})\ndescription = {words}\nstation = ('kaaa', 0.001)\n\n"


def rows(*lines: str, towns: list[Row] | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    found = census_rows(read_census("# a head\n" + "".join(lines), STATES), towns or [], UNITED_STATES)
    return [(row.name, row.kind, row.within) for row in found]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (line("3400100", "Ashby borough, NJ"), [("Ashby", "city", ("New Jersey", UNITED_STATES))]),
        (line("3400101", "Ashby CDP, NJ"), [("Ashby", "city", ("New Jersey", UNITED_STATES))]),
        (line("2300100123", "Ashby plantation, ME"), [("Ashby", "city", ("Maine", UNITED_STATES))]),
        (line("3400100123", "Ashby charter township, NJ"), [("Ashby Township", "town", ("New Jersey", UNITED_STATES))]),
        (line("3400100124", "Ashby CCD, NJ"), []),
        (line("7200100", "Ashby zona urbana, PR"), []),
        (line("34001", "Ashby County, NJ"), []),
    ],
)
def test_what_people_call_a_town_is_one(given: str, found: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert rows(given) == found


def test_a_township_lies_in_its_county() -> None:
    found = rows(line("34001", "Elm County, NJ"), line("3400100123", "Ashby township, NJ"))
    assert found == [("Ashby Township", "town", ("Elm County", "New Jersey", UNITED_STATES))]


def test_radians_become_degrees_and_counties_are_found_by_state() -> None:
    census = read_census(line("34001", "Elm County, NJ", 0.7, -1.3), STATES)
    county = counties(census)["New Jersey", "Elm County"]
    assert (county.lat, county.lon) == pytest.approx((40.107, -74.485), abs=0.001)


@pytest.mark.parametrize(("lat", "kept"), [(40.2, []), (41.2, [("Ashby", "city", ("New Jersey", UNITED_STATES))])])
def test_a_town_that_is_known_nearby_is_not_taken_twice(lat: float, kept: list[tuple[str, str, tuple[str, ...]]]) -> None:
    town = Row("Ashby", "city", lat, -74.4, "US", ("New Jersey", UNITED_STATES), 4000, 1)
    assert rows(line("3400100", "Ashby borough, NJ"), towns=[town]) == kept


def test_a_county_goes_also_without_its_kind() -> None:
    assert county_aliases("Elm County") == ["Elm", "County of Elm"]
    assert county_aliases("Elm") == []
