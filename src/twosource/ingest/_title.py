"""Which line of the head is the title, and which the outlet's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..languages import PageWords
from ._lines import Line, fold
from ._names import SMALL, is_name_shaped, looks_like_outlet
from ._patterns import opening, words_of

TAGLINE_MARK = re.compile(r"\s+[–—|:*-]{1,2}\s+|\s*\|\s*")
# "NORTH BLAST! All the shouting", "Bay Tidende (translated from Norwegian)".
SHOUT = re.compile(r"(?<=\w\w)!\s+(?=[A-Z])")
REMARK = re.compile(r"\s+\([a-z][^)]{3,40}\)$")
ISSUE = re.compile(r"\s*(?:#\d+|\b(?:No|Nr|Issue|Edition|Vol)\.? ?\d+)\s*$", re.IGNORECASE)
OUTLET_AT_MOST_WORDS = 5
SUBTITLE_WORDS = 9


def choose_title(lines: Sequence[Line], unresolved: Sequence[int], text: str, words: PageWords) -> int | None:
    """The index of the title among the lines whose kind is open; None where they hold only the outlet's name."""
    first = min(unresolved, default=0)
    scores = {index: _title_score(lines, index, unresolved, text, words, first=index == first) for index in unresolved}
    best = max(unresolved, key=lambda index: (scores[index], -index), default=None)
    if best is None or scores[best] < 0:
        return None
    return best


def _is_subtitle(lines: Sequence[Line], index: int, unresolved: Sequence[int], text: str, words: PageWords) -> bool:
    """What an organisation says of itself right below its name, when a title of its own stands further down."""
    line = lines[index]
    if not 1 <= index <= 2 or line.block.apart or index == min(unresolved) or len(line.words) >= SUBTITLE_WORDS:
        return False
    if any(mark in line.key for mark in "\"'?!:") or not is_name_shaped(lines[index - 1].text):
        return False
    tokens = line.key.split()[:4]
    of_kind = any(word in words.organisation_nouns and after in SMALL for word, after in pairwise(tokens))
    later = [other for other in unresolved if other > index and lines[other].block.apart and len(lines[other].words) >= 3]
    return bool(later) and (of_kind or not any(lines[other].ends_sentence or lines[other].is_prose for other in later[:1]))


def _title_score(
    lines: Sequence[Line], index: int, unresolved: Sequence[int], text: str, words: PageWords, *, first: bool
) -> int:
    line = lines[index]
    count = len(line.words)
    score = (count >= 3) + (count >= 4) + (count >= 6) - 3 * (count > 30) - (count <= 1)
    score += any(token[0].islower() for token in line.text.split()) and count >= 4
    score += any(mark in line.key for mark in "\"'?!:") or any(char.isdigit() for char in line.text)
    score -= line.ends_sentence and line.text.endswith(".")
    # "(Adds comment in paragraph 3)"
    score -= 4 * (line.text[0] in "([" and line.text[-1] in ")]")
    score -= 3 * _is_subtitle(lines, index, unresolved, text, words)
    score += line.block.apart and index > 0
    score -= 4 * is_masthead(line, text, words, first=first)
    score -= 2 * (index <= 3 and index > 0 and not lines[index].block.apart and is_tagline(line, words))
    score -= 2 * (index <= 3 and is_tagline(line, words) and index > 0)
    return int(score)


def is_tagline(line: Line, words: PageWords) -> bool:
    return bool(opening(words.tagline_patterns).match(line.key)) and len(line.words) <= 12


def is_masthead(line: Line, text: str, words: PageWords, *, first: bool) -> bool:
    return outlet_name(line, text, words, first=first) is not None


def outlet_name(line: Line, text: str, words: PageWords, *, first: bool) -> str | None:
    """The outlet a line names, with or without a tagline: by a word like "Herald", or because the text comes back to it."""
    remark = REMARK.search(line.text)
    if first and remark and is_name_shaped(line.text[: remark.start()]):
        return line.text[: remark.start()]
    shout = SHOUT.search(line.text)
    if first and shout and _is_called(line.text[: shout.start()], line, text, words):
        return line.text[: shout.start()]
    name, tagline = _cut_tagline(line.text)
    if "," in name and looks_like_outlet(name.split(",")[0], words):
        name = name.split(",")[0]
    tokens = fold(name).removeprefix("the ").split()
    if not is_name_shaped(name) or not 1 <= len(tokens) <= OUTLET_AT_MOST_WORDS:
        return None
    edge_noun = tokens[0] in words.outlet_nouns or tokens[-1].strip(".!,") in words.outlet_nouns
    comes_back = _comes_back(name, line, text)
    named = looks_like_outlet(name, words) and edge_noun and (len(tokens) <= 3 or first)
    if named or (comes_back and (first or tagline or name.isupper())) or (tagline and first and name.isupper()):
        return name
    return None


def _cut_tagline(text: str) -> tuple[str, str]:
    text = ISSUE.sub("", text)
    parts = TAGLINE_MARK.split(text.strip(), maxsplit=1)
    return parts[0].strip(), parts[1] if len(parts) > 1 else ""


def _is_called(name: str, line: Line, text: str, words: PageWords) -> bool:
    """Whether the text calls it by its last word: "told the Blast"."""
    tokens = name.split()
    rest = text[: line.span.start] + text[line.span.end :]
    called = rf"\b(?:{words_of(words.outlet_openers)}) {re.escape(tokens[-1].capitalize())}\b"
    return name.isupper() and len(tokens) >= 2 and bool(re.search(called, rest))


def _comes_back(name: str, line: Line, text: str) -> bool:
    """Whether the text names it again, apart from this line; a headline's words do not come back in one piece."""
    bare = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    rest = text[: line.span.start] + "\n" + text[line.span.end :]
    return len(bare) > 3 and len(bare.split()) >= 2 and bool(re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", rest, re.IGNORECASE))
