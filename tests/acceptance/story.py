"""A story with a gold, run once through the whole path, with our statements found by the gold's ids."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.scorers.score_story import bag, iou
from twosource.case import Case
from twosource.ingest.intake import Given

Row = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """The JSON case of a story. `ours`: our statement's id by the gold's."""

    folder: Path
    gold: Row
    case: Row
    ours: dict[str, str]

    def claims_of(self, gold_id: str) -> list[Row]:
        return [one for one in self.case["claims"] if self.ours.get(gold_id) in one["statements"]]

    def share_a_claim(self, *gold_ids: str) -> bool:
        wanted = {self.ours.get(one) for one in gold_ids}
        return None not in wanted and any(wanted <= set(one["statements"]) for one in self.case["claims"])

    def claim_of(self, *gold_ids: str) -> Row:
        """The claim that holds all of these."""
        wanted = {self.ours[one] for one in gold_ids}
        return next(one for one in self.case["claims"] if wanted <= set(one["statements"]))

    def is_set_against(self, left: str, right: str, kind: str | None = None) -> bool:
        """Whether a conflict (of that kind) has the two on different sides."""
        one, other = self.ours.get(left), self.ours.get(right)
        return any(
            (kind is None or conflict["kind"] == kind)
            and any(
                one in here and other in there for here in conflict["sides"] for there in conflict["sides"] if here is not there
            )
            for conflict in self.case["conflicts"]
        )


def tell(folder: Path, published: dict[str, str], work: Path, *, order: int = 1, more: dict[str, bytes] | None = None) -> Told:
    """`order`: -1 takes the files in from the last to the first. `more`: further files by name."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    dates = {gold["documents"][key]["file"]: date for key, date in published.items()}
    files = [folder / "documents" / page["file"] for page in gold["documents"].values()][::order]
    extra = work.parent / f"{work.name}-more"
    extra.mkdir(parents=True)
    for name, content in (more or {}).items():
        (extra / name).write_bytes(content)
    with Case.new(work) as case:
        for file in [*files, *sorted(extra.iterdir())]:
            case.add([file], given=lambda name: Given(published=dates.get(name)))
        case.run()
        exported = json.loads(case.export("json"))
    return Told(folder, gold, exported, _matched(gold, exported))


def _matched(gold: Row, case: Row) -> dict[str, str]:
    """Best pairs first, one to one, as the scorer matches."""
    pairs = [
        (iou(bag(entry["content"]), bag(statement["content"])), entry["id"], statement["id"])
        for entry in gold["statements"]
        for statement in case["statements"]
        if statement["file"] == gold["documents"][entry["id"].split("-")[0]]["file"]
    ]
    found: dict[str, str] = {}
    for overlap, gold_id, own_id in sorted(pairs, reverse=True):
        if overlap >= 0.5 and gold_id not in found and own_id not in found.values():
            found[gold_id] = own_id
    return found


def counts_of(case: Row, file: str | None = None) -> dict[frozenset[str], tuple[int, int]]:
    """N and F by the claim's statements; without those of a file."""
    of = {one["id"]: one["file"] for one in case["statements"]}
    found = {}
    for claim in case["claims"]:
        kept = frozenset(one for one in claim["statements"] if of[one] != file)
        if kept:
            found[kept] = (claim["independent"], claim["floor"])
    return found
