"""What is done already and what is still to come: deeds by kind, over all claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...conflict_rules import Deed
from ...languages import ConflictWords
from ...model import Statement
from ._finder import FactFinder, Matter, Telling
from ._scene import Scene, Word

# Two tellings of one beginning are at least loosely about the same …
RELATED_0_TO_1 = 0.35
# … while of a deed that can be done often, both its parties must be the same.
PARTIES_SHARED = 2
OBJECTS = ("dobj", "obj", "nsubjpass")
PERFECT = ("VBD", "VBN")
PRESENT = ("VBZ", "VBP")
CLAUSES = ("xcomp", "ccomp", "acl", "conj", "pcomp", "prep")


@dataclass(frozen=True)
class Told:
    """A deed as one statement tells it. `unsettled`: whether it will come is left open; `begins`: it is a beginning.
    `things`: the words for its things as they stand, singular."""

    deed: Deed
    statement: Statement
    words: str
    unsettled: bool = False
    begins: bool = False
    things: tuple[str, ...] = ()


def _find(scene: Scene) -> Iterator[Matter]:
    told = [found for statement in scene.statements.values() for found in deeds_in(scene, statement)]
    yield from _plans(scene, [found for found in told if found.deed.making])
    together = {(key, claim.id) for claim in scene.claims for key in claim.statement_ids}
    claims_of: dict[str, set[str]] = {}
    for key, claim_id in sorted(together):
        claims_of.setdefault(key, set()).add(claim_id)
    by_act: dict[str, list[Told]] = {}
    for found in told:
        if not found.deed.making:
            by_act.setdefault(found.deed.act, []).append(found)
    for _, others in sorted(by_act.items()):
        coming = [found for found in others if not found.deed.done]
        # Within one report both are told of different stages of one thing.
        busy = {found.statement.report_id for found in coming}
        done = [found for found in others if found.deed.done and found.statement.report_id not in busy]
        index = _index(done, claims_of)
        # What is still to come stands together where the same deeds may be it.
        against: dict[tuple[Told, ...], list[Told]] = {}
        for each in coming:
            worth = _worth_a_look(each, index, claims_of)
            near = tuple(done[place] for place in sorted(worth) if _may_be_one(scene, done[place], each, claims_of))
            against.setdefault(near, []).append(each)
        yield from (Matter(None, _tellings([*waiting, *near])) for near, waiting in against.items() if near)


@dataclass(frozen=True)
class _Done:
    """Deeds that are done, by place: the beginnings, and the others by claim and by party."""

    beginnings: frozenset[int]
    by_claim: dict[str, set[int]]
    by_party: dict[str, set[int]]


def _index(done: Sequence[Told], claims_of: dict[str, set[str]]) -> _Done:
    by_claim: dict[str, set[int]] = {}
    by_party: dict[str, set[int]] = {}
    for place, each in enumerate(done):
        for claim_id in claims_of.get(each.statement.id, ()):
            by_claim.setdefault(claim_id, set()).add(place)
        for party in each.deed.parties:
            by_party.setdefault(party, set()).add(place)
    beginnings = frozenset(place for place, each in enumerate(done) if each.begins)
    return _Done(beginnings, by_claim, by_party)


def _worth_a_look(coming: Told, index: _Done, claims_of: dict[str, set[str]]) -> set[int]:
    """The places of all deeds that may be this one: of a claim of its own, or, if it is unsettled, of a party of its own."""
    found = set(index.beginnings)
    for claim_id in claims_of.get(coming.statement.id, ()):
        found |= index.by_claim.get(claim_id, set())
    for party in coming.deed.parties if coming.unsettled else ():
        found |= index.by_party.get(party, set())
    return found


def _may_be_one(scene: Scene, done: Told, coming: Told, claims_of: dict[str, set[str]]) -> bool:
    """Whether the deed that is done may be the one still to come, and is no plan that has come true since."""
    here, there = (claims_of.get(each.statement.id, set()) for each in (done, coming))
    if done.begins:
        return not here.isdisjoint(there) or scene.likeness(done.statement.id, coming.statement.id) >= RELATED_0_TO_1
    if coming.unsettled:
        return not here.isdisjoint(there) or len(set(done.deed.parties) & set(coming.deed.parties)) >= PARTIES_SHARED
    told_day, foretold_day = scene.published_day(done.statement), scene.published_day(coming.statement)
    return not here.isdisjoint(there) and told_day is not None and foretold_day is not None and told_day <= foretold_day


def _plans(scene: Scene, told: Sequence[Told]) -> Iterator[Matter]:
    """Things in the making, by claim: many things are built at once, so only one claim's are one thing."""
    by_statement: dict[str, list[tuple[int, Told]]] = {}
    for place, each in enumerate(told):
        by_statement.setdefault(each.statement.id, []).append((place, each))
    for claim in scene.claims:
        own = [pair for key in dict.fromkeys(claim.statement_ids) for pair in by_statement.get(key, ())]
        found = [each for _, each in sorted(own, key=lambda pair: pair[0])]
        if len(found) > 1:
            yield Matter(claim.id, _tellings(found))


