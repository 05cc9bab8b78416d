"""How well intake reads the stories with gold: title, byline, date, outlet, credit, furniture kept out, statements kept in.

usage: python -m bench.intake [STORY_DIR ...]      (default: every story in ../shared/stories, and TUNED_ON)
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from twosource.ingest.intake import read_report
from twosource.model import STORY_PARTS, Report

STORIES = Path(__file__).parents[2] / "shared" / "stories"
# Other stories of bench/stories are kept to measure blind.
TUNED_ON = (Path(__file__).parent / "stories" / "reservoir-dam",)
WORD = re.compile(r"\w+")
FIELDS = ("title", "byline", "published", "outlet", "credit")


def bag(words: object) -> str:
    return " ".join(WORD.findall(str(words or "").lower()))


def measure(folder: Path, hits: Counter[str], totals: Counter[str]) -> list[str]:
    """Adds to `hits` and `totals`; returns the misses."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    misses = []
    for key, page in gold["documents"].items():
        report = read_report(page["file"], (folder / "documents" / page["file"]).read_bytes())
        for field in FIELDS:
            if field in page:
                totals[field] += 1
                hits[field] += bag(page[field]) == bag(getattr(report, field))
                if bag(page[field]) != bag(getattr(report, field)):
                    misses.append(f"{page['file']} {field}: want {page[field]!r} got {getattr(report, field)!r}")
        misses += _furniture(report, page, hits, totals) + _statements(report, key, gold, hits, totals)
    return misses


def _furniture(report: Report, page: dict[str, Any], hits: Counter[str], totals: Counter[str]) -> list[str]:
    told = [bag(report.quote(part.span)) for part in report.parts_of(*STORY_PARTS, "caption")]
    lines = [line for line in page["boilerplate"] if len(WORD.findall(line)) > 2]
    leaks = [line for line in lines if any(bag(line) in words for words in told)]
    totals["boilerplate_kept_out"] += len(lines)
    hits["boilerplate_kept_out"] += len(lines) - len(leaks)
    return [f"{report.file} leak: {line}" for line in leaks]


def _statements(report: Report, key: str, gold: dict[str, Any], hits: Counter[str], totals: Counter[str]) -> list[str]:
    parts = [
        " ".join(report.quote(part.span).split()) for part in report.parts_of(*STORY_PARTS, "caption", "title", "standfirst")
    ]
    wanted = [entry for entry in gold["statements"] if entry["id"].split("-")[0] == key]
    lost = [entry for entry in wanted if not any(" ".join(entry["content"].split()) in part for part in parts)]
    totals["statements_kept"] += len(wanted)
    hits["statements_kept"] += len(wanted) - len(lost)
    return [f"{report.file} lost {entry['id']}: {entry['content'][:80]}" for entry in lost]


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]] or [
        *sorted(path.parent for path in STORIES.glob("*/gold.yaml")),
        *TUNED_ON,
    ]
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    misses = [miss for folder in folders for miss in measure(folder, hits, totals)]
    for name in totals:
        print(f"{name:24} {hits[name] / max(1, totals[name]):6.3f}  ({hits[name]}/{totals[name]})")
    print(*misses, sep="\n")


if __name__ == "__main__":
    main()
