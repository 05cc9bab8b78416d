"""What is found in sentences as they stand in reports."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.annotate.attributions import Chances, find_attributions, nested, whole_attributions
from twosource.annotate.calibration import load_calibration
from twosource.annotate.notes import annotate_text
from twosource.annotate.raw_text import report_of
from twosource.annotate.reader import Found, Reader
from twosource.annotate.sentences import find_sentences
from twosource.annotate.statements import find_statements
from twosource.model import Attribution, Part, Report, Span, hull

Row = tuple[str, str]


def rows(report: Report) -> list[Row]:
    found = find_attributions(report, tuple(find_sentences(report)), ())
    return [(report.quote_all(one.source), report.quote_all(one.content)) for one in found]


FOUND = [
    # the trained reader
    ("The bridge stays shut, a council spokesman told the Echo.", ("a council spokesman", "The bridge stays shut")),
    ("According to a leaked memo, the dam had been leaking.", ("a leaked memo", "the dam had been leaking")),
    ("The ministry denied that any fuel had been lost.", ("The ministry", "that any fuel had been lost")),
    # the parse
    ("The tide gauge at Port Ellen recorded 3.4 metres at noon.", ("The tide gauge at Port Ellen", "3.4 metres at noon")),
    ("The mine's logbook has no entry for that night.", ("The mine's logbook", "no entry for that night")),
    ("Aid groups put the toll at 60.", ("Aid groups", "the toll at 60")),
    ("The letter is dated 3 May.", ("The letter", "3 May")),
    ("Two lines above it, the log has a loud bang.", ("the log", "a loud bang")),
    (
        "Had they paid at once, it would all be over, a friend who works there tells me.",
        ("a friend who works there", "Had they paid at once, it would all be over"),
    ),
    # who shares the verb's subject, and where a content ends
    ("The harbour is safe, based on research by Tidewatch.", ("Tidewatch", "The harbour is safe")),
    (
        "Police said they were treating the raid, first noticed on June 4, as attempted theft.",
        ("Police", "they were treating the raid, first noticed on June 4, as attempted theft"),
    ),
    (
        "The company insists its valves were sound, citing an inspection in March.",
        ("The company", "its valves were sound"),
    ),
    ("The agency reported, citing two officials, that the talks had failed.", ("The agency", "that the talks had failed")),
    ("The paper said, citing a minister, that the bridge would close.", ("The paper", "that the bridge would close")),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text[:40] for text, _ in FOUND])
def test_source_and_content(text: str, expected: Row) -> None:
    assert expected in [(source.rstrip(","), content.strip(' "').rstrip(".")) for source, content in rows(report_of("a", text))]


@pytest.mark.parametrize(
    "text",
    [
        "The governor declined to comment.",
        "The clinic would not say how many beds it has.",
        "The old mill stands by the river and has a red roof.",
        "The storm recorded in the valley was a surprise to walkers.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert rows(report_of("a", text)) == []


def test_a_quotation_that_goes_on_has_no_source_and_no_cue() -> None:
    report = report_of("a", 'Veld doubts the date. "September, if all of us are lucky." The bus left.')
    found = list(find_attributions(report, tuple(find_sentences(report)), ()))
    tail = [one for one in found if one.found_by == "continuation"]
    assert [report.quote_all(one.content) for one in tail] == ["September, if all of us are lucky."]
    assert all(one.source == () and one.cue == () for one in tail)


@pytest.mark.parametrize("text", ['He drives a "Little Giant of the Road" to work.', 'They call it "the pit".'])
def test_names_and_turns_of_phrase_are_no_quotations(text: str) -> None:
    report = report_of("a", text)
    found = find_attributions(report, tuple(find_sentences(report)), ())
    assert [one for one in found if one.found_by == "continuation"] == []


def test_a_second_verb_of_saying_is_an_attribution_of_its_own() -> None:
    found = rows(report_of("a", "Lund said the dam was safe and warned against panic."))
    assert [content for _, content in found] == ["the dam was safe", "against panic"]
    assert len({source for source, _ in found}) == 1


def test_what_is_passed_on_stands_inside_what_is_said() -> None:
    report = report_of("a", "Berg said that Lund had told him the pump was broken.")
    found = list(find_attributions(report, tuple(find_sentences(report)), ()))
    outer, inner = sorted(found, key=lambda one: -len(hull(one.content)))
    assert report.quote_all(inner.content) == "the pump was broken"
    assert (outer.inside, inner.inside) == (None, outer.id)


def test_furniture_is_not_read() -> None:
    text = "Berg said the ferry was late.\nLund said the shop is open."
    cut = text.index("\n")
    report = Report("a", "0", text, parts=(Part("body", Span(0, cut)), Part("furniture", Span(cut + 1, len(text)))))
    assert [source for source, _ in rows(report)] == ["Berg"]


def test_an_unknown_language_gives_nothing() -> None:
    report = Report("a", "0", "Berg said so.", parts=(Part("body", Span(0, 13)),), language="xx")
    assert list(find_attributions(report, (), ())) == []


def test_a_refusal_is_in_the_notes_though_not_in_a_case() -> None:
    report = report_of("a", "The governor declined to comment on the dam.")
    sentences = tuple(find_sentences(report))
    assert whole_attributions(report, sentences) != []
    assert list(find_attributions(report, sentences, ())) == []


class StubReader(Reader):
    """Gives out what it was told to, in place of the network."""

    def __init__(self, *found: Found) -> None:
        object.__setattr__(self, "found", found)

    def read(self, text: str, stretches: object) -> list[Found]:
        return list(self.found)  # type: ignore[attr-defined]


def spot(report: Report, words: str) -> Span:
    start = report.text.index(words)
    return Span(start, start + len(words))


UNSURE = "Berg somehow fathomed rain. Lund said the ferry was late."


LIKELY = load_calibration().of_reader(0.7, 0.7, 1)


def unsure_finds(report: Report) -> tuple[Found, Found]:
    """A find that is as likely as LIKELY, and a sure one."""
    low = Found((spot(report, "fathomed"),), (spot(report, "Berg"),), (spot(report, "rain"),), 0.7, 0.7)
    high = Found((spot(report, "said"),), (spot(report, "Lund"),), (spot(report, "the ferry was late"),), 0.999, 0.999)
    return low, high


@pytest.mark.parametrize(("kept", "counted", "cues"), [(0.1, 0.2, ["said"]), (-0.1, 0.1, ["fathomed", "said"])])
def test_the_least_likely_finds_are_left_out(kept: float, counted: float, cues: list[str]) -> None:
    report = report_of("a", UNSURE)
    stub, sentences = StubReader(*unsure_finds(report)), tuple(find_sentences(report))
    limits = LIKELY + kept, LIKELY + counted
    found = find_attributions(report, sentences, (), reader=lambda: stub, min_kept=limits[0], min_counted=limits[1])
    assert [report.quote_all(one.cue) for one in found] == cues
    whole = whole_attributions(report, sentences, reader=lambda: stub, chances=Chances(*limits))
    assert [report.quote_all(one.cue) for one in whole] == ["said"]


def test_what_counts_does_not_hang_on_what_is_doubtful() -> None:
    report = report_of("a", UNSURE)
    outer = Found((spot(report, "somehow"),), (spot(report, "Berg"),), (Span(13, len(UNSURE)),), 0.01, 0.3)
    stub = StubReader(outer, *unsure_finds(report))
    sentences = tuple(find_sentences(report))

    def found(min_kept: float) -> list[Attribution]:
        return list(find_attributions(report, sentences, (), reader=lambda: stub, min_kept=min_kept, min_counted=0.9))

    assert len(found(0.0)) == 3
    assert [one for one in found(0.0) if one.probability >= 0.9] == found(0.9)


def test_beside_a_doubtful_attribution_the_own_voice_stands() -> None:
    report = report_of("a", UNSURE)
    stub, sentences = StubReader(*unsure_finds(report)), tuple(find_sentences(report))
    found = tuple(find_attributions(report, sentences, (), reader=lambda: stub, min_kept=0.0, min_counted=0.9))
    counted = tuple(one for one in found if one.probability >= 0.9)
    statements = list(find_statements(report, sentences, (), found, min_counted=0.9))
    assert [one for one in statements if one.probability >= 0.9] == list(find_statements(report, sentences, (), counted))
    doubtful = [one for one in statements if one.probability < 0.9]
    assert [(report.quote_all(one.source), report.quote_all(one.spans)) for one in doubtful] == [("Berg", "rain")]


REPAIRED = [
    ("Berg said the hall was empty.", "said", "", "the hall was empty", "Berg", "the hall was empty"),
    (
        "If it is broken, it will be late, he adds.", "adds", "he", "it will be late", "he", "If it is broken, it will be late",
    ),
    ("It is sold abroad. It is made at home, the paper wrote.", "wrote", "the paper", "It is sold abroad. It is made at home",
     "the paper", "It is made at home"),
    ("The plant, the paper said, is new, with a roof of glass.", "said", "the paper", "The plant|is new",
     "the paper", "The plant is new, with a roof of glass"),
    ('Berg said trade had picked up, with calls for makers of "fine goods".', "said", "Berg",
     'trade had picked up|"fine goods"', "Berg", 'trade had picked up, with calls for makers of "fine goods"'),
    ('Berg said trade fell and she called it "a bad year".', "said", "Berg", 'trade fell|"a bad year"',
     "Berg", 'trade fell "a bad year"'),
    ("He names Tideline, which carries letters, as the sender.", "names", "He", "Tideline", "He",
     "Tideline, which carries letters, as the sender"),
    ("Had they asked, it would be over, a friend tells me.", "tells", "a friend", "Had they asked", "a friend",
     "Had they asked, it would be over"),
    ('Berg said: "The hall was empty. It was dark, too."', "said", "Berg", "hall was empty. It was", "Berg",
     '"The hall was empty. It was dark, too."'),
    ("Berg said: ''The hall was empty. It was dark.''", "said", "Berg", "''The hall was empty", "Berg",
     "''The hall was empty. It was dark.''"),
    ('Berg said: "The hall was empty. It was dark.', "said", "Berg", "The hall was empty", "Berg", "The hall was empty"),
    ('"The hall was empty, said Berg, and it was dark."', "said", "Berg", "hall was empty", "Berg", "hall was empty"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "source", "content", "right_source", "right_content"), REPAIRED)
def test_the_parse_puts_the_reader_right(
    text: str, cue: str, source: str, content: str, right_source: str, right_content: str
) -> None:
    report = report_of("a", text)
    spans = tuple(spot(report, words) for words in content.split("|"))
    found = Found((spot(report, cue),), (spot(report, source),) if source else (), spans, 1.0, 1.0)
    whole = whole_attributions(report, tuple(find_sentences(report)), reader=lambda: StubReader(found))
    assert [(report.quote_all(one.source), report.quote_all(one.content)) for one in whole] == [(right_source, right_content)]


def test_turns_of_a_transcript() -> None:
    lines = "MARLOW: Who closed the gate?\nHURST: Nobody did.\nMARLOW: It was shut at nine.\nHURST: Then it was the wind."
    report = report_of("a", lines)
    found = whole_attributions(report, tuple(find_sentences(report)), reader=lambda: StubReader())
    turns = [one for one in found if one.found_by == "transcript"]
    assert [report.quote_all(one.source) for one in turns] == ["MARLOW", "HURST", "MARLOW", "HURST"]
    assert report.quote_all(turns[1].content) == "Nobody did."


@pytest.mark.parametrize(
    "text", ["UPDATE: The road is open again.", "Note: doors close at six.\nNote: bring a coat.\nNote: no dogs."]
)
def test_a_label_is_no_turn(text: str) -> None:
    report = report_of("a", text)
    found = whole_attributions(report, tuple(find_sentences(report)), reader=lambda: StubReader())
    assert [one for one in found if one.found_by == "transcript"] == []


def test_a_name_under_a_quotation_is_its_source() -> None:
    report = report_of("a", "“We were never asked about the road.” ― Edda Marsh, farmer")
    (found,) = whole_attributions(report, tuple(find_sentences(report)), reader=lambda: StubReader())
    assert (report.quote_all(found.source), report.quote_all(found.cue)) == ("Edda Marsh", "―")


def test_the_order_of_finds_does_not_matter_for_nesting() -> None:
    outer = Attribution("r", (Span(5, 9),), (Span(0, 4),), (Span(10, 60),))
    middle = Attribution("r", (Span(20, 24),), (Span(15, 19),), (Span(25, 60),))
    inner = Attribution("r", (Span(35, 39),), (Span(30, 34),), (Span(40, 60),))
    for order in ([outer, middle, inner], [inner, outer, middle], [middle, inner, outer]):
        assert [one.inside for one in nested(order)] == [None, outer.id, middle.id]


spans = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
attributions = st.lists(
    st.builds(lambda cue, content: Attribution("r", (cue,), (), (content,)), spans, spans),
    max_size=8,
    unique_by=lambda one: one.id,
)


@settings(max_examples=60, deadline=None)
@given(attributions)
def test_nesting_agrees_with_a_slow_search(drawn: list[Attribution]) -> None:
    for one in nested(drawn):
        held = hull((*one.content, *one.cue))
        around = [
            other for other in drawn if other.id != one.id and other.content[0].contains(held) and other.content[0] != held
        ]
        best = min(around, key=lambda other: (len(other.content[0]), other.content, other.id), default=None)
        assert one.inside == (None if best is None else best.id)


def test_notes_on_a_raw_text_quote_the_text() -> None:
    text = "\n  Berg said 30 people were hurt in Riga on 4 May 2024.\n\nThe council denied it."
    notes = annotate_text("a", text, "2024-05-06")
    first = notes["attributions"][0]
    assert [text[start:end] for start, end in first["source"]] == ["Berg"]
    assert (first["id"], first["inside"], first["stance"]) == (0, None, "asserts")
    assert [text[note["start"] : note["end"]] for note in notes["times"]] == ["4 May 2024"]
    assert set(notes) == {"id", "attributions", "problems", "times", "quantities", "places", "mentions"}


def test_notes_on_an_empty_text() -> None:
    assert annotate_text("a", "")["attributions"] == []
