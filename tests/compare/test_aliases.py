from __future__ import annotations

import random

from tests.compare.pile import named, page, parsed, said
from twosource.compare.aliases import suggest_aliases
from twosource.compare.entities import group_entities
from twosource.model import (
    AliasSuggestion,
    Claim,
    Entity,
    Judgement,
    Mention,
    MentionKind,
    Report,
    Selector,
    Sentence,
    Statement,
)

Names = dict[str, MentionKind]
LEFT = "Quarrelmont, a dredging contractor, cleared the estuary sandbar. Tugs waited"
RIGHT = "Dredging contractor Quarlmont cleared the estuary sandbar. Pilots waited"


class Told:
    """Reports with names, and one claim of the first sentences of all."""

    def __init__(self, *told: tuple[str, Names]) -> None:
        self.reports: list[Report] = [page(f"{number}.txt", text) for number, (text, _) in enumerate(told)]
        pairs = list(zip(self.reports, told, strict=True))
        self.mentions: list[Mention] = [mention for report, (_, names) in pairs for mention in named(report, names)]
        self.sentences: list[Sentence] = [sentence for report in self.reports for sentence in parsed(report)]
        self.statements: list[Statement] = [said(report, report.text.split(".")[0]) for report in self.reports]
        self.entities: list[Entity] = list(group_entities(self.reports, self.mentions, self.statements, ()))
        self.claims = [Claim(tuple(sorted(statement.id for statement in self.statements)))]

    def suggested(self, *judgements: Judgement, claimed: bool = True) -> list[AliasSuggestion]:
        claims = self.claims if claimed else []
        return list(
            suggest_aliases(self.reports, self.sentences, self.mentions, self.entities, self.statements, claims, judgements)
        )


def test_shared_facts_propose_what_spelling_alone_would_not_join() -> None:
    (suggestion,) = Told((LEFT, {"Quarrelmont": "organisation"}), (RIGHT, {"Quarlmont": "organisation"})).suggested()
    assert suggestion.names == ("Quarlmont", "Quarrelmont")
    assert len(suggestion.statement_ids) == 2
    assert "contractor" in suggestion.shared_facts[-1]
    assert suggestion.shared_facts[0].count("“") == 2


def test_alike_names_without_shared_facts_are_left_alone() -> None:
    other = "Quarlmont sang arias to an opera audience. Singers bowed"
    told = Told((LEFT, {"Quarrelmont": "organisation"}), (other, {"Quarlmont": "organisation"}))
    assert told.suggested(claimed=False) == []


def test_shared_facts_without_a_like_name_are_not_enough() -> None:
    other = RIGHT.replace("Quarlmont", "Beckworth")
    assert Told((LEFT, {"Quarrelmont": "organisation"}), (other, {"Beckworth": "organisation"})).suggested() == []


def test_a_word_that_both_names_have_makes_them_no_doubles() -> None:
    for left, right in (("Harbour Gazette", "Alder Gazette"), ("Coastal Grain Institute", "Coastal Grain Alliance")):
        told = Told(
            (LEFT.replace("Quarrelmont", left), {left: "organisation"}),
            (RIGHT.replace("Quarlmont", right), {right: "organisation"}),
        )
        assert told.suggested() == []


def test_states_are_never_doubles() -> None:
    told = Told(
        ("Iran shipped cement to a border depot. Trucks waited", {"Iran": "other"}),
        ("Iraq shipped cement to a border depot. Trucks waited", {"Iraq": "other"}),
        ("Austria shipped cement to a border depot. Trucks waited", {"Austria": "organisation"}),
        ("Australia shipped cement to a border depot. Trucks waited", {"Australia": "organisation"}),
    )
    assert told.suggested() == []


def test_names_that_one_report_holds_apart_are_two() -> None:
    third = "Quarrelmont sued Quarlmont over the estuary sandbar. Lawyers waited"
    both: Names = {"Quarrelmont": "organisation", "Quarlmont": "organisation"}
    told = Told((LEFT, {"Quarrelmont": "organisation"}), (RIGHT, {"Quarlmont": "organisation"}), (third, both))
    assert told.suggested() == []


def test_two_people_with_full_names_are_two() -> None:
    told = Told(
        ("Marten Osgood cleared the estuary sandbar with a dredging contractor. Tugs waited", {"Marten Osgood": "person"}),
        ("Marta Oswald cleared the estuary sandbar with a dredging contractor. Pilots waited", {"Marta Oswald": "person"}),
    )
    assert told.suggested() == []


def test_what_a_person_judged_different_is_not_proposed_again() -> None:
    told = Told((LEFT, {"Quarrelmont": "organisation"}), (RIGHT, {"Quarlmont": "organisation"}))
    verdict = Judgement(1, "different", Selector(name="Quarlmont"), Selector(name="Quarrelmont"))
    assert told.suggested(verdict) == []
    assert len(told.suggested(verdict, Judgement(2, "undo", undoes=verdict.id))) == 1


def test_the_order_of_reports_changes_nothing() -> None:
    told = Told((LEFT, {"Quarrelmont": "organisation"}), (RIGHT, {"Quarlmont": "organisation"}))
    wanted = told.suggested()
    mixed = random.Random(3)
    for table in (told.reports, told.mentions, told.sentences, told.statements, told.entities):
        mixed.shuffle(table)
    assert told.suggested() == wanted
