"""What the dossier says in its own voice about the reports, so that it can be checked against overstating."""

from __future__ import annotations

from collections.abc import Iterator

from . import texts
from .content import ClaimPart, Dossier


def own_sentences(dossier: Dossier) -> Iterator[str]:
    """Every sentence and label that is made for this case. The reports' words in them stand in quotation marks."""
    for part in (*dossier.claims, *dossier.lone):
        yield from _of_claim(part)
    for asked in dossier.questions:
        yield from (asked.question.words, asked.question.because)
    for tie in dossier.ties:
        yield from (tie.edge.evidence, tie.edge.how)
    yield from (dispute.because for dispute in dossier.disputes)
    for date in (*dossier.dates, *dossier.undated):
        yield from date.remarks
    yield from (place.where for place in (*dossier.places, *dossier.unpinned))
    yield from (route.standing for route in dossier.routes)
    yield from (texts.alias(suggestion) for suggestion in dossier.aliases)
    yield from (texts.problem(problem) for problem in dossier.problems)


def fixed_sentences() -> Iterator[str]:
    """What is the same for every case: headings, leads, limits."""
    for name, words in sorted(vars(texts).items()):
        if name.isupper():
            yield from (words,) if isinstance(words, str) else words if isinstance(words, tuple) else ()


def _of_claim(part: ClaimPart) -> Iterator[str]:
    yield f"{part.told_by}."
    yield from (*part.reasons, *part.concerns, *part.next_steps, *part.links)
    for origin in part.origins:
        yield from filter(None, (origin.because, origin.interest))
    if part.grade is not None:
        yield part.grade.because
