"""What is asserted and what is denied: within a claim, and across claims where a denial reaches another one.

A doubt is no denial: who doubts a thing does not say that it is not so, and both can hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...conflict_rules import Assertion
from ...languages import ConflictWords
from ...model import Stance, Statement
from ._finder import FactFinder, Matter, Telling
from ._scene import CONTENT, Scene, Word
from .deeds import PARTIES_SHARED, Told, deeds_in

# A denial reaches a statement of another claim that is about as near as two wordings of one thing …
ALIKE_0_TO_1 = 0.65
# … or farther off where most of the denial's own words come back in it, under whatever name …
RELATED_0_TO_1 = 0.35
WORDS_SHARE_0_TO_1 = 0.6
# … or still farther where all of them do …
REMOTE_0_TO_1 = 0.28
# … or where both are about one kind of deed between the same parties, whatever the words.
# Within a claim a denial that has no word in common with a statement is about it where the two are at least so near.
UNSHARED_0_TO_1 = 0.45
HELD = ("fact", "reported", "alleged")


@dataclass(frozen=True)
class _Index:
    """What is looked up for every denial: deeds by kind, and the senses of each word that a statement is about."""

    scene: Scene
    by_act: dict[str, list[Told]]
    about: dict[str, list[frozenset[str]]]
    said: dict[str, frozenset[str]]
    """All of what a statement is about, together."""


def _find(scene: Scene) -> Iterator[Matter]:
    denials = [statement for statement in scene.statements.values() if _stance(scene, statement) == "denies"]
    if not denials:
        return
    about = {key: _about(scene, each) for key, each in scene.statements.items()}
    said = {key: frozenset[str]().union(*senses) for key, senses in about.items()}
    index = _Index(scene, _deeds_by_act(scene), about, said)
    held = [key for key in scene.rows if key in scene.statements and _is_held(scene.statements[key])]
    alike = dict(scene.like((denial.id for denial in denials), held, REMOTE_0_TO_1))
    reached = {denial.id: _reached(index, denial, alike.get(denial.id, [])) for denial in denials}
    for claim in scene.claims:
        members = scene.members(claim)
        here = [statement for statement in members if statement.id in reached]
        if not here:
            continue
        asserted = [
            statement
            for statement in members
            if _stance(scene, statement) == "asserts" and any(_may_contradict(index, denial, statement) for denial in here)
        ]
        listed = {
            statement.id: statement for statement in (*asserted, *(each for denial in here for each in reached[denial.id]))
        }
        against = [each for each in listed.values() if not any(_same_mouth(each, denial) for denial in here)]
        yield Matter(claim.id, tuple(_tell(scene, statement, claim.id) for statement in (*here, *against)))


def _deeds_by_act(scene: Scene) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for statement in scene.statements.values():
        for told in deeds_in(scene, statement) if _is_held(statement) else ():
            found.setdefault(told.deed.act, []).append(told)
    return found


def _about(scene: Scene, statement: Statement) -> list[frozenset[str]]:
    """What the statement is about, without names, which have a part in many matters, and without talk of evidence."""
    language = scene.language(statement)
    evidence = frozenset() if language is None else language.conflict.evidence
    words = [word for word in scene.words(statement) if word.token.pos != "PROPN" and word.lemma not in evidence]
    return [senses for word in words if (senses := frozenset(scene.senses(statement, [word])))]


def _tell(scene: Scene, statement: Statement, matter: str) -> Telling:
    return Telling(Assertion(matter, _stance(scene, statement) == "denies"), statement.id, scene.quote(statement))


def _stance(scene: Scene, statement: Statement) -> Stance:
    """The stance towards the matter: to deny or withdraw a denial is to assert."""
    language = scene.language(statement)
    if statement.stance != "denies" or language is None:
        return statement.stance
    cue = [word.lemma for span in statement.cue for word in scene.words_in(statement.report_id, span)]
    negated = any(word.lemma in language.conflict.negations for word in scene.words(statement))
    return "asserts" if negated and not language.conflict.denying.isdisjoint(cue) else "denies"


def _may_contradict(index: _Index, denial: Statement, statement: Statement) -> bool:
    """What stands around a denial in its own report need not be what is denied, unless it is told in the denial's words."""
    if denial.report_id == statement.report_id:
        return _is_denied(index, denial, statement)
    return _touches(index, denial, statement)


def _touches(index: _Index, denial: Statement, statement: Statement) -> bool:
    """Whether they have a word in common or are somewhat alike, so far as the denial says at all what it denies."""
    about, said = index.about[denial.id], index.said[statement.id]
    shared = any(not said.isdisjoint(senses) for senses in about)
    return not about or shared or index.scene.likeness(denial.id, statement.id) >= UNSHARED_0_TO_1


def _same_mouth(left: Statement, right: Statement) -> bool:
    """Nobody is taken to contradict himself within a report: what he goes on to say explains his denial."""
    return left.report_id == right.report_id and left.speaker is not None and left.speaker == right.speaker


def _is_held(statement: Statement) -> bool:
    """Whether somebody says that it is so: what may be, or is to be, is not what a denial is about."""
    return statement.stance == "asserts" and statement.status in HELD


def _reached(index: _Index, denial: Statement, alike: list[str]) -> list[Statement]:
    """Statements anywhere that this denial is about, if they are in its claim or not."""
    scene = index.scene
    target = scene.statements.get(denial.target or "")
    found = [scene.statements[key] for key in alike if _is_denied(index, denial, scene.statements[key])]
    found += _same_deed(index, denial)
    return found if target is None or not _touches(index, denial, target) else [target, *found]


def _is_denied(index: _Index, denial: Statement, statement: Statement) -> bool:
    said, about = index.said[statement.id], index.about[denial.id]
    back = sum(1 for senses in about if not said.isdisjoint(senses))
    least = ALIKE_0_TO_1
    if back >= WORDS_SHARE_0_TO_1 * len(about):
        least = REMOTE_0_TO_1 if back == len(about) else RELATED_0_TO_1
    return back > 0 and index.scene.likeness(denial.id, statement.id) >= least


def _same_deed(index: _Index, denial: Statement) -> list[Statement]:
    """Statements of a deed of the denied kind, with things of the kind that the denial names, between the same parties."""
    scene = index.scene
    language = scene.language(denial)
    if language is None:
        return []
    words = scene.words(denial)
    about = scene.parties(denial) | scene.side_of_speaker(denial)
    lemmas = {word.lemma for word in words}
    found = []
    for act in sorted(acts_in(words, language.conflict)):
        usual = language.conflict.things_of.get(act, frozenset())
        if not usual.isdisjoint(lemmas):
            found += [told.statement for told in index.by_act.get(act, ()) if _is_of(told, usual) and _between(told, about)]
    return found


def _is_of(told: Told, usual: frozenset[str]) -> bool:
    return not usual.isdisjoint(told.things)


def _between(told: Told, about: frozenset[str]) -> bool:
    return len(about & set(told.deed.parties)) >= min(PARTIES_SHARED, max(1, len(about)))


def acts_in(words: list[Word], conflict: ConflictWords) -> set[str]:
    lemmas = {word.lemma for word in words if word.token.pos in CONTENT}
    return {act for act, forms in conflict.acts.items() if not forms.isdisjoint(lemmas)}


finder = FactFinder(makes=Assertion, find=_find)
