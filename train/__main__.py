"""Training of the attribution reader.

usage: python -m train fit FOLDER --data FILE... [--dev FILE] [settings]   (interrupt and repeat: it goes on)
       python -m train score CHECKPOINT|FOLDER --data FILE... [--least P]
       python -m train deepen FOLDER OUT.jsonl.gz --data FILE...   (with what is said inside contents, by exported weights)
       python -m train average OUT CHECKPOINT...
       python -m train export CHECKPOINT FOLDER [--weights int8|int7|uint8|whole]
       python -m train folds FOLDER --start CHECKPOINT --data GUM... --beside FILE [--beside-articles N] [settings]
"""

from __future__ import annotations

import argparse
import dataclasses
import gzip
import json
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from twosource.annotate.reader import Reader
from twosource.annotate.reader.network import load_network as load_exported

from .corpora import Article, digest_of, read_corpora, record_of
from .deepen import deepened
from .fit import Settings, fit, load_network
from .measure import reader_of, scores_of
from .nesting import folds, nesting_counts, nesting_figures
from .network import ReaderNetwork, Shape, minilm_folder, minilm_weights


def main() -> None:
    parser = argparse.ArgumentParser(prog="train", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    jobs = parser.add_subparsers(required=True)
    job = jobs.add_parser("fit")
    job.add_argument("folder", type=Path)
    job.add_argument("--data", type=Path, nargs="+", required=True)
    job.add_argument("--dev", type=Path)
    job.add_argument("--dev-articles", type=int)
    job.add_argument("--start", type=Path, help="a best.pt to go on from instead of MiniLM")
    job.add_argument("--layers", type=int, nargs="+", default=list(Shape().layers))
    job.add_argument("--limit", type=int, help="the first so many articles only")
    job.add_argument("--beside", type=Path, help="articles of which --beside-articles are learned from as well")
    job.add_argument("--beside-articles", type=int, default=60)
    _add_settings(job)
    job.set_defaults(run=_fit)
    job = jobs.add_parser("score")
    job.add_argument("checkpoint", type=Path)
    job.add_argument("--data", type=Path, nargs="+", required=True)
    job.add_argument("--least", type=float, nargs="+", default=[0.0])
    job.set_defaults(run=_score)
    job = jobs.add_parser("deepen")
    job.add_argument("folder", type=Path)
    job.add_argument("out", type=Path)
    job.add_argument("--data", type=Path, nargs="+", required=True)
    job.set_defaults(run=_deepen)
    job = jobs.add_parser("average")
    job.add_argument("out", type=Path)
    job.add_argument("checkpoints", type=Path, nargs="+")
    job.set_defaults(run=_average)
    job = jobs.add_parser("export")
    job.add_argument("checkpoint", type=Path)
    job.add_argument("folder", type=Path)
    job.add_argument("--weights", choices=["int8", "int7", "uint8", "whole"], default="int8")
    job.set_defaults(run=_export)
    job = jobs.add_parser("folds")
    job.add_argument("folder", type=Path)
    job.add_argument("--data", type=Path, nargs="+", required=True)
    job.add_argument("--start", type=Path, required=True)
    job.add_argument("--beside", type=Path)
    job.add_argument("--beside-articles", type=int, default=60)
    job.add_argument("--folds", type=int, default=5)
    job.add_argument("--only", type=int, nargs="+", help="these of them, from 0; several runs can share the work")
    _add_settings(job)
    job.set_defaults(run=_folds)
    arguments = parser.parse_args()
    try:
        arguments.run(arguments)
    except (OSError, ValueError) as problem:
        sys.exit(f"train: {problem}")


def _add_settings(job: argparse.ArgumentParser) -> None:
    for field in dataclasses.fields(Settings):
        name = "--" + field.name.replace("_", "-")
        if isinstance(field.default, bool):
            job.add_argument(name, action=argparse.BooleanOptionalAction, default=field.default)
        else:
            job.add_argument(name, type=type(field.default), default=field.default)


def _settings(arguments: argparse.Namespace) -> Settings:
    return Settings(**{field.name: getattr(arguments, field.name) for field in dataclasses.fields(Settings)})


def _beside(arguments: argparse.Namespace) -> list[Article]:
    """Articles spread over the whole of a corpus."""
    if not arguments.beside:
        return []
    every = read_corpora([arguments.beside])
    return every[:: max(1, len(every) // arguments.beside_articles)][: arguments.beside_articles]


def _fit(arguments: argparse.Namespace) -> None:
    settings, tokenizer = _settings(arguments), load_tokenizer()
    articles = read_corpora(arguments.data)[: arguments.limit] + _beside(arguments)
    dev = read_corpora([arguments.dev])[: arguments.dev_articles] if arguments.dev else []
    torch.manual_seed(settings.first_seed)
    if arguments.start:
        network = load_network(arguments.start)
        network.encoder.word.weight.requires_grad_(False)
    else:
        network = ReaderNetwork(Shape(layers=tuple(arguments.layers)))
        network.start_from(minilm_weights())
    arguments.folder.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with (arguments.folder / "log.txt").open("a", encoding="utf-8") as log:

        def say(line: str) -> None:
            print(line, flush=True)
            log.write(f"{time.monotonic() - begun:.0f}s {line}\n")
            log.flush()

        say(f"data {digest_of(arguments.data)}, {len(articles)} articles; {settings}; {network.shape}")
        measure = (lambda network: scores_of(reader_of(network, tokenizer), dev)) if dev else None
        best = fit(network, articles, tokenizer, settings, arguments.folder, measure, say)
    (arguments.folder / "best.json").write_text(json.dumps(best, indent=1) + "\n", encoding="utf-8")


def _score(arguments: argparse.Namespace) -> None:
    articles, checkpoint = read_corpora(arguments.data), arguments.checkpoint
    exported = checkpoint.is_dir()
    reader = Reader(*load_exported(checkpoint)) if exported else reader_of(load_network(checkpoint), load_tokenizer())
    for least in arguments.least:
        print(f"least {least}: {_line(scores_of(reader, articles, least=least))}", flush=True)


def _deepen(arguments: argparse.Namespace) -> None:
    reader, inside = Reader(*load_exported(arguments.folder)), 0
    with gzip.GzipFile(arguments.out, "wb", mtime=0) as out:  # without a time, so that the same data have the same bytes
        for article in read_corpora(arguments.data):
            deeper = deepened(reader.read, article)
            inside += len(deeper.frames) - len(article.frames)
            out.write((json.dumps(record_of(deeper), ensure_ascii=False) + "\n").encode())
    print(f"{inside} attributions inside others")


def _average(arguments: argparse.Namespace) -> None:
    """One network whose weights are the mean of several that began alike."""
    saved = [torch.load(path, weights_only=True) for path in arguments.checkpoints]
    weights = {name: torch.stack([one["weights"][name].float() for one in saved]).mean(0) for name in saved[0]["weights"]}
    torch.save({"shape": saved[0]["shape"], "weights": weights}, arguments.out)


def _export(arguments: argparse.Namespace) -> None:
    from .export import export

    export(load_network(arguments.checkpoint), arguments.folder, weights=arguments.weights)


def _folds(arguments: argparse.Namespace) -> None:
    settings, tokenizer = _settings(arguments), load_tokenizer()
    total: Counter[str] = Counter()
    for number, (learned, held) in enumerate(folds(read_corpora(arguments.data), arguments.folds)):
        if arguments.only and number not in arguments.only:
            continue
        network = load_network(arguments.start)
        network.encoder.word.weight.requires_grad_(False)
        folder = arguments.folder / f"fold{number}"
        fit(network, learned + _beside(arguments), tokenizer, settings, folder, say=lambda line: print(line, flush=True))
        reader = replace(reader_of(load_network(folder / "best.pt"), tokenizer), at_any_depth=True)
        counts = nesting_counts(reader, held)
        total += counts
        print(f"fold {number}: {_line(nesting_figures(counts))}", flush=True)
    print(f"together: {_line(nesting_figures(total))}")


def _line(figures: dict[str, float]) -> str:
    return " ".join(f"{name} {value:.3f}" for name, value in figures.items())


def load_tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(minilm_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


if __name__ == "__main__":
    main()
