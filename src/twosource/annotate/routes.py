"""Report, Sentence, Place -> Route."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ..languages import PlaceWords, language_for
from ..model import Place, Report, Route, Sentence, Span, Table

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
BETWEEN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PUNCT", "PART"})
"""What may stand between "from" and the place it leads to: "from the Iranian port of Amirabad"."""


def find_routes(report: Report, sentences: Table[Sentence], places: Table[Place]) -> Iterator[Route]:
    """What is said to be carried from one place to another. What could or would be carried is no route."""
    language = language_for(report.language)
    if language is None:
        return
    starts = [sentence.span.start for sentence in sentences]
    held: dict[int, list[Place]] = {}
    for place in places:
        held.setdefault(bisect_right(starts, place.span.start) - 1, []).append(place)
    for number, sentence in enumerate(sentences):
        inside = [place for place in held.get(number, []) if sentence.span.contains(place.span)]
        if inside:
            yield from _routes_in(report, sentence, inside, language.place)


def _routes_in(report: Report, sentence: Sentence, places: list[Place], words: PlaceWords) -> Iterator[Route]:
    spoken = [report.text[token.start : token.end].lower() for token in sentence.tokens]
    carriages = [at for at in range(len(spoken)) if _is_carriage(sentence, at, words)]
    carriages = [at for at in carriages if not _is_unreal(sentence, spoken, at, words)]
    taken: set[Span] = set()
    left: Span | None = None
    for number, at in enumerate(carriages):
        first = 0 if number == 0 else at
        until = next((i for i in carriages[number + 1 :] if sentence.tokens[i].pos == "VERB"), len(spoken))
        start = _led_to(sentence, spoken, places, words, by=words.starts, first=at, until=until)
        start = start or _led_to(sentence, spoken, places, words, by=words.starts, first=first, until=at)
        left = _left(sentence, at, places, words) or left
        start = start or left
        by = words.ends | words.outward if sentence.tokens[at].lemma.lower() in words.outbound else words.ends
        end = _led_to(sentence, spoken, places, words, by=by, first=at, until=until)
        if start is None or end is None or end in taken:
            continue
        taken.add(end)
        what = _carried(sentence, at, words)
        whole = [Span(sentence.tokens[at].start, sentence.tokens[at].end), start, end, *([what] if what else [])]
        span = Span(min(part.start for part in whole), max(part.end for part in whole))
        yield Route(report.id, span, what, start, end, _mode(sentence, spoken, at, until, words))


def _left(sentence: Sentence, at: int, places: list[Place], words: PlaceWords) -> Span | None:
    """The place that a verb of leaving has as its object: "departed Murmansk"; its end may hang on a later verb."""
    if sentence.tokens[at].lemma.lower() not in words.leaving:
        return None
    objects = [token for token in sentence.tokens if token.dep == "dobj" and token.head == at]
    return next((place.span for token in objects for place in places if place.span.start <= token.start < place.span.end), None)


def _is_carriage(sentence: Sentence, at: int, words: PlaceWords) -> bool:
    return sentence.tokens[at].pos in ("VERB", "NOUN", "ADJ") and sentence.tokens[at].lemma.lower() in words.carrying


def _is_unreal(sentence: Sentence, spoken: list[str], at: int, words: PlaceWords) -> bool:
    """Under a modal, a negation or an "if"."""
    children = [i for i, token in enumerate(sentence.tokens) if token.head == at and i != at]
    return any(spoken[i] in words.unreal or sentence.tokens[i].dep == "neg" for i in children)


def _led_to(
    sentence: Sentence, spoken: list[str], places: list[Place], words: PlaceWords, *, by: frozenset[str], first: int, until: int
) -> Span | None:
    """The place that one of the prepositions `by` among tokens [first, until) leads to."""
    starts = {place.span.start: place.span for place in places}
    for at in range(first, until):
        if spoken[at] not in by:
            continue
        for after in range(at + 1, until):
            if sentence.tokens[after].start in starts:
                return starts[sentence.tokens[after].start]
            off_shore = spoken[after] in words.locatives and spoken[after - 1] in words.surroundings
            if sentence.tokens[after].pos not in BETWEEN and spoken[after] != words.of and not off_shore:
                break
    return None


def _carried(sentence: Sentence, at: int, words: PlaceWords) -> Span | None:
    """What is carried: the object, the passive's subject, the noun of "drones shipped from"; what moves by itself."""
    tokens = sentence.tokens
    if tokens[at].pos == "NOUN":
        return _after_of(sentence, at, words)
    children = {tokens[i].dep: i for i in range(len(tokens)) if tokens[i].head == at and i != at}
    leaves = tokens[at].lemma.lower() in words.leaving
    noun = children.get("nsubj") if leaves else children.get("dobj", children.get("nsubjpass"))
    if noun is None and tokens[at].dep in ("acl", "relcl"):
        noun = tokens[at].head
    if noun is None and tokens[at].dep == "conj":
        return _carried(sentence, tokens[at].head, words)
    noun = children.get("nsubj") if noun is None else noun
    return None if noun is None else _phrase(sentence, noun)


def _after_of(sentence: Sentence, at: int, words: PlaceWords) -> Span | None:
    """ "shipments of grain": the grain."""
    tokens = sentence.tokens
    of = next((i for i, token in enumerate(tokens) if token.head == at and token.dep == "prep" and token.lemma == words.of), -1)
    noun = next((i for i, token in enumerate(tokens) if token.head == of and token.dep == "pobj"), None)
    return None if noun is None else _phrase(sentence, noun)


def _phrase(sentence: Sentence, noun: int) -> Span:
    """The noun with its articles, numbers and adjectives."""
    first = noun
    while (
        first > 0
        and sentence.tokens[first - 1].pos in ("DET", "ADJ", "NUM", "NOUN", "PROPN", "PART")
        and (first - 1 < noun and _belongs(sentence, first - 1, noun))
    ):
        first -= 1
    return Span(sentence.tokens[first].start, sentence.tokens[noun].end)


def _belongs(sentence: Sentence, index: int, noun: int) -> bool:
    seen: set[int] = set()
    while index not in seen:
        seen.add(index)
        if index == noun:
            return True
        index = sentence.tokens[index].head
    return False


def _mode(sentence: Sentence, spoken: list[str], at: int, until: int, words: PlaceWords) -> str | None:
    """How: "by rail" beside the verb, what carries, or the verb itself."""
    near = [spoken[i] for i in range(max(0, at - 6), until) if i != at]
    told = next((words.carriers[word] for word in near if word in words.carriers), "")
    return told or words.carrying[sentence.tokens[at].lemma.lower()] or None
