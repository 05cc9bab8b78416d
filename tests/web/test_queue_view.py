from __future__ import annotations

from dataclasses import replace

import pytest

from tests.web.views import made_part, view_of
from twosource.dossier.compose import compose_dossier
from twosource.dossier.content import Waiting
from twosource.model import Origin, Snapshot
from twosource.web.desk import View
from twosource.web.queue_view import Doubt, doubts, doubts_on


@pytest.fixture
def view(small_case: Snapshot) -> View:
    return view_of(small_case)


def titled(found: list[Doubt], words: str) -> Doubt:
    (one,) = [one for one in found if words in one.title]
    return one


def test_a_suspected_link_waits_and_a_sure_one_does_not(view: View) -> None:
    found = doubts(view)
    one = titled(found, "rest on")
    assert one.title == "Does b.txt rest on Morning Paper?"
    a, b = (report.id for report in view.snapshot.reports[:2])
    assert [(choice.kind, choice.left, choice.right) for choice in one.choices] == [("accept", b, a), ("reject", b, a)]


def test_two_spellings_can_be_one_name_two_or_unsure(view: View) -> None:
    one = titled(doubts(view), "Berghen")
    assert [choice.kind for choice in one.choices] == ["same", "different", "unsure"]
    assert {(choice.left, choice.right) for choice in one.choices} == {("Bergen", "Berghen")}
    assert one.because == "the ferry's port"


def test_a_find_that_counts_for_nothing_yet_waits(view: View) -> None:
    line = view.dossier.claims[0].headline
    waiting = replace(view, dossier=replace(view.dossier, waiting=(Waiting(line, 42),)))
    one = titled(doubts(waiting), "rightly read")
    assert (one.because, one.weight) == ("rightly read: 42%", 0)
    assert [(choice.kind, choice.left) for choice in one.choices] == [
        ("confirm", line.statement_id),
        ("dismiss", line.statement_id),
    ]


def test_sources_that_few_words_join_are_asked_about_once_with_one_line_of_each(small_case: Snapshot) -> None:
    dossier = compose_dossier(small_case)
    part = dossier.claims[0]
    origins = tuple(Origin(line.teller, "person", True, "said so", (line.statement_id,)) for line in part.lines)
    loose = replace(part, verdict="loosely joined", origins=origins)
    one = titled(doubts(view_of(small_case, dossier=replace(dossier, claims=(loose,)))), "one matter")
    assert one.lines == part.lines[:2]
    assert one.because == "both: “people on the ferry”"
    for lacking in (
        replace(loose, verdict="two or more"),
        replace(loose, origins=origins[:1]),
        replace(loose, origins=tuple(replace(origin, access=False) for origin in origins)),
    ):
        other = view_of(small_case, dossier=replace(dossier, claims=(lacking,)))
        assert not [one for one in doubts(other) if "one matter" in one.title]


def test_that_on_which_most_claims_hang_comes_first(small_case: Snapshot) -> None:
    dossier = compose_dossier(small_case)
    (tie,) = [tie for tie in dossier.ties if tie.edge.suspected]
    claims = tuple(made_part(dossier.claims[0], number) for number in (1, 2, 3))
    heavy = replace(tie, giver="Heavy", lines=tuple(part.headline for part in claims))
    light = replace(tie, giver="Light", lines=(claims[0].headline, claims[0].headline))
    found = doubts(view_of(small_case, dossier=replace(dossier, claims=claims, ties=(light, heavy), aliases=())))
    assert [(one.title, one.weight) for one in found] == [("Does b.txt rest on Heavy?", 4), ("Does b.txt rest on Light?", 2)]


def test_a_doubt_bears_on_the_claims_whose_words_it_shows(small_case: Snapshot) -> None:
    dossier = compose_dossier(small_case)
    (tie,) = [tie for tie in dossier.ties if tie.edge.suspected]
    first, second, third = (made_part(dossier.claims[0], number, deniers=number - 1) for number in (1, 2, 3))
    ties = (replace(tie, lines=(first.headline, *second.lane)),)
    found = doubts(view_of(small_case, dossier=replace(dossier, claims=(first, second, third), ties=ties)))
    assert [[one.title for one in doubts_on(part, found)] for part in (first, second, third)] == [
        ["Does b.txt rest on Morning Paper?"],
        ["Does b.txt rest on Morning Paper?"],
        [],
    ]


def test_equal_views_give_equal_doubts(small_case: Snapshot) -> None:
    assert doubts(view_of(small_case)) == doubts(view_of(small_case, number=2))
