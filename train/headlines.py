"""Headlines made out of an article's attributions: "Minister: no new taxes", "Bridge was unsafe, engineers say".

Corpora of running text hold few of them, and pages are full of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .corpora import Article, Frame, Pair

SOURCE_WORDS, CONTENT_WORDS = range(1, 7), range(3, 15)
LINES = 8
PRONOUNS = frozenset(
    ["he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these", "those", "his", "her", "its"]
)
SMALL = re.compile(r"^(?:the|a|an|that|to)\s+", re.IGNORECASE)
PRESENT = {"said": "says", "told": "tells", "warned": "warns", "claimed": "claims", "denied": "denies", "admitted": "admits"}
EDGES = " \t,.;:“”\"'‘’–—-"


@dataclass
class _Lines:
    text: str = ""
    frames: list[Frame] = field(default_factory=list)

    def add(self, words: str) -> Pair:
        begun = len(self.text)
        self.text += words
        return (begun, len(self.text))


def headlines_of(article: Article, chance: random.Random) -> Article | None:
    """Some of its attributions as lines of a front page, between lines in which nobody speaks; None where none is fit."""
    told = list(_short_ones(article))
    if not told:
        return None
    chance.shuffle(told)
    page = _Lines()
    plain = _plain_lines(article)
    for source, cue, content in told[:LINES]:
        _write(page, source, cue, content, chance)
        if plain and chance.random() < 0.4:
            page.add(chance.choice(plain) + "\n\n")
    return replace(
        article, id=f"{article.id} headlines", text=page.text, frames=tuple(page.frames), discard=(), nesting_marked=False
    )


def _short_ones(article: Article) -> Iterator[tuple[str, str, str]]:
    for frame in article.frames:
        if len(frame.source) == len(frame.cue) == len(frame.content) == 1:
            source, cue, content = (article.text[part[0][0] : part[0][1]] for part in (frame.source, frame.cue, frame.content))
            fits = len(source.split()) in SOURCE_WORDS and len(content.split()) in CONTENT_WORDS
            if fits and source.lower() not in PRONOUNS and not {"“", '"'} & set(content.strip(EDGES)) and "\n" not in content:
                yield SMALL.sub("", source.strip(EDGES)), cue.lower(), SMALL.sub("", content.strip(EDGES))


def _plain_lines(article: Article) -> list[str]:
    """Beginnings of paragraphs in which nobody is heard."""
    busy = [span for frame in article.frames for part in (frame.source, frame.cue, frame.content) for span in part]
    found, at = [], 0
    for line in article.text.split("\n"):
        if len(line.split()) >= 4 and not any(start < at + len(line) and at < end for start, end in busy):
            found.append(" ".join(line.split()[:9]).strip(EDGES))
        at += len(line) + 1
    return found


def _write(page: _Lines, source: str, cue: str, content: str, chance: random.Random) -> None:
    marked = f"‘{content}’" if chance.random() < 0.2 else content
    form = chance.randrange(5)
    if form == 0:
        frame = _first_source(page, source, ":", " ", marked)
    elif form == 1:
        frame = _last_source(page, marked, ": ", source, None)
    elif form == 2:
        frame = _last_source(page, marked, ", ", source, "says" if chance.random() < 0.6 else "say")
    elif form == 3:
        frame = _says_source(page, marked, chance.choice(("says", "say", "claims", "warns")), source)
    else:
        frame = _first_source(page, source, f" {PRESENT.get(cue, cue)}", " ", marked)
    page.frames.append(frame)
    page.add("\n\n")


def _first_source(page: _Lines, source: str, cue: str, gap: str, content: str) -> Frame:
    said_by = page.add(source)
    spoken = page.add(cue)
    page.add(gap)
    return Frame((said_by,), (spoken,), (page.add(content),))


def _last_source(page: _Lines, content: str, gap: str, source: str, cue: str | None) -> Frame:
    """Content first; the colon is the cue where no verb is."""
    said = page.add(content)
    begun = page.add(gap)
    said_by = page.add(source)
    if cue is None:
        return Frame((said_by,), ((begun[0], begun[0] + 1),), (said,))
    page.add(" ")
    return Frame((said_by,), (page.add(cue),), (said,))


def _says_source(page: _Lines, content: str, cue: str, source: str) -> Frame:
    said = page.add(content)
    page.add(", ")
    spoken = page.add(cue)
    page.add(" ")
    return Frame((page.add(source),), (spoken,), (said,))
