"""Times of short reports: what they are worth, what that hangs on, and what is none."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.spoken import report_of, sentences_of
from twosource.annotate.calendar import days_of, interval_of, shift, unit_of
from twosource.annotate.holidays import easter
from twosource.annotate.impossible import what_no_calendar_has
from twosource.annotate.times import find_times
from twosource.model import Interval, Timex

WORDS = (
    "on",
    "in",
    "12",
    "March",
    "2024",
    "Tuesday",
    "last",
    "next",
    "year",
    "3",
    "a.m.",
    "the",
    "1990s",
    "ago",
    "two",
    "by",
    "noon",
)


def times_of(text: str, published: str | None = "2026-03-12") -> dict[str, Timex]:
    report = report_of(text, published=published)
    return {report.quote(timex.span): timex for timex in find_times(report, sentences_of(report))}


def values_of(text: str, published: str | None = "2026-03-12") -> dict[str, str | None]:
    return {words: timex.value for words, timex in times_of(text, published).items()}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge fell on 19 January 2024.", "19 January 2024", "2024-01-19"),
        ("The bridge fell on January 19, 2024, in a storm.", "January 19, 2024", "2024-01-19"),
        ("The bridge fell on the 3rd of May 2024.", "3rd of May 2024", "2024-05-03"),
        ("The log begins on 2024-06-08 and ends a page later.", "2024-06-08", "2024-06-08"),
        ("The log begins on 15.03.2024.", "15.03.2024", "2024-03-15"),
        ("The log begins on 25/03/2024.", "25/03/2024", "2024-03-25"),
        ("Filed 11 JUN 2024 from the port.", "11 JUN 2024", "2024-06-11"),
        ("It opened in February 2022.", "February 2022", "2022-02"),
        ("It opened in 2021 and closed again.", "2021", "2021"),
        ("It has grown since the 1990s.", "the 1990s", "199"),
        ("It has grown since the early 2000s.", "the early 2000s", "200"),
        ("A mill of the 18th century burned.", "the 18th century", "17"),
        ("Sales fell in the third quarter of 2025.", "the third quarter of 2025", "2025-Q3"),
        ("Sales fell in the first half of 2025.", "the first half of 2025", "2025-H1"),
        ("The mill was built in nineteen eighty-four.", "nineteen eighty-four", "1984"),
        ("The mill was sold in the year two thousand and one.", "the year two thousand and one", "2001"),
        ("The town was taken in April 480 BC.", "April 480 BC", "BC0480-04"),
        ("The town was taken in AD 70.", "AD 70", "0070"),
        ("They built it in the 4th century BC.", "the 4th century BC", "BC03"),
        ("They sailed on Thanksgiving Day 2025.", "Thanksgiving Day 2025", "2025-11-27"),
        ("They sailed on Good Friday 2024.", "Good Friday 2024", "2024-03-29"),
        ("They met in the early summer of 2024.", "the early summer of 2024", "2024-SU"),
        ("They met in the spring of 2024.", "the spring of 2024", "2024-SP"),
        ("They met in the winter of 2023-24.", "the winter of 2023-24", "2023-WI"),
        ("Sales fell in the last half of 2025.", "the last half of 2025", "2025-H2"),
        ("Sales fell in 2025's third quarter.", "2025's third quarter", "2025-Q3"),
    ],
)
def test_a_date_stated_in_full_is_read_as_it_stands(text: str, words: str, value: str) -> None:
    timex = next(timex for said, timex in times_of(text, None).items() if words in said or said in words)
    assert timex.value == value
    assert timex.basis == "stated"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It ran on May 4 and 5, 2024.", {"May 4": "2024-05-04", "5, 2024": "2024-05-05"}),
        ("It ran on 4–5 May 2024.", {"4": "2024-05-04", "5 May 2024": "2024-05-05"}),
        ("It ran from March to May 2024.", {"March": "2024-03", "May 2024": "2024-05"}),
        ("The mill stood still in 1990-94.", {"1990": "1990", "94": "1994"}),
        ("The mill stood still in 1990-1994.", {"1990": "1990", "1994": "1994"}),
        ("They sank on February 4 and 5 boats went out.", {"February 4": "2026-02-04"}),
    ],
)
def test_two_dates_share_their_words(text: str, values: dict[str, str]) -> None:
    assert values_of(text) == values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ferry sank on Tuesday.", "Tuesday", "2026-03-10"),
        ("The ferry sank on Thursday.", "Thursday", "2026-03-12"),
        ("Sales of the fourth quarter are to be told soon.", "the fourth quarter", "2025-Q4"),
        ("They will publish first-quarter sales.", "first-quarter", "2026-Q1"),
        ("The ferry will sail on Tuesday.", "Tuesday", "2026-03-17"),
        ("The ferry sank last Thursday.", "last Thursday", "2026-03-05"),
        ("The hearing is set for next Monday.", "next Monday", "2026-03-16"),
        ("The ferry sank yesterday.", "yesterday", "2026-03-11"),
        ("The ferry sank last night.", "last night", "2026-03-11TNI"),
        ("The ferry sank on Tuesday afternoon.", "Tuesday afternoon", "2026-03-10TAF"),
        ("The ferry sank on Thursday last week.", "Thursday last week", "2026-03-05"),
        ("The ferry sank last week.", "last week", "2026-W10"),
        ("The ferry sank last month.", "last month", "2026-02"),
        ("The ferry sank last year.", "last year", "2025"),
        ("The ferry sank two years ago.", "two years ago", "2024"),
        ("The ferry sank ten days ago.", "ten days ago", "2026-03-02"),
        ("The ferry sank in January.", "January", "2026-01"),
        ("The ferry sank in November.", "November", "2025-11"),
        ("The yard will deliver it in November.", "November", "2026-11"),
        ("The yard has built ships since April.", "April", "2025-04"),
        ("The ferry sank this February.", "this February", "2026-02"),
        ("The ferry sank in June of last year.", "June of last year", "2025-06"),
        ("The ferry sank on 4 October.", "4 October", "2025-10-04"),
        ("The ferry will sail again on 20 May.", "20 May", "2026-05-20"),
        ("The yard had promised a launch by 1 April.", "1 April", "2026-04-01"),
        ("Update of 14 March: the ferry has been found.", "14 March", "2026-03-14"),
        ("The ferry sank on Friday, September 8.", "Friday, September 8", "2023-09-08"),
        ("The line will reopen before the end of June.", "the end of June", "2026-06"),
    ],
)
def test_a_relative_date_counts_from_the_publication(text: str, words: str, value: str) -> None:
    timex = times_of(text)[words]
    assert timex.value == value
    assert timex.basis == "counted from the publication date 2026-03-12"
    assert times_of(text, None)[words].value is None


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "In June of this year the mayor said that the town had received the boats the previous month.",
            "the previous month",
            "2023-05",
        ),
        ("The mill burned in 2019. A year later it was rebuilt.", "A year later", "2020"),
        ("The mill burned on 3 May 2019. The following day it rained.", "The following day", "2019-05-04"),
        ("The mill burned on 3 May 2019. The same year the yard closed.", "The same year", "2019"),
    ],
)
def test_a_date_that_leans_on_another_counts_from_the_event(text: str, words: str, value: str) -> None:
    timex = times_of(text, "2023-07")[words]
    assert timex.value == value
    assert "spoken of before" in timex.basis


TALE = "The mill was built in 1921. It burned down in 1934 and again in 1938. "


@pytest.mark.parametrize("published", ["2009-12-19", None])
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Work began again in March.", "March", "1938-03"),
        ("On 3 March 1941 the wheel broke. It ran again by 4 October.", "4 October", "1941-10-04"),
        ("In 1941 the wheel broke. The owner sold it in early May.", "early May", "1941-05"),
        ("On 3 March 1941 the wheel broke. The next day it rained.", "The next day", "1941-03-04"),
        ("In 1941 the wheel broke. It was sold at the end of the year.", "the end of the year", "1941"),
        ("In 1941 the wheel broke. It was sold the previous summer.", "the previous summer", "1940-SU"),
    ],
)
def test_a_tale_of_the_past_goes_on_from_the_date_spoken_of_last(
    published: str | None, text: str, words: str, value: str
) -> None:
    timex = times_of(TALE + text, published)[words]
    assert timex.value == value
    assert "spoken of before" in timex.basis


def test_a_tale_from_before_our_era_goes_on() -> None:
    text = "The town was built in 700 BC. It burned in 499 BC and in 481 BC. He fled in the spring. A year later he was back."
    values = values_of(text)
    assert values["the spring"] == "BC0481-SP"
    assert values["A year later"] == "BC0480"


def test_some_background_does_not_make_a_tale() -> None:
    text = "The mill burned yesterday. It was built in 1921 and burned in 1934. The owner had sold it in January."
    assert values_of(text)["January"] == "2026-01"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The fire broke out at about 2:40 a.m. on Tuesday.", "2:40 a.m.", "2026-03-10T02:40"),
        ("The fire broke out at 3.40pm on 9 March.", "3.40pm", "2026-03-09T15:40"),
        ("The fire broke out on Monday. It was out by 7 a.m., he said.", "7 a.m.", "2026-03-09T07:00"),
        ("The fire broke out at 02:38.", "02:38", "T02:38"),
        ("The canal was closed until noon.", "noon", "T12:00"),
        ("The canal was closed at noon Monday.", "noon Monday", "2026-03-09T12:00"),
        ("The offer ran until 5 p.m. EST, Nov. 6.", "5 p.m. EST, Nov. 6", "2025-11-06T17:00"),
        ("They sailed in the night of 8 March.", "the night of 8 March", "2026-03-08TNI"),
        ("They fought it until 7 o'clock.", "7 o'clock", "T07:00"),
        ("They fought it until 7 o'clock in the evening.", "7 o'clock in the evening", "T19:00"),
        ("The call came at half past nine in the morning.", "half past nine in the morning", "T09:30"),
        (
            "The signal came in 2 hours and 38 minutes in the night of Tuesday.",
            "2 hours and 38 minutes in the night",
            "2026-03-10T02:38",
        ),
    ],
)
def test_a_time_of_day_takes_the_day_beside_it(text: str, words: str, value: str) -> None:
    assert times_of(text)[words].value == value
    assert times_of(text)[words].type == "TIME"


@pytest.mark.parametrize(
    ("text", "words", "type_", "value", "mod"),
    [
        ("He has fished for thirty years.", "thirty years", "DURATION", "P30Y", None),
        ("The siege lasted almost a year.", "almost a year", "DURATION", "P1Y", "LESS_THAN"),
        ("You have nine days.", "nine days", "DURATION", "P9D", None),
        ("It takes two and a half hours by train.", "two and a half hours", "DURATION", "PT2H30M", None),
        ("It took half an hour.", "half an hour", "DURATION", "PT30M", None),
        ("It took more than two weeks.", "more than two weeks", "DURATION", "P2W", "MORE_THAN"),
        ("A decades-long dispute is over.", "decades-long", "DURATION", "PXE", None),
        ("It fell over the past decade.", "the past decade", "DURATION", "P10Y", None),
        ("The ferry sank months ago.", "months ago", "DATE", "PAST_REF", None),
        ("It took several months.", "several months", "DURATION", "PXM", None),
        ("A four-year dispute is over.", "four-year", "DURATION", "P4Y", None),
        ("The five hour flight was over.", "five hour", "DURATION", "PT5H", None),
        ("It takes two to three weeks.", "two to three weeks", "DURATION", "P2W", "EQUAL_OR_MORE"),
        ("The boat calls each day.", "each day", "SET", "P1D", None),
        ("The boat calls every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2", None),
        ("Growth slowed in early 2024.", "early 2024", "DATE", "2024", "START"),
        ("He lives there now.", "now", "DATE", "PRESENT_REF", None),
    ],
)
def test_lengths_sets_and_parts(text: str, words: str, type_: str, value: str, mod: str | None) -> None:
    timex = times_of(text)[words]
    assert (timex.type, timex.value, timex.mod) == (type_, value, mod)


@pytest.mark.parametrize(
    "text",
    [
        "The council passed Resolution 2231 without a vote.",
        "The Kestrel-136 drone fell into the sea.",
        "About 2000 people came.",
        "The plant makes 6,000 boats a year.",
        "It may rain, and they march on.",
        "The 51-year-old told the paper so.",
        "The house costs $1990 or so.",
        "June Harper sold the boat.",
    ],
)
def test_what_looks_like_a_time_and_is_none(text: str) -> None:
    assert values_of(text) == {}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales of the third quarter rose; a year earlier they had fallen.", "a year earlier", "2024-Q3"),
        ("Sales rose from those of the year-earlier quarter.", "the year-earlier quarter", "2024-Q4"),
        ("Sales rose from those of the year-ago third quarter.", "the year-ago third quarter", "2024-Q3"),
        ("Third-quarter sales rose above those of the 2021 period.", "the 2021 period", "2021-Q3"),
        ("Third-quarter sales rose. In the quarter, 40 mills opened.", "the quarter", "2025-Q3"),
        ("Third-quarter sales rose above those of a year ago, and these above year-earlier ones.", "year-earlier", "2024-Q3"),
        (
            "Third-quarter sales beat those of the corresponding period last year.",
            "the corresponding period last year",
            "2024-Q3",
        ),
        ("The mill was sold a decade ago.", "a decade ago", "2016"),
        ("It will be sold by year-end.", "year-end", "2026"),
    ],
)
def test_results_are_set_against_the_same_quarter_of_another_year(text: str, words: str, value: str) -> None:
    assert values_of(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge fell on 31 June 2024.", "31 June 2024"),
        ("The bridge fell on 31 June.", "31 June"),
        ("The bridge fell on February 29, 2023.", "February 29, 2023"),
        ("The log begins on 2024-02-30.", "2024-02-30"),
        ("The log begins on 2024-13-05.", "2024-13-05"),
        ("The log begins on 31.06.2024.", "31.06.2024"),
    ],
)
def test_a_day_that_no_calendar_has_is_kept_without_a_value_and_told(text: str, words: str) -> None:
    timex = times_of(text)[words]
    assert (timex.value, timex.interval) == (None, None)
    problem = what_no_calendar_has(report_of(text), [timex])
    assert problem is not None
    assert words in problem.reason


def test_a_day_of_leap_years_needs_no_note() -> None:
    text = "The bridge fell on 29 February 2024, and another on 29 February."
    assert set(values_of(text).values()) == {"2024-02-29"}
    assert what_no_calendar_has(report_of(text), times_of(text).values()) is None


def test_a_conjunction_does_not_point_to_a_day() -> None:
    assert values_of("He said that Tuesday was too late.") == {"Tuesday": "2026-03-10"}


@pytest.mark.parametrize(
    ("published", "words", "value"),
    [
        ("2023-07", "last month", "2023-06"),
        ("2023-07", "this February", "2023-02"),
        ("2023-07", "next year", "2024"),
        ("2023", "next year", "2024"),
    ],
)
def test_a_coarse_publication_date_settles_what_is_no_finer(published: str, words: str, value: str) -> None:
    assert times_of(f"The yard sold or will sell it {words}.", published)[words].value == value


@pytest.mark.parametrize(
    ("published", "words"), [("2023-07", "on Tuesday"), ("2023-07", "yesterday"), ("2023", "last month"), (None, "last year")]
)
def test_what_the_publication_date_does_not_settle_stays_open(published: str | None, words: str) -> None:
    timex = next(iter(times_of(f"The yard sold it {words}.", published).values()))
    assert timex.value is None
    assert timex.interval is None
    assert timex.basis.startswith("unresolved: ")


def test_day_and_month_that_may_be_swapped_stay_open() -> None:
    timex = times_of("The log begins on 03/04/2024.")["03/04/2024"]
    assert timex.value is None
    assert "2024-04-03 or 2024-03-04" in timex.basis


def test_an_undated_report_gets_a_suggestion_from_its_own_text() -> None:
    text = "The town was cut off in March 2021. It has lived without a bridge for two years now. The mayor resigned last month."
    timex = times_of(text, None)["last month"]
    assert timex.value is None
    assert timex.suggestion == "2023-02"
    assert "2021-03" in timex.basis


def test_a_distant_date_bounds_an_undated_report_without_a_suggestion() -> None:
    timex = times_of("The town was founded in 1850. The mayor resigned last month.", None)["last month"]
    assert (timex.value, timex.suggestion) == (None, None)
    assert "1850" in timex.basis


@pytest.mark.parametrize(
    ("left", "right", "share_a_day"),
    [
        ("2026-03", "2026-03-04", True),
        ("2026-03", "2026-04-01", False),
        ("2026-W11", "2026-03-15", True),
        ("2026-W11", "2026-03-16", False),
        ("2026-Q1", "2026-03", True),
        ("2026-03-10T02:40", "2026-03-10", True),
        ("2026-03-10T02:40", "2026-03-10T03:40", False),
        ("2026-03-10TNI", "2026-03-11T02:00", True),
        ("199", "1990", True),
        ("19", "2000", False),
        ("2025-WI", "2026-02-28", True),
    ],
)
def test_intervals_hold_every_day_that_the_value_allows(left: str, right: str, share_a_day: bool) -> None:
    first, second = interval_of(left), interval_of(right)
    assert first is not None and second is not None
    assert first.overlaps(second) is share_a_day


def test_early_and_late_of_one_year_share_no_day() -> None:
    early, late = interval_of("2024", "START"), interval_of("2024", "END")
    assert early is not None and late is not None
    assert not early.overlaps(late)


def test_an_interval_counts_days_from_1970() -> None:
    assert interval_of("1970-01-02") == Interval(1, 2)


def test_years_before_our_era_follow_one_another() -> None:
    years = ["BC0480", "BC0002", "BC0001", "0001"]
    found = [interval_of(year) for year in years]
    assert [interval.high - interval.low for interval in found if interval] == [365, 365, 366, 365]
    assert [interval_of(str(shift(year, "Y", 1))) for year in years[1:3]] == found[2:]
    assert found[2] is not None and found[3] is not None and found[2].high == found[3].low


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, "1961-04-02"), (2000, "2000-04-23"), (2038, "2038-04-25"), (2285, "2285-03-22")],
)
def test_easter_falls_on_its_known_days(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@given(st.dates(min_value=date(1600, 1, 2), max_value=date(2400, 1, 1)), st.integers(-400, 400))
def test_moving_by_days_and_back_is_the_same_day(day: object, count: int) -> None:
    there = shift(str(day), "D", count)
    assert there is not None
    assert shift(there, "D", -count) == str(day)


@given(st.integers(1600, 2400), st.integers(1, 12), st.sampled_from(["M", "Q", "H", "Y", "E", "C"]))
def test_the_unit_that_holds_a_month_holds_its_first_day(year: int, month: int, unit: str) -> None:
    value = shift(f"{year}-{month:02}", unit, 0) if unit != "M" else f"{year}-{month:02}"  # type: ignore[arg-type]
    assert value is not None and unit_of(value) is not None
    days = days_of(value)
    assert days is not None
    assert days.first.isoformat() <= f"{year}-{month:02}-01" < days.end.isoformat()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=12,
    )
)
def test_any_run_of_words_gives_spans_that_quote_the_text_apart(words: list[str]) -> None:
    report = report_of(" ".join(words), published="2024-03-15")
    spans = [timex.span for timex in find_times(report, sentences_of(report))]
    assert spans == sorted(spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(report.quote(span).strip() for span in spans)
