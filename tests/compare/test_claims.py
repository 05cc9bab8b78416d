from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest

from tests.compare.pile import directed, named, page, parsed, said
from twosource.compare.claims import form_claims
from twosource.compare.entities import group_entities
from twosource.compare.topics import SAME_STORY
from twosource.model import (
    Claim,
    Interval,
    Judgement,
    Passage,
    Quantity,
    Report,
    Span,
    Statement,
    Timex,
    Vector,
    select_statement,
)

FIRE = (1.0, 0.1)
STRIKE = (0.0, 0.1, 1.0)
# Filler that makes all reports of the pile one story.
STORY = "Millbrook foundry night shift. The Millbrook foundry belongs to a family."


class Pile:
    """Reports with one statement a sentence but the last, and with vectors that point where the test says."""

    def __init__(self, *told: tuple[str, tuple[float, ...]]) -> None:
        self.reports: list[Report] = []
        self.statements: list[Statement] = []
        self.vectors: list[Vector] = []
        self.quantities: list[Quantity] = []
        for number, (words, direction) in enumerate(told):
            report = page(f"{number}.txt", f"{words}. {STORY}")
            self.reports.append(report)
            self.statements.append(said(report, words))
            self.vectors.append(directed(self.statements[-1], *direction))

    def count(self, number: int, words: str, value: float, unit: str, per: str | None = None) -> None:
        report = self.reports[number]
        start = report.text.index(words)
        span = Span(start, start + len(words))
        self.quantities.append(Quantity(report.id, span, value, value, Interval.point(value), unit, per=per))

    def claims(self, **changed: Any) -> list[Claim]:
        mentions = [mention for report in self.reports for mention in named(report, {"Millbrook": "place"})]
        records: dict[str, Any] = {
            "reports": self.reports, "statements": self.statements, "vectors": self.vectors, "quantities": self.quantities,
            "sentences": [sentence for report in self.reports for sentence in parsed(report)], "mentions": mentions,
            "entities": list(group_entities(self.reports, mentions, self.statements, ())),
            "times": (), "places": (), "passages": (), "judgements": (),
        }  # fmt: skip
        # One statement a report: no likeness of reports could tell stories apart.
        return list(form_claims(**{**records, "same_story": 0.0, **changed}))

    def groups(self, **changed: Any) -> set[frozenset[int]]:
        """Claims as the numbers of their reports."""
        place = {statement.id: number for number, statement in enumerate(self.statements)}
        return {frozenset(place[one] for one in claim.statement_ids) for claim in self.claims(**changed)}

    def judged(self, kind: str, left: int, right: int, number: int = 1) -> Judgement:
        chosen = [select_statement(self.reports[one], self.statements[one]) for one in (left, right)]
        return Judgement(number, kind, *chosen)  # type: ignore[arg-type]


OTHERS = (
    ("union members rejected a contract", (0.1, 1.0)),
    ("engineers repaired a bridge", (0.0, 0.0, 0.0, 1.0)),
    ("pupils planted an orchard", (0.0, 0.0, 0.0, 0.0, 1.0)),
    ("a museum bought two paintings", (0.0, 0.0, 0.0, 0.0, 0.0, 1.0)),
    ("customs seized a crate", (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0)),
)


def test_like_words_and_meaning_are_one_claim_and_each_other_statement_one_of_its_own() -> None:
    pile = Pile(("a blaze gutted the casting hall", FIRE), ("flames gutted the casting hall", FIRE), *OTHERS)
    assert pile.groups() == {frozenset({0, 1})} | {frozenset({number}) for number in range(2, 7)}


def test_a_link_says_what_is_shared() -> None:
    pile = Pile(("a blaze gutted the casting hall", FIRE), ("flames gutted the casting hall", FIRE), *OTHERS)
    (claim,) = [claim for claim in pile.claims() if len(claim.statement_ids) > 1]
    (link,) = claim.links
    assert {link.left, link.right} == set(claim.statement_ids)
    assert link.reason.startswith("both: ")
    assert "casting" in link.reason
    assert 0 < link.score_0_to_1 <= 1


@pytest.mark.parametrize(("unit", "together"), [("tonne", True), ("", True), ("sailor", False)])
def test_a_number_joins_only_the_same_things(unit: str, together: bool) -> None:
    pile = Pile(("some 712 loaded at quay", FIRE), ("in 712 counted at pier", (0.5, 0.1, 0.8)), *OTHERS)
    pile.count(0, "712", 712, "tonne")
    pile.count(1, "712", 712, unit)
    assert (frozenset({0, 1}) in pile.groups()) is together


@pytest.mark.parametrize(("unit", "together"), [("tonne", True), ("sailor", False)])
def test_values_that_differ_are_one_matter_where_they_measure_in_one_unit(unit: str, together: bool) -> None:
    pile = Pile(("some 712 loaded at quay", FIRE), ("in 955 counted at pier", (0.6, 0.1, 0.75)), *OTHERS)
    pile.count(0, "712", 712, "tonne")
    pile.count(1, "955", 955, unit)
    assert (frozenset({0, 1}) in pile.groups()) is together


@pytest.mark.parametrize(("value", "together"), [("2026-05-05T21:15", True), ("2026-05-05", False)])
def test_two_times_of_day_are_one_measure(value: str, together: bool) -> None:
    pile = Pile(("siren wailed at 2300", FIRE), ("alarm rang by 2115", (0.6, 0.1, 0.75)), *OTHERS)
    times = [
        Timex(report.id, Span(start, start + 4), "TIME", told, "stated")
        for report, words, told in zip(pile.reports, ("2300", "2115"), ("2026-05-05T23:00", value), strict=False)
        for start in [report.text.index(words)]
    ]
    grouped = {frozenset(claim.statement_ids) for claim in pile.claims(times=times)}
    assert (frozenset(one.id for one in pile.statements[:2]) in grouped) is together


