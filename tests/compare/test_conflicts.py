"""Sentences of our own, on other topics than the sample stories, read by the real stages and set against each other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from twosource.annotate.names import find_mentions
from twosource.annotate.places import find_places
from twosource.annotate.quantities import find_quantities
from twosource.annotate.sentences import find_sentences
from twosource.annotate.times import find_times
from twosource.annotate.vectors import find_vectors
from twosource.compare.conflicts import find_conflicts
from twosource.model import Claim, Part, Report, Span, Stance, Statement


def report_of(text: str, number: int, published: str | None = None) -> Report:
    part = Part("body", Span(0, len(text)))
    return Report(
        file=f"{number}.txt", sha256="", text=text, parts=(part,), outlet=f"Outlet {number}", published=published
    )  # fmt: skip


def conflicts_among(
    texts: Sequence[str],
    *,
    denied: Sequence[int] = (),
    published: Sequence[str | None] = (),
    apart: bool = False,
    find_on_map: bool = False,
    order: Sequence[int] | None = None,
) -> list[tuple[str, set[frozenset[str]]]]:
    """Kind and sides, as the texts in them, of all conflicts.

    Each text is one report's one statement; they make one claim, or one claim each where `apart`.
    """
    days = published or [None] * len(texts)
    reports = [report_of(text, number, day) for number, (text, day) in enumerate(zip(texts, days, strict=True))]
    stances: list[Stance] = ["denies" if number in denied else "asserts" for number in range(len(texts))]
    reports = [reports[at] for at in order or range(len(texts))]
    stances = [stances[at] for at in order or range(len(texts))]
    statements = [
        Statement(report.id, (Span(0, len(report.text)),), speaker=f"Speaker {report.file}", stance=stance)
        for report, stance in zip(reports, stances, strict=True)
    ]
    sentences = {report.id: list(find_sentences(report)) for report in reports}
    mentions = {report.id: list(find_mentions(report, sentences[report.id])) for report in reports}
    keys = tuple(statement.id for statement in statements)
    found = find_conflicts(
        reports,
        [sentence for listed in sentences.values() for sentence in listed],
        statements,
        [Claim((key,)) for key in keys] if apart else [Claim(keys)],
        (),
        [mention for listed in mentions.values() for mention in listed],
        [timex for report in reports for timex in find_times(report, sentences[report.id])],
        [quantity for report in reports for quantity in find_quantities(report, sentences[report.id])],
        [place for report in reports for place in find_places(report, sentences[report.id], mentions[report.id])]
        if find_on_map
        else (),
        [vector for report, each in zip(reports, statements, strict=True) for vector in find_vectors(report, [each])],
    )
    said = {statement.id: report.text for report, statement in zip(reports, statements, strict=True)}
    return [(conflict.kind, {frozenset(said[key] for key in side) for side in conflict.sides}) for conflict in found]


Pairs = list[tuple[str, str]]

DISAGREE = [
    # quantity
    ("Twelve miners were killed in the blast.", "Nine miners were killed in the explosion.", "quantity"),
    ("The ferry carried 40 tonnes of grain.", "The ferry carried 90 tonnes of grain.", "quantity"),
    ("The bridge is 400 metres long.", "The bridge is 4 kilometres long.", "quantity"),
    ("The council will pay $2 million for the site.", "The council will pay $5 million for the land.", "quantity"),
    ("The strike was joined by at least 5,000 nurses.", "The strike was joined by about 1,200 nurses.", "quantity"),
    ("The trench is 9 metres wide.", "The trench is no wider than 4 metres.", "quantity"),
    ("A rise of 1.4 metres was measured in the lake.", "The lake rose by no more than 20 centimetres.", "quantity"),
    ("By 6 June 2024, 11 bodies had been found.", "By 3 June 2024, 19 bodies had been found.", "quantity"),
    # rate
    ("The plant makes 800 batteries a week.", "The plant made 800 batteries in all.", "rate"),
    ("About 30 patients a month were turned away.", "About 30 patients were turned away.", "rate"),
    # time
    ("The dam burst at 4.15am.", "The dam burst at 6.30 in the morning, at 06:30.", "time"),
    ("The court will rule on 3 May 2025.", "The court will rule on 9 June 2025.", "time"),
    ("The tunnel will reopen by 1 March 2026.", "The tunnel will not reopen before May 2026.", "time"),
    ("The villa was sold by Otto Klee.", "The villa was sold by Rita Sand.", "actor"),
    ("The barge belongs to Rhine Freight.", "The barge is owned by Maas Lines.", "actor"),
    ("The boats were sunk by Dutch jets.", "The boats were sunk by Polish jets.", "actor"),
    ("The cargo was barley.", "The cargo was cement.", "attribute"),
    ("The convict died of pneumonia.", "The convict died of poisoning.", "attribute"),
    ("The barge flew the flag of Togo.", "The barge flew the flag of Malta.", "attribute"),
    ("The airline knew of the leak.", "The airline did not know of the leak.", "polarity"),
    ("The two firms have reached an agreement on wages.", "There is no agreement on wages.", "polarity"),
    ("The stadium is under construction.", "The stadium was completed in 2021.", "status"),
    ("The marchers outside the town hall numbered 4,000.", "A crowd of 50,000 stood outside the town hall.", "quantity"),
    ("The ferry is to sail again by 1 March 2026.", "The boat will not leave the yard before May 2026.", "time"),
    (
        "Workers began production of the vaccine at the site in April.",
        "Production of the vaccine is expected to start next year.",
        "time",
    ),
    # actor
    ("It was the crane driver who caused the collapse.", "A contractor from Lodz caused the collapse.", "actor"),
    ("The fire was started by protesters.", "The fire was started by a faulty heater.", "actor"),
    ("The raid was carried out by Red Dawn.", "The group Black Sun was behind the raid.", "actor"),
    # name
    (
        "A software firm called Northbridge Analytics held the contract.",
        "The contract was held by a software firm, Northbrook Systems.",
        "name",
    ),
    (
        "The contractor Silverdale Paving will lay the tar.",
        "The firm Silverton Roads will put down the asphalt.",
        "name",
    ),
    # attribute
    ("The two ministers met secretly in Vienna.", "The two ministers met openly in Vienna.", "attribute"),
]

AGREE = [
    ("The trench is 9 metres wide.", "The trench is 40 metres long."),
    ("The lake rose by 3 metres.", "The lake fell by 2 metres."),
    ("Twelve miners were killed in the blast.", "Twelve workers were killed in the explosion."),
    ("Twelve miners were killed in the blast.", "Nine miners were injured in the blast."),
    ("Roughly 50 buses were sold.", "Nearly 50 buses were sold."),
    ("The ferry carried 40 tonnes of grain.", "The ferry carried 40,000 kilograms of grain."),
    ("The ferry carried 40 tonnes of grain.", "The ferry carried 90 tonnes of coal."),
    ("The number of dead has risen to 31 from 12.", "Twelve people are dead."),
    ("The plane carried 150 passengers and six crew.", "The plane carried 156 people."),
    ("The council paid $2 million.", "The council paid £1.6 million."),
    ("Some 300 students, including 40 children, were there.", "Some 300 students were there."),
    ("The navy ordered 20 boats.", "The navy has received 6 boats."),
    # a count that grows
    ("By 3 June 2024, 11 bodies had been found.", "By 6 June 2024, 19 bodies had been found."),
    ("The toll stood at 40 on 3 June 2024.", "The toll stood at 55 on 6 June 2024."),
    # two sides of an affair, and two incidents
    ("Sales of tea to Norway grew by 4 percent.", "Sales of tea to Sweden grew by 9 percent."),
    ("Brazil sent 200 firefighters.", "Chile sent 70 firefighters."),
    ("Lead was found in the wells of Torun.", "No lead was found in the wells of Gdansk."),
    ("Imports of tea rose by 30 percent.", "Exports of tea rose by 12 percent."),
    ("Dr Klee joined the clinic in 2014.", "Dr Klee left the clinic in 2019."),
    ("The train left Ghent at 10:05.", "The train reached Bruges at 10:50."),
    ("The plant makes 800 batteries a week.", "The plant made 5,000 batteries in all."),
    ("The dam burst at about 4.15am.", "The dam burst at 04:20."),
    ("The court will rule on 3 May 2025.", "The court will rule in May 2025."),
    ("The tunnel will reopen by 1 March 2026.", "The tunnel will reopen in February 2026."),
    (
        "A software firm called Northbridge Analytics held the contract.",
        "The contract was held by a software firm, North Bridge Analytics.",
    ),
    ("The fire was started by a heater.", "The fire was started by a faulty heater."),
]


@pytest.mark.parametrize(("left", "right", "kind"), DISAGREE)
def test_different_values_are_a_conflict_of_their_kind(left: str, right: str, kind: str) -> None:
    assert kind in {found for found, _ in conflicts_among([left, right])}


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_what_only_looks_different_is_none(left: str, right: str) -> None:
    assert conflicts_among([left, right]) == []


PLACES_APART = [
    ("He was shot dead in Odesa.", "He was shot dead in Kherson."),
    ("The train derailed near Lyon.", "The train derailed in Marseille."),
    ("The refugees were taken to Gdansk.", "The refugees were taken to Krakow."),
    ("The company has its factory in Portugal.", "The firm owns a factory in Spain."),
    ("The children were driven to hotels in Gdansk.", "The children were driven to Krakow."),
]

ONE_PLACE = [
    ("The train derailed near Lyon.", "The train derailed in France."),
    ("The train to Lyon derailed.", "The train from Marseille derailed."),
    ("The company has its factory in Portugal.", "The firm owns an office in Spain."),
    ("The mine lies east of Krakow.", "The mine lies in Rzeszow."),
]


@pytest.mark.parametrize(("left", "right"), PLACES_APART)
def test_one_thing_is_not_at_two_places(left: str, right: str) -> None:
    assert ("place", {frozenset({left}), frozenset({right})}) in conflicts_among([left, right], find_on_map=True)


@pytest.mark.parametrize(("left", "right"), ONE_PLACE)
def test_a_place_in_a_place_and_another_role_are_no_conflict(left: str, right: str) -> None:
    assert "place" not in {kind for kind, _ in conflicts_among([left, right], find_on_map=True)}


def test_a_later_count_that_grows_does_not_contradict_the_first() -> None:
    texts = ["So far 12 bodies have been found.", "Rescuers have found 31 bodies."]
    assert conflicts_among(texts, published=["2024-05-01", "2024-05-03"]) == []
    assert [kind for kind, _ in conflicts_among(texts, published=["2024-05-03", "2024-05-01"])] == ["quantity"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The refinery in Basra was attacked.", "The refinery in Kirkuk was not attacked."),
        ("Unemployment in Spain is 11 percent.", "Unemployment in Portugal is 6 percent."),
        ("A drone crashed in Romania on 3 May.", "A drone crashed in Moldova on 9 May."),
    ],
)
def test_what_differs_in_place_and_something_else_is_two_incidents(left: str, right: str) -> None:
    assert conflicts_among([left, right], find_on_map=True) == []


def test_all_who_assert_it_stand_against_all_who_deny_it() -> None:
    texts = ["The mayor took a bribe.", "The mayor was paid a bribe.", "The mayor never took a bribe."]
    assert conflicts_among(texts, denied=[2]) == [("polarity", {frozenset(texts[:2]), frozenset(texts[2:])})]


@pytest.mark.parametrize(
    ("said", "denial", "reached"),
    [
        ("Workers dumped acid into the river.", "No acid was dumped into the river.", True),
        ("Neighbours heard a loud explosion.", "There was no sign of a blast.", True),
        ("Serbia sold Chile hundreds of rifles.", "Serbia had not supplied weapons to Chile.", True),
        ("Serbia sold Chile hundreds of books.", "Serbia had not supplied weapons to Chile.", False),
        ("Norway sold Chile hundreds of rifles.", "Serbia had not supplied weapons to Kenya.", False),
        ("The harbour was dredged last spring.", "No acid was dumped into the river.", False),
    ],
)
def test_a_denial_reaches_other_claims_about_what_it_denies(said: str, denial: str, reached: bool) -> None:
    assert ("polarity" in {kind for kind, _ in conflicts_among([said, denial], denied=[1], apart=True)}) is reached


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (
            "The gap in the bridge deck is 9 centimetres wide.",
            "The gap in the bridge deck is 2 centimetres wide.",
            ["quantity"],
        ),
        ("The gap in the bridge deck is 9 centimetres wide.", "The gap in the bridge deck is 2 centimetres deep.", []),
        ("The gap in the bridge deck is 9 centimetres wide.", "Sam's new desk is 2 metres wide.", []),
        ("The strike ended at 7 a.m.", "The strike ended at 11.20 a.m. after talks.", ["time"]),
        ("The strike ended at 7 a.m.", "The museum opens its doors at 11.20 a.m.", []),
    ],
)
def test_values_of_one_thing_meet_across_claims(left: str, right: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in conflicts_among([left, right], apart=True)] == kinds


def test_deeds_done_and_still_open_meet_across_claims_by_thing_and_parties() -> None:
    done, still_open, other = (
        "Brazil has already sold tanks to Ghana.",
        "Brazil is weighing a decision to sell Ghana tanks.",
        "Brazil is weighing a decision to sell Peru tanks.",
    )
    assert conflicts_among([done, still_open], apart=True) == [("time", {frozenset({done}), frozenset({still_open})})]
    assert conflicts_among([done, other], apart=True) == []


def test_a_plan_that_has_come_true_is_no_conflict() -> None:
    for texts in (
        ["The school will open its library to the public.", "The school has opened its library to the public."],
        ["The harbour is to be leased to a bank.", "The harbour has been leased to a bank."],
    ):
        assert conflicts_among(texts, published=["2024-05-01", "2024-06-01"]) == []
        assert [kind for kind, _ in conflicts_among(texts, published=["2024-06-01", "2024-05-01"])] == ["time"]


def test_copies_join_a_side_and_the_order_of_reports_changes_nothing() -> None:
    texts = [
        "The ferry carried 40 people.",
        "The ferry carried 60 people.",
        "On the ferry were 40 people.",
        "The ferry carried 75 people.",
    ]
    first = conflicts_among(texts)
    assert len(first) == 3
    assert ("quantity", {frozenset({texts[0], texts[2]}), frozenset({texts[1]})}) in first
    for order in ([3, 2, 1, 0], [1, 3, 0, 2]):
        again = conflicts_among(texts, order=order)
        assert all(conflict in first for conflict in again) and len(again) == len(first)


def test_values_that_one_teller_sets_side_by_side_are_of_two_things() -> None:
    assert conflicts_among(["The north hall holds 400 people and the south hall holds 900 people."]) == []
