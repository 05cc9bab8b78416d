"""Attributions of `twosource annotate` on PolNeAR's development articles, by the shared scorer.

usage: python -m bench.attribution [--limit ARTICLES] [-o PREDICTED.jsonl]
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from twosource.annotate.attributions import whole_attributions
from twosource.annotate.raw_text import report_of
from twosource.annotate.sentences import find_sentences
from twosource.model import Spans

SHARED = Path(__file__).resolve().parents[2] / "shared"
ARTICLES = SHARED / "data" / "polnear" / "dev.jsonl.gz"
SCORER = SHARED / "eval" / "score_attributions.py"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, help="the first so many articles only")
    parser.add_argument("-o", "--output", type=Path)
    arguments = parser.parse_args()
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines][: arguments.limit]
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.jsonl", arguments.output or Path(folder) / "predicted.jsonl"
        gold.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
        begun = time.process_time()
        predicted.write_text("".join(json.dumps(_predict(article)) + "\n" for article in articles), encoding="utf-8")
        seconds = time.process_time() - begun
        words = sum(len(article["text"].split()) for article in articles)
        print(f"{words} words in {seconds:.1f} CPU seconds, {words / seconds:.0f} a second (parse, reader and rules)")
        sys.stdout.flush()
        subprocess.run([sys.executable, str(SCORER), str(gold), str(predicted), "--flat"], check=True)


def _predict(article: dict[str, Any]) -> dict[str, Any]:
    report = report_of(article["id"], article["text"])
    found = whole_attributions(report, list(find_sentences(report)))
    rows = [{"content": _pairs(one.content), "source": _pairs(one.source), "cue": _pairs(one.cue)} for one in found]
    return {"id": article["id"], "attributions": rows}


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


if __name__ == "__main__":
    main()
