"""Words -> time expressions: which stretch of a sentence speaks of time, and what fills the slots of its rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..languages import NumberWords, TimeWords
from ..languages._time import RuleKind
from ..model import Sentence, Span, Token
from .numbers import either
from .year_words import read_year, thousand_pattern, year_pattern

_DAY = r"3[01]|[12]\d|0?[1-9]"

THEN = "_then"
"""Ends the names of slots that the second of two dates fills anew, where they share the others; "to" stands between them."""


@dataclass(frozen=True)
class Expression:
    """A stretch of a sentence (`span` counts from the sentence's start) and the filled slots of the rule that took it."""

    span: Span
    kind: RuleKind
    slots: Mapping[str, str]

    def has(self, *names: str) -> bool:
        return all(name in self.slots for name in names)


def find_expressions(sentence: Sentence, text: str, words: TimeWords, numbers: NumberWords) -> list[Expression]:
    """All time expressions of a sentence whose words are `text`, in reading order, none inside another."""
    if _any_word(words, numbers).search(text) is None:
        return []
    found = [
        expression
        for kind, pattern in _patterns(words, numbers)
        for match in pattern.finditer(text)
        if match.end() > match.start()
        for expression in _pieces(kind, match, words, numbers)
    ]
    tokens = {token.start - sentence.span.start: token for token in sentence.tokens}
    found = [_without_conjunction(expression, tokens) for expression in found]
    taken: list[Expression] = []
    for expression in sorted(found, key=lambda each: (-len(each.span), each.span.start)):
        if any(expression.span.overlaps(other.span) for other in taken):
            continue
        if _speaks_of_time(expression, text, tokens, words, numbers):
            taken.append(expression)
    return sorted((each for each in taken if each.kind != "skip"), key=lambda each: each.span)


def _without_conjunction(expression: Expression, tokens: Mapping[int, Token]) -> Expression:
    """ "said that Tuesday …": the conjunction is no pointer to a day."""
    first = tokens.get(expression.span.start)
    following = min((start for start in tokens if start > expression.span.start), default=expression.span.end)
    if first is None or first.pos != "SCONJ" or not expression.has("rel") or following >= expression.span.end:
        return expression
    kind: RuleKind = "duration" if expression.kind == "span" else expression.kind
    slots = {name: value for name, value in expression.slots.items() if name != "rel"}
    return Expression(Span(following, expression.span.end), "skip" if kind == "relative" else kind, slots)


def _pieces(kind: RuleKind, match: re.Match[str], words: TimeWords, numbers: NumberWords) -> Iterator[Expression]:
    """The expression of a match; of two dates that share a word ("4 and 5 May", "1990-94") one after the other."""
    said = {name: " ".join(value.lower().split()) for name, value in match.groupdict().items() if value is not None}
    if "year" in said:
        said["year"] = read_year(said["year"], words, numbers)
    first = {name: value for name, value in said.items() if not name.endswith(THEN) and name != "to"}
    then = {name.removesuffix(THEN): value for name, value in said.items() if name.endswith(THEN)}
    if not then:
        yield Expression(Span(*match.span()), kind, first)
        return
    if "year" in then:
        then["year"] = first["year"][:2] + then["year"]
    yield Expression(Span(match.start(), match.start("to")), kind, first)
    yield Expression(Span(match.end("to"), match.end()), kind, first | then | {"then": ""})


@cache
def _any_word(words: TimeWords, numbers: NumberWords) -> re.Pattern[str]:
    """A word that every expression has one of: most sentences speak of no time and are done with quickly."""
    named = [*words.months, *words.weekdays, *words.seasons, *words.parts, *words.units, *words.decades, *words.holidays]
    counted = [*words.deictics, *words.refs, *words.sets, *words.clock_words, *numbers.ones]
    return re.compile(rf"\d|(?<!\w){either([*named, *counted])}", re.IGNORECASE)


@cache
def _patterns(words: TimeWords, numbers: NumberWords) -> list[tuple[RuleKind, re.Pattern[str]]]:
    slots = _slots(words, numbers)
    return [(kind, re.compile(rf"(?<![\w])(?:{_fill(rule, slots)})(?!\w)", re.IGNORECASE)) for kind, rule in words.rules]


def _fill(rule: str, slots: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z]\w*)\}", lambda slot: slots[slot[1]], rule)


