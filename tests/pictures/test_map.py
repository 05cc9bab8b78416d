from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.dossier.geography import Geography, Pin, PrecisionClass, RouteLine, Unpinned, form_geography
from twosource.model import Snapshot, Span
from twosource.pictures import draw_map
from twosource.pictures._outline import draw_outline
from twosource.pictures._window import form_window
from twosource.pictures._world import load_world

SVG = "{http://www.w3.org/2000/svg}"
PLACES = {
    "Bergen": (60.39, 5.32), "Oslo": (59.91, 10.75), "Moscow": (55.75, 37.62), "Odesa": (46.48, 30.73),
    "Makhachkala": (42.98, 47.5), "Amirabad": (36.85, 53.37), "Suva": (-18.14, 178.44), "Apia": (-13.83, -171.77),
    "Sydney": (-33.87, 151.21), "Madrid": (40.42, -3.7),
}  # fmt: skip


def pin(name: str, precision: PrecisionClass = "town", mentions: int = 1, within: tuple[str, ...] = ()) -> Pin:
    lat, lon = PLACES.get(name, (60.0, 8.0))
    anchors = tuple(("r", Span(number, number + 1)) for number in range(mentions))
    return Pin(name, lat, lon, precision, within, name, "", ("r",), anchors, None)


def route(
    start: str, end: str, *, as_fact: bool = True, claim: str = "c", counted: tuple[int, int] | None = (1, 1)
) -> RouteLine:
    ends = (pin(start), pin(end))
    independent, floor = counted or (None, None)
    return RouteLine(
        "r", Span(0, 9), "grain", start, end, "ship", *ends, "s", "asserts", "fact" if as_fact else "alleged",
        (claim,), independent, floor, as_fact,
    )  # fmt: skip


def drawn(*pins: Pin, routes: tuple[RouteLine, ...] = (), unpinned: tuple[Unpinned, ...] = ()) -> str:
    return draw_map(Geography(pins, routes, unpinned))


def texts(picture: str) -> list[str]:
    return ["".join(one.itertext()) for one in ElementTree.fromstring(picture).iter(f"{SVG}text")]


def dots(picture: str) -> dict[str, tuple[float, float]]:
    """Where each dot is, by the name that its title begins with; those of the key have no title."""
    found = {}
    for group in ElementTree.fromstring(picture).iter(f"{SVG}g"):
        title, dot = group.find(f"{SVG}title"), group.find(f"{SVG}circle")
        if title is not None and dot is not None and title.text:
            found[re.split(r"[,: (]", title.text)[0]] = (float(dot.attrib["cx"]), float(dot.attrib["cy"]))
    return found