def _tellings(told: Sequence[Told]) -> tuple[Telling, ...]:
    return tuple(Telling(found.deed, found.statement.id, found.words) for found in told)


def deeds_in(scene: Scene, statement: Statement) -> tuple[Told, ...]:
    return scene.remembered("deeds", statement, lambda: _deeds_in(scene, statement))


def _deeds_in(scene: Scene, statement: Statement) -> Iterator[Told]:
    language = scene.language(statement)
    if language is None or statement.stance != "asserts":
        return
    conflict = language.conflict
    parties = tuple(sorted(scene.parties(statement)))
    yield from _in_the_making(scene, statement, parties, conflict)
    for verb in scene.words(statement):
        for begun, begins in _begun(verb, conflict):
            is_begun, senses = is_done(verb, conflict), scene.senses(statement, begins)
            if is_begun is not None and senses:
                deed = Deed(begun, senses, parties, is_begun, begun in conflict.making)
                yield Told(deed, statement, scene.quote(statement), things=tuple(word.lemma for word in begins))
        act = _act(verb, conflict)
        done = None if act is None else is_done(verb, conflict)
        if act is None or done is None:
            continue
        listed = act in conflict.acts
        kinds = ("NOUN", "VERB") if listed else ("NOUN", "PROPN")
        words = [
            word for word in (things_of(verb, conflict) if listed else _undergoes(verb, conflict)) if word.token.pos in kinds
        ]
        things = scene.senses(statement, words)
        unsettled = not done and (_waits(verb, conflict) or any(word.lemma in conflict.unsettled for word in _mood(verb)))
        # Of a deed of no listed kind, that it may come is no word against its having come.
        if things and (listed or not unsettled):
            deed = Deed(act, things, parties, done, act in conflict.making)
            yield Told(
                deed,
                statement,
                scene.quote(statement),
                unsettled,
                verb.lemma in conflict.aspect,
                tuple(word.lemma for word in words),
            )


def _in_the_making(scene: Scene, statement: Statement, parties: tuple[str, ...], conflict: ConflictWords) -> Iterator[Told]:
    """ "The wing is under construction", "the refinery is still being planned"."""
    for word in scene.words(statement):
        things: list[Word] = []
        if word.lemma in conflict.under and any(
            child.lemma in conflict.acts[act] for act in conflict.making for child in word.children
        ):
            things = [child for child in word.head.children if child.token.dep == "nsubj"] if word.head is not None else []
        elif word.lemma in conflict.planning and word.token.pos == "VERB":
            things = [child for child in word.children if child.token.dep in OBJECTS]
        senses = scene.senses(statement, [thing for thing in things if thing.token.pos == "NOUN"])
        if senses:
            act = min(conflict.making)
            yield Told(Deed(act, senses, parties, False, making=True), statement, scene.quote(statement))


def _begun(verb: Word, conflict: ConflictWords) -> Iterator[tuple[str, list[Word]]]:
    """ "Deliveries of the missiles have begun": the deed that a noun tells, and what it is done to."""
    if verb.lemma not in conflict.aspect or verb.token.pos != "VERB":
        return
    for noun in (child for child in verb.children if child.token.dep in ("nsubj", "nsubjpass") and child.token.pos == "NOUN"):
        act = next((act for act, forms in conflict.acts.items() if noun.lemma in forms), None)
        things = _spread([*_after(noun, conflict), *(one for one in noun.children if one.token.dep == "compound")], conflict)
        if act is not None and things:
            yield act, things


def _act(verb: Word, conflict: ConflictWords) -> str | None:
    """The kind of deed. What somebody begins to do is told by the word for the beginning."""
    head = verb.head
    if verb.token.pos != "VERB" or (verb.token.dep == "xcomp" and head is not None and head.lemma in conflict.aspect):
        return None
    return next((act for act, forms in conflict.acts.items() if verb.lemma in forms), verb.lemma)


