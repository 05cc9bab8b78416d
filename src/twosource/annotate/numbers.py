"""Numbers in a stretch of text: digits, words, vague words and ranges, without what they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from ..languages import NumberWords
from ..model import Span

MOST_DIGITS = 18
"""Longer runs of digits are codes: nothing that news counts needs more."""

MOST = 1e24
"""What is larger than this comes of joined magnitudes ("trillion billion trillion"), and is no figure of anything."""


@dataclass(frozen=True)
class Number:
    """`high` is None for no end. `step` is the place of the last digit written (2.3 million: 100,000).

    `vague`: a range by itself ("dozens"); `words`: written in letters; `plain`: digits alone, which may be a year or a name.
    """

    span: Span
    low: float
    high: float | None
    step: float = 1
    vague: bool = False
    words: bool = False
    plain: bool = False


def either(words: Iterable[str]) -> str:
    """A pattern for any of `words`, longest first; a space in one stands for any run of spaces."""
    return _either(tuple(words))


@cache
def _either(words: tuple[str, ...]) -> str:
    listed = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in listed) + ")"


def find_numbers(text: str, words: NumberWords) -> list[Number]:
    """Every number in reading order; two numbers joined by a range mark come as one.

    "from 1,100 to 1,900" stays two: a rise is no range (the opener of a range is "between").
    """
    singles = [number for match in _pattern(words).finditer(text) if (number := _read(match, words)) is not None]
    return list(_join_ranges(text, singles, words))


@cache
def _pattern(words: NumberWords) -> re.Pattern[str]:
    return re.compile(_number_source(words), re.IGNORECASE)


def _number_source(words: NumberWords) -> str:
    marks, point = re.escape(words.thousands_marks), re.escape(words.decimal_mark)
    parts = re.escape("".join(words.fraction_marks))
    digits = rf"(?:\d{{1,3}}(?:[{marks} ]\d{{3}})+(?!\d)|\d+)(?:{point}\d+|[{parts}])?"
    magnitude, one = either(words.magnitudes), either([*words.ones])
    small = either([*words.articles, *words.few, *words.ones, *words.halves])
    # A single letter must be written onto the digits: "24 K-16 jets" are 24.
    spaced = either(mark for mark in words.magnitude_marks if len(mark) > 1)
    mark = rf"(?:(?-i:{either(words.magnitude_marks)}|\s{spaced})(?![\w-]))"
    unit = rf"(?-i:{either(words.unit_marks)})(?![\w])"
    word = either([*words.ones, *words.magnitudes])
    half = rf"(?:{either(words.articles)}\s+{either(words.halves)}\s+)?"
    joined = rf"(?:(?:\s+|-)(?:{re.escape(words.number_joiner)}\s+{half})?{word}\b)*"
    vague = rf"(?:{either(words.multiples)}\s+{re.escape(words.of)}\s+)?{either(words.vague)}"
    # Letters that are a mark of money may touch the digits: "RM400".
    money = "|".join(rf"(?<=\b{re.escape(mark)})" for mark in sorted(words.currency_marks) if mark[-1].isalpha())
    tied = "|".join(rf"(?<=\b{re.escape(unit)})" for unit in sorted(words.units_before) if unit[-1] == "-")
    apart = rf"(?:(?:(?<![\w.,/:#^])|(?-i:{money}))(?<![^\d]-)(?<!^-)|{tied})"
    figures = rf"(?P<digits>{digits})(?:(?P<mark>{mark})|(?P<times>(?:[\s-]+{magnitude}\b)*))"
    ends = rf"(?=$|{unit}|[^\w/^])(?![.,:]\d|-\d+-)"
    whole = rf"(?:{re.escape(words.of)}\s+)?{either(words.articles)}"
    part = rf"(?:{small}[\s-]+)?{either(words.fractions)}\s+{whole}"
    fraction = rf"{part}\s+(?:{magnitude}\b)|{part}(?=[\s-]+{either(words.units)}\b)"
    mixed = rf"{one}\s+{re.escape(words.number_joiner)}\s+{either(words.articles)}\s+{either(words.halves)}(?!\s+{magnitude})"
    opening = rf"(?:{either(words.halves)}\s+{either(words.articles)}\s+{magnitude}|{small}\s+{magnitude}|{one})\b"
    return (
        rf"{apart}(?P<minus>{either(words.minus)})?"
        rf"(?:{figures}{ends}|(?P<vague>{vague})\b|(?P<fraction>{fraction})|(?P<words>(?:{mixed})\b|{opening}{joined}))"
    )


def _read(match: re.Match[str], words: NumberWords) -> Number | None:
    span = Span(*match.span())
    if match["vague"]:
        return _vague(span, match["vague"].lower(), words)
    if match["fraction"]:
        tokens = re.split(r"[\s-]+", match["fraction"].lower())
        value = _fraction(tokens, words)
        return Number(span, value, value, step=words.magnitudes.get(tokens[-1], 1) / 10, words=True)
    if match["words"]:
        low, high = _value(re.split(r"[\s-]+", match["words"].lower()), words)
        if high > MOST:
            return None
        step = 10 ** (len(f"{low:.0f}") - 1) if low >= 100 else 1
        return Number(span, low, high, step=min(step, _last_place(low)), vague=low != high, words=True)
    digits, times = match["digits"], (match["times"] or "").lower()
    for mark in words.thousands_marks + " ":
        digits = digits.replace(mark, "")
    mark = (match["mark"] or "").strip()
    if mark and not _multiplies(match, words):
        span, mark = Span(span.start, span.start + len(match["digits"])), ""
    factor = words.magnitude_marks.get(mark, 1)
    for word in re.split(r"[\s-]+", times):
        factor *= words.magnitudes.get(word, 1)
    part = words.fraction_marks.get(digits[-1], 0)
    whole, _, decimals = digits.rstrip("".join(words.fraction_marks)).partition(words.decimal_mark)
    if len(whole) > MOST_DIGITS:
        return None
    value = (float(f"{whole}.{decimals or 0}") + part) * factor
    if value > MOST:
        return None
    value = round(-value if match["minus"] else value, 6)
    return Number(span, value, value, step=factor / 10 ** len(decimals), plain=match["digits"].isdigit() and factor == 1)


def _multiplies(match: re.Match[str], words: NumberWords) -> bool:
    """Whether the mark on the digits is a magnitude: "$4m" and "4m people" against "300m away"."""
    if match["mark"].strip() not in words.unit_marks:
        return True
    money = re.search(rf"{either(words.currency_marks)}\s?$", match.string[: match.start()])
    counted = re.match(rf"\s+{either([*words.currencies, *words.units, *words.people_forms])}\b", match.string[match.end() :])
    return money is not None or counted is not None


def _fraction(tokens: list[str], words: NumberWords) -> float:
    """ "a quarter of a million": the fraction, times the magnitude where there is one."""
    at = next(index for index, token in enumerate(tokens) if token in words.fractions)
    count = words.ones.get(tokens[0], 1) if at else 1
    return count / words.fractions[tokens[at]] * words.magnitudes.get(tokens[-1], 1)


def _vague(span: Span, words_said: str, words: NumberWords) -> Number:
    *multiple, last = re.split(r"\s+", words_said)
    low, high = words.vague[last]
    if not multiple:
        return Number(span, low, high, vague=True, words=True)
    factor, unit = words.multiples[multiple[0]], low / 2
    # "tens of thousands": twice ten thousand and up to the next word of the row.
    return Number(span, 2 * factor * unit, 10 * factor * unit - 1, vague=True, words=True)


def _value(tokens: list[str], words: NumberWords) -> tuple[float, float]:
    """The least and the greatest value of a number in words: they differ for "several hundred" alone."""
    total, current, halves = (0.0, 0.0), (0.0, 0.0), 0.0
    for token in tokens:
        if token in words.magnitudes:
            factor = words.magnitudes[token]
            base = (current[0] + halves, current[1] + halves)
            base = base if base[1] else (1.0, 1.0)
            scaled = (base[0] * factor, base[1] * factor)
            halves = 0.0
            if factor == 100:
                current = scaled
            else:
                total, current = (total[0] + scaled[0], total[1] + scaled[1]), (0.0, 0.0)
        elif token in words.few:
            current = words.few[token]
        elif token in words.halves:
            halves = 0.5
        elif token in words.articles:
            current = current if current[1] or halves or total[1] else (1.0, 1.0)
            current = (0.0, 0.0) if halves else current
        elif token in words.ones:
            current = (current[0] + words.ones[token], current[1] + words.ones[token])
    return total[0] + current[0] + halves, total[1] + current[1] + halves


def _last_place(value: float) -> float:
    """10 to the number of zeros at the end of `value`."""
    place = 1.0
    while value and value % (place * 10) == 0:
        place *= 10
    return place


def _join_ranges(text: str, numbers: list[Number], words: NumberWords) -> Iterator[Number]:
    mark = re.compile(rf"\s*{either(words.range_marks)}\s*", re.IGNORECASE)
    money = re.compile(rf"{either(words.currency_marks)}\s?$")
    shared = re.compile(rf"\s?{either(words.unit_marks)}(?=\W)")
    at = 0
    while at < len(numbers):
        left = numbers[at]
        right = numbers[at + 1] if at + 1 < len(numbers) else None
        if right is not None:
            between = money.sub("", text[left.span.end : right.span.start])
            unit = shared.match(between)
            # "38C to 41C": one unit said twice.
            if unit is not None and re.match(rf"{re.escape(unit[0])}(?!\w)", text[right.span.end :]):
                between = between[unit.end() :]
            opener = next((word for word in words.range_openers if _ends_with_word(text[: left.span.start], word)), None)
            closes = opener is not None and between.strip().lower() == words.range_openers[opener]
            free = mark.fullmatch(between) and not any(_ends_with_word(text[: left.span.start], word) for word in words.moves)
            if (closes or free) and (joined := _range(left, right, words)) is not None:
                start = left.span.start
                if closes and opener is not None:
                    start = text[:start].lower().rstrip().rindex(opener)
                yield replace(joined, span=Span(start, right.span.end))
                at += 2
                continue
        yield left
        at += 1


def _ends_with_word(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\s+[^\w\s]*$", text, re.IGNORECASE) is not None


def _range(left: Number, right: Number, words: NumberWords) -> Number | None:
    """Two numbers as one range; the magnitude of the second holds for the first ("4 to 5 million"). None if it falls."""
    if left.vague or right.vague or right.high is None:
        return None
    low = left.low
    if right.step >= 1000 > left.step and low < right.low / right.step * 10:
        low *= right.step
    if not low < right.low:
        return None
    return Number(left.span, low, right.low, step=right.step, vague=True, words=left.words)
