"""How well form_claims groups the gold's own statements, story by story; --fit gives its coefficients anew.

usage: python -m bench.claims [STORY ...] [--misses] [--fit]

--fit also leaves out each story in turn (the tellings of one story together), fits on the rest and groups the one left out.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from bench.gold_records import GoldStory, read_story
from twosource.annotate.names import find_mentions
from twosource.annotate.places import find_places
from twosource.annotate.quantities import find_quantities
from twosource.annotate.times import find_times
from twosource.annotate.vectors import find_vectors
from twosource.compare import claims as claims_stage
from twosource.compare.claims import form_claims
from twosource.compare.entities import group_entities
from twosource.compare.likeness import FEATURES, Pile
from twosource.compare.matter import read_matters
from twosource.model import Claim
from twosource.trace.reuse import find_passages

STORIES = Path(__file__).resolve().parent.parent.parent / "shared" / "stories"
TELLINGS = {"drone-factory": "drones", "drone-factory-example": "drones"}
Array = np.ndarray[Any, Any]
Pairs = set[frozenset[str]]


@dataclass(frozen=True)
class Input:
    """A gold story and all the records form_claims reads, by the names of its parameters."""

    story: GoldStory
    records: dict[str, Any]


def read_input(name: str) -> Input:
    story = read_story(STORIES / name)
    own = [(report, [one for one in story.sentences if one.report_id == report.id]) for report in story.reports]
    mentions = [mention for report, sentences in own for mention in find_mentions(report, sentences)]
    records: dict[str, Any] = {
        "reports": story.reports,
        "sentences": story.sentences,
        "statements": story.statements,
        "mentions": mentions,
        "entities": list(group_entities(story.reports, mentions, story.statements, ())),
        "times": [one for report, sentences in own for one in find_times(report, sentences)],
        "quantities": [one for report, sentences in own for one in find_quantities(report, sentences)],
        "places": [
            one
            for report, sentences in own
            for one in find_places(report, sentences, [mention for mention in mentions if mention.report_id == report.id])
        ],
        "vectors": [
            one
            for report, _ in own
            for one in find_vectors(report, [statement for statement in story.statements if statement.report_id == report.id])
        ],
        "passages": list(find_passages(story.reports)),
        "judgements": (),
    }
    return Input(story, records)


def gold_pairs(story: GoldStory) -> tuple[Pairs, Pairs]:
    """Pairs of one group, and pairs that a denial makes optional."""
    pairs = {frozenset(pair) for ids in story.gold["groups"].values() for pair in combinations(sorted(set(ids)), 2)}
    listed = story.gold["conflicts"] + story.gold.get("optional", [])
    return pairs, {frozenset(one["between"]) for one in listed if one["kind"] == "polarity"}


def across(pairs: Pairs) -> Pairs:
    return {pair for pair in pairs if len({key.split("-")[0] for key in pair}) == 2}


def score(given: Input, claims: list[Claim], *, misses: bool) -> float:
    story = given.story
    want, either = gold_pairs(story)
    members = [[story.gold_ids[one] for one in claim.statement_ids] for claim in claims]
    got = across({frozenset(pair) for ids in members for pair in combinations(sorted(set(ids)), 2)}) - either
    wanted = across(want) - either
    f1 = 2 * len(got & wanted) / max(1, len(got) + len(wanted))
    twins = [frozenset(one["between"]) for one in story.gold.get("look_alikes", []) if "between" in one]
    merged = [pair for pair in twins if any(pair <= set(ids) for ids in members)]
    strange = {key for key, page in story.gold["documents"].items() if page.get("unrelated")}
    told_by = [{key.split("-")[0] for key in ids} for ids in members]
    joined = [pages for pages in told_by if pages & strange and pages - strange]
    precision, recall = (len(got & wanted) / max(1, len(pairs)) for pairs in (got, wanted))
    print(
        f"  grouping_f1 {f1:.3f} (P {precision:.2f} R {recall:.2f}), "
        f"look-alikes apart {len(twins) - len(merged)}/{len(twins)}, strangers joined {len(joined)}, {len(claims)} claims"
    )
    if misses:
        words = {entry["id"]: entry["content"][:90] for entry in story.gold["statements"]}
        for title, pairs in (("not grouped", wanted - got), ("wrongly grouped", got - wanted)):
            for pair in sorted(map(sorted, pairs)):
                print(f"  {title}: " + " | ".join(f"{key} {words[key]}" for key in pair))
    return f1


def rows_of(given: Input) -> tuple[Array, Array, Array]:
    """The features of all pairs, whether they are about one matter, and their weights."""
    names = ("reports", "sentences", "statements", "entities", "mentions", "times", "quantities")
    texts = claims_stage._texts(read_matters(*(given.records[name] for name in names)), set())
    matters = [copies[0] for copies in texts]
    vectors = {vector.statement_id: claims_stage._unit(vector) for vector in given.records["vectors"]}
    pile = Pile(matters, vectors)
    want, either = gold_pairs(given.story)
    features, labels, weights = [], [], []
    for left, right in combinations(range(len(matters)), 2):
        pair = frozenset(given.story.gold_ids[matters[row].id] for row in (left, right))
        features.append(pile.features(left, right)[0])
        labels.append(float(pair in want))
        # Pairs within a report are fewer in kind: the same sentence cut in two, one speaker going on.
        weights.append(0.0 if pair in either else 1.0 if len({key.split("-")[0] for key in pair}) == 2 else 0.5)
    return np.array(features), np.array(labels), np.array(weights)


def fit(features: Array, labels: Array, weights: Array, *, ridge: float = 1.0) -> tuple[dict[str, float], float]:
    """Logistic regression by Newton's method on standardised features; the coefficients are those of the plain ones."""
    centre, scale = features.mean(0), features.std(0) + 1e-9
    table = np.c_[(features - centre) / scale, np.ones(len(features))]
    penalty = np.diag([ridge] * features.shape[1] + [0.0])
    found = np.zeros(table.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (weights * (labels - likely)) - penalty @ found
        found = found + np.linalg.solve((table * (weights * likely * (1 - likely))[:, None]).T @ table + penalty, slope)
    plain = found[:-1] / scale
    coefficients = {name: round(float(value), 2) for name, value in zip(FEATURES, plain, strict=True)}
    return coefficients, round(float(found[-1] - (plain * centre).sum()), 2)


def fit_on(rows: dict[str, tuple[Array, Array, Array]], names: list[str]) -> tuple[dict[str, float], float]:
    share = {name: 1 / sum(TELLINGS.get(other, other) == TELLINGS.get(name, name) for other in names) for name in names}
    parts = [(rows[name][0], rows[name][1], rows[name][2] * share[name]) for name in names]
    return fit(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def regrouped(given: Input, found: tuple[dict[str, float], float]) -> list[Claim]:
    """The claims that other coefficients would give."""
    with patch.object(claims_stage, "COEFFICIENTS", found[0]), patch.object(claims_stage, "INTERCEPT", found[1]):
        return list(form_claims(**given.records))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    known = sorted(path.name for path in STORIES.iterdir() if (path / "gold.yaml").exists())
    parser.add_argument("story", nargs="*", default=known)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--fit", action="store_true")
    args = parser.parse_args()
    inputs = {name: read_input(name) for name in args.story}
    for name, given in inputs.items():
        print(name)
        score(given, list(form_claims(**given.records)), misses=args.misses)
    if not args.fit:
        return
    rows = {name: rows_of(given) for name, given in inputs.items()}
    print("fitted on all:", *fit_on(rows, list(inputs)), f"({sum(len(one[1]) for one in rows.values())} pairs)")
    for name, given in inputs.items():
        others = [other for other in inputs if TELLINGS.get(other, other) != TELLINGS.get(name, name)]
        print(f"{name}, fitted on {', '.join(others)}")
        score(given, regrouped(given, fit_on(rows, others)), misses=False)


if __name__ == "__main__":
    main()
