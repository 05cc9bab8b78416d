"""How many of the stories' attributed statements are found, by content overlap and presence of a source.

usage: python -m bench.attribution_stories [STORY ...] [--misses]   (stories are folders of ../shared/stories; default: all)
"""

from __future__ import annotations

import argparse
import importlib.util
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.gold_records import GoldStory, read_story
from twosource.annotate.attributions import find_attributions
from twosource.annotate.names import find_mentions
from twosource.annotate.statements import find_statements
from twosource.model import Report, Statement

SHARED = Path(__file__).resolve().parents[2] / "shared"
ENOUGH_OVERLAP = 0.5  # as eval/score_story.py


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="*")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    folders = sorted(path.parent for path in (SHARED / "stories").glob("*/gold.yaml"))
    for folder in folders:
        if not arguments.stories or folder.name in arguments.stories:
            _score(folder, arguments.misses)


def _score(folder: Path, show_misses: bool) -> None:
    story = read_story(folder)
    found = {report.file: _statements(story, report) for report in story.reports}
    pairs = _best_pairs(story, found)
    matched = {gold_id for gold_id, _ in pairs}
    attributed = [entry for entry in story.gold["statements"] if entry["source"]]
    hits = sum(1 for gold_id, statement in pairs if statement.source and _entry(story, gold_id)["source"])
    given = sum(1 for statements in found.values() for statement in statements if statement.source)
    cueless = [entry for entry in story.gold["statements"] if entry["speaker"] and not entry["source"]]
    continued = sum(1 for entry in cueless if entry["id"] in matched)
    precision, recall = hits / max(given, 1), hits / max(len(attributed), 1)
    f1 = 2 * hits / max(given + len(attributed), 1)
    print(f"{folder.name:24} F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}  cueless {continued} of {len(cueless)}")
    if show_misses:
        _show_misses(story, found, pairs)


def _statements(story: GoldStory, report: Report) -> list[Statement]:
    sentences = tuple(sentence for sentence in story.sentences if sentence.report_id == report.id)
    mentions = tuple(find_mentions(report, sentences))
    attributions = tuple(find_attributions(report, sentences, mentions))
    return list(find_statements(report, sentences, mentions, attributions))


def _best_pairs(story: GoldStory, found: dict[str, list[Statement]]) -> list[tuple[str, Statement]]:
    """One to one, best overlap first."""
    iou = _scorer_overlap()
    candidates = []
    for entry in story.gold["statements"]:
        report = _report(story, entry["id"])
        for number, statement in enumerate(found[report.file]):
            share = iou(entry["content"], report.quote_all(statement.spans))
            if share >= ENOUGH_OVERLAP:
                candidates.append((share, entry["id"], number, statement))
    used: set[str] = set()
    pairs = []
    for _, gold_id, _, statement in sorted(candidates, key=lambda row: (-row[0], row[1], row[2])):
        if gold_id not in used and statement.id not in used:
            used |= {gold_id, statement.id}
            pairs.append((gold_id, statement))
    return pairs


def _scorer_overlap() -> Callable[[str, str], float]:
    """Overlap of two texts as the story scorer counts it."""
    path = SHARED / "eval" / "score_story.py"
    spec = importlib.util.spec_from_file_location("score_story", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is missing")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)

    def overlap(left: str, right: str) -> float:
        return float(scorer.iou(scorer.bag(left), scorer.bag(right)))

    return overlap


def _show_misses(story: GoldStory, found: dict[str, list[Statement]], pairs: list[tuple[str, Statement]]) -> None:
    by_gold = dict(pairs)
    for entry in story.gold["statements"]:
        statement = by_gold.get(entry["id"])
        if entry["source"] and (statement is None or not statement.source):
            print(f"  missed {entry['id']}: {entry['source']} | {entry['cue']} | {entry['content']}")
    used = {statement.id: _entry(story, gold_id) for gold_id, statement in pairs}
    extra: defaultdict[str, list[str]] = defaultdict(list)
    for report in story.reports:
        for statement in found[report.file]:
            entry = used.get(statement.id)
            if statement.source and not (entry and entry["source"]):
                why = " (own voice in gold)" if entry else ""
                words = (report.quote_all(spans) for spans in (statement.source, statement.cue, statement.spans))
                extra[report.file].append(f"  extra{why} {statement.probability:.2f} : {' | '.join(words)}")
    for file, lines in extra.items():
        print(f"  {file}", *lines, sep="\n")


def _entry(story: GoldStory, gold_id: str) -> dict[str, Any]:
    return next(entry for entry in story.gold["statements"] if entry["id"] == gold_id)


def _report(story: GoldStory, gold_id: str) -> Report:
    file = story.gold["documents"][gold_id.split("-")[0]]["file"]
    return next(report for report in story.reports if report.file == file)


if __name__ == "__main__":
    main()
