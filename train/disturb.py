"""Articles as they come from careless pages: other quotation marks or none, lower case, spaces around points."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate

from .corpora import Article, Frame, Pairs

Rewrite = Callable[[str, random.Random], list[str]]
"""The text of a page -> for each of its characters what stands for it."""

OPENING, CLOSING = "“", "”"
POINTS = re.compile(r"(?<=\w)[,.;:?!](?=\s|[”\"’]|$)|[“”\"]|(?<=\w)['’](?=s\b)")


def disturbed(article: Article, rewrite: Rewrite, chance: random.Random) -> Article:
    """The same article written otherwise, its spans carried over."""
    pieces = rewrite(article.text, chance)
    begins = [0, *accumulate(map(len, pieces))]

    def moved(pairs: Pairs) -> Pairs:
        return tuple((begins[start], begins[end]) for start, end in pairs)

    frames = tuple(Frame(moved(frame.source), moved(frame.cue), moved(frame.content), frame.nested) for frame in article.frames)
    return replace(article, text="".join(pieces), frames=frames, discard=moved(article.discard))


def lower_cased(text: str, chance: random.Random) -> list[str]:
    return [letter.lower() if len(letter.lower()) == 1 else letter for letter in text]


def with_marks(opening: str, closing: str) -> Rewrite:
    """Double quotation marks written as these; straight ones are taken in turns within a line."""

    def rewrite(text: str, chance: random.Random) -> list[str]:
        pieces, is_open = [], False
        for letter in text:
            is_open = is_open and letter != "\n"
            if letter == OPENING or (letter == '"' and not is_open):
                pieces.append(opening)
                is_open = True
            elif letter in (CLOSING, '"'):
                pieces.append(closing)
                is_open = False
            else:
                pieces.append(letter)
        return pieces

    return rewrite


def some_marks_lost(text: str, chance: random.Random) -> list[str]:
    return ["" if letter in '“”"' and chance.random() < 0.3 else letter for letter in text]


def spaced_out(text: str, chance: random.Random) -> list[str]:
    """Points and marks stand alone, as agencies' tools write: "closed , '' he said ."."""
    pieces = list(text)
    marks = with_marks("``", "''")(text, chance)
    for hit in POINTS.finditer(text):
        at = hit.start()
        pieces[at] = f" {marks[at]} "
    return pieces


def lines_joined(text: str, chance: random.Random) -> list[str]:
    """Paragraphs run together, as in text copied out of a page."""
    return [" " if letter == "\n" and chance.random() < 0.6 else letter for letter in text]


REWRITES: tuple[Rewrite, ...] = (
    lower_cased,
    with_marks('"', '"'),
    with_marks("«", "»"),
    with_marks("‘", "’"),
    with_marks("", ""),
    some_marks_lost,
    spaced_out,
    lines_joined,
)
