from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.trace.build import Case, named, origins, report, says
from tests.trace.test_derivations import doubtful
from twosource.model import Count, Judgement, Report, Selector, Statement

OUTLETS = [named(name, kind="outlet") for name in ("Sea Review", "Deep Journal", "Harbour Times", "Coast Post")]
PEOPLE = [named(name, kind="person") for name in ("Ida Holm", "Petra Lund", "Jonas Falk")]
BODIES = [named(name) for name in ("Brightwater Ferries", "Tidewatch")]
ENTITIES = [*OUTLETS, *PEOPLE, *BODIES]


def counted(*statements: tuple[Report, Statement], judgements: tuple[Judgement, ...] = ()) -> Count:
    reports = list(dict.fromkeys(one for one, _ in statements))
    return Case(reports, [[one for _, one in statements]], ENTITIES, judgements).counts()[0]


def told(
    file: str, text: str, content: str, source: str = "", cue: str = "", speaker: str | None = None, **fields: object
) -> tuple[Report, Statement]:
    of_statement = {key: fields.pop(key) for key in ("via", "stance", "status", "form", "candidates") if key in fields}
    page = report(file, text, **fields)
    return page, says(page, content, source, cue, speaker=speaker or source or None, **of_statement)


OWN_VOICE = told("own.txt", "The ferry ran aground at dawn.", "The ferry ran aground", outlet="Harbour Times")
CITES_REVIEW = told(
    "review.txt",
    "The ferry is stuck, the Sea Review reported.",
    "The ferry is stuck",
    "the Sea Review",
    "reported",
    "Sea Review",
)
CITES_JOURNAL = told(
    "journal.txt",
    "The ferry sits on sand, the Deep Journal wrote.",
    "The ferry sits on sand",
    "the Deep Journal",
    "wrote",
    "Deep Journal",
)
CREDITED = told(
    "credit.txt", "A ferry has run aground.", "A ferry has run aground", credit="With information from Deep Journal"
)
WITNESS = told(
    "witness.txt",
    'She heard the keel. "It ground on the sand," Petra Lund said.',
    "It ground on the sand,",
    "Petra Lund",
    "said",
    form="direct",
)
NURSE = told("nurse.txt", "The ferry hit the bank, a passenger said.", "The ferry hit the bank", "a passenger", "said")
DENIAL = told(
    "denial.txt",
    "Brightwater Ferries denied that it ran aground.",
    "it ran aground",
    "Brightwater Ferries",
    "denied",
    stance="denies",
)


def test_own_voice_is_no_origin() -> None:
    count = counted(OWN_VOICE)
    assert (count.independent, count.floor, count.origins) == (0, 0, ())
    assert any("Harbour Times says it in its own voice" in reason for reason in count.reasons)


def test_nobody_is_no_origin() -> None:
    count = counted(NURSE)
    assert (count.independent, count.floor) == (0, 0)
    assert any("a passenger" in reason for reason in count.reasons)


def test_outlets_that_show_no_access_make_a_floor_of_one() -> None:
    count = counted(CITES_REVIEW, CREDITED, OWN_VOICE)
    assert (count.independent, count.floor, origins(count)) == (2, 1, ["Deep Journal", "Sea Review"])


def test_a_source_line_and_a_citation_of_one_outlet_are_one() -> None:
    assert origins(counted(CITES_JOURNAL, CREDITED)) == ["Deep Journal"]


def test_a_named_witness_has_access() -> None:
    count = counted(WITNESS, CITES_REVIEW)
    assert (count.independent, count.floor) == (2, 1)
    assert [origin.access for origin in count.origins] == [True, False]


def test_all_organs_of_a_government_are_one() -> None:
    one = told(
        "one.txt", "Hundreds arrived, according to US intelligence.", "Hundreds arrived", "US intelligence", "according to"
    )
    two = told("two.txt", "Jonas Falk, the White House spokesman, said hundreds came.", "hundreds came", "Jonas Falk", "said")
    count = counted(one, two)
    assert (count.independent, count.floor, origins(count)) == (1, 1, ["United States government"])


def test_a_company_and_its_spokesman_are_one() -> None:
    one = told("one.txt", "Brightwater Ferries spokesman Jonas Falk said all were safe.", "all were safe", "Jonas Falk", "said")
    two = told("two.txt", "All are well, Brightwater Ferries said.", "All are well", "Brightwater Ferries", "said")
    assert origins(counted(one, two)) == ["Brightwater Ferries"]


