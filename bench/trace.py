"""Origins and derivations on a story's gold statements and groups: the numbers of the trace step alone, with its misses.

usage: python -m bench.trace [STORY ...] [--misses]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.gold_records import GoldStory, read_story
from twosource.annotate.names import find_mentions
from twosource.languages import language_for
from twosource.model import Claim, Count, Derivation, Entity, Mention, Report, Statement
from twosource.trace.derivations import trace_derivations
from twosource.trace.naming import bare
from twosource.trace.origins import count_origins
from twosource.trace.reuse import find_passages

STORIES = Path(__file__).resolve().parents[2] / "shared" / "stories"
OWN_STORIES = Path(__file__).resolve().parent / "stories"
MEASURED = ("reservoir-dam",)
"""Those of our own stories that rules may be tuned on."""


@dataclass(frozen=True)
class Traced:
    """A story's claims as the gold groups them, and what was traced for them."""

    story: GoldStory
    claims: dict[str, Claim]
    counts: dict[str, Count]
    derivations: tuple[Derivation, ...]


def trace_story(story: GoldStory) -> Traced:
    mine = {gold: ours for ours, gold in story.gold_ids.items()}
    claims = {name: Claim(tuple(mine[one] for one in ids)) for name, ids in story.gold["groups"].items()}
    return trace(story, claims, story.reports, story.statements)


def trace(story: GoldStory, claims: dict[str, Claim], reports: Sequence[Report], statements: Sequence[Statement]) -> Traced:
    mentions = [
        mention
        for report in story.reports
        for mention in find_mentions(report, [one for one in story.sentences if one.report_id == report.id])
    ]
    entities = gold_entities(story, mentions)
    listed = list(claims.values())
    passages = list(find_passages(reports))
    derivations = tuple(trace_derivations(reports, mentions, entities, statements, listed, passages, ()))
    counts = count_origins(reports, story.sentences, mentions, entities, statements, listed, derivations, passages, ())
    by_claim = {count.claim_id: count for count in counts}
    return Traced(story, claims, {name: by_claim[claim.id] for name, claim in claims.items()}, derivations)


def gold_entities(story: GoldStory, mentions: Sequence[Mention]) -> list[Entity]:
    """The gold's names, with the kind that most mentions of any of their forms have; other mentions stand for themselves."""
    language = language_for("en")
    assert language is not None
    groups = [list(group) for group in story.gold["entities"]]
    taken = {bare(form, language.party) for group in groups for form in group}
    for name in sorted({mention.name for mention in mentions}):
        if bare(name, language.party) not in taken:
            taken.add(bare(name, language.party))
            groups.append([name])
    found = []
    for group in groups:
        forms = {bare(form, language.party) for form in group}
        hits = [mention for mention in mentions if bare(mention.name, language.party) in forms]
        kinds = sorted(hit.kind for hit in hits)
        kind = max(kinds, key=lambda one: (kinds.count(one), one)) if kinds else "other"
        found.append(Entity(group[0], tuple(group[1:]), kind, tuple(hit.id for hit in hits)))
    return found


def words(name: str | None) -> set[str]:
    import re

    return {word.lower() for word in re.findall(r"\w+", name or "")} - {"the"}


def same_name(left: str | None, right: str | None) -> bool:
    one, other = words(left), words(right)
    return bool(one and other and (one <= other or other <= one))


def origin_score(traced: Traced) -> tuple[int, int, list[str]]:
    hits, misses = 0, []
    for name, want in traced.story.gold["origins"].items():
        got = traced.counts[name]
        names = [origin.name for origin in got.origins]
        right = (
            got.independent == want["independent"]
            and got.floor == want.get("floor", got.floor)
            and all(any(same_name(one, other) for other in names) for one in want["origins"])
        )
        hits += right
        if not right:
            line = f"origins {name}: want {want['independent']}/{want.get('floor')} {want['origins']}"
            misses.append(f"{line} got {got.independent}/{got.floor} {names}\n    " + "\n    ".join(got.reasons))
    return hits, len(traced.story.gold["origins"]), misses


def derivation_score(traced: Traced) -> tuple[float, str, list[str]]:
    documents = traced.story.gold["documents"]
    file_of = {key: page["file"] for key, page in documents.items()}
    reports = {report.id: report.file for report in traced.story.reports}
    gold = {
        (file_of.get(one["from"], one["from"]), file_of.get(one["to"], one["to"]))
        for one in traced.story.gold.get("derivations", [])
    }
    if not gold:
        return 1.0, "no derivations in the gold", []
    drawn = [(reports[one.report_id], reports[one.on] if one.on_report else one.on, one.how) for one in traced.derivations]

    def same_end(left: str, right: str) -> bool:
        return left == right or (left not in file_of.values() and same_name(left, right))

    hit = {edge for edge in gold if any(same_end(edge[0], one[0]) and same_end(edge[1], one[1]) for one in drawn)}
    wrong = [one for one in drawn if not any(same_end(edge[0], one[0]) and same_end(edge[1], one[1]) for edge in gold)]
    precision, recall = 1 - len(wrong) / max(1, len(drawn)), len(hit) / len(gold)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    misses = [f"missed: {edge}" for edge in sorted(gold - hit)] + [f"not in gold: {one}" for one in wrong]
    return f1, f"P {precision:.2f} R {recall:.2f}", misses


def copies_change_nothing(traced: Traced) -> list[str]:
    """For each report: add a copy of it in another outlet's name, with its statements in the same claims."""
    wrong = []
    story = traced.story
    for report in story.reports:
        twin = replace(report, file=f"zz_{report.file}", outlet="Copycat Daily", published=None, credit=None)
        moved = {}
        for one in story.statements:
            if one.report_id == report.id:
                moved[one.id] = replace(one, report_id=twin.id)
        claims = {
            name: Claim((*claim.statement_ids, *(moved[one].id for one in claim.statement_ids if one in moved)))
            for name, claim in traced.claims.items()
        }
        more = trace(story, claims, (*story.reports, twin), (*story.statements, *moved.values()))
        for name, count in traced.counts.items():
            after = more.counts[name]
            if (count.independent, count.floor) != (after.independent, after.floor):
                names = [[one.name for one in counted.origins] for counted in (count, after)]
                wrong.append(f"a copy of {report.file} changes {name} from {names[0]} to {names[1]} (or the floor)")
    return wrong


def main() -> None:
    wanted = [one for one in sys.argv[1:] if not one.startswith("-")] or sorted(
        [folder.name for folder in STORIES.iterdir() if (folder / "gold.yaml").exists()] + list(MEASURED)
    )
    for name in wanted:
        traced = trace_story(read_story((OWN_STORIES if name in MEASURED else STORIES) / name))
        hits, of, misses = origin_score(traced)
        f1, detail, more = derivation_score(traced)
        copied = copies_change_nothing(traced)
        print(f"{name:24} origins {hits}/{of}  derivation_f1 {f1:.3f} ({detail})  copies that change a count {len(copied)}")
        if "--misses" in sys.argv:
            print(*misses, *more, *copied, sep="\n")


if __name__ == "__main__":
    main()
