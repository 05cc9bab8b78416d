from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import make_report, spot
from twosource.dossier.geography import Geography, form_geography
from twosource.model import Claim, Count, Place, Report, Review, Route, Snapshot, Span, Statement

TEXT = "Grain goes from Bergen to Oslo by rail. Oslo wants more. It is stored in the north of Norway."
REPORT = make_report("a.txt", TEXT)
STATEMENT = Statement(REPORT.id, (spot(REPORT, "Grain goes from Bergen to Oslo by rail"),))
BERGEN = Place(REPORT.id, spot(REPORT, "Bergen"), "Bergen", "town", 60.39, 5.32, "NO", 3161732, ("Vestland", "Norway"))
OSLO = Place(REPORT.id, spot(REPORT, "Oslo"), "Oslo", "town", 59.91, 10.75, "NO", 3143244, ("Norway",))
AGAIN = replace(OSLO, span=Span(TEXT.index("Oslo wants"), TEXT.index("Oslo wants") + 4))
NORTH = Place(REPORT.id, spot(REPORT, "the north of Norway"), "north of Norway", "vague", 69.0, 18.0, "NO", basis="a part")
ROUTE = Route(
    REPORT.id, spot(REPORT, "goes from Bergen to Oslo"), spot(REPORT, "Grain"), BERGEN.span, OSLO.span, "rail"
)  # fmt: skip


def geography(
    *places: Place, statements: tuple[Statement, ...] = (STATEMENT,), counts: tuple[tuple[int, int], ...] = (), review: str = ""
) -> Geography:
    claims = [Claim((statements[0].id, f"another {number}")) for number in range(len(counts))]
    return form_geography(
        Snapshot(
            {
                Report: (REPORT,),
                Statement: statements,
                Place: places,
                Route: (ROUTE,),
                Claim: tuple(claims),
                Count: tuple(Count(claim.id, *pair, (), (), ()) for claim, pair in zip(claims, counts, strict=True)),
                Review: (Review(REPORT.id, statements[0].id, review),) if review else (),  # type: ignore[arg-type]
            }
        )
    )


def test_two_mentions_of_one_town_are_one_pin() -> None:
    bergen, oslo = geography(BERGEN, OSLO, AGAIN).pinned
    assert (bergen.mentions, oslo.mentions) == (1, 2)
    assert oslo.anchors == ((REPORT.id, OSLO.span), (REPORT.id, AGAIN.span))
    assert oslo.report_ids == (REPORT.id,)


@pytest.mark.parametrize(
    ("other", "pins"),
    [
        (replace(AGAIN, name="Christiania"), 1),
        (replace(AGAIN, geonameid=None), 1),
        (replace(AGAIN, geonameid=None, lat=59.0), 2),
        (replace(AGAIN, geonameid=None, name="Oslo Airport"), 2),
    ],
)
def test_one_place_has_one_number_or_one_name_and_point(other: Place, pins: int) -> None:
    assert len(geography(OSLO, other).pinned) == pins
    assert len(geography(other, OSLO).pinned) == pins


def test_of_two_mentions_the_coarser_counts() -> None:
    assert geography(OSLO, replace(AGAIN, precision="area")).pinned[0].precision == "area"


@pytest.mark.parametrize("place", [NORTH, replace(NORTH, precision="town", lat=None, lon=None)])
def test_a_vague_place_is_listed_and_never_pinned(place: Place) -> None:
    found = geography(BERGEN, place)
    assert [pin.name for pin in found.pinned] == ["Bergen"]
    (unpinned,) = found.unpinned
    assert unpinned.words == "the north of Norway"
    assert "a part" in unpinned.why
    assert unpinned.statement_id is None


def test_a_pin_leads_to_the_statement_around_its_first_mention() -> None:
    bergen, oslo = geography(BERGEN, AGAIN).pinned
    assert bergen.statement_id == STATEMENT.id
    assert oslo.statement_id is None


def test_a_pin_leads_to_the_innermost_statement() -> None:
    around = Statement(REPORT.id, (spot(REPORT, "Grain goes from Bergen to Oslo by rail. Oslo wants more"),))
    assert geography(BERGEN, statements=(around, STATEMENT)).pinned[0].statement_id == STATEMENT.id


def test_a_route_has_both_pins_and_the_fewest_sources_of_its_claims() -> None:
    found = geography(BERGEN, OSLO, counts=((3, 2), (2, 1)))
    (route,) = found.routes
    assert (route.start_pin, route.end_pin) == found.pinned
    assert (route.what, route.start, route.end, route.mode) == ("Grain", "Bergen", "Oslo", "rail")
    assert (route.independent, route.floor) == (2, 1)
    assert len(route.claim_ids) == 2
    assert route.is_pinned


def test_a_route_with_an_end_that_is_not_pinned_is_kept_as_such() -> None:
    (route,) = geography(BERGEN).routes
    assert route.end_pin is None
    assert not route.is_pinned
    assert route.end == "Oslo"


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (STATEMENT, True),
        (replace(STATEMENT, status="reported"), True),
        (replace(STATEMENT, status="alleged"), False),
        (replace(STATEMENT, status="planned"), False),
        (replace(STATEMENT, status="possible"), False),
        (replace(STATEMENT, stance="denies"), False),
        (replace(STATEMENT, stance="withholds"), False),
        (replace(STATEMENT, mood="question"), False),
    ],
)
def test_only_what_is_asserted_as_having_come_about_is_told_as_fact(statement: Statement, told: bool) -> None:
    assert geography(BERGEN, OSLO, statements=(statement,)).routes[0].is_told_as_fact is told


def test_what_stands_in_a_denial_is_not_told_as_fact() -> None:
    denial = Statement(REPORT.id, (Span(0, len(TEXT)),), stance="denies")
    inner = replace(STATEMENT, inside=denial.id)
    assert not geography(BERGEN, OSLO, statements=(inner, denial)).routes[0].is_told_as_fact


def test_what_waits_for_a_person_or_was_rejected_is_not_told_as_fact() -> None:
    for state in ("open", "dismissed"):
        (route,) = geography(BERGEN, OSLO, review=state).routes
        assert not route.is_told_as_fact
        assert route.independent is None
    assert geography(BERGEN, review="dismissed").pinned[0].statement_id is None


def test_a_route_in_no_statement_is_not_told_as_fact() -> None:
    elsewhere = Statement(REPORT.id, (spot(REPORT, "Oslo wants more"),))
    (route,) = geography(BERGEN, OSLO, statements=(elsewhere,)).routes
    assert (route.statement_id, route.is_told_as_fact, route.independent) == (None, False, None)


def test_the_small_case_has_a_town_and_a_route_with_one_end(small_case: Snapshot) -> None:
    found = form_geography(small_case)
    assert [(pin.name, pin.precision, pin.words) for pin in found.pinned] == [("Bergen", "town", "Bergen")]
    assert [(route.end, route.end_pin) for route in found.routes] == [("Oslo", None)]
    assert found == form_geography(small_case)
