"""What a conflict rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..model import ConflictKind
from ._facts import Fact

Disagree = Callable[[Any, Any], str | None]
"""Why two facts of the rule's type cannot both hold, in words; None where they can. It must not matter which comes first."""


@dataclass(frozen=True)
class ConflictRule:
    """`title` is what people read; `about` is the type of fact that `disagree` compares."""

    title: str
    kind: ConflictKind
    about: type[Fact]
    disagree: Disagree


def share_a_word(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return not set(left).isdisjoint(right)