def land_of(picture: str) -> list[list[tuple[float, float]]]:
    """The rings of land as they are drawn."""
    path = re.search(r'class="map-land"[^>]* d="([^"]*)"', picture)
    assert path is not None
    rings = []
    for ring in path[1].split("z")[:-1]:
        numbers = [float(one) for one in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", ring)]
        points = [(numbers[0], numbers[1])]
        for right, down in zip(numbers[2::2], numbers[3::2], strict=True):
            points.append((points[-1][0] + right, points[-1][1] + down))
        rings.append(points)
    return rings


def on_land(point: tuple[float, float], rings: list[list[tuple[float, float]]]) -> bool:
    x, y = point
    crossings = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            crossings += (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
    return crossings % 2 == 1


def near_land(point: tuple[float, float], rings: list[list[tuple[float, float]]], units: float) -> bool:
    steps = [(right, down) for right in (-units, 0, units) for down in (-units, 0, units)]
    return any(on_land((point[0] + right, point[1] + down), rings) for right, down in steps)


def test_towns_stand_on_land_and_ports_at_the_coast() -> None:
    picture = drawn(*map(pin, ("Bergen", "Oslo", "Moscow", "Odesa", "Madrid")))
    at, rings = dots(picture), land_of(picture)
    assert set(at) == {"Bergen", "Oslo", "Moscow", "Odesa", "Madrid"}
    for name in at:
        assert near_land(at[name], rings, 2), name
    assert on_land(at["Moscow"], rings)
    # Bergen lies at the sea: to its west is water, on the way to Oslo is land.
    assert not on_land((at["Bergen"][0] - 15, at["Bergen"][1]), rings)
    assert on_land((at["Bergen"][0] + 50, at["Bergen"][1]), rings)


def test_one_town_is_shown_with_its_surroundings_and_is_at_the_coast() -> None:
    picture = drawn(pin("Bergen"))
    at, rings = dots(picture)["Bergen"], land_of(picture)
    assert near_land(at, rings, 8)
    assert any(not on_land((at[0] + right, at[1] + down), rings) for right in (-25, 25) for down in (-25, 0, 25))


def test_the_caspian_is_no_land() -> None:
    picture = drawn(pin("Makhachkala"), pin("Amirabad"))
    (x1, y1), (x2, y2) = dots(picture).values()
    assert not on_land(((x1 + x2) / 2, (y1 + y2) / 2), land_of(picture))


def test_a_pile_on_both_sides_of_the_180th_meridian_is_shown_together() -> None:
    at = dots(drawn(pin("Suva"), pin("Apia")))
    assert at["Suva"][0] < at["Apia"][0]
    window = form_window([pin("Suva"), pin("Apia")])
    assert window.degrees_across < 30
    assert at["Apia"][0] - at["Suva"][0] > window.width / 2


@pytest.mark.parametrize(("far", "precision"), [("Sydney", "country"), ("Sydney", "town")])
def test_one_place_far_away_does_not_shrink_the_rest(far: str, precision: PrecisionClass) -> None:
    near = [pin("Bergen", mentions=5), pin("Oslo", mentions=4)]
    picture = drawn(*near, pin(far, precision))
    assert form_window([*near, pin(far, precision)]) == form_window(near)
    assert f"Off this map: {far}" in texts(picture)
    assert 'class="map-off"' in picture


def test_places_named_as_often_are_all_shown() -> None:
    picture = drawn(pin("Bergen", mentions=3), pin("Sydney", mentions=3))
    assert set(dots(picture)) == {"Bergen", "Sydney"}
    assert "Off this map" not in picture


def test_the_ends_of_a_route_are_always_shown() -> None:
    picture = drawn(pin("Bergen", mentions=50), pin("Madrid"), pin("Oslo"), routes=(route("Madrid", "Oslo"),))
    assert set(dots(picture)) == {"Bergen", "Madrid", "Oslo"}


def test_a_country_around_what_is_shown_is_not_said_to_lie_elsewhere() -> None:
    country = Pin("Norway", 64.0, 12.0, "country", (), "Norway", "", ("r",), (("r", Span(0, 1)),), None)
    picture = drawn(pin("Bergen", mentions=3, within=("Norway",)), country)
    assert "Wider than this map: Norway" in texts(picture)
    assert "map-off" not in picture.split("</style>")[1]


def test_a_vague_place_is_listed_and_has_no_mark() -> None:
    picture = drawn(pin("Bergen"), unpinned=(Unpinned("the far north", "a part", "r", Span(0, 9), None),))
    assert "Too vague to pin: “the far north”" in texts(picture)
    assert list(dots(picture)) == ["Bergen"]
    alone = drawn(unpinned=(Unpinned("the far north", "a part", "r", Span(0, 9), None),))
    assert "No report names a place that can be pinned." in texts(alone)
    assert "circle" not in alone


def test_a_route_not_told_as_fact_is_dashed_and_never_solid() -> None:
    pins = (pin("Odesa"), pin("Makhachkala"))
    unsure = drawn(*pins, routes=(route("Odesa", "Makhachkala", as_fact=False),)).split("</style>")[1]
    assert set(re.findall(r'class="(map-route[^"]*)"', unsure)) == {"map-route map-unsure"}
    assert "not told as having come about (said, alleged)" in unsure
    sure = drawn(*pins, routes=(route("Odesa", "Makhachkala"),)).split("</style>")[1]
    assert set(re.findall(r'class="(map-route[^"]*)"', sure)) == {"map-route"}


def test_a_route_carries_its_counts_and_its_mode() -> None:
    pins = (pin("Odesa"), pin("Makhachkala"))
    assert "N 3 · F 1 · ship" in texts(drawn(*pins, routes=(route("Odesa", "Makhachkala", counted=(3, 1)),)))
    assert "not counted · ship" in texts(drawn(*pins, routes=(route("Odesa", "Makhachkala", counted=None),)))


def test_the_same_telling_in_two_reports_is_one_arrow_and_another_claim_a_second_one() -> None:
    pins = (pin("Odesa"), pin("Makhachkala"))
    once = route("Odesa", "Makhachkala")
    assert drawn(*pins, routes=(once, once)).count('class="map-badge"') == 1
    assert drawn(*pins, routes=(once, route("Odesa", "Makhachkala", claim="d"))).count('class="map-badge"') == 2


def test_an_arrow_points_to_where_it_is_carried() -> None:
    picture = drawn(pin("Odesa"), pin("Makhachkala"), routes=(route("Odesa", "Makhachkala"),))
    tip = re.search(r'class="map-head" d="M([\d.]+) ([\d.]+)L', picture)
    assert tip is not None
    at = dots(picture)["Makhachkala"]
    assert abs(float(tip[1]) - at[0]) + abs(float(tip[2]) - at[1]) < 20


def test_a_route_without_both_pins_is_listed_and_not_drawn(small_case: Snapshot) -> None:
    picture = draw_map(form_geography(small_case))
    assert "Carried, but not drawn for want of two places on the map: something from Bergen to Oslo, by ship" in texts(picture)
    assert 'class="map-route' not in picture


def test_how_exactly_a_place_is_told_is_seen_by_its_shape() -> None:
    marks = {kind: drawn(pin("Oslo", kind)).split("</style>")[1] for kind in ("point", "area", "region", "country")}
    assert [kind for kind, one in marks.items() if '<circle class="map-ring" cx="5' in one] == ["area", "region"]
    assert [kind for kind, one in marks.items() if '<circle class="map-dot" cx="5' in one] == ["point"]
    assert "OSLO" in texts(drawn(pin("Oslo", "country")))
    assert not dots(drawn(pin("Oslo", "country")))


def test_names_do_not_lie_on_one_another_and_one_without_room_keeps_its_mark() -> None:
    crowd = [Pin(f"Town {n}", 60 + n / 900, 5.0, "town", (), "", "", ("r",), (("r", Span(0, 1)),), None) for n in range(30)]
    picture = drawn(*crowd)
    names = [one for one in texts(picture) if one.startswith("Town ")]
    assert 0 < len(names) < 30
    assert picture.count('r="4.5"') == 30 + 1


def test_pins_lead_to_their_words_where_asked() -> None:
    stated = Pin("Oslo", 59.91, 10.75, "town", (), "Oslo", "", ("r",), (("r", Span(7, 9)),), "abc")
    geography = Geography((pin("Bergen"), stated), (), ())
    picture = draw_map(geography, in_page=True)
    assert 'href="#w-r-0-1"' in picture
    assert 'href="#s-abc"' in picture
    assert "href" not in draw_map(geography)


def test_hostile_names_stay_words() -> None:
    bad = '<script>\x00x\u202e</script>"&'
    where = Pin(bad, 60.0, 8.0, "town", (bad,), bad, bad, ("r",), (("r", Span(0, 1)),), None)
    far = Pin(bad, -30.0, 140.0, "country", (), bad, bad, ("r",), (("r", Span(0, 1)),), None)
    line = RouteLine("r", Span(0, 1), bad, bad, bad, bad, where, pin("Oslo"), bad, "asserts", "fact", ("c",), 1, 1, True)
    picture = drawn(where, far, pin("Oslo", mentions=9), routes=(line,), unpinned=(Unpinned(bad, bad, "r", Span(0, 1), None),))
    assert "<script" not in picture
    assert "\u202e" not in picture
    ElementTree.fromstring(picture)


def test_nothing_is_loaded_from_anywhere() -> None:
    picture = drawn(pin("Bergen"), pin("Oslo"), routes=(route("Bergen", "Oslo"),))
    assert re.findall(r"https?://[^\"]*", picture) == ["http://www.w3.org/2000/svg"]
    assert "http" not in draw_map(Geography((pin("Bergen"),), (), ()), in_page=True)


def test_a_map_of_the_world_stays_small_and_equal_cases_have_equal_bytes() -> None:
    world = [pin(name) for name in PLACES]
    picture = drawn(*world)
    assert picture == drawn(*world)
    assert len(picture.encode()) < 120_000


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=8))
def test_a_window_shows_most_of_its_places_wherever_they_are(points: list[tuple[float, float]]) -> None:
    pins = [
        Pin(f"P{n}", lat, lon, "town", (), "", "", ("r",), (("r", Span(n, n + 1)),), None)
        for n, (lat, lon) in enumerate(points)
    ]
    window = form_window(pins)
    assert sum(map(window.shows, pins)) >= 0.8 * len(pins)
    assert 0 < window.width <= 1100
    assert 0 < window.height <= 620.001
    assert window.degrees_across <= 360.001


def test_land_inside_the_window_is_the_land_of_the_outline() -> None:
    """Clipping against a plain look-up: a point of the window is on land where it is on land of the world."""
    window = form_window([pin("Bergen"), pin("Madrid")])
    land, _ = draw_outline(window, load_world(), 1_000_000)
    rings = land_of(f'<path class="map-land" d="{land}"/>')
    whole = [[window.plain(*point) for point in ring.points[:-1]] for ring in load_world().land]
    differing = [
        (x, y) for x in range(20, 1100, 90) for y in range(20, 600, 90) if on_land((x, y), rings) != on_land((x, y), whole)
    ]
    assert differing == []
