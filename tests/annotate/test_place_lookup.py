from __future__ import annotations

import pytest

from twosource.annotate.gazetteer import load_gazetteer
from twosource.annotate.place_lookup import full_name, known_part
from twosource.languages import language_for

ENGLISH = language_for("en")
assert ENGLISH is not None
WORDS = ENGLISH.place


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Calif.", "California"),
        ("W. Va.", "West Virginia"),
        ("N.Y", "New York"),
        ("Turkish", "iso:TR"),
        ("Canadians", "iso:CA"),
        ("European", "Europe"),
        ("Texan", "Texas"),
        ("Mass", "Mass"),
        ("Odesa", "Odesa"),
    ],
)
def test_short_forms_and_peoples_are_spelled_out(name: str, found: str) -> None:
    assert full_name(name, WORDS) == found


def test_every_region_of_a_people_is_in_the_gazetteer() -> None:
    lost = {name for name in WORDS.region_peoples.values() if not load_gazetteer().candidates(name)}
    assert lost == set()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Greater Manchester", "Manchester"),
        ("Odesa port", "Odesa"),
        ("Colorado Fairgrounds", "Colorado"),
        ("Turkish Straits Museum", "iso:TR"),
        ("Smithson Fairgrounds", ""),
    ],
)
def test_a_longer_name_is_known_by_a_part(name: str, found: str) -> None:
    assert known_part(name, WORDS, load_gazetteer()) == found
