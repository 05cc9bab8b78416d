"""A claim's own words: who tells it and who denies it are never mixed, and very many are not all named in one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import make_report, spot
from twosource.dossier import texts
from twosource.dossier.blocks import Heading, Paragraph, Words
from twosource.dossier.compose import compose_dossier
from twosource.dossier.content import Line
from twosource.dossier.document import as_document
from twosource.exporters import html
from twosource.model import Claim, Conflict, Count, Interval, Origin, Quantity, Report, Snapshot, Span, Statement


def test_who_denies_is_not_counted_as_telling(small_case: Snapshot) -> None:
    part = replace(compose_dossier(small_case).claims[0], tellers=("Morning Paper", "b.txt"), deniers=("c.txt",))
    assert part.told_by.startswith("Told by 2 reports (Morning Paper, b.txt), denied or doubted by 1 report (c.txt): ")
    assert replace(part, tellers=()).told_by.startswith("Denied or doubted by 1 report (c.txt): ")


def test_of_very_many_the_first_are_named(small_case: Snapshot) -> None:
    part = replace(compose_dossier(small_case).claims[0], tellers=tuple(f"Outlet {number}" for number in range(40)), deniers=())
    assert part.told_by.startswith("Told by 40 reports (Outlet 0, ")
    assert "Outlet 11 and 28 more): " in part.told_by
    assert "Outlet 12" not in part.told_by


def statement_of(report: Report, **fields: object) -> Statement:
    return Statement(report.id, (Span(0, len(report.text)),), **fields)  # type: ignore[arg-type]


@pytest.fixture
def ferry() -> Snapshot:
    """Four origins on one matter: two say 40, one 60, one gives no number; and one denies it by an official statement."""
    told = [
        "The ferry carried 40 people on its way to Oslo",
        "There were 40 on the ferry that day to Oslo, all told, as the list of the harbour has it",
        "The ferry carried 60 people, and not fewer, on its way to Oslo and back to Bergen",
        "The ferry carried people on its way to Oslo, and many of them were to stay there",
        "any people were carried by the ferry",
        "There was no ferry at all on that day",
    ]
    reports = tuple(make_report(f"{number}.txt", text) for number, text in enumerate(told))
    statements = tuple(
        statement_of(
            report,
            speaker=f"Speaker {number}",
            stance="denies" if number > 3 else "asserts",
            method="official statement" if number > 3 else "interview" if number == 1 else None,
        )
        for number, report in enumerate(reports)
    )
    claim = Claim(tuple(one.id for one in statements))
    origins = tuple(Origin(f"Speaker {at}", "person", True, "", (one.id,)) for at, one in enumerate(statements[:4]))
    conflict = Conflict("quantity", ((statements[0].id, statements[1].id), (statements[2].id,)), "40 against 60", claim.id)
    return Snapshot(
        {
            Report: reports,
            Statement: statements,
            Claim: (claim,),
            Count: (Count(claim.id, 4, 4, origins, ("Speaker 4",), ()),),
            Conflict: (conflict,),
        }
    )


def test_a_denier_s_method_is_not_how_it_was_seen(ferry: Snapshot) -> None:
    (part,) = compose_dossier(ferry).claims
    assert [method for method, _ in part.methods] == ["interview"]
    assert [(method, line.teller) for method, line in part.lane_methods] == [("official statement", "Speaker 4")]
    page = html.exporter.render(ferry).decode()
    assert "the denial: official statement" in page
    told = ["".join(run.text for run in one.runs if isinstance(run, Words)) for one in paragraphs(ferry)]
    assert f"{texts.METHODS}: interview ; the denial: official statement " in told


def paragraphs(case: Snapshot) -> list[Paragraph]:
    return [one for one in as_document(compose_dossier(case)).blocks if isinstance(one, Paragraph)]


def denials(case: Snapshot) -> list[Line]:
    return list(compose_dossier(case).denials)


def test_a_denial_is_told_as_one_before_its_words(ferry: Snapshot) -> None:
    bare, plain = denials(ferry)
    assert texts.who_denies(bare) == "Denied by Speaker 4"
    assert texts.who_denies(plain) == "Speaker 5, in a denial"
    assert (bare.remarks[0], plain.remarks[0]) == ("denies this", "in a denial")
    page = html.exporter.render(ferry).decode()
    assert "<bdi>Denied by Speaker 4</bdi>: “" in page
    assert '<b><bdi>Denied by Speaker 4</bdi>:</b> <a class="words"' in page
    assert "<bdi>Speaker 5, in a denial</bdi>: “" in page
    said = ["".join(run.text for run in one.runs if isinstance(run, Words)) for one in paragraphs(ferry)]
    assert any(one.startswith("Denied by Speaker 4: any people were carried") for one in said)


def test_a_claim_that_is_a_denial_is_headed_as_one(ferry: Snapshot) -> None:
    claim = Claim(tuple(one.id for one in ferry.of(Statement)[4:]))
    case = Snapshot({**ferry.tables, Claim: (claim,), Count: (), Conflict: ()})
    headings = [one.text for one in as_document(compose_dossier(case)).blocks if isinstance(one, Heading)]
    assert "1. Denied by Speaker 4: “any people were carried by the ferry”" in headings
    assert "<b><bdi>Denied by Speaker 4</bdi>:</b> “" in html.exporter.render(case).decode()


def test_nobody_is_said_to_deny_what_a_report_tells_of_nobody_named(ferry: Snapshot) -> None:
    line = replace(denials(ferry)[0], teller="Courier", outlet="Courier", how_told="citing someone it does not name")
    assert texts.who_denies(line) == "Denied, as Courier tells"


def test_sources_at_odds_show_no_full_square_and_those_on_the_wording_come_first(ferry: Snapshot) -> None:
    (part,) = compose_dossier(ferry).claims
    assert (part.verdict, part.independent, part.floor, part.on_wording) == ("at odds", 4, 4, 2)
    assert texts.standing(part) == "on this wording: N 2; on the matter: N 4, F 4 (at odds)"
    page = html.exporter.render(ferry).decode()
    badge = page[page.index('<span class="badge at-odds">') :].partition("</p>")[0]
    assert 'class="full"' not in badge
    assert badge.index("on this wording: N 2") < badge.index("on the matter: N 4") < badge.index("at odds</span>")
    assert any("on this wording: N 2; on the matter: N 4, F 4 (at odds). " in repr(one) for one in paragraphs(ferry))


def test_loosely_joined_sources_show_no_full_square_and_agreeing_ones_do(ferry: Snapshot) -> None:
    (part,) = compose_dossier(ferry).claims
    assert texts.standing(replace(part, verdict="loosely joined", on_wording=None)) == "N 4, F 4 (few words join them)"
    assert texts.standing(replace(part, verdict="two or more", on_wording=None)) == "N 4, F 4"
    agreed = Snapshot({**ferry.tables, Conflict: ()})
    (part,) = compose_dossier(agreed).claims
    assert part.on_wording is None
    assert ('class="full"' in html.exporter.render(agreed).decode()) == (part.verdict == "two or more")


def test_who_gives_another_number_on_the_heading_s_side_is_not_on_its_wording(ferry: Snapshot) -> None:
    """40 and 45 against 60: they stand together there, and are two numbers all the same."""
    reports = ferry.of(Report)
    numbers = ((0, "40", 40), (1, "40", 45), (2, "60", 60))
    given = tuple(
        Quantity(reports[at].id, spot(reports[at], told), low=low, high=low, interval=Interval(low, low + 1), unit="person")
        for at, told, low in numbers
    )
    (part,) = compose_dossier(Snapshot({**ferry.tables, Quantity: given})).claims
    assert part.headline.words == reports[0].text
    assert part.on_wording == 1
    alike = (given[0], replace(given[1], interval=given[0].interval), given[2])
    assert compose_dossier(Snapshot({**ferry.tables, Quantity: alike})).claims[0].on_wording == 2


def test_on_what_side_the_heading_is_matters_in_disputes_over_values_alone(ferry: Snapshot) -> None:
    (conflict,) = ferry.of(Conflict)
    other = Snapshot({**ferry.tables, Conflict: (replace(conflict, kind="polarity"),)})
    assert compose_dossier(other).claims[0].on_wording is None
