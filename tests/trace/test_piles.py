"""Small piles on many topics: who is the origin, and how many there are."""

import pytest

from tests.trace.build import Case, named, origins, report, says
from twosource.languages import language_for
from twosource.model import Claim
from twosource.trace.naming import read_names
from twosource.trace.sources import source_kind

language = language_for("en")
assert language is not None


def n_and_f(case: Case) -> tuple[int, int, list[str]]:
    (count,) = case.counts()
    return count.independent, count.floor, origins(count)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("an inspection report", "document"),
        ("a report seen by Tide Tables", "document"),
        ("a report by inspectors", "document"),
        ("the internal audit report", "document"),
        ("a safety memo", "document"),
        ("the shipping invoice", "document"),
        ("a report", "nobody"),
        ("media reports", "nobody"),
        ("unconfirmed reports", "nobody"),
        ("an earlier report", "nobody"),
        ("the company", "nobody"),
        ("a firm", "nobody"),
        ("the operator", "nobody"),
        ("the fisheries ministry", "institution"),
    ],
)
def test_papers_that_one_can_hold_are_documents_and_talk_is_not(source: str, kind: str) -> None:
    assert language is not None
    assert source_kind(source, read_names(language.party, [], [])) == kind


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        ("The audit report, written by Ida Holm and seen by Tide Tables, lists the leak.",
         "The audit report, written by Ida Holm and seen by Tide Tables,", "Ida Holm"),
        ("A letter by Ida Holm lists the leak.", "A letter by Ida Holm", "Ida Holm"),
        ("A memo from the engineer Ida Holm lists the leak.", "A memo from the engineer Ida Holm", "Ida Holm"),
    ],
)  # fmt: skip
def test_a_document_told_through_its_author_is_the_origin(text: str, source: str, speaker: str) -> None:
    page = report("a.txt", text, outlet="Tide Tables")
    n, f, (name,) = n_and_f(
        Case([page], [[says(page, "the leak", source, "lists", speaker=speaker)]], [named("Ida Holm", kind="person")])
    )
    assert (n, f) == (1, 1)
    assert name.split()[-1] in ("report", "Holm", "letter", "memo") and name != "Ida Holm"


def test_the_report_that_an_outlet_read_is_not_the_outlet() -> None:
    page = report(
        "a.txt", "According to an audit report the hull leaks. The report says the hull is thin.", outlet="Tide Tables"
    )
    first = says(page, "the hull leaks", "an audit report", "According to", speaker="audit report")
    second = says(page, "the hull is thin", "The report", "says", speaker="Tide Tables")
    assert n_and_f(Case([page], [[first, second]])) == (1, 1, ["audit report"])


def test_a_group_that_cites_a_paper_and_is_cited_back_adds_nothing() -> None:
    paper = report(
        "a.txt", "An audit report says the hull leaks. The group Clear Coast has confirmed the leak.", outlet="Tide Tables"
    )
    group = report("b.txt", "The journal Tide Tables has reported a leak.", outlet="Clear Coast")
    said = [
        says(paper, "the hull leaks", "An audit report", "says", speaker="audit report"),
        says(paper, "the leak", "The group Clear Coast", "has confirmed", speaker="Clear Coast"),
        says(group, "a leak", "The journal Tide Tables", "has reported", speaker="Tide Tables"),
    ]
    assert n_and_f(Case([paper, group], [said], [named("Clear Coast")])) == (1, 1, ["audit report"])
    assert n_and_f(Case([paper, group], [said[1:]], [named("Clear Coast")])) == (0, 0, [])


def test_a_chain_of_relays_ends_where_it_began() -> None:
    pages = [
        report("a.txt", "The ferry driver Ida Holm said the bridge moved.", outlet="Fjord News"),
        report("b.txt", "Fjord News writes the bridge moved.", outlet="Island Post"),
        report("c.txt", "Island Post writes the bridge moved.", outlet="Capital Mail"),
        report("d.txt", "Capital Mail writes the bridge moved.", outlet="World Wire"),
    ]
    sources = ["Ida Holm", "Fjord News", "Island Post", "Capital Mail"]
    said = [
        says(page, "the bridge moved", source, "writes" if at else "said")
        for at, (page, source) in enumerate(zip(pages, sources, strict=True))
    ]
    assert n_and_f(Case(pages, [said], [named("Ida Holm", kind="person")])) == (1, 1, ["Ida Holm"])


def test_a_rumour_has_no_origin_though_a_company_denies_it() -> None:
    pages = [
        report("a.txt", "A worker said two divers are missing.", outlet="Fjord News"),
        report("b.txt", "A cook, whose name we withhold, says five divers are missing.", outlet="Island Post"),
        report("c.txt", "Brightwater Ferries denied any diver was missing.", outlet="Capital Mail"),
    ]
    said = [
        says(pages[0], "two divers are missing", "A worker", "said"),
        says(pages[1], "five divers are missing", "A cook, whose name we withhold,", "says", speaker="cook"),
        says(pages[2], "any diver was missing", "Brightwater Ferries", "denied", stance="denies"),
    ]
    case = Case(pages, [said], [named("Brightwater Ferries")])
    (count,) = case.counts()
    assert (count.independent, count.floor, count.denied_by) == (0, 0, ("Brightwater Ferries",))


