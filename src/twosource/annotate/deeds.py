"""What was done to what is counted: the measure that a verb gives to a number."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..model import Token
from .numbers import Number, either
from .scenes import Counted, Scene

_CLIMB = 6
"""How many words up the parse a governing verb may stand."""

_CLIMBED = (
    *("dobj", "nsubj", "nsubjpass", "pobj", "attr", "oprd"),  # an object or a subject …
    *("prep", "nummod", "conj", "appos", "quantmod", "npadvmod", "compound", "nmod"),  # … or part of one
)


def say_measure(scene: Scene, number: Number, counted: Counted, at: int) -> str | None:
    """What the number measures, from the verb it hangs on: "delivered" of "50 drones were handed over".

    `at`: where the quantity begins with its hedge. A measure that is counted.measure already is kept; "" for none.
    """
    if counted.measure:
        return counted.measure
    tokens = scene.sentence.tokens
    numeral = scene.token_until(number.span.end)
    index = counted.head if counted.head is not None else numeral
    if index is None or numeral is None:
        return None
    beside = participle(scene, {index, numeral}) or _within(counted.words, tokens, scene)
    if counted.measure is not None:
        return beside
    state = re.match(rf"\s+(?P<state>{either(scene.words.states)})(?!\w)", scene.text[counted.end :], re.IGNORECASE)
    if state is not None and counted.unit == "person":
        return scene.words.states[state["state"].lower()]
    # What the whole met ("1,100 of the 3,000 shells it ordered") tells less of the part than its own verb.
    done = governing(scene, index)
    measure = (done or beside if counted.of else beside or done) or _right_before(scene, at)
    # Litres are not hurt.
    inhuman = not counted.whole and counted.unit not in scene.words.share_units
    if inhuman and measure in scene.words.person_measures:
        return None
    if measure is not None and counted.unit in scene.words.currencies.values():
        return scene.words.of_money.get(measure, measure)
    return scene.words.of_people.get(measure, measure) if measure and counted.unit == "person" else measure


def _right_before(scene: Scene, at: int) -> str | None:
    """The verb that the words follow at once, where the parse took it for a noun ("The depot stores 70 tonnes")."""
    index = scene.token_until(at)
    while index is not None and index > 0 and scene.sentence.tokens[index].pos == "ADV":
        index -= 1
    token = scene.sentence.tokens[index] if index is not None else None
    if token is None or index == 0 or token.tag not in ("NNS", "VBD", "VBZ", "VBP"):
        return None
    return _meant(scene.words.measures, token.lemma.lower(), "")


def _meant(table: Mapping[str, str], lemma: str, particle: str) -> str | None:
    """What the verb measures; with a particle it may be another ("shot down") or none ("make up")."""
    joined = f"{lemma} {particle}"
    return (table[joined] if joined in table else table.get(lemma)) or None


def participle(scene: Scene, nouns: set[int]) -> str | None:
    """ "drones delivered", "cancelled appointments"."""
    tokens = scene.sentence.tokens
    for child, token in enumerate(tokens):
        # "Danish-built", "paid-up"
        if any(one.tag == "HYPH" for one in (*tokens[max(0, child - 1) : child], *tokens[child + 1 : child + 2])):
            continue
        if token.head in nouns and token.dep == "relcl" and _is_done_to(scene, child):
            measure = scene.words.measures.get(token.lemma.lower())
            if measure is not None:
                return measure
        if token.head in nouns and child not in nouns and token.tag in ("VBN", "VBG") and token.dep in ("acl", "amod"):
            # "boats carrying 60 people": they do it, it is not done to them.
            table = scene.words.subject_measures if token.tag == "VBG" else scene.words.measures
            measure = table.get(token.lemma.lower())
            if measure is not None:
                return measure
    return None


def _within(said: str, tokens: tuple[Token, ...], scene: Scene) -> str | None:
    """A participle among the words for what is counted, where these stand before the number."""
    at = scene.text.find(said) if said else -1
    if at < 0:
        return None
    inside = [index for index in range(len(tokens)) if at <= scene.start(index) < at + len(said)]
    return participle(scene, {inside[-1]}) if inside else None


def governing(scene: Scene, index: int) -> str | None:
    """The verb over the noun: its subject or object, or part of a phrase that is ("hundreds of drones", "worth billions")."""
    tokens = scene.sentence.tokens
    link: frozenset[str] | None = None
    for _ in range(_CLIMB):
        token = tokens[index]
        above = tokens[token.head]
        if token.head == index or token.dep not in _CLIMBED:
            return None
        hedge = token.dep == "prep" and tokens[index].lemma.lower() in scene.words.hedges
        if token.dep == "prep" and not hedge:
            if token.lemma.lower() not in scene.words.through:
                return None
            link = scene.words.through[token.lemma.lower()]
        if above.pos in ("VERB", "AUX"):
            state = next((one for one in tokens if one.head == token.head and one.dep == "acomp"), None)
            if state is not None and state.lemma.lower() in scene.words.states:
                return scene.words.states[state.lemma.lower()]
            # What is paid for is not what is bought: "gets 40 jets for $23 billion".
            if token.dep == "prep" and any(one.head == token.head and one.dep == "dobj" for one in tokens):
                return None
            active = token.dep == "nsubj" and not _is_bare_participle(scene, token.head)
            behind = tokens[token.head + 1] if token.head + 1 < len(tokens) else above
            particle = behind.lemma.lower() if behind.tag in ("RP", "RB", "IN", "TO") else ""
            table = scene.words.subject_measures if active else scene.words.measures
            measure = _meant(table, above.lemma.lower(), particle)
            return measure if link is None or not link or measure in link else None
        index = token.head
    return None


def _is_bare_participle(scene: Scene, verb: int) -> bool:
    """ "more than 40 injured": passive, though the parse calls 40 its subject; "40 had escaped" is not."""
    tokens = scene.sentence.tokens
    return tokens[verb].tag == "VBN" and not any(token.head == verb and token.dep == "aux" for token in tokens)


def is_open(scene: Scene) -> bool:
    """Whether a count in the sentence goes on: "so far", "to date", or "since" that opens it or follows a perfect verb."""
    words, text = scene.words, scene.text
    if re.search(rf"(?<!\w){either(words.still_counting)}(?!\w)", text, re.IGNORECASE):
        return True
    since = re.search(rf"(?<!\w){re.escape(words.since)}\s", text, re.IGNORECASE)
    perfect = re.search(rf"(?<!\w){either(words.have)}(?!\w)", text, re.IGNORECASE)
    return since is not None and perfect is not None and (since.start() == 0 or since.start() > perfect.start())


def _is_done_to(scene: Scene, verb: int) -> bool:
    """ "shells it ordered": who did it stands before the verb and nothing behind it, so it was done to the noun above."""
    parts = [token for token in scene.sentence.tokens if token.head == verb]
    doer = any(token.dep == "nsubj" and token.tag not in ("WP", "WDT") for token in parts)
    return doer and not any(token.dep in ("dobj", "ccomp", "xcomp", "attr") for token in parts)
