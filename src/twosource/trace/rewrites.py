"""Rewrites: the same rare facts and the same private witnesses in other words, with no credit given. Always suspected."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..model import Claim, Derivation, Report, Statement
from .parties import source_kind
from .pile import Pile, before, in_order, label

TOKEN = re.compile(r"[^\W_]+(?:[.,:][0-9]+)*")
MIN_WORD_CHARS = 4
"""Shorter words ("with", "from") are no facts."""
WITNESS_WEIGHT = 2
"""A private person whom two reports quote on the same matter tells more than a shared figure: reporters seldom meet the same."""
MAX_REPORTS_OF_CLAIM = 12
"""What more reports than this tell is common knowledge, and names no giver."""


def find_rewrites(pile: Pile, copies: Sequence[Derivation], *, min_shared_facts: int) -> Iterator[Derivation]:
    """A later report that shares at least `min_shared_facts` with an earlier one and credits it nowhere may be its rewrite.

    A fact is a claim that both tell with words rare in the pile, or a private person that only the two quote, on one matter.
    """
    cluster = _clusters(pile, copies)
    rare = _rare_words(pile, cluster)
    facts: dict[tuple[str, str], dict[str, tuple[int, Statement]]] = defaultdict(dict)
    for claim in pile.claims:
        for taken, given in _pairs(claim, pile, cluster):
            shared = _shared_fact(taken, given, pile, rare, cluster)
            if shared is not None:
                words, weight = shared
                facts[taken.report_id, given.report_id].setdefault(words, (weight, taken))
    takers: set[tuple[str, str]] = set()
    for (taker_id, giver_id), found in sorted(facts.items(), key=lambda pair: _strength(pair, pile)):
        taker, giver = pile.reports[taker_id], pile.reports[giver_id]
        if sum(weight for weight, _ in found.values()) < min_shared_facts or (taker_id, cluster[giver_id]) in takers:
            continue
        if _linked(taker, giver, pile):
            continue
        takers.add((taker_id, cluster[giver_id]))
        yield Derivation(
            report_id=taker_id,
            on=giver_id,
            on_report=True,
            how="rewrite",
            suspected=True,
            evidence=f"shares with {label(giver)}, and credits nobody for: {'; '.join(sorted(found))}",
            statement_ids=tuple(sorted({statement.id for _, statement in found.values()})),
        )


def _strength(pair: tuple[tuple[str, str], dict[str, tuple[int, Statement]]], pile: Pile) -> tuple[int, tuple[str, str, str]]:
    (_, giver_id), found = pair
    return -sum(weight for weight, _ in found.values()), in_order(pile.reports[giver_id])


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
    text = pile.reports[statement.report_id].quote_all(statement.spans)
    return {
        token.casefold() for token in TOKEN.findall(text) if len(token) >= MIN_WORD_CHARS or any(c.isdigit() for c in token)
    }


def _rare_words(pile: Pile, cluster: dict[str, str]) -> set[str]:
    """Words that the statements of two tellers hold, and no third."""
    tellers: dict[str, set[str]] = defaultdict(set)
    for statement in pile.statements.values():
        for word in _words_of(statement, pile):
            tellers[word].add(cluster[statement.report_id])
    return {word for word, who in tellers.items() if len(who) == 2}


def _pairs(claim: Claim, pile: Pile, cluster: dict[str, str]) -> Iterator[tuple[Statement, Statement]]:
    """(may be taken, may be given): statements of two tellers, the later one first."""
    members = [pile.statements[one] for one in claim.statement_ids if one in pile.statements]
    if len({one.report_id for one in members}) > MAX_REPORTS_OF_CLAIM:
        return
    for one, other in combinations(members, 2):
        if cluster[one.report_id] == cluster[other.report_id] or one.stance != other.stance:
            continue
        left, right = pile.reports[one.report_id], pile.reports[other.report_id]
        order = before(left, right)
        if order is None:
            order = in_order(left) < in_order(right)
        yield (other, one) if order else (one, other)


def _shared_fact(
    taken: Statement, given: Statement, pile: Pile, rare: set[str], cluster: dict[str, str]
) -> tuple[str, int] | None:
    """What the two share, in words, and its weight. Two reports that both name one outlet or office share only that source."""
    names = pile.parties.names
    if taken.speaker and given.speaker and names.same(taken.speaker, given.speaker):
        private = (
            source_kind(taken.speaker, names) == "name"
            and names.kind(taken.speaker) in (None, "person")
            and names.key(taken.speaker) not in pile.parties.belongs
            and not pile.published_by(taken.speaker)
        )
        tellers = {cluster[one.report_id] for one in pile.statements.values() if one.speaker and names.same(one.speaker, taken.speaker)}
        return (names.name(taken.speaker), WITNESS_WEIGHT) if private and len(tellers) == 2 else None
    if taken.speaker and source_kind(taken.speaker, names) == "name" and names.kind(taken.speaker) == "outlet":
        return None
    shared = sorted(_words_of(taken, pile) & _words_of(given, pile) & rare)
    return (" ".join(shared), 1) if shared else None


def _linked(taker: Report, giver: Report, pile: Pile) -> bool:
    """Is either named by the other as a source? Then there is nothing to suspect."""
    for one, other in ((taker, giver), (giver, taker)):
        for statement in pile.statements_of.get(one.id, []):
            if any(pile.is_outlet_of(name, other) for name in (*statement.via, statement.speaker or "") if name):
                return True
    return False
