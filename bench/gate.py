"""The quality gate: measures every sample at hand and fails where one falls under its floor in bench/floors.json.

usage: python -m bench.gate [--write]     --write: set the floors to what is measured now, less the stated noise

A sample that changed (its digest differs) fails as well: a floor speaks of one sample. Samples that are not at hand are named
and left out. Means over stories are gated, never one made story alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

from bench import value_floors
from bench.matching import scored
from bench.scorers.score_story import score
from bench.story import ROOT, SHARED, STORIES, case_of, story_folder
from twosource.case import annotate_lines

FLOORS = ROOT / "bench" / "floors.json"
POLNEAR = SHARED / "data" / "polnear" / "dev.jsonl.gz"
PRACTICE = ("drone-factory-example", "port-warehouse-fire", "hospital-ransomware")

# What a floor leaves for the noise of a small sample: a story has 10 to 80 things of each kind.
STORY_NOISE, BIG_NOISE = 0.02, 0.003
BIG = ("PolNeAR dev", "times", "places", "quantities", "names", "reuse", "constructed")
# Counts, not qualities.
NOT_GATED = ("statements_given", "conflicts_given")

Measures = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    measured = {name: sample for name, sample in _samples() if sample is not None}
    if args.write:
        FLOORS.write_text(json.dumps({name: _floors(name, *found) for name, found in measured.items()}, indent=1) + "\n")
        print(f"wrote {FLOORS.name}")
        return
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    short = [line for name, found in measured.items() for line in _short(name, floors.get(name), *found)]
    print(*short, sep="\n")
    print("the gate holds" if not short else f"the gate fails: {len(short)}")
    sys.exit(bool(short))


def _samples() -> Any:
    """(name, (digest, measures)) of every sample; None in place of what is not at hand."""
    stories: dict[str, Measures] = {}
    digests: dict[str, str] = {}
    for name in STORIES:
        folder = story_folder(name)
        if folder is None:
            print(f"{name}: not at hand, left out")
            continue
        stories[name], digests[name] = _story(name, folder), _digest(folder)
    if "drone-factory" in stories:
        yield "drone-factory", (digests["drone-factory"], stories["drone-factory"])
    at_hand = [name for name in PRACTICE if name in stories]
    sample = "mean of " + ", ".join(at_hand)
    means = {key: _mean([stories[name][key] for name in at_hand if key in stories[name]]) for key in _keys(stories, at_hand)}
    _print(sample, means)
    yield sample, ("".join(digests[name] for name in at_hand), means)
    if POLNEAR.exists():
        yield "PolNeAR dev", (hashlib.sha256(POLNEAR.read_bytes()).hexdigest()[:16], _polnear())
    else:
        print("PolNeAR dev: not at hand, left out")
    for name, found in value_floors.samples():
        if found is None:
            print(f"{name}: not at hand, left out")
        else:
            _print(name, found[1])
        yield name, found


def _keys(stories: dict[str, Measures], names: list[str]) -> list[str]:
    """Every measure that one of the stories has (not all have an unrelated report), in their order."""
    return list(dict.fromkeys(key for name in names for key in stories[name]))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def _story(name: str, folder: Path) -> Measures:
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as scratch:
        case = case_of(folder, STORIES[name]["published"], Path(scratch) / name)
    card = score(yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8")), case)
    measures = {key: value for key, (value, _) in card.rows.items()}
    _print(f"{name} ({time.perf_counter() - start:.1f} s)", measures)
    return measures


def _polnear() -> Measures:
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as scratch:
        predicted = Path(scratch) / "predicted.jsonl"
        with predicted.open("w", encoding="utf-8") as file:
            for row in annotate_lines(POLNEAR):
                file.write(json.dumps(row) + "\n")
        measures = {name: value for name, value in scored(POLNEAR, predicted).items() if name.endswith("F1")}
    _print(f"PolNeAR dev ({time.perf_counter() - start:.0f} s)", measures)
    return measures


def _print(title: str, measures: Measures) -> None:
    print(f"== {title}")
    for key, value in measures.items():
        print(f"{key:24} {value:7.3f}")


def _digest(folder: Path) -> str:
    return hashlib.sha256((folder / "gold.yaml").read_bytes()).hexdigest()[:16]


def _floors(name: str, digest: str, measures: Measures) -> dict[str, Any]:
    noise = BIG_NOISE if name in BIG else STORY_NOISE
    gated = {key: value for key, value in measures.items() if key not in NOT_GATED}
    return {"digest": digest, "floors": {key: round(max(0.0, value - noise), 3) for key, value in gated.items()}}


def _short(name: str, known: dict[str, Any] | None, digest: str, measures: Measures) -> list[str]:
    if known is None:
        return [f"{name}: has no floors; set them with --write in a commit that says why"]
    if known["digest"] != digest:
        return [f"{name}: the sample changed (digest {digest}, floors are for {known['digest']})"]
    under = {key: floor for key, floor in known["floors"].items() if measures.get(key, 0.0) < floor}
    return [f"{name}: {key} {measures.get(key, 0.0):.3f} is under its floor {floor:.3f}" for key, floor in under.items()]


if __name__ == "__main__":
    main()
