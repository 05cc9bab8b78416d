from __future__ import annotations

import pytest

from twosource.languages import is_negated, language_for


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("there was no nitrate", True),
        ("It didn’t happen", True),
        ("We have not paid", True),
        ("nothing left the systems", True),
        ("the report is baseless", True),
        ("any nitrate was delivered in January", False),
        ("having made any payment", False),
        ("the ferry was overloaded", False),
        ("a notable north wind", False),
    ],
)
def test_what_turns_itself_around(words: str, negated: bool) -> None:
    assert is_negated(words, language_for("en")) is negated


def test_of_a_language_that_is_not_known_nothing_is_put_before() -> None:
    assert is_negated("etwas wurde geliefert", None)
