"""The words a language file gives for: party."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Country(NamedTuple):
    """A state as papers name it: "Iran", "Iranian", and the names that stand for its government ("Tehran")."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    stands_for: tuple[str, ...]
    government: str


@dataclass(frozen=True)
class PartyWords:
    """Who belongs to whom, and what kind of source somebody is. All words are in lower case unless said otherwise.

    `countries`: every state. `government_organs`: words that beside a country's name or adjective make an organ of its
    government ("ministry", "officials"); `organ_modifiers` may stand between the two ("foreign"). `known_organs`: names that
    need no country, with the country they belong to ("Pentagon").
    `speaks_for`: roles whose word is their organisation's ("spokeswoman", "chief executive"); `state_roles`: those whose word
    is their government's ("foreign minister"); `mouthpieces`: the professional ones of both. `bare_bodies`: words for a body
    named before ("company spokeswoman").
    `commentators`: roles of people who judge from outside ("analyst").
    `engaged`: words that show that such a person or body has seen the matter itself ("called in to").
    `nobody`: words of a source that names no one ("some", "insiders"); `persons`: common nouns for people without a name;
    `confidants`: those of them who know from inside ("officials", "advisor").
    `parts`: words for one of several people named together ("one of the two").
    `institutions`: common nouns that name a body by its office ("police"), which is as good as a name.
    `documents`, `imagery`, `sensors`: common nouns for what can be read, looked at or measured; `any_document`: those that
    may stand for any document ("the paper"). `outlet_nouns`: what an outlet is called ("newspaper").
    `release_marks`: what a page says that is a party's own statement ("for immediate release");
    `release_openings` begin a dated line that says so ("Statement of 3 May").
    `credit_leads`: words before the outlet in a source line; `own_staff`: words that make it the outlet's own people.
    `update_marks`: what a page says that was changed after its date.
    `back_references`: how an outlet speaks of its own earlier report ("our report of"). `first_person`: "we", "our".
    `read_by`: words after a document that say who read it ("seen by"). `witness`: own-voice words that show the reporter
    there ("I stood"). `methods`: ways of observing that two outlets may share, with the words that show them.
    `told`: cues that show that the source spoke to the outlet itself.
    `nameless`: words that say that a source is not named ("unnamed"); `former`: that a role is over. `relatives` begin a
    clause about a name ("who"); `being` joins a name and what it is ("is", "directs"); `says` ends a description.
    `by`: before an author. `possessives`: endings that make a name a possessor.
    `bare_organs`: organs that are some state's even where no country is named ("the energy ministry"); `organ_qualifiers`:
    words that make an office out of a common noun ("state", "national"), where it is one of `state_bodies`; `named_forces`:
    organs that with a name of their own are somebody else's ("Free Army", "Varna police"); `local_words`: what marks a
    local body, no organ of the state; `local_police`: countries, by first name, where the police is no organ of the state as a
    whole.
    `whole_bodies`: words that stand for a body named elsewhere ("the company"). `hearsay`: words that make a report a rumour
    and no document ("media", "unconfirmed"). `agency_nouns`: what outlets that others copy from are called.
    `articles`, `of`, `legal_forms`: what a name is rid of, what joins it, what ends it ("Ltd"); `belonging`: those of the
    joining words that say whose something is ("Ministry of Defence of X"; not "officials in X").
    """

    countries: tuple[Country, ...]
    government_organs: frozenset[str]
    organ_modifiers: frozenset[str]
    known_organs: dict[str, str]
    speaks_for: frozenset[str]
    state_roles: frozenset[str]
    mouthpieces: frozenset[str]
    bare_bodies: frozenset[str]
    commentators: frozenset[str]
    engaged: frozenset[str]
    nobody: frozenset[str]
    persons: frozenset[str]
    confidants: frozenset[str]
    parts: frozenset[str]
    institutions: frozenset[str]
    documents: frozenset[str]
    any_document: frozenset[str]
    imagery: frozenset[str]
    sensors: frozenset[str]
    outlet_nouns: frozenset[str]
    release_marks: frozenset[str]
    release_openings: frozenset[str]
    credit_leads: tuple[str, ...]
    update_marks: frozenset[str]
    own_staff: frozenset[str]
    back_references: tuple[str, ...]
    first_person: frozenset[str]
    read_by: tuple[str, ...]
    witness: tuple[str, ...]
    methods: dict[str, tuple[str, ...]]
    told: frozenset[str]
    nameless: frozenset[str]
    former: frozenset[str]
    relatives: frozenset[str]
    being: frozenset[str]
    says: frozenset[str]
    by: frozenset[str]
    possessives: tuple[str, ...]
    local_police: frozenset[str]
    bare_organs: frozenset[str]
    organ_qualifiers: frozenset[str]
    state_bodies: frozenset[str]
    named_forces: frozenset[str]
    local_words: frozenset[str]
    whole_bodies: frozenset[str]
    hearsay: frozenset[str]
    agency_nouns: frozenset[str]
    articles: frozenset[str]
    of: frozenset[str]
    belonging: frozenset[str]
    legal_forms: frozenset[str]
