"""Single parts' own samples for the gate, from times to words of our own; by the digest of what each is taken on."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench import constructed, geoparsing, names, planted, reuse, times, wording
from bench.annotated import CACHE
from bench.quantities import HERE as QUANTITIES
from bench.quantities import judge, read_examples
from bench.story import SHARED
from twosource.annotate.gazetteer import load_gazetteer
from twosource.languages import language_for
from twosource.trace.reuse import find_passages

Sample = tuple[str, tuple[str, dict[str, float]] | None]
"""Its name, and (digest, measures); None in place of what is not at hand."""


def samples() -> Iterator[Sample]:
    yield "times", _times()
    yield "places", _places()
    yield "quantities", _quantities()
    yield "names", _names()
    yield "reuse", _reuse()
    yield "constructed", _constructed()
    yield "wording", _wording()


def _times() -> tuple[str, dict[str, float]] | None:
    files = [SHARED / "data" / f"{part}.jsonl.gz" for name in ("timebank", "aquaint", "wikiwars") for part in times.SETS[name]]
    if not all(file.exists() for file in files):
        return None
    found = dict(times.scores(["timebank", "aquaint", "wikiwars"]))
    news = found["timebank"] + found["aquaint"]
    measures = {f"news {kind} F1": news.f1(getattr(news, kind)) for kind in ("relaxed", "strict", "typed", "valued")}
    wars = found["wikiwars"]
    return _digest(files), {**measures, "wikiwars valued F1": wars.f1(wars.valued)}


def _places() -> tuple[str, dict[str, float]] | None:
    files = sorted((SHARED / "data" / "geoparsing").glob("*.jsonl.gz"))
    language = language_for("en")
    if not files or language is None:
        return None
    book, score = load_gazetteer(), geoparsing.Score()
    for article in geoparsing.read_articles():
        geoparsing.pin_gold(article, language.place, book, score)
    return _digest(files), {
        f"{corpus} {name}": value for corpus, card in sorted(score.counts.items()) for name, value in _shares(card).items()
    }


def _shares(card: Counter[str]) -> dict[str, float]:
    return {
        "acc": card["right"] / card["gold"],
        "of held": card["held_and_right"] / card["held"],
        "held": card["held"] / card["gold"],
    }


def _quantities() -> tuple[str, dict[str, float]]:
    files = sorted(QUANTITIES.glob("*.yaml"))
    measures: dict[str, float] = {}
    for file in files:
        verdicts = [judge(example) for example in read_examples(file)]
        expressions = sum(verdict.expressions + verdict.made_up for verdict in verdicts)
        measures[f"{file.stem} fully right"] = sum(verdict.right for verdict in verdicts) / expressions
    return _digest(files), measures


def _reuse() -> tuple[str, dict[str, float]] | None:
    files = [SHARED / "data" / "ecbplus" / "dev.jsonl.gz", SHARED / "data" / "ecbplus" / "train.jsonl.gz", reuse.BASIL]
    pile = planted.planted_pile() if all(file.exists() for file in files) else None
    if pile is None:
        return None
    passages = list(find_passages(pile.reports))
    measures = {"furniture apart": 1 - reuse.furniture_finds(pile, passages) / len(pile.furniture)}
    for name, score in reuse.measured(pile, passages, reuse.related(pile)).items():
        measures |= {f"{name} P": score.precision, f"{name} R": score.recall}
    return _digest([*files, Path(planted.__file__)]), measures


def _constructed() -> tuple[str, dict[str, float]]:
    files = sorted([*constructed.PAIRS.glob("*.yaml"), *constructed.CHAINS.glob("*.yaml")])
    return _digest(files), constructed.measures(CACHE / "constructed.sqlite", os.cpu_count() or 1)


def _wording() -> tuple[str, dict[str, float]]:
    return _digest(sorted(wording.SENTENCES.glob("*.yaml"))), wording.scores()


def _names() -> tuple[str, dict[str, float]]:
    files = sorted(names.SUITES.glob("*.tsv"))
    measures: dict[str, float] = {}
    for file in files:
        rows = [(case, names.match_of(case).is_joined) for case in names.read_suite(file)]
        measures[f"{file.stem} right"] = sum(case.one == joined for case, joined in rows) / len(rows)
        apart = [not joined for case, joined in rows if not case.one]
        measures[f"{file.stem} look-alikes apart"] = sum(apart) / len(apart)
    return _digest(files), measures


def _digest(files: list[Path]) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
