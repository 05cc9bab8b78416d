"""One way to disagree per file. A rule compares two facts of one type; compare/facts finds those facts in statements."""

from __future__ import annotations

from ._facts import Actor, Agent, Amount, Assertion, Being, Deed, Fact, Moment, Naming, Predication, Setting, Trait
from ._rule import ConflictRule, Disagree, share_a_word

__all__ = [
    "Actor", "Agent", "Amount", "Assertion", "Being", "ConflictRule", "Deed", "Disagree", "Fact", "Moment", "Naming",
    "Predication", "Setting", "Trait", "share_a_word",
]  # fmt: skip
