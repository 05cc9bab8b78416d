"""The words a language file gives for: conflict."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ConflictWords:
    """What shows which value a statement gives, so that two can be set against each other. Lemmas in lower case.

    Numbers. `ways`: words that say along what something is measured ("wide", "width") or which way it went ("rise"), to one
    name each; `by_how_much`: words between the latter and how far ("rose by"). `anyone`: nouns that count people and say no
    more of them. `pointers`: nouns that stand for a number alone ("a figure of 40"). `rises`: words that say that a count was
    smaller before; `grows`: that it changes with time; two words are joined by a space ("so far"). `former`: the word before
    the value it had ("from"). `part`: words before a number that is a part of another ("including").
    Times. `latest`: "by"; `earlier`: "before"; `later`: "after"; `since`: before a time that is only where something starts.
    `hedges`: words that make a time of day rough. `negations`: words that turn a clause around.
    `of_what`: words between a happening and what it is one of ("a report of fire").
    Places. `at`, `to`, `from_`: words before a place by role. `directions`: "east" in "east of". `aside`: words before a
    place that say where something is not ("outside"). `genitive`: "of" in "the port of X".
    Deeds. `acts`: kind of deed to verbs and nouns for it, from whichever end it is seen ("sell", "buy"). `making`: kinds that
    bring their thing into being. `aspect`: "begin". `planning`: verbs by which a thing is not yet made; `under`: "under" in
    "under construction"; `having`: the helper of the perfect. `ahead`: words that put a deed into the future; `unsettled`:
    those of them that leave open whether it comes; `while_waiting`: words before a clause whose deed has not come about yet.
    `with_what`: words before a further thing ("supply X with Y"); `moves`: verbs whose subject is the thing ("X reaches Y").
    `things_of`: kind of deed to what it is commonly done with ("weapon").
    Actors. `causes`: verbs whose subject is behind what happened, with a particle as one word ("carry_out"); `behind`: words
    after "be" that say so of its subject ("responsible"); `by`: the word before an agent; `stems_from`: the word
    after "be" before a cause; `copula`. `denying`: cues that deny by themselves; `evidence`:
    words of a denial that speak of knowing, not of the matter ("no sign of").
    `bodies`: nouns for an organisation of any kind ("firm", "contractor").
    `owning`: verbs of having ("own"), whose agent is the owner; `belonging`: verbs of being had ("belong"). `only_one`: nouns
    for what a thing has one of ("cause", "cargo"); `only_one_of`: those that a name follows ("flag of X"); `dying`: verbs
    before what somebody dies of.
    `opposites`: pairs of opposite qualities, each a set of words. `contraries`: pairs of sets of words for two sides of an
    affair, of which numbers, times and places differ without any conflict ("import" and "export").
    """

    ways: dict[str, str]
    by_how_much: frozenset[str]
    bodies: frozenset[str]
    anyone: frozenset[str]
    pointers: frozenset[str]
    rises: frozenset[str]
    grows: frozenset[str]
    former: frozenset[str]
    part: frozenset[str]
    latest: frozenset[str]
    earlier: frozenset[str]
    later: frozenset[str]
    since: frozenset[str]
    hedges: frozenset[str]
    negations: frozenset[str]
    of_what: frozenset[str]
    at: frozenset[str]
    to: frozenset[str]
    from_: frozenset[str]
    directions: frozenset[str]
    aside: frozenset[str]
    genitive: frozenset[str]
    acts: dict[str, frozenset[str]]
    making: frozenset[str]
    aspect: frozenset[str]
    planning: frozenset[str]
    under: frozenset[str]
    having: frozenset[str]
    ahead: frozenset[str]
    unsettled: frozenset[str]
    while_waiting: frozenset[str]
    with_what: frozenset[str]
    moves: frozenset[str]
    things_of: dict[str, frozenset[str]]
    causes: frozenset[str]
    behind: frozenset[str]
    by: frozenset[str]
    stems_from: frozenset[str]
    copula: frozenset[str]
    denying: frozenset[str]
    evidence: frozenset[str]
    owning: frozenset[str]
    belonging: frozenset[str]
    only_one: frozenset[str]
    only_one_of: frozenset[str]
    dying: frozenset[str]
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...]
    contraries: tuple[tuple[frozenset[str], frozenset[str]], ...]
