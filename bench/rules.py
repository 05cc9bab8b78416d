"""What each rule beside the trained reader is worth: figures on PolNeAR's development articles without it.

usage: python -m bench.rules [--limit ARTICLES]
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from bench.attribution import ARTICLES
from bench.matching import scored_rows
from twosource.annotate import attributions, repair
from twosource.annotate.attributions import whole_attributions
from twosource.annotate.raw_text import report_of
from twosource.annotate.reader import Found, load_reader
from twosource.annotate.sentences import find_sentences
from twosource.model import Report, Sentence, Span, Spans

FIGURES = ("content F1", "triple F1", "exact content F1", "exact triple F1", "found")


@dataclass(frozen=True)
class Article:
    """One that was parsed and read before, so that only the rules run again."""

    gold: dict[str, Any]
    report: Report
    sentences: tuple[Sentence, ...]
    found: tuple[Found, ...]

    def read(self, text: str, stretches: Sequence[Span]) -> list[Found]:
        return list(self.found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, help="the first so many articles only")
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][: parser.parse_args().limit]
    articles = [_article(row) for row in rows]
    whole = _figures(articles)
    print(f"{'':24}" + "".join(f"{name:>18}" for name in FIGURES))
    print(f"{'all rules':24}" + "".join(f"{whole[name]:18.3f}" for name in FIGURES))
    for name, switched_off in _rules():
        with switched_off():
            without = _figures(articles)
        print(f"without {name:24}"[:24] + "".join(f"{without[key] - whole[key]:+18.3f}" for key in FIGURES), flush=True)


def _article(row: dict[str, Any]) -> Article:
    report = report_of(row["id"], row["text"])
    parts = [part.span for part in report.parts]
    return Article(row, report, tuple(find_sentences(report)), tuple(load_reader().read(report.text, parts)))


def _figures(articles: Sequence[Article]) -> dict[str, float]:
    predicted = [{"id": one.gold["id"], "attributions": list(_rows(one))} for one in articles]
    return scored_rows([one.gold for one in articles], predicted)


def _rows(article: Article) -> Iterator[dict[str, list[list[int]]]]:
    for one in whole_attributions(article.report, article.sentences, reader=lambda: article):  # type: ignore[arg-type, return-value]
        yield {"content": _pairs(one.content), "source": _pairs(one.source), "cue": _pairs(one.cue)}


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _rules() -> Iterator[tuple[str, Callable[[], Any]]]:
    """Each rule's name, and what switches it off while it is open."""
    for name in ("turns", "signed_quotes", "based_sayings", "missed_sayings", "inner_sayings"):
        yield name, _without(name, lambda *_, **__: [])
    yield "second_sayings", _without("second_sayings", lambda said, _: said)
    yield "all repairs", _without("repaired", lambda one, _: one)
    for rule in repair.REPAIRS:
        yield rule.__name__, _without_repair(rule)


def _without(name: str, instead: Callable[..., Any]) -> Callable[[], Any]:
    return lambda: patch.object(attributions, name, instead)


def _without_repair(rule: repair.Repair) -> Callable[[], Any]:
    @contextmanager
    def off() -> Iterator[None]:
        with patch.object(repair, "REPAIRS", tuple(one for one in repair.REPAIRS if one is not rule)):
            yield

    return off


if __name__ == "__main__":
    main()
