from dataclasses import replace

import pytest

from tests.trace.build import Case, named, report, says
from tests.trace.test_reuse import STORY
from twosource.model import Judgement, Selector

TIMES = report(
    "times.txt",
    "The channel buoy had drifted, the master, Ida Holm, told the Times.",
    outlet="Harbour Times",
    published="2026-05-02",
)
TIMES_SAID = says(TIMES, "The channel buoy had drifted", "Ida Holm", "told", speaker="Ida Holm")


def test_a_cited_outlet_of_the_pile_is_its_report() -> None:
    post = report("post.txt", "A buoy had moved, the Harbour Times reported.", outlet="Coast Post", published="2026-05-03")
    cites = says(post, "A buoy had moved", "the Harbour Times", "reported", speaker="Harbour Times")
    assert ("post.txt", "times.txt", "cite") in Case([TIMES, post], [[TIMES_SAID, cites]]).edges()


def test_of_two_reports_the_earlier_one_on_the_matter_is_cited() -> None:
    late = report("late.txt", "The tug is late.", outlet="Harbour Times", published="2026-05-09")
    other = report("other.txt", "Bread is dear.", outlet="Harbour Times", published="2026-05-01")
    post = report("post.txt", "A buoy had moved, the Harbour Times reported.", outlet="Coast Post", published="2026-05-03")
    cites = says(post, "A buoy had moved", "the Harbour Times", "reported", speaker="Harbour Times")
    case = Case(
        [late, other, TIMES, post], [[TIMES_SAID, cites], [says(late, "The tug is late")], [says(other, "Bread is dear")]]
    )
    assert [edge for edge in case.edges() if edge[0] == "post.txt"] == [("post.txt", "times.txt", "cite")]


def test_an_outlet_rests_on_its_own_earlier_report() -> None:
    text = "Our report of 2 May said that the buoy had drifted. It had not."
    fix = report("fix.txt", text, outlet="Harbour Times", published="2026-05-05")
    back = says(fix, "the buoy had drifted", "Our report of 2 May", "said", speaker="Harbour Times")
    assert ("fix.txt", "times.txt", "cite") in Case([TIMES, fix], [[TIMES_SAID, back]]).edges()


def test_who_spoke_to_the_report_is_quoted() -> None:
    assert Case([TIMES], [[TIMES_SAID]]).edges() == {("times.txt", "Ida Holm", "quote")}


@pytest.mark.parametrize("source", ["some", "experts", "Images", "several reports"])
def test_nobody_has_no_edge(source: str) -> None:
    page = report("a.txt", f"The buoy drifted, {source} say.")
    assert Case([page], [[says(page, "The buoy drifted", source, "say")]]).edges() == set()


def test_an_outlet_between_is_what_the_report_rests_on() -> None:
    page = report("a.txt", "Ida Holm told the Sea Review that the buoy drifted.")
    told = says(page, "the buoy drifted", "Ida Holm", "told", speaker="Ida Holm", via=("Sea Review",))
    assert Case([page], [[told]]).edges() == {("a.txt", "Sea Review", "cite")}


def test_a_source_line_is_a_credit() -> None:
    page = report("a.txt", "The buoy drifted.", credit="With information from Sea Review")
    assert Case([page], [[says(page, "The buoy drifted")]]).edges() == {("a.txt", "Sea Review", "credit")}


@pytest.mark.parametrize("credit", ["(Reporting by the Sea Review bureau in Kelsø)", "By Sea Review staff"])
def test_its_own_people_are_no_credit(credit: str) -> None:
    page = report("a.txt", "The buoy drifted.", outlet="Sea Review", credit=credit)
    assert Case([page], [[says(page, "The buoy drifted")]]).edges() == set()


def test_a_spokesman_stands_for_his_company() -> None:
    page = report("a.txt", "Brightwater Ferries spokesman Jonas Falk said all were safe.")
    said = says(page, "all were safe", "Jonas Falk", "said")
    entities = [named("Brightwater Ferries"), named("Jonas Falk", kind="person")]
    assert Case([page], [[said]], entities).edges() == {("a.txt", "Brightwater Ferries", "cite")}


# Copies


def copies(**changes: object) -> list[tuple[str, str, str, bool]]:
    one = report("one.txt", STORY, outlet="A")
    two = replace(report("two.txt", STORY + " More on this soon.", outlet="B"), **changes)  # type: ignore[arg-type]
    case = Case([one, two], [])
    files = {one.id: one.file, two.id: two.file}
    return [(files[d.report_id], files[d.on], d.how, d.suspected) for d in case.derivations() if d.on_report]


def test_the_shorter_copy_rests_on_the_longer() -> None:
    assert copies() == [("one.txt", "two.txt", "copy", False)]


def test_a_credit_says_who_copied() -> None:
    assert copies(credit="By A", outlet="B")[0][:3] == ("two.txt", "one.txt", "copy")


def test_the_later_copy_rests_on_the_earlier() -> None:
    one = report("one.txt", STORY, outlet="A", published="2026-05-04")
    two = report("two.txt", STORY[:-30], outlet="B", published="2026-05-02")
    (found,) = Case([one, two], []).derivations()
    assert (found.report_id, found.on, found.suspected) == (one.id, two.id, False)


