"""What holds two names apart that look alike: another number, state, side, generation, sex, form or word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

from ..languages import PartyWords
from .legal_forms import SAME_STANDING
from .name_features import aligned_words, likeness_of
from .name_parts import NameParts
from .name_words import GENERATIONS, SAYS_LITTLE, SIDES
from .spelling import is_same_abroad, is_same_sound, sound_of

MIN_ONE_WORD = 0.75
"""Words less alike are two words, not two spellings."""
MIN_SLIP_CHARS = 6
"""In shorter words one letter makes another word (Iran, Iraq)."""


def held_apart(left: NameParts, right: NameParts, *, person: bool, states: Mapping[str, str] | None = None) -> str | None:
    """Why the two are not one, in a few words, or None. The same for (left, right) and (right, left).

    `states`: what `state_words` gives.
    """
    if set(left.numbers) != set(right.numbers):
        return "another number"
    if left.forms and right.forms and not _may_be_one_form(left.forms, right.forms):
        return "another legal form"
    if set(left.words) & GENERATIONS != set(right.words) & GENERATIONS:
        return "another generation"
    if not person and set(left.words) & SIDES != set(right.words) & SIDES:
        return "another side"
    if not person and states and _of(left.words, states) != _of(right.words, states):
        return "another state"
    pairs, own, others = aligned_words(left, right)
    if person and _is_father_of(left, right):
        return "father and son"
    own, others = _without_initials(own, person), _without_initials(others, person)
    unlike = [pair for pair in pairs if sound_of(pair[0]) != sound_of(pair[1])]
    lone = len(pairs) > 1 and len([pair for pair in unlike if not is_same_sound(*pair)]) == 1
    foreign = left.script != right.script
    for one, other in unlike:
        near = (person and is_same_abroad(one, other)) or (foreign and OSA.distance(one, other) <= 1)
        if lone and near and not _other_sex(one, other, person):
            continue
        if (reason := _unlike(one, other, person=person)) is not None:
            return reason
    if own and others:
        return "another word"
    return _too_much_left(left, right, [*own, *others], person=person)


def _may_be_one_form(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left & right) or any(left <= same and right <= same for same in SAME_STANDING)


def state_words(party: PartyWords) -> dict[str, str]:
    """A word that names or describes a state, in small letters -> the state."""
    return {name.casefold(): one.names[0] for one in party.countries for name in (*one.names, *one.adjectives)}


def _of(words: Iterable[str], states: Mapping[str, str]) -> frozenset[str]:
    return frozenset(states[word] for word in words if word in states)


def _unlike(one: str, other: str, *, person: bool) -> str | None:
    """Why two words set against each other are two."""
    if 1 in (len(one), len(other)):
        return None if person and one[0] == other[0] else "another word"
    if _other_sex(one, other, person):
        return "the other sex"
    if is_same_sound(one, other):
        return None
    if min(len(one), len(other)) < MIN_SLIP_CHARS or one[0] != other[0] or likeness_of(one, other) < MIN_ONE_WORD:
        return "another word"
    return None if OSA.distance(one, other) <= 1 else "another word"


def _is_father_of(left: NameParts, right: NameParts) -> bool:
    """ "Salman bin Omar", "Omar bin Salman"."""
    sons = {"bin", "ibn", "ben"} & set(left.particles) & set(right.particles)
    return bool(sons) and left.words != right.words and sorted(left.words) == sorted(right.words)


def _other_sex(one: str, other: str, person: bool) -> bool:
    """ "Martin" and "Martina", "Petrov" and "Petrova"."""
    return person and {word.removesuffix("h").endswith("a") for word in (one, other)} == {True, False}


def _without_initials(words: list[str], person: bool) -> list[str]:
    return [word for word in words if not person or len(word) > 1]


def _too_much_left(left: NameParts, right: NameParts, over: list[str], *, person: bool) -> str | None:
    """A person's further names may be left out, not down to one; of a body's only words that say little."""
    if not over:
        return None
    if person:
        return "only one name of several" if min(len(left.words), len(right.words)) < 2 else None
    return None if all(word in SAYS_LITTLE for word in over) else "a further word"
