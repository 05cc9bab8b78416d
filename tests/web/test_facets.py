"""What a board can be narrowed by: every count is the number of rows that a click on it would show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.views import view_of
from twosource.model import Interval, Snapshot
from twosource.web.board_view import SHOWN, BoardQuery, listed
from twosource.web.facets import FACETS, Days, Facet, FacetIndex, folded, is_day
from twosource.web.row_facts import NOT_KNOWN, OWN_VOICE, RowFacts, Told, form_facts

MARCH = Told(Interval(20513, 20544), "Mar 2026")
TENTH = Told(Interval(20522, 20523), "10 Mar 2026")


def made(days: tuple[Told, ...] = (), **values: tuple[str, ...]) -> RowFacts:
    return RowFacts((("asserts", 1),), 1, 1, days, (), "", {name: frozenset(values.get(name, ())) for name in FACETS})


def labels(facet: Facet) -> list[tuple[str, int]]:
    return [(one.label, one.count) for one in facet.values]


def test_what_a_claim_is_told_by_stands_in_its_row(small_case: Snapshot) -> None:
    view = view_of(small_case)
    facts = {part.headline.words: form_facts(view)[part.id] for part in (*view.dossier.claims, *view.dossier.lone)}
    ferry = facts[view.dossier.claims[0].headline.words]
    assert ferry.stances == (("asserts", 2),)
    assert (ferry.reports, ferry.outlets, ferry.newest) == (2, 2, "2031-03-04")
    assert ferry.values["outlet"] == {"Morning Paper", "b.txt"}
    assert ferry.values["speaker"] == {"harbour master", "coast guard"}
    assert ferry.values["published"] == {"2031-03-04", NOT_KNOWN}
    assert ferry.values["conflict"] == {"quantity"}
    # "Monday" stands outside what is said, and "May 2031" within it.
    assert ferry.days == ()
    later = facts["It will sail again in May 2031"]
    assert [told.words for told in later.days] == ["May 2031"]
    assert later.values["speaker"] == {OWN_VOICE}
    assert facts["that the ferry was overloaded"].stances == (("denies", 1),)


@pytest.mark.parametrize(
    ("since", "until", "fits"),
    [
        ("", "", True),
        ("2026-03-10", "2026-03-10", True),
        ("2026-03-11", "", False),
        ("", "2026-03-09", False),
        ("2026-03-11", "2026-03-09", False),
        ("2026-03-01", "2026-03-31", True),
    ],
)
def test_a_day_that_is_told_lies_within_what_is_asked(since: str, until: str, fits: bool) -> None:
    assert Days(since, until).fits(made((TENTH,))) == fits


def test_a_month_that_is_told_may_be_any_of_its_days() -> None:
    assert all(Days(day, day).fits(made((MARCH,))) for day in ("2026-03-01", "2026-03-31"))
    assert not any(Days(day, day).fits(made((MARCH,))) for day in ("2026-02-28", "2026-04-01"))
    assert not Days("0001-01-01", "9999-12-31").fits(made())


@pytest.mark.parametrize(
    ("words", "real"), [("2026-02-28", True), ("2026-02-29", False), ("2026-2-1", False), ("", False), ("20260228", False)]
)
def test_only_a_real_day_bounds(words: str, real: bool) -> None:
    assert is_day(words) == real


def test_most_claims_first_and_equals_by_name() -> None:
    index = FacetIndex({"a": made(place=("Kazan", "Omsk")), "b": made(place=("Kazan", "Bergen")), "c": made(place=("Omsk",))})
    facet = index.facet("place", ("Atlantis",), index.all)
    assert labels(facet) == [("Kazan", 2), ("Omsk", 2), ("Bergen", 1), ("Atlantis", 0)]
    assert [one.label for one in facet.shown(1)] == ["Kazan", "Atlantis"]
    assert [one.label for one in facet.narrowed("ÓM").values] == ["Omsk", "Atlantis"]
    assert index.sizes() == {"place": 3}


def test_letters_find_a_value_whatever_their_accents() -> None:
    assert folded("Siobhán ÄRGER") == folded("siobhan arger")


def test_a_time_most_claims_tell_of_is_offered_with_what_it_would_show() -> None:
    index = FacetIndex({"a": made((TENTH,)), "b": made((TENTH, MARCH)), "c": made((MARCH,)), "d": made()})
    offered = {one.label: one for one in index.days_told(index.all)}
    assert (offered["10 Mar 2026"].since, offered["10 Mar 2026"].until, offered["10 Mar 2026"].count) == (
        "2026-03-10", "2026-03-10", 3,
    )  # fmt: skip
    assert (offered["Mar 2026"].since, offered["Mar 2026"].until, offered["Mar 2026"].count) == ("2026-03-01", "2026-03-31", 3)


VALUES = {"outlet": "AB", "speaker": "XYZ", "place": "PQ", "conflict": ("time", "quantity")}


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, RowFacts], dict[str, tuple[str, ...]], Days]:
    def some(values: str | tuple[str, ...]) -> tuple[str, ...]:
        return tuple(draw(st.sets(st.sampled_from(list(values)))))

    days = st.sets(st.sampled_from([MARCH, TENTH])).map(tuple)
    facts = {str(number): made(draw(days), **{name: some(one) for name, one in VALUES.items()}) for number in range(5)}
    asked = draw(st.sampled_from([Days(), Days("2026-03-10", "2026-03-10"), Days("2026-03-20", "")]))
    return facts, {name: some(one) for name, one in VALUES.items()}, asked


def fits(facts: RowFacts, chosen: Mapping[str, tuple[str, ...]], days: Days, *, but: str = "") -> bool:
    """One by one, without any index: one value of each facet, and all facets."""
    held = all(not values or name == but or facts.values[name] & set(values) for name, values in chosen.items())
    return bool(held) and (but == "days" or days.fits(facts))


@given(cases())
def test_a_count_is_what_one_by_one_would_show(case: tuple[dict[str, RowFacts], dict[str, tuple[str, ...]], Days]) -> None:
    facts, chosen, days = case
    index = FacetIndex(facts)
    for name in VALUES:
        among = index.of(key for key, one in facts.items() if fits(one, chosen, days, but=name))
        for value in index.facet(name, chosen[name], among).values:
            others = {**chosen, name: (value.value,)}
            assert value.count == sum(fits(one, others, days) for one in facts.values())
            assert value.chosen == (value.value in chosen[name])


def test_each_count_on_a_board_is_the_number_of_its_rows(small_case: Snapshot) -> None:
    view = view_of(small_case)
    start = BoardQuery(lone=True)
    for name in FACETS:
        for facet in listed(view, start, None).facets:
            for one in facet.values:
                chosen = BoardQuery.of({"lone": "1", facet.name: one.value})
                rows = listed(view, chosen, None)
                assert rows.total == one.count
                again = next(other for other in rows.facets if other.name == facet.name)
                assert labels(again) == labels(facet), "one facet's own choice changes none of its counts"
                more = next(other for other in rows.facets if other.name == name)
                for two in more.values:
                    both = BoardQuery.of({"lone": "1", facet.name: one.value} | {name: two.value})
                    assert two.count == listed(view, both, None).total
                assert {shown: rows.counts[shown] for shown in SHOWN} == {
                    shown: listed(view, replace(chosen, shown=shown), None).total for shown in SHOWN
                }