@pytest.mark.parametrize("word", ["company", "operator", "firm"])
def test_the_company_is_the_one_that_the_pile_calls_so_and_else_nobody(word: str) -> None:
    far = report(
        "a.txt",
        f"The boat belongs to Brightwater Ferries, a private {word}. Brightwater Ferries said it sails.",
        outlet="Fjord News",
    )
    near = report("b.txt", f"According to the {word} the boat sails.", outlet="Island Post")
    first = says(far, "it sails", "Brightwater Ferries", "said")
    second = says(near, "the boat sails", f"the {word}", "According to", speaker=word)
    both = [named("Brightwater Ferries"), named("Calm Seas")]
    assert n_and_f(Case([far, near], [[first, second]], both)) == (1, 1, ["Brightwater Ferries"])
    assert n_and_f(Case([far, near], [[second]], both)) == (1, 1, ["Brightwater Ferries"])
    assert n_and_f(Case([near], [[second]], both)) == (0, 0, [])


def test_a_group_that_counted_for_itself_is_an_origin_of_its_own_statement() -> None:
    page = report(
        "a.txt",
        "CLEAR COAST\nStatement of 4 June 2025\nThe slick is a mile long.\nSpokeswoman Ida Holm said it grows.",
        outlet="Clear Coast",
    )
    said = [says(page, "The slick is a mile long"), says(page, "it grows", "Ida Holm", "said")]
    people = [named("Ida Holm", "Holm", kind="person"), named("Clear Coast")]
    assert n_and_f(Case([page], [said], people)) == (1, 1, ["Clear Coast"])
    assert ("a.txt", "Clear Coast", "cite") in Case([page], [said], people).edges()


@pytest.mark.parametrize(
    ("source", "edge"),
    [
        ("A retired harbour pilot", "retired harbour pilot"),
        ("the 40 families in the camp", "40 families in the camp"),
        ("The fisheries ministry", "fisheries ministry"),
        ("Residents of the camp", None),
        ("some", None),
        ("police", None),
    ],
)
def test_certain_people_and_offices_are_what_a_report_rests_on(source: str, edge: str | None) -> None:
    page = report("a.txt", f"{source} say the pier is gone.", outlet="Fjord News")
    speaker = source.removeprefix("A ").removeprefix("The ").removeprefix("the ")
    case = Case([page], [[says(page, "the pier is gone", source, "say", speaker=speaker)]])
    assert {on for _, on, _ in case.edges()} == ({edge} if edge else set())


def test_a_paper_prints_what_the_agency_wrote_whatever_stands_around() -> None:
    body = (
        "The lock at Norhaven was shut on Monday after a barge with ninety containers struck its lower gate "
        "in thick fog before dawn"
    )
    agency = report("a.txt", f"{body}.", outlet="Fjord Press Agency", published="2025-02-03")
    paper = report(
        "b.txt",
        f"{body}. More weather, sports and letters from our readers are on the inside pages today.",
        outlet="Island Post",
        published="2025-02-03",
    )
    edges = {edge for edge in Case([agency, paper], []).edges() if edge[2] == "copy"}
    assert edges == {("b.txt", "a.txt", "copy")}


def test_a_cited_page_that_came_later_is_cited_where_the_report_was_updated() -> None:
    group = report(
        "b.txt",
        "CLEAR COAST\nStatement of 9 June 2025\nThe slick is a mile long.",
        outlet="Clear Coast",
        published="2025-06-09",
    )
    for note, edge in (("UPDATE, 10 June:", "b.txt"), ("In short:", "Clear Coast")):
        paper = report(
            "a.txt", f"{note} Clear Coast said the slick is a mile long.", outlet="Tide Tables", published="2025-06-05"
        )
        said = [says(group, "The slick is a mile long"), says(paper, "the slick is a mile long", "Clear Coast", "said")]
        assert ("a.txt", edge, "cite") in Case([paper, group], [said], [named("Clear Coast")]).edges()


def test_a_tabloid_that_tells_what_an_agency_told_and_names_nobody_is_suspect() -> None:
    agency = report(
        "a.txt",
        "The levee fell by 30 metres. The lake rose. Some 810 barges left. The dome is shut. Crews came.",
        outlet="Fjord Press Agency",
    )
    tabloid = report(
        "b.txt",
        "A levee dropped 30 metres! Lake up. A total of 810 boats fled. Dome closed. Help arrived.",
        outlet="Daily Shout",
    )
    pairs = [
        ("The levee fell by 30 metres", "A levee dropped 30 metres"), ("The lake rose", "Lake up"),
        ("The dome is shut", "Dome closed"),
        ("Some 810 barges left", "A total of 810 boats fled"),
    ]  # fmt: skip
    claims = [[says(agency, left, "", "", speaker="lock keeper"), says(tabloid, right)] for left, right in pairs]
    assert ("b.txt", "a.txt", "rewrite") in Case([agency, tabloid], claims).edges()
    assert not any(edge[2] == "rewrite" for edge in Case([agency, tabloid], claims[1:3]).edges())
    assert Claim(tuple(one.id for one in claims[0])).statement_ids
