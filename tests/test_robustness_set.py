"""The robustness set: marks are read strictly, and spoilt texts keep their gold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bench.robustness.__main__ import CLEAN, all_kinds, distinct_sentences, written_by_hand
from bench.robustness.markup import Example, Marked, MarkupError, read_examples
from bench.robustness.scoring import figures, misses
from bench.robustness.variants import VARIANTS
from twosource.model import Span, Spans

SAMPLE = """# a comment
== split
[T1 “The lake is “safe,”] [S1,2 the mayor] [C1 said], [T1 “for now,”] [C2 adding] [T2 that boats’ crews didn’t mind].
It rained.

Facts:
|- [C3 According to] [S3 Anna Bell], [T3 it cost $3,000].
"""


def examples_of(folder: Path, text: str) -> list[Example]:
    path = folder / "sample.txt"
    path.write_text(text, encoding="utf-8")
    return read_examples(path)


def quoted(example: Example, spans: Spans) -> list[str]:
    return [example.text[span.start : span.end] for span in spans]


def test_marks_become_spans_and_leave_the_text(tmp_path: Path) -> None:
    (example,) = examples_of(tmp_path, SAMPLE)
    first, second, third = example.attributions
    assert "[" not in example.text
    assert quoted(example, first.content) == ["“The lake is “safe,”", "“for now,”"]
    assert quoted(example, first.source) == quoted(example, second.source) == ["the mayor"]
    assert quoted(example, third.cue) == ["According to"]
    assert example.text.endswith("It rained.\n\nFacts:\n- According to Anna Bell, it cost $3,000.")


def test_a_stamp_or_a_single_word_is_no_sentence(tmp_path: Path) -> None:
    (example,) = examples_of(tmp_path, "== blog\n9.40 am\nThe road is shut.\n(CROSSTALK)\n")
    assert quoted(example, example.sentences) == ["The road is shut."]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Text first.\n== a\n", "sample.txt:1: text before the first"),
        ("== a\n[S1 She] [C1 said] [T1 so.\n\nMore.]\n", "sample.txt:2: .T1 …. is not closed"),
        ("== a\nShe said so].\n", "sample.txt:2: ']' without a mark"),
        ("== a\n[X1 She] said.\n", "sample.txt:2: a mark is"),
        ("== a\n[S1She] said.\n", "sample.txt:2: a mark is"),
        ("== a\n[S2 She] said.\n", "sample.txt:2: attribution 2 comes before 1"),
        ("== a\n[S1 She ] said.\n", "sample.txt:2: .S1 …. is empty or has space"),
        ("== a\n[C1 said] [T1 that [S2 he] [C2 knew] [T2 it]].\n", "sample.txt:2: content inside content"),
        ("== a\n[S1 She] [C1 said].\n", "sample.txt: a: attribution 1 has no content"),
        ("== a\n[S1 She]: [T1 no].\n", "sample.txt: a: attribution 1 has no cue"),
        ("== a\nYes,  no.\n", "sample.txt:2: space"),
        ("== a\nYes.\n== a\nNo.\n", "sample.txt: two examples have one name"),
    ],
)
def test_a_slip_is_named_with_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(MarkupError, match=message):
        examples_of(tmp_path, text)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("straight", ['"The lake is "safe,"', '"for now,"']),
        ("guillemets", ["«The lake is «safe,»", "«for now,»"]),
        ("single", ["‘The lake is ‘safe,’", "‘for now,’"]),
        ("detokenised", ["`` The lake is `` safe , ''", "`` for now , ''"]),
        ("lower_cased", ["“the lake is “safe,”", "“for now,”"]),
    ],
)
def test_a_variant_spoils_the_text_and_carries_the_gold(tmp_path: Path, kind: str, content: list[str]) -> None:
    (example,) = examples_of(tmp_path, SAMPLE)
    spoilt = VARIANTS[kind](example)
    assert quoted(spoilt, spoilt.attributions[0].content) == content


def test_detokenised_text_parts_clitics_and_signs_and_leaves_numbers_whole(tmp_path: Path) -> None:
    (example,) = examples_of(tmp_path, SAMPLE)
    text = VARIANTS["detokenised"](example).text
    assert "that boats ' crews did n't mind ." in text
    assert text.endswith("it cost $ 3,000 .")


def test_broken_quotations_are_the_same_in_every_run_and_lose_marks_only() -> None:
    for example in written_by_hand()[CLEAN]:
        broken = VARIANTS["broken"](example)
        assert broken == VARIANTS["broken"](example)
        assert broken.text.replace("“", "").replace("”", "") == example.text.replace("“", "").replace("”", "")
    marks = Counter("".join(VARIANTS["broken"](example).text for example in written_by_hand()[CLEAN]))
    assert marks["“"] != marks["”"]


def test_the_set_is_as_large_as_it_says() -> None:
    by_hand = written_by_hand()
    assert all(sum(len(example.sentences) for example in examples) >= 40 for examples in by_hand.values())
    assert len(distinct_sentences(by_hand)) >= 440
    assert len(distinct_sentences(all_kinds())) >= 780


def test_every_kind_has_sentences_that_nobody_says() -> None:
    for kind, examples in all_kinds().items():
        sentences = [(example, span) for example in examples for span in example.sentences]
        bare = sum(not _touched(example.attributions, span) for example, span in sentences)
        assert 0.15 <= bare / len(sentences) <= 0.4, kind


def test_long_sentences_are_long() -> None:
    lengths = [len(example.text[s.start : s.end].split()) for example in written_by_hand()["long"] for s in example.sentences]
    assert min(lengths) >= 60


def test_the_gold_itself_scores_full_marks_in_every_kind() -> None:
    for examples in all_kinds().values():
        rows = [_rows(example) for example in examples]
        measured = figures(examples, rows)
        assert (measured.content_f1, measured.triple_f1) == (1.0, 1.0)
        assert not [line for example, found in zip(examples, rows, strict=True) for line in misses(example, found)]


def test_misses_name_what_is_missing_what_is_other_and_what_is_too_much(tmp_path: Path) -> None:
    (example,) = examples_of(tmp_path, SAMPLE)
    rows = _rows(example)
    first, second = rows[0], rows[1]
    rain = example.text.index("It rained")
    found = [first, {**second, "source": []}, {"content": [[rain, rain + 9]], "source": [], "cue": []}]
    lines = list(misses(example, found))
    assert [line.split("  ")[0] for line in lines] == ["other source", "missing", "too much"]


def _touched(attributions: tuple[Marked, ...], sentence: Span) -> bool:
    spans = [span for one in attributions for span in (*one.content, *one.cue)]
    return any(span.start < sentence.end and sentence.start < span.end for span in spans)


def _rows(example: Example) -> list[dict[str, list[list[int]]]]:
    return [
        {
            "content": [[span.start, span.end] for span in one.content],
            "source": [[span.start, span.end] for span in one.source],
            "cue": [[span.start, span.end] for span in one.cue],
        }
        for one in example.attributions
    ]