def test_an_expert_who_did_not_look_is_no_origin() -> None:
    one = told(
        "one.txt", "Ida Holm, an analyst at the Nordic Institute, said it was stuck.", "it was stuck", "Ida Holm", "said"
    )
    assert counted(one).independent == 0


def test_denials_have_their_own_lane() -> None:
    count = counted(CITES_REVIEW, DENIAL)
    assert (origins(count), count.denied_by) == (["Sea Review"], ("Brightwater Ferries",))


def test_a_claim_that_is_a_denial_rests_on_who_denies() -> None:
    count = counted(DENIAL)
    assert (origins(count), count.denied_by) == (["Brightwater Ferries"], ())


def test_a_denier_who_does_not_rule_it_out_asserts_nothing() -> None:
    hedge = told(
        "hedge.txt",
        "Brightwater Ferries did not exclude a touch.",
        "a touch",
        "Brightwater Ferries",
        "did not exclude",
        status="possible",
    )
    assert origins(counted(CITES_REVIEW, DENIAL, hedge)) == ["Sea Review"]


# Through the pile

MANIFEST = told(
    "trade.txt", "Deep Journal saw it. The loading manifest shows 40 crates.", "40 crates", "The loading manifest", "shows",
    "loading manifest", outlet="Deep Journal", published="2026-05-01",
)  # fmt: skip
CITES_TRADE = told(
    "group.txt", "There were forty crates, Deep Journal reports.", "There were forty crates", "Deep Journal", "reports",
    outlet="Tidewatch", published="2026-05-03",
)  # fmt: skip
CITES_GROUP = told(
    "again.txt", "The group Tidewatch confirmed forty crates.", "forty crates", "Tidewatch", "confirmed",
    outlet="Deep Journal", published="2026-05-05",
)  # fmt: skip


def test_a_cited_report_leads_to_its_own_source() -> None:
    assert origins(counted(MANIFEST, CITES_TRADE)) == ["loading manifest"]


def test_a_citation_that_comes_back_adds_nothing() -> None:
    count = counted(MANIFEST, CITES_TRADE, CITES_GROUP)
    assert (count.independent, count.floor, origins(count)) == (1, 1, ["loading manifest"])
    assert counted(CITES_TRADE, CITES_GROUP).independent == 0


def test_a_cited_report_that_names_nobody_leads_to_nobody() -> None:
    vague = told(
        "times.txt", "It paid, insiders told the Harbour Times.", "It paid", "insiders", "told", outlet="Harbour Times"
    )
    cites = told(
        "post.txt", "Money was paid, says the Harbour Times.", "Money was paid", "the Harbour Times", "says", "Harbour Times"
    )
    assert counted(vague, cites).independent == 0


def test_a_cited_outlet_that_says_it_in_its_own_voice_is_the_origin() -> None:
    cites = told(
        "post.txt", "It is aground, says the Harbour Times.", "It is aground", "the Harbour Times", "says", "Harbour Times"
    )
    count = counted(OWN_VOICE, cites)
    assert (origins(count), count.floor) == (["Harbour Times"], 1)


def test_a_partys_own_statement_is_its_word() -> None:
    text = "BRIGHTWATER FERRIES\nPRESS STATEMENT\nThe ferry ran aground at dawn."
    release = told("release.txt", text, "The ferry ran aground", outlet="Brightwater Ferries")
    said = told("post.txt", "It is aground, Brightwater Ferries says.", "It is aground", "Brightwater Ferries", "says")
    assert origins(counted(release, said)) == ["Brightwater Ferries"]


def test_a_reporter_who_looked_is_an_origin() -> None:
    text = "I stood on the quay that night. The last lifeboat came in at two."
    count = counted(told("a.txt", text, "The last lifeboat came in at two", outlet="Coast Post"))
    assert [(one.name, one.kind, one.access) for one in count.origins] == [("Coast Post", "observation", True)]


@pytest.mark.parametrize("source", ["the log", "a document"])
def test_one_document_under_several_words_is_one(source: str) -> None:
    page = report("a.txt", f"The bridge duty log has a bang. The noise was loud, {source} shows.", outlet="Coast Post")
    claim = [says(page, "a bang", "The bridge duty log", "has"), says(page, "The noise was loud", source, "shows")]
    assert Case([page], [claim], ENTITIES).counts()[0].independent == 1


