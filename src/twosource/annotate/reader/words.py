"""The words of a report as the network sees them: word pieces, and what the eye sees of each word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ...model import Span, Spans

Ints = NDArray[np.int64]

CLOSING_OF = {"“": "”", "„": "“", "«": "»", "‹": "›", "‘": "’", '"': '"', "`": "'", "'": "'"}
"""Marks that open a quotation, and the one that ends it."""
ENDS = {"”": ("”", '"'), "“": ("“", "”", '"'), "»": ("»",), "›": ("›",), "’": ("’", "'"), '"': ('"', "”"), "'": ("'", "’")}
"""The marks that may stand for the one that is due."""
ALWAYS_CLOSING = ("”", "»", "›")
CLITIC = re.compile(r"(?:s|d|m|t|ll|re|ve)\b", re.IGNORECASE)
NOT_QUOTED, QUOTED, QUOTE_OPENS, QUOTE_CLOSES = 0, 1, 2, 3
NO_GAP, GAP, NEW_PARAGRAPH = 0, 1, 2


@dataclass(frozen=True)
class Words:
    """Words in reading order; all arrays but `pieces` have one value a word, `first_piece` one more (the end).

    `start`, `end` are offsets into the text. `case`, `quote`, `gap` are the three surface features the network was trained
    with; `paragraph` counts line breaks and stretches from 0.
    """

    start: Ints
    end: Ints
    pieces: Ints
    first_piece: Ints
    case: Ints
    quote: Ints
    gap: Ints
    paragraph: Ints

    def __len__(self) -> int:
        return len(self.start)

    def spans(self, words: Iterable[int]) -> Spans:
        """The stretches of text under runs of consecutive words."""
        runs: list[tuple[int, int]] = []
        for word in sorted(set(words)):
            if runs and runs[-1][1] == word - 1:
                runs[-1] = (runs[-1][0], word)
            else:
                runs.append((word, word))
        return tuple(Span(int(self.start[first]), int(self.end[last])) for first, last in runs)


def split_words(text: str, stretches: Sequence[Span], tokenizer: Tokenizer) -> Words:
    """The words of those stretches of `text`; a stretch begins a paragraph, and so does a line."""
    rows: list[tuple[int, int, int, int, int, int]] = []
    pieces: list[int] = []
    first_piece: list[int] = []
    paragraph = -1
    for stretch in stretches:
        previous_end, due = stretch.start, ""
        for number, (start, end, word_pieces) in enumerate(_cut(text, stretch, tokenizer)):
            between = text[previous_end:start]
            gap = NEW_PARAGRAPH if number == 0 or "\n" in between else GAP if between else NO_GAP
            if gap == NEW_PARAGRAPH:
                paragraph += 1
                due = ""
            quote, due = _quote_feature(text, start, end, due)
            rows.append((start, end, _case_feature(text[start:end]), quote, gap, paragraph))
            first_piece.append(len(pieces))
            pieces += word_pieces
            previous_end = end
    columns = np.array(rows, dtype=np.int64).reshape(-1, 6).T
    start_at, end_at, case, quotes, gaps, paragraphs = (np.ascontiguousarray(column) for column in columns)
    return Words(
        start=start_at,
        end=end_at,
        pieces=np.array(pieces, dtype=np.int64),
        first_piece=np.array([*first_piece, len(pieces)], dtype=np.int64),
        case=case,
        quote=quotes,
        gap=gaps,
        paragraph=paragraphs,
    )


def _cut(text: str, stretch: Span, tokenizer: Tokenizer) -> list[tuple[int, int, list[int]]]:
    """Start, end and word pieces of each word: BERT's own cut at spaces and punctuation."""
    encoded = tokenizer.encode(text[stretch.start : stretch.end], add_special_tokens=False)
    words: list[tuple[int, int, list[int]]] = []
    last = None
    for word, (start, end), piece in zip(encoded.word_ids, encoded.offsets, encoded.ids, strict=True):
        start, end = start + stretch.start, end + stretch.start
        if word != last:
            words.append((start, end, [piece]))
            last = word
        else:
            begun, reached, so_far = words[-1]
            words[-1] = (begun, max(reached, end), [*so_far, piece])
    return words


def _case_feature(word: str) -> int:
    """1 lower, 2 digits, 3 capitals, 4 one capital, 5 capitalised, 0 anything else."""
    if word.islower():
        return 1
    if word.isdigit():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 4
    return 5 if word[:1].isupper() else 0


def _quote_feature(text: str, start: int, end: int, due: str) -> tuple[int, str]:
    """The feature of a word, and the mark that would now end the quotation; "" outside one.

    Apostrophes are no marks: a single one opens before a word after a gap, and closes where no letter follows.
    """
    word = text[start:end]
    if word in CLOSING_OF and not due and not _is_apostrophe(text, start, end):
        return QUOTE_OPENS, CLOSING_OF[word]
    if word in ENDS.get(due, ()) and not text[end : end + 1].isalnum():
        return QUOTE_CLOSES, ""
    if word in ALWAYS_CLOSING:
        return QUOTE_CLOSES, ""
    return (QUOTED if due else NOT_QUOTED), due


def _is_apostrophe(text: str, start: int, end: int) -> bool:
    if text[start:end] != "'":
        return False
    return not (start == 0 or text[start - 1].isspace()) or not text[end : end + 1].isalnum() or bool(CLITIC.match(text, end))
