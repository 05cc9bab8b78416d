"""Claims that judgements are on: their ids change with their members, so they are known again by their statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..model import Claim, Judgement, Report, Statement, StatementFinder


class ClaimFinder:
    """Looks up which claims a judgement is on."""

    def __init__(self, reports: Iterable[Report], statements: Iterable[Statement], claims: Iterable[Claim]) -> None:
        self._finder = StatementFinder(reports, statements)
        self._claims_of: dict[str, list[str]] = {}
        for claim in claims:
            for one in claim.statement_ids:
                self._claims_of.setdefault(one, []).append(claim.id)

    def statement(self, judgement: Judgement) -> Statement | None:
        return self._finder.of(judgement.left)

    def of(self, judgement: Judgement) -> tuple[str, ...]:
        """Given on a claim: the one that has most of its statements now, the first of equals. Given on a statement: every
        claim that holds it."""
        if not judgement.lefts:
            statement = self.statement(judgement)
            return tuple(self._claims_of.get(statement.id, ())) if statement is not None else ()
        held = [found.id for one in judgement.lefts if (found := self._finder.of(one)) is not None]
        counts = Counter(claim_id for one in held for claim_id in self._claims_of.get(one, ()))
        return tuple(claim_id for claim_id, _ in counts.most_common(1))
