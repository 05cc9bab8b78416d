"""Rewrites: the same rare facts and the same private witnesses in other words, with no credit given. Always suspected."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from ..model import Claim, Derivation, Statement
from .naming import sound_alike
from .pile import Pile, before, in_order, label
from .sources import is_outlet, source_kind

TOKEN = re.compile(r"[^\W_]+(?:[.,:][0-9]+)*")
MIN_WORD_CHARS = 4
"""Shorter words ("with", "from") are no facts."""
STRONG, WEAK = 2, 1
"""A private witness, a name or a figure that only two reports have tells more than plain words do."""
MIN_SHARED_WORDS = 2
"""One rare word that is neither a name nor a number is shared by chance ("bridge")."""
MIN_SHARED_MATTERS, MIN_SHARED_ALONE, SHARED_PART = 4, 2, 0.8
"""How many matters, how many that no third tells, and what share of the shorter report's make it look told after the other."""
MAX_REPORTS_OF_CLAIM = 12
"""What more reports than this tell is common knowledge, and names no giver."""


@dataclass(frozen=True)
class Fact:
    """What two reports share on one matter, in words: a private witness, or words rare in the pile."""

    words: str
    weight: int
    statements: tuple[Statement, Statement]


def find_rewrites(pile: Pile, copies: Sequence[Derivation], *, min_evidence: int) -> Iterator[Derivation]:
    """Two reports that share facts of at least that weight and name each other nowhere: one may be the other's rewrite.

    A fact is a claim that both tell with words rare in the pile, or a private person that only the two quote, on one matter.
    """
    cluster = _clusters(pile, copies)
    rare = _rare_words(pile, cluster)
    facts: dict[tuple[str, str], dict[str, Fact]] = defaultdict(dict)
    for claim in pile.claims:
        for one, other in _pairs(claim, pile, cluster):
            fact = _shared_fact(one, other, pile, rare, cluster)
            if fact is not None:
                facts[one.report_id, other.report_id].setdefault(fact.words, fact)
    told = _told(pile, cluster)
    explained: set[tuple[str, str]] = set()
    for pair, found in sorted(facts.items(), key=lambda entry: _strength(entry, pile)):
        weight = sum(fact.weight for fact in found.values())
        if weight < min_evidence and weight >= STRONG and _all_told(pair, told, cluster):
            weight += STRONG
        if weight < min_evidence or _linked(pair, pile):
            continue
        taker, giver = _direction(pair, list(found.values()), pile)
        # One giver out of several copies of it is enough.
        if (taker, cluster[giver]) in explained:
            continue
        explained.add((taker, cluster[giver]))
        yield Derivation(
            report_id=taker,
            on=giver,
            on_report=True,
            how="rewrite",
            suspected=True,
            evidence=f"shares with {label(pile.reports[giver])}, and credits nobody for: {'; '.join(sorted(found))}",
            statement_ids=tuple(
                sorted({one.id for fact in found.values() for one in fact.statements if one.report_id == taker})
            ),
        )


@dataclass(frozen=True)
class _Told:
    """The claims that each report has a part in, and how many claims just these tellers have (copies as one)."""

    matters: dict[str, set[str]]
    by_tellers: Counter[frozenset[str]]


def _told(pile: Pile, cluster: dict[str, str]) -> _Told:
    matters: dict[str, set[str]] = defaultdict(set)
    by_tellers: Counter[frozenset[str]] = Counter()
    for claim in pile.claims:
        tellers = {pile.statements[one].report_id for one in claim.statement_ids if one in pile.statements}
        by_tellers[frozenset(cluster[one] for one in tellers)] += 1
        for report_id in tellers:
            matters[report_id].add(claim.id)
    return _Told(matters, by_tellers)


def _all_told(pair: tuple[str, str], told: _Told, cluster: dict[str, str]) -> bool:
    """Is nearly all that the one tells without a source of its own also told by the other, and some by those two alone?"""
    one, other = (told.matters.get(report_id, set()) for report_id in pair)
    alone, both = told.by_tellers[frozenset(cluster[report_id] for report_id in pair)], len(one & other)
    return alone >= MIN_SHARED_ALONE and both >= MIN_SHARED_MATTERS and both >= SHARED_PART * min(len(one), len(other))


def _strength(entry: tuple[tuple[str, str], dict[str, Fact]], pile: Pile) -> tuple[int, list[tuple[str, str, str]]]:
    pair, found = entry
    return -sum(fact.weight for fact in found.values()), [in_order(pile.reports[one]) for one in pair]


