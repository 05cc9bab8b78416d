"""What a number counts: its unit, the words for it, the rate, and what was done to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ..languages import NumberWords
from ..model import Sentence, Span, Token
from .numbers import Number, either

MAX_RATE_GAP_TOKENS = 5
"""How many words may stand between what is counted and its rate ("drones of Iranian design every year")."""

_NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")
_BEFORE_NOUN = (*_NOUN_TAGS, "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "RB", "RBR", "RBS", "POS", "``", "''")
_DETERMINERS = ("DT", "PRP$", "PDT")
_CLIMB = 6
_CLIMBED = (
    "dobj",
    "nsubj",
    "nsubjpass",
    "pobj",
    "prep",
    "nummod",
    "conj",
    "appos",
    "attr",
    "oprd",
    "quantmod",
    "npadvmod",
    "compound",
    "nmod",
)
_OBJECTS = ("dobj", "nsubjpass")


@dataclass(frozen=True)
class Scene:
    """A sentence, its words, the times in it (spans from its start) and the sentence before."""

    sentence: Sentence
    text: str
    times: tuple[Span, ...]
    words: NumberWords
    before: Scene | None

    def start(self, index: int) -> int:
        return self.sentence.tokens[index].start - self.sentence.span.start

    def end(self, index: int) -> int:
        return self.sentence.tokens[index].end - self.sentence.span.start

    def token_from(self, at: int) -> int | None:
        """The first token that starts at `at` or later."""
        return next((index for index in range(len(self.sentence.tokens)) if self.start(index) >= at), None)

    def token_until(self, at: int) -> int | None:
        """The last token that ends at `at` or earlier."""
        return next((index for index in reversed(range(len(self.sentence.tokens))) if self.end(index) <= at), None)

    def in_time(self, index: int) -> bool:
        return any(span.start <= self.start(index) < span.end for span in self.times)


@dataclass(frozen=True)
class Counted:
    """`words`: for what is counted; `whole`: it comes in whole ones; `head`: the token of its noun, if it has one here."""

    unit: str
    words: str
    start: int
    end: int
    per: str | None = None
    whole: bool = False
    head: int | None = None
    measure: str | None = None


def find_counted(scene: Scene, number: Number, *, hedged: bool) -> Counted | None:
    """Money, a unit of measure, a noun, or the noun spoken of before; None if the number counts nothing that is said."""
    return (
        _money(scene, number)
        or _measured(scene, number)
        or _noun(scene, number, hedged=hedged)
        or _spoken_of_before(scene, number, hedged=hedged)
    )


def is_name(scene: Scene, number: Number) -> bool:
    """Whether the number is a name ("shed 7", "No. 12", "Boeing 737"), an age ("Vine, 71,") or part of something written."""
    words, start, end = scene.words, number.span.start, number.span.end
    before = re.search(r"([\w.]+)(\s*)$", scene.text[:start])
    if before is not None and number.words is False and before[1].lower() in words.labels:
        return _noun_after(scene, end) is None or before[1][0].isupper()
    if (
        re.search(r"\w,\s$", scene.text[:start])
        and re.match(r"\s*(?:,|\.$|$)", scene.text[end:])
        and number.plain
        and number.low < 120
    ):
        return True
    if re.match(r"0\d", scene.text[start:]) or re.search(r"\d\s$", scene.text[:start]):
        return True
    if re.match(r"\s?[-–]\s?\d", scene.text[end:]) or re.search(r"[\w]-$|#$", scene.text[:start]):
        return True
    previous = scene.token_until(start)
    if previous is None or number.words or scene.end(previous) < start - 1:
        return False
    tag = scene.sentence.tokens[previous].tag
    return number.plain and tag in ("NNP", "NN") and not _unit_after(scene, end) and _noun_after(scene, end) is None


def _noun_after(scene: Scene, at: int) -> int | None:
    """The noun that a number before `at` counts: a plural, or a singular that its parse ties to the number."""
    run = _noun_run(scene, at)
    return run[-1] if run and _is_counted(scene, run[-1], at) else None


def _unit_after(scene: Scene, at: int) -> bool:
    return _units(scene.words).match(scene.text[at:]) is not None


# --- money and units --------------------------------------------------------------------------------------------------------


@cache
def _currency_before(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?P<mark>{either(words.currency_marks)})\s?$")


@cache
def _currency_inside(words: NumberWords) -> re.Pattern[str]:
    """The mark on the first number of a range: "between $15 and $25"."""
    return re.compile(rf"(?:{either(words.range_openers)}\s+)?(?P<mark>{either(words.currency_marks)})\s?\d", re.IGNORECASE)


@cache
def _currency_after(words: NumberWords) -> re.Pattern[str]:
    marks = either(mark for mark in words.currency_marks)
    return re.compile(
        rf"\s?(?P<mark>{marks})(?!\w)|[\s-]*(?:{re.escape(words.of)}\s+)?(?P<word>(?i:{either(words.currencies)}))(?!\w)"
    )


@cache
def _units(words: NumberWords) -> re.Pattern[str]:
    long, mark = either(words.units), either(words.unit_marks)
    return re.compile(rf"\s?(?P<mark>{mark})(?![\w³²])|[\s-]*(?:{re.escape(words.of)}\s+)?(?P<word>(?i:{long}))(?!\w)")


@cache
def _units_before(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<unit>{either(words.units_before)})\s*$", re.IGNORECASE)


@cache
def _per(words: NumberWords) -> re.Pattern[str]:
    units, marks, times = either(words.units), either(words.unit_marks), either(words.time_units)
    return re.compile(
        rf"\s*(?P<per>(?i:{either(words.per)}))(?:(?<=/)\s?|\s+)(?:(?P<time>(?i:{times}))|(?P<mark>{marks})|(?P<word>(?i:{units})))(?![\w])"
    )


def _money(scene: Scene, number: Number) -> Counted | None:
    words = scene.words
    start, end = number.span.start, number.span.end
    before = _currency_before(words).search(scene.text[:start]) or _currency_inside(words).match(scene.text[start:end])
    after = _currency_after(words).match(scene.text[end:])
    if before is not None:
        unit, start = words.currency_marks[before["mark"]], min(start, before.start() if before.end() == start else start)
    elif after is not None:
        unit = words.currency_marks[after["mark"]] if after["mark"] else words.currencies[_plain(after["word"])]
        end += after.end()
    else:
        return None
    per, end = _rate(scene, end)
    return Counted(unit, _material(scene, end), start, end, per)


def _measured(scene: Scene, number: Number) -> Counted | None:
    ahead = _units_before(scene.words).search(scene.text[: number.span.start])
    if ahead is not None:
        return Counted(scene.words.units_before[_plain(ahead["unit"])], "", ahead.start("unit"), number.span.end)
    match = _units(scene.words).match(scene.text[number.span.end :])
    if match is None:
        return None
    unit = scene.words.unit_marks[match["mark"]] if match["mark"] else scene.words.units[_plain(match["word"])]
    end = number.span.end + match.end()
    stuff, after = _material_span(scene, end)
    quotient = _per(scene.words).match(scene.text[end:]) or (
        _per(scene.words).match(scene.text[after:]) if after > end else None
    )
    if quotient is not None and not quotient["time"] and quotient["per"].lower() not in scene.words.rate_articles:
        below = scene.words.unit_marks[quotient["mark"]] if quotient["mark"] else scene.words.units[_plain(quotient["word"])]
        start = end if _per(scene.words).match(scene.text[end:]) else after
        return Counted(f"{unit} per {below}", stuff, number.span.start, start + quotient.end())
    if " per " in unit and unit.rsplit(" per ", 1)[1] in scene.words.time_units:
        unit, per = unit.rsplit(" per ", 1)
        return Counted(unit, stuff, number.span.start, max(end, after), per)
    per, rate_end = _rate(scene, max(end, after))
    if per is None:
        per, rate_end = _rate(scene, end)
    return Counted(unit, stuff, number.span.start, max(rate_end, after if stuff else end), per)


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _material(scene: Scene, at: int) -> str:
    return _material_span(scene, at)[0]


def _material_span(scene: Scene, at: int) -> tuple[str, int]:
    """The words for what is measured, after "of" or straight behind the unit, and where they end."""
    lead = re.match(rf"\s+{re.escape(scene.words.of)}\s+", scene.text[at:], re.IGNORECASE)
    if lead is None:
        return "", at
    run = _noun_run(scene, at + lead.end() - 1)
    if not run:
        return "", at
    return scene.text[scene.start(run[0]) : scene.end(run[-1])], scene.end(run[-1])


# --- rates ------------------------------------------------------------------------------------------------------------------


def _rate(scene: Scene, at: int) -> tuple[str | None, int]:
    """The time unit of a rate that begins at `at`, or a few words on, and where it ends."""
    words = scene.words
    match = _per(words).match(scene.text[at:])
    if match is not None and match["time"] and not any(span.start < at + match.end() < span.end for span in scene.times):
        return words.time_units[match["time"].lower()], at + match.end()
    adverb = re.match(rf"\s+(?P<adverb>{either(words.rate_adverbs)})(?!\w)(?!\s+\w+s\b)", scene.text[at:], re.IGNORECASE)
    if adverb is not None:
        return words.rate_adverbs[adverb["adverb"].lower()], at + adverb.end()
    return _rate_farther(scene, at)


def _rate_farther(scene: Scene, at: int) -> tuple[str | None, int]:
    index = scene.token_from(at)
    if index is None:
        return None, at
    for token in range(index, min(index + MAX_RATE_GAP_TOKENS, len(scene.sentence.tokens))):
        here = scene.sentence.tokens[token]
        if here.pos in ("VERB", "AUX", "PUNCT", "NUM"):
            break
        match = _per(scene.words).match(scene.text[scene.start(token) :])
        if match is not None and match["time"] and match["per"].lower() not in scene.words.rate_articles:
            return scene.words.time_units[match["time"].lower()], scene.start(token) + match.end()
    return None, at


# --- nouns ------------------------------------------------------------------------------------------------------------------


def _noun_run(scene: Scene, at: int) -> list[int]:
    """The tokens from `at` up to the noun they lead to: "Iranian-designed drones", "extra cars"."""
    index = scene.token_from(at)
    if index is None or scene.text[at : scene.start(index)].strip("- "):
        return []
    tokens, run, noun_at = scene.sentence.tokens, [], 0
    while index < len(tokens) and _leads_to_noun(scene, index, bool(run)):
        tag = tokens[index].tag
        settled = run and noun_at and tokens[run[-1]].tag not in ("HYPH", "POS")
        if settled and (tag in ("VBN", "VBG", "RB", "JJ") or _ends(tokens[run[-1]], tokens[index])):
            break
        run.append(index)
        if tag in _NOUN_TAGS:
            noun_at = len(run)
        index += 1
    return run[:noun_at]


def _leads_to_noun(scene: Scene, index: int, begun: bool) -> bool:
    token = scene.sentence.tokens[index]
    if scene.in_time(index):
        return False
    if token.tag == "CD":
        # A name with digits ("F-16 jets"), or a count of its own behind an owner ("17 of the bridge's 60 cables").
        said = scene.text[scene.start(index) : scene.end(index)]
        return (any(character.isalpha() for character in said) and not said.isalpha()) or (
            begun and scene.sentence.tokens[index - 1].tag == "POS"
        )
    return token.tag in _BEFORE_NOUN


def _ends(left: Token, right: Token) -> bool:
    """A plural ends its noun phrase, but for a noun that it is tied to ("arms deals")."""
    return left.tag in ("NNS", "NNPS") and not (right.tag in ("NN", "NNS") and left.dep in ("compound", "nmod"))


def _is_counted(scene: Scene, head: int, at: int) -> bool:
    token = scene.sentence.tokens[head]
    lemma = token.lemma.lower()
    if lemma in scene.words.not_counted or lemma in scene.words.time_units:
        return False
    if token.tag == "NN" and scene.sentence.tokens[min(head + 1, len(scene.sentence.tokens) - 1)].tag == "POS":
        return False
    if token.tag in ("NNS", "NNPS") or lemma in scene.words.people:
        return True
    if token.tag == "NNP" or len(lemma) < 2:
        return False
    numeral = scene.token_until(at)
    return numeral is not None and scene.sentence.tokens[numeral].head == head and not scene.text[at : at + 1] == "-"


def _noun(scene: Scene, number: Number, *, hedged: bool) -> Counted | None:
    words = scene.words
    at = number.span.end
    after = re.match(rf"\s*{either(words.hedges_after)}(?!\w)", scene.text[at:], re.IGNORECASE)
    if after is not None:
        at += after.end()
    lead = re.match(rf"\s+{re.escape(words.of)}(?=\s)", scene.text[at:], re.IGNORECASE)
    inner = at + lead.end() if lead else at
    index = scene.token_from(inner)
    tokens = scene.sentence.tokens
    for tags in (_DETERMINERS, ("CD",)):
        if lead and index is not None and index < len(tokens) and tokens[index].tag in tags:
            inner = scene.end(index)
            index += 1
    head = _noun_after(scene, inner)
    if head is None or (number.low == number.high == 1 and (lead or not _one_counts(scene, head))):
        return None
    token = scene.sentence.tokens[head]
    if token.lemma.lower() in words.stand_ins:
        return _stand_in(scene, number, head)
    run = _noun_run(scene, inner)
    end = scene.end(head)
    per, rate_end = _rate(scene, end)
    said = scene.text[scene.start(run[0]) : end]
    if per is None:
        per = next((words.rate_adverbs[word] for word in said.lower().split() if word in words.rate_adverbs), None)
    return Counted(_unit_of(scene, head), said, number.span.start, rate_end if per else end, per, True, head)


def _one_counts(scene: Scene, head: int) -> bool:
    """ "one" is mostly an article: it counts people, and what something was done to."""
    token = scene.sentence.tokens[head]
    above = scene.sentence.tokens[token.head].lemma.lower()
    return token.lemma.lower() in scene.words.people or (token.dep in _OBJECTS and above in scene.words.measures)


def _stand_in(scene: Scene, number: Number, head: int) -> Counted:
    """ "two others": of the kind last counted in the sentence, people where there is none."""
    known = next((unit for unit, _ in _antecedents(scene, number.span.start, here_only=True)), "person")
    return Counted(known, "", number.span.start, scene.end(head), whole=True, head=head)


def _unit_of(scene: Scene, noun: int) -> str:
    token = scene.sentence.tokens[noun]
    lemma = scene.words.singulars.get(scene.text[scene.start(noun) : scene.end(noun)].lower(), token.lemma.lower())
    return "person" if lemma in scene.words.people else lemma


# --- a noun spoken of before ------------------------------------------------------------------------------------------------


def _spoken_of_before(scene: Scene, number: Number, *, hedged: bool) -> Counted | None:
    words = scene.words
    end = number.span.end
    share = re.match(rf"\s+{re.escape(words.of)}\s+{either(words.shares)}(?!\w)", scene.text[end:], re.IGNORECASE)
    if number.low == number.high == 1 or (number.words and not (hedged or share or number.vague or number.low >= 100)):
        return None
    if number.plain and not (hedged or share) and not _stands_alone(scene, number):
        return None
    if share is None and (unsaid := _toll(scene, number) or _crowd(scene, number)) is not None:
        return unsaid
    end = end + share.end() if share else end
    run = _noun_run(scene, end) if share else []
    if run and scene.sentence.tokens[run[-1]].tag in ("NNS", "NNPS"):
        said = scene.text[scene.start(run[0]) : scene.end(run[-1])]
        return Counted(_unit_of(scene, run[-1]), said, number.span.start, scene.end(run[-1]), None, True, run[-1])
    found = next(_antecedents(scene, number.span.start), None)
    if found is None:
        return None
    unit, said = found
    per, rate_end = _rate(scene, end)
    return Counted(unit, said, number.span.start, rate_end if per else end, per, whole=True)


def _stands_alone(scene: Scene, number: Number) -> bool:
    """Whether a bare number takes a noun's place: subject or object of a verb, or where something has risen or come to."""
    index = scene.token_until(number.span.end)
    if index is None:
        return False
    tokens, words = scene.sentence.tokens, scene.words
    if tokens[index].dep == "pobj":
        said = {token.lemma.lower() for token in tokens}
        return bool(said & (words.count_words | words.changes))
    return tokens[index].dep in ("dobj", "nsubj", "nsubjpass", "attr")


