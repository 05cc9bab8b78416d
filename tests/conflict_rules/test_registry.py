from __future__ import annotations

from pathlib import Path

import pytest

from twosource.compare.facts import FactFinder
from twosource.conflict_rules import ConflictRule
from twosource.registry import load_folder

RULES = load_folder("twosource.conflict_rules", ConflictRule)
FINDERS = load_folder("twosource.compare.facts", FactFinder)


@pytest.mark.parametrize("name", RULES)
def test_each_rule_is_about_facts_that_are_found_and_has_its_tests(name: str) -> None:
    assert RULES[name].about in {finder.makes for finder in FINDERS.values()}
    assert (Path(__file__).parent / f"test_{name}.py").exists()


def test_each_type_of_fact_is_made_by_one_finder() -> None:
    made = [finder.makes for finder in FINDERS.values()]
    assert len(made) == len(set(made))


@pytest.mark.parametrize("name", RULES)
def test_each_rule_stands_in_the_docs(name: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "how-to-add-a-conflict-rule.md"
    rule = RULES[name]
    assert f"| `{name}` | {rule.kind} | `{rule.about.__name__}` |" in page.read_text(encoding="utf-8")
