"""How well form_claims groups the gold's own statements and those the stages find; --fit gives its coefficients anew.

usage: python -m bench.claims [STORY ...] [--misses] [--fit]

--fit also leaves out each story in turn (the tellings of one story together), fits on the rest and groups the one left out.
Found statements are matched to the gold's as the scorer does; those that match none are grouped but not judged.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import numpy as np
import yaml

from bench.gold_records import read_story
from bench.scorers.score_story import bag, iou
from bench.story import STORIES, story_folder
from twosource.annotate.names import find_mentions
from twosource.annotate.places import find_places
from twosource.annotate.quantities import find_quantities
from twosource.annotate.times import find_times
from twosource.annotate.vectors import find_vectors
from twosource.case import Case
from twosource.compare import claims as claims_stage
from twosource.compare.claims import form_claims
from twosource.compare.entities import group_entities
from twosource.compare.likeness import FEATURES, Pile
from twosource.compare.matter import Matter, read_matters
from twosource.ingest.intake import Given
from twosource.model import Claim, Entity, Mention, Passage, Place, Quantity, Sentence, Statement, Timex, Vector
from twosource.trace.reuse import find_passages

NAMES = (*STORIES, "reservoir-dam", "seized-tanker")
# Too few pairs to fit on: set by hand.
BY_HAND = {"other things": -1.0}
KINDS = {
    "sentences": Sentence, "statements": Statement, "vectors": Vector, "entities": Entity, "mentions": Mention, "times": Timex,
    "quantities": Quantity, "places": Place, "passages": Passage,
}  # fmt: skip
TELLINGS = {"drone-factory": "drones", "drone-factory-example": "drones"}
Array = np.ndarray[Any, Any]
Pairs = set[frozenset[str]]


@dataclass(frozen=True)
class Input:
    """A gold, its ids by our statements' ids, and all the records form_claims reads, by the names of its parameters."""

    gold: dict[str, Any]
    gold_ids: dict[str, str]
    records: dict[str, Any]


def read_found(name: str, folder: Path) -> Input:
    """With the statements that the stages find in the story's documents."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    dates = {gold["documents"][key]["file"]: date for key, date in STORIES.get(name, {}).get("published", {}).items()}
    with TemporaryDirectory() as scratch, Case.new(Path(scratch) / "case") as case:
        case.add(
            [folder / "documents" / page["file"] for page in gold["documents"].values()],
            given=lambda file: Given(published=dates.get(file)),
        )
        case.run()
        records: dict[str, Any] = {key: case.records(kind) for key, kind in KINDS.items()}
        records |= {"reports": case.reports, "judgements": ()}
    return Input(gold, _matched(gold, records), records)


def _matched(gold: dict[str, Any], records: dict[str, Any]) -> dict[str, str]:
    """Best pairs first, one to one."""
    by_file = {report.file: report for report in records["reports"]}
    pairs = []
    for entry in gold["statements"]:
        report = by_file[gold["documents"][entry["id"].split("-")[0]]["file"]]
        for statement in records["statements"]:
            if statement.report_id == report.id:
                content = " ".join(report.quote(span) for span in statement.spans)
                pairs.append((iou(bag(entry["content"]), bag(content)), entry["id"], statement.id))
    found: dict[str, str] = {}
    for overlap, gold_id, own_id in sorted(pairs, reverse=True):
        if overlap >= 0.5 and own_id not in found and gold_id not in found.values():
            found[own_id] = gold_id
    return found


def read_input(folder: Path) -> Input:
    """With the gold's own statements."""
    story = read_story(folder)
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
    return Input(story.gold, story.gold_ids, records)


def gold_pairs(gold: dict[str, Any]) -> tuple[Pairs, Pairs]:
    """Pairs of one group, and pairs that a denial makes optional."""
    pairs = {frozenset(pair) for ids in gold["groups"].values() for pair in combinations(sorted(set(ids)), 2)}
    listed = gold["conflicts"] + gold.get("optional", [])
    return pairs, {frozenset(one["between"]) for one in listed if one["kind"] == "polarity"}


def across(pairs: Pairs) -> Pairs:
    return {pair for pair in pairs if len({key.split("-")[0] for key in pair}) == 2}


def score(name: str, given: Input, claims: list[Claim], args: argparse.Namespace) -> float:
    gold = given.gold
    want, either = gold_pairs(gold)
    members = [[given.gold_ids[one] for one in claim.statement_ids if one in given.gold_ids] for claim in claims]
    got = across({frozenset(pair) for ids in members for pair in combinations(sorted(set(ids)), 2)}) - either
    wanted = across(want) - either
    f1 = 2 * len(got & wanted) / max(1, len(got) + len(wanted))
    twins = [frozenset(one["between"]) for one in gold.get("look_alikes", []) if "between" in one]
    merged = [pair for pair in twins if any(pair <= set(ids) for ids in members)]
    strange = {key for key, page in gold["documents"].items() if page.get("unrelated")}
    told_by = [{key.split("-")[0] for key in ids} for ids in members]
    joined = [pages for pages in told_by if pages & strange and pages - strange]
    precision, recall = (len(got & wanted) / max(1, len(pairs)) for pairs in (got, wanted))
    print(
        f"{name:22} grouping_f1 {f1:.3f} (P {precision:.2f} R {recall:.2f}), "
        f"look-alikes apart {len(twins) - len(merged)}/{len(twins)}, strangers joined {len(joined)}, {len(claims)} claims"
    )
    if args.misses:
        words = {entry["id"]: entry["content"][:90] for entry in gold["statements"]}
        for title, pairs in (("not grouped", wanted - got), ("wrongly grouped", got - wanted)):
            for pair in sorted(map(sorted, pairs)):
                print(f"  {title}: " + " | ".join(f"{key} {words[key]}" for key in pair))
    return f1


