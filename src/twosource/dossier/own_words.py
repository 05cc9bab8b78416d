"""What the dossier says in its own voice about the reports, so that it can be checked against overstating."""

from __future__ import annotations

from collections.abc import Iterator

from .content import ClaimPart, Dossier


def own_sentences(dossier: Dossier) -> Iterator[str]:
    """Every generated sentence and label. The reports' words in them stand in quotation marks; sentences that are the same for
    every case are not among them."""
    for part in (*dossier.claims, *dossier.lone):
        yield from _of_claim(part)
    for asked in dossier.questions:
        yield from (asked.question.words, asked.question.because)
    for tie in dossier.ties:
        yield from (tie.edge.evidence, tie.edge.how)
    yield from (dispute.because for dispute in dossier.disputes)


def _of_claim(part: ClaimPart) -> Iterator[str]:
    yield f"{part.told_by}."
    yield from (*part.reasons, *part.concerns, *part.next_steps, *part.links)
    for origin in part.origins:
        yield from filter(None, (origin.because, origin.interest))
    if part.grade is not None:
        yield part.grade.because
