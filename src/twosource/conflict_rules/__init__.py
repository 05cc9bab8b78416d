"""One way to disagree per file. A rule compares two facts of one type; compare/facts finds those facts in statements."""

from __future__ import annotations

from ._facts import Actor, Amount, Assertion, Deed, Fact, Moment, Naming, Setting, Trait
from ._rule import ConflictRule, Disagree, share_a_word

__all__ = [
    "Actor", "Amount", "Assertion", "ConflictRule", "Deed", "Disagree", "Fact", "Moment", "Naming", "Setting", "Trait",
    "share_a_word",
]  # fmt: skip
