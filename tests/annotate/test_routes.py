from __future__ import annotations

import pytest

from tests.annotate.placed import routes_in


@pytest.mark.parametrize(
    ("text", "what", "start", "end", "mode"),
    [
        ("The grain was shipped from Odesa via Istanbul to Port Said.", "The grain", "Odesa", "Port Said", "ship"),
        ("Vessels bring steel from Chabahar, an Iranian port, to Mumbai in India.", "steel", "Chabahar", "Mumbai", "ship"),
        ("She flew from London to Nairobi on Monday.", "She", "London", "Nairobi", "air"),
        ("From Dubai, the crates were flown to Khartoum.", "the crates", "Dubai", "Khartoum", "air"),
        ("Trucks carried 40 tonnes of flour from Port Sudan to Khartoum.", "40 tonnes", "Port Sudan", "Khartoum", "road"),
        ("The oil is pumped from Kirkuk to Ceyhan.", "The oil", "Kirkuk", "Ceyhan", "pipeline"),
        ("Shipments of coal from Newcastle to Yokohama rose.", "coal", "Newcastle", "Yokohama", None),
        ("Parts were moved by rail from Chengdu to Warsaw.", "Parts", "Chengdu", "Warsaw", "rail"),
        ("From Kiel she sailed by way of Gdansk to the waters off Riga.", "she", "Kiel", "Riga", "ship"),
        ("The freighter left Odesa on Monday for Istanbul.", "The freighter", "Odesa", "Istanbul", "ship"),
        ("The tanker departed Murmansk and was heading to Mumbai via Suez.", "The tanker", "Murmansk", "Mumbai", "ship"),
        ("The ship, bound for Rotterdam from Santos, ran aground.", "The ship", "Santos", "Rotterdam", "ship"),
        ("Drones, transported by ship from Baku to Aktau, were seized.", "Drones", "Baku", "Aktau", "ship"),
    ],
)
def test_a_route_has_its_ends_its_load_and_its_mode(text: str, what: str, start: str, end: str, mode: str | None) -> None:
    report, routes = routes_in(text)
    (route,) = routes
    assert route.what is not None and route.start is not None and route.end is not None
    assert (report.quote(route.what), report.quote(route.start), report.quote(route.end)) == (what, start, end)
    assert route.mode == mode


@pytest.mark.parametrize(
    "text",
    [
        "The parts could be shipped from Shanghai to Karachi.",
        "The parts were not shipped from Shanghai to Karachi.",
        "The crates were shipped to Karachi.",
        "Talks moved on in Geneva.",
    ],
)
def test_what_may_happen_or_has_one_end_is_no_route(text: str) -> None:
    _, routes = routes_in(text)
    assert routes == []
