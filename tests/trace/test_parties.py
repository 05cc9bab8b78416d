import pytest

from tests.trace.build import named, report, says
from twosource.languages import language_for
from twosource.model import Judgement, Selector
from twosource.trace.naming import bare, is_short_form, read_names, sound_alike
from twosource.trace.parties import find_parties, is_release
from twosource.trace.sources import source_kind

language = language_for("en")
assert language is not None
WORDS = language.party
ENTITIES = [
    named("Brightwater Ferries", "Brightwater"),
    named("Jonas Falk", "Falk", kind="person"),
    named("Tide Tables", kind="outlet"),
]
NAMES = read_names(WORDS, [], ENTITIES)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Jonas Falk", "name"),
        ("Mayor Ida Holm", "name"),
        ("Brightwater", "name"),
        ("a ward nurse", "nobody"),
        ("two people familiar with the matter", "nobody"),
        ("Experts", "nobody"),
        ("Bosses", "nobody"),
        ("some", "nobody"),
        ("several reports", "nobody"),
        ("Western officials", "nobody"),
        ("a former harbour inspector", "nobody"),
        ("unnamed top advisor (Iran)", "nobody"),
        ("the local press", "nobody"),
        ("Iranian officials", "party"),
        ("Bosses at owner Brightwater", "party"),
        ("a study by Brightwater Ferries", "party"),
        ("police", "institution"),
        ("The port authority", "institution"),
        ("an inbound manifest seen by Tide Tables", "document"),
        ("the duty log of the canal bridge, kept by a private toll company", "document"),
        ("Images", "imagery"),
        ("photos and videos", "imagery"),
        ("a tide gauge", "sensor"),
    ],
)
def test_what_kind_of_source_words_name(source: str, kind: str) -> None:
    assert source_kind(source, NAMES) == kind


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("St Olav", "St Olav Health Group", True),
        ("NSPA", "North Sea Press Agency", True),
        ("Times", "Harbour Times", False),
        ("The Harbour Times", "Harbour Times", False),
        ("Asia", "", False),
    ],
)
def test_short_forms_are_beginnings_and_initials(short: str, long: str, same: bool) -> None:
    assert is_short_form(bare(short, WORDS), bare(long, WORDS)) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Krasimir Donev", "Krassimir Doneff", True),
        ("Siobhan Kerr", "Siobhán Kerr", True),
        ("Iran", "Iraq", False),
        ("Anna Berg", "Hanna Berger", False),
        ("Anna Berg", "Berg", False),
    ],
)
def test_one_name_written_twice_sounds_alike(left: str, right: str, same: bool) -> None:
    assert sound_alike(bare(left, WORDS), bare(right, WORDS)) is same


def test_articles_and_legal_forms_are_no_part_of_a_name() -> None:
    assert bare("The Brightwater Ferries Ltd.", WORDS) == bare("Brightwater Ferries’", WORDS)


@pytest.mark.parametrize(
    ("text", "speaker", "party"),
    [
        (
            "The ferry is run by Brightwater Ferries. Company spokeswoman Ida Holm said it was safe.",
            "Ida Holm",
            "Brightwater Ferries",
        ),
        ("Ida Holm, chief executive of Brightwater Ferries, said it was safe.", "Ida Holm", "Brightwater Ferries"),
        ("Ida Holm, the Danish transport minister, said it was safe.", "Ida Holm", "Danish government"),
        ("Denmark’s foreign ministry spokesperson, Ida Holm, said it was safe.", "Ida Holm", "Danish government"),
        ("White House spokesman Jonas Falk said so.", "Jonas Falk", "United States government"),
        ("Jonas Falk, a former spokesman for Brightwater Ferries, said so.", "Jonas Falk", "Jonas Falk"),
        ("Jonas Falk, a passenger of Brightwater Ferries, said so.", "Jonas Falk", "Jonas Falk"),
        ("Regional fire chief Jonas Falk said so.", "Jonas Falk", "Jonas Falk"),
    ],
)
def test_a_description_says_whom_a_person_speaks_for(text: str, speaker: str, party: str) -> None:
    page = report("a.txt", text)
    statements = [says(page, text.split()[-1], speaker, speaker=speaker)]
    assert find_parties(NAMES, [page], ENTITIES, statements, ()).of(speaker).name == party


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("Ida Holm, a maritime analyst at the Nordic Institute, said so.", True),
        ("Ida Holm is an independent expert on ferries. Holm said so.", True),
        ("Nordic Salvage was called in to inspect the hull. Its lead analyst Ida Holm said so.", False),
        ("Ida Holm, a passenger, said so.", False),
    ],
)
def test_an_expert_who_did_not_look_comments(text: str, comments: bool) -> None:
    page = report("a.txt", text)
    parties = find_parties(NAMES, [page], ENTITIES, [says(page, "so", "Ida Holm")], ())
    assert parties.of("Ida Holm").is_comment is comments


def test_a_person_may_say_who_belongs_to_whom() -> None:
    ruling = Judgement(1, "party", Selector(name="Tide Tables"), Selector(name="Brightwater"))
    parties = find_parties(NAMES, [], ENTITIES, [], [ruling])
    assert parties.of("the Tide Tables").name == "Brightwater Ferries"
    circle = Judgement(2, "party", Selector(name="Brightwater Ferries"), Selector(name="Tide Tables"))
    assert find_parties(NAMES, [], ENTITIES, [], [ruling, circle]).of("Brightwater").key


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("BRIGHTWATER FERRIES\nMEDIA STATEMENT - FOR IMMEDIATE RELEASE\nWe are sorry.", True),
        ("We are sorry.\nNotes to editors: Brightwater Ferries has nine ships and employs four hundred people.", True),
        ("The company said in a press release on Friday that nobody had been hurt in the grounding of its ferry.", False),
    ],
)
def test_a_partys_own_statement_says_so(text: str, release: bool) -> None:
    assert is_release(report("a.txt", text), WORDS) is release
