from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.wording import read_sentences, scores
from twosource.dossier.compose import compose_dossier
from twosource.dossier.own_words import fixed_sentences, own_sentences
from twosource.model import Snapshot
from twosource.wording import Excess, Standing, find_overstatements


def test_the_set_is_half_overstating_and_large_enough() -> None:
    sentences = list(read_sentences())
    assert len(sentences) >= 120
    assert sum(one.overstates for one in sentences) * 2 == len(sentences)


def test_nearly_all_sentences_are_rightly_told() -> None:
    found = scores()
    assert found["all rightly told"] >= 0.95
    assert found["held rightly told"] >= 0.95


@pytest.mark.parametrize(
    ("text", "standing", "words", "excess"),
    [
        ("The court said so. The mayor admitted it.", None, "admitted", "factive"),
        ("The weekly said so. It is undoubtedly so.", None, "undoubtedly", "verdict"),
        ("Eleven died.", None, "Eleven died.", "bare"),
        ("Three outlets report it.", Standing(independent=1), "Three outlets report it.", "sources"),
        ("The weekly says so.", Standing(denied=True), "The weekly says so.", "denial"),
        (
            "The weekly said the line had opened.",
            Standing(status="planned"),
            "The weekly said the line had opened.",
            "forecast",
        ),
        ("The weekly said it was arson.", Standing(status="possible"), "The weekly said it was arson.", "possible"),
    ],
)
def test_each_excess_has_its_place_and_a_remedy(text: str, standing: Standing | None, words: str, excess: Excess) -> None:
    (found,) = find_overstatements(text, standing)
    assert (found.words, found.excess) == (words, excess)
    assert text[found.span.start : found.span.end] == words
    assert found.remedy


def test_the_reports_own_words_are_passed_over() -> None:
    assert not list(find_overstatements("The weekly says: “It is a fact. He lied. Everyone knows.”"))
    assert not list(find_overstatements("“It is true” (the mayor in the Sun) against “it is a lie” (Lens): both cannot be"))


def test_a_language_without_words_gives_nothing() -> None:
    assert not list(find_overstatements("Das ist bewiesen.", language="xx"))


@given(st.text(max_size=300))
def test_any_text_is_read_and_places_lie_in_it(text: str) -> None:
    for found in find_overstatements(text, Standing(1, 1, True, "forecast")):
        assert text[found.span.start : found.span.end] == found.words


def test_no_generated_sentence_overstates(small_case: Snapshot) -> None:
    listed = list(own_sentences(compose_dossier(small_case)))
    assert listed
    assert [one for one in listed if any(find_overstatements(one))] == []


def test_no_fixed_sentence_of_the_dossier_overstates() -> None:
    listed = list(fixed_sentences())
    assert len(listed) > 40
    # What a legend says of the page itself is nobody's; a verdict in it would be ours.
    assert [one for one in listed if any(found.excess != "bare" for found in find_overstatements(one))] == []
