"""Where things are, go to and come from: a statement's places with their role."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from ...conflict_rules import Setting
from ...conflict_rules._facts import Role
from ...languages import ConflictWords
from ...model import Place, Statement
from ._finder import FactFinder, Telling, per_claim
from ._scene import Scene, Word

NOMINAL = ("NOUN", "PROPN")
# Roles in which a noun takes part in its verb.
TAKES_PART = ("nsubj", "nsubjpass", "dobj", "obj")
# What a place may hang on before its own preposition is reached: "the port of Varna", "the Varna terminal".
PART_OF_NAME = ("compound", "nmod", "amod", "appos", "poss")


def _tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
    language = scene.language(statement)
    if language is None:
        return
    for place in scene.said(scene.places, statement):
        top = scene.top(place.report_id, place.span)
        preposition = None if top is None else _preposition(top, language.conflict)
        if top is None or preposition is None:
            continue
        for link in (preposition, *_outer(preposition, language.conflict)):
            role = _role(link, language.conflict)
            what = scene.senses(statement, _located(link))
            if role is not None and what:
                yield Telling(_setting(place, role, what), statement.id, scene.reports[place.report_id].quote(place.span))


def _setting(place: Place, role: Role, what: tuple[str, ...]) -> Setting:
    return Setting(
        name=place.name, role=role, what=what, country=place.country, precision=place.precision, within=place.within,
        lat=place.lat, lon=place.lon,
    )  # fmt: skip


def _preposition(word: Word, words: ConflictWords) -> Word | None:
    """The word that gives the place its role: "in" for Varna in "in the port of Varna"; None for "east of Varna"."""
    head = word.head
    while head is not None:
        if word.token.dep in PART_OF_NAME and head.token.pos in NOMINAL:
            word, head = head, head.head
            continue
        if word.token.dep != "pobj":
            return None
        owner = head.head
        if head.lemma not in words.genitive:
            return head
        if owner is None or owner.lemma in words.directions or owner.token.pos not in NOMINAL:
            return None
        word, head = owner, owner.head
    return None


def _outer(preposition: Word, words: ConflictWords) -> list[Word]:
    """The "to" of "taken to schools in Varna": who goes to something in a place goes to the place."""
    thing = preposition.head
    if thing is None or preposition.lemma not in words.at or thing.token.dep != "pobj" or thing.head is None:
        return []
    return [thing.head] if thing.head.lemma in words.to | words.from_ else []


def _role(preposition: Word, words: ConflictWords) -> Role | None:
    if any(
        ancestor.lemma in words.aside or ancestor.lemma in words.directions
        for ancestor in (preposition, *preposition.ancestors[:1])
    ):
        return None
    if preposition.lemma in words.to:
        return "to"
    if preposition.lemma in words.from_:
        return "from"
    return "at" if preposition.lemma in words.at else None


def _located(preposition: Word) -> list[Word]:
    """What is there: the noun the preposition belongs to, or who takes part in its verb."""
    owner = preposition.head
    if owner is None:
        return []
    if owner.token.pos in NOMINAL:
        # A parse may hang the place on the last noun of a phrase: "a factory for drones in Tatarstan".
        above = takewhile(lambda word: word.token.pos in (*NOMINAL, "ADP"), owner.ancestors)
        return [owner, *(word for word in above if word.token.pos in NOMINAL)]
    verbs = [owner, *(verb for verb in owner.ancestors[:2] if owner.token.dep in ("xcomp", "advcl", "acl", "conj"))]
    found = [child for verb in verbs for child in verb.children if child.token.dep in TAKES_PART]
    if owner.token.dep in ("acl", "relcl") and owner.head is not None:
        found.append(owner.head)
    # "He was shot in Odesa": with nobody named, the deed itself is what is there.
    return found if any(word.token.pos in NOMINAL for word in found) else verbs


finder = FactFinder(makes=Setting, find=per_claim(_tell))
