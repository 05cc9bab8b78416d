"""Our own constructed sets: chains of attribution, and pairs of short reports that conflict or only look so.

usage: python -m bench.constructed [chains|conflicts] [--misses] [--cache FOLDER] [--jobs N]

`bench/conflict_pairs`: two reports a pair, by the kind of conflict, or `none` for compatible differences and look-alikes. All
statements of the two are taken as one claim, so that the rules alone are measured; a pair is right where a conflict between the
two is found or not as it should be. `bench/chains`: one to four reports each and on whose word the last one tells the matter,
nearest first; right where every name is there in its order and nobody else. Files named dev may be looked at; the others are
only counted (--misses leaves them out).
"""

from __future__ import annotations

import argparse
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.annotated import CACHE, annotate, tables_of
from bench.story import ROOT
from twosource.compare.conflicts import find_conflicts
from twosource.compare.entities import group_entities
from twosource.ingest.intake import Given, read_report
from twosource.model import (
    Claim,
    Conflict,
    Count,
    Mention,
    Place,
    Quantity,
    Report,
    Sentence,
    Statement,
    Timex,
    Vector,
)  # fmt: skip
from twosource.trace.derivations import trace_derivations
from twosource.trace.naming import bare, party_words
from twosource.trace.origins import count_origins
from twosource.trace.reuse import find_passages

PAIRS, CHAINS = ROOT / "bench" / "conflict_pairs", ROOT / "bench" / "chains"
TITLE = "Questions remain after a long week"
"""Without one, a page of a single line would be all title."""
PUBLISHED = "2026-06-15"
"""A day after all that the pairs tell, so that a day of the week means the last one."""


@dataclass(frozen=True)
class Pair:
    kind: str
    reports: tuple[Report, Report]
    part: str


@dataclass(frozen=True)
class Chain:
    """`names`: on whose word the last report tells `says`, nearest first. `n`: how many origins the matter has."""

    reports: tuple[Report, ...]
    says: str
    names: tuple[str, ...]
    n: int
    part: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=("chains", "conflicts"))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--cache", type=Path, default=CACHE)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    path = args.cache / "constructed.sqlite"
    if args.what != "chains":
        for name, value in conflict_scores(path, args.jobs, misses=args.misses).items():
            print(f"{name:36} {value:.3f}")
    if args.what != "conflicts":
        for name, value in chain_scores(path, args.jobs, misses=args.misses).items():
            print(f"{name:36} {value:.3f}")


# Conflicts


def read_pairs() -> Iterator[Pair]:
    for file in sorted(PAIRS.glob("*.yaml")):
        for kind, pairs in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            for number, (left, right) in enumerate(pairs):
                place = f"{file.stem}-{kind}-{number:02}"
                yield Pair(
                    kind, (_page(f"{place}-a.txt", left, "Amber News"), _page(f"{place}-b.txt", right, "Birch Post")), file.stem
                )


def _page(file: str, text: str, outlet: str | None, published: str | None = PUBLISHED) -> Report:
    return read_report(file, f"{TITLE}\n\n{text}".encode(), given=Given(outlet=outlet, published=published))


def _told(report: Report) -> str:
    return " ".join(report.text.removeprefix(TITLE).split())


def conflict_scores(path: Path, jobs: int, *, misses: bool = False) -> dict[str, float]:
    """Of all pairs and by part: how many are right; of the conflicts, how many have their kind; of the others, how many
    stay quiet."""
    pairs = list(read_pairs())
    annotate([report for pair in pairs for report in pair.reports], path, jobs)
    right: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in pairs:
        found = {conflict.kind for conflict in between(pair, path)}
        is_right = bool(found) == (pair.kind != "none")
        for part in ("all", pair.part):
            card = right[part]
            card["pairs"] += 1
            card["right"] += is_right
            card["conflicts"] += pair.kind != "none"
            card["typed"] += pair.kind in found
            card["found"] += bool(found) and pair.kind != "none"
            card["quiet"] += not found and pair.kind == "none"
        if misses and not is_right and pair.part == "dev":
            print(f"  {pair.kind}: found {', '.join(sorted(found)) or 'nothing'}: " + " | ".join(map(_told, pair.reports)))
    return {
        f"{part} {name}": value
        for part, card in sorted(right.items())
        for name, value in {
            "conflict accuracy": card["right"] / card["pairs"],
            "conflicts found": card["found"] / card["conflicts"],
            "of their kind": card["typed"] / card["conflicts"],
            "others kept quiet": card["quiet"] / (card["pairs"] - card["conflicts"]),
        }.items()
    }