def rows_of(given: Input) -> tuple[Array, Array, Array]:
    """The features of all pairs of a story, whether they are about one matter, and their weights."""
    names = ("reports", "sentences", "statements", "entities", "mentions", "times", "quantities")
    found = read_matters(*(given.records[name] for name in names))
    vectors = {vector.statement_id: claims_stage._unit(vector) for vector in given.records["vectors"]}
    first = claims_stage._first_tellings(found)
    story = claims_stage._stories(*(given.records[name] for name in names[:3]), vectors, first, claims_stage.SAME_STORY)
    piles = [claims_stage._texts(own, set(), story, first) for own in claims_stage._piles(found, story, set())]
    parts = [_rows_in([copies[0] for copies in texts], vectors, given) for texts in piles if len(texts) > 1]
    return tuple(np.array([row for part in parts for row in part[column]]) for column in range(3))  # type: ignore[return-value]


def _rows_in(matters: list[Matter], vectors: dict[str, Array], given: Input) -> tuple[list[Any], list[Any], list[Any]]:
    pile = Pile(matters, vectors)
    want, either = gold_pairs(given.gold)
    features, labels, weights = [], [], []
    for left, right in combinations(range(len(matters)), 2):
        known = [given.gold_ids[matters[row].id] for row in (left, right) if matters[row].id in given.gold_ids]
        if len(known) < 2:
            continue
        pair = frozenset(known)
        features.append(pile.features(left, right)[0])
        labels.append(float(pair in want))
        # Pairs within a report are fewer in kind: the same sentence cut in two, one speaker going on.
        weights.append(0.0 if pair in either else 1.0 if len({key.split("-")[0] for key in pair}) == 2 else 0.5)
    return features, labels, weights


def _fitted() -> list[str]:
    return [name for name in FEATURES if name not in BY_HAND]


def fit(features: Array, labels: Array, weights: Array, *, ridge: float = 1.0) -> tuple[dict[str, float], float]:
    """Logistic regression by Newton's method on standardised features; the coefficients are those of the plain ones."""
    features = features[:, [FEATURES.index(name) for name in _fitted()]]
    centre, scale = features.mean(0), features.std(0) + 1e-9
    table = np.c_[(features - centre) / scale, np.ones(len(features))]
    penalty = np.diag([ridge] * features.shape[1] + [0.0])
    found = np.zeros(table.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (weights * (labels - likely)) - penalty @ found
        found = found + np.linalg.solve((table * (weights * likely * (1 - likely))[:, None]).T @ table + penalty, slope)
    plain = found[:-1] / scale
    coefficients = {name: round(float(value), 2) for name, value in zip(_fitted(), plain, strict=True)}
    return {name: BY_HAND.get(name, coefficients.get(name, 0.0)) for name in FEATURES}, round(
        float(found[-1] - (plain * centre).sum()), 2
    )


def fit_on(rows: dict[str, list[tuple[Array, Array, Array]]], names: list[str]) -> tuple[dict[str, float], float]:
    share = {name: 0.5 / sum(TELLINGS.get(other, other) == TELLINGS.get(name, name) for other in names) for name in names}
    parts = [(table, labels, weights * share[name]) for name in names for table, labels, weights in rows[name]]
    return fit(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def regrouped(given: Input, found: tuple[dict[str, float], float]) -> list[Claim]:
    """The claims that other coefficients would give."""
    with patch.object(claims_stage, "COEFFICIENTS", found[0]), patch.object(claims_stage, "INTERCEPT", found[1]):
        return list(form_claims(**given.records))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="*", default=[name for name in NAMES if story_folder(name) is not None])
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--fit", action="store_true")
    args = parser.parse_args()
    inputs: dict[str, dict[str, Input]] = {}
    for name in args.story:
        folder = story_folder(name)
        if folder is not None:
            inputs[name] = {"gold": read_input(folder), "found": read_found(name, folder)}
    for kind in ("gold", "found"):
        told(
            kind,
            {name: score(name, both[kind], list(form_claims(**both[kind].records)), args) for name, both in inputs.items()},
        )
    if not args.fit:
        return
    rows = {name: [rows_of(given) for given in both.values()] for name, both in inputs.items()}
    print(
        "fitted on all:", *fit_on(rows, list(inputs)), f"({sum(len(one[1]) for both in rows.values() for one in both)} pairs)"
    )
    args.misses = False
    for kind in ("gold", "found"):
        left_out = {}
        for name, both in inputs.items():
            others = [other for other in inputs if TELLINGS.get(other, other) != TELLINGS.get(name, name)]
            left_out[name] = score(name, both[kind], regrouped(both[kind], fit_on(rows, others)), args)
        told(f"{kind}, each story left out", left_out)


def told(what: str, scores: dict[str, float]) -> None:
    print(f"{what}: mean grouping_f1 {sum(scores.values()) / max(1, len(scores)):.3f}")


if __name__ == "__main__":
    main()
