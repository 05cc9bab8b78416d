"""Measures conflicts on a story's gold statements, with the gold's groups as claims or with claims as twosource forms them.

usage: python -m bench.conflicts [STORY ...] [--claims gold|formed] [--misses] [--all]

Prints dispute_f1 and compatible_kept_quiet per story; with --all every conflict in words.
"""

from __future__ import annotations

import argparse
import json
from itertools import chain
from pathlib import Path
from typing import Any

from bench.gold_records import GoldStory, read_story
from bench.scorers.score_story import score
from bench.story import STORIES, story_folder
from twosource.annotate.names import find_mentions
from twosource.annotate.places import find_places
from twosource.annotate.quantities import find_quantities
from twosource.annotate.times import find_times
from twosource.annotate.vectors import find_vectors
from twosource.compare.claims import form_claims
from twosource.compare.conflicts import find_conflicts
from twosource.compare.entities import group_entities
from twosource.model import Claim, Conflict, Report
from twosource.trace.reuse import find_passages


def conflicts_of(story: GoldStory, *, formed: bool) -> tuple[list[Claim], list[Conflict]]:
    """The claims and the conflicts among the gold's statements, all other records made by the stages."""
    own = {report.id: [sentence for sentence in story.sentences if sentence.report_id == report.id] for report in story.reports}
    mentions = {report.id: list(find_mentions(report, own[report.id])) for report in story.reports}

    def each(find: Any) -> list[Any]:
        return list(chain.from_iterable(find(report) for report in story.reports))

    def statements_of(report: Report) -> list[Any]:
        return [statement for statement in story.statements if statement.report_id == report.id]

    times = each(lambda report: find_times(report, own[report.id]))
    quantities = each(lambda report: find_quantities(report, own[report.id]))
    places = each(lambda report: find_places(report, own[report.id], mentions[report.id]))
    vectors = each(lambda report: find_vectors(report, statements_of(report)))
    named = list(chain.from_iterable(mentions.values()))
    entities = list(group_entities(story.reports, named, story.statements, ()))
    if formed:
        claims = list(
            form_claims(
                story.reports, story.sentences, story.statements, vectors, entities, named, times, quantities, places,
                list(find_passages(story.reports)), (),
            )
        )  # fmt: skip
    else:
        claims = gold_claims(story)
    found = find_conflicts(
        story.reports, story.sentences, story.statements, claims, entities, named, times, quantities, places, vectors
    )  # fmt: skip
    return claims, list(found)


def gold_claims(story: GoldStory) -> list[Claim]:
    """The gold's groups, and a claim of its own for every statement in none."""
    ours = {gold: key for key, gold in story.gold_ids.items()}
    groups = [tuple(ours[key] for key in keys) for keys in story.gold["groups"].values()]
    grouped = set(chain.from_iterable(groups))
    return [Claim(keys) for keys in groups] + [Claim((each.id,)) for each in story.statements if each.id not in grouped]


def as_case(story: GoldStory, claims: list[Claim], conflicts: list[Conflict]) -> dict[str, Any]:
    """So much of the JSON case as the scorer needs."""
    reports = {report.id: report for report in story.reports}
    return {
        "statements": [
            {"id": each.id, "file": reports[each.report_id].file, "content": reports[each.report_id].quote_all(each.spans)}
            for each in story.statements
        ],
        "claims": [{"statements": list(claim.statement_ids)} for claim in claims],
        "conflicts": [{"kind": each.kind, "sides": [list(side) for side in each.sides]} for each in conflicts],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="*", default=list(STORIES))
    parser.add_argument("--claims", choices=("gold", "formed"), default="gold")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    for name in args.story:
        folder = story_folder(name)
        if folder is None:
            print(f"{name}: not at hand")
            continue
        story = read_story(Path(folder), published=STORIES.get(name, {}).get("published"))
        claims, conflicts = conflicts_of(story, formed=args.claims == "formed")
        card = score(story.gold, as_case(story, claims, conflicts))
        print(f"== {name}, {args.claims} claims")
        for measure in ("dispute_f1", "conflict_f1", "compatible_kept_quiet", "conflicts_given"):
            value, detail = card.rows[measure]
            print(f"{measure:24} {value:6.3f}  ({detail})")
        if args.misses:
            print(*(miss for miss in card.misses if miss.startswith(("dispute", "compatible"))), sep="\n")
        if args.all:
            for conflict in conflicts:
                sides = " | ".join(" ".join(story.gold_ids[key] for key in side) for side in conflict.sides)
                print(json.dumps(f"{conflict.kind}: {sides} :: {conflict.because}", ensure_ascii=False))


if __name__ == "__main__":
    main()
