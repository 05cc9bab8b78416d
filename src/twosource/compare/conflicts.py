"""Everything said in a case -> Conflict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..conflict_rules import ConflictRule, Deed, Moment
from ..languages import is_negated
from ..model import (
    Claim,
    Conflict,
    Entity,
    Mention,
    Place,
    Quantity,
    Report,
    Sentence,
    Statement,
    Table,
    Timex,
    Vector,
)  # fmt: skip
from ..registry import load_folder
from .bearers import of_other_bearers
from .facts import FactFinder, Scene, Telling, set_scene
from .sides import Side, set_against

RULES = "twosource.conflict_rules"
FINDERS = "twosource.compare.facts"

# What a reader needs to recognise a value; the statement itself is one click away.
QUOTED_CHARS, OTHERS_CHARS = 90, 60
NAMED_TELLERS = 3
# Conflicts between values of one thing, which have to be of one thing.
OF_VALUES = ("quantity", "rate", "time", "place")
# Conflicts over one bearer's matter: of another bearer another value holds. Whether it is so may turn on who did it, though.
OF_ONE_BEARER = ("quantity", "rate", "time", "polarity", "status")
OF_ONE_DOER = ("quantity", "rate", "time")
# In which way two tellings differ. Two incidents differ in place and something else, or in their day and a value. That
# something had not happened before a day is no incident of its own, and one fire may be put at two hours.
WAYS = {"quantity": "value", "rate": "value", "place": "place", "polarity": "so or not"}
TWO_INCIDENTS = ({"place", "value"}, {"place", "day"}, {"place", "so or not"}, {"day", "value"})


@dataclass(frozen=True)
class _Found:
    """A conflict, if it holds. `way`: how the sides differ. `of_two_bearers`: they are of two things of one kind, and the
    difference is no conflict, but it tells the two things apart."""

    conflict: Conflict
    way: str
    of_two_bearers: bool


@cache
def load_rules() -> dict[str, ConflictRule]:
    return load_folder(RULES, ConflictRule)


@cache
def load_finders() -> dict[str, FactFinder]:
    return load_folder(FINDERS, FactFinder)


def find_conflicts(
    reports: Table[Report], sentences: Table[Sentence], statements: Table[Statement], claims: Table[Claim],
    entities: Table[Entity], mentions: Table[Mention], times: Table[Timex], quantities: Table[Quantity],
    places: Table[Place], vectors: Table[Vector], *,
    rules: Mapping[str, ConflictRule] | None = None,
) -> Iterator[Conflict]:  # fmt: skip
    """Sides that cannot all hold. Each kind of fact is found once, then every rule about it sets side against side."""
    scene = set_scene(reports, sentences, statements, claims, entities, mentions, times, quantities, places, vectors)
    chosen = load_rules() if rules is None else rules
    yield from _of_one_matter(list(_all_conflicts(scene, chosen)))


def _all_conflicts(scene: Scene, chosen: Mapping[str, ConflictRule]) -> Iterator[_Found]:
    seen: set[tuple[str, frozenset[tuple[str, ...]]]] = set()
    for finder in load_finders().values():
        about = [rule for rule in chosen.values() if rule.about is finder.makes]
        for matter in finder.find(scene) if about else ():
            for rule in about:
                for left, right, reason in set_against(rule, matter.tellings):
                    if _one_mouth(scene, left, right) or (
                        rule.kind in OF_VALUES and _two_sides_of_an_affair(scene, left, right)
                    ):
                        continue
                    conflict = _conflict(scene, rule, _in_order(scene, left, right), reason, matter.claim_id)
                    # A statement may belong to several claims: the same two sides are one conflict.
                    key = (conflict.kind, frozenset(conflict.sides))
                    if key not in seen:
                        seen.add(key)
                        apart = rule.kind in OF_ONE_BEARER and _two_bearers(scene, rule, left, right)
                        yield _Found(conflict, _way(rule, left, right), apart)


def _one_mouth(scene: Scene, left: Side, right: Side) -> bool:
    """Whether both sides are one teller's in one report: values he sets side by side himself are of two things."""
    mouths = {
        (scene.statements[key].report_id, scene.statements[key].speaker) for key in (*left.statement_ids, *right.statement_ids)
    }
    return len(mouths) == 1


def _two_sides_of_an_affair(scene: Scene, left: Side, right: Side) -> bool:
    """Whether all they say is of opposite sides of an affair: imports and exports, who joined and who left."""
    return all(
        _contrary(scene, scene.statements[one], scene.statements[other])
        for one in left.statement_ids
        for other in right.statement_ids
    )


def _two_bearers(scene: Scene, rule: ConflictRule, left: Side, right: Side) -> bool:
    """Whether every telling of the one side is of other bearers than every telling of the other: exports of two countries."""
    subjects = rule.kind in OF_ONE_DOER
    return all(
        of_other_bearers(scene, scene.statements[one], scene.statements[other], subjects=subjects)
        for one in left.statement_ids
        for other in right.statement_ids
    )


def _contrary(scene: Scene, left: Statement, right: Statement) -> bool:
    language = scene.language(left)
    if language is None:
        return False
    one, other = ({word.lemma for word in scene.words(statement)} for statement in (left, right))
    return any(
        bool(one & here) and not one & there and bool(other & there) and not other & here
        for poles in language.conflict.contraries
        for here, there in (poles, poles[::-1])
    )


