"""The sentence of a conflict: beside quoted words stand only those who say them, and who denies is said to deny."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.annotate.quantities import find_quantities
from twosource.annotate.sentences import find_sentences
from twosource.compare.conflicts import find_conflicts
from twosource.model import Claim, Part, Report, Span, Stance, Statement


def because_of(said: Sequence[tuple[str, str]], stances: Mapping[int, Stance] | None = None) -> list[str]:
    """Of conflicts among speakers and what each says, all of one claim."""
    reports = [
        Report(file=f"{number}.txt", sha256="", text=text, parts=(Part("body", Span(0, len(text))),), outlet=f"Outlet {number}")
        for number, (_, text) in enumerate(said)
    ]
    statements = [
        Statement(report.id, (Span(0, len(report.text)),), speaker=who, stance=(stances or {}).get(number, "asserts"))
        for number, (report, (who, _)) in enumerate(zip(reports, said, strict=True))
    ]
    sentences = {report.id: list(find_sentences(report)) for report in reports}
    found = find_conflicts(
        reports,
        [sentence for listed in sentences.values() for sentence in listed],
        statements,
        [Claim(tuple(one.id for one in statements))],
        (),
        (),
        (),
        [quantity for report in reports for quantity in find_quantities(report, sentences[report.id])],
        (),
        (),
    )
    return [conflict.because for conflict in found]


def test_beside_a_value_stand_only_those_who_give_it_and_the_others_behind_with_theirs() -> None:
    (because,) = because_of(
        [
            ("St Brannoc", "The hospital cancelled at least 1,100 outpatient appointments."),
            ("Trewhella", "The hospital cancelled 4,200 outpatient appointments."),
            ("Kerslake", "The hospital cancelled at least 1,100 outpatient appointments on Monday."),
            ("Dunn", "The hospital cancelled 300 outpatient appointments."),
        ]
    )
    assert because == (
        "“at least 1,100 outpatient appointments” (St Brannoc in Outlet 0, Kerslake in Outlet 2; also on this side: "
        "Trewhella in Outlet 1 “4,200 outpatient appointments”) against “300 outpatient appointments” (Dunn in Outlet 3): "
        "no number fits both"
    )


def test_the_very_same_value_in_other_words_is_the_same_value() -> None:
    (because,) = because_of(
        [
            ("A", "Twelve miners were killed in the blast."),
            ("B", "In the blast 12 people who are miners were killed."),
            ("C", "Nine miners were killed in the explosion."),
        ]
    )
    assert "(A in Outlet 0, B in Outlet 1) against" in because


def test_a_number_within_a_longer_one_is_another() -> None:
    (because,) = because_of(
        [
            ("A", "The hospital cancelled more than 300 outpatient appointments."),
            ("B", "The hospital cancelled 1,300 outpatient appointments."),
            ("C", "The hospital cancelled 20 outpatient appointments."),
        ]
    )
    assert "B in Outlet 1 “1,300" in because


def test_who_denies_words_that_read_like_an_assertion_is_said_to_deny_them() -> None:
    said = [
        ("Radkova", "any nitrate was delivered in January"),
        ("Orlov", "Nitrate was delivered to the port in January."),
        ("Hale", "There was no nitrate delivered in January."),
    ]
    (because,) = because_of(said, {0: "denies", 2: "denies"})
    assert because.startswith(
        "“any nitrate was delivered in January” (denied by Radkova in Outlet 0; also on this side: Hale in "
    )
    assert because.endswith("(Orlov in Outlet 1): one denies what the other says")
