"""The words a language file gives for: speech."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NounKind = Literal["person", "people", "outlet", "organisation", "report", "document", "imagery", "study"]
Gender = Literal["m", "f"]


@dataclass(frozen=True)
class PronounWords:
    """What a pronoun in a source may stand for. `genders`: he and she. `things`: it. `many`: they. `ours`: we, our, I;
    `alone`: those of one person.
    """

    genders: dict[str, Gender]
    things: frozenset[str]
    many: frozenset[str]
    ours: frozenset[str]
    our: frozenset[str]
    alone: frozenset[str]
    parts: frozenset[str]
    relatives: frozenset[str]
    persons: frozenset[str]
    nobody: frozenset[str]


@dataclass(frozen=True)
class SpeakerWords:
    """Who may speak, by common noun (lower case, singular), and how a phrase points back to someone.

    `kinds`: a noun's kind of speaker. `families`: nouns that may name the same body. `genders`: nouns and titles that
    tell. `carriers`: nouns that carry another's word ("a report by X"), `carrying`: verb forms that say so
    ("reported"), `written_by`: words before its author ("published by"). `named`: words before the name of someone
    unknown ("a man named X"). `free`: people who are not ours though we say "our". `standing_for`: plural heads whose
    word is that of the body they belong to ("bosses at X"). `definite`, `indefinite`: determiners; `articles` are no
    part of a speaker's name, `several` make a plural. `callings`: nouns for people that point to whoever is called by
    one of the same set; `anyone`: nouns that point to any person; `mouthpieces`: people who say "it" of the body they
    speak for. `possessives` (each with its pronoun) and `owned`: "his office" is "{owner}'s {noun}". `generic`: nouns
    that may mean any body or text. `issuing`: what a body calls itself in its own statements. `sites`: works that
    speak for whoever runs them and are often part of a firm's name. `within`: prepositions that make a body of a place
    ("bosses at X"). `versions`: words for the report's own text ("an earlier version of this article"). `doing`: verb
    forms that make someone a noun ("which owns the plant"). `performed`: verbs that do something to their object and say
    nothing of it ("ordered the evacuation"). `plain_adjectives` may stand before a noun that points back ("the British
    newspaper"). `onlookers`: people who comment or witness, and are no party to a dispute. `given_names` and
    `surname_endings` tell a person's gender. `oblique`: pronouns that are no subject, each with the one that is ("him" with
    "he").
    """

    kinds: dict[str, NounKind]
    families: tuple[frozenset[str], ...]
    genders: dict[str, Gender]
    carriers: frozenset[str]
    carrying: frozenset[str]
    written_by: frozenset[str]
    named: frozenset[str]
    free: frozenset[str]
    standing_for: frozenset[str]
    belongs: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    articles: frozenset[str]
    several: frozenset[str]
    plain_adjectives: frozenset[str]
    onlookers: frozenset[str]
    callings: tuple[frozenset[str], ...]
    anyone: frozenset[str]
    mouthpieces: frozenset[str]
    possessives: dict[str, str]
    owned: str
    issuing: frozenset[str]
    sites: frozenset[str]
    within: frozenset[str]
    versions: tuple[str, ...]
    doing: dict[str, str]
    performed: frozenset[str]
    generic: frozenset[str]
    age: str
    given_names: dict[str, Gender]
    surname_endings: dict[str, Gender]
    oblique: dict[str, str]


@dataclass(frozen=True)
class ChainWords:
    """Words between a report and a speaker. `tell`: verbs whose object hears. `told`: forms after which `those` with a
    noun ("the paper", or one of `hearers`) is an outlet named before. `audiences`: hearers that are no outlet.
    `quoting`: participles before the one who is quoted. `relays`: words before an outlet that passed something on.
    `credit`: words before the outlet in a credit line. `agencies`: how the name of a news agency ends in a byline.
    """

    tell: frozenset[str]
    told: frozenset[str]
    those: frozenset[str]
    hearers: frozenset[str]
    audiences: frozenset[str]
    quoting: frozenset[str]
    relays: tuple[str, ...]
    credit: tuple[str, ...]
    joiners: tuple[str, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True)
class StanceWords:
    """Lemmas and words that deny or doubt. `disbelief`: doubts made of a negation. `call`: verbs of naming, a
    denial with a word of `worthless` or `claims`.
    `evidence`: nouns whose lack is a denial. `harmless`: lemmas whose negation denies nobody ("no injuries"). `any`:
    what follows a negation that answers a charge. `disputed`: what a thing is said not to be only where someone says it is.
    `firm`: verbs with which even a bystander's negation is a denial.
    `demonstratives` point at what was said before.
    """

    deny: frozenset[str]
    deny_phrases: tuple[str, ...]
    not_deny: frozenset[str]
    doubt: frozenset[str]
    doubt_phrases: tuple[str, ...]
    disbelief: tuple[str, ...]
    ask: frozenset[str]
    call: frozenset[str]
    worthless: tuple[str, ...]
    claims: frozenset[str]
    evidence: frozenset[str]
    harmless: frozenset[str]
    firm: frozenset[str]
    negations: frozenset[str]
    no: frozenset[str]
    disputed: frozenset[str]
    any: frozenset[str]
    demonstratives: frozenset[str]
    clause_openers: frozenset[str]
    have_be: frozenset[str]


@dataclass(frozen=True)
class StatusWords:
    """Lemmas and words that tell whether a thing is so, said, alleged, planned, foreseen or possible.

    `*_cues`: lemmas of the saying word. `*_verbs`: lemmas of the content's main verb with what must follow (or "").
    `decided`: verbs of what someone decides to do, `befalling`: what happens to them. `able`: modals whose negation is a fact
    ("could not be found"). `possible_modals` … : auxiliaries.
    """

    planned_cues: frozenset[str]
    forecast_cues: frozenset[str]
    alleged_cues: frozenset[str]
    alleged_phrases: tuple[str, ...]
    possible_cues: frozenset[str]
    planned_phrases: tuple[str, ...]
    planned_nouns: frozenset[str]
    forecast_phrases: tuple[str, ...]
    possible_words: frozenset[str]
    possible_adjectives: frozenset[str]
    possible_modals: frozenset[str]
    can: frozenset[str]
    future_modals: frozenset[str]
    would: frozenset[str]
    ought: frozenset[str]
    duties: frozenset[str]
    conditions: frozenset[str]
    inverted: frozenset[str]
    whether: frozenset[str]
    decided: frozenset[str]
    able: frozenset[str]
    befalling: frozenset[str]
    future_words: frozenset[str]
    future_prepositions: frozenset[str]
    reported_words: frozenset[str]
    reported_phrases: tuple[str, ...]
    alleged_words: frozenset[str]
    accused: tuple[str, ...]


@dataclass(frozen=True)
class MethodWords:
    """How something was observed: label to words. `by_content` are looked for in what is said, `by_source` only in who
    says it and the saying word; the first label that fits wins; else `by_kind` of the speaker. `witness`: words of an
    own account. `interview`: hearers that make telling an interview.
    """

    by_content: tuple[tuple[str, tuple[str, ...]], ...]
    by_source: tuple[tuple[str, tuple[str, ...]], ...]
    by_kind: dict[str, str]
    witness: tuple[str, ...]
    witness_label: str
    interview: frozenset[str]
    interview_label: str


@dataclass(frozen=True)
class SurroundingWords:
    """What stands around a statement. `likelihood` and `vague`: single words that weaken it or blur who says it, with
    `phrases` of several. `unsaying`, `unknowing`: lemmas that, negated, say that the source does not say, or does not hold,
    what follows; `unsaid_phrases` and `unsure` mean the same by themselves; `factive` are those of `unknowing` whose clause
    holds all the same. `questions` open what somebody does not know.
    `saw` (lemmas of the cue), `saw_phrases`, `told_phrases`, `read_phrases`: how a speaker comes by it. `anonymous`: words of
    a source that keeps its name back.
    """

    likelihood: frozenset[str]
    vague: frozenset[str]
    phrases: tuple[str, ...]
    unsaying: frozenset[str]
    unsaid_phrases: tuple[str, ...]
    unknowing: frozenset[str]
    unsure: frozenset[str]
    factive: frozenset[str]
    questions: frozenset[str]
    saw: frozenset[str]
    saw_phrases: tuple[str, ...]
    told_phrases: tuple[str, ...]
    read_phrases: tuple[str, ...]
    anonymous: tuple[str, ...]


@dataclass(frozen=True)
class SpeechWords:
    """Saying, denying, doubting. `lead_ins` open a sentence and are no part of what it states. `silence`: saying words
    that say nothing ("declined to comment"). `addressed`: subjects that make a sentence an address to the reader.
    `that`: words before a content, but for `after_pointing` where they are its
    subject ("that is untrue"). `and_words` join clauses. `as_names`: words before quoted words that are a name, not
    speech.
    """

    pronouns: PronounWords
    speakers: SpeakerWords
    chains: ChainWords
    stance: StanceWords
    status: StatusWords
    methods: MethodWords
    surroundings: SurroundingWords
    lead_ins: tuple[str, ...]
    silence: tuple[str, ...]
    addressed: frozenset[str]
    that: frozenset[str]
    after_pointing: frozenset[str]
    and_words: frozenset[str]
    joined_nouns: tuple[str, ...]
    as_names: frozenset[str]
