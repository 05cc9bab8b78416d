"""Shares of a whole: "two-thirds of voters", "one in five homes", and the words for what a number is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..languages import NumberWords
from ..model import Span
from .numbers import Number, either
from .scenes import Scene, noun_run

ROUND_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 100})
"""Of so many, a part is a share; "14 out of 20 crew" are fourteen people."""

DECIMAL_WHOLES = frozenset({10, 100})
"""After a bare "of", only so many make a share; "three of five judges" are three people."""

FRACTION_STEP = 10
"""Percentage points between two simple fractions that a writer chooses from: a half allows 45 to 55 percent."""

_OPENERS = ("DT", "PRP$", "PDT", "CD")


@dataclass(frozen=True)
class Whole:
    """`words`: all of them, from the article; `noun`: without article and number; `head`: its last token, None for "them"."""

    words: str
    noun: str
    end: int
    head: int | None


def whole_at(scene: Scene, at: int, *, definite: bool = False) -> Whole | None:
    """The noun phrase that begins at `at`, or a pronoun for one; `definite`: only with an article, an owner or a number."""
    pronoun = re.match(rf"\s+(?P<word>{either(scene.words.shares)})(?!\w)", scene.text[at:], re.IGNORECASE)
    first = scene.token_from(at)
    if first is None:
        return None
    tokens, index = scene.sentence.tokens, first
    while index < len(tokens) - 1 and not scene.in_time(index):
        ranks = index > first and tokens[index].tag in ("JJ", "JJS") and tokens[index + 1].tag == "CD"
        if not ranks and tokens[index].tag not in _OPENERS:
            break
        index += 1
    run = noun_run(scene, scene.start(index))
    opened = index > first or any(tokens[one].tag == "POS" for one in run)
    if run and (opened or not (definite or pronoun)):
        end = scene.end(run[-1])
        owner = next((place for place, one in enumerate(run) if tokens[one].tag == "POS"), -1)
        inside = [one for one in run[owner + 1 :] if tokens[one].tag != "CD"]
        return Whole(scene.text[scene.start(first) : end], scene.text[scene.start(inside[0]) : end], end, run[-1])
    if pronoun is not None:
        return Whole(pronoun["word"], "", at + pronoun.end(), None)
    return None


def whole_of(scene: Scene, at: int, *, definite: bool = False) -> Whole | None:
    """The whole that "of" or "out of" at `at` leads to."""
    lead = re.match(rf"\s+{either([scene.words.of, *scene.words.parts_of])}(?=\s)", scene.text[at:], re.IGNORECASE)
    return whole_at(scene, at + lead.end(), definite=definite) if lead is not None else None


def find_shares(scene: Scene) -> Iterator[tuple[Number, Whole]]:
    """Fractions of a whole, as percentages."""
    for match in _fractions(scene.words).finditer(scene.text):
        whole = _fraction_whole(scene, match)
        if whole is not None and not any(span.start <= match.start() < span.end for span in scene.times):
            part = 1 if match["count"] is None else _value(match["count"], scene.words)
            yield _percent(match.span(), part / scene.words.fractions[match["part"].lower()], FRACTION_STEP), whole
    for match in _ratios(scene.words).finditer(scene.text):
        part, of = _value(match["part"], scene.words), _value(match["whole"], scene.words)
        if not 0 < part < of or not _is_share(scene, match, of):
            continue
        whole = whole_of(scene, match.end()) or whole_at(scene, match.end())
        yield (
            _percent(match.span(), part / of, min(FRACTION_STEP, 100 / of)),
            whole or Whole("", "", match.end(), None),
        )


def _is_share(scene: Scene, match: re.Match[str], of: float) -> bool:
    if any(span.start < match.end() and match.start() < span.end for span in scene.times):
        return False
    mark = " ".join(match["mark"].lower().split())
    if mark == scene.words.of:
        return of in DECIMAL_WHOLES
    counts = mark in scene.words.parts_of and whole_at(scene, match.end()) is not None
    return not counts or of in ROUND_WHOLES


def _fraction_whole(scene: Scene, match: re.Match[str]) -> Whole | None:
    """What the fraction is of; "half" needs no "of" before an article, and two words joined by a dash none before a noun."""
    found = whole_of(scene, match.end())
    half = scene.words.fractions[match["part"].lower()] == 2
    if match["count"] is None and (not half or _is_named(scene, match.start())):
        return None
    if found is not None:
        return found
    if match["count"] is None:
        return whole_at(scene, match.end(), definite=True)
    if match["count"] is not None and "-" in match[0]:
        run = noun_run(scene, match.end())
        if run:
            said = scene.text[scene.start(run[0]) : scene.end(run[-1])]
            return Whole("", said, scene.end(run[-1]), run[-1])
    return None


def _is_named(scene: Scene, at: int) -> bool:
    """ "The first half of the match", "this half of the town": a certain half is a part by itself."""
    previous = scene.token_until(at)
    return previous is not None and scene.sentence.tokens[previous].tag in ("JJ", "JJR", "DT", "PRP$", "NN", "POS")


def _percent(span: tuple[int, int], share: float, step: float) -> Number:
    value = round(share * 100, 6)
    return Number(Span(*span), value, value, step=step, words=True)


def _value(figure: str, words: NumberWords) -> float:
    if figure.lower() in words.articles:
        return 1
    return words.ones[figure.lower()] if figure.lower() in words.ones else float(figure)


@cache
def _fractions(words: NumberWords) -> re.Pattern[str]:
    count = either([*words.articles, *words.ones])
    return re.compile(rf"(?<![\w-])(?:(?P<count>{count})[\s-]+)?(?P<part>{either(words.fractions)})(?![\w-])", re.IGNORECASE)


@cache
def _ratios(words: NumberWords) -> re.Pattern[str]:
    figure = rf"(?:\d{{1,3}}|{either(words.ones)})"
    return re.compile(
        rf"(?<![\w.,-])(?P<part>{figure})\s+(?P<mark>{either(words.ratios)})\s+(?P<whole>{figure})(?!\w|[,.]\d)", re.IGNORECASE
    )
