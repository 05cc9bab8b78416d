"""What the network learns from: articles, disturbed articles, words and labels."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from train.corpora import Article, Frame, read_corpora, record_of
from train.deepen import deepened
from train.disturb import REWRITES, Rewrite, disturbed, lower_cased, spaced_out, with_marks
from train.examples import UNKNOWN, batches, example_of, pieces_of
from train.headlines import headlines_of
from twosource.annotate.reader import Found, load_reader
from twosource.model import Span

TEXT = "“We knew,” Ines Holm said, “that Bo denied it.”\nThe ferry's owner declined to comment."


def span(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return (at, at + len(words))


SAID = Frame((span("Ines Holm"),), (span("said"),), (span("“We knew,”"), span("“that Bo denied it.”")))
DENIED = Frame((span("Bo"),), (span("denied"),), (span("it"),), nested=True)
FLAT = Article("a", TEXT, (SAID,))
DEEP = Article("a", TEXT, (SAID, DENIED), nesting_marked=True)


def test_a_file_of_pairs_is_read(tmp_path: Path) -> None:
    row = {
        "id": "a",
        "text": TEXT,
        "attributions": [{part: [list(p) for p in getattr(SAID, part)] for part in ("source", "cue", "content")}],
    }
    path = tmp_path / "some.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(row).encode()))
    assert read_corpora([path]) == [FLAT]


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_text('{"id": "a", "text": "", "attributions": []}\n{oops\n')
    with pytest.raises(ValueError, match=r"some\.jsonl, line 2"):
        read_corpora([path])


def test_a_clause_that_says_so_becomes_a_cue_without_its_source(tmp_path: Path) -> None:
    text = "A year later, the club again concluded that talks should end."
    clause, source, content = "A year later, the club again concluded", "the club", "that talks should end."
    row = {
        part: [[text.index(words), text.index(words) + len(words)]]
        for part, words in (("attribution_edu", clause), ("source", source), ("content", content))
    }
    path = tmp_path / "gum.jsonl"
    path.write_text(json.dumps({"id": "g", "text": text, "attributions": [{**row, "parents": []}]}))
    (article,) = read_corpora([path])
    (frame,) = article.frames
    assert article.nesting_marked
    assert [text[start:end] for start, end in frame.cue] == ["again concluded"]


def test_an_article_is_written_as_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(json.dumps(record_of(DEEP)))
    assert read_corpora([path]) == [DEEP]


def test_contents_are_read_alone_and_without_their_marks() -> None:
    def spans(words: str) -> tuple[Span]:
        return (Span(*span(words)),)

    found = Found(spans("Bo"), spans("Bo"), spans("it"), 0.9, 0.9)
    denied = replace(found, cue=spans("denied"))

    def read_as(one: Found) -> Callable[[str, Sequence[Span]], list[Found]]:
        return lambda _, stretches: [one] if stretches == [Span(*span("that Bo denied it."))] else []

    assert deepened(read_as(denied), FLAT) == DEEP
    assert deepened(read_as(replace(denied, cue_probability=0.5)), FLAT).frames == (SAID,)
    assert deepened(read_as(denied), DEEP) is DEEP


@pytest.mark.parametrize("rewrite", REWRITES)
def test_spans_move_with_the_text(rewrite: Rewrite) -> None:
    other = disturbed(FLAT, rewrite, random.Random(3))
    said = [
        other.text[start:end].strip(" '`\"“”‘’«»").lower() for start, end in (*other.frames[0].source, *other.frames[0].cue)
    ]
    assert said == ["ines holm", "said"]


def test_ways_of_writing() -> None:
    chance = random.Random(0)
    assert "".join(lower_cased("NATO Met", chance)) == "nato met"
    assert "".join(with_marks("«", "»")('"a" “b”', chance)) == "«a» «b»"
    assert "".join(spaced_out("“Go,” he said.", chance)).split() == ["``", "Go", ",", "''", "he", "said", "."]


def test_labels_of_flat_gold_say_nothing_of_what_is_inside() -> None:
    tokenizer = load_reader().tokenizer
    flat, both = example_of(FLAT, tokenizer), example_of(DEEP, tokenizer)
    deep = example_of(replace(DEEP, flat_marked=False), tokenizer)
    words = [TEXT[start:end] for start, end in zip(flat.words.start, flat.words.end, strict=True)]
    said, denied, knew = words.index("said"), words.index("denied"), words.index("knew")
    assert (flat.outer_cues[said], flat.outer_cues[denied]) == (1, 0)
    assert set(deep.outer_cues) == set(deep.contents) == {UNKNOWN}
    assert (flat.all_cues[denied], deep.all_cues[denied]) == (UNKNOWN, 1)
    assert (flat.all_cues[knew], deep.all_cues[knew]) == (UNKNOWN, 0)
    assert flat.contents[knew] == 2
    assert (both.outer_cues[said], both.outer_cues[denied], both.all_cues[denied]) == (1, 0, 1)
    alone = example_of(FLAT, tokenizer, depth_from_flat=False)
    assert set(alone.all_cues) == {UNKNOWN}


def test_every_word_is_in_one_piece_and_every_piece_in_one_batch() -> None:
    example = example_of(Article("long", TEXT * 40, ()), load_reader().tokenizer)
    pieces = list(pieces_of([example], random.Random(1)))
    seen = [word for piece in pieces for word in range(piece.chunk.first, piece.chunk.end)]
    assert seen == list(range(len(example.words)))
    made = batches(list(pieces), 300, random.Random(1))
    assert sorted(piece.chunk.first for batch in made for piece in batch) == [piece.chunk.first for piece in pieces]


def test_headlines_say_what_the_article_says_on_the_same_word() -> None:
    text = "The harbour office said that the old pier would close in May.\nIt rained on Monday and on Tuesday too."
    source, cue, content = "The harbour office", "said", "that the old pier would close in May"
    frame = Frame(*(((text.index(words), text.index(words) + len(words)),) for words in (source, cue, content)))
    forms = set()
    for seed in range(30):
        page = headlines_of(Article("a", text, (frame,)), random.Random(seed))
        assert page is not None
        (made,) = page.frames
        parts = [page.text[start:end] for part in (made.source, made.cue, made.content) for start, end in part]
        assert (parts[0], parts[2].strip("‘’")) == ("harbour office", "the old pier would close in May")
        forms.add(parts[1].strip())
    assert {":", "says", "say"} <= forms


def test_no_headline_without_a_short_attribution() -> None:
    assert headlines_of(Article("a", TEXT, ()), random.Random(0)) is None