def _direction(pair: tuple[str, str], facts: Sequence[Fact], pile: Pile) -> tuple[str, str]:
    """(taker, giver) by date; else the one that has more of it in direct words gave; else the first in order gave."""
    left, right = pair
    order = before(pile.reports[left], pile.reports[right])
    if order is None:
        direct = dict.fromkeys(pair, 0)
        for fact in facts:
            for statement in fact.statements:
                direct[statement.report_id] += statement.form == "direct"
        if direct[left] != direct[right]:
            order = direct[left] > direct[right]
        else:
            order = in_order(pile.reports[left]) < in_order(pile.reports[right])
    return (right, left) if order else (left, right)


def _clusters(pile: Pile, copies: Sequence[Derivation]) -> dict[str, str]:
    """Each report's stand-in: copies of one text are one teller."""
    stand_in = {report_id: report_id for report_id in pile.reports}

    def root(report_id: str) -> str:
        while stand_in[report_id] != report_id:
            report_id = stand_in[report_id]
        return report_id

    for copy in copies:
        one, other = sorted((root(copy.report_id), root(copy.on)))
        stand_in[other] = one
    return {report_id: root(report_id) for report_id in pile.reports}


def _words_of(statement: Statement, pile: Pile) -> set[str]:
    """Words long enough to mean something, and figures with what they count ("480 tonnes")."""
    tokens = TOKEN.findall(pile.reports[statement.report_id].quote_all(statement.spans).casefold())
    figures = {f"{one} {other}" for one, other in pairwise(tokens) if one[0].isdigit()}
    return figures | {token for token in tokens if len(token) >= MIN_WORD_CHARS and token.isalpha()}


def _rare_words(pile: Pile, cluster: dict[str, str]) -> set[str]:
    """Words that the statements of two tellers hold, and no third."""
    tellers: dict[str, set[str]] = defaultdict(set)
    for statement in pile.statements.values():
        for word in _words_of(statement, pile):
            tellers[word].add(cluster[statement.report_id])
    return {word for word, who in tellers.items() if len(who) == 2}


def _pairs(claim: Claim, pile: Pile, cluster: dict[str, str]) -> Iterator[tuple[Statement, Statement]]:
    """Statements of two tellers on one matter, in the order of their reports."""
    members = [pile.statements[one] for one in claim.statement_ids if one in pile.statements]
    if len({one.report_id for one in members}) > MAX_REPORTS_OF_CLAIM:
        return
    for one, other in combinations(sorted(members, key=lambda one: (in_order(pile.reports[one.report_id]), one.id)), 2):
        if cluster[one.report_id] != cluster[other.report_id] and one.stance == other.stance:
            yield one, other


def _shared_fact(one: Statement, other: Statement, pile: Pile, rare: set[str], cluster: dict[str, str]) -> Fact | None:
    """None where both name the same outlet or office: then they share that source, and need not share more."""
    names = pile.parties.names
    if one.speaker and other.speaker and _is_one(one.speaker, other.speaker, pile):
        if not _is_private(one.speaker, pile):
            return None
        keys = {names.key(one.speaker), names.key(other.speaker)}
        tellers = {cluster[report_id] for key in keys for report_id in pile.quoted_by[key]}
        return Fact(names.name(one.speaker), STRONG, (one, other)) if len(tellers) == 2 else None
    if any(heard.speaker and is_outlet(heard.speaker, names) for heard in (one, other)):
        return None
    shared = sorted(_words_of(one, pile) & _words_of(other, pile) & rare)
    if shared and any(not word.isalpha() or word in _names_in(one, pile) for word in shared):
        return Fact(", ".join(shared), STRONG, (one, other))
    return Fact(", ".join(shared), WEAK, (one, other)) if len(shared) >= MIN_SHARED_WORDS else None


def _names_in(statement: Statement, pile: Pile) -> set[str]:
    """Words with a capital in a statement, but for its first."""
    tokens = TOKEN.findall(pile.reports[statement.report_id].quote_all(statement.spans))[1:]
    return {token.casefold() for token in tokens if token[0].isupper()}


def _is_one(left: str, right: str, pile: Pile) -> bool:
    """The same name, or on one matter a name that sounds the same: "Petar" is "Peter"."""
    names = pile.parties.names
    return names.same(left, right) or sound_alike(names.key(left), names.key(right))


def _is_private(speaker: str, pile: Pile) -> bool:
    """A person who speaks for nobody but himself."""
    names = pile.parties.names
    return (
        source_kind(speaker, names) == "name"
        and names.kind(speaker) in (None, "person")
        and names.key(speaker) not in pile.parties.belongs
        and not pile.published_by(speaker)
    )


def _linked(pair: tuple[str, str], pile: Pile) -> bool:
    """Is either named by the other as a source? Then there is nothing to suspect."""
    for one, other in (pair, pair[::-1]):
        for statement in pile.statements_of.get(one, []):
            named = (*statement.via, statement.speaker or "")
            if any(name and pile.is_outlet_of(name, pile.reports[other]) for name in named):
                return True
    return False
