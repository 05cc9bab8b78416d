from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.conflict_rules import Naming
from twosource.conflict_rules.name import look_alike, respelt, rule, sounds

ONE = Naming("Northbridge Analytics", "organisation", "n1", ("firm", "software"))
OTHER = Naming("Northbrook Systems", "organisation", "n2", ("contract", "firm"))


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("Northbridge Analytics", "Northbrook Systems", True),
        ("Northbridge", "Northbrook", True),
        ("Transmash", "Transtek Holding", True),
        ("Medlow Testing", "Medline Tests", True),
        ("Pelican", "Pelikan", False),
        ("Petrov", "Petroff", False),
        ("Condor", "Kondor", False),
        ("Alcatraz", "Altracaz", False),
        ("Bank of Norway", "Bank of Sweden", False),
        ("Interior Office", "International Relief", False),
        ("Grey Owl", "Red Fox", False),
    ],
)
def test_look_alikes_begin_alike_and_are_no_spellings_of_one_name(left: str, right: str, alike: bool) -> None:
    assert look_alike(left, right) is alike
    assert look_alike(right, left) is alike


@pytest.mark.parametrize(("left", "right"), [("Юрий", "Yuriy"), ("Kharkiv", "Harkiv"), ("Schmidt", "Schmitt")])
def test_one_name_from_another_script_or_ear(left: str, right: str) -> None:
    assert respelt(sounds(left)[0], sounds(right)[0])


def test_names_conflict_only_for_one_role_and_where_nobody_uses_both() -> None:
    one, other = replace(ONE, name="Northbridge"), replace(OTHER, name="Northbrook")
    assert rule.disagree(one, other) == rule.disagree(other, one) is not None
    assert rule.disagree(one, replace(other, roles=("bank",))) is None
    assert rule.disagree(one, replace(other, known_as="n1")) is None
    assert rule.disagree(one, replace(other, beside=("Northbridge",))) is None
    assert rule.disagree(one, replace(other, kind="product")) is None