def _toll(scene: Scene, number: Number) -> Counted | None:
    match = None
    for match in re.finditer(rf"\b{either(scene.words.tolls)}\b", scene.text[: number.span.start], re.IGNORECASE):
        pass
    if match is None:
        return None
    toll = scene.words.tolls[_plain(match[0])]
    return Counted(toll.unit, match[0], number.span.start, number.span.end, whole=True, measure=toll.measure)


def _crowd(scene: Scene, number: Number) -> Counted | None:
    """ "Thousands fled", "killing over 2,000": with nothing named, what befalls people was done to people."""
    index = scene.token_until(number.span.end)
    if index is None:
        return None
    subject = number.vague and scene.sentence.tokens[index].dep in ("nsubj", "nsubjpass")
    measure = _participle(scene, {index}) or _governing(scene, index)
    if not subject and measure not in scene.words.person_measures:
        return None
    return Counted("person", "", number.span.start, number.span.end, whole=True)


def _antecedents(scene: Scene, at: int, *, here_only: bool = False) -> Iterator[tuple[str, str]]:
    """Plural nouns that a bare number may stand for, likeliest first: the one that "number of" names, the last one before."""
    tokens = scene.sentence.tokens
    plural = [index for index, token in enumerate(tokens) if token.tag in ("NNS", "NNPS") and scene.end(index) <= at]
    plural = [index for index in plural if not scene.in_time(index) and not _is_unit(tokens[index], scene.words)]
    counted = [index for index in plural if _counted_by_word(scene, index)]
    for index in [*reversed(counted), *reversed(plural)]:
        yield _unit_of(scene, index), _phrase(scene, index)
    if scene.before is not None and not here_only:
        yield from _antecedents(replace(scene.before, before=None), len(scene.before.text))