def test_two_documents_are_two() -> None:
    page = report(
        "a.txt", "The bridge duty log has a bang. The noise was loud, the tally office invoice shows.", outlet="Coast Post"
    )
    claim = [
        says(page, "a bang", "The bridge duty log", "has"),
        says(page, "The noise was loud", "the tally office invoice", "shows"),
    ]
    assert Case([page], [claim], ENTITIES).counts()[0].independent == 2


def test_one_witness_spelt_twice_is_one() -> None:
    one = told("one.txt", "First a bang, says Krasimir Donev.", "First a bang", "Krasimir Donev", "says")
    two = told("two.txt", "Krassimir Doneff declares that it banged.", "it banged", "Krassimir Doneff", "declares")
    assert counted(one, two).independent == 1


def test_two_that_watched_the_same_adverts_count_once_in_the_floor() -> None:
    one = told("one.txt", "Adverts seek divers, research by Tidewatch says.", "Adverts seek divers", "Tidewatch", "says")
    two = told(
        "two.txt",
        "Jobs were advertised for divers, the Sea Review says.",
        "Jobs were advertised for divers",
        "the Sea Review",
        "says",
        "Sea Review",
    )
    count = counted(one, two)
    assert (count.independent, count.floor) == (2, 1)
    assert any("job adverts" in reason for reason in count.reasons)


def test_an_outlet_that_somebody_told_has_access() -> None:
    asked = told(
        "a.txt", "Ida Holm told the Sea Review that it hit sand.", "it hit sand", "Ida Holm", "told", via=("Sea Review",)
    )
    case = Case([asked[0], CITES_REVIEW[0], CITES_JOURNAL[0]], [[CITES_REVIEW[1], CITES_JOURNAL[1]], [asked[1]]], ENTITIES)
    assert [origin.access for origin in case.counts()[0].origins] == [False, True]


# Open sources, judgements


def test_an_open_source_joins_the_candidate_that_is_sure() -> None:
    assert origins(doubtful().counts()[0]) == ["Deep Journal"]


def test_an_outlet_that_may_rest_on_another_counts_apart_once_a_person_says_so() -> None:
    case = doubtful()
    page = report("three.txt", "The mooring was old, the Sea Review said. It was worn, the Deep Journal said.", outlet="C")
    review = says(page, "The mooring was old", "the Sea Review", "said", speaker="Sea Review")
    journal = says(page, "It was worn", "the Deep Journal", "said", speaker="Deep Journal")
    case = replace(case, reports=[*case.reports, page], claims=[*case.claims, [review, journal]])
    assert origins(case.counts()[1]) == ["Deep Journal"]
    rejected = case.with_judgements(Judgement(1, "reject", Selector(name="Sea Review"), Selector(name="Deep Journal")))
    assert origins(rejected.counts()[1]) == ["Deep Journal", "Sea Review"]
    assert rejected.counts()[1].floor == case.counts()[1].floor == 1
    # The open source itself is then the one that the report named last.
    assert origins(rejected.counts()[0]) == ["Deep Journal", "Sea Review"]


def test_reasons_quote_the_words_that_name_the_source() -> None:
    reasons = counted(CITES_REVIEW, CREDITED).reasons
    assert reasons[0] == "2 reports, N 2, floor 1"
    assert any("“the Sea Review reported”" in reason for reason in reasons)
    assert any("“With information from Deep Journal”" in reason for reason in reasons)


def test_a_stated_edge_between_names_makes_them_one_and_can_be_undone() -> None:
    edge = Judgement(1, "edge", Selector(name="Sea Review"), Selector(name="Deep Journal"))
    undo = Judgement(2, "undo", undoes=edge.id)
    assert origins(counted(CITES_REVIEW, CITES_JOURNAL, judgements=(edge,))) == ["Deep Journal"]
    assert counted(CITES_REVIEW, CITES_JOURNAL, judgements=(edge, undo)) == counted(CITES_REVIEW, CITES_JOURNAL)


