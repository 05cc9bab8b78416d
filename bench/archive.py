"""A pile as an archive holds it: articles as they are, with copies, cuts, rewrites and look-alikes of some of them.

The same seed gives the same pile, and a smaller pile is the beginning of a bigger one.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.story import ROOT, SHARED
from twosource.ingest.intake import Given, read_report
from twosource.model import Report, sure_prefix

SEED = 7
# Shares of a pile. The rest are articles as they are, of which many tell one story already (ECB+, BASIL, FNC-1).
COPIES, CUTS, REWRITES, LOOK_ALIKES = 0.08, 0.08, 0.12, 0.08
DROPPED = 0.3
"""Share of the sentences that a rewrite leaves out."""
LEAST_WORDS = 40

Row = dict[str, Any]
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?![\w.,-]*\d)")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_STEMS = ("Har", "Lind", "Mor", "Tav", "Bel", "Oster", "Quin", "Ves", "Dor", "Kall", "Wen", "Ardu", "Sol", "Pell", "Bram")
_ENDINGS = ("row", "qvist", "enna", "ford", "aro", "wick", "ini", "stad", "more", "ander", "ova", "ley")


@dataclass(frozen=True)
class Page:
    """One article: where it appeared and when, where that is known, and its text."""

    text: str
    outlet: str | None = None
    published: str | None = None


def archive(count: int, *, seed: int = SEED) -> list[Report]:
    """`count` reports; fewer where the articles at hand run out."""
    return [
        read_report(f"{number:05}.txt", page.text.encode(), given=Given(outlet=page.outlet, published=page.published))
        for number, page in enumerate(_pages(count, random.Random(seed)))
    ]


def articles() -> dict[str, list[Page]]:
    """All articles at hand, by where they come from."""
    found = {"stories": list(_story_pages())}
    for name, (path, page) in _SETS.items():
        if (file := SHARED / "data" / path).exists():
            found[name] = [one for one in map(page, rows(file)) if len(one.text.split()) >= LEAST_WORDS]
    return found


def _pages(count: int, dice: random.Random) -> Iterator[Page]:
    originals = [page for pages in articles().values() for page in pages]
    dice.shuffle(originals)
    given: list[Page] = []
    waiting = iter(originals)
    edits = (_copy, _cut, _rewrite, _look_alike)
    weights = (COPIES, CUTS, REWRITES, LOOK_ALIKES)
    while len(given) < count:
        page: Page | None
        if given and dice.random() < sum(weights):
            edit = dice.choices(edits, weights)[0]
            page = edit(dice.choice(given), dice)
        else:
            page = next(waiting, None)
            if page is None:
                return
        given.append(page)
        yield page


def _elsewhere(text: str, page: Page, dice: random.Random) -> Page:
    return Page(text, f"{dice.choice(_STEMS)}{dice.choice(_ENDINGS)} Post", page.published)


def _copy(page: Page, dice: random.Random) -> Page:
    return _elsewhere(page.text, page, dice)


def _cut(page: Page, dice: random.Random) -> Page:
    """Wire copy is cut from the end."""
    sentences = _sentences(page.text)
    return _elsewhere(" ".join(sentences[: max(3, int(len(sentences) * dice.uniform(0.4, 0.8)))]), page, dice)


def _rewrite(page: Page, dice: random.Random) -> Page:
    """Sentences left out, the rest in another order by paragraphs of three."""
    kept = [sentence for sentence in _sentences(page.text) if dice.random() >= DROPPED] or [page.text]
    paragraphs = [" ".join(kept[start : start + 3]) for start in range(0, len(kept), 3)]
    first, rest = paragraphs[:1], paragraphs[1:]
    dice.shuffle(rest)
    return _elsewhere("\n\n".join([*first, *rest]), page, dice)


def _look_alike(page: Page, dice: random.Random) -> Page:
    """The same kind of incident elsewhere: other names, other numbers, another month."""
    names = [name for name, _ in Counter(_NAME.findall(page.text)).most_common(12)]
    other = {name: dice.choice(_STEMS) + dice.choice(_ENDINGS) for name in names}
    text = _rewrite(page, dice).text
    if names:
        text = re.sub(rf"\b(?:{'|'.join(names)})\b", lambda match: other[match[0]], text)
    text = _NUMBER.sub(lambda match: str(max(2, int(match[0]) + dice.randint(1, 9))), text)
    return _elsewhere(text, Page("", published=f"20{dice.randint(10, 24)}-{dice.randint(1, 12):02}"), dice)


def _sentences(text: str) -> list[str]:
    return [one for one in _SENTENCE_END.split(text) if one.strip()]


def _story_pages() -> Iterator[Page]:
    for folder in (SHARED / "stories", ROOT / "bench" / "stories"):
        for path in sorted(folder.glob("*/documents/*")):
            if path.suffix in (".txt", ".html") and not path.name.endswith(".expected.txt"):
                report = read_report(path.name, path.read_bytes())
                yield Page(report.text, report.outlet, report.published)


def rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _day(value: object) -> str | None:
    return sure_prefix(str(value)[:10]) if value else None


def ecb_page(row: Row) -> Page:
    """Without the first line where it is the page's address."""
    text = row["text"].partition("\n")[2] if row["text"].startswith("http") else row["text"]
    return Page(text.strip(), _site(row.get("url")))


def basil_page(row: Row) -> Page:
    return Page(f"{row['title']}\n\n{row['text']}", row["source"], _day(row["date"]))


def _site(url: object) -> str | None:
    found = re.match(r"https?://(?:www\.)?([^/]+)", str(url or ""))
    return found[1] if found else None


_SETS: dict[str, tuple[str, Callable[[Row], Page]]] = {
    "ECB+ dev": ("ecbplus/dev.jsonl.gz", ecb_page),
    "ECB+ train": ("ecbplus/train.jsonl.gz", ecb_page),
    "BASIL": ("basil/dev.jsonl.gz", basil_page),
    "PolNeAR dev": ("polnear/dev.jsonl.gz", lambda row: Page(row["text"], row["publisher"], _day(row["date"]))),
    "PolNeAR train": ("polnear/train.jsonl.gz", lambda row: Page(row["text"], row["publisher"], _day(row["date"]))),
    "FNC-1": ("fnc1/dev_bodies.jsonl.gz", lambda row: Page(row["text"])),
    "geoparsing": ("geoparsing/dev.jsonl.gz", lambda row: Page(row["text"], row.get("domain"), _day(row.get("date")))),
    "TimeBank": ("timex/timebank.jsonl.gz", lambda row: Page(row["text"].strip(), None, _day(row["dct"]["value"]))),
}