def _is_unit(token: Token, words: NumberWords) -> bool:
    lemma = token.lemma.lower()
    return lemma in words.units or lemma in words.time_units or lemma in words.currencies or lemma in words.not_counted


def _counted_by_word(scene: Scene, index: int) -> bool:
    """Whether "number of" or the like leads to the noun."""
    tokens = scene.sentence.tokens
    above = tokens[tokens[index].head]
    return above.tag == "IN" and tokens[above.head].lemma.lower() in scene.words.count_words


def _phrase(scene: Scene, head: int) -> str:
    first = head
    tokens = scene.sentence.tokens
    while first > 0 and tokens[first - 1].tag in _BEFORE_NOUN and not scene.in_time(first - 1):
        if tokens[first - 1].tag in ("VBN", "VBG", "RB") and tokens[first - 1].dep not in ("amod", "advmod"):
            break
        first -= 1
    return scene.text[scene.start(first) : scene.end(head)]


# --- what was done to it ----------------------------------------------------------------------------------------------------


def say_measure(scene: Scene, number: Number, counted: Counted) -> str | None:
    """What the number measures, from the verb it hangs on: "delivered" of "50 drones were handed over"."""
    if counted.measure is not None:
        return counted.measure
    tokens = scene.sentence.tokens
    numeral = scene.token_until(number.span.end)
    index = counted.head if counted.head is not None else numeral
    if index is None or numeral is None:
        return None
    beside = _participle(scene, {index, numeral}) or _within(counted.words, tokens, scene)
    return beside or _governing(scene, index)


