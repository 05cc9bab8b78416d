"""Numbers that count nothing: names, ages, codes, scores, coordinates."""

from __future__ import annotations

import re

from .measured import unit_follows
from .numbers import Number, either
from .scenes import Scene, noun_after, noun_run

MAX_AGE_YEARS = 120
"""Above it, a number between commas is no age."""


def is_name(scene: Scene, number: Number) -> bool:
    """Whether the number is a name ("shed 7", "No. 12", "Boeing 737"), an age ("Vine, 71,") or part of something written."""
    start, end = number.span.start, number.span.end
    label = re.search(r"([\w.]+)\s*$", scene.text[:start])
    if label is not None and not number.words and label[1].lower() in scene.words.labels:
        return noun_after(scene, end) is None or label[1][0].isupper()
    return _is_age(scene, number) or _is_code(scene, number) or _follows_name(scene, number) or _opens_name(scene, number)


def _is_age(scene: Scene, number: Number) -> bool:
    before, after = scene.text[: number.span.start], scene.text[number.span.end :]
    words = scene.words
    if re.search(rf"(?<!\w){either(words.age_leads)}\s+$", before, re.IGNORECASE) and re.match(r"\s*[,.;]", after):
        return number.low < MAX_AGE_YEARS
    bounded = rf"(?<!\w){either(words.people_forms)}\s+{either(words.age_bounds)}\s+$"
    if re.search(bounded, before, re.IGNORECASE) and noun_after(scene, number.span.end) is None:
        return number.low < MAX_AGE_YEARS
    if re.match(rf"{either(words.age_marks)}(?!\w)", after, re.IGNORECASE):
        return number.low < MAX_AGE_YEARS
    between_commas = re.search(r"\w,\s$", scene.text[: number.span.start]) and re.match(
        r"\s*(?:,|\.$|$)", scene.text[number.span.end :]
    )
    return between_commas is not None and number.plain and number.low < MAX_AGE_YEARS


def _is_code(scene: Scene, number: Number) -> bool:
    """Telephone numbers, scores, the digits of "F-16" and "#3"."""
    before, here = scene.text[: number.span.start], scene.text[number.span.start :]
    after = scene.text[number.span.end :]
    # "48.85 N" is a place on the map.
    if re.search(rf"(?<!\w){either(scene.words.units_before)}$", before, re.IGNORECASE):
        return False
    return bool(
        re.match(r"0\d", here)
        or re.search(r"\d\s$|\w-$|#$", before)
        or re.match(r"\s?[-–]\s?\d|\s?°?\s?[NSEW](?!\w|\.\w)", after)
    )


def _follows_name(scene: Scene, number: Number) -> bool:
    """ "Boeing 737", "berth 12": right behind a noun, with nothing of its own to count."""
    previous = scene.token_until(number.span.start)
    digits = re.fullmatch(r"\d+(?:[-–]\d+)?", scene.text[number.span.start : number.span.end])
    if previous is None or digits is None or scene.end(previous) < number.span.start - 1:
        return False
    if scene.sentence.tokens[previous].tag not in ("NNP", "NN"):
        return False
    return not unit_follows(scene, number.span.end) and noun_after(scene, number.span.end) is None


def _opens_name(scene: Scene, number: Number) -> bool:
    """ "Three Gorges Dam", "the Big Four firms": a number word within a name."""
    if not number.words or not scene.text[number.span.start].isupper():
        return False
    tokens, run = scene.sentence.tokens, noun_run(scene, number.span.end)
    if run and tokens[run[-1]].tag == "NNPS" and run[-1] + 1 < len(tokens) and tokens[run[-1] + 1].tag == "NNP":
        return True
    previous = scene.token_until(number.span.start)
    return previous is not None and previous > 0 and tokens[previous].tag in ("JJ", "NNP")
