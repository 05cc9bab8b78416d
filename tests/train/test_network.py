"""The network itself, where torch is installed (`make train-setup`)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch

from train.chain_loss import chain_loss
from train.corpora import Article, Frame
from train.examples import example_of, pieces_of
from train.export import export
from train.fit import Settings, fit, load_network
from train.measure import TorchNetwork, scores_of
from train.nesting import folds, nesting_counts, nesting_figures
from train.network import ReaderNetwork, Shape
from train.step import losses_of
from twosource.annotate.reader import Found, Reader, load_reader
from twosource.annotate.reader.network import load_network as load_exported
from twosource.annotate.reader.windows import chunks, window
from twosource.model import Span

from .test_data import FLAT, TEXT

SMALL = Shape(layers=(0,), marker_width=48, marker_heads=2, marker_layers=1)
TOKENIZER = load_reader().tokenizer


def test_chain_loss_is_what_counting_all_paths_gives() -> None:
    scores, steps = torch.randn(1, 3, 2), torch.randn(2, 2)
    tags = torch.tensor([[0, 1, 1]])

    def weight(path: tuple[int, int, int]) -> float:
        own = sum(float(scores[0, word, tag]) for word, tag in enumerate(path))
        return own + sum(float(steps[a, b]) for a, b in pairwise(path))

    every = [weight((a, b, c)) for a in (0, 1) for b in (0, 1) for c in (0, 1)]
    expected = (np.logaddexp.reduce(every) - weight((0, 1, 1))) / 3
    assert float(chain_loss(scores, steps, tags, torch.ones(1, 3, dtype=torch.bool))) == pytest.approx(expected, abs=1e-4)


def test_padding_changes_no_loss() -> None:
    scores, steps, tags = torch.randn(1, 4, 3), torch.randn(3, 3), torch.tensor([[0, 1, 2, 0]])
    alone = chain_loss(scores[:, :3], steps, tags[:, :3], torch.ones(1, 3, dtype=torch.bool))
    padded = chain_loss(scores, steps, tags, torch.tensor([[True, True, True, False]]))
    assert float(alone) == pytest.approx(float(padded), abs=1e-5)


def test_every_part_learns() -> None:
    network = ReaderNetwork(SMALL)
    pieces = list(pieces_of([example_of(FLAT, TOKENIZER)], random.Random(0)))
    losses = losses_of(network, pieces, random.Random(0), with_false_cues=True)
    losses.total().backward()
    still = [name for name, values in network.named_parameters() if values.grad is None]
    assert still == []


def test_fitting_resumes_where_it_stopped(tmp_path: Path) -> None:
    articles = [FLAT, Article("b", TEXT, ())]

    def run(folder: Path, epochs: int) -> dict[str, torch.Tensor]:
        torch.manual_seed(0)
        network = ReaderNetwork(SMALL)
        settings = Settings(epochs=2, pieces_a_step=100, threads=1)
        fit(network, articles, TOKENIZER, settings, folder, say=lambda line: None, stop_after=epochs)
        return load_network(folder / "best.pt").state_dict()

    whole = run(tmp_path / "whole", 2)
    run(tmp_path / "parts", 1)
    parts = run(tmp_path / "parts", 2)
    assert all(torch.allclose(whole[name], parts[name], atol=1e-6) for name in whole)


def test_other_settings_do_not_resume(tmp_path: Path) -> None:
    fit(ReaderNetwork(SMALL), [FLAT], TOKENIZER, Settings(epochs=1, threads=1), tmp_path, say=lambda line: None)
    with pytest.raises(ValueError, match="other settings"):
        fit(ReaderNetwork(SMALL), [FLAT], TOKENIZER, Settings(epochs=2, threads=1), tmp_path, say=lambda line: None)


def test_an_exported_network_scores_as_the_fitted_one(tmp_path: Path) -> None:
    network = ReaderNetwork(SMALL).eval()
    export(network, tmp_path, weights="whole")
    words = example_of(FLAT, TOKENIZER).words
    (chunk,) = chunks(words)
    exported, _ = load_exported(tmp_path)
    vectors, scores = exported.encode(chunk)
    fitted_vectors, fitted_scores = TorchNetwork(network).encode(chunk)
    assert np.allclose(scores, fitted_scores, atol=1e-4)
    seen = window(words, chunk, (2, 3))
    rows = slice(seen.first, seen.end)
    assert np.allclose(
        exported.mark(vectors[rows], seen), TorchNetwork(network).mark(fitted_vectors[rows], seen), atol=1e-4
    )  # fmt: skip


def test_a_fold_holds_each_document_once_and_learns_from_the_others() -> None:
    articles = [Article(f"a{number}", "", ()) for number in range(7)]
    parts = list(folds(articles, 3))
    assert sorted(article.id for _, held in parts for article in held) == [article.id for article in articles]
    assert all(not set(learned) & set(held) and len(learned) + len(held) == 7 for learned, held in parts)


class Given(Reader):
    """A reader that finds what it is given."""

    def __init__(self, *found: Found) -> None:
        object.__setattr__(self, "found", found)

    def read(self, text: str, stretches: Sequence[Span]) -> list[Found]:
        return list(self.found)


def test_a_nested_pair_is_right_when_both_are_found_one_in_the_other() -> None:
    text = "Ann said that Bo had said that the old bridge was closed."
    whole, deep, end = text.index("that Bo"), text.index("that the"), len(text)

    def found(cue: str, start: int, stop: int = end) -> Found:
        at = text.index(cue)
        return Found((Span(at, at + len(cue)),), (), (Span(start, stop),), 1.0, 1.0)

    frames = (Frame((), ((4, 8),), ((whole, end),)), Frame((), ((17, 25),), ((deep, end),), nested=True))
    gold = Article("a", text, frames, nesting_marked=True)
    outer, inner, cut_short = found("said", whole), found("had said", deep), found("said", deep, end - 2)

    def right(*finds: Found) -> float:
        return nesting_figures(nesting_counts(Given(*finds), [gold]))["nested_pairs"]

    assert nesting_counts(Given(), [gold])["pairs"] == 1
    assert (right(outer, inner), right(outer), right(inner), right(cut_short, inner)) == (1.0, 0.0, 0.0, 0.0)


def test_the_figures_of_a_reader_are_the_scorers() -> None:
    figures = scores_of(load_reader(), [FLAT])
    assert (figures["content P"], figures["content R"]) == (0.5, 1.0)  # a refusal to speak is found beside
    assert scores_of(load_reader(), [FLAT], least=1.1)["content R"] == 0.0
