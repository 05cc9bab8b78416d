"""The words a language file gives for: names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NameWords:
    """What shows that capitalised words are a name, and of what kind. All sets are in lower case unless said otherwise.

    `titles` stand before a person's name and are no part of it ("president"); `title_modifiers` may stand before a title
    ("deputy"). `person_marks` are lower-case words before a person ("spokesman"). `particles` may stand inside a person's
    name ("van"); `joiners` inside the name of a body whose head word is already there ("Center for Naval Analyses"), of which
    `of_words` follow that head and `ands` may as well part two names.
    `heads` maps kinds to words that end a name of that kind or stand before its "of" ("ministry"); `marks` maps kinds to
    common nouns that stand before or after a name of that kind ("the company X", "X, a website").
    `outlets`, `organisations`, `products` are names known to everybody, in their usual spelling.
    `never`: capitalised words that are no names (weekdays, months). `openers`: words that begin sentences and are no names.
    `linkers` stand between a kind and a name ("a gang known as X"). `pronouns` and `who` speak of persons, `which` never.
    `common_endings`: how common nouns end. `stops` end the head of an apposition ("a member *of* the council"); one of
    `says` shows that there is none.
    `articles` (`indefinite`: those never part of a name), `possessives`: what a cleaned name is rid of. `surnames_too`:
    heads that end persons' names as well. `law_heads` need a number or NER's word to make a law.
    """

    titles: frozenset[str]
    title_modifiers: frozenset[str]
    person_marks: frozenset[str]
    particles: frozenset[str]
    joiners: frozenset[str]
    of_words: frozenset[str]
    ands: frozenset[str]
    heads: dict[str, frozenset[str]]
    marks: dict[str, frozenset[str]]
    outlets: frozenset[str]
    organisations: frozenset[str]
    products: frozenset[str]
    never: frozenset[str]
    openers: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    possessives: tuple[str, ...]
    surnames_too: frozenset[str]
    law_heads: frozenset[str]
    linkers: frozenset[str]
    pronouns: frozenset[str]
    who: frozenset[str]
    which: str
    common_endings: tuple[str, ...]
    stops: frozenset[str]
    says: frozenset[str]
