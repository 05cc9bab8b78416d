"""A made pile of reports on one story: the bundled ones, and what other outlets make of them by cutting and altering."""

from __future__ import annotations

import random
import re
from pathlib import Path

from twosource.case import Case
from twosource.ingest.intake import Given

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = ("drone-factory", "port-warehouse-fire", "hospital-ransomware")
SEED = 7
# A rewrite keeps most sentences, in order, and has another count for some.
KEPT, ALTERED = 0.7, 0.3
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_NUMBER = re.compile(r"(?<![\w.,$€£-])[1-9]\d(?![\w.,-]*\d)")


def story_case(name: str, folder: Path) -> Case:
    """The case of a bundled story, read."""
    case = Case.new(folder)
    case.add([EXAMPLES / name / "documents"])
    case.run()
    return case


def pile_case(count: int, folder: Path, *, runner: str = "serial") -> Case:
    """A case of `count` reports on the warehouse fire, read: the bundled ones first."""
    dice = random.Random(SEED)
    texts = [path.read_text(encoding="utf-8") for path in sorted((EXAMPLES / STORIES[1] / "documents").glob("*.txt"))]
    pages = folder.parent / f"{folder.name}-pages"
    pages.mkdir()
    dates: dict[str, str] = {}
    for number in range(count):
        text = texts[number] if number < len(texts) else _retold(dice.choice(texts), dice)
        page = pages / f"{number:03}.txt"
        page.write_text(text, encoding="utf-8")
        dates[page.name] = f"2026-03-{10 + number % 18}"
    case = Case.new(folder)
    case.add([pages], given=lambda file: Given(outlet=f"Outlet {file[:3]}", published=dates[file]))
    case.run(runner=runner)
    return case


def _retold(text: str, dice: random.Random) -> str:
    """By another outlet: some sentences left out, some two-digit numbers altered."""
    kept = [one for one in _SENTENCE_END.split(text) if dice.random() < KEPT] or [text]
    return " ".join(_altered(one, dice) if dice.random() < ALTERED else one for one in kept) + "\n"


def _altered(sentence: str, dice: random.Random) -> str:
    return _NUMBER.sub(lambda number: str(int(number[0]) + dice.randint(1, 9)), sentence)