def _way(rule: ConflictRule, left: Side, right: Side) -> str:
    if isinstance(left.fact, Moment) and isinstance(right.fact, Moment):
        one, other = (fact.days or fact.season for fact in (left.fact, right.fact))
        return "day" if one is not None and other is not None and not one.overlaps(other) else ""
    # Done in one place and still to come in another is two deeds.
    return "day" if isinstance(left.fact, Deed) and rule.kind == "time" else WAYS.get(rule.kind, "")


def _of_one_matter(found: list[_Found]) -> Iterator[Conflict]:
    """Without what differs in two ways at once, in place and value, say: so told, they are two incidents and no conflict. And
    without what another conflict of the kind holds as well."""
    ways: dict[frozenset[str], set[str]] = defaultdict(set)
    held: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    for place, each in enumerate(found):
        for pair in _pairs(each.conflict):
            ways[pair].add(each.way)
            if not each.of_two_bearers:
                held[each.conflict.kind, pair].append(place)
    for place, each in enumerate(found):
        one, way = each.conflict, each.way
        pairs = _pairs(one)
        if each.of_two_bearers or (way and all(any({way, other} in TWO_INCIDENTS for other in ways[pair]) for pair in pairs)):
            continue
        wider = set.intersection(*(set(held[one.kind, pair]) for pair in pairs)) - {place}
        others = [(other, _pairs(found[other].conflict)) for other in sorted(wider)]
        if not any(pairs < theirs or (pairs == theirs and other < place) for other, theirs in others):
            yield one


def _pairs(conflict: Conflict) -> set[frozenset[str]]:
    left, right = conflict.sides
    return {frozenset((one, other)) for one in left for other in right}


def _in_order(scene: Scene, left: Side, right: Side) -> tuple[Side, Side]:
    """Sides and the tellings in them in reading order, so that it does not matter how they were found."""
    first, second = sorted(
        (_in_reading_order(scene, side) for side in (left, right)), key=lambda side: scene.place_of[side.statement_ids[0]]
    )
    return first, second


def _in_reading_order(scene: Scene, side: Side) -> Side:
    return Side(side.fact, tuple(sorted(side.tellings, key=lambda telling: scene.place_of[telling.statement_id])))


def _conflict(scene: Scene, rule: ConflictRule, sides: tuple[Side, Side], reason: str, claim_id: str | None) -> Conflict:
    left, right = sides
    tellers = [{scene.statements[one].report_id for one in side.statement_ids} for side in sides]
    return Conflict(
        kind=rule.kind,
        sides=(left.statement_ids, right.statement_ids),
        because=f"{_told(scene, left)} against {_told(scene, right)}: {reason}",
        claim_id=claim_id,
        severity=len(set().union(*tellers)) + min(map(len, tellers)),
        both_sides=tuple(sorted(tellers[0] & tellers[1])),
    )


def _told(scene: Scene, side: Side) -> str:
    """A side in words: what it says first, and who says just that; behind them what the others on it say."""
    first = side.tellings[0]
    says_it = {one.statement_id for one in side.tellings if _gives(scene, one, first)}
    named = dict.fromkeys(_named(scene, one) for one in side.tellings if one.statement_id in says_it)
    others = dict[str, Telling]()
    for one in side.tellings:
        if one.statement_id not in says_it and (name := _named(scene, one)) not in named:
            others.setdefault(name, one)
    told = [_some(list(named))]
    if others:
        listed = [f"{name} {_quoted(one.words, OTHERS_CHARS)}" for name, one in others.items()]
        told.append(f"also on this side: {_some(listed)}")
    return f"{_quoted(first.words, QUOTED_CHARS)} ({'; '.join(told)})"


def _gives(scene: Scene, telling: Telling, first: Telling) -> bool:
    """Whether it has the very words of the first, or the very same value."""
    if telling.fact.value is not None and telling.fact.value == first.fact.value:
        return True
    # "300" is not in "1,300" or "300,000".
    words = rf"(?<![\w.,]){re.escape(first.words)}(?![.,]?\w)"
    return re.search(words, scene.quote(scene.statements[telling.statement_id]), re.IGNORECASE) is not None


def _named(scene: Scene, telling: Telling) -> str:
    """Who says it; of a denial whose words do not say by themselves that they are one, who denies it."""
    statement = scene.statements[telling.statement_id]
    is_bare = statement.stance == "denies" and not is_negated(telling.words, scene.language(statement))
    return f"denied by {teller(scene, statement)}" if is_bare else teller(scene, statement)


def _some(tellers: Sequence[str]) -> str:
    more = f" and {len(tellers) - NAMED_TELLERS} more" if len(tellers) > NAMED_TELLERS else ""
    return f"{', '.join(tellers[:NAMED_TELLERS])}{more}"


def _quoted(words: str, most_chars: int) -> str:
    return f"“{words}”" if len(words) <= most_chars else f"“{words[:most_chars].rsplit(' ', 1)[0]} …”"


def teller(scene: Scene, statement: Statement) -> str:
    """The speaker with the report, or the report alone where it speaks for itself."""
    report = scene.reports[statement.report_id]
    outlet = report.outlet or report.file
    return f"{statement.speaker} in {outlet}" if statement.speaker else outlet
