"""Records: ids from content, plain and back, spans and intervals."""

from __future__ import annotations

import math
import pickle
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model import (
    Interval,
    Judgement,
    Quantity,
    Selector,
    Span,
    Statement,
    from_json,
    in_force,
    select_statement,
    select_words,
    selected_span,
    selected_statement,
    to_json,
)  # fmt: skip

from ..conftest import make_report, spot


def test_an_id_comes_from_the_key_alone() -> None:
    plain = Statement("r", (Span(0, 3),), speaker="A")
    assert plain.id == Statement("r", (Span(0, 3),), speaker="B", stance="denies").id
    assert plain.id != Statement("r", (Span(0, 4),)).id
    assert pickle.loads(pickle.dumps(plain)).id == plain.id


def test_the_same_words_in_two_outlets_are_two_reports() -> None:
    assert make_report("x.txt", "Words.", outlet="One").id != make_report("x.txt", "Words.", outlet="Two").id
    assert make_report("x.txt", "Words.", outlet="One").id == make_report("y.txt", "Words.", outlet="One").id
    assert make_report("x.txt", "Words.").id != make_report("y.txt", "Words.").id


@given(st.integers(0, 10**6), st.integers(1, 10**3), st.floats(-1e12, 1e12), st.text())
def test_plain_and_back_is_the_same_record(start: int, length: int, low: float, words: str) -> None:
    for high in (low + 1e6, math.inf):
        quantity = Quantity("r", Span(start, start + length), low, None, Interval(low, high), "person", words)
        assert from_json(to_json(quantity), Quantity) == quantity


@pytest.mark.parametrize("bounds", [(3, 2), (-1, 2)])
def test_a_span_is_a_stretch_of_text(bounds: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="not a stretch"):
        Span(*bounds)


@pytest.mark.parametrize(
    ("left", "right", "overlap"),
    [((0, 2), (2, 4), False), ((0, 3), (2, 4), True), ((0, 9), (2, 4), True), ((5, 9), (2, 5), False)],
)
def test_bounds_are_half_open(left: tuple[int, int], right: tuple[int, int], overlap: bool) -> None:
    for kind in (Span, Interval):
        assert kind(*left).overlaps(kind(*right)) is overlap
        assert kind(*right).overlaps(kind(*left)) is overlap


def test_a_point_holds_its_value_and_no_other() -> None:
    assert Interval.point(50).overlaps(Interval(50, 51))
    assert not Interval.point(50).overlaps(Interval.point(50.5))
    assert Interval(40, math.inf).contains(Interval.point(1e300))


def test_a_judgement_holds_until_it_is_undone_and_an_undo_can_be_undone() -> None:
    first = Judgement(1, "same", Selector(name="A"), Selector(name="B"))
    undo = Judgement(2, "undo", undoes=first.id)
    again = Judgement(3, "undo", undoes=undo.id)
    assert in_force([first]) == [first]
    assert in_force([first, undo]) == []
    assert in_force([first, undo, again]) == [first]


def test_a_selector_finds_its_statement_after_the_spans_moved_a_little() -> None:
    report = make_report("r.txt", "He said that it rained. He said that it rained. He said that it snowed.")
    second = report.text.index("it rained", 20)
    old = Statement(report.id, (Span(second, second + 9),))
    now = [
        Statement(report.id, (spot(report, "it rained"),)),
        Statement(report.id, (Span(second - 5, second + 9),)),
        Statement(report.id, (spot(report, "it snowed"),)),
    ]
    selector = select_statement(report, old)
    assert selected_statement(selector, {report.id: report}, now) == now[1]
    assert selected_statement(selector, {report.id: report}, [now[2]]) is None
    assert selected_statement(selector, {}, now) is None


def test_words_are_selected_with_enough_text_around_them_to_tell_them_apart() -> None:
    paragraph = "The harbour was shut on Monday after a fire in a warehouse, and it stayed shut until Friday.\n"
    report = make_report("r.txt", f"Morning.\n{paragraph}{paragraph}{paragraph}Evening.")
    for at in (match.start() for match in re.finditer("after a fire", report.text)):
        span = Span(at, at + 12)
        assert selected_span(select_words(report, span), report) == span


def test_of_statements_with_the_same_words_a_selector_finds_its_own() -> None:
    report = make_report("r.txt", "He said that it rained.")
    words = (spot(report, "it rained"),)
    both = [Statement(report.id, words, cue=(spot(report, "said"),)), Statement(report.id, words)]
    for one in both:
        assert selected_statement(select_statement(report, one), {report.id: report}, both) == one


def test_the_id_of_a_judgement_is_what_it_was_in_the_first_case_files() -> None:
    words = Selector("ab", "it rained", "that ", ".")
    assert Judgement(1, "same", words, Selector(name="B")).id == "0dd9ba91dada0cad"
    assert Judgement(2, "undo", undoes="1").id == "c06d79f2e23e2c1e"
    assert Judgement(1, "same", replace(words, statement_id="cd"), Selector(name="B")).id == "0dd9ba91dada0cad"
