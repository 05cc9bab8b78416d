import pytest

from tests.trace.build import Case, named, origins, report, says
from twosource.languages import language_for
from twosource.trace.states import organ_in, read_states

language = language_for("en")
assert language is not None
WORDS = language.party


@pytest.mark.parametrize(
    ("phrase", "organ"),
    [
        ("the energy ministry", "ministry"),
        ("Prime Minister Ida Holm", "prime minister"),
        ("Kerry district officer Ida Holm", "district officer"),
        ("the state weather service", "state weather service"),
        ("the national seismic institute", "national seismic institute"),
        ("Coast guard spokesman Ida Holm", "coast guard"),
        ("the president's office", "president's office"),
        ("the city police", None),
        ("Mayor Ida Holm", None),
        ("the provincial army of volunteers", None),
        ("the Free River Army", None),
        ("the state of the roads", None),
        ("a former defence minister", None),
        ("Brightwater Ferries", None),
        ("", None),
    ],
)
def test_offices_of_a_state_are_known_without_its_name(phrase: str, organ: str | None) -> None:
    found = organ_in(phrase, WORDS)
    assert (found.words if found else None) == organ


@pytest.mark.parametrize(
    ("text", "organ", "government"),
    [
        ("A landslide hit northern Chile.", "ministry", "Chilean government"),
        ("The Chilean navy and an Argentine trawler met. Chile and Argentina talk.", "navy", "Chilean government"),
        ("Talks of Chile and Argentina failed.", "navy", None),
        (
            "A flood in Chile. Chile’s south is cut off. Santiago in Chile sent help, and so did Peru.",
            "army",
            "Chilean government",
        ),
        ("Flood in Ohio, United States.", "police", None),
        ("Flood in Norway.", "police", "Norwegian government"),
        ("Nothing is known.", "ministry", None),
    ],
)
def test_an_office_belongs_to_the_state_that_the_report_is_about(text: str, organ: str, government: str | None) -> None:
    page = report("a.txt", text)
    assert read_states([page], WORDS).government(organ, page.id) == government


def test_a_report_that_names_no_state_is_about_that_of_the_pile() -> None:
    far, near = report("a.txt", "A mudslide in Georgia."), report("b.txt", "The road is closed.")
    assert read_states([far, near], WORDS).government("ministry", near.id) == "Georgian government"
    other = report("c.txt", "A mudslide in Peru.")
    assert read_states([far, near, other], WORDS).government("ministry", near.id) is None


def pile(*lines: tuple[str, str, str]) -> Case:
    """One report per (text, source, content), all of one claim."""
    pages = [report(f"{at}.txt", text, outlet=f"Paper {chr(65 + at)}") for at, (text, _, _) in enumerate(lines)]
    said = [says(page, content, source, "said") for page, (_, source, content) in zip(pages, lines, strict=True)]
    people = ("Ida Holm", "Jonas Falk", "Vera Lund")
    return Case(pages, [said], [named(name, name.split()[1], kind="person") for name in people])


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            [
                ("In Peru district officer Ida Holm said the road is open.", "Ida Holm", "the road is open"),
                ("The transport ministry in Lima said traffic flows.", "transport ministry", "traffic flows"),
            ],
            ["Peruvian government"],
        ),
        (
            [
                ("Off Peru, coast guard commander Ida Holm said the ship left.", "Ida Holm", "the ship left"),
                ("Peru’s navy said the ship was gone.", "Peru’s navy", "the ship was gone"),
                ("The Peruvian foreign ministry said it sailed.", "Peruvian foreign ministry", "it sailed"),
            ],
            ["Peruvian government"],
        ),
        (
            [
                ("In Peru the health ministry opened a line. Its spokeswoman Ida Holm said it works.", "Ida Holm", "it works"),
                ("Prime minister Jonas Falk said in Lima the line is open.", "Jonas Falk", "the line is open"),
            ],
            ["Peruvian government"],
        ),
        ([("In Peru district officer Ida Holm said the road is open.", "Ida Holm", "the road is open")], ["Ida Holm"]),
        (
            [
                ("In Peru the mayor of Ica, Ida Holm, said the road is open.", "Ida Holm", "the road is open"),
                ("The transport ministry in Lima said traffic flows.", "transport ministry", "traffic flows"),
            ],
            ["Ida Holm", "transport ministry"],
        ),
        (
            [
                ("Peru’s navy said the ship left.", "Peru’s navy", "the ship left"),
                ("Chile’s navy said the ship was gone.", "Chile’s navy", "the ship was gone"),
            ],
            ["Chilean government", "Peruvian government"],
        ),
        (
            [
                ("In Peru a retired army commander, Ida Holm, said the ship left.", "Ida Holm", "the ship left"),
                ("The Peruvian navy said the ship was gone.", "Peruvian navy", "the ship was gone"),
            ],
            ["Ida Holm", "Peruvian government"],
        ),
    ],
)
def test_organs_of_one_state_count_once(lines: list[tuple[str, str, str]], names: list[str]) -> None:
    (count,) = pile(*lines).counts()
    assert origins(count) == names
    assert count.independent == len(names)
    (turned,) = pile(*lines[::-1]).counts()
    assert origins(turned) == names
