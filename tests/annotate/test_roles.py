"""Who holds which office, and whose it is."""

import pytest

from tests.annotate.placed import names_in
from tests.annotate.spoken import sentences_of
from twosource.annotate.roles import find_roles


def roles_in(text: str) -> list[tuple[str, str, tuple[str, ...], bool]]:
    report, mentions = names_in(text)
    found = list(find_roles(report, sentences_of(report), mentions))
    assert all(role.name.split()[-1] in report.quote(role.span) for role in found)
    return [(role.name, role.role, role.bodies, role.is_former) for role in found]


@pytest.mark.parametrize(
    ("text", "name", "role", "bodies", "former"),
    [
        ("Foreign minister Helena Brandvold denied it.", "Helena Brandvold", "Foreign minister", (), False),
        ("The deputy governor, Arne Lindqvist, denied it.", "Arne Lindqvist", "deputy governor", (), False),
        (
            "John Harper, a spokesman for the National Security Council at the White House, denied it.",
            "John Harper", "spokesman", ("National Security Council", "White House"), False,
        ),
        ("John Harper, director of the Norrland Institute, left.", "John Harper", "director", ("Norrland Institute",), False),
        ("Former prime minister John Harper denied it.", "John Harper", "prime minister", (), True),
        ("John Harper, a former ambassador to Iran, denied it.", "John Harper", "ambassador", ("Iran",), True),
        ("John Harper of the Norrland Institute denied it.", "John Harper", "", ("Norrland Institute",), False),
        ("The company's chief executive, John Harper, denied it.", "John Harper", "chief executive", ("company",), False),
        ("Iran's foreign minister, John Harper, denied it.", "John Harper", "foreign minister", ("Iran",), False),
        ("John Harper is an analyst at the Norrland Institute.", "John Harper", "analyst", ("Norrland Institute",), False),
        ("Company spokeswoman Helena Brandvold denied it.", "Helena Brandvold", "spokeswoman", ("Company",), False),
        ("Police chief Helena Brandvold denied it.", "Helena Brandvold", "chief", ("Police",), False),
        ("White House spokesman John Harper denied it.", "John Harper", "spokesman", ("White House",), False),
    ],
)  # fmt: skip
def test_a_description_tells_the_role_and_its_body(
    text: str, name: str, role: str, bodies: tuple[str, ...], former: bool
) -> None:
    assert (name, role, bodies, former) in roles_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "John Harper denied it.",
        "John Harper, who left Bergen, denied it.",
        "The minister denied it. John Harper laughed.",
        "John Harper of Bergen denied it.",
        "He told the director that John Harper had left.",
    ],
)
def test_a_name_without_a_description_has_no_role(text: str) -> None:
    assert roles_in(text) == []
