"""Report, Sentence, Mention, Entity, Statement, Claim, Judgement -> AliasSuggestion."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from ..languages import Language, MatterWords, language_for
from ..model import (
    AliasSuggestion,
    Claim,
    Entity,
    Judgement,
    Mention,
    Report,
    Sentence,
    Statement,
    Table,
    in_force,
)
from .matter import keys_of
from .near_names import near_pairs
from .spelling import core_words, sound_of

# One shared fact may be chance: two ministries "supply drones".
MIN_FACTS = 2
# Names that begin alike ("Ferro-"), or of which the shorter lies nearly whole in the longer ("Baltros" in "Albatross").
MIN_COMMON_START = 3
MIN_PARTIAL_0_TO_100 = 80.0
# Two people whose full names are both known are two, unless only a letter or two differ.
MIN_FULL_NAME_0_TO_100 = 80.0
# Shorter names are like too many others (Iran, Iraq).
MIN_NAME_CHARS = 5
# A word told of more than this share of all names, and of more than this many, says nothing of one of them.
COMMON_SHARE = 0.1
ALWAYS_RARE = 6
# What is told of a name stands in its sentence and the next one ("The company …").
SENTENCES_ON = 1
SHOWN_CHARS = 80
SHOWN_WORDS = 6
_SAYING = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})


@dataclass(frozen=True)
class _Profile:
    """What the pile tells of one name. `facts`: keys of the telling words beside it, each with the word itself."""

    name: str
    kind: str
    words: tuple[str, ...]
    forms: frozenset[str]
    reports: frozenset[str]
    statements: frozenset[str]
    facts: dict[str, str]


def suggest_aliases(
    reports: Table[Report],
    sentences: Table[Sentence],
    mentions: Table[Mention],
    entities: Table[Entity],
    statements: Table[Statement],
    claims: Table[Claim],
    judgements: Table[Judgement],
    *,
    min_facts: int = MIN_FACTS,
) -> Iterator[AliasSuggestion]:
    """Two names somewhat alike that no report holds apart, and of which reports tell the same: a person decides.

    Spelling alone would join Iran and Iraq, shared facts alone two companies at one site. Names judged the same are one
    entity by now; names judged different are not suggested again.
    """
    profiles = _profiles(reports, sentences, mentions, entities, statements)
    rare = _rare_facts(profiles)
    claimed_in = _claims_of(profiles, claims)
    words = _quotes(reports, statements)
    judged = _judged_different(judgements)
    found: list[tuple[float, AliasSuggestion]] = []
    told_of = [{*own, *(f"claim {place}" for place in among)} for own, among in zip(rare, claimed_in, strict=True)]
    for row, other in near_pairs([profile.words for profile in profiles], told_of, least_shared=min_facts):
        left, right = profiles[row], profiles[other]
        if left.reports & right.reports or not _is_alike(left, right) or _is_judged(left, right, judged):
            continue
        common = [claims[place] for place in sorted(claimed_in[row] & claimed_in[other])]
        claimed = list(_shared_claims(left, right, common, words))
        told = sorted({left.facts[key] for key in rare[row] & rare[other]})
        if len(claimed) + len(told) >= min_facts:
            facts = (*claimed, *([f"both: {', '.join(told[:SHOWN_WORDS])}"] if told else []))
            ids = sorted({one for claim in common for one in _members_of_both(claim, left, right)})
            names = sorted((left.name, right.name))
            weight = fuzz.ratio(left.name, right.name) * (len(claimed) + len(told))
            found.append((weight, AliasSuggestion((names[0], names[1]), facts, tuple(ids))))
    yield from _best(found)


def _best(found: list[tuple[float, AliasSuggestion]]) -> Iterator[AliasSuggestion]:
    """Each name has one double at most: the likeliest."""
    taken: set[str] = set()
    for _, suggestion in sorted(found, key=lambda one: (-one[0], one[1].names)):
        if taken.isdisjoint(suggestion.names):
            taken.update(suggestion.names)
            yield suggestion


def _rare_facts(profiles: list[_Profile]) -> list[set[str]]:
    """Of each profile the facts that few names share."""
    spread = Counter(key for profile in profiles for key in profile.facts)
    most = max(ALWAYS_RARE, COMMON_SHARE * len(profiles))
    return [{key for key in profile.facts if spread[key] <= most} for profile in profiles]


def _claims_of(profiles: list[_Profile], claims: Table[Claim]) -> list[set[int]]:
    """The places of the claims that each name has a part in."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        for statement_id in claim.statement_ids:
            places[statement_id].append(place)
    return [{place for one in profile.statements for place in places.get(one, ())} for profile in profiles]


def _profiles(
    reports: Table[Report],
    sentences: Table[Sentence],
    mentions: Table[Mention],
    entities: Table[Entity],
    statements: Table[Statement],
) -> list[_Profile]:
    languages = {report.id: language for report in reports if (language := language_for(report.language)) is not None}
    spoken: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sorted(sentences, key=lambda one: (one.report_id, one.span)):
        spoken[sentence.report_id].append(sentence)
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.report_id].append(statement)
    pages = {key: _Page(spoken[key], said[key], language) for key, language in languages.items()}
    by_id = {mention.id: mention for mention in mentions if mention.report_id in languages}
    states = _state_words(languages)
    profiles = []
    for entity in entities:
        own = [by_id[mention_id] for mention_id in entity.mention_ids if mention_id in by_id]
        if own and entity.kind not in ("place", "law") and not _has_state(entity.own_name, states):
            profiles.append(_profile(entity, own, pages, languages[own[0].report_id].matter))
    return sorted(profiles, key=lambda one: one.name)


