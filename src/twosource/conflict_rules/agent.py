"""One deed with two doers, one thing with two owners."""

from __future__ import annotations

from ._facts import Agent
from ._rule import ConflictRule, share_a_word


def _disagree(left: Agent, right: Agent) -> str | None:
    if not share_a_word(left.verb, right.verb) or not share_a_word(left.of, right.of) or share_a_word(left.who, right.who):
        return None
    return "two different doers or owners"


rule = ConflictRule(title="Different doers or owners", kind="actor", about=Agent, disagree=_disagree)
