"""The network's words, windows and finds."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.annotate.reader import Reader, load_reader
from twosource.annotate.reader.windows import CHUNK_PIECES, Chunk, Window, chunks, window
from twosource.annotate.reader.words import Words, split_words
from twosource.model import Span

TEXT = "The mayor said the bridge was safe.\nEngineers doubt it. “We never saw a test,” Ines Holm said."


def words_of(text: str, *stretches: Span) -> Words:
    return split_words(text, stretches or (Span(0, len(text)),), load_reader().tokenizer)


def test_weights_are_the_ones_of_the_card() -> None:
    folder = files("twosource") / "weights" / "attribution"
    listed = re.findall(r"`([\w.]+)` \| [\d,]+ \| `([0-9a-f]{64})`", (folder / "MODEL_CARD.md").read_text(encoding="utf-8"))
    assert len(listed) == 4
    for name, digest in listed:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


def test_surface_features() -> None:
    words = words_of("He met “NATO” in 2016.\nBy A")
    assert words.case.tolist() == [5, 1, 0, 3, 0, 1, 2, 0, 5, 4]
    assert words.quote.tolist() == [0, 0, 2, 1, 3, 0, 0, 0, 0, 0]
    assert words.gap.tolist() == [2, 1, 1, 0, 0, 1, 1, 0, 2, 1]
    assert words.paragraph.tolist() == [0] * 8 + [1] * 2


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("«Nein», sagt er", [2, 1, 3, 0, 0, 0]),
        ("‘It’s so,’ he said", [2, 1, 1, 1, 1, 1, 3, 0, 0]),
        ("the dogs' owner 's 'ere", [0, 0, 0, 0, 0, 0, 2, 1]),
        ("`` Go , '' he", [2, 1, 1, 1, 3, 0, 0]),
        ("“a" + '" he', [2, 1, 3, 0]),
    ],
)
def test_quotations_in_all_marks(text: str, marks: list[int]) -> None:
    assert words_of(text).quote.tolist() == marks


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    assert words_of('"So it\nwent').quote.tolist() == [2, 1, 1, 0]


def test_words_outside_the_stretches_are_not_seen() -> None:
    words = words_of("one two three four", Span(4, 7), Span(14, 18))
    assert list(zip(words.start.tolist(), words.end.tolist(), strict=True)) == [(4, 7), (14, 18)]
    assert words.gap.tolist() == [2, 2]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet='abc é.“”"\n😀', max_size=900))
def test_chunks_hold_every_word_once_and_fit(text: str) -> None:
    words = words_of(text)
    cut = list(chunks(words))
    assert [at for chunk in cut for at in range(chunk.first, chunk.end)] == list(range(len(words)))
    assert all(len(chunk.pieces) <= CHUNK_PIECES for chunk in cut)
    assert all(len(row) == len(chunk.pieces) for chunk in cut for row in (chunk.case, chunk.quote, chunk.gap))


def test_a_chunk_ends_with_a_paragraph_where_it_can() -> None:
    words = words_of("word " * 120 + "\n" + "word " * 120)
    assert [chunk.end for chunk in chunks(words)] == [120, 240]


def test_a_window_stays_in_the_paragraph_of_its_cue() -> None:
    words = words_of("One two.\nShe said so.\nThree.")
    (chunk,) = chunks(words)
    seen = window(words, chunk, (4,))
    assert (seen.first, seen.end) == (3, 7)
    assert seen.in_cue.tolist() == [0, 1, 0, 0]
    assert seen.distance.tolist() == [47, 48, 49, 50]


def test_finds_quote_the_text() -> None:
    found = load_reader().read(TEXT, [Span(0, len(TEXT))])
    read = [["".join(TEXT[s.start : s.end] for s in spans) for spans in (one.source, one.cue, one.content)] for one in found]
    assert ["The mayor", "said", "the bridge was safe"] in read
    assert ["Ines Holm", "said", "“We never saw a test,”"] in read


class _Sure:
    """A network that takes set words for cues, and all before them for source, all after for content."""

    def __init__(self, outer: set[int], every: set[int]) -> None:
        self.cues = (outer, every)
        self.cue_steps = self.role_steps = np.zeros((3, 3))

    def encode(self, chunk: Chunk) -> tuple[np.ndarray, np.ndarray]:
        scores = np.tile([9.0, 0.0, 0.0], (len(chunk.heads), 2))
        for at, cues in zip((1, 4), self.cues, strict=True):
            for word in cues:
                scores[word, at] = 20.0
        return np.zeros((len(chunk.heads), 4)), scores

    def mark(self, vectors: np.ndarray, window: Window) -> np.ndarray:
        scores = np.zeros((len(vectors), 3))
        middle = int(np.flatnonzero(window.in_cue)[0])
        scores[:middle, 1] = scores[middle + 1 :, 2] = 9.0
        return scores


def read_with(outer: set[int], every: set[int], *, at_any_depth: bool = False) -> list[tuple[str, bool]]:
    text = "Ann said Bo thinks it rains"
    reader = Reader(_Sure(outer, every), load_reader().tokenizer, at_any_depth=at_any_depth)
    found = reader.read(text, [Span(0, len(text))])
    return [("".join(text[span.start : span.end] for span in one.cue), one.nested) for one in found]


def test_a_cue_inside_a_content_is_nested_and_read_once() -> None:
    assert read_with({1}, {1, 3}) == [("said", False), ("thinks", True)]


def test_a_cue_at_depth_outside_all_contents_is_left_out() -> None:
    assert read_with({3}, {1, 3}) == [("thinks", False)]


def test_cues_of_the_nesting_head_alone() -> None:
    assert read_with({3}, {1}, at_any_depth=True) == [("said", True)]


def test_finds_do_not_hang_on_where_the_stretch_stands() -> None:
    reader = load_reader()
    alone = reader.read(TEXT, [Span(0, len(TEXT))])
    moved = reader.read("Menu Home\n\n" + TEXT, [Span(11, 11 + len(TEXT))])
    assert [(one.cue_probability, one.content_probability) for one in alone] == [
        (one.cue_probability, one.content_probability) for one in moved
    ]
    assert [span.shift(11) for one in alone for span in one.cue] == [span for one in moved for span in one.cue]


def test_reading_other_reports_in_between_changes_nothing() -> None:
    reader = load_reader()
    before = reader.read(TEXT, [Span(0, len(TEXT))])
    reader.read("Somebody else said something else. " * 30, [Span(0, 1050)])
    assert reader.read(TEXT, [Span(0, len(TEXT))]) == before


@pytest.mark.parametrize("text", ["", " \n ", "x" * 5000, "“" * 700, "😀" * 50])
def test_odd_texts_do_no_harm(text: str) -> None:
    found = load_reader().read(text, [Span(0, len(text))])
    assert all(span.end <= len(text) for one in found for span in (*one.cue, *one.source, *one.content))