def _slots(words: TimeWords, numbers: NumberWords) -> dict[str, str]:
    name = _capital if words.names_capitalised else either
    months, weekdays = name(words.months), name(words.weekdays)
    small, article = either([*numbers.ones, *numbers.magnitudes, *words.few]), either(words.articles)
    more = rf"(?:[\s-]+(?:{re.escape(numbers.number_joiner)}\s+)?{small})*"
    hundred = rf"{article}\s+{either(numbers.magnitudes)}{more}"  # the article of "a five-day trip" is the trip's
    count = rf"(?:\d+(?:[.,]\d+|\s1/2|½)?|{hundred}|{small}{more}|{article})"
    hours = {word: value for word, value in numbers.ones.items() if 1 <= value <= 12}
    return {
        "month": f"(?P<month>{months})",
        "any_month": rf"(?P<month>{months}|{name(words.short_months)}\.?)",
        "weekday": f"(?P<weekday>{weekdays})",
        "any_weekday": rf"(?P<weekday>{weekdays}|{name(words.short_weekdays)})",
        "day": rf"(?P<day>{_DAY}){_maybe(words.day_marks)}(?!\d|[:.,]\d)",
        "day_then": rf"(?P<day_then>{_DAY}){_maybe(words.day_marks)}(?!\d|[:.,]\d)",
        "month_then": f"(?P<month_then>{months})",
        "year": f"(?P<year>{year_pattern(words, numbers)})",
        "iso": r"(?P<year_first>)(?P<y>\d{4})(?P<sep>[-/])(?P<m>\d\d)(?P=sep)(?P<d>\d\d)"
        r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?Z?)?",
        "day_first": r"(?P<d>\d{1,2})(?P<sep>[./-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)(?!\d|\.\d)",
        "thousand_year": f"(?P<year>{thousand_pattern(numbers)})",
        "era": f"(?P<era>(?-i:{either(era.upper() for era in words.eras)}))",
        "season": f"(?P<season>{either(words.seasons)})",
        "part": f"(?P<part>{either(words.parts)})",
        "unit": f"(?P<unit>{either(words.units)})",
        "unit2": f"(?P<unit2>{either(words.units)})",
        "many_units": f"(?P<unit>{either(words.plural_units)})",
        "units": f"(?P<units>{either(words.plural_units)})",
        "rel": f"(?P<rel>{either(words.relatives)})",
        "deictic": f"(?P<deictic>{either(words.deictics)})",
        "way": rf"(?P<way>{either(set(words.ways) - words.ways_at_end)}|{either(words.ways_at_end)}(?=\s*(?:[.,;:!?)]|$)))",
        "mod": f"(?P<mod>{either(words.mods)})",
        "mod2": f"(?P<mod2>{either(words.mods)})",
        "extent": f"(?P<extent>{either(words.extents)})",
        "ref": f"(?P<ref>{either(words.refs)})",
        "recent": f"(?P<recent>{either(words.recents)})",
        "set": f"(?P<set>{either(words.sets)})",
        "each": f"(?P<each>{either(words.each)})",
        "ordinal": f"(?P<ordinal>{either(words.ordinals)})",
        "quarter": r"(?P<quarter>[1-4])",
        "half": f"(?P<half>{either(words.halves)})",
        "closing": f"(?P<closing>{either(words.closings)})",
        "half_of": f"(?P<half_of>{either(words.halves)})",
        "decade": rf"(?P<decade>(?:1[5-9]|20)\d0(?:'|’)?s|['’]?[1-9]0s|{either(words.decades)})",
        "holiday": f"(?P<holiday>{either(words.holidays)})",
        "n": f"(?P<n>{count})",
        "n_more": f"(?P<n_more>{count})",
        "n2": f"(?P<n2>{count})",
        "hour": r"(?P<hour>2[0-4]|1\d|0?\d)",
        "minute": r"(?P<minute>[0-5]\d)",
        "hours4": r"(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)",
        "hour_word": f"(?P<hour_word>{either(hours)})",
        "am_pm": f"(?P<am_pm>{either(words.halves_of_day)})",
        "zone": f"(?P<zone>{either(words.zones)})",
        "clock_shift": f"(?P<clock_shift>{either(words.clock_shifts)})",
        "clock_word": f"(?P<clock_word>{either(words.clock_words)})",
    }


