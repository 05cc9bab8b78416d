from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.compare.facts import Telling
from twosource.compare.sides import set_against
from twosource.conflict_rules import Amount, ConflictRule
from twosource.conflict_rules.quantity import rule
from twosource.model import Interval


def told(value: int, who: str, high: int | None = None) -> Telling:
    interval = Interval.point(value) if high is None else Interval(value, high)
    return Telling(Amount(interval, "bus"), who, str(value))


def pairs(tellings: list[Telling], by: ConflictRule = rule) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(left.statement_ids, right.statement_ids) for left, right, _ in set_against(by, tellings)]


def test_copies_join_a_side() -> None:
    assert pairs([told(4, "a"), told(6, "b"), told(4, "c"), told(4, "d")]) == [(("a", "c", "d"), ("b",))]


def test_values_with_the_same_opponents_are_one_side() -> None:
    assert pairs([told(48, "a", 52), told(45, "b", 50), told(80, "c")]) == [(("a", "b"), ("c",))]


def test_a_value_in_between_stays_out_of_what_it_fits() -> None:
    assert pairs([told(10, "a", 30), told(20, "b", 60), told(50, "c", 60)]) == [(("a",), ("c",))]


def test_who_gives_both_values_speaks_of_two_things() -> None:
    assert pairs([told(4, "a"), told(6, "a"), told(4, "b")]) == []


def test_seven_values_in_three_hundred_reports_are_twenty_one_conflicts_and_comparisons() -> None:
    asked: list[int] = []

    def disagree(left: Amount, right: Amount) -> str | None:
        asked.append(1)
        return rule.disagree(left, right)

    tellings = [told(number % 7 + 1, f"s{number}") for number in range(300)]
    assert len(pairs(tellings, ConflictRule("numbers", "quantity", Amount, disagree))) == 21
    assert len(asked) == 21


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 4), st.sampled_from("abcdef")), max_size=12))
def test_sides_share_nobody_and_disagree_throughout(given_tellings: list[tuple[int, int, str]]) -> None:
    tellings = [told(low, who, low + width) for low, width, who in given_tellings]
    for left, right, reason in set_against(rule, tellings):
        assert reason
        assert not set(left.statement_ids) & set(right.statement_ids)
        assert all(rule.disagree(one.fact, other.fact) for one in left.tellings for other in right.tellings)


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from("abcdef")), max_size=10))
def test_every_two_statements_that_disagree_are_found(given_tellings: list[tuple[int, str]]) -> None:
    """Against the plain way: every pair of statements with one value each."""
    values = dict(reversed([(who, value) for value, who in given_tellings]))
    expected = {frozenset((a, b)) for a in values for b in values if values[a] != values[b]}
    found = pairs([told(value, who) for who, value in values.items()])
    assert {frozenset((a, b)) for left, right in found for a in left for b in right} == expected
