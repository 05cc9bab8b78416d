"""How many independent origins each claim has: N named ones, and the floor F of them with access that the pile shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model import (
    Claim,
    Count,
    Derivation,
    Entity,
    Judgement,
    Mention,
    Origin,
    Passage,
    Report,
    Sentence,
    Statement,
    Table,
    in_force,
)  # fmt: skip
from .doubts import DoubtfulPair, doubtful_pairs, rejected_pairs
from .interests import interest_of
from .naming import party_words, read_names, sound_alike
from .parties import find_parties
from .pile import Pile, label, make_pile
from .trails import Key, Tracer, Trail, make_tracer


def count_origins(
    reports: Table[Report],
    sentences: Table[Sentence],
    mentions: Table[Mention],
    entities: Table[Entity],
    statements: Table[Statement],
    claims: Table[Claim],
    derivations: Table[Derivation],
    passages: Table[Passage],
    judgements: Table[Judgement],
) -> Iterator[Count]:
    """One count per claim (see docs/counting.md), from nothing but these records: a judgement taken back was never."""
    words = party_words(reports)
    if words is None:
        return
    names = read_names(words, reports, entities)
    parties = find_parties(names, reports, entities, statements, judgements)
    pile = make_pile(reports, statements, claims, passages, parties)
    tracer = make_tracer(pile, derivations)
    apart = rejected_pairs(judgements, names)
    pairs = [one for one in doubtful_pairs(pile) if (names.key(one.taker), names.key(one.giver)) not in apart]
    rests = _stated_by_name(judgements, tracer)
    for claim in claims:
        yield _count(claim, tracer, pairs, rests, apart)


def _stated_by_name(judgements: Sequence[Judgement], tracer: Tracer) -> dict[Key, str]:
    """ "A rests on B", as a person stated it of two names."""
    names = tracer.parties.names
    return {
        tracer.parties.of(one.left.name).key or names.key(one.left.name): one.right.name
        for one in in_force(list(judgements))
        if one.kind in ("edge", "accept") and one.left and one.right and one.left.name and one.right.name
    }


@dataclass(frozen=True)
class _Found:
    """One origin with all trails that end there."""

    trails: tuple[Trail, ...]
    note: str = ""

    @property
    def first(self) -> Trail:
        return self.trails[0]

    @property
    def methods(self) -> frozenset[str]:
        return frozenset[str]().union(*(trail.methods for trail in self.trails))

    @property
    def access(self) -> str:
        return next((trail.access for trail in self.trails if trail.access), "")


def _count(
    claim: Claim, tracer: Tracer, pairs: Sequence[DoubtfulPair], rests: dict[Key, str], apart: set[tuple[Key, Key]]
) -> Count:
    members = [tracer.pile.statements[one] for one in claim.statement_ids if one in tracer.pile.statements]
    asserting = [one for one in members if one.stance == "asserts"]
    opposing = [one for one in members if one.stance in ("denies", "doubts")]
    if not asserting:
        # Nobody asserts what they deny: the denial itself is the matter, and those who deny assert it.
        asserting = [one for one in members if one.stance == "denies"]
        opposing = [one for one in members if one.stance == "doubts"]
    asserting = _without_passed_on(asserting)
    deniers = _names_of(opposing, tracer)
    asserting = [one for one in asserting if not (one.status == "possible" and _key_of(one, tracer) in deniers)]
    trails = _all_trails(asserting, tracer, apart)
    found = _gather([trail for trail in trails if trail.key], tracer, rests)
    found = _without_doubtful(_one_state(found, tracer), pairs, tracer)
    floor = _floor(found)
    return Count(
        claim_id=claim.id,
        independent=len(found),
        floor=floor,
        origins=tuple(_origin(one, members, tracer.pile) for one in found),
        denied_by=tuple(sorted(set(deniers.values()))),
        reasons=tuple(_reasons(found, floor, trails, deniers, members, tracer.pile)),
    )


def _without_passed_on(asserting: Sequence[Statement]) -> list[Statement]:
    """ "According to X, Y said that …": told twice, as X's word and as Y's in it, it is Y's."""
    within = {one.inside for one in asserting if one.inside is not None and one.speaker is not None}
    return [one for one in asserting if one.id not in within]


