from __future__ import annotations

import math
import random
import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from twosource.dossier.chronology import form_chronology
from twosource.dossier.dates import LANES, Chronology, Dated, Lane, Telling, Undated
from twosource.model import Interval, Snapshot, Span
from twosource.pictures import draw_timeline
from twosource.pictures._axis import form_axis, ticks
from twosource.pictures._svg import STYLE
from twosource.pictures.timeline import GAP, MOST_ROWS, MOST_TOLD, _packed, _place

SVG = "{http://www.w3.org/2000/svg}"


def day(value: str) -> int:
    return (date.fromisoformat(value) - date(1970, 1, 1)).days


def dated(
    value: str,
    *,
    days: int = 1,
    lane: Lane = "events",
    due: bool = False,
    words: str = "It sank",
    reports: int = 1,
    note: str = "",
) -> Dated:
    low = day(f"{value}-01-01"[: max(len(value), 10)] if len(value) < 10 else value)
    tellings = tuple(
        Telling(f"r{number}", f"Paper {number}", Span(3, 9), "3 May", words, f"s{number}", None, "reported", "stated")
        for number in range(reports)
    )
    return Dated(lane, value, None, Interval(low, low + days), due, note, tellings)


def drawn(*told: Dated, in_page: bool = False) -> str:
    return draw_timeline(Chronology(told, (), ()), in_page=in_page)


def marks(svg: str, kind: str) -> list[ElementTree.Element]:
    """Those of dates, not those of the key below."""
    return [
        mark
        for group in ElementTree.fromstring(svg).iter(f"{SVG}g")
        if group.find(f"{SVG}title") is not None
        for mark in group
        if kind in mark.attrib.get("class", "").split()
    ]


def reach(bar: ElementTree.Element) -> tuple[float, float]:
    low, high = re.fullmatch(r"M([\d.]+) [\d.]+H([\d.]+)", bar.attrib["d"]).groups()  # type: ignore[union-attr]
    return float(low), float(high)


def test_a_day_is_a_dot_and_a_month_a_bar_over_its_days() -> None:
    svg = drawn(dated("2031-05-01"), dated("2031-05", days=31), dated("2031-05-31"))
    first, last = sorted(float(dot.attrib["cx"]) for dot in marks(svg, "tl-day"))
    (bar,) = marks(svg, "tl-bar")
    low, high = reach(bar)
    assert low < first < last < high
    # The dots stand in the midst of their days.
    assert math.isclose(first - low, (high - low) / 31 / 2, abs_tol=0.2)


def test_a_denial_has_a_shape_and_a_lane_of_its_own_and_says_so() -> None:
    svg = drawn(dated("2031-05-01"), dated("2031-05-02", lane="denials", words="It sank"))
    (cross,) = marks(svg, "tl-cross")
    (dot,) = marks(svg, "tl-day")
    headings = {text[0].text: float(text.attrib["y"]) for text in ElementTree.fromstring(svg).iter(f"{SVG}text") if len(text)}
    cross_y = float(cross.attrib["d"].split()[1].split("l")[0])
    assert float(dot.attrib["cy"]) < headings["Denials, as told"] < cross_y
    assert "denial: “It sank”" in svg


def test_a_flag_stands_where_a_forecast_falls_due() -> None:
    svg = drawn(dated("2031-01-01"), dated("2031-05", days=31, lane="forecasts", due=True), dated("2031-12-01"))
    (bar,) = marks(svg, "tl-ahead")
    (pole,) = marks(svg, "tl-pole")
    assert pole.attrib["d"].startswith(f"M{reach(bar)[1]:g} ")
    assert "told to fall due by then" in svg
    assert not marks(drawn(dated("2031-05", days=31, lane="forecasts")), "tl-flag")


def test_an_outlier_does_not_squeeze_the_rest_but_is_there() -> None:
    near = [dated(f"2031-05-{number:02}") for number in range(1, 21)]
    svg = drawn(*near, dated("1979-01-01"), dated("2050-01-01"))
    at = sorted(float(dot.attrib["cx"]) for dot in marks(svg, "tl-day"))
    assert len(at) == 22
    assert at[-2] - at[1] > 800
    assert at[0] < at[1] and at[-2] < at[-1]
    assert all(words in svg for words in (">earlier<", ">later<", "1 Jan 1979", "1 Jan 2050"))


def test_dates_that_are_spread_evenly_all_stand_on_the_line() -> None:
    svg = drawn(*(dated(f"{year}-01-01") for year in range(1980, 2031)))
    assert ">earlier<" not in svg
    assert ">later<" not in svg


