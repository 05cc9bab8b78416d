"""Numbers that are no figure of anything are told, not dropped without a word."""

import pytest

from tests.annotate.spoken import report_of
from twosource.annotate.notes import annotate_text
from twosource.annotate.unread_numbers import what_is_no_figure


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They sent 99999999999999999999999999 drones.", "99999999999999999999999999"),
        ("It cost $9,999,999,999,999,999,999,999 in all.", "9,999,999,999,999,999,999,999"),
        ("They sent 1e400 shells.", "1e400"),
        ("They sent 10^999 shells.", "10^999"),
    ],
)
def test_a_number_beyond_all_sense_is_told_and_counts_for_nothing(text: str, number: str) -> None:
    problem = what_is_no_figure(report_of(text))
    assert problem is not None
    assert f"“{number}”" in problem.reason
    assert problem.remedy
    assert annotate_text("a", text)["quantities"] == []


@pytest.mark.parametrize(
    "text",
    [
        "They sent 999,999,999,999,999 drones.",
        "The account DE89370400440532013000 was closed.",
        "The key was 7e4f1a2b and the model 3e8 was new.",
        "Of 100 200 and 300 were sent, and 1, 2, 3, 4, 5, 6, 7, 8 and 9 were not.",
    ],
)
def test_a_figure_or_a_code_is_no_such_number(text: str) -> None:
    assert what_is_no_figure(report_of(text)) is None


def test_many_are_named_by_their_number() -> None:
    problem = what_is_no_figure(report_of(" and ".join(f"1e{power}" for power in range(100, 108))))
    assert problem is not None
    assert problem.reason.endswith("and 3 more")


def test_a_long_one_is_shortened() -> None:
    problem = what_is_no_figure(report_of("9" * 5000 + " drones"))
    assert problem is not None
    assert len(problem.reason) < 300
