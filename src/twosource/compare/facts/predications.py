"""What is said of something, and whether it is negated: in the reports' own assertions, beside what people deny."""

from __future__ import annotations

from collections.abc import Iterator

from ...conflict_rules import Predication
from ...languages import ConflictWords
from ...model import Statement
from ._finder import FactFinder, Telling, per_claim
from ._scene import CONTENT, Scene, Word

HELD = ("fact", "reported", "alleged")
ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "obj", "attr", "pobj", "agent", "prep", "compound", "amod")
SAYS_WHAT = ("attr", "acomp")


def _tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
    language = scene.language(statement)
    if language is None or statement.stance not in ("asserts", "denies") or statement.status not in HELD:
        return
    words = scene.words(statement)
    root = next(
        (word for word in words if word.token.pos in ("VERB", "AUX") and (word.head is None or word.head not in words)), None
    )
    if root is None:
        return
    if any(child.lemma in language.conflict.while_waiting for child in root.children):
        # "Will not reopen before May" says when, not whether.
        return
    denied = _is_negated(root, words, language.conflict)
    if statement.stance == "denies" and not denied:
        # "Denied that": what is denied is another finder's affair.
        return
    said = (
        [child for child in root.children if child.token.dep in SAYS_WHAT] if root.lemma in language.conflict.copula else [root]
    )
    about = [word for word in words if word.token.pos in CONTENT and word not in said and word.token.dep in ARGUMENTS]
    exists = root.lemma in language.conflict.copula and any(child.token.dep == "expl" for child in root.children)
    # "Know" and "take" mean little by themselves, but said and negated of the same things they are the same.
    says = scene.senses(statement, said) or tuple(sorted({word.lemma for word in said}))
    told = Predication(says, scene.senses(statement, [*about, *(said if exists else ())]), denied, exists)
    if told.says and told.about:
        yield Telling(told, statement.id, scene.quote(statement))


def _is_negated(root: Word, words: list[Word], conflict: ConflictWords) -> bool:
    """ "did not know", "there is no agreement", "nobody saw it"; of two negations the one undoes the other."""
    marks = [child for child in root.children if child.lemma in conflict.negations]
    for child in root.children:
        if child.token.dep in ("nsubj", "nsubjpass", "attr", "dobj", "obj"):
            marks += [one for one in child.children if one.lemma in conflict.negations and one.token.dep in ("det", "neg")]
    return len([mark for mark in marks if mark in words]) % 2 == 1


finder = FactFinder(makes=Predication, find=per_claim(_tell))