def test_what_is_open_goes_on_beyond_the_edge() -> None:
    before = dated("2031-05-10")
    svg = drawn(dated("2031-05-01"), Dated(**{**vars(before), "interval": Interval(-math.inf, day("2031-05-10"))}))
    assert len(marks(svg, "tl-arrow")) == 1
    assert "inf" not in svg


def test_how_many_reports_tell_it_and_each_of_their_words() -> None:
    svg = drawn(dated("2031-05-03", reports=5))
    assert "“It sank” 5 reports" in svg
    assert all(f"Paper {number}: “It sank”" in svg for number in range(5))


def test_of_very_many_tellings_the_first_are_told_and_the_rest_is_counted() -> None:
    svg = drawn(dated("2031-05-01", reports=MOST_TOLD + 3))
    assert f"Paper {MOST_TOLD - 1}: " in svg
    assert f"Paper {MOST_TOLD}: " not in svg
    assert "told by 15 reports" in svg
    assert "and 3 more, in the list" in svg
    assert "more, in the list" not in drawn(dated("2031-05-01", reports=MOST_TOLD))


def test_what_has_no_room_or_no_date_is_counted() -> None:
    many = [dated("2031-05-03", words=f"It sank {number}") for number in range(MOST_ROWS["events"] * 8)]
    svg = drawn(*many, dated("2031-05-03", reports=9, words="Told by most"))
    drawn_dots = len(marks(svg, "tl-day"))
    assert 0 < drawn_dots < len(many)
    assert f"and {len(many) + 1 - drawn_dots} more, in the list" in svg
    assert "“Told by most” 9 reports" in svg
    undated = Undated("denials", "r", "Paper", Span(0, 1), "", "It sank", "s", "no date")
    assert "1 without a date that could be placed, in the list" in draw_timeline(Chronology((), (undated,), ()))


def test_it_leads_to_statements_or_words_only_where_asked() -> None:
    told = dated("2031-05-03")
    (telling,) = told.tellings
    lone = Dated(**{**vars(told), "tellings": (Telling(**{**vars(telling), "statement_id": None}),)})
    assert 'href="#s-s0"' in drawn(told, in_page=True)
    assert 'href="#w-r0-3-9"' in drawn(lone, in_page=True)
    assert "href" not in drawn(told, lone)


def test_words_are_escaped() -> None:
    svg = drawn(dated("2031-05-03", words="<script>\x00x\u202e</script>&", note="doubted"))
    assert "<script" not in svg
    assert "\u202e" not in svg
    ElementTree.fromstring(svg)
    assert set(re.findall(r"https?:[^\"]*", svg)) == {"http://www.w3.org/2000/svg"}


def test_every_class_has_its_style(small_case: Snapshot) -> None:
    svg = draw_timeline(form_chronology(small_case))
    assert "tl-flag" in svg
    assert all(f".pic .{kind}{{" in STYLE for kind in set(re.findall(r"tl-[a-z]+", svg.partition("</style>")[2])))


def test_an_empty_case_is_drawn() -> None:
    svg = draw_timeline(Chronology((), (), ()))
    assert "no report tells its date" in svg
    ElementTree.fromstring(svg)


def test_the_order_of_the_records_changes_no_byte(small_case: Snapshot) -> None:
    expected = draw_timeline(form_chronology(small_case))
    tables = {kind: tuple(random.Random(3).sample(list(table), len(table))) for kind, table in small_case.tables.items()}
    assert draw_timeline(form_chronology(Snapshot(tables))) == expected


ANY_DATE = st.builds(
    lambda low, days, lane, due, words: Dated(
        lane, "2031", None, Interval(low, low + days if math.isfinite(low) else 22400), due and lane == "forecasts", "",
        (Telling("r", "Paper", Span(0, 1), "then", words, None, None, "", "stated"),),
    ),
    st.one_of(st.integers(22000, 22800), st.integers(-900_000, 3_000_000), st.just(-math.inf)),
    st.sampled_from([0.001, 1, 7, 31, 365, 3652, math.inf]),
    st.sampled_from(LANES),
    st.booleans(),
    st.text(max_size=80),
)  # fmt: skip


@given(st.lists(ANY_DATE, max_size=25))
def test_nothing_lies_on_another_or_beyond_the_picture(told: list[Dated]) -> None:
    axis = form_axis([one.interval for one in told], 16, 1084)
    assert axis.days.low < axis.days.high
    assert len(ticks(axis)) <= 14
    places = [_place(one, axis, 40) for one in told]
    assert all(one.start >= -GAP / 2 and one.end <= 1100 + GAP / 2 for one in places)
    for row in _packed(places):
        across = sorted((one.start, one.end) for one in row)
        assert all(left[1] <= right[0] for left, right in pairwise(across))
    ElementTree.fromstring(drawn(*told))
