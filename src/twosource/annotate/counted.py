"""What a number counts: its unit and the words for it, or what they spoke of before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..languages import NumberWords
from ..model import Token
from .deeds import governing, participle
from .measured import measured, money, rate, unit_follows, with_denominator
from .numbers import Number, either, find_numbers
from .scenes import Counted, Scene, noun_after, noun_run, phrase_to, plain, unit_of
from .shares import whole_of

_DETERMINERS = ("DT", "PRP$", "PDT")
_OBJECTS = ("dobj", "nsubjpass")

LEAST_BARE_WORD = 100
"""The least number in words that is a figure without a noun."""

LEAST_OF_MODIFIER = 10
"""The least number that makes a quantity of a word it is tied to."""

MAX_SCALE = 20
"""So many times larger or smaller, a second number is hardly of the same things."""

MAX_AGE_YEARS = 120
"""Above it, a number between commas is no age."""


def find_counted(scene: Scene, number: Number, *, hedged: bool) -> Counted | None:
    """Money, a unit of measure, a noun, or the noun spoken of before; None if the number counts nothing that is said."""
    return (
        money(scene, number)
        or measured(scene, number)
        or _modifier(scene, number)
        or _state(scene, number)
        or _noun(scene, number)
        or _moved(scene, number)
        or _parallel(scene, number)
        or _spoken_of_before(scene, number, hedged=hedged)
    )


def is_name(scene: Scene, number: Number) -> bool:
    """Whether the number is a name ("shed 7", "No. 12", "Boeing 737"), an age ("Vine, 71,") or part of something written."""
    start, end = number.span.start, number.span.end
    label = re.search(r"([\w.]+)\s*$", scene.text[:start])
    if label is not None and not number.words and label[1].lower() in scene.words.labels:
        return noun_after(scene, end) is None or label[1][0].isupper()
    return _is_age(scene, number) or _is_code(scene, number) or _follows_name(scene, number) or _opens_name(scene, number)


def _is_age(scene: Scene, number: Number) -> bool:
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


def _noun(scene: Scene, number: Number) -> Counted | None:
    words, (inner, partitive) = scene.words, _inner(scene, number)
    head = noun_after(scene, inner)
    if head is None or (number.low == number.high == 1 and not _one_counts(scene, head, partitive=partitive)):
        return None
    if scene.sentence.tokens[head].lemma.lower() in words.stand_ins:
        return _stand_in(scene, number, head)
    end = scene.end(head)
    said = scene.text[scene.start(noun_run(scene, inner)[0]) : end]
    per, rate_end = rate(scene, end)
    if per is None:
        per = next((words.rate_adverbs[word] for word in said.lower().split() if word in words.rate_adverbs), None)
    whole = whole_of(scene, _past_hedge(scene, number), definite=True) if partitive else None
    said = whole.noun if whole else said
    found = Counted(
        unit_of(scene, head),
        said,
        number.span.start,
        rate_end if per else end,
        per,
        True,
        head,
        of=whole.words if whole else "",
    )
    return found if per else with_denominator(scene, found)


def _modifier(scene: Scene, number: Number) -> Counted | None:
    """ "a 200-bed hospital", "the 4,000-strong garrison"; small ones are names as often ("five-star")."""
    end, words = number.span.end, scene.words
    match = re.match(r"-(?P<noun>[^\W\d_]{3,})(?=\s+\w)", scene.text[end:])
    index = scene.token_from(end + 1) if match is not None else None
    if match is None or index is None:
        return None
    noun, at = match["noun"].lower(), end + match.end()
    if noun in words.strong:
        return Counted("person", "", number.span.start, at, whole=True)
    tag = scene.sentence.tokens[index].tag
    if number.words or number.low < LEAST_OF_MODIFIER or tag != "NN" or noun in words.not_counted or noun in words.time_units:
        return None
    return Counted(unit_of(scene, index), match["noun"], number.span.start, at, whole=True, measure="")


def _state(scene: Scene, number: Number) -> Counted | None:
    """ "12 dead", "seven of the wounded": people by what befell them."""
    words = scene.words
    match = re.match(
        rf"(?P<of>\s+{re.escape(words.of)}(?=\s+the\s))?(?P<phrase>\s+(?:the\s+)?(?P<state>{either(words.states)}))(?![\w-])",
        scene.text[number.span.end :],
        re.IGNORECASE,
    )
    if match is None or noun_after(scene, number.span.end + match.start("state") - 1) is not None:
        return None
    at, said = number.span.end + match.end(), match["state"]
    of = match["phrase"].strip() if match["of"] else ""
    return Counted("person", said, number.span.start, at, whole=True, measure=words.states[said.lower()], of=of)


def _parallel(scene: Scene, number: Number) -> Counted | None:
    """ "nine bodies on Monday and four on Tuesday": joined to a noun with a number of its own before it."""
    words, tokens, at = scene.words, scene.sentence.tokens, number.span.start
    if number.low < 2 or not re.search(rf"(?<!\w){either(words.parallels)}\s+$", scene.text[:at], re.IGNORECASE):
        return None
    if re.match(rf"\s+(?:{re.escape(words.of)}|{either(words.ratios)})\s|-", scene.text[number.span.end :], re.IGNORECASE):
        return None
    for index in reversed(range(len(tokens))):
        own = any(one.head == index and one.tag == "CD" and place < index for place, one in enumerate(tokens))
        if scene.end(index) <= at and own and tokens[index].tag == "NNS" and not _is_unit(tokens[index], words):
            more = re.match(rf"\s+{either(words.additions)}(?!\w)", scene.text[number.span.end :], re.IGNORECASE)
            return Counted(
                unit_of(scene, index), phrase_to(scene, index), at, number.span.end + (more.end() if more else 0), whole=True
            )
    return None


def _moved(scene: Scene, number: Number) -> Counted | None:
    """ "from 40 to 60 barrels": what the second number counts, the first does as well."""
    words = scene.words
    opener = re.search(rf"(?<!\w){either(words.moves)}\s+$", scene.text[: number.span.start], re.IGNORECASE)
    later = next((one for one in find_numbers(scene.text, words) if one.span.start >= number.span.end), None)
    if opener is None or later is None:
        return None
    if scene.text[number.span.end : later.span.start].strip() not in words.range_marks:
        return None
    found = money(scene, later) or measured(scene, later) or _noun(scene, later)
    if found is None:
        return None
    return Counted(found.unit, found.words, number.span.start, number.span.end, found.per, found.whole, found.head)


def _inner(scene: Scene, number: Number) -> tuple[int, bool]:
    """Where the noun may begin, past a hedge and "of the four", and whether there is such an "of"."""
    words, at = scene.words, _past_hedge(scene, number)
    lead = re.match(rf"\s+{either([words.of, *words.parts_of])}(?=\s)", scene.text[at:], re.IGNORECASE)
    if lead is None:
        return at, False
    at += lead.end()
    index, tokens = scene.token_from(at), scene.sentence.tokens
    for tags in (_DETERMINERS, ("CD",)):
        if index is not None and index < len(tokens) and tokens[index].tag in tags:
            at = scene.end(index)
            index += 1
    return at, True


def _past_hedge(scene: Scene, number: Number) -> int:
    """Past a hedge behind the number, and "more" of the same ("300 more tanks")."""
    at = number.span.end
    after = re.match(rf"\s*{either(scene.words.hedges_after)}(?!\w)", scene.text[at:], re.IGNORECASE)
    at += after.end() if after is not None else 0
    more = re.match(rf"\s+{either(scene.words.additions)}(?=\s)", scene.text[at:], re.IGNORECASE)
    return at + (more.end() if more is not None else 0)


def _one_counts(scene: Scene, head: int, *, partitive: bool) -> bool:
    """ "one" is mostly an article: it counts people, and what something was done to, and one of a number."""
    if partitive:
        return scene.sentence.tokens[head - 1].tag == "CD"
    token = scene.sentence.tokens[head]
    above = scene.sentence.tokens[token.head].lemma.lower()
    return token.lemma.lower() in scene.words.people or (token.dep in _OBJECTS and above in scene.words.measures)


def _stand_in(scene: Scene, number: Number, head: int) -> Counted:
    """ "two others": of the kind last counted in the sentence, people where there is none."""
    known = next((unit for unit, _ in _antecedents(scene, number.span.start, here_only=True)), "person")
    return Counted(known, "", number.span.start, scene.end(head), whole=True, head=head)


def _spoken_of_before(scene: Scene, number: Number, *, hedged: bool) -> Counted | None:
    words, end = scene.words, number.span.end
    share = re.match(rf"\s+{re.escape(words.of)}\s+{either(words.shares)}(?!\w)", scene.text[end:], re.IGNORECASE)
    if number.low == number.high == 1 or not (hedged or share or _may_stand_alone(scene, number)):
        return None
    if share is None and (unsaid := _toll(scene, number) or _crowd(scene, number)) is not None:
        return unsaid
    end += share.end() if share else 0
    run = noun_run(scene, end) if share else []
    if run and scene.sentence.tokens[run[-1]].tag in ("NNS", "NNPS"):
        said = scene.text[scene.start(run[0]) : scene.end(run[-1])]
        return Counted(unit_of(scene, run[-1]), said, number.span.start, scene.end(run[-1]), None, True, run[-1])
    found = _changed(scene, number) or next(_antecedents(scene, number.span.start, value=number.low), None)
    unit, said = found or ("", "")
    per, rate_end = rate(scene, end)
    pronoun = share[0].split()[-1] if share else ""
    return Counted(unit, said, number.span.start, rate_end if per else end, per, True, of=pronoun) if unit else None


def _may_stand_alone(scene: Scene, number: Number) -> bool:
    """Small numbers in words are pronouns more often than figures ("the two", "one of them")."""
    if number.words:
        return number.vague or number.low >= LEAST_BARE_WORD
    return not number.plain or _stands_alone(scene, number)


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
    said = re.findall(rf"\b{either(scene.words.tolls)}\b", scene.text[: number.span.start], re.IGNORECASE)
    if not said:
        return None
    toll = scene.words.tolls[plain(said[-1])]
    return Counted(toll.unit, said[-1], number.span.start, number.span.end, whole=True, measure=toll.measure)


def _crowd(scene: Scene, number: Number) -> Counted | None:
    """ "Thousands fled", "killing over 2,000": with nothing named, what befalls people was done to people."""
    index = scene.token_until(number.span.end)
    if index is None:
        return None
    subject = number.vague and scene.sentence.tokens[index].dep in ("nsubj", "nsubjpass")
    measure = participle(scene, {index}) or governing(scene, index)
    if not subject and measure not in scene.words.person_measures:
        return None
    return Counted("person", "", number.span.start, number.span.end, whole=True)


def _changed(scene: Scene, number: Number) -> tuple[str, str] | None:
    """What rose or fell to the number: the subject of such a verb ("Attendance fell to 1,200")."""
    tokens, index = scene.sentence.tokens, scene.token_until(number.span.end)
    if index is None:
        return None
    while tokens[index].dep in ("pobj", "dobj", "prep", "quantmod", "nummod", "attr") and tokens[index].head != index:
        index = tokens[index].head
    if tokens[index].lemma.lower() not in scene.words.changes:
        return None
    # "The club puts the number at 3,200": who sets a figure is not what it counts.
    if any(token.head == index and token.dep == "dobj" and token.lemma.lower() in scene.words.count_words for token in tokens):
        return None
    for subject, token in enumerate(tokens):
        if token.head == index and token.dep in ("nsubj", "nsubjpass") and token.tag in ("NN", "NNS"):
            return (
                None if token.lemma.lower() in scene.words.count_words else (unit_of(scene, subject), phrase_to(scene, subject))
            )
    return None


def _antecedents(scene: Scene, at: int, *, value: float | None = None, here_only: bool = False) -> Iterator[tuple[str, str]]:
    """Plural nouns that a bare number may stand for, likeliest first: the one that "number of" names, the last one before.

    After "4,700 people from five villages" a bare 3,200 is of people.
    """
    tokens = scene.sentence.tokens
    plural = [index for index, token in enumerate(tokens) if token.tag in ("NNS", "NNPS") and scene.end(index) <= at]
    plural = [index for index in plural if not scene.in_time(index) and not _is_unit(tokens[index], scene.words)]
    if value is not None:
        plural.sort(key=lambda index: _nearness(scene, index, value))
    counted = _counted_by_word(scene, at)
    for index in [*([counted] if counted is not None else []), *reversed(plural)]:
        yield unit_of(scene, index), phrase_to(scene, index)
    if scene.before is not None and not here_only:
        yield from _antecedents(replace(scene.before, before=None), len(scene.before.text), value=value)


def _nearness(scene: Scene, noun: int, value: float) -> int:
    """Higher where the noun has a number like `value`, lowest where it has one far from it: like is counted in like figures."""
    starts = [scene.start(index) for index, token in enumerate(scene.sentence.tokens) if token.head == noun != index]
    own = [
        number.low
        for number in find_numbers(scene.text, scene.words)
        if any(number.span.start <= start < number.span.end for start in starts)
    ]
    if not own:
        return 1
    return 2 if any(max(one, value) <= MAX_SCALE * min(one, value) for one in own) else 0


def _is_unit(token: Token, words: NumberWords) -> bool:
    lemma = token.lemma.lower()
    return lemma in words.units or lemma in words.time_units or lemma in words.currencies or lemma in words.not_counted


def _counted_by_word(scene: Scene, at: int) -> int | None:
    """The noun that "number of" or the like leads to, before `at`."""
    words = scene.words
    leads = re.finditer(rf"\b{either(words.count_words)}\s+{re.escape(words.of)}\s", scene.text[:at], re.IGNORECASE)
    runs = [noun_run(scene, lead.end() - 1) for lead in leads]
    heads = [run[-1] for run in runs if run and scene.end(run[-1]) <= at]
    return heads[-1] if heads else None
