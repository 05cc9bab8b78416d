"""States of a case made by hand: what the board and the queue are asked about, without a desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.board import Verdict, form_board
from twosource.dossier.compose import compose_dossier
from twosource.dossier.content import ClaimPart, Dossier
from twosource.model import Claim, Snapshot, Statement
from twosource.web.desk import View


def view_of(snapshot: Snapshot, *, number: int = 1, dossier: Dossier | None = None) -> View:
    """`dossier`: instead of the snapshot's own."""
    dossier = dossier or compose_dossier(snapshot)
    parts = (*dossier.claims, *dossier.lone)
    claims_of: dict[str, tuple[ClaimPart, ...]] = {}
    for part in parts:
        for line in (*part.lines, *part.lane):
            claims_of[line.statement_id] = (*claims_of.get(line.statement_id, ()), part)
    return View(
        number=number,
        taken_in=None,
        snapshot=snapshot,
        dossier=dossier,
        board=form_board(snapshot),
        claims={part.id: part for part in parts},
        reports={one.report.id: one for one in dossier.reports},
        statements=snapshot.by_id(Statement),
        claims_of=claims_of,
    )


def made_part(
    like: ClaimPart,
    number: int,
    *,
    verdict: Verdict = "single source",
    concerns: Sequence[str] = (),
    counts: tuple[int, int] = (0, 0),
    tellers: int = 1,
    deniers: int = 0,
) -> ClaimPart:
    """A claim of one statement, `s` with its number; `counts`: N and floor. It is `like` another in all else."""
    line = replace(like.headline, statement_id=f"s{number}")
    count = replace(like.card.count, independent=counts[0], floor=counts[1])
    return replace(
        like,
        number=number,
        card=replace(like.card, claim=Claim((line.statement_id,)), count=count),
        headline=line,
        verdict=verdict,
        concerns=tuple(concerns),
        tellers=tuple(f"Paper {one}" for one in range(tellers)),
        deniers=tuple(f"Denier {one}" for one in range(deniers)),
        lines=(line,),
        lane=(line,) if deniers else (),
    )
