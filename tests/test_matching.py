"""What the scorer's callers share, set against the scorer's own printed figures."""

from __future__ import annotations

from bench.matching import counted, matches, same_part, scored_rows
from bench.scorers.score_attributions import cells

TEXT = "Ann said the pier was shut and Bo denied that it ever leaked."


def row(source: str, cue: str, content: str) -> dict[str, list[list[int]]]:
    spans = {"source": source, "cue": cue, "content": content}
    return {part: [[TEXT.index(words), TEXT.index(words) + len(words)]] if words else [] for part, words in spans.items()}


GOLD = [row("Ann", "said", "the pier was shut"), row("Bo", "denied", "that it ever leaked")]
FOUND = [
    row("Ann", "said", "the pier was"),
    row("", "denied", "that it ever leaked"),
    row("Bo", "denied", "it ever"),  # inside another: not counted
]


def test_the_figures_are_the_scorers() -> None:
    gold = [{"id": "a", "text": TEXT, "attributions": GOLD}]
    figures = scored_rows(gold, [{"id": "a", "attributions": FOUND}])
    assert (figures["gold"], figures["found"]) == (2, 2)
    assert (figures["content F1"], figures["triple F1"], figures["exact content F1"]) == (1.0, 0.5, 0.5)


def test_each_find_is_matched_once_and_what_is_inside_another_is_not_counted() -> None:
    want, got = cells(TEXT, GOLD), cells(TEXT, FOUND)
    kept = counted(got, TEXT)
    assert kept == [0, 1]
    assert matches(want, [got[at] for at in kept]) == {0: 0, 1: 1}
    assert matches(want, [got[0], got[0]]) == {0: 1}
    assert counted(got, TEXT, [[0, 26]]) == [1]


def test_an_empty_part_must_be_empty() -> None:
    assert same_part(frozenset(), frozenset())
    assert not same_part(frozenset(), frozenset({1}))
    assert not same_part(frozenset({1, 2, 3}), frozenset({1}))
