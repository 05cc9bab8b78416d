"""The words a language file gives for: cues."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CueWords:
    """Words that show that something is said, where the trained reader misses them: lemmas in lower case unless said otherwise.

    `saying`: verbs of speech; `thinking`: of belief and knowledge.
    `after_speech`: words that show that what follows a content is no longer part of it.
    What holds words, pictures or readings "says" by `recording` verbs, by `marking` ones in the passive, and, if it is kept
    entry by entry (`registers`: nouns), by `holding` ones. `examinations`: nouns for what looks into a matter and shows by
    `finding` verbs. `measuring`: verbs that people, too, do with instruments.
    `acts`: verbs that take a stand on the noun after them, each with the particle or preposition it needs ("" for none).
    `valuing`: verbs that put a noun at a value, with the prepositions before the value.
    `giving`: verbs that give out a figure, with `figures`, nouns for one. `naming`: verbs that give a name ("what X called Y").
    `telling_of`: verbs of speech with a preposition before the noun they tell of.
    `citing`: verbs whose participle names whose word is passed on; `as_words`: "as" in "quoted X as saying".
    `basis`: phrases (surface words) between a content and its source: "based on research by"; `basis_of_names`: those that tell
    of a source only before a name ("according to plan").
    `silent`: verbs of not answering; `unsaid`: surface openings of a refusal ("would not say").
    `expletive`: subjects that are nobody. `itself`: pronouns that may stand for a record named before.
    """

    saying: frozenset[str]
    thinking: frozenset[str]
    after_speech: frozenset[str]
    registers: frozenset[str]
    recording: frozenset[str]
    marking: frozenset[str]
    holding: frozenset[str]
    examinations: frozenset[str]
    finding: frozenset[str]
    measuring: frozenset[str]
    acts: dict[str, tuple[str, ...]]
    valuing: dict[str, tuple[str, ...]]
    giving: frozenset[str]
    figures: frozenset[str]
    naming: frozenset[str]
    telling_of: dict[str, tuple[str, ...]]
    citing: frozenset[str]
    as_words: frozenset[str]
    basis: tuple[str, ...]
    basis_of_names: tuple[str, ...]
    silent: frozenset[str]
    unsaid: tuple[str, ...]
    expletive: frozenset[str]
    itself: frozenset[str]
