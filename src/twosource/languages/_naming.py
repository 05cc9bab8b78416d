"""The words a language file gives for: naming."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NamingWords:
    """What sort of thing a name names, and who holds which office. Keys are the values of `EntityType`; all words are in lower
    case unless said otherwise.

    `heads`: words that end a name of that type, or stand before its "of" ("ministry"). `marks`: common nouns beside a name of
    that type ("the tanker X", "X, a frigate"). `leads`: what begins such a name ("MV"). `known`: names known to everybody, as
    usually written. `being` joins a name and what it is ("is"). `roles`: nouns for an office or a calling, singular, also of
    several words ("chief executive"); `role_modifiers` may stand before one ("deputy"); `former`: that it is over.
    `of`: what joins a role and its body ("spokesman *for*"), and that body and a greater one. `leaders` stand before a noun
    ("the", "its"); `parting` words end the noun phrase after a name ("a tanker *of*"); `member_of` ties a person to a body
    without a role ("X *of* the Y Institute"). `organs`: nouns for a body without a name of its own ("ministry", "police").
    """

    heads: dict[str, frozenset[str]]
    marks: dict[str, frozenset[str]]
    leads: dict[str, frozenset[str]]
    known: dict[str, frozenset[str]]
    being: frozenset[str]
    roles: frozenset[str]
    role_modifiers: frozenset[str]
    former: frozenset[str]
    of: frozenset[str]
    leaders: frozenset[str]
    parting: frozenset[str]
    member_of: frozenset[str]
    organs: frozenset[str]