def _participle(scene: Scene, nouns: set[int]) -> str | None:
    """ "drones delivered", "cancelled appointments"."""
    for child, token in enumerate(scene.sentence.tokens):
        if token.head in nouns and child not in nouns and token.tag in ("VBN", "VBG") and token.dep in ("acl", "amod"):
            measure = scene.words.measures.get(token.lemma.lower())
            if measure is not None:
                return measure
    return None


def _within(said: str, tokens: tuple[Token, ...], scene: Scene) -> str | None:
    """A participle among the words for what is counted, where these stand before the number."""
    at = scene.text.find(said) if said else -1
    if at < 0:
        return None
    inside = [index for index in range(len(tokens)) if at <= scene.start(index) < at + len(said)]
    return _participle(scene, {inside[-1]}) if inside else None


def _governing(scene: Scene, index: int) -> str | None:
    """The verb over the noun: its subject or object, or part of a phrase that is ("hundreds of drones", "worth billions")."""
    tokens = scene.sentence.tokens
    for _ in range(_CLIMB):
        token = tokens[index]
        above = tokens[token.head]
        if token.head == index or token.dep not in _CLIMBED:
            return None
        hedge = token.dep == "prep" and tokens[index].lemma.lower() in scene.words.hedges
        if token.dep == "prep" and token.lemma.lower() not in scene.words.through and not hedge:
            return None
        if above.pos in ("VERB", "AUX"):
            return scene.words.measures.get(above.lemma.lower())
        index = token.head
    return None
