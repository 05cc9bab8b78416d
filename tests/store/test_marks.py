"""Where a search finds its words: as the case's own full-text search does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import make_report
from twosource.model import Span
from twosource.store.casefile import CaseFile
from twosource.store.marks import mark_words

LETTERS = st.text(alphabet='aAäÄéeßsSıİ"\x02\x03\x00 .,-’𝔓ق١', max_size=24)


def marked(words: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in mark_words(words, [text])[0]]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("ecole", "The ÉCOLE and the école", ["ÉCOLE", "école"]),
        ("naïve", "NAIVE naivety", ["NAIVE"]),
        ('"war fire"', "war fire, fire war, war … fire", ["war fire", "war … fire"]),
        ("fire war", "war and fire and warfare", ["war", "fire"]),
        ("kazan's", "Kazan’s and Kazan s, not Kazan", ["Kazan’s", "Kazan s"]),
        ("kirby", "Beside 𝔓𝔬𝔰𝔱 stands Kirby", ["Kirby"]),
        ("b", "a\x02b\x03c b", ["b", "b"]),
        ("fire", "firefighters", []),
        ('"', "any", []),
        ("", "any", []),
        ("OR", "this or that", ["or"]),
        ("words:", "words: NEAR(a b)", ["words"]),
    ],
)
def test_words_are_marked_as_they_are_found(words: str, text: str, expected: list[str]) -> None:
    assert marked(words, text) == expected


def test_texts_keep_their_order_also_those_without_the_words() -> None:
    assert mark_words("b", ["a", "b", "", "a b"]) == [(), (Span(0, 1),), (), (Span(2, 3),)]


@settings(deadline=None, max_examples=60)
@given(LETTERS, LETTERS)
def test_what_is_found_is_marked_and_what_is_marked_is_found(
    tmp_path_factory: pytest.TempPathFactory, word: str, text: str
) -> None:
    folder: Path = tmp_path_factory.mktemp("case")
    store = CaseFile(folder / "case.sqlite")
    try:
        store.add_report(make_report("a.txt", text or "."))
        wanted = word.replace('"', "").replace("\0", " ").split()
        if len(wanted) != 1:
            return
        found = bool(store.search(wanted[0], limit=5))
        assert found == bool(mark_words(wanted[0], [text or "."])[0])
    finally:
        store.close()
