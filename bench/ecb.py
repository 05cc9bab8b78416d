"""Which reports tell one story, and which words tell of one event, on ECB+; --fit gives the coefficients of stories anew.

usage: python -m bench.ecb [--fit] [--misses] [--cache FOLDER] [--jobs N]

Stories: reports of the dev topics, gold by sub-topic; each topic holds two incidents of one kind. Events: the gold's own
mentions in fully annotated sentences, linked by their lemma inside a story (the baseline, with the gold's topics and with our
stories) and by our claims. --fit: logistic regression on the pairs of reports of ECB+ train, BASIL and the stories at hand, one
weight a set; then dev is grouped with what was fitted. Articles are read once (half a second each) and kept in the cache.
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from pathlib import Path
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

from bench import ecb_data
from bench.annotated import CACHE, annotate, tables_of
from bench.cluster_scores import b_cubed, conll_f1
from bench.ecb_data import Told
from bench.story import ROOT, SHARED
from twosource.compare import claims as claims_stage
from twosource.compare import topics
from twosource.compare.claims import form_claims
from twosource.compare.entities import group_entities
from twosource.compare.pages import Page, read_pages
from twosource.compare.topics import Floats, stories
from twosource.ingest.intake import read_report
from twosource.languages import language_for
from twosource.model import (
    Claim,
    Mention,
    Place,
    Quantity,
    Record,
    Report,
    Sentence,
    Statement,
    Timex,
    Token,
    Vector,
)  # fmt: skip
from twosource.trace.reuse import find_passages

Tables = Mapping[type[Record], tuple[Record, ...]]
FITTED = ("WORDS", "NAMES", "LEAD", "NEAR", "DOUBLINGS")
Table = npt.NDArray[np.float64]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--cache", type=Path, default=CACHE)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    if not ecb_data.at_hand(ecb_data.ECB["dev"]):
        print("ECB+ is not at hand")
        return
    path = args.cache / "articles.sqlite"
    dev = ecb_data.ecb("dev")
    annotate([one.report for one in dev], path, args.jobs)
    if args.fit:
        _fit(path, args.jobs)
    tables = tables_of([one.report for one in dev], path)
    for name, value in {**story_scores(dev, tables, misses=args.misses), **event_scores(dev, tables)}.items():
        print(f"{name:36} {value:.3f}")


# Stories


def pages_and_vectors(tables: Tables) -> tuple[dict[str, Page], dict[str, list[Floats]]]:
    reports: tuple[Report, ...] = tables[Report]  # type: ignore[assignment]
    languages = {report.id: language for report in reports if (language := language_for(report.language)) is not None}
    vectors: dict[str, list[Floats]] = defaultdict(list)
    for vector in sorted(tables[Vector], key=lambda one: one.statement_id):  # type: ignore[attr-defined]
        vectors[vector.report_id].append(claims_stage._unit(vector))  # type: ignore[attr-defined,arg-type]
    return read_pages(reports, tables[Sentence], languages), vectors  # type: ignore[arg-type]


def story_scores(told: Sequence[Told], tables: Tables, *, misses: bool = False) -> dict[str, float]:
    """B-cubed over all reports; topics whose two incidents share no group; pairs of look-alike reports kept apart."""
    found = stories(*pages_and_vectors(tables))
    gold: dict[Hashable, Hashable] = {one.report.id: one.story for one in told}
    score = b_cubed(gold, {one.report.id: found[one.report.id] for one in told})
    alike = [(one, other) for one, other in combinations(told, 2) if one.topic == other.topic and one.story != other.story]
    merged = [(one, other) for one, other in alike if found[one.report.id] == found[other.report.id]]
    if misses:
        for one, other in merged[:10]:
            print(f"  joined: {one.story} {one.report.file} | {other.story} {other.report.file}")
    mixed = {one.topic for one, _ in merged}
    pairs = {one.topic for one, _ in alike}
    return {
        "stories B-cubed P": score.precision,
        "stories B-cubed R": score.recall,
        "stories B-cubed F1": score.f1,
        "look-alike incidents apart": (len(pairs) - len(mixed)) / len(pairs),
        "look-alike reports apart": (len(alike) - len(merged)) / len(alike),
    }


# Events


def event_scores(told: Sequence[Told], tables: Tables) -> dict[str, float]:
    """CoNLL F1 (the mean of MUC, B-cubed and CEAF-e) of the gold's mentions, one cluster a chain."""
    found = stories(*pages_and_vectors(tables))
    heads = _heads(told, tables)
    gold: dict[Hashable, Hashable] = {(one.report.id, event.start): event.chain for one in told for event in one.events}
    topic = {one.report.id: one.topic for one in told}
    by_topic = {key: (topic[key[0]], heads[key]) for key in gold}  # type: ignore[index]
    by_story = {key: (found[key[0]], heads[key]) for key in gold}  # type: ignore[index]
    return {
        "events CoNLL, lemma in gold topic": conll_f1(gold, by_topic),
        "events CoNLL, lemma in our story": conll_f1(gold, by_story),
        "events CoNLL, with our claims": conll_f1(gold, _by_claims(told, tables, by_story)),
    }


