"""What is done already and what is still to come: deeds by kind, over all claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...conflict_rules import Deed
from ...languages import ConflictWords
from ...model import Statement
from ._finder import FactFinder, Matter, Telling
from ._scene import Scene, Word

# Two tellings of one deed are at least loosely about the same; a thing of the same name alone joins too much.
RELATED_0_TO_1 = 0.35
OBJECTS = ("dobj", "obj", "nsubjpass")
BESIDE = ("compound", "conj", "nmod")
PERFECT = ("VBD", "VBN")
CLAUSES = ("xcomp", "ccomp", "acl", "conj", "pcomp", "prep")


@dataclass(frozen=True)
class _Told:
    deed: Deed
    statement: Statement
    words: str


def _find(scene: Scene) -> Iterator[Matter]:
    told = [found for statement in scene.statements.values() for found in _tell(scene, statement)]
    yield from _plans(scene, [found for found in told if found.deed.making])
    others = [found for found in told if not found.deed.making]
    for act in sorted({found.deed.act for found in others}):
        coming = [found for found in others if found.deed.act == act and not found.deed.done]
        # Within one report both are told of different stages of one thing.
        busy = {found.statement.report_id for found in coming}
        done = [
            found for found in others if found.deed.act == act and found.deed.done and found.statement.report_id not in busy
        ]
        near = [found for found in done if any(_may_be_one(scene, found, other) for other in coming)]
        if near:
            yield Matter(None, _tellings([*coming, *near]))


def _plans(scene: Scene, told: Sequence[_Told]) -> Iterator[Matter]:
    """Things in the making, by claim: many things are built at once, so only one claim's are one thing."""
    for claim in scene.claims:
        own = set(claim.statement_ids)
        found = [each for each in told if each.statement.id in own]
        if len(found) > 1:
            yield Matter(claim.id, _tellings(found))


def _tellings(told: Sequence[_Told]) -> tuple[Telling, ...]:
    return tuple(Telling(found.deed, found.statement.id, found.words) for found in told)


def _may_be_one(scene: Scene, left: _Told, right: _Told) -> bool:
    return scene.likeness(left.statement.id, right.statement.id) >= RELATED_0_TO_1


def _tell(scene: Scene, statement: Statement) -> Iterator[_Told]:
    language = scene.language(statement)
    if language is None or statement.stance != "asserts":
        return
    conflict = language.conflict
    parties = tuple(sorted(scene.parties(statement)))
    for verb in scene.words(statement):
        act = _act(verb, conflict)
        done = None if act is None else is_done(verb, conflict)
        if act is None or done is None:
            continue
        things = scene.senses(statement, [word for word in things_of(verb, conflict) if word.token.pos in ("NOUN", "VERB")])
        if things:
            making = act in conflict.making
            yield _Told(Deed(act, things, parties, done, making), statement, scene.quote(statement))


def _act(verb: Word, conflict: ConflictWords) -> str | None:
    if verb.token.pos != "VERB":
        return None
    return next((act for act, forms in conflict.acts.items() if verb.lemma in forms), None)


def is_done(verb: Word, conflict: ConflictWords) -> bool | None:
    """True where the deed lies in the past, False where it is still to come; None where the words do not settle it."""
    chain = [verb, *_governors(verb)]
    around = [word for link in chain for word in (link, *link.children)]
    if any(word.lemma in conflict.negations for word in around):
        return None
    waits = any(child.lemma in conflict.while_waiting and child.token.dep in ("mark", "prep") for child in verb.children)
    if waits or any(word.lemma in conflict.ahead for word in around if word.at != verb.at):
        return False
    return True if any(link.token.tag in PERFECT and link.token.pos == "VERB" for link in chain) else None


def _governors(verb: Word) -> list[Word]:
    """The words whose tense and mood the verb shares: "caught" for "was caught selling", "decision" for "a decision to sell"."""
    found: list[Word] = []
    word = verb
    while word.head is not None and word.token.dep in CLAUSES and len(found) < len(word.sentence.tokens):
        word = word.head
        found.append(word)
    return found


def things_of(verb: Word, conflict: ConflictWords) -> list[Word]:
    """What the deed is done to. Of a beginning, it is what begins, and that deed's own things."""
    found = [child for child in verb.children if child.token.dep in OBJECTS]
    found += [
        thing
        for child in verb.children
        if child.lemma in conflict.with_what
        for thing in child.children
        if thing.token.dep == "pobj"
    ]
    if verb.lemma in conflict.aspect:
        begun = [child for child in verb.children if child.token.dep == "xcomp"]
        found += [*begun, *(thing for child in begun for thing in things_of(child, conflict))]
        found += _begins(verb)
    return [word for thing in found for word in (thing, *(child for child in thing.children if child.token.dep in BESIDE))]


def _begins(verb: Word) -> list[Word]:
    """The subject of a beginning: its own, or that of the words it hangs on ("production is expected to start")."""
    for link in (verb, *_governors(verb)):
        found = [child for child in link.children if child.token.dep in ("nsubj", "nsubjpass")]
        if found or link.token.pos == "NOUN":
            return found or [link]
    return []


finder = FactFinder(makes=Deed, find=_find)
