"""What a thing is that can only be one: a cause, a cargo, a flag, what somebody died of."""

from __future__ import annotations

from collections.abc import Iterator

from ...conflict_rules import Being
from ...languages import ConflictWords
from ...model import Statement
from ._finder import FactFinder, Telling, per_claim
from ._scene import Scene, Word

NOMINAL = ("NOUN", "PROPN")
PHRASE = ("compound", "amod", "nmod", "conj")


def _tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
    language = scene.language(statement)
    if language is None or statement.stance != "asserts" or statement.status == "possible":
        return
    words = scene.words(statement)
    for word in words:
        for slot, of, what in (*_copula(word, language.conflict), *_phrases(word, language.conflict)):
            told = Being(slot, scene.senses(statement, of), scene.senses(statement, [one for one in what if one in words]))
            if told.what:
                yield Telling(told, statement.id, scene.quote(statement))


Found = Iterator[tuple[str, list[Word], list[Word]]]


def _copula(word: Word, conflict: ConflictWords) -> Found:
    """ "The cause of the fire was arson"."""
    if word.lemma not in conflict.copula or any(child.lemma in conflict.negations for child in word.children):
        return
    subjects = [child for child in word.children if child.token.dep == "nsubj" and child.lemma in conflict.only_one]
    for subject in subjects:
        of = [one for link in subject.children if link.lemma in conflict.genitive for one in link.children]
        for child in word.children:
            if child.token.dep == "attr" and child.token.pos in NOMINAL and not _is_counted(child):
                yield subject.lemma, of, _phrase(child)


def _phrases(word: Word, conflict: ConflictWords) -> Found:
    """ "died of a heart attack", "under the flag of Togo"."""
    for link in word.children:
        named = word.lemma in conflict.only_one_of and link.lemma in conflict.genitive
        died = word.lemma in conflict.dying and link.lemma in (*conflict.genitive, *conflict.stems_from)
        for one in link.children if named or died else ():
            if one.token.pos == "PROPN" or (died and one.token.pos == "NOUN"):
                yield word.lemma, [], _phrase(one)


def _is_counted(word: Word) -> bool:
    return any(child.token.dep == "nummod" for child in word.children)


def _phrase(head: Word) -> list[Word]:
    return [head, *(child for child in head.children if child.token.dep in PHRASE)]


finder = FactFinder(makes=Being, find=per_claim(_tell))