def _heads(told: Sequence[Told], tables: Tables) -> dict[Hashable, str]:
    """The lemma of each mention's head: the word that hangs on one outside, else the last."""
    tokens: dict[str, list[tuple[Sentence, int, Token]]] = defaultdict(list)
    for sentence in tables[Sentence]:
        for number, token in enumerate(sentence.tokens):  # type: ignore[attr-defined]
            tokens[sentence.report_id].append((sentence, number, token))  # type: ignore[attr-defined,arg-type]
    found: dict[Hashable, str] = {}
    for one in told:
        for event in one.events:
            inside = [row for row in tokens[one.report.id] if row[2].start < event.end and event.start < row[2].end]
            places = {number for _, number, _ in inside}
            heads = [token for _, number, token in inside if token.head not in places or token.head == number]
            found[one.report.id, event.start] = heads[0].lemma.casefold() if heads else event.text.casefold()
    return found


def _by_claims(told: Sequence[Told], tables: Tables, by_story: Mapping[Hashable, Hashable]) -> dict[Hashable, Hashable]:
    """The baseline's clusters, joined where two mentions are the predicates of statements in one claim."""
    parent: dict[Hashable, Hashable] = {}

    def top(one: Hashable) -> Hashable:
        while parent.setdefault(one, one) != one:
            one = parent[one]
        return one

    statements = {one.id: one for one in tables[Statement]}  # type: ignore[attr-defined]
    events = {one.report.id: one.events for one in told}
    roots = _predicates(tables)
    for claim in _claims(tables):
        keys = []
        for statement_id in claim.statement_ids:
            statement = statements[statement_id]
            report_id: str = statement.report_id  # type: ignore[attr-defined]
            spans = statement.spans  # type: ignore[attr-defined]
            keys += [
                by_story[report_id, event.start]
                for event in events.get(report_id, ())
                if any(span.start <= event.start < span.end for span in spans)
                and any(event.start <= start < event.end for start in roots[report_id])
            ]
        for one, other in pairwise(keys):
            parent[top(one)] = top(other)
    return {key: top(label) for key, label in by_story.items()}


def _predicates(tables: Tables) -> dict[str, set[int]]:
    """Where the root of each sentence, and each clause that is said, begins."""
    found: dict[str, set[int]] = defaultdict(set)
    for sentence in tables[Sentence]:
        for token in sentence.tokens:  # type: ignore[attr-defined]
            if token.dep in ("ROOT", "ccomp"):
                found[sentence.report_id].add(token.start)  # type: ignore[attr-defined]
    return found