@pytest.mark.parametrize(("before", "together"), [("Turbine gasket cracked", True), ("Choir sang hymns", False)])
def test_a_few_words_are_about_what_the_sentence_before_is_about(before: str, together: bool) -> None:
    pile = Pile(("turbine gasket cracked", FIRE), ("nothing", STRIKE), *OTHERS)
    other = page("other.txt", f"{before}. This was it")
    pile.reports[1] = other
    pile.statements[1] = said(other, "This was it")
    pile.vectors[1] = directed(pile.statements[1], 0.6, 0.1, 0.75)
    assert any(len(claim.statement_ids) == 2 for claim in pile.claims()) is together


@pytest.mark.parametrize(("per", "together"), [(None, True), ("day", False)])
def test_a_rate_and_a_total_are_two_matters(per: str | None, together: bool) -> None:
    pile = Pile(("fitters scrapped 90 gearboxes", FIRE), ("fitters scrapped 30 gearboxes", (0.7, 0.1, 0.7)), *OTHERS)
    pile.count(0, "90", 90, "gearbox")
    pile.count(1, "30", 30, "gearbox", per)
    assert (frozenset({0, 1}) in pile.groups()) is together


@pytest.mark.parametrize(
    ("rest", "least", "kept_out"),
    [(("Orchestra rehearsed waltz programme", "Violin soloist praised ensemble"), SAME_STORY, True), ((STORY,), 0.0, False)],
)
def test_a_report_on_something_else_is_kept_out_whatever_words_it_shares(
    rest: tuple[str, ...], least: float, kept_out: bool
) -> None:
    pile = Pile(("a blaze gutted the casting hall", FIRE), ("flames gutted the casting hall", FIRE), *OTHERS)
    other = page("other.txt", ". ".join(("a blaze gutted the dance hall", *rest)) + ".")
    stranger = said(other, "a blaze gutted the dance hall")
    far = [said(other, words) for words in rest if words != STORY]
    pile.reports.append(other)
    pile.statements += [stranger, *far]
    pile.vectors += [directed(stranger, 0.6, 0, 0, 0, 0, 0, 0, 0.8), *(directed(one, *[0] * 7, 1) for one in far)]
    with_fire = {stranger.id, *(one.id for one in pile.statements[:2])}
    together = any(with_fire <= set(claim.statement_ids) for claim in pile.claims(same_story=least))
    assert together is not kept_out


def test_copies_are_one_claim_by_their_words_alone() -> None:
    pile = Pile(("a blaze gutted the casting hall", FIRE), ("A blaze  gutted the casting hall", STRIKE), *OTHERS)
    (claim,) = [claim for claim in pile.claims() if len(claim.statement_ids) > 1]
    assert [link.reason for link in claim.links] == ["the same words"]


def test_a_changed_word_in_a_copied_stretch_is_still_the_copy() -> None:
    pile = Pile(("a blaze gutted the casting hall", FIRE), ("a fiery disaster hit the casting hall", STRIKE), *OTHERS)
    left, right = pile.reports[:2]
    passage = Passage(left.id, right.id, Span(0, len(left.text)), Span(0, len(right.text)), "copy", 20)
    assert frozenset({0, 1}) in pile.groups(passages=(passage,))


def test_judgements_win_over_any_likeness() -> None:
    pile = Pile(("a blaze gutted the casting hall", FIRE), ("flames gutted the casting hall", FIRE), *OTHERS)
    together = pile.groups(judgements=(pile.judged("same", 3, 4),))
    assert frozenset({3, 4}) in together
    parted = pile.groups(judgements=(pile.judged("different", 0, 1),))
    assert not any({0, 1} <= group for group in parted)
    undone = pile.judged("different", 0, 1)
    assert frozenset({0, 1}) in pile.groups(judgements=(undone, Judgement(2, "undo", undoes=undone.id)))


def test_copies_that_a_person_holds_apart_stay_apart() -> None:
    pile = Pile(("a blaze gutted the casting hall", FIRE), ("a blaze gutted the casting hall", FIRE), *OTHERS)
    assert not any({0, 1} <= group for group in pile.groups(judgements=(pile.judged("different", 0, 1),)))


def test_the_order_of_everything_changes_nothing() -> None:
    pile = Pile(
        ("a blaze gutted the casting hall", FIRE), ("flames gutted the casting hall", FIRE), ("fire gutted a hall", FIRE),
        ("strikers blocked a gate", STRIKE), ("strikers blocked the gate overnight", STRIKE), *OTHERS,
    )  # fmt: skip
    wanted = pile.claims()
    for seed in range(4):
        mixed = random.Random(seed)
        for table in (pile.reports, pile.statements, pile.vectors):
            mixed.shuffle(table)
        assert pile.claims() == wanted


def test_every_statement_is_in_a_claim_and_no_claim_lies_within_another() -> None:
    halls = [(f"a blaze gutted hall {word}", (1.0, number / 9)) for number, word in enumerate(("north", "south", "east"))]
    pile = Pile(*halls, *OTHERS)
    claims = [frozenset(claim.statement_ids) for claim in pile.claims()]
    assert frozenset().union(*claims) == {statement.id for statement in pile.statements}
    assert not any(left < right or right < left for left, right in combinations(claims, 2))


def test_without_statements_there_are_no_claims() -> None:
    assert Pile().claims() == []


def test_a_statement_without_a_vector_has_a_claim_too() -> None:
    pile = Pile(("a blaze gutted the casting hall", FIRE), ("flames gutted the casting hall", FIRE), *OTHERS)
    assert len(pile.groups(vectors=())) > 0
