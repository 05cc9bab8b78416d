"""How well the linter of our own words tells what overstates from what does not, and whether our own sentences pass it.

usage: python -m bench.wording [--misses] [--stories]

`bench/wording`: sentences of our own, half of them overstating. Files named dev may be looked at; held ones are only counted.
--stories runs the linter over every generated sentence of the dossiers of the test stories as well.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from bench.story import ROOT, STORIES, story_folder
from twosource.case import Case
from twosource.dossier.compose import compose_dossier
from twosource.dossier.own_words import own_sentences
from twosource.wording import Standing, find_overstatements

NAMES = (*STORIES, "reservoir-dam", "seized-tanker")
SENTENCES = ROOT / "bench" / "wording"


@dataclass(frozen=True)
class Sentence:
    """`overstates`: whether it says more than the reports do."""

    text: str
    standing: Standing | None
    overstates: bool
    part: str


def read_sentences() -> Iterator[Sentence]:
    for file in sorted(SENTENCES.glob("*.yaml")):
        for kind, listed in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            for one in listed:
                given: dict[str, Any] = {"text": one} if isinstance(one, str) else dict(one)
                text = given.pop("text")
                yield Sentence(text, Standing(**given) if given else None, kind == "overstates", file.stem)


def scores(*, misses: bool = False) -> dict[str, float]:
    """The share of sentences that are rightly told, of all and by part."""
    right: dict[str, list[bool]] = {}
    for sentence in read_sentences():
        found = list(find_overstatements(sentence.text, sentence.standing))
        is_right = bool(found) == sentence.overstates
        for part in ("all", sentence.part):
            right.setdefault(part, []).append(is_right)
        if misses and not is_right and sentence.part == "dev":
            print(f"  {'missed' if sentence.overstates else found[0].excess}: {sentence.text}")
    return {f"{part} rightly told": sum(told) / len(told) for part, told in right.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--stories", action="store_true")
    args = parser.parse_args()
    for name, value in scores(misses=args.misses).items():
        print(f"{name:24} {value:.3f}")
    for name in NAMES if args.stories else ():
        folder = story_folder(name)
        if folder is not None:
            listed = list(generated(folder))
            failing = [one for one in listed if any(find_overstatements(one))]
            print(f"{name:24} {len(listed)} sentences, {len(failing)} overstate")
            for one in failing if args.misses else ():
                print(f"  {one}")


def generated(folder: Path) -> Iterator[str]:
    """What the dossier of a folder of reports says in our own voice."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    files = sorted(folder / "documents" / page["file"] for page in gold["documents"].values())
    with TemporaryDirectory() as scratch, Case.new(Path(scratch) / "case") as case:
        case.add(files)
        case.run()
        yield from own_sentences(compose_dossier(case.snapshot()))


if __name__ == "__main__":
    main()
