"""Sources that the text leaves open, and what another report says of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..model import Judgement, Statement, in_force
from .naming import Form, NameBook
from .pile import Pile


class DoubtfulPair(NamedTuple):
    """`taker` may rest on `giver`: `statement` is from one of the two, and `beside`, of another report, names the giver."""

    taker: str
    giver: str
    statement: Statement
    beside: Statement


def doubtful_pairs(pile: Pile) -> list[DoubtfulPair]:
    """One for each two names that an open source ("the report") may mean, where another report settles on one of them."""
    found: dict[tuple[str, str], DoubtfulPair] = {}
    names = pile.parties.names
    for statement in pile.statements.values():
        if not statement.candidates or statement.speaker is None:
            continue
        choices = sorted({names.name(name) for name in (statement.speaker, *statement.candidates)})
        if len(choices) != 2:
            continue
        for beside in _same_matter(statement, pile):
            giver = names.name(beside.speaker or "")
            if giver in choices:
                taker = choices[1 - choices.index(giver)]
                found.setdefault((taker, giver), DoubtfulPair(taker, giver, statement, beside))
    # Both ways round tells nothing.
    return [pair for key, pair in sorted(found.items()) if key[::-1] not in found]


def _same_matter(statement: Statement, pile: Pile) -> Iterable[Statement]:
    for claim in pile.claims_of.get(statement.id, []):
        for other_id in claim.statement_ids:
            other = pile.statements.get(other_id)
            if other is None or other.speaker is None or other.candidates:
                continue
            # A copy of this report settles no more than the report itself.
            if other.report_id != statement.report_id and not pile.stands_in(other, statement.report_id):
                yield other


def rejected_pairs(judgements: Iterable[Judgement], names: NameBook) -> set[tuple[Form, Form]]:
    """(taker, giver) by key, where a person said that the one does not rest on the other."""
    return {
        (names.key(one.left.name), names.key(one.right.name))
        for one in in_force(list(judgements))
        if one.kind == "reject" and one.left and one.right and one.left.name and one.right.name
    }
