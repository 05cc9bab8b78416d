from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.placed import names_in
from twosource.annotate.name_scripts import is_mixed, is_turned, what_may_deceive
from twosource.annotate.notes import annotate_text
from twosource.pipeline import Task, report_keys, report_stages, work_on_report
from twosource.settings import Settings

MIXTURE = ["Ivan", "Пётр", "محمد", "אבנר", "P\u043elar", "\u202e", "ソニー", "said", "the", ".", "김", "\u0301"]


@pytest.mark.parametrize(
    ("name", "mixed"),
    [
        ("Polar Shipping", False),
        ("P\u043elar Shipping", True),  # a Cyrillic o
        ("\u0391lpha Bank", True),  # a Greek A
        ("Ромашка", False),
        ("Владимир Putin", False),  # two scripts, but a word each
        ("Sony ソニー", False),
        ("東京タワー", False),  # Han beside kana
        ("Müller-Łódź", False),
        ("محمد", False),
        ("A-10", False),
        ("", False),
    ],
)
def test_a_word_of_two_scripts_that_look_alike_is_mixed(name: str, mixed: bool) -> None:
    assert is_mixed(name) is mixed


def test_a_name_with_a_foreign_letter_is_kept_as_written_and_told() -> None:
    report, mentions = names_in("The company P\u043elar Shipping closed its office in Oslo.")
    problem = what_may_deceive(report, mentions)
    assert "P\u043elar Shipping" in [mention.name for mention in mentions]
    assert problem is not None
    assert "Cyrillic and Latin letters in one word" in problem.reason
    assert "Oslo" not in problem.reason


def test_hidden_direction_marks_are_told_as_code_points() -> None:
    report, mentions = names_in("The company Nord\u202eBau closed its office.")
    problem = what_may_deceive(report, mentions)
    assert problem is not None
    assert "<U+202E>" in problem.reason
    assert not is_turned(problem.reason)


def test_plain_names_make_no_problem() -> None:
    report, mentions = names_in("Владимир Petrov met Siobhán O'Neill in Łódź.")
    assert mentions
    assert what_may_deceive(report, mentions) is None


def test_a_run_and_a_bare_text_tell_the_same() -> None:
    text = "The company P\u043elar Shipping closed its office."
    report, _ = names_in(text)
    stages = report_stages(Settings())
    outputs = work_on_report(Task(Settings(), report, {}, report_keys(report, stages)))
    told = [output.problem.reason for output in outputs if output.problem is not None]
    assert told == [problem["reason"] for problem in annotate_text("a", text)["problems"]]
    assert len(told) == 1


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Ivan", "Пётр", "محمد", "אבנר", "P\u043elar", "\u202e", "ソニー", "said", "the", ".", "김", "\u0301"])
    )
)
def test_any_mixture_is_read_without_a_failure(words: list[str]) -> None:
    report, mentions = names_in("A " + " ".join(words))
    what_may_deceive(report, mentions)
    assert all(report.quote(mention.span) for mention in mentions)


def test_a_name_in_a_script_that_is_not_read_is_told() -> None:
    report, mentions = names_in("The company said that محمد الرفاعي had left Oslo.")
    problem = what_may_deceive(report, mentions)
    assert problem is not None
    assert "محمد الرفاعي" in problem.reason


def test_a_turned_word_that_is_no_name_is_told() -> None:
    report, mentions = names_in("The clerk wrote \u202edlrow\u202c and left.")
    problem = what_may_deceive(report, mentions)
    assert problem is not None
    assert "<U+202E>dlrow" in problem.reason


def test_accents_and_single_letters_of_science_are_nothing_to_tell() -> None:
    report, mentions = names_in("Siobhán and Łukasz measured 3 µm of the α wave in Århus, naïve as they were.")
    assert what_may_deceive(report, mentions) is None
