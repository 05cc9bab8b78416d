"""GUM in folds by document: how well attributions inside others are found by networks that did not see the document."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from bench.matching import Cell, matches
from bench.scorers.score_attributions import cells
from twosource.annotate.reader import Reader

from .corpora import Article
from .measure import gold_rows, rows_found


def folds(articles: Sequence[Article], count: int) -> Iterator[tuple[list[Article], list[Article]]]:
    """`count` times (what to learn from, what to measure on); a document's fold comes from its name."""
    ordered = sorted(articles, key=lambda article: hashlib.sha256(article.id.encode()).hexdigest())
    for fold in range(count):
        held = ordered[fold::count]
        yield [article for article in ordered if article not in held], held


def nesting_counts(reader: Reader, articles: Sequence[Article]) -> Counter[str]:
    """Contents found at half overlap; and of the pairs of inner and outer attribution those found with both contents, the inner
    one inside the outer one."""
    n: Counter[str] = Counter()
    for article in articles:
        gold, finds = (cells(article.text, rows) for rows in (gold_rows(article), rows_found(reader, article)))
        match = matches(gold, finds)
        n["gold"] += len(gold)
        n["found"] += len(finds)
        n["content"] += len(match)
        for inner, outer in _pairs(gold):
            n["pairs"] += 1
            both = inner in match and outer in match
            n["pairs right"] += both and finds[match[inner]]["content"] < finds[match[outer]]["content"]
    return n


def nesting_figures(n: Counter[str]) -> dict[str, float]:
    return {
        "content": 2 * n["content"] / max(1, n["gold"] + n["found"]),
        "precision": n["content"] / max(1, n["found"]),
        "recall": n["content"] / max(1, n["gold"]),
        "nested_pairs": n["pairs right"] / max(1, n["pairs"]),
        "pairs": float(n["pairs"]),
    }


def _pairs(gold: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """(inner, the smallest around it)."""
    for i, inner in enumerate(gold):
        around = [j for j, outer in enumerate(gold) if inner["content"] < outer["content"]]
        if around:
            yield i, min(around, key=lambda j: len(gold[j]["content"]))
