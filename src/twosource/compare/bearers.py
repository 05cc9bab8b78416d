"""Whose matter it is: the names that stand in one place of two tellings, where other names make it another matter."""

from __future__ import annotations

from collections import defaultdict

from ..conflict_rules import Setting
from ..conflict_rules.place import lies_in
from ..model import Place, Statement
from .facts import Scene, Word

NOMINAL = ("NOUN", "PROPN")
SUBJECTS = ("nsubj", "nsubjpass")
NAMED = ("compound", "nmod", "appos", "conj", "flat")

Slot = tuple[str, str]
"""The word that a name hangs on, and how: ("sale", "to"), ("send", "subject"), ("export", "of")."""


def of_other_bearers(scene: Scene, left: Statement, right: Statement, *, subjects: bool) -> bool:
    """Whether some place of both tellings holds a name, and another one in each: sales to Germany and to France, Brazil's
    exports and Chile's. `subjects`: who did it counts as well ("Brazil sent 200", "Chile sent 70")."""
    one, other = (slots(scene, statement) for statement in (left, right))
    shared = [slot for slot in one if slot in other and (subjects or slot[1] != "subject")]
    return any(_are_others(scene, (left, one[slot]), (right, other[slot])) for slot in shared)


def slots(scene: Scene, statement: Statement) -> dict[Slot, tuple[Word, ...]]:
    """The names of the statement by where they stand."""
    found: dict[Slot, list[Word]] = defaultdict(list)
    words = set(scene.words(statement))
    language = scene.language(statement)
    if language is None:
        return {}
    links = language.conflict.at | language.conflict.to | language.conflict.from_ | language.conflict.genitive
    for word in scene.words(statement):
        if word.token.pos != "PROPN" or (slot := _slot(word, links, language.conflict.genitive)) is None:
            continue
        found[slot] += [one for one in _name(word) if one in words]
    return {slot: tuple(name) for slot, name in found.items()}


def _slot(word: Word, links: frozenset[str], genitive: frozenset[str]) -> Slot | None:
    head = word.head
    if head is None:
        return None
    if word.token.dep in SUBJECTS and head.token.pos == "VERB":
        return head.lemma, "subject"
    if word.token.dep == "poss" and head.token.pos == "NOUN":
        return head.lemma, min(genitive)
    owner = head.head
    if word.token.dep == "pobj" and head.lemma in links and owner is not None and owner.token.pos == "NOUN":
        return owner.lemma, head.lemma
    return None


def _name(word: Word) -> list[Word]:
    """The word with the other words of its name, and the names beside it."""
    parts = [child for child in word.children if child.token.pos == "PROPN" and child.token.dep in NAMED]
    return [word, *(one for part in parts for one in _name(part))]


def _are_others(scene: Scene, left: tuple[Statement, tuple[Word, ...]], right: tuple[Statement, tuple[Word, ...]]) -> bool:
    """Whether the names have no word, no bearer and no ground in common."""
    spoken = [{word.lemma for word in words} for _, words in (left, right)]
    if not spoken[0].isdisjoint(spoken[1]):
        return False
    called = [_bearers(scene, statement, words) for statement, words in (left, right)]
    if not called[0].isdisjoint(called[1]):
        return False
    grounds = [_grounds(scene, statement, words) for statement, words in (left, right)]
    return not any(lies_in(one, other) or lies_in(other, one) for one in grounds[0] for other in grounds[1])


def _bearers(scene: Scene, statement: Statement, words: tuple[Word, ...]) -> frozenset[str]:
    """Whoever bears the names, all names of a state and its government as one."""
    at = {word.token.start for word in words}
    found: frozenset[str] = frozenset()
    for mention in scene.said(scene.mentions, statement):
        if any(mention.span.start <= start < mention.span.end for start in at):
            entity = scene.entity_of.get(mention.id)
            names = {mention.name} if entity is None else {entity.name, entity.party or entity.name}
            found |= names | {state for name in names for state in scene.states(statement, name)}
    return found


def _grounds(scene: Scene, statement: Statement, words: tuple[Word, ...]) -> list[Setting]:
    at = {word.token.start for word in words}
    listed = [
        place
        for place in scene.said(scene.places, statement)
        if any(place.span.start <= start < place.span.end for start in at)
    ]
    return [_ground(place) for place in listed]


def _ground(place: Place) -> Setting:
    return Setting(place.name, "at", (), place.country, place.precision, place.within, place.lat, place.lon)
