"""Fitting the network to articles: seeds fixed, interrupted and resumed without a difference to the schedule."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from .corpora import Article
from .examples import Example, batches, epoch, example_of
from .network import ReaderNetwork, Shape
from .step import losses_of

Measure = Callable[[ReaderNetwork], dict[str, float]]
Say = Callable[[str], None]


@dataclass(frozen=True)
class Settings:
    """How a network is fitted. `head_rate` is for what MiniLM has no weights for; a layer further down learns more slowly.
    `first_seed` draws the new layers, `seed` all else: networks that share the first can be averaged."""

    epochs: int = 4
    seed: int = 0
    first_seed: int = 0
    rate: float = 2e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    warm_up: float = 0.06
    weight_decay: float = 0.01
    pieces_a_step: int = 2300
    false_cues_from_step: int = 150
    share_disturbed: float = 0.2
    share_headlines: float = 0.3
    depth_from_flat: bool = True
    averaging: float = 0.998
    threads: int = 2


class Averaged:
    """A running average of the weights, which does better than the last ones."""

    def __init__(self, network: ReaderNetwork, decay: float) -> None:
        self.decay, self.steps = decay, 0
        self.weights = {name: values.detach().clone() for name, values in network.named_parameters() if values.requires_grad}

    @torch.no_grad()
    def add(self, network: ReaderNetwork) -> None:
        self.steps += 1
        keep = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for name, values in network.named_parameters():
            if name in self.weights:
                self.weights[name].lerp_(values, 1 - keep)


def fit(
    network: ReaderNetwork,
    articles: Sequence[Article],
    tokenizer: Tokenizer,
    settings: Settings,
    folder: Path,
    measure: Measure | None = None,
    say: Say = print,
    stop_after: int | None = None,
) -> dict[str, float]:
    """The averaged weights of the best epoch go to `folder/best.pt`, the state to resume from to `folder/state.pt`.

    `measure` judges an epoch by its value "score"; without it the last epoch is the best. `stop_after` so many epochs the rest
    is left for another call. Returns the best epoch's values.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(settings.threads)
    examples = [example_of(article, tokenizer, depth_from_flat=settings.depth_from_flat) for article in articles]
    optimizer = torch.optim.AdamW(_groups(network, settings), fused=True, betas=(0.9, 0.98))
    averaged = Averaged(network, settings.averaging)
    state = _State()
    saved = folder / "state.pt"
    if saved.exists():
        state = _resume(saved, network, optimizer, averaged, settings)
        say(f"goes on at epoch {state.epoch + 1}")
    while state.epoch < min(settings.epochs, stop_after or settings.epochs):
        _one_epoch(network, articles, examples, tokenizer, settings, optimizer, averaged, state, say)
        state.epoch += 1
        values = {"score": float(state.epoch)} if measure is None else _measured(network, averaged, measure)
        say(f"epoch {state.epoch}: " + " ".join(f"{name} {value:.4f}" for name, value in values.items()))
        if values["score"] > state.best.get("score", -math.inf):
            state.best = values
            _save({"shape": asdict(network.shape), "weights": _merged(network, averaged)}, folder / "best.pt")
        _save(_snapshot(network, optimizer, averaged, state, settings), saved)
    return state.best


@dataclass
class _State:
    """`steps` taken, of `planned` in all (known after the first epoch is cut)."""

    epoch: int = 0
    steps: int = 0
    planned: int = 0
    best: dict[str, float] = field(default_factory=dict)


