"""What was done to what is counted: the measure that a verb gives to a number."""

from __future__ import annotations

from ..model import Token
from .numbers import Number
from .scenes import Counted, Scene

_CLIMB = 6
"""How many words up the parse a governing verb may stand."""

_CLIMBED = (
    *("dobj", "nsubj", "nsubjpass", "pobj", "attr", "oprd"),  # an object or a subject …
    *("prep", "nummod", "conj", "appos", "quantmod", "npadvmod", "compound", "nmod"),  # … or part of one
)


def say_measure(scene: Scene, number: Number, counted: Counted) -> str | None:
    """What the number measures, from the verb it hangs on: "delivered" of "50 drones were handed over"."""
    if counted.measure is not None:
        return counted.measure
    tokens = scene.sentence.tokens
    numeral = scene.token_until(number.span.end)
    index = counted.head if counted.head is not None else numeral
    if index is None or numeral is None:
        return None
    beside = participle(scene, {index, numeral}) or _within(counted.words, tokens, scene)
    return beside or governing(scene, index)


def participle(scene: Scene, nouns: set[int]) -> str | None:
    """ "drones delivered", "cancelled appointments"."""
    for child, token in enumerate(scene.sentence.tokens):
        if token.head in nouns and child not in nouns and token.tag in ("VBN", "VBG") and token.dep in ("acl", "amod"):
            measure = scene.words.measures.get(token.lemma.lower())
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
    for _ in range(_CLIMB):
        token = tokens[index]
        above = tokens[token.head]
        if token.head == index or token.dep not in _CLIMBED:
            return None
        hedge = token.dep == "prep" and tokens[index].lemma.lower() in scene.words.hedges
        if token.dep == "prep" and token.lemma.lower() not in scene.words.through and not hedge:
            return None
        if above.pos in ("VERB", "AUX"):
            active = token.dep == "nsubj" and not _is_bare_participle(scene, token.head)
            return (scene.words.subject_measures if active else scene.words.measures).get(above.lemma.lower())
        index = token.head
    return None


def _is_bare_participle(scene: Scene, verb: int) -> bool:
    """ "more than 40 injured": passive, though the parse calls 40 its subject; "40 had escaped" is not."""
    tokens = scene.sentence.tokens
    return tokens[verb].tag == "VBN" and not any(token.head == verb and token.dep == "aux" for token in tokens)
