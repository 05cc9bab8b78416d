"""Sentences of our own, on other topics than the sample stories, read by the real stages and set against each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from twosource.annotate.names import find_mentions
from twosource.annotate.quantities import find_quantities
from twosource.annotate.sentences import find_sentences
from twosource.annotate.times import find_times
from twosource.annotate.vectors import find_vectors
from twosource.compare.conflicts import find_conflicts
from twosource.model import Claim, Conflict, Part, Place, Report, Span, Statement


def report_of(text: str, number: int, published: str | None = None) -> Report:
    return Report(
        file=f"{number}.txt",
        sha256="",
        text=text,
        parts=(Part("body", Span(0, len(text))),),
        outlet=f"Outlet {number}",
        published=published,
    )


def conflicts_among(
    texts: Sequence[str],
    *,
    denied: Sequence[int] = (),
    published: Sequence[str | None] = (),
    apart: bool = False,
    places: Sequence[Place] = (),
) -> list[Conflict]:
    """Each text is one report's one statement; they make one claim, or one claim each where `apart`."""
    days = published or [None] * len(texts)
    reports = [report_of(text, number, day) for number, (text, day) in enumerate(zip(texts, days, strict=True))]
    statements = [
        Statement(
            report.id,
            (Span(0, len(report.text)),),
            speaker=f"Speaker {number}",
            stance="denies" if number in denied else "asserts",
        )
        for number, report in enumerate(reports)
    ]
    sentences = {report.id: list(find_sentences(report)) for report in reports}
    every = [sentence for found in sentences.values() for sentence in found]
    keys = tuple(statement.id for statement in statements)
    found = find_conflicts(
        reports,
        every,
        statements,
        [Claim((key,)) for key in keys] if apart else [Claim(keys)],
        (),
        [mention for report in reports for mention in find_mentions(report, sentences[report.id])],
        [timex for report in reports for timex in find_times(report, sentences[report.id])],
        [quantity for report in reports for quantity in find_quantities(report, sentences[report.id])],
        places,
        [vector for report, statement in zip(reports, statements, strict=True) for vector in find_vectors(report, [statement])],
    )
    return list(found)


DISAGREE = [
    # quantity
    ("Twelve miners were killed in the blast.", "Nine miners were killed in the explosion.", "quantity"),
    ("The ferry carried 40 tonnes of grain.", "The ferry carried 90 tonnes of grain.", "quantity"),
    ("The bridge is 400 metres long.", "The bridge is 4 kilometres long.", "quantity"),
    ("The council will pay $2 million for the site.", "The council will pay $5 million for the land.", "quantity"),
    ("The strike was joined by at least 5,000 nurses.", "The strike was joined by about 1,200 nurses.", "quantity"),
    # rate
    ("The plant makes 800 batteries a week.", "The plant made 800 batteries in all.", "rate"),
    ("About 30 patients a month were turned away.", "About 30 patients were turned away.", "rate"),
    # time
    ("The dam burst at 4.15am.", "The dam burst at 6.30 in the morning, at 06:30.", "time"),
    ("The court will rule on 3 May 2025.", "The court will rule on 9 June 2025.", "time"),
    ("The tunnel will reopen by 1 March 2026.", "The tunnel will not reopen before May 2026.", "time"),
    ("Workers began production of the vaccine at the site in April.", "Production of the vaccine is expected to start next year.", "time"),
    # actor
    ("It was the crane driver who caused the collapse.", "A contractor from Lodz caused the collapse.", "actor"),
    ("The fire was started by protesters.", "The fire was started by a faulty heater.", "actor"),
    # name
    ("A software firm called Northbridge Analytics held the contract.", "The contract was held by a software firm, Northbrook Systems.", "name"),
    # attribute
    ("The two ministers met secretly in Vienna.", "The two ministers met openly in Vienna.", "attribute"),
]  # fmt: skip

AGREE = [
    ("Twelve miners were killed in the blast.", "Twelve workers were killed in the explosion."),
    ("Twelve miners were killed in the blast.", "Nine miners were injured in the blast."),
    ("Roughly 50 buses were sold.", "Nearly 50 buses were sold."),
    ("The ferry carried 40 tonnes of grain.", "The ferry carried 40,000 kilograms of grain."),
    ("The ferry carried 40 tonnes of grain.", "The ferry carried 90 tonnes of coal."),
    ("The number of dead has risen to 31 from 12.", "Twelve people are dead."),
    ("The council paid $2 million.", "The council paid £1.6 million."),
    ("Some 300 students, including 40 children, were there.", "Some 300 students were there."),
    ("The navy ordered 20 boats.", "The navy has received 6 boats."),
    ("The plant makes 800 batteries a week.", "The plant made 5,000 batteries in all."),
    ("The dam burst at about 4.15am.", "The dam burst at 04:20."),
    ("The court will rule on 3 May 2025.", "The court will rule in May 2025."),
    ("The tunnel will reopen by 1 March 2026.", "The tunnel will reopen in February 2026."),
    ("A software firm called Northbridge Analytics held the contract.", "The contract was held by a software firm, North Bridge Analytics."),
    ("The fire was started by a heater.", "The fire was started by a faulty heater."),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "kind"), DISAGREE)
def test_different_values_are_a_conflict_of_their_kind(left: str, right: str, kind: str) -> None:
    assert kind in {conflict.kind for conflict in conflicts_among([left, right])}


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_what_only_looks_different_is_none(left: str, right: str) -> None:
    assert conflicts_among([left, right]) == []
