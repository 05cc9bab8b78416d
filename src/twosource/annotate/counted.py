"""What a number counts: its unit and the words for it, or what they spoke of before."""

from __future__ import annotations

import re

from .antecedents import antecedents, parallel, spoken_of_before
from .measured import measured, money, rate, with_denominator
from .numbers import Number, either, find_numbers
from .scenes import Counted, Scene, noun_after, noun_run, unit_of
from .shares import whole_of

_RANKS = ("JJ", "JJS")
_DETERMINERS = ("DT", "PRP$", "PDT")

_OBJECTS = ("dobj", "nsubjpass")

LEAST_OF_MODIFIER = 10
"""The least number that makes a quantity of a word it is tied to."""


def find_counted(scene: Scene, number: Number, *, hedged: bool) -> Counted | None:
    """Money, a unit of measure, a noun, or the noun spoken of before; None if the number counts nothing that is said."""
    return (
        money(scene, number)
        or measured(scene, number)
        or _modifier(scene, number)
        or _state(scene, number)
        or _noun(scene, number)
        or _moved(scene, number)
        or parallel(scene, number)
        or spoken_of_before(scene, number, hedged=hedged)
    )


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
    if match is None or index is None or f"-{match['noun'].lower()}" in words.hedges_after:
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
    # "1,500 coal- and gas-fired plants"
    cut_short = re.match(rf"\s+[\w-]+-\s+{re.escape(words.number_joiner)}(?=\s)", scene.text[at:])
    at += cut_short.end() if cut_short is not None else 0
    lead = re.match(rf"\s+{either([words.of, *words.parts_of])}(?=\s)", scene.text[at:], re.IGNORECASE)
    if lead is None:
        return at, False
    at += lead.end()
    index, tokens = scene.token_from(at), scene.sentence.tokens
    for tags in (_DETERMINERS, _RANKS, ("CD",)):
        if index is None or index + 1 >= len(tokens) or tokens[index].tag not in tags:
            continue
        # "its last ten games": what ranks them belongs to the whole, not to what is counted.
        if tags is not _RANKS or tokens[index + 1].tag == "CD":
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
    known = next((unit for unit, _ in antecedents(scene, number.span.start, here_only=True)), "person")
    return Counted(known, "", number.span.start, scene.end(head), whole=True, head=head)