class _Page:
    """One report's sentences, each with what it tells of a name in it, worked out once."""

    def __init__(self, sentences: list[Sentence], statements: list[Statement], language: Language) -> None:
        self._sentences, self._statements, self._language = sentences, statements, language
        self._starts = [sentence.span.start for sentence in sentences]
        self._told: dict[int, tuple[frozenset[str], list[tuple[str, tuple[str, ...]]]]] = {}

    def around(self, place: int) -> Iterator[tuple[frozenset[str], list[tuple[str, tuple[str, ...]]]]]:
        """Of the sentence there and those that go on from it: ids of statements, and telling words with their keys."""
        at = bisect_right(self._starts, place) - 1
        for index in range(max(0, at), min(at + 1 + SENTENCES_ON, len(self._sentences))):
            if index not in self._told:
                self._told[index] = self._read(self._sentences[index])
            yield self._told[index]

    def _read(self, sentence: Sentence) -> tuple[frozenset[str], list[tuple[str, tuple[str, ...]]]]:
        empty = self._language.matter.empty
        lemmas = [token.lemma.casefold() for token in sentence.tokens if token.pos in _SAYING]
        telling = [(lemma, keys_of(lemma, self._language)) for lemma in lemmas if lemma not in empty and lemma.isalpha()]
        ids = (one.id for one in self._statements if any(sentence.span.overlaps(span) for span in one.spans))
        return frozenset(ids), telling


def _profile(entity: Entity, mentions: list[Mention], pages: dict[str, _Page], matter: MatterWords) -> _Profile:
    own_words = {part for form in (entity.name, *entity.aliases) for part in form.casefold().split()}
    facts: dict[str, str] = {}
    statements: set[str] = set()
    for mention in mentions:
        for ids, telling in pages[mention.report_id].around(mention.span.start):
            statements |= ids
            for lemma, keys in telling:
                if lemma not in own_words:
                    for key in keys:
                        facts.setdefault(key, lemma)
    return _Profile(
        name=entity.name,
        kind=entity.kind,
        words=core_words(entity.own_name, matter.articles, matter.company_forms),
        forms=frozenset((entity.name, *entity.aliases)),
        reports=frozenset(mention.report_id for mention in mentions),
        statements=frozenset(statements),
        facts=facts,
    )


def _state_words(languages: dict[str, Language]) -> set[str]:
    return {
        word.casefold()
        for language in {one.code: one for one in languages.values()}.values()
        for country in language.party.countries
        for word in (*country.names, *country.adjectives, *country.stands_for)
    }


def _has_state(name: str, states: set[str]) -> bool:
    """A state's name or what is made of it ("Iranian Ministry of Sport"): known bodies, not doubles of one another."""
    return any(part.casefold() in states for part in (name, *name.replace("-", " ").split()))


def _is_alike(left: _Profile, right: _Profile) -> bool:
    if (left.kind == "person") != (right.kind == "person") and max(len(left.words), len(right.words)) > 1:
        return False
    own, others = _without_common(left.words, right.words)
    one, other = "".join(own), "".join(others)
    if min(len(one), len(other)) < MIN_NAME_CHARS:
        return False
    if left.kind == right.kind == "person" and min(len(left.words), len(right.words)) > 1:
        return fuzz.ratio("".join(left.words), "".join(right.words)) >= MIN_FULL_NAME_0_TO_100
    starts = [sound_of(words[0])[:MIN_COMMON_START] for words in (own, others)]
    return starts[0] == starts[1] or fuzz.partial_ratio(one, other) >= MIN_PARTIAL_0_TO_100


def _without_common(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What tells the names apart: two papers called "Post" are not alike for that. Whole names, where one is part of the
    other."""
    own = tuple(word for word in left if word not in right)
    others = tuple(word for word in right if word not in left)
    return (own, others) if own and others else (left, right)


def _quotes(reports: Table[Report], statements: Table[Statement]) -> dict[str, str]:
    by_id = {report.id: report for report in reports}
    return {one.id: by_id[one.report_id].quote_all(one.spans) for one in statements if one.report_id in by_id}


def _members_of_both(claim: Claim, left: _Profile, right: _Profile) -> set[str]:
    members = set(claim.statement_ids)
    one, other = members & left.statements, members & right.statements
    return one | other if one and other else set()


def _shared_claims(left: _Profile, right: _Profile, claims: Table[Claim], words: dict[str, str]) -> Iterator[str]:
    """For each claim that takes in both names, what is said of the one and of the other."""
    for claim in claims:
        sides = [[words[one] for one in claim.statement_ids if one in side.statements] for side in (left, right)]
        if all(sides):
            yield " / ".join(f"“{_short(side[0])}”" for side in sides)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN_CHARS else text[: SHOWN_CHARS - 1].rsplit(" ", 1)[0] + "…"


def _judged_different(judgements: Table[Judgement]) -> set[frozenset[str]]:
    return {
        frozenset((judgement.left.name or "", judgement.right.name or ""))
        for judgement in in_force(list(judgements))
        if judgement.kind == "different" and judgement.left is not None and judgement.right is not None
    }


def _is_judged(left: _Profile, right: _Profile, judged: set[frozenset[str]]) -> bool:
    return any(frozenset((one, other)) in judged for one in left.forms for other in right.forms)