def _maybe(words: Iterable[str]) -> str:
    return f"{either(words)}?"


def _capital(names: Iterable[str]) -> str:
    """The names with a capital or in capitals: "may" and "march" are words of another kind."""
    return f"(?-i:{either([form for name in names for form in (name.capitalize(), name.upper())])})"


def _speaks_of_time(
    expression: Expression, text: str, tokens: Mapping[int, Token], words: TimeWords, numbers: NumberWords
) -> bool:
    """Whether the words really are a time where they stand."""
    before = re.findall(r"[\w'.’]+|[^\w\s]", text[max(0, expression.span.start - 40) : expression.span.start])
    previous = before[-1].lower() if before else ""
    first = tokens.get(expression.span.start)
    following = next((tokens[at] for at in sorted(tokens) if at >= expression.span.end), None)
    if expression.kind == "date":
        return _is_date(expression, text, previous, first, following, words, numbers)
    if expression.kind in ("duration", "span"):
        return _is_duration(expression, text, first, tokens, words)
    if expression.kind == "part":
        whole = expression.has("rel") or expression.has("mod") or text[expression.span.start :].lower().startswith("the ")
        return (whole or previous in words.part_leads) and not _modifies(tokens, expression.span.end)
    if expression.kind == "clock" and expression.has("hour"):
        return int(expression.slots["hour"]) <= 24 and previous not in words.year_labels
    return True


def _modifies(tokens: Mapping[int, Token], end: int) -> bool:
    """Whether the word that ends there belongs to the noun after it ("night shift")."""
    at = max((start for start in tokens if start < end), default=None)
    return at is not None and tokens[at].dep in ("compound", "amod", "nmod")


def _is_date(
    expression: Expression,
    text: str,
    previous: str,
    first: Token | None,
    following: Token | None,
    words: TimeWords,
    numbers: NumberWords,
) -> bool:
    if expression.has("then") and following is not None and following.tag == "NNS":
        return False  # "on May 4 and 5 boats …"
    slots = set(expression.slots) - {"mod", "then"}
    before_text = text[: expression.span.start]
    if slots == {"year"}:
        part_of_name = re.search(r"[^\W\d]-$", before_text) is not None and not expression.has("mod")
        if part_of_name or previous in words.year_labels or (first is not None and first.entity.endswith(("PERSON", "LAW"))):
            return False
        round_year = expression.slots["year"].endswith(("00", "50"))
        counted = following is not None and following.tag == "NNS"
        unit = following is not None and (
            (following.lemma.lower() in numbers.people and counted)
            or following.lemma.lower() in numbers.units
            or (counted and round_year)
        )
        return not unit
    if slots == {"month"} and first is not None and not expression.has("mod"):
        return first.pos not in ("AUX", "VERB") and (first.entity.endswith("DATE") or previous in words.month_leads)
    if slots == {"season"} and not expression.has("mod"):
        return following is None or following.tag != "IN"  # "the fall of the city"
    if slots == {"weekday"} and first is not None:
        return not first.entity.endswith("PERSON")
    return True


def _is_duration(expression: Expression, text: str, first: Token | None, tokens: Mapping[int, Token], words: TimeWords) -> bool:
    """Not a rate: "a year" straight after what is counted ("6,000 drones a year") belongs to the quantity."""
    said = text[expression.span.start : expression.span.end]
    count, unit = expression.slots.get("n"), expression.slots.get("unit", expression.slots.get("units", ""))
    if words.units[unit] == "Q" and (count is None or count in words.articles or ("-" in said and unit in words.plural_units)):
        return False  # "a quarter of them", "three-quarters": a share
    article = count in words.articles and not expression.has("extent")
    if article and count != "one" and _modifies(tokens, expression.span.end):
        return False  # "a day ticket"
    if not article or count == "one" or "-" in said:
        return True
    at = max((start for start in tokens if start < expression.span.start), default=None)
    return at is None or not (
        tokens[at].tag.startswith("NN") or tokens[at].pos in ("NUM", "SYM") or tokens[at].tag in ("$", "CD")
    )
