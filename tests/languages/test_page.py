from __future__ import annotations

import re

import pytest

from twosource.languages import Language, PageWords
from twosource.registry import load_folder

LANGUAGES = load_folder("twosource.languages", Language)
PATTERNS = [name for name in PageWords.__dataclass_fields__ if name.endswith("_patterns")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", PATTERNS)
def test_patterns_are_lower_case_expressions(language: str, field: str) -> None:
    for pattern in getattr(LANGUAGES[language].page, field):
        re.compile(pattern)
        words = re.sub(r"\(\?P<\w+>|\\[a-zA-Z]|\(\?[a-z]", "", pattern)
        assert words == words.lower(), pattern


@pytest.mark.parametrize("language", LANGUAGES)
def test_credits_and_bios_name_whom_they_are_about(language: str) -> None:
    page = LANGUAGES[language].page
    for pattern in (*page.credit_patterns, *page.bio_patterns, *page.outlet_patterns, *page.image_credit_patterns):
        assert "(?P<who>" in pattern


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_twelve_months_have_a_name(language: str) -> None:
    assert {number for _, number in LANGUAGES[language].page.months} == set(range(1, 13))
