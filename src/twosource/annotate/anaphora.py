"""Whom a pronoun or a noun in a source points back to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..languages import SpeechWords
from ..languages._speech import Gender
from ..model import Attribution
from .page import Page
from .phrases import Kind, Phrase, kind_of, plain_words

GENDER_COST = 0.8
"""What a candidate costs, in sentences of distance, whose gender nothing tells, beside those of whom it is known."""
UNSURE_COST = 0.8
"""What a candidate costs, in sentences of distance, whose kind the text leaves open: it comes after those that fit."""
EQUAL_COST = 0.1
"""Two candidates that differ by no more, in sentences of distance, are equally near."""
MAX_BODY_SENTENCES = 2
"""How far back a body that spoke may be "they"."""
MAX_GAP_CHARS = 60
"""How far a relative pronoun may stand from the name it belongs to."""


@dataclass(frozen=True)
class Speaker:
    """Someone who speaks in a report. `described` are all words used of them; `sentence` is where, counted from 0."""

    name: str
    kind: Kind
    named: bool = False
    gender: Gender | None = None
    plural: bool = False
    described: frozenset[str] = frozenset()
    carrier: str = ""
    candidates: tuple[str, ...] = ()
    start: int = 0
    sentence: int = 0
    cost: float = 0.0
    head: str = ""


@dataclass(frozen=True)
class Heard:
    """An attribution with a source, and that source taken apart. `sentence`: its place among the sentences."""

    attribution: Attribution
    sentence: int
    phrase: Phrase


@dataclass(frozen=True)
class Scene:
    """Who was heard (`history`) and who was named (`passers_by`) before, who is named earlier in the sentence (`here`), and
    who is heard `later`."""

    history: list[Speaker]
    passers_by: list[Speaker]
    here: list[Speaker]
    later: Sequence[Heard]


def spoken_of(phrase: Phrase, sentence: int) -> Speaker:
    """Whoever a phrase in that sentence means, known by its own words alone."""
    return Speaker(
        name=phrase.own,
        kind=phrase.kind,
        gender=phrase.gender,
        plural=phrase.plural,
        described=phrase.described,
        carrier=phrase.carrier,
        start=phrase.start,
        sentence=sentence,
        head=phrase.head,
    )


def merged(fresh: Speaker, known: Speaker | None) -> Speaker:
    """The known speaker, now spoken of in other words and at another place."""
    if known is None:
        return fresh
    return replace(
        known,
        described=known.described | fresh.described,
        gender=known.gender or fresh.gender,
        carrier=fresh.carrier or known.carrier,
        start=fresh.start,
        sentence=fresh.sentence,
        cost=0.0,
    )


def by_pronoun(fresh: Speaker, pronoun: str, scene: Scene, words: SpeechWords) -> Speaker | None:
    """Whom "he", "she", "it" or "they" means: the nearest that fits; who spoke comes before who was only named."""
    gender = words.pronouns.genders.get(pronoun)
    if gender is not None:
        return _by_gender(fresh, gender, scene, words)
    everyone = [*scene.history, *scene.passers_by]
    if pronoun in words.pronouns.many:
        many = [(one, 0.0) for one in everyone if one.plural or one.kind == "people"]
        # A body in passing is hardly ever "they", and one that spoke long ago is not.
        near = [one for one in scene.history if fresh.sentence - one.sentence <= MAX_BODY_SENTENCES]
        bodies = [(one, UNSURE_COST) for one in near if one.kind in ("organisation", "outlet")]
        return _nearest(fresh, many + bodies)
    # "The owner says …, it says": such a noun is a firm's as well as a person's.
    firms = words.speakers.families[0]
    things = [(one, 0.0) for one in everyone if one.kind not in ("person", "people") or (not one.named and one.head in firms)]
    return _nearest(fresh, [(one, cost) for one, cost in things if not one.plural])


def _by_gender(fresh: Speaker, gender: Gender, scene: Scene, words: SpeechWords) -> Speaker | None:
    everyone = [one for one in [*scene.history, *scene.passers_by, *scene.here] if one.gender in (gender, None)]
    fitting = [(one, _doubt(one)) for one in everyone if one.kind == "person" and not one.plural]
    unsure = [(one, UNSURE_COST) for one in scene.history if one.gender in (gender, None) and _may_be_person(one, words)]
    found = _nearest(fresh, fitting + unsure)
    return replace(found, gender=gender, candidates=_rivals(fresh, found, fitting)) if found else None


def _may_be_person(one: Speaker, words: SpeechWords) -> bool:
    """A name of several words that was taken for a body, and that nothing calls one."""
    bodies = any(kind_of(word, words) in ("organisation", "outlet") for word in one.described)
    return one.named and one.kind in ("thing", "organisation") and len(one.name.split()) > 1 and not bodies


def _rivals(fresh: Speaker, found: Speaker, fitting: list[tuple[Speaker, float]]) -> tuple[str, ...]:
    """The others who are as near as the one that was found."""
    ranks = {id(one): fresh.sentence - one.sentence + one.cost + extra for one, extra in fitting}
    best = ranks.get(id(found))
    if best is None:
        return ()
    near = [one for one, _ in fitting if one.name != found.name and ranks[id(one)] <= best + EQUAL_COST]
    return tuple(dict.fromkeys(one.name for one in near))


def _doubt(one: Speaker) -> float:
    return 0.0 if one.gender else GENDER_COST


def by_relative(page: Page, fresh: Speaker) -> Speaker | None:
    """ "X, which said": the nearest name before the pronoun."""
    before = [
        mention
        for mention in page.mentions
        if mention.span.end <= fresh.start and mention.kind in ("outlet", "organisation", "person")
    ]
    if not before or fresh.start - before[-1].span.end > MAX_GAP_CHARS:
        return None
    kind: Kind = before[-1].kind  # type: ignore[assignment]
    return replace(
        fresh,
        name=page.full_name(before[-1].name),
        named=True,
        kind=kind,
        described=frozenset(plain_words(before[-1].name)),
    )


def one_of_them(fresh: Speaker, history: list[Speaker]) -> Speaker:
    """ "one of the two people"; or "one", after several spoke together: one of them, as a singular."""
    alone = replace(fresh, kind="person", plural=False)
    group = next((one for one in reversed(history) if one.plural), None)
    if len(fresh.name.split()) > 1 or group is None:
        return alone
    noun = group.head[:-1] if group.head.endswith("s") else group.head
    return replace(alone, name=noun, described=group.described | fresh.described)


def by_owner(fresh: Speaker, possessive: str, scene: Scene, words: SpeechWords) -> Speaker:
    """ "his office": whose, in plain words."""
    owner = by_pronoun(fresh, words.speakers.possessives[possessive], scene, words)
    return replace(fresh, name=words.speakers.owned.format(owner=owner.name, noun=fresh.name)) if owner else fresh


def by_noun(
    fresh: Speaker, phrase: Phrase, history: list[Speaker], passers_by: list[Speaker], words: SpeechWords
) -> Speaker | None:
    """Whom a definite phrase ("the newspaper", "the crane man", "the 51-year-old") points back to; None for someone new."""
    if re.search(words.speakers.age, phrase.own.lower()):
        return _last(one for one in history if one.kind == "person" and not one.plural)
    telling = [word for word in phrase.modifiers if word not in words.speakers.plain_adjectives and word[0].isalnum()]
    if phrase.kind in ("outlet", "report") and not telling:
        return known_record(phrase, history, words) or _outlet(phrase, history, passers_by)
    everyone = sorted([*history, *passers_by], key=lambda one: one.start)
    shared = [
        one
        for one in everyone
        if phrase.head in one.described and all(word in one.described for word in telling) and _is_alike(one, phrase, words)
    ]
    if shared:
        return shared[-1]
    if telling:
        alike = [one for one in history if one.kind in ("person", "people") and any(word in one.described for word in telling)]
        return _last(alike) if phrase.kind == "person" and phrase.head in words.speakers.anyone else None
    if phrase.kind == "organisation" or _family(phrase.head, words.speakers.families[:1]):
        return _body(fresh, phrase, history, passers_by, words)
    if phrase.kind == "person":
        return _person(phrase, history, words)
    if phrase.kind in ("document", "study"):
        any_text = phrase.head in words.speakers.generic
        family = frozenset[str]() if any_text else _family(phrase.head, words.speakers.families)
        return _last(one for one in history if one.kind == phrase.kind and (not family or one.head in family or one.named))
    return None


def known_record(phrase: Phrase, history: list[Speaker], words: SpeechWords) -> Speaker | None:
    """ "The report, written by X": the one without a name that was heard before ("an inspection report")."""
    kind = kind_of(phrase.head, words)
    if kind not in ("document", "report", "study"):
        return None
    return _last(one for one in history if one.head == phrase.head and one.kind == kind and not one.named)


def _is_alike(one: Speaker, phrase: Phrase, words: SpeechWords) -> bool:
    """Whether both are people or both are none; nouns for firms ("the owner") may be either."""
    if _family(phrase.head, words.speakers.families[:1]):
        is_body = kind_of(phrase.head, words) == "organisation"
        return not (is_body and one.kind == "person" and any(kind_of(word, words) == "person" for word in one.described))
    return (one.kind == "person") == (phrase.kind == "person")


def _outlet(phrase: Phrase, history: list[Speaker], passers_by: list[Speaker]) -> Speaker | None:
    """The outlet last heard: for "the blog" one called so, for "the report" one heard by way of a report, where there is
    one. The other outlets stay candidates for "the report"."""
    passing = [one for one in passers_by if one.kind == "outlet"]
    outlets = [one for one in history if one.kind == "outlet" and one.named]
    if phrase.kind == "report":
        outlets = sorted([*outlets, *(one for one in passing if one.carrier)], key=lambda one: one.start)
    outlets = outlets or passing
    if phrase.kind == "report":
        apt = [one for one in outlets if one.carrier]
    else:
        apt = [one for one in outlets if phrase.head in one.described]
    best = _last(apt or outlets)
    if best is None or phrase.kind != "report":
        return best
    return replace(best, candidates=tuple({one.name: None for one in reversed(outlets) if one.name != best.name}))


def _body(
    fresh: Speaker, phrase: Phrase, history: list[Speaker], passers_by: list[Speaker], words: SpeechWords
) -> Speaker | None:
    """The body a noun like "the company" means: the last that spoke and is not called by a noun of another family."""
    family = _family(phrase.head, words.speakers.families) or frozenset({phrase.head})
    sites = words.speakers.sites

    def fits(one: Speaker) -> bool:
        bodies = {word for word in one.described if words.speakers.kinds.get(word) == "organisation"}
        bodies -= sites - {phrase.head}
        unsaid = not bodies and phrase.head in words.speakers.generic
        return one.kind == "organisation" and (unsaid or bool(bodies & family))

    spoken = [one for one in history if fits(one)]
    named = [one for one in spoken if one.named]
    if spoken:
        return _last(named or spoken)
    # A name alone is too often a place that was taken for a body: the text must call it by such a noun.
    present = [(one, 0.0) for one in passers_by if fits(one) and one.described & family]
    return _nearest(fresh, present)


def _person(phrase: Phrase, history: list[Speaker], words: SpeechWords) -> Speaker | None:
    """ "the person", "the analyst", "the spokeswoman": the last who can be meant."""
    singles = [one for one in history if one.kind == "person" and not one.plural and _same_gender(one, phrase)]
    if phrase.head in words.speakers.anyone:
        return _last(singles)
    callings = _family(phrase.head, words.speakers.callings)
    return _last(one for one in singles if one.described & callings)


def called_in_full(page: Page, fresh: Speaker, phrase: Phrase) -> Speaker:
    """ "The ministry", after "the environment ministry" was spoken of: the nearest fuller words for it."""
    if phrase.kind not in ("organisation", "document") or fresh.name.lower() != phrase.head:
        return fresh
    text = page.report.text
    for sentence in reversed(page.sentences[: fresh.sentence]):
        for index, token in reversed(list(enumerate(sentence.tokens))):
            if text[token.start : token.end].lower() != phrase.head:
                continue
            before = [one for one in sentence.tokens[:index] if one.head == index and one.dep in ("compound", "amod", "nmod")]
            if before:
                return replace(fresh, name=text[before[0].start : token.end])
    return fresh


def _nearest(fresh: Speaker, candidates: list[tuple[Speaker, float]]) -> Speaker | None:
    """The candidate with the least distance and cost; the later of equals."""
    ranked = [
        (fresh.sentence - one.sentence + one.cost + extra, -one.start, number) for number, (one, extra) in enumerate(candidates)
    ]
    return candidates[min(ranked)[2]][0] if ranked else None


def _last(speakers: Iterable[Speaker]) -> Speaker | None:
    found = list(speakers)
    return found[-1] if found else None


def _family(noun: str, families: Iterable[frozenset[str]]) -> frozenset[str]:
    """All nouns that may name the same one as `noun`."""
    return frozenset[str]().union(*(family for family in families if noun in family))


def _same_gender(one: Speaker, phrase: Phrase) -> bool:
    return one.gender is None or phrase.gender is None or one.gender == phrase.gender
