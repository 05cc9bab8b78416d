"""What each stage costs of a report's CPU time: shares, so that they mean the same on every machine.

usage: python -m bench.costs [--articles N]
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Sequence

from bench.speed import news_texts
from twosource.annotate.raw_text import report_of
from twosource.model import Record, Report
from twosource.pipeline import Stage, report_stages
from twosource.settings import Settings

VALUES = ("find_mentions", "find_times", "find_quantities", "find_places", "find_routes", "find_types", "find_roles")
"""The stages of when, how much, where and who: together at most a quarter."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=24)
    texts = news_texts(parser.parse_args().articles)
    stages = report_stages(Settings())
    spend(stages, texts[0])  # loads models and tables, which is no report's cost
    spent: dict[str, float] = defaultdict(float)
    for text in texts:
        for name, seconds in spend(stages, text).items():
            spent[name] += seconds
    total = sum(spent.values())
    print(
        f"{len(texts)} articles, {sum(len(text.split()) for text in texts):,} words, CPU time {total / len(texts):.3f} s each"
    )
    for name, seconds in sorted(spent.items(), key=lambda one: -one[1]):
        print(f"  {name:24}{seconds / total:8.3f}")
    print(f"  {'of these, values':24}{sum(spent[name] for name in spent if name in VALUES) / total:8.3f}  (bar: at most 0.25)")


def spend(stages: Sequence[Stage], text: str) -> dict[str, float]:
    """Seconds of CPU time of each stage on one report, by the stage's name."""
    report = report_of("cost", text, None)
    tables: dict[type[Record], tuple[Record, ...]] = {}
    spent: dict[str, float] = {}
    for stage in stages:
        start = time.process_time()
        tables[stage.makes] = tuple(stage.work(*(report if kind is Report else tables[kind] for kind in stage.reads)))
        spent[stage.name] = time.process_time() - start
    return spent


if __name__ == "__main__":
    main()