def _claims(tables: Tables) -> Iterator[Claim]:
    reports: tuple[Report, ...] = tables[Report]  # type: ignore[assignment]
    mentions: tuple[Mention, ...] = tables[Mention]  # type: ignore[assignment]
    statements: tuple[Statement, ...] = tables[Statement]  # type: ignore[assignment]
    yield from form_claims(
        reports, tables[Sentence], statements, tables[Vector],  # type: ignore[arg-type]
        tuple(group_entities(reports, mentions, statements, ())), mentions, tables[Timex],  # type: ignore[arg-type]
        tables[Quantity], tables[Place], tuple(find_passages(reports)), (),  # type: ignore[arg-type]
    )  # fmt: skip


# The fit


def _fit(path: Path, jobs: int) -> None:
    sets = {name: told for name, told in _sets() if told}
    parts: dict[str, tuple[Table, Table]] = {}
    for name, told in sets.items():
        reports = [one.report for one in told]
        annotate(reports, path, jobs)
        parts[name] = pair_features(told, tables_of(reports, path))
        print(f"{name}: {len(told)} reports, {len(parts[name][1])} pairs, {int(parts[name][1].sum())} of one story")
    found = fitted(parts)
    print("fitted:", ", ".join(f"{name} {value:.2f}" for name, value in found.items()))
    for name, value in found.items():
        patch.object(topics, name, value).start()


def _sets() -> Iterator[tuple[str, list[Told]]]:
    yield "ECB+ train", ecb_data.ecb("train")
    yield "BASIL", ecb_data.basil() if ecb_data.at_hand(ecb_data.BASIL) else []
    yield "stories", list(_own_stories())


def _own_stories() -> Iterator[Told]:
    for folder in (SHARED / "stories", ROOT / "bench" / "stories"):
        for file in sorted(folder.glob("*/documents/*")):
            if file.suffix in (".txt", ".html") and not file.name.endswith(".expected.txt"):
                report = read_report(file.name, file.read_bytes())
                story = "drone-factory" if "drone-factory" in str(file) else file.parent.parent.name
                yield Told(report, story, story)


def pair_features(told: Sequence[Told], tables: Tables) -> tuple[Table, Table]:
    """What is weighed of every pair of reports, and whether they are of one story."""
    pages, vectors = pages_and_vectors(tables)
    ids = sorted(pages)
    story = {one.report.id: one.story for one in told}
    statements = topics._Statements([vectors.get(one, []) for one in ids])
    rows, labels = [], []
    for row, (words, names, lead, doublings) in enumerate(topics.surface(ids, pages)):
        others = np.arange(row + 1, len(ids))
        near = statements.nearness(row, others) if len(others) else np.zeros(0)
        rows.append(np.stack([words, names, lead, near, doublings], axis=1))
        labels.append(np.array([float(story[ids[row]] == story[ids[other]]) for other in others]))
    return np.concatenate(rows), np.concatenate(labels)


def fitted(parts: Mapping[str, tuple[Table, Table]], *, ridge: float = 1.0) -> dict[str, float]:
    """Each set at one weight, and in it the pairs of one story and the others at one each: how many pairs of reports in a pile
    are of one story is the pile's affair."""
    tables, labels, weights = [], [], []
    for table, label in parts.values():
        share = {1.0: 500 / max(1.0, label.sum()), 0.0: 500 / max(1.0, (1 - label).sum())}
        tables.append(table)
        labels.append(label)
        weights.append(np.where(label == 1, share[1.0], share[0.0]))
    features, label, weight = np.concatenate(tables), np.concatenate(labels), np.concatenate(weights)
    full = np.c_[features, np.ones(len(features))]
    penalty = np.diag([ridge] * features.shape[1] + [0.0])
    found = np.zeros(full.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-np.clip(full @ found, -30, 30)))
        slope = full.T @ (weight * (label - likely)) - penalty @ found
        found = found + np.linalg.solve((full * (weight * likely * (1 - likely))[:, None]).T @ full + penalty, slope)
    return {name: round(float(value), 2) for name, value in zip((*FITTED, "INTERCEPT"), found, strict=True)}


if __name__ == "__main__":
    main()
