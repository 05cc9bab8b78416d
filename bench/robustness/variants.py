"""Clean texts spoilt in one way each, with the gold carried over by construction."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate

from twosource.model import Span, Spans

from .markup import Example, Marked

SEED = 7

QUOTATION = re.compile("“[^“”]*”")
# A mark takes a space before it where the word ends there: not in "3,000" or "4.12".
END_MARK = re.compile(r"[,;:?!.](?=[\s”]|$)")
CLITIC = re.compile(r"n’t\b|’(?:s|re|ve|ll|d|m)\b|’(?=\s)")
SIGN = re.compile(r"\$(?=\d)")

Replacements = Mapping[int, str]


def straight(example: Example) -> Example:
    return changed(example, _by_character(example, {"“": '"', "”": '"', "‘": "'", "’": "'"}))


def guillemets(example: Example) -> Example:
    return changed(example, _by_character(example, {"“": "«", "”": "»"}))


def single(example: Example) -> Example:
    return changed(example, _by_character(example, {"“": "‘", "”": "’"}))


def broken(example: Example) -> Example:
    """Of four quotations one loses its opening, one its closing mark, and one is closed by an opening mark, by chance."""
    chance = random.Random(f"{SEED} {example.name}")
    replacements: dict[int, str] = {}
    for quotation in QUOTATION.finditer(example.text):
        first, last = quotation.start(), quotation.end() - 1
        replacements.update(chance.choice([{first: ""}, {last: ""}, {last: "“"}, {}]))
    return changed(example, replacements)


def detokenised(example: Example) -> Example:
    """As word lists of old agency corpora are joined again: `` Go , '' he did n't say ."""
    replacements = dict(_by_character(example, {"“": "`` ", "”": " ''", "’": "'"}))
    for mark in END_MARK.finditer(example.text):
        replacements[mark.start()] = " " + mark[0]
    for clitic in CLITIC.finditer(example.text):
        replacements[clitic.start()] = " " + clitic[0][0].replace("’", "'")
    for sign in SIGN.finditer(example.text):
        replacements[sign.start()] = sign[0] + " "
    return changed(example, replacements)


def lower_cased(example: Example) -> Example:
    return changed(example, {at: letter.lower() for at, letter in enumerate(example.text) if letter.isupper()})


VARIANTS: Mapping[str, Callable[[Example], Example]] = {
    "straight": straight,
    "guillemets": guillemets,
    "single": single,
    "broken": broken,
    "detokenised": detokenised,
    "lower_cased": lower_cased,
}


def changed(example: Example, replacements: Replacements) -> Example:
    """The example with single characters replaced by any number of others, and its gold on the same words."""
    pieces = [replacements.get(at, letter) for at, letter in enumerate(example.text)]
    ends = list(accumulate(len(piece) for piece in pieces))
    text = "".join(pieces)

    def carried(spans: Spans) -> Spans:
        moved = (_trimmed(text, ends[span.start] - len(pieces[span.start]), ends[span.end - 1]) for span in spans)
        return tuple(span for span in moved if len(span) > 0)

    marked = tuple(Marked(carried(one.content), carried(one.source), carried(one.cue)) for one in example.attributions)
    return Example(example.name, text, carried(example.sentences), marked)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _by_character(example: Example, table: Mapping[str, str]) -> Replacements:
    def found() -> Iterator[tuple[int, str]]:
        for at, letter in enumerate(example.text):
            if letter in table:
                yield at, table[letter]

    return dict(found())
