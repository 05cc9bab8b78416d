"""Reuse planted in real news: reprints, edited reprints, quotations and lines of furniture, at places that are known.

The same seed gives the same pile. Pages that nothing was planted in stand around the others as they are.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Literal

from bench.archive import Page, articles
from twosource.ingest.intake import Given, read_report
from twosource.model import Report

SEED = 11
REPRINTS, EDITED, QUOTATIONS = 40, 120, 160
LEAST_ORIGINAL_WORDS = 120
"""What is reprinted is an article, not a brief."""
QUOTED_WORDS = (15, 40)
CHANGED_WORDS = (0.02, 0.12)
SETS = ("ECB+ train", "ECB+ dev", "BASIL")

# Our own furniture: each line stands on so many pages.
FURNITURE_PAGES = 14
FURNITURE = (
    "Sign up for our morning letter and have the stories that matter in your inbox before the first cup of coffee is cold.",
    "The Harrow Post is a member of the Council for Fair Reporting; our readers' editor answers within ten days.",
    "You can support the work of this newsroom with a gift of any size, once or every month, by card or by bank transfer.",
    "All rights reserved. No part of this page may be stored, printed again or sent on without the leave of the publisher.",
    "Reporting by our staff on the spot; editing by the night desk; write to the desk with what you know about this story.",
)
LEADS = ("As was reported before,", "In the words of an earlier account,", "It had been said that", "One account had it that")
HEADS = ("What we know so far", "Questions remain after a long night", "The day in short", "Officials under pressure")

Kind = Literal["reprint", "edited", "quotation"]
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")


@dataclass(frozen=True)
class Planted:
    """`page` took words from `source` (places in the pile). `words`: what was planted, for a quotation."""

    kind: Kind
    page: int
    source: int
    words: str = ""


@dataclass
class Pile:
    """`before`: the articles with nothing planted in them, at the same places. `made_of`: the articles that a page's words come
    from; by default itself."""

    reports: list[Report]
    before: list[Report]
    planted: list[Planted] = field(default_factory=list)
    made_of: dict[int, set[int]] = field(default_factory=dict)
    furniture: set[int] = field(default_factory=set)


def planted_pile(seed: int = SEED) -> Pile | None:
    """None where the articles are not at hand."""
    dice = random.Random(seed)
    pages = [page for name, found in articles().items() if name in SETS for page in found]
    if not pages:
        return None
    dice.shuffle(pages)
    long = [number for number, page in enumerate(pages) if len(page.text.split()) >= LEAST_ORIGINAL_WORDS]
    picks = iter(dice.sample(long, REPRINTS + EDITED + 2 * QUOTATIONS))
    pile = Pile([], [_report(number, page) for number, page in enumerate(pages)])
    kinds: list[Kind] = ["reprint"] * REPRINTS + ["edited"] * EDITED
    for kind in kinds:
        source = next(picks)
        text = pages[source].text if kind == "reprint" else _edited(pages[source].text, pages, dice)
        pile.planted.append(Planted(kind, len(pages), source))
        pile.made_of[len(pages)] = {source}
        pages.append(Page(text, f"Outlet {len(pages)}", pages[source].published))
    for _ in range(QUOTATIONS):
        source, host = next(picks), next(picks)
        words = _stretch(pages[source].text, dice)
        pages[host] = _with(pages[host], f"{dice.choice(LEADS)} “{_touched(words, dice)}”.", dice)
        pile.planted.append(Planted("quotation", host, source, words))
        pile.made_of[host] = {host, source}
    bare = [number for number in range(len(pages)) if number not in pile.made_of]
    for line in FURNITURE:
        for number in dice.sample(bare, FURNITURE_PAGES):
            pages[number] = Page(f"{pages[number].text}\n\n{line}", pages[number].outlet, pages[number].published)
            pile.furniture.add(number)
    pile.reports = [_report(number, page) for number, page in enumerate(pages)]
    return pile


def _report(number: int, page: Page) -> Report:
    return read_report(f"{number:05}.txt", page.text.encode(), given=Given(outlet=page.outlet, published=page.published))


def _edited(text: str, pages: list[Page], dice: random.Random) -> str:
    """Cut from the end, a few words changed, left out or put in, two sentences changed about, another headline."""
    sentences = [one for one in _SENTENCE.split(text) if one.strip()]
    kept = sentences[: max(3, int(len(sentences) * dice.uniform(0.5, 1.0)))]
    if len(kept) > 4 and dice.random() < 0.5:
        place = dice.randrange(1, len(kept) - 1)
        kept[place], kept[place + 1] = kept[place + 1], kept[place]
    share = dice.uniform(*CHANGED_WORDS)
    others = dice.choice(pages).text.split()
    words = [changed for word in " ".join(kept).split() for changed in _changed(word, share, others, dice)]
    body = " ".join(words)
    if dice.random() < 0.5:
        body = body.translate(str.maketrans({'"': "”", "'": "’"}))
    return f"{dice.choice(HEADS)}\n\n{body}"


def _changed(word: str, share: float, others: list[str], dice: random.Random) -> list[str]:
    if dice.random() >= share:
        return [word]
    return dice.choice(([], [dice.choice(others)], [word, dice.choice(others)]))


def _stretch(text: str, dice: random.Random) -> str:
    """So many words in a row out of the body, wherever they begin."""
    words = text.split()
    count = dice.randint(*QUOTED_WORDS)
    start = dice.randrange(min(20, len(words) - count), len(words) - count + 1)
    return " ".join(words[start : start + count])


def _touched(words: str, dice: random.Random) -> str:
    """Two of three as they are; else a word in brackets for one in the middle."""
    told = words.split()
    if dice.random() < 1 / 3:
        place = len(told) // 2
        told[place] = f"[{dice.choice(('he', 'she', 'they', 'the firm'))}]"
    return " ".join(told)


def _with(page: Page, sentence: str, dice: random.Random) -> Page:
    sentences = [one for one in _SENTENCE.split(page.text) if one.strip()]
    place = dice.randrange(1, len(sentences)) if len(sentences) > 1 else 1
    return Page(" ".join([*sentences[:place], sentence, *sentences[place:]]), page.outlet, page.published)
