from __future__ import annotations

import random

import pytest

from tests.compare.pile import named, page
from twosource.compare.entities import group_entities
from twosource.model import Entity, Judgement, Mention, MentionKind, Report, Selector

Names = dict[str, MentionKind]


def entities_of(*told: tuple[str, Names], judgements: tuple[Judgement, ...] = ()) -> list[Entity]:
    reports, mentions = pile_of(*told)
    return list(group_entities(reports, mentions, (), judgements))


def pile_of(*told: tuple[str, Names]) -> tuple[list[Report], list[Mention]]:
    reports = [page(f"{number}.txt", text) for number, (text, _) in enumerate(told)]
    mentions = [mention for report, (_, names) in zip(reports, told, strict=True) for mention in named(report, names)]
    return reports, mentions


def forms(entities: list[Entity]) -> set[frozenset[str]]:
    return {frozenset((entity.name, *entity.aliases)) for entity in entities}


@pytest.mark.parametrize(
    ("text", "names", "joined"),
    [
        ("Greta Holm spoke. Holm left.", {"Greta Holm": "person", "Holm": "person"}, True),
        ("Greta Holm spoke to Nils Holm. Holm left.", {"Greta Holm": "person", "Nils Holm": "person", "Holm": "person"}, False),
        ("Kestrel Marine Ltd paid. Kestrel Marine owns it.",
         {"Kestrel Marine Ltd": "organisation", "Kestrel Marine": "organisation"}, True),
        ("Kestrel Marine Works paid. Kestrel is new.",
         {"Kestrel Marine Works": "organisation", "Kestrel": "organisation"}, True),
        ("The National Grain Board (NGB) met. NGB agreed.",
         {"National Grain Board": "organisation", "NGB": "organisation"}, True),
        ("The Peruvian Ministry of Trade met. Peruvian farmers came.",
         {"Peruvian Ministry of Trade": "organisation", "Peruvian": "other"}, False),
        ("The Republic of Karelia is north. Karelia is cold.", {"Republic of Karelia": "place", "Karelia": "place"}, True),
        ("The Gulf of Finland froze. Finland is cold.", {"Gulf of Finland": "place", "Finland": "place"}, False),
        ("Iran spoke. Iraq spoke.", {"Iran": "place", "Iraq": "place"}, False),
    ],
)  # fmt: skip
def test_forms_of_a_name_in_one_report(text: str, names: Names, joined: bool) -> None:
    shortest = min(names, key=len)
    entity = next(entity for entity in entities_of((text, names)) if shortest in (entity.name, *entity.aliases))
    assert bool(entity.aliases) is joined


def test_a_short_form_means_the_full_name_of_its_own_report() -> None:
    entities = entities_of(
        ("Greta Holm spoke. Holm left.", {"Greta Holm": "person", "Holm": "person"}),
        ("Nils Berg spoke.", {"Nils Berg": "person"}),
        ("Holm was there.", {"Holm": "person"}),
    )
    assert forms(entities) == {frozenset({"Greta Holm", "Holm"}), frozenset({"Nils Berg"})}


def test_transliterations_are_one_person_across_reports() -> None:
    entities = entities_of(
        ("Dmitri Zhukov spoke.", {"Dmitri Zhukov": "person"}), ("Dmitry Jukoff spoke.", {"Dmitry Jukoff": "person"})
    )
    assert forms(entities) == {frozenset({"Dmitri Zhukov", "Dmitry Jukoff"})}


def test_two_who_stand_in_one_report_are_two() -> None:
    entities = entities_of(
        ("Yusuf Haddad met Youssef Haddad.", {"Yusuf Haddad": "person", "Youssef Haddad": "person"}),
    )
    assert forms(entities) == {frozenset({"Yusuf Haddad"}), frozenset({"Youssef Haddad"})}


def test_the_full_name_comes_first_and_a_form_of_address_is_a_form() -> None:
    (entity,) = entities_of(("Greta Holm spoke. Ms Holm left.", {"Greta Holm": "person", "Holm": "person"}))
    assert (entity.name, entity.aliases, entity.party) == ("Greta Holm", ("Holm", "Ms Holm"), "Greta Holm")


def test_a_headline_in_capitals_is_not_the_name() -> None:
    names: Names = {"KESTREL MARINE": "organisation", "Kestrel Marine": "organisation"}
    (entity,) = entities_of(("KESTREL MARINE paid. Kestrel Marine denied it.", names))
    assert entity.name == "Kestrel Marine"


def test_of_two_spellings_the_one_that_short_forms_share_is_the_name() -> None:
    entities = entities_of(
        ("Greta Holmgreen spoke. Holmgreen left.", {"Greta Holmgreen": "person", "Holmgreen": "person"}),
        ("Greta Holmgren spoke.", {"Greta Holmgren": "person"}),
    )
    assert [entity.name for entity in entities] == ["Greta Holmgreen"]


def judged(kind: str, left: str, right: str) -> Judgement:
    return Judgement(1, kind, Selector(name=left), Selector(name=right))  # type: ignore[arg-type]


def test_a_judgement_joins_what_spelling_does_not() -> None:
    told = ("Kestrel paid.", {"Kestrel": "organisation"}), ("Turmfalke paid.", {"Turmfalke": "organisation"})
    assert len(entities_of(*told)) == 2  # type: ignore[arg-type]
    assert len(entities_of(*told, judgements=(judged("same", "Kestrel", "Turmfalke"),))) == 1  # type: ignore[arg-type]


def test_a_judgement_parts_what_spelling_joins() -> None:
    names: Names = {"Greta Holm": "person", "Holm": "person"}
    told = ("Greta Holm spoke. Holm left.", names)
    assert len(entities_of(told, judgements=(judged("different", "Holm", "Greta Holm"),))) == 2


def test_the_order_of_reports_and_mentions_changes_nothing() -> None:
    reports, mentions = pile_of(
        ("Greta Holm spoke. Holm left. Kestrel Marine paid.",
         {"Greta Holm": "person", "Holm": "person", "Kestrel Marine": "organisation"}),
        ("Greta Holmes spoke. Kestrel left.", {"Greta Holmes": "person", "Kestrel": "organisation"}),
        ("Grete Holm spoke.", {"Grete Holm": "person"}),
    )  # fmt: skip
    wanted = list(group_entities(reports, mentions, (), ()))
    for seed in range(5):
        mixed = random.Random(seed)
        again = group_entities(mixed.sample(reports, 3), mixed.sample(mentions, len(mentions)), (), ())
        assert list(again) == wanted


def test_every_mention_is_in_one_entity() -> None:
    names: Names = {"Greta Holm": "person", "Holm": "person", "Kestrel": "other"}
    reports, mentions = pile_of(("Greta Holm met Kestrel. Holm left.", names))
    held = [mention_id for entity in group_entities(reports, mentions, (), ()) for mention_id in entity.mention_ids]
    assert sorted(held) == sorted(mention.id for mention in mentions)
