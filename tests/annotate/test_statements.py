"""Statements of whole short reports: own voice, chains, links."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.spoken import attributions_of, mentions_of, only, report_of, sentences_of, statements_of
from twosource.annotate.statements import find_statements
from twosource.model import Part, Span

NAMES = {
    "Anna Bell": "person",
    "Bell": "person",
    "Daily Wharf": "outlet",
    "Baltic Echo": "outlet",
    "Northsea Cargo": "organisation",
}


def contents(text: str, *sayings: tuple[str, str, str]) -> list[tuple[str | None, str]]:
    report = report_of(text)
    return [(one.speaker, report.quote_all(one.spans)) for one in statements_of(report, NAMES, *sayings)]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The ferry sank on Monday.", ["The ferry sank on Monday"]),
        ("However, the ferry sank on Monday.", ["the ferry sank on Monday"]),
        ("It is noteworthy that the ferry sank on Monday.", ["the ferry sank on Monday"]),
        ("The ferry sank on Monday; two boats came to help.", ["The ferry sank on Monday", "two boats came to help"]),
        (
            "The ferry sank on Monday, and its crew swam to the shore.",
            ["The ferry sank on Monday", "its crew swam to the shore"],
        ),
        ("Who checks the ferries?", []),
        ("What a splendid idea that was!", []),
        ("Brilliant timing, as ever.", []),
        ("Please do not call the office this week.", []),
        ("You are a funny lot, dear readers.", []),
        ("Northsea Cargo declined to comment on the sinking.", []),
    ],
)
def test_own_voice_holds_what_is_stated_and_nothing_else(text: str, own: list[str]) -> None:
    assert [content for _, content in contents(text)] == own


def test_a_sentence_may_speak_in_both_voices() -> None:
    text = "Sanctions did not stop the trade, and Anna Bell said it was growing."
    assert contents(text, ("Anna Bell", "said", "it was growing")) == [
        (None, "Sanctions did not stop the trade"),
        ("Anna Bell", "it was growing"),
    ]


def test_an_indirect_content_is_cut_between_main_clauses_and_a_quotation_is_not() -> None:
    text = 'Anna Bell said that the pier had burned and that the owner had fled. "The fire was hot, and we ran," she added.'
    sayings = (
        ("Anna Bell", "said", "that the pier had burned and that the owner had fled"),
        ("she", "added", "The fire was hot, and we ran,"),
    )
    assert [content for _, content in contents(text, *sayings)] == [
        "the pier had burned", "the owner had fled", "The fire was hot, and we ran",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cue", "content", "status"),
    [
        ("The ferry reportedly sank near the cape.", "reportedly", "The ferry reportedly sank near the cape", "reported"),
        ("The owner is accused of sinking the ferry.", "is accused of", "sinking the ferry", "alleged"),
        ("The owner allegedly sank the old ferry.", "allegedly", "The owner allegedly sank the old ferry", "alleged"),
    ],
)
def test_a_hedge_is_the_cue_of_an_own_voice(text: str, cue: str, content: str, status: str) -> None:
    report = report_of(text)
    (made,) = statements_of(report, {})
    assert (report.quote_all(made.cue), report.quote_all(made.spans), made.status) == (cue, content, status)
    assert made.in_own_voice


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "speaker", "via"),
    [
        ("Anna Bell told the Baltic Echo that it sank.", "Anna Bell", "told", "it sank", "Anna Bell", ("Baltic Echo",)),
        ("Anna Bell told the Daily Wharf that it sank.", "Anna Bell", "told", "it sank", "Anna Bell", ()),
        ("In an interview with the Baltic Echo, Anna Bell said it sank.", "Anna Bell", "said", "it sank", "Anna Bell",
         ("Baltic Echo",)),
        ("The Baltic Echo, citing port officials, reported that it sank.", "The Baltic Echo", "reported", "it sank",
         "port officials", ("Baltic Echo",)),
        ("A letter seen by the Baltic Echo says that it sank.", "A letter seen by the Baltic Echo", "says", "it sank", "letter",
         ("Baltic Echo",)),
        ("Anna Bell told Northsea Cargo and the council that it sank.", "Anna Bell", "told", "it sank", "Anna Bell",
         ("Northsea Cargo",)),
    ],
)  # fmt: skip
def test_the_outlets_between_are_kept(
    text: str, source: str, cue: str, content: str, speaker: str, via: tuple[str, ...]
) -> None:
    report = report_of(text, outlet="The Daily Wharf")
    made = only(statements_of(report, NAMES, (source, cue, content)), report, content)
    assert (made.speaker, made.via) == (speaker, via)


def test_who_was_introduced_through_an_outlet_stays_so() -> None:
    report = report_of("Anna Bell told the Baltic Echo that it sank. Bell said the crew was safe.")
    made = statements_of(report, NAMES, ("Anna Bell", "told", "it sank"), ("Bell", "said", "the crew was safe"))
    assert [one.via for one in made] == [("Baltic Echo",), ("Baltic Echo",)]


def test_a_credit_stands_behind_every_statement_once() -> None:
    report = report_of("The ferry sank on Monday. Anna Bell said it was old.", credit="With information from the Baltic Echo")
    made = statements_of(report, NAMES, ("Anna Bell", "said", "it was old"))
    assert [(one.speaker, one.via) for one in made] == [(None, ("Baltic Echo",)), ("Anna Bell", ("Baltic Echo",))]


@pytest.mark.parametrize(
    ("fields", "via"),
    [
        ({"byline": "Baltic News Agency, Riga"}, ("Baltic News Agency",)),
        ({"credit": "Baltic News Agency, Riga"}, ("Baltic News Agency",)),
        ({"byline": "Anna Bell, Riga"}, ()),
        ({"byline": "Baltic News Agency, Riga", "outlet": "Baltic News Agency"}, ()),
    ],
)
def test_an_agency_that_signs_passed_it_on(fields: dict[str, object], via: tuple[str, ...]) -> None:
    (made,) = statements_of(report_of("The ferry sank on Monday.", **fields), NAMES)
    assert made.via == via


def test_a_deed_is_no_saying() -> None:
    assert contents("Anna Bell ordered the move of the crew.", ("Anna Bell", "ordered", "the move of the crew")) == [
        (None, "Anna Bell ordered the move of the crew")
    ]


def test_a_doubt_is_aimed_at_what_another_said_just_before() -> None:
    report = report_of("Northsea Cargo said the ferry was sound. Anna Bell doubts this claim.")
    made = statements_of(
        report, NAMES, ("Northsea Cargo", "said", "the ferry was sound"), ("Anna Bell", "doubts", "this claim")
    )
    assert (made[1].stance, made[1].target) == ("doubts", made[0].id)


def test_an_inner_attribution_knows_the_statement_around_it() -> None:
    report = report_of("The Baltic Echo reported that Anna Bell said the ferry was sound.")
    outer, inner = attributions_of(
        report,
        ("The Baltic Echo", "reported", "that Anna Bell said the ferry was sound"),
        ("Anna Bell", "said", "the ferry was sound"),
    )
    nested = type(inner)(inner.report_id, inner.cue, inner.source, inner.content, inside=outer.id)
    made = list(find_statements(report, sentences_of(report), mentions_of(report, NAMES), (outer, nested)))
    assert [(one.speaker, one.via) for one in made] == [("Baltic Echo", ()), ("Anna Bell", ("Baltic Echo",))]
    assert made[1].inside == made[0].id


def test_a_repeated_caption_speaks_once() -> None:
    text = "The ferry lies on the sand. Picture: A. Bell\n\nThe ferry is lying on the sand. Picture: A. Bell"
    report = report_of(text)
    parts = tuple(Part("caption", part.span) for part in report.parts)
    captioned = replace(report, parts=parts)
    assert len(statements_of(captioned, {})) == 1


def test_another_language_yields_nothing() -> None:
    report = report_of("Das Schiff sank am Montag.", language="xx")
    assert statements_of(report, {}) == []


WORDS = st.sampled_from(
    [
        "Anna Bell said",
        "the ferry sank",
        "and",
        "but",
        ".",
        ",",
        '"',
        "he",
        "told the Baltic Echo",
        "it",
        "was not",
        "\n\n",
        ";",
        "“",
        "”",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14), st.data())
def test_spans_lie_in_the_text_and_order_does_not_matter(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    report = report_of(text.strip() or "x")
    length = len(report.text)

    def stretch() -> Span:
        start = data.draw(st.integers(0, max(0, length - 1)))
        return Span(start, data.draw(st.integers(start + 1, length)))

    attribution = attributions_of(report, ("", "", report.text[:1]))[0]
    drawn = [
        type(attribution)(report.id, (stretch(),), (stretch(),), (stretch(),)) for _ in range(data.draw(st.integers(0, 3)))
    ]
    mentions = mentions_of(report, NAMES)
    made = list(find_statements(report, sentences_of(report), mentions, tuple(drawn)))
    again = list(find_statements(report, sentences_of(report), mentions, tuple(reversed(drawn))))
    assert made == again
    assert len({one.id for one in made}) == len(made)
    assert all(0 <= span.start < span.end <= length for one in made for span in one.spans)
