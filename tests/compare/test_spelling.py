from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.compare.spelling import core_words, is_same_name, plain_words, sound_of

ARTICLES = frozenset({"the"})
FORMS = frozenset({"ltd", "gmbh", "sa"})


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Dmitri Zhukov", "Dmitry Jukov", True),
        ("Yulia Fyodorova", "Julia Fedorova", False),
        ("Stanislav Petroff", "Stanislav Petrov", True),
        ("Mohammed Rezai", "Muhammad Rezai", True),
        ("Élodie Garçon", "Elodie Garcon", True),
        ("Helena Brandvold", "Helena Brandvolt", True),
        ("Ivan Petrov", "Ivana Petrova", False),
        ("Anna Lindqvist", "Anne Lindberg", False),
        ("Iran", "Iraq", False),
        ("Niger", "Nigeria", False),
        ("Austria", "Australia", False),
        ("Zhelezov", "Jelezov", True),
        ("Line 12", "Line 13", False),
        ("Bikram Sharma", "Vikram Sharma", True),
        ("Yusuf Haddad", "Youssef Haddad", True),
        ("Khalid Nasser", "Halid Naser", True),
        ("Hussein Karimi", "Husain Karimi", True),
        ("Habib Noor", "Habeeb Nur", True),
        ("Wiktor Lisowski", "Viktor Lisovsky", True),
        ("Subash Thapa", "Suvas Thapa", True),
        ("Martin Novak", "Martina Novak", False),
        ("Peter Hall", "Petra Hall", False),
        ("Marco Rossi", "Mario Rossi", False),
        ("John Smith", "Joan Smith", False),
        ("Hans Meyer", "Anas Meyer", False),
    ],
)
def test_spellings_of_one_name(left: str, right: str, same: bool) -> None:
    assert is_same_name(plain_words(left), plain_words(right)) is same


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("The Evening Bell", ("evening", "bell")),
        ("Kranbau Nord GmbH", ("kranbau", "nord")),
        ("Tramontana S.A.", ("tramontana",)),
        ("The", ("the",)),
        ("Ltd", ("ltd",)),
        ("—", ()),
    ],
)
def test_articles_and_legal_forms_are_no_part_of_a_name(name: str, core: tuple[str, ...]) -> None:
    assert core_words(name, ARTICLES, FORMS) == core


NAMES = st.lists(st.text("abcdeghijkostvyz", min_size=1, max_size=9), min_size=1, max_size=3).map(tuple)


@given(NAMES, NAMES)
def test_likeness_of_names_has_no_direction(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert is_same_name(left, right) == is_same_name(right, left)


@given(NAMES)
def test_a_name_is_like_itself(name: tuple[str, ...]) -> None:
    assert is_same_name(name, name)


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_a_sound_has_no_doubled_letters(word: str) -> None:
    sound = sound_of(word)
    assert all(left != right for left, right in pairwise(sound))
