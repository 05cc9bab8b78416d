"""Towns, townships and counties of the United States, from the Census Bureau's gazetteer."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tools.gazetteer_row import Row
from twosource.annotate.gazetteer import fold

COUNTRY = "US"
ENTRY = re.compile(r"^\[fips(\d+)\]\ncentroid = \(([-.\d]+), ([-.\d]+)\)\ndescription = (.+), ([A-Z]{2})$", re.MULTILINE)
COUNTY_DIGITS, TOWN_DIGITS, DIVISION_DIGITS = 5, 7, 10
"""The length of a FIPS code tells what it is of; a division's begins with its county's."""
KIND_WORDS = re.compile(
    r" (?:city and borough|metro township|city|town|village|borough|municipality|comunidad|zona urbana|CDP|corporation"
    r"|charter township|township|plantation)(?: \(balance\))?$"
)
TOWNSHIP = re.compile(r" (?:charter )?township$")
NEW_TOWN = re.compile(r" (?:town|plantation)$")
COUNTY_WORDS = ("County", "Parish", "Borough", "Census Area", "Municipality", "Municipio")
SAME_DEGREES = 0.25
"""Two places of one name in one state are one where they are no farther apart, about 25 km."""
Towns = dict[tuple[str, str], list[tuple[float, float]]]


@dataclass(frozen=True)
class Centroid:
    """A line of the gazetteer. `code`: its FIPS code; `state`: as its name is spelled; degrees."""

    code: str
    words: str
    state: str
    lat: float
    lon: float


def read_census(text: str, states: dict[str, str]) -> list[Centroid]:
    """All places of the states by postal code: what lies in Puerto Rico and the islands is left out."""
    return [
        Centroid(code, words, states[state], math.degrees(float(lat)), math.degrees(float(lon)))
        for code, lat, lon, words, state in ENTRY.findall(text)
        if state in states
    ]


def counties(census: Iterable[Centroid]) -> dict[tuple[str, str], Centroid]:
    """By state and name ("Alabama", "Autauga County")."""
    return {(one.state, one.words): one for one in census if len(one.code) == COUNTY_DIGITS}


def county_aliases(name: str) -> list[str]:
    """A county's name without its kind, and with the kind before."""
    word = next((word for word in COUNTY_WORDS if name.endswith(f" {word}")), "")
    return [name.removesuffix(f" {word}"), f"{word} of {name.removesuffix(f' {word}')}"] if word else []


def census_rows(census: list[Centroid], towns: Iterable[Row], country_name: str) -> Iterator[Row]:
    """The towns and townships that `towns` lacks. Nothing here has a population: the Census' gazetteer has none."""
    county_of = {one.code: one.words for one in census if len(one.code) == COUNTY_DIGITS}
    known: Towns = defaultdict(list)
    for row in towns:
        if row.country == COUNTRY:
            known[row.within[-2] if len(row.within) > 1 else "", fold(row.name)].append((row.lat, row.lon))
    for one in sorted(census, key=lambda one: (len(one.code), one.code)):
        row = _town_row(one, county_of, country_name)
        if row is not None and not _is_known(row, one.state, known):
            known[one.state, fold(row.name)].append((row.lat, row.lon))
            yield row


def _town_row(one: Centroid, county_of: dict[str, str], country_name: str) -> Row | None:
    """Counties, and divisions that are made for counting only, are no towns."""
    name = KIND_WORDS.sub("", one.words)
    if len(one.code) == TOWN_DIGITS and name != one.words:
        return Row(name, "city", one.lat, one.lon, COUNTRY, (one.state, country_name))
    if len(one.code) != DIVISION_DIGITS:
        return None
    around = tuple(filter(None, (county_of.get(one.code[:COUNTY_DIGITS]), one.state, country_name)))
    if NEW_TOWN.search(one.words):
        return Row(name, "city", one.lat, one.lon, COUNTRY, around)
    if TOWNSHIP.search(one.words):
        return Row(f"{name} Township", "town", one.lat, one.lon, COUNTRY, around, rare=[name])
    return None


def _is_known(row: Row, state: str, known: Towns) -> bool:
    return any(
        abs(row.lat - lat) < SAME_DEGREES and abs(row.lon - lon) < SAME_DEGREES for lat, lon in known[state, fold(row.name)]
    )
