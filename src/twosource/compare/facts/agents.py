"""Who did it, and whose it is: agents of passives and owners."""

from __future__ import annotations

from collections.abc import Iterator

from ...conflict_rules import Agent
from ...languages import ConflictWords
from ...model import Statement
from ._finder import FactFinder, Telling, per_claim
from ._scene import Scene, Word

OWNS = "own"
NOMINAL = ("NOUN", "PROPN")
PHRASE = ("compound", "amod", "poss", "nmod", "appos", "conj", "flat")
PATIENTS = ("nsubjpass", "nsubj")


def _tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
    language = scene.language(statement)
    if language is None or statement.stance != "asserts":
        return
    words = scene.words(statement)
    for verb in words:
        if any(child.lemma in language.conflict.negations for child in verb.children):
            continue
        for act, of, who in (*_by(verb, language.conflict), *_owned(verb, language.conflict)):
            doer = _telling([word for word in _phrase(who) if word in words])
            told = Agent(
                (OWNS,) if act is None else scene.senses(statement, [act]),
                scene.senses(statement, _phrase(of)),
                scene.senses(statement, doer),
            )
            if told.verb and told.of and told.who:
                yield Telling(told, statement.id, scene.quote(statement))


def _by(verb: Word, conflict: ConflictWords) -> Iterator[tuple[Word | None, Word, Word]]:
    """ "The house was sold by X"."""
    patients = [child for child in verb.children if child.token.dep == "nsubjpass" and child.token.pos in NOMINAL]
    agents = [child for child in verb.children if child.token.dep == "agent" and child.lemma in conflict.by]
    for patient in patients:
        for who in (one for agent in agents for one in agent.children if one.token.pos in NOMINAL):
            yield (None if verb.lemma in conflict.owning else verb), patient, who


def _owned(verb: Word, conflict: ConflictWords) -> Iterator[tuple[Word | None, Word, Word]]:
    """ "The ship belongs to X", "X owns the ship"."""
    subjects = [child for child in verb.children if child.token.dep == "nsubj" and child.token.pos in NOMINAL]
    if verb.lemma in conflict.belonging:
        links = [child for child in verb.children if child.lemma in conflict.to]
        for who in (one for link in links for one in link.children if one.token.pos in NOMINAL):
            yield from ((None, subject, who) for subject in subjects)
    elif verb.lemma in conflict.owning:
        for thing in (child for child in verb.children if child.token.dep in ("dobj", "obj") and child.token.pos in NOMINAL):
            yield from ((None, thing, who) for who in subjects)


def _telling(phrase: list[Word]) -> list[Word]:
    """The words that tell one doer from another: names and peoples where there are any ("Polish jets")."""
    names = [word for word in phrase if word.token.pos == "PROPN" or word.token.entity.endswith("NORP")]
    return names or phrase


def _phrase(head: Word) -> list[Word]:
    """The head with its names and modifiers."""
    return [head, *(child for child in head.children if child.token.dep in PHRASE)]


finder = FactFinder(makes=Agent, find=per_claim(_tell))
