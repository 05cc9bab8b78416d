"""How well two names are told to be one: on public pairs for screening, and on a suite of our own for joining.

usage: python -m bench.names [--misses] [--fit]

The pairs (OpenSanctions' name bench, developers' part) ask whether a screener should stop at a pair; F1 is given over ten folds
by listed name, each measured by a curve fitted on the other nine, and as shipped. The suite asks what may be joined without a
person: of the names that are one most should be, of the look-alikes none.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.compare.lookalikes import state_words
from twosource.compare.name_features import FEATURES, features_of
from twosource.compare.name_match import MIN_SAME, NameMatch, NameModel, load_name_model, match_names
from twosource.compare.name_parts import parts_of
from twosource.languages import Language, language_for

ROOT = Path(__file__).parents[1]
PAIRS = ROOT / "../shared/data/name_matching/dev.jsonl"
SUITES = ROOT / "bench" / "aliases"
MODEL = ROOT / "src" / "twosource" / "weights" / "names" / "model.json"
FOLDS = 10
SHRINK = 3.0
"""How much the curve's weights are held small (ridge); 1 to 10 measure alike."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """A pair of the suite; `one`: whether both are names of the same."""

    group: str
    kind: str
    left: str
    right: str
    one: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--fit", action="store_true", help="make weights/names/model.json anew from all pairs first")
    args = parser.parse_args()
    if PAIRS.exists():
        rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
        _score_pairs(rows, fit=args.fit, misses=args.misses)
    else:
        print(f"no pairs at {PAIRS.name}: left out")
    for path in sorted(SUITES.glob("*.tsv")):
        _score_suite(path, misses=args.misses)


def _score_pairs(rows: list[dict[str, Any]], *, fit: bool, misses: bool) -> None:
    measured = np.array([_features(row) for row in rows])
    wanted = np.array([float(row["match"]) for row in rows])
    fold = np.array([zlib.crc32(row["name2"].encode()) % FOLDS for row in rows])
    if fit:
        MODEL.write_text(_as_json(fitted(measured, wanted)), encoding="utf-8")
        load_name_model.cache_clear()
    crossed = np.zeros(len(rows))
    for held in range(FOLDS):
        model = fitted(measured[fold != held], wanted[fold != held])
        crossed[fold == held] = [model.probability(list(row)) for row in measured[fold == held]]
    shipped = np.array([load_name_model().probability(list(row)) for row in measured])
    print(f"{'pairs':24}{'P':>8}{'R':>8}{'F1':>8}   {len(rows)} pairs, one from {MIN_SAME}")
    for name, given in (("ten folds", crossed), ("as shipped", shipped)):
        print(f"{name:24}" + "".join(f"{value:8.3f}" for value in _prf(given >= MIN_SAME, wanted > 0)))
    for key in ("schema", "quality"):
        for value in sorted({row[key] for row in rows}):
            here = np.array([row[key] == value for row in rows])
            figures = "".join(f"{one:8.3f}" for one in _prf(crossed[here] >= MIN_SAME, wanted[here] > 0))
            print(f"  {value:22}{figures}   ({here.sum()})")
    wrong = [row for row, given, right in zip(rows, crossed >= MIN_SAME, wanted > 0, strict=True) if given != right]
    print(f"wrong among those that must be right: {sum(row['quality'] == 'STRONG' for row in wrong)}")
    if misses:
        for row in wrong:
            kind = "missed" if row["match"] else "made up"
            print(f"  {kind}: {row['name1']} | {row['name2']} ({row['schema']}, {row['quality']})")


def _features(row: dict[str, Any]) -> list[float]:
    titles = _english().matter.honorifics
    person = row["schema"] == "Person"
    sides = (parts_of(row[key], titles, person=person) for key in ("name1", "name2"))
    return features_of(*sides, person=person)


def _english() -> Language:
    language = language_for("en")
    assert language is not None
    return language


def fitted(measured: Floats, wanted: Floats) -> NameModel:
    """Ridge logistic regression by Newton's steps; features are brought to mean 0 and spread 1."""
    means, spreads = measured.mean(axis=0), measured.std(axis=0)
    spreads[spreads < 1e-9] = 1.0
    design = np.column_stack([np.ones(len(measured)), (measured - means) / spreads])
    ridge = SHRINK * np.eye(design.shape[1])
    ridge[0, 0] = 0.0
    weights = np.zeros(design.shape[1])
    for _ in range(30):
        given = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (given - wanted) + ridge @ weights
        bend = (design * (given * (1 - given))[:, None]).T @ design + ridge
        weights -= np.linalg.solve(bend, slope)
    return NameModel(tuple(means.tolist()), tuple(spreads.tolist()), tuple(weights[1:].tolist()), float(weights[0]))


def _as_json(model: NameModel) -> str:
    kept = {
        "features": FEATURES,
        "means": [round(value, 5) for value in model.means],
        "spreads": [round(value, 5) for value in model.spreads],
        "weights": [round(value, 4) for value in model.weights],
        "constant": round(model.constant, 4),
    }
    return json.dumps(kept, indent=1) + "\n"


def _prf(given: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> tuple[float, float, float]:
    right = float((given & wanted).sum())
    precision, recall = right / max(1.0, float(given.sum())), right / max(1.0, float(wanted.sum()))
    return precision, recall, 2 * right / max(1.0, float(given.sum() + wanted.sum()))


def read_suite(path: Path) -> Iterator[Case]:
    group = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            group = line.strip("# ")
        elif line.strip():
            kind, left, right, verdict = line.split("\t")
            yield Case(group, kind, left, right, verdict == "one")


def match_of(case: Case) -> NameMatch:
    language = _english()
    states, titles = state_words(language.party), language.matter.honorifics
    return match_names(case.left, case.right, person=case.kind == "person", states=states, titles=titles)


def _score_suite(path: Path, *, misses: bool) -> None:
    groups: dict[str, list[tuple[Case, bool]]] = defaultdict(list)
    for case in read_suite(path):
        groups[case.group].append((case, match_of(case).is_joined))
    rows = [row for group in groups.values() for row in group]
    print(f"\n{path.name}: right {_share(rows)}, look-alikes joined {_joined(rows)} of {sum(not case.one for case, _ in rows)}")
    for group, own in groups.items():
        print(f"  {group:60}{_share(own)}, joined wrongly {_joined(own)}")
    if misses:
        for case, joined in rows:
            if joined != case.one:
                match = match_of(case)
                verdict = "joined" if joined else f"not joined ({match.probability:.2f}, {match.apart or 'unlikely'})"
                print(f"  {verdict}: {case.left} | {case.right}")


def _share(rows: Sequence[tuple[Case, bool]]) -> str:
    right = sum(case.one == joined for case, joined in rows)
    return f"{right / max(1, len(rows)):.3f} ({right} of {len(rows)})"


def _joined(rows: Sequence[tuple[Case, bool]]) -> int:
    return sum(joined and not case.one for case, joined in rows)


if __name__ == "__main__":
    main()
