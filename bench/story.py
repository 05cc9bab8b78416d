"""Runs twosource on stories with gold and scores each.

usage: python -m bench.story [STORY ...] [--misses] [--keep FOLDER]

The dates a gold names as known are given as --published would; nothing else is. Prints the measures of every story.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

from bench.scorers.score_story import score
from twosource.case import Case
from twosource.ingest.intake import Given

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
STORIES: dict[str, Any] = json.loads((ROOT / "bench" / "stories.json").read_text(encoding="utf-8"))


def story_folder(name: str) -> Path | None:
    """Where a story lies: in the shared folder or bundled with us; None where it is not at hand."""
    places = [SHARED / "stories" / name, ROOT / "examples" / name.removesuffix("-example"), ROOT / "bench" / "stories" / name]
    return next((place for place in places if (place / "gold.yaml").exists()), None)


def case_of(folder: Path, published: dict[str, str], work: Path, *, runner: str = "serial") -> dict[str, Any]:
    """The JSON case of a story's documents, in a new case under `work`."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    dates = {gold["documents"][key]["file"]: date for key, date in published.items()}
    files = [folder / "documents" / page["file"] for page in gold["documents"].values()]
    with Case.new(work) as case:
        case.add(files, given=lambda file: Given(published=dates.get(file)))
        case.run(runner=runner)
        found: dict[str, Any] = json.loads(case.export("json"))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="*", default=list(STORIES))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--keep", type=Path, help="leave the cases and their JSON in this folder")
    args = parser.parse_args()
    for name in args.story:
        folder = story_folder(name)
        if folder is None:
            print(f"{name}: not at hand")
            continue
        with tempfile.TemporaryDirectory() as scratch:
            work = (args.keep or Path(scratch)) / name
            start = time.perf_counter()
            case = case_of(folder, STORIES.get(name, {}).get("published", {}), work)
            seconds = time.perf_counter() - start
            if args.keep:
                work.with_suffix(".json").write_text(json.dumps(case, ensure_ascii=False, indent=1), encoding="utf-8")
        card = score(yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8")), case)
        print(f"== {name} ({seconds:.1f} s)")
        for problem in case["problems"]:
            print("PROBLEM", problem)
        for measure, (value, detail) in card.rows.items():
            print(f"{measure:24} {value:6.3f}  ({detail})")
        if args.misses:
            print(*card.misses, sep="\n")


if __name__ == "__main__":
    main()