def _undergoes(verb: Word, conflict: ConflictWords) -> list[Word]:
    """What a deed of no listed kind is done to; where it is done to nothing, who does it."""
    links = [verb, *([verb.head] if _is_to_be(verb, conflict) and verb.head is not None else [])]
    objects = [child for link in links for child in link.children if child.token.dep in OBJECTS]
    return (
        objects or [child for link in (*links, *_governors(verb)) for child in link.children if child.token.dep == "nsubj"][:1]
    )


def is_done(verb: Word, conflict: ConflictWords) -> bool | None:
    """True where the deed lies in the past, False where it is still to come; None where the words do not settle it."""
    around = _mood(verb)
    if any(word.lemma in conflict.negations for word in (verb, *around)):
        # "Has not been delivered" leaves it still to come; "was not delivered" may mean that it never will be.
        has = any(child.lemma in conflict.having and child.token.tag in PRESENT for child in verb.children)
        return False if has and verb.token.tag == "VBN" else None
    if _is_to_be(verb, conflict):
        return False
    if _waits(verb, conflict) or any(word.lemma in conflict.ahead for word in around):
        return False
    return True if any(link.token.tag in PERFECT and link.token.pos == "VERB" for link in (verb, *_governors(verb))) else None


def _is_to_be(verb: Word, conflict: ConflictWords) -> bool:
    """ "The road is to be opened"."""
    head = verb.head
    marked = any(child.token.tag == "TO" for child in verb.children)
    return marked and head is not None and verb.token.dep == "xcomp" and head.lemma in conflict.copula


def _waits(verb: Word, conflict: ConflictWords) -> bool:
    return any(child.lemma in conflict.while_waiting and child.token.dep in ("mark", "prep") for child in verb.children)


def _mood(verb: Word) -> list[Word]:
    """The words that say whether the deed is done: helpers and adverbs beside it and beside what it hangs on."""
    chain = [verb, *_governors(verb)]
    return [word for link in chain for word in (link, *link.children) if word.at != verb.at]


def _governors(verb: Word) -> list[Word]:
    """The words whose tense and mood the verb shares: "caught" in "was caught selling", "decision" in "a decision to sell"."""
    found: list[Word] = []
    word = verb
    while word.head is not None and word.token.dep in CLAUSES and len(found) < len(word.sentence.tokens):
        word = word.head
        found.append(word)
    return found


def things_of(verb: Word, conflict: ConflictWords) -> list[Word]:
    """What the deed is done to. Of a beginning, it is what begins, and that deed's own things."""
    found = [child for child in verb.children if child.token.dep in OBJECTS] + _after(verb, conflict)
    if _is_to_be(verb, conflict) and verb.head is not None:
        found += [child for child in verb.head.children if child.token.dep == "nsubj"]
    if verb.lemma in conflict.moves and not found:
        found = [child for child in verb.children if child.token.dep == "nsubj"]
    if verb.lemma not in conflict.aspect:
        return _spread(found, conflict)
    begun = [child for child in verb.children if child.token.dep == "xcomp"]
    found += [*begun, *(thing for child in begun for thing in things_of(child, conflict)), *_begins(verb)]
    return _spread([*found, *(child for thing in found for child in thing.children if child.token.dep == "compound")], conflict)


def _after(word: Word, conflict: ConflictWords) -> list[Word]:
    """X in "with X" and "of X" right under a word."""
    links = [child for child in word.children if child.lemma in conflict.with_what]
    return [thing for link in links for thing in link.children if thing.token.dep == "pobj"]


def _spread(things: list[Word], conflict: ConflictWords) -> list[Word]:
    """Things with what is listed beside them and what they are an amount of ("hundreds of X")."""
    found: list[Word] = []
    stack = list(things)
    while stack:
        thing = stack.pop(0)
        if thing not in found:
            found.append(thing)
            stack += [child for child in thing.children if child.token.dep == "conj"] + _after(thing, conflict)
    return found


def _begins(verb: Word) -> list[Word]:
    """The subject of a beginning: its own, or that of the words it hangs on ("production is expected to start")."""
    for link in (verb, *_governors(verb)):
        found = [child for child in link.children if child.token.dep in ("nsubj", "nsubjpass")]
        if found or link.token.pos == "NOUN":
            return found or [link]
    return []


finder = FactFinder(makes=Deed, find=_find)