def _one_epoch(
    network: ReaderNetwork,
    articles: Sequence[Article],
    examples: Sequence[Example],
    tokenizer: Tokenizer,
    settings: Settings,
    optimizer: torch.optim.Optimizer,
    averaged: Averaged,
    state: _State,
    say: Say,
) -> None:
    # Each epoch has its own stream of chance, so that one resumed is the one it would have been.
    chance = random.Random(f"{settings.seed}/{state.epoch}")
    torch.manual_seed(chance.randrange(2**31))
    random.seed(chance.random())
    pieces = epoch(
        articles,
        examples,
        tokenizer,
        settings.share_disturbed,
        settings.share_headlines,
        settings.depth_from_flat,
        chance,
    )
    todo = batches(pieces, settings.pieces_a_step, chance)
    state.planned = state.planned or len(todo) * settings.epochs
    begun, words, sums = time.monotonic(), 0, np.zeros(4)
    network.train()
    for number, batch in enumerate(todo, 1):
        _set_rate(optimizer, state, settings)
        losses = losses_of(network, batch, chance, with_false_cues=state.steps >= settings.false_cues_from_step)
        losses.total().backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        averaged.add(network)
        state.steps += 1
        words += sum(piece.chunk.end - piece.chunk.first for piece in batch)
        sums += losses.values()
        if number in (5, 20) or number % 50 == 0 or number == len(todo):
            pace = words / (time.monotonic() - begun)
            shown = " ".join(f"{value / number:.4f}" for value in sums)
            say(f"epoch {state.epoch + 1} step {number}/{len(todo)} {pace:.0f} words/s; cues, every, spans, roles {shown}")


def _groups(network: ReaderNetwork, settings: Settings) -> Iterator[dict[str, Any]]:
    depth = len(network.encoder.layers)
    for name, values in network.named_parameters():
        if values.requires_grad:
            rate = _rate_of(name, depth, settings)
            decay = 0.0 if values.dim() < 2 else settings.weight_decay
            yield {"params": [values], "lr": rate, "base": rate, "weight_decay": decay}


def _rate_of(name: str, depth: int, settings: Settings) -> float:
    if name.startswith("encoder.layers."):
        return settings.rate * settings.layer_decay ** (depth - 1 - int(name.split(".")[2]))
    if name.startswith("encoder.") and not name.startswith(("encoder.case", "encoder.quote", "encoder.gap")):
        return settings.rate * settings.layer_decay**depth
    return settings.head_rate


def _set_rate(optimizer: torch.optim.Optimizer, state: _State, settings: Settings) -> None:
    """Up in a straight line, then down to a fiftieth."""
    warm = int(state.planned * settings.warm_up) + 1
    share = min((state.steps + 1) / warm, max(0.02, (state.planned - state.steps) / max(1, state.planned - warm)))
    for group in optimizer.param_groups:
        group["lr"] = group["base"] * share


def _measured(network: ReaderNetwork, averaged: Averaged, measure: Measure) -> dict[str, float]:
    copy = ReaderNetwork(network.shape)
    copy.load_state_dict(_merged(network, averaged))
    return measure(copy.eval())


def _merged(network: ReaderNetwork, averaged: Averaged) -> dict[str, Tensor]:
    return {name: averaged.weights.get(name, values).detach() for name, values in network.state_dict().items()}


def _snapshot(
    network: ReaderNetwork, optimizer: torch.optim.Optimizer, averaged: Averaged, state: _State, settings: Settings
) -> dict[str, Any]:
    return {
        "settings": asdict(settings),
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
        "averaged": averaged.weights,
        "averaged_steps": averaged.steps,
        "state": asdict(state),
    }


def _resume(
    path: Path, network: ReaderNetwork, optimizer: torch.optim.Optimizer, averaged: Averaged, settings: Settings
) -> _State:
    """Raises ValueError where the state was made with other settings."""
    saved = torch.load(path, weights_only=True)
    if saved["settings"] != asdict(settings):
        raise ValueError(f"{path} was made with other settings: {saved['settings']}; take another folder or remove it")
    network.load_state_dict(saved["network"])
    optimizer.load_state_dict(saved["optimizer"])
    averaged.weights, averaged.steps = saved["averaged"], saved["averaged_steps"]
    return _State(**saved["state"])


def _save(values: dict[str, Any], path: Path) -> None:
    """Written whole or not at all."""
    beside = path.with_suffix(".part")
    torch.save(values, beside)
    beside.replace(path)


def load_network(path: Path) -> ReaderNetwork:
    """The network of a `best.pt`."""
    saved = torch.load(path, weights_only=True)
    network = ReaderNetwork(Shape(**{**saved["shape"], "layers": tuple(saved["shape"]["layers"])}))
    network.load_state_dict(saved["weights"])
    return network.eval()
