from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import make_report, spot
from twosource.dossier.network import NameTie, Network, form_network
from twosource.model import AliasSuggestion, Derivation, Entity, Mention, Report, Review, Snapshot, Statement

TEXT = "Anna Berg met Ole Dahl in Oslo. Carl Foss said that Anna Berg owns Nordkraft. It rained."
FIRST, SECOND, THIRD = (make_report(f"{name}.txt", TEXT, outlet=name) for name in ("Morning", "Noon", "Evening"))
NAMES = ("Anna Berg", "Ole Dahl", "Oslo", "Carl Foss", "Nordkraft")


def mentions(report: Report) -> list[Mention]:
    again = TEXT.index("Anna Berg owns")
    first = [Mention(report.id, spot(report, name), "person", name) for name in NAMES]
    return [*first, Mention(report.id, replace(first[0].span, start=again, end=again + 9), "person", "Anna Berg")]


def meeting(report: Report) -> Statement:
    return Statement(report.id, (spot(report, "Anna Berg met Ole Dahl in Oslo"),))


def owning(report: Report, speaker: str = "Carl Foss") -> Statement:
    return Statement(report.id, (spot(report, "Anna Berg owns Nordkraft"),), (spot(report, "Carl Foss"),), speaker=speaker)


def network(*statements: Statement, aliases: tuple[str, ...] = (), **more: object) -> Network:
    reports = tuple(one for one in (FIRST, SECOND, THIRD) if one.id in {statement.report_id for statement in statements})
    found = [one for report in reports for one in mentions(report)]
    entities = tuple(
        Entity(name, aliases if name == "Carl Foss" else (), "person", tuple(one.id for one in found if one.name == name))
        for name in NAMES
    )
    tables = {Report: reports, Statement: statements, Mention: tuple(found), Entity: entities}
    return form_network(Snapshot({**tables, **more.get("tables", {})}))  # type: ignore[dict-item]


def told(found: Network) -> set[tuple[str, str, str, int]]:
    """Each tie with its names; those of a pair that neither of comes first in alphabetical order."""
    names = {one.entity.id: one.entity.name for one in found.points}

    def row(tie: NameTie) -> tuple[str, str, str, int]:
        ends = (names[tie.start], names[tie.end])
        start, end = ends if tie.how == "speaks about" else sorted(ends)
        return (start, tie.how, end, len(tie.outlets))

    return {row(tie) for tie in found.ties}


def test_names_in_one_statement_are_tied_and_a_speaker_to_those_named() -> None:
    assert told(network(meeting(FIRST), owning(FIRST))) == {
        ("Anna Berg", "named together", "Ole Dahl", 1),
        ("Anna Berg", "named together", "Oslo", 1),
        ("Ole Dahl", "named together", "Oslo", 1),
        ("Anna Berg", "named together", "Nordkraft", 1),
        ("Carl Foss", "speaks about", "Anna Berg", 1),
        ("Carl Foss", "speaks about", "Nordkraft", 1),
    }


def test_a_tie_keeps_its_statements_in_reading_order_and_the_strongest_comes_first() -> None:
    statements = (meeting(FIRST), owning(FIRST), owning(SECOND))
    found = network(*statements)
    assert len(found.ties[0].outlets) == 2
    assert found.ties[0].statement_ids == (statements[1].id, statements[2].id)
    assert [len(tie.outlets) for tie in found.ties] == sorted((len(tie.outlets) for tie in found.ties), reverse=True)
    assert found.points[0].entity.name == "Anna Berg"


def test_two_statements_of_one_outlet_count_once() -> None:
    again = replace(owning(FIRST), cue=(spot(FIRST, "said"),))
    assert ("Carl Foss", "speaks about", "Nordkraft", 1) in told(network(owning(FIRST), again))


@pytest.mark.parametrize(
    ("edges", "outlets"),
    [
        ((), 3),
        ((Derivation(SECOND.id, FIRST.id, True, "copy"),), 2),
        ((Derivation(SECOND.id, FIRST.id, True, "copy"), Derivation(THIRD.id, SECOND.id, True, "copy")), 1),
        # Copies of one another are one as well.
        ((Derivation(SECOND.id, FIRST.id, True, "copy"), Derivation(FIRST.id, SECOND.id, True, "copy")), 2),
        ((Derivation(SECOND.id, FIRST.id, True, "copy", suspected=True),), 3),
        ((Derivation(SECOND.id, FIRST.id, True, "cite"),), 3),
        ((Derivation(SECOND.id, "Morning", False, "copy"),), 3),
    ],
)
def test_a_copy_makes_no_tie_stronger(edges: tuple[Derivation, ...], outlets: int) -> None:
    found = network(owning(FIRST), owning(SECOND), owning(THIRD), tables={Derivation: edges})
    assert ("Anna Berg", "named together", "Nordkraft", outlets) in told(found)
    assert all(len(tie.statement_ids) == 3 for tie in found.ties)


def test_a_speaker_is_known_by_any_form_of_the_name() -> None:
    ties = told(network(owning(FIRST, "foss"), aliases=("Foss",)))
    assert ("Carl Foss", "speaks about", "Nordkraft", 1) in ties


def test_who_is_no_entity_or_may_be_two_speaks_about_nobody() -> None:
    assert told(network(owning(FIRST, "a clerk"))) == {("Anna Berg", "named together", "Nordkraft", 1)}
    assert told(network(owning(FIRST, "Oslo"), aliases=("Oslo",))) == {("Anna Berg", "named together", "Nordkraft", 1)}


def test_nobody_is_tied_to_themselves() -> None:
    ties = told(network(owning(FIRST, "Anna Berg")))
    assert ("Anna Berg", "speaks about", "Nordkraft", 1) in ties
    assert not any(start == end for start, _, end, _ in ties)


def test_what_waits_for_a_person_ties_nobody() -> None:
    one = owning(FIRST)
    assert network(one, tables={Review: (Review(FIRST.id, one.id, "open"),)}) == Network((), ())


def test_names_that_may_be_one_are_tied_also_where_nothing_else_does() -> None:
    one = meeting(FIRST)
    suggestion = AliasSuggestion(("Nordkraft", "Oslo"), ("owned",), (one.id, "gone"))
    found = network(one, tables={AliasSuggestion: (suggestion, replace(suggestion, names=("Oslo", "Nobody")))})
    (tie,) = (tie for tie in found.ties if tie.how == "perhaps one")
    assert tie.statement_ids == (one.id,)
    assert "Nordkraft" in {point.entity.name for point in found.points}


def test_a_name_by_itself_is_counted_and_left_out() -> None:
    alone = Statement(FIRST.id, (spot(FIRST, "met Ole Dahl"),))
    assert network(alone) == Network((), (), 1)