def _names_of(opposing: Sequence[Statement], tracer: Tracer) -> dict[Key, str]:
    """Who denies or doubts it, by name; people without a name have no lane."""
    found: dict[Key, str] = {}
    for one in opposing:
        source = tracer.pile.source_of(one) or tracer.pile.reports[one.report_id].outlet
        party = tracer.parties.of(source) if source else None
        if party is not None and party.key:
            found.setdefault(party.key, party.name)
    return found


def _key_of(statement: Statement, tracer: Tracer) -> Key:
    source = tracer.pile.source_of(statement)
    return tracer.parties.of(source).key if source else ()


def _all_trails(asserting: Sequence[Statement], tracer: Tracer, apart: set[tuple[Key, Key]]) -> list[Trail]:
    """Every statement's ends, under the statement's own id. Certain sources first: a source that the text leaves open joins
    one of its candidates that is named for sure, unless a person said that the one does not rest on the other."""
    ends = tracer.follow(asserting)
    known = {end.key: end for one in asserting if not one.candidates for end in ends[one.id] if end.key}
    trails: list[Trail] = []
    for one in asserting:
        found = ends[one.id]
        if one.candidates:
            first = tracer.parties.names.key(one.speaker or "")
            names = [name for name in one.candidates if (first, tracer.parties.names.key(name)) not in apart]
            choices = [tracer.parties.of(name).key for name in (one.speaker, *names) if name]
            found = next(([known[key]] for key in choices if key in known), found)
        trails += [replace(end, told_in=one.id) for end in found]
    return trails


def _gather(trails: Sequence[Trail], tracer: Tracer, rests: dict[Key, str]) -> list[_Found]:
    """One entry per origin, in the order of their names, so that the order of reports does not show."""
    groups: list[list[Trail]] = []
    for trail in sorted(trails, key=lambda trail: (-len(trail.key), trail.name, trail.statement_id)):
        for _ in rests:
            if trail.key not in rests:
                break
            above = tracer.parties.of(rests[trail.key])
            access = ", ".join(sorted(tracer.outlet_access.get(above.key, ())))
            trail = replace(trail, key=above.key, name=above.name, access=access, methods=frozenset())
        home = next((group for group in groups if any(_same_origin(one, trail, tracer) for one in group)), None)
        if home is None:
            groups.append([trail])
        else:
            home.append(trail)
    return sorted((_Found(tuple(group)) for group in groups), key=lambda one: one.first.name.casefold())


def _one_state(found: Sequence[_Found], tracer: Tracer) -> list[_Found]:
    """Several organs of one government are that government; a single one keeps its own name."""
    by_state: dict[str, list[_Found]] = {}
    for one in found:
        government = tracer.parties.state_of(one.first.key)
        by_state.setdefault(government or one.first.name, []).append(one)
    joined = []
    for name, organs in by_state.items():
        trails = tuple(trail for one in organs for trail in one.trails)
        if len(organs) > 1:
            first = replace(trails[0], key=tracer.parties.names.key(name), name=name, kind="office")
            note = f"organs of one government: {', '.join(one.first.name for one in organs)}"
            joined.append(_Found((first, *trails[1:]), note))
        else:
            joined.append(organs[0])
    return joined


def _same_origin(left: Trail, right: Trail, tracer: Tracer) -> bool:
    if left.key == right.key:
        return True
    if left.kind != right.kind:
        return False
    if left.kind == "document":
        return _same_document(left, right, tracer)
    return left.kind == "person" and sound_alike(left.key, right.key)