def test_a_stated_edge_gives_own_voice_a_source() -> None:
    edge = Judgement(1, "edge", Selector(report_id=OWN_VOICE[0].id), Selector(name="Sea Review"))
    assert origins(counted(OWN_VOICE, judgements=(edge,))) == ["Sea Review"]
    onto = Judgement(1, "edge", Selector(report_id=OWN_VOICE[0].id), Selector(report_id=WITNESS[0].id))
    assert origins(counted(OWN_VOICE, WITNESS, judgements=(onto,))) == ["Petra Lund"]


def test_a_stated_party_joins_two_names() -> None:
    ruling = Judgement(1, "party", Selector(name="Petra Lund"), Selector(name="Brightwater Ferries"))
    said = told("two.txt", "It is aground, Brightwater Ferries says.", "It is aground", "Brightwater Ferries", "says")
    assert origins(counted(WITNESS, said, judgements=(ruling,))) == ["Brightwater Ferries"]


# Properties

STOCK = [OWN_VOICE, CITES_REVIEW, CITES_JOURNAL, CREDITED, WITNESS, NURSE, DENIAL, MANIFEST, CITES_TRADE, CITES_GROUP]
LONG = (
    "\nThe port lies behind the island and has two berths for ferries, one for coasters and a yard where fishing boats are"
    " hauled out in winter; pilots are taken on board off the north light."
)


@settings(max_examples=60, deadline=None)
@given(st.permutations(STOCK), st.integers(1, len(STOCK)))
def test_the_floor_is_never_above_n_and_order_does_not_show(pile: list[tuple[Report, Statement]], size: int) -> None:
    chosen = pile[:size]
    count = counted(*chosen)
    assert 0 <= count.floor <= count.independent
    assert (count.floor > 0) == (count.independent > 0)
    again = counted(*sorted(chosen, key=lambda one: one[0].file))
    shown = [(one.independent, one.floor, origins(one), one.denied_by) for one in (count, again)]
    assert shown[0] == shown[1]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(STOCK), min_size=1, unique_by=lambda one: one[0].file), st.data())
def test_a_copy_under_another_name_changes_nothing(pile: list[tuple[Report, Statement]], data: st.DataObject) -> None:
    pile = [grown(one, index) for index, one in enumerate(pile)]
    page, statement = data.draw(st.sampled_from(pile))
    twin = replace(page, file="zz.txt", outlet="Copycat Daily", published=None, credit=None)
    before, after = counted(*pile), counted(*pile, (twin, replace(statement, report_id=twin.id)))
    assert (before.independent, before.floor) == (after.independent, after.floor)


def grown(one: tuple[Report, Statement], index: int) -> tuple[Report, Statement]:
    """With enough text of its own to be known for a copy."""
    page, statement = one
    words = LONG.replace(" ", f"{index} ")
    longer = report(page.file, page.text + words, outlet=page.outlet, published=page.published, credit=page.credit)
    return longer, replace(statement, report_id=longer.id)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(STOCK), min_size=1, unique_by=lambda one: one[0].file), st.sampled_from(["Lagoon News", None]))
def test_a_report_that_brings_nothing_new_never_lowers(pile: list[tuple[Report, Statement]], outlet: str | None) -> None:
    # Whoever first asserts what was only denied so far turns the claim round: that is new.
    assume(any(statement.stance == "asserts" for _, statement in pile))
    more = told("more.txt", "Nobody knows why the ferry grounded.", "the ferry grounded", outlet=outlet)
    before, after = counted(*pile), counted(*pile, more)
    assert after.independent >= before.independent
    assert after.floor >= before.floor


NAMES = [one.name for one in ENTITIES]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(STOCK), min_size=1, unique_by=lambda one: one[0].file),
    st.sampled_from(["party", "edge", "accept", "reject", "same", "different"]),
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True),
)
def test_an_undone_judgement_is_as_if_it_had_never_been(
    pile: list[tuple[Report, Statement]], kind: str, names: list[str]
) -> None:
    given_one = Judgement(1, kind, *(Selector(name=name) for name in names))  # type: ignore[arg-type]
    undone = Judgement(2, "undo", undoes=given_one.id)
    before, after = counted(*pile), counted(*pile, judgements=(given_one, undone))
    assert before == after
    again = counted(*pile, judgements=(given_one, undone, Judgement(3, "undo", undoes=undone.id)))
    assert again == counted(*pile, judgements=(given_one,))