def test_where_nothing_tells_the_direction_is_only_suspected() -> None:
    one, two = report("one.txt", STORY, outlet="A"), report("two.txt", STORY, outlet="B")
    (found,) = Case([two, one], []).derivations()
    assert (found.report_id, found.on, found.suspected) == (two.id, one.id, True)


def test_what_came_with_a_copy_is_not_cited_anew() -> None:
    text = STORY + "\nThe Sea Review reported that two divers found the buoy half a mile from its mooring on Sunday."
    one, two = (
        report("one.txt", text, outlet="A", published="2026-05-02"),
        report("two.txt", text, outlet="B", published="2026-05-03"),
    )
    claim = [says(page, "two divers found the buoy", "The Sea Review", "reported", speaker="Sea Review") for page in (one, two)]
    assert Case([one, two], [claim]).edges() == {("one.txt", "Sea Review", "cite"), ("two.txt", "one.txt", "copy")}


# Suspicions and what a person says of them


def rewritten() -> Case:
    local = report(
        "local.txt",
        'The chain had rusted. "It snapped with a crack," says diver Petra Lund. "Nobody looked," says Ole Vang.',
        outlet="Kelsø Avis",
    )
    taker = report(
        "taker.txt",
        "Diver Petra Lund declares that it broke loudly. Nobody cared, Ole Vang notes.",
        outlet="Euro Sea",
        published="2026-05-08",
    )
    entities = [named("Petra Lund", kind="person"), named("Ole Vang", kind="person")]
    claims = [
        [
            says(local, "It snapped with a crack,", "Petra Lund", "says", form="direct"),
            says(taker, "it broke loudly", "Petra Lund", "declares"),
        ],
        [says(local, "Nobody looked,", "Ole Vang", "says", form="direct"), says(taker, "Nobody cared", "Ole Vang", "notes")],
    ]
    return Case([local, taker], claims, entities)


def test_the_same_private_witnesses_in_other_words_are_suspect() -> None:
    case = rewritten()
    found = [one for one in case.derivations() if one.how == "rewrite"]
    assert [(one.report_id, one.on, one.suspected) for one in found] == [(case.reports[1].id, case.reports[0].id, True)]
    assert "Petra Lund" in found[0].evidence


def test_a_person_accepts_rejects_and_takes_back() -> None:
    case = rewritten()
    taker, giver = Selector(report_id=case.reports[1].id), Selector(report_id=case.reports[0].id)
    accept, reject = Judgement(1, "accept", taker, giver), Judgement(2, "reject", taker, giver)
    edge = ("taker.txt", "local.txt", "rewrite")
    assert [one.suspected for one in case.with_judgements(accept).derivations() if one.how == "rewrite"] == [False]
    assert edge not in case.with_judgements(accept, reject).edges()
    assert ("taker.txt", "Petra Lund", "cite") in case.with_judgements(reject).edges()
    undo = Judgement(3, "undo", undoes=reject.id)
    assert case.with_judgements(reject, undo).derivations() == case.derivations()


def test_a_person_states_an_edge_that_nothing_shows() -> None:
    one, two = report("one.txt", "The buoy drifted.", outlet="A"), report("two.txt", "Bread is dear.", outlet="B")
    ruling = Judgement(1, "edge", Selector(report_id=two.id), Selector(report_id=one.id))
    assert Case([one, two], [], judgements=[ruling]).edges() == {("two.txt", "one.txt", "rewrite")}


def doubtful() -> Case:
    one = report("one.txt", "Sea Review has divers. The buoy drifted half a mile, the report said.", outlet="A")
    two = report("two.txt", "The Deep Journal reported that the buoy moved by half a mile.", outlet="B")
    said = says(one, "The buoy drifted half a mile", "the report", "said", speaker="Sea Review", candidates=("Deep Journal",))
    sure = says(two, "the buoy moved by half a mile", "The Deep Journal", "reported", speaker="Deep Journal")
    return Case([one, two], [[said, sure]], [named("Sea Review", kind="outlet"), named("Deep Journal", kind="outlet")])


def test_an_open_source_is_a_suspicion_between_its_candidates() -> None:
    found = [one for one in doubtful().derivations() if one.suspected]
    assert [(one.on, one.how) for one in found] == [("Deep Journal", "rewrite")]
    assert "Sea Review may rest on Deep Journal" in found[0].evidence
    ruling = Judgement(1, "reject", Selector(name="Sea Review"), Selector(name="Deep Journal"))
    assert not [one for one in doubtful().with_judgements(ruling).derivations() if one.suspected]


def test_a_copy_of_the_open_report_settles_nothing() -> None:
    case = doubtful()
    one, two = case.reports
    page = report("one.txt", f"{one.text} The drift was known early, the Sea Review wrote. {STORY}", outlet="A")
    twin = replace(page, file="zz.txt", outlet="Copycat Daily")
    claim = [replace(case.claims[0][0], report_id=page.id), case.claims[0][1]]
    claim += [says(of, "The drift was known early", "the Sea Review", "wrote", speaker="Sea Review") for of in (page, twin)]
    found = Case([page, two, twin], [[*claim, replace(claim[0], report_id=twin.id)]], case.entities).derivations()
    assert {one.on for one in found if one.how == "rewrite"} == {"Deep Journal"}


def test_the_order_of_reports_does_not_show() -> None:
    case = rewritten()
    turned = replace(case, reports=case.reports[::-1], claims=case.claims[::-1])
    assert turned.derivations() == case.derivations()