def _same_document(left: Trail, right: Trail, tracer: Tracer) -> bool:
    """ "The log" is "the duty log"; "the document" is whichever the claim names; "a cargo document" that of the same outlet."""
    words = tracer.parties.names.words
    (one, rest), (other, others) = (_head_and_rest(trail.key, words.of) for trail in (left, right))
    if one == other:
        return rest <= others or others <= rest
    if (one in words.any_document and not rest) or (other in words.any_document and not others):
        return True
    reports = [tracer.pile.reports[tracer.pile.statements[trail.statement_id].report_id] for trail in (left, right)]
    return label(reports[0]) == label(reports[1]) and (one in words.any_document or other in words.any_document)


def _head_and_rest(key: Key, of: frozenset[str]) -> tuple[str, frozenset[str]]:
    stop = next((index for index, word in enumerate(key) if word in of and index), len(key))
    return key[stop - 1], frozenset(key) - {key[stop - 1]} - of


def _without_doubtful(found: list[_Found], pairs: Sequence[DoubtfulPair], tracer: Tracer) -> list[_Found]:
    """Take out an outlet that may rest on another one here, unless it shows an access of its own: one is sure, two is not."""
    for pair in pairs:
        taker, giver = tracer.parties.of(pair.taker).key, tracer.parties.of(pair.giver).key
        left = next((one for one in found if one.first.key == taker), None)
        right = next((one for one in found if one.first.key == giver), None)
        if left is None or right is None or left.methods:
            continue
        note = f"{pair.taker} may rest on it and is not counted beside it until a person says that it does not"
        merged = _Found((*right.trails, *left.trails), note)
        found = [merged if one is right else one for one in found if one is not left]
    return found


def _floor(found: Sequence[_Found]) -> int:
    """Origins with shown access; those that share one way of observing, which may be the same adverts or image, count once."""
    groups: list[set[str]] = []
    for one in found:
        if not one.access:
            continue
        touching = [group for group in groups if group & one.methods]
        groups = [group for group in groups if group not in touching]
        groups.append(set(one.methods).union(*touching))
    return len(groups) or (1 if found else 0)


def _origin(found: _Found, members: Sequence[Statement], pile: Pile) -> Origin:
    ids = tuple(dict.fromkeys(trail.told_in for trail in found.trails))
    return Origin(
        name=found.first.name,
        kind=found.first.kind,
        access=bool(found.access),
        because=found.access or "nothing shows how it knows",
        statement_ids=ids,
        interest=interest_of(found.first.key, found.first.name, members, pile),
    )


def _reasons(
    found: Sequence[_Found],
    floor: int,
    trails: Sequence[Trail],
    deniers: dict[Key, str],
    members: Sequence[Statement],
    pile: Pile,
) -> Iterator[str]:
    told = len({one.report_id for one in members})
    yield f"{told} report{'s' if told != 1 else ''}, N {len(found)}, floor {floor}"
    for one in found:
        yield f"{one.first.name}: {_told_by(one, pile)}" + (f"; {one.note}" if one.note else "")
    shared = sorted({method for one in found for method in one.methods if sum(method in other.methods for other in found) > 1})
    if shared:
        yield f"may be one observation told twice, so the floor counts it once: {', '.join(shared)}"
    for why in dict.fromkeys(trail.because for trail in trails if not trail.key):
        yield f"{why}: no origin"
    if deniers:
        yield f"denied or doubted by {', '.join(sorted(set(deniers.values())))}"


def _told_by(found: _Found, pile: Pile) -> str:
    """Who names the origin and in which words, who only comes to it through others, and how it knows."""

    def teller(statement_id: str) -> str:
        return label(pile.reports[pile.statements[statement_id].report_id])

    named = list(dict.fromkeys(f"{teller(trail.statement_id)} ({trail.because})" for trail in found.trails))
    namers = {teller(trail.statement_id) for trail in found.trails}
    others = sorted({teller(trail.told_in) for trail in found.trails} - namers)
    through = f", and through them by {', '.join(others)}" if others else ""
    how = f"access shown: {found.access}" if found.access else "nothing shows how it knows"
    return f"named by {'; '.join(named)}{through}; {how}"
