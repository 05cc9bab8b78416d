"""The documentation tells the truth: every command, view, format, rule, kind and link in it exists, and none is missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from twosource.case import JUDGEMENT_KINDS, exporters
from twosource.cli import app
from twosource.conflict_rules import ConflictRule
from twosource.model import ConflictKind
from twosource.printing import VIEWS
from twosource.registry import load_folder

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_command_is_in_the_readme() -> None:
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"`{command.name or command.callback.__name__}" in README


@pytest.mark.parametrize("words", [*VIEWS, *JUDGEMENT_KINDS, *exporters()])
def test_every_view_judgement_and_format_is_in_the_readme(words: str) -> None:
    assert re.search(rf"\b{words}\b", README)


def test_every_conflict_rule_is_in_the_page_that_shows_how_to_add_one() -> None:
    page = (ROOT / "docs" / "how-to-add-a-conflict-rule.md").read_text(encoding="utf-8")
    rules = load_folder("twosource.conflict_rules", ConflictRule)
    assert {rule.kind for rule in rules.values()} == set(get_args(ConflictKind))
    for name in rules:
        assert f"`{name}" in page, name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_make_targets_in_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make ([a-z-]+)", README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        if target != "are":
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
