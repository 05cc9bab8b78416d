import pytest

from twosource.languages import language_for
from twosource.trace.governments import government_of

language = language_for("en")
assert language is not None
WORDS = language.party


@pytest.mark.parametrize(
    ("phrase", "government"),
    [
        ("the White House", "United States government"),
        ("the Pentagon", "United States government"),
        ("US intelligence", "United States government"),
        ("U.S. State Department", "United States government"),
        ("spokesman for the National Security Council at the White House", "United States government"),
        ("Iranian officials", "Iranian government"),
        ("Iran’s foreign ministry", "Iranian government"),
        ("Iran's foreign ministry spokesperson", "Iranian government"),
        ("Tehran", "Iranian government"),
        ("the Kremlin", "Russian government"),
        ("Russian Ministry of Defense", "Russian government"),
        ("Ministry of Defence of Ukraine", "Ukrainian government"),
        ("the South Korean military", "South Korean government"),
        ("Downing Street", "British government"),
        ("Kenyan health ministry", "Kenyan government"),
        ("Venezuelan President", "Venezuelan government"),
        ("the Dutch government", "Dutch government"),
        # A country in a name makes no organ of it, nor does a place where somebody is.
        ("Iran International", None),
        ("American Airlines", None),
        ("Western officials", None),
        ("local officials", None),
        ("a Russian company", None),
        ("officials in Iran", None),
        ("residents of Kyiv", None),
        ("they told us", None),
        ("", None),
    ],
)
def test_all_organs_of_a_state_are_its_government(phrase: str, government: str | None) -> None:
    assert government_of(phrase, WORDS) == government


def test_each_country_has_its_own_government() -> None:
    names = [country.government for country in WORDS.countries]
    assert len(names) == len(set(names))
