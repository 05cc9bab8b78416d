"""The quotations in a text, and whether words stand in another, however marks and spaces are set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..languages import language_for
from ..model import Span

# Up to the end of its paragraph, also where nobody closes it; one of the same marks may stand in it.
_IN = r"(?!\n[^\S\n]*\n)"
_DOUBLE = rf"“((?:{_IN}(?:[^“”]|“[^“”]*”))*)”?"
_LOW = rf"„((?:{_IN}[^“”„])*)[“”]?"
_ANGLED = rf"«((?:{_IN}(?:[^«»]|«[^«»]*»))*)»?"
_SINGLE = rf"(?<!\w)‘((?:{_IN}(?:[^‘’]|(?<=\w)’(?=\w)))+)’(?!\w)"
# Straight marks say by what stands beside them which way they turn: 5" and the workers' are none.
_STRAIGHT = rf'(?<!\w)"((?:{_IN}[^"])+)"(?!\w)'
_STRAIGHT_SINGLE = rf"(?<![\w'])'(?=\S)((?:{_IN}(?:[^']|(?<=\w)'(?=\w)))+)(?<=\S)'(?!\w)"
QUOTED = re.compile("|".join((_DOUBLE, _LOW, _ANGLED, _SINGLE, _STRAIGHT, _STRAIGHT_SINGLE)))
FEWEST_WORDS = 2
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
LEFT_OUT = re.compile(r"\s*\[?(?:…|\.\.\.)\]?\s*")
MARKS = re.compile(r"[“”„«»‹›\"‘’']")
APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)")


@dataclass(frozen=True)
class Quotation:
    """What stands between a pair of marks; `span` is with them."""

    span: Span
    words: str


def find_quotations(text: str) -> Iterator[Quotation]:
    """The outermost ones, in reading order, without names alone and single words, which are nobody's saying."""
    for found in QUOTED.finditer(text):
        words = next((one for one in found.groups() if one is not None), "")
        if len(WORD.findall(words)) >= FEWEST_WORDS and not is_name(words):
            yield Quotation(Span(*found.span()), words)


def blank_quotations(text: str) -> str:
    """The text with blanks for all that stands in marks, and the marks."""
    return QUOTED.sub(lambda found: " " * len(found[0]), text)


def is_name(words: str, language: str = "en") -> bool:
    """Whether the words are a name alone: each begins with a capital but those that join a name's words."""
    known = language_for(language)
    listed = WORD.findall(words)
    joining = known.names.joiners | known.names.particles if known else frozenset()
    is_one = all(word[0].isupper() or word.isdigit() or word in joining for word in listed) and listed[0][0].isupper()
    # "WE HID EVERYTHING" is shouted; a stop makes a sentence.
    return is_one and not words.isupper() and not re.search(r"[.!?]\s*$", words)


def set_alike(text: str) -> str:
    """Without what a writer may set otherwise: marks, spaces, capitals."""
    return " ".join(MARKS.sub("", APOSTROPHE.sub("\x00", text)).casefold().split())


def holds(text: str, quoted: str) -> bool:
    """Whether every piece of a quotation, parted by "…" or "[…]", stands in the text, in this order, as whole words. A stop or
    a comma at its ends is the writer's. `text`: as `set_alike` gives it."""
    at = 0
    for piece in filter(None, (set_alike(one).strip(" .,;:!?–—-") for one in LEFT_OUT.split(quoted))):
        at = _end_of(piece, text, at)
        if at < 0:
            return False
    return True


def _end_of(piece: str, text: str, at: int) -> int:
    """Where it ends as whole words at or behind a place, -1 for nowhere. A search by pattern would be twenty times slower."""
    while (start := text.find(piece, at)) >= 0:
        end = start + len(piece)
        if not (text[start - 1 : start].isalnum() and piece[0].isalnum()) and not (
            text[end : end + 1].isalnum() and piece[-1].isalnum()
        ):
            return end
        at = start + 1
    return -1
