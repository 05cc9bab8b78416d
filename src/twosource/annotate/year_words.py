"""Years as they are written: "1980", "nineteen eighty", "480 BC", "AD 70"."""

from __future__ import annotations

import re

from ..languages import NumberWords, TimeWords
from .calendar import BC
from .numbers import either, find_numbers

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_OLD_YEAR = r"(?:[1-9]\d{0,2}|1[0-4]\d\d|[2-9]000)"
_MARKS = r"$€£#.,:/"


def year_pattern(words: TimeWords, numbers: NumberWords) -> str:
    """Four digits that are no part of a longer number, a century and its year in letters, or a year with its era."""
    later = rf"(?!\d|[.,:]\d|/(?!\d\d(?!\d))\d|-(?!\d\d(?!\d)|{_YEAR}(?!\d))\w|%)"
    # Eras are written in capitals: "ad" and "ce" are words of another kind.
    era = f"(?-i:{either(era.upper() for era in words.eras)})"
    after, before = rf"(?<![\d{_MARKS}]){_OLD_YEAR}\s?{era}", rf"{era}\s?{_OLD_YEAR}(?!\d|[.,:]\d)"
    return rf"(?:(?<![\d{_MARKS}]){_YEAR}{later}|{_in_letters(numbers)}|{after}|{before})"


def _in_letters(numbers: NumberWords) -> str:
    tens = either(word for word, value in numbers.ones.items() if value in range(20, 100, 10))
    return rf"{either(_centuries(numbers))}\s+{tens}(?:[\s-]{_ones(numbers)})?"


def thousand_pattern(numbers: NumberWords) -> str:
    """ "two thousand and one": a year where the word "year" stands before it, else a number like others."""
    thousand = either(word for word, value in numbers.magnitudes.items() if value == 1000)
    return rf"{_ones(numbers)}\s+{thousand}(?:\s+(?:{re.escape(numbers.number_joiner)}\s+)?{either(numbers.ones)})?"


def _ones(numbers: NumberWords) -> str:
    return either(word for word, value in numbers.ones.items() if 1 <= value <= 9)


def _centuries(numbers: NumberWords) -> dict[str, int]:
    return {word: int(value) for word, value in numbers.ones.items() if 15 <= value <= 20}


def read_year(said: str, words: TimeWords, numbers: NumberWords) -> str:
    """ "1980", "BC0480": the TIMEX3 value of a year that the pattern took."""
    digits = re.search(r"\d+", said)
    if digits is None:
        if (whole := find_numbers(said, numbers)[0].low) >= 1000:
            return f"{int(whole):04}"
        century, _, rest = said.partition(" ")
        return f"{_centuries(numbers)[century]}{int(find_numbers(rest, numbers)[0].low):02}"
    era = next((value for era, value in words.eras.items() if said.startswith(era) or said.endswith(era)), "")
    return f"{era if era == BC else ''}{int(digits[0]):04}"