def between(pair: Pair, path: Path) -> list[Conflict]:
    """Conflicts between the two reports, with all their statements in one claim."""
    tables: Mapping[Any, Any] = tables_of(pair.reports, path)
    statements: tuple[Statement, ...] = tables[Statement]
    entities = list(group_entities(pair.reports, tables[Mention], statements, ()))
    claim = Claim(tuple(one.id for one in statements))
    report_of = {one.id: one.report_id for one in statements}
    found = find_conflicts(
        pair.reports, tables[Sentence], statements, [claim], entities, tables[Mention], tables[Timex], tables[Quantity],
        tables[Place], tables[Vector],
    )  # fmt: skip
    return [one for one in found if len({report_of[key] for side in one.sides for key in side}) == 2]


# Chains


def read_chains() -> Iterator[Chain]:
    for file in sorted(CHAINS.glob("*.yaml")):
        for number, row in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))):
            reports = tuple(
                _page(f"{file.stem}-{number:03}-{place}.txt", text, outlet, f"2026-06-{10 + place:02}")
                for place, (outlet, text) in enumerate(row["reports"])
            )
            yield Chain(reports, row["says"], tuple(row["chain"]), row.get("n", 1), file.stem)


def chain_scores(path: Path, jobs: int, *, misses: bool = False) -> dict[str, float]:
    """How many chains are exactly right, by depth and by part; and how many matters have the right number of origins."""
    chains = list(read_chains())
    annotate([report for chain in chains for report in chain.reports], path, jobs)
    right: dict[str, list[bool]] = defaultdict(list)
    for chain in chains:
        names, n = followed(chain, path)
        is_right = _same(names, chain.names)
        for part in ("all", chain.part, f"depth {len(chain.names)}"):
            right[f"{part} chains exact"].append(is_right)
        right["all origins counted"].append(n == chain.n)
        if misses and chain.part == "dev" and not (is_right and n == chain.n):
            print(
                f"  want {' < '.join(chain.names)} (N {chain.n}), found {' < '.join(names)} (N {n}): {_told(chain.reports[-1])}"
            )
    return {name: sum(values) / len(values) for name, values in sorted(right.items())}


def followed(chain: Chain, path: Path) -> tuple[list[str], int]:
    """From the last report's statement over reports of the pile to the end, and N of the matter."""
    tables: Mapping[Any, Any] = tables_of(chain.reports, path)
    statements: tuple[Statement, ...] = tables[Statement]
    by_id = {report.id: report for report in chain.reports}
    about = [one for one in statements if chain.says in " ".join(by_id[one.report_id].quote_all(one.spans).split())]
    own = [one for one in about if one.report_id == chain.reports[-1].id]
    start = next((one for one in own if not any(other.inside == one.id for other in own)), None)
    if start is None:
        return [], 0
    claim = Claim(tuple(one.id for one in about))
    entities = list(group_entities(chain.reports, tables[Mention], statements, ()))
    passages = list(find_passages(chain.reports))
    derivations = list(trace_derivations(chain.reports, tables[Mention], entities, statements, [claim], passages, ()))
    (count,) = count_origins(
        chain.reports, tables[Sentence], tables[Mention], entities, statements, [claim], derivations, passages, ()
    )
    return _trail(start, about, chain.reports, count), count.independent


def _trail(start: Statement, about: Sequence[Statement], reports: Sequence[Report], count: Count) -> list[str]:
    """Names on the way, nearest first; where one saying stands in another, from the outer to the inner one."""
    names: list[str] = []
    seen: set[str] = set()
    at: Statement | None = start
    while at is not None and at.id not in seen:
        seen.add(at.id)
        report = next(one for one in reports if one.id == at.report_id)
        outer = [one.speaker for one in about if one.speaker and at.inside == one.id]
        names += [*outer, *at.via, *([at.speaker] if at.speaker else [])]
        if not at.speaker and not at.via and report.credit:
            names.append(report.credit)
        names = [name for number, name in enumerate(names) if number == 0 or name != names[number - 1]]
        last = names[-1] if names else ""
        cited = next((one for one in reports if one.outlet and _alike(one.outlet, last) and one.id != report.id), None)
        there = [one for one in about if cited is not None and one.report_id == cited.id]
        at = next((one for one in there if not any(other.inside == one.id for other in there)), None)
    return names


def _same(found: Sequence[str], wanted: Sequence[str]) -> bool:
    return len(found) == len(wanted) and all(_alike(one, other) for one, other in zip(found, wanted, strict=True))


def _alike(one: str, other: str) -> bool:
    """One name holds all telling words of the other."""
    words = party_words(())
    left, right = (set(bare(name, words)) if words is not None else set(name.casefold().split()) for name in (one, other))
    return bool(left and right) and (left <= right or right <= left)


def measures(path: Path, jobs: int) -> dict[str, float]:
    """For the gate: of all, dev and held."""
    found = [*conflict_scores(path, jobs).items(), *chain_scores(path, jobs).items()]
    return {name.removeprefix("all "): value for name, value in found if name.startswith("all ")}


if __name__ == "__main__":
    main()
