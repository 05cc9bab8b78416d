"""How things are: one of two opposite words for a thing."""

from __future__ import annotations

from collections.abc import Iterator

from ...conflict_rules import Trait
from ...model import Statement
from ._finder import FactFinder, Telling, per_claim
from ._scene import Scene, Word

MODIFIES = ("amod", "advmod", "acomp")
OBJECTS = ("dobj", "obj", "nsubj", "nsubjpass")


def _tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
    language = scene.language(statement)
    if language is None or statement.stance != "asserts":
        return
    words = scene.words(statement)
    for word in words:
        head = word.head
        if (
            head is None
            or word.token.dep not in MODIFIES
            or any(child.lemma in language.conflict.negations for child in head.children)
        ):
            continue
        of = scene.senses(statement, [head, *_taking_part(head)])
        for poles in language.conflict.opposites:
            axis = "/".join(min(pole) for pole in poles)
            for pole in poles:
                if of and word.lemma in pole:
                    yield Telling(Trait(axis, min(pole), of), statement.id, f"{word.lemma} {head.lemma}")


def _taking_part(head: Word) -> list[Word]:
    """For a verb also what it is about: it is the thing that is secret, whatever verb says so."""
    return [child for child in head.children if head.token.pos in ("VERB", "AUX") and child.token.dep in OBJECTS]


finder = FactFinder(makes=Trait, find=per_claim(_tell))
