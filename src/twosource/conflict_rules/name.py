"""Two names that look alike, yet are no spellings of one, for what seems to be one thing."""

from __future__ import annotations

import re

from anyascii import anyascii
from rapidfuzz.distance import OSA

from ._facts import Naming
from ._rule import ConflictRule, share_a_word

# Letters that one sound is written with, in the order they are put to one.
ONE_SOUND = (("ph", "f"), ("kh", "h"), ("ck", "k"), ("w", "v"), ("f", "v"), ("q", "k"), ("c", "k"), ("z", "s"), ("j", "y"))
VOWELS = re.compile(r"[aeiouy]")
# Albatross and Baltros keep 4 of 5 consonants in place; Northbridge and Northbrook 6 of 8.
SAME_SPELLING_0_TO_1 = 0.78
# A shared beginning that a reader may take for the whole. Either one word does it (Northbridge, Northbrook Systems) …
LONG_LETTERS = 5
LONG_SHARE_0_TO_1 = 0.5
# … or each word of the shorter name adds to it (Medlink Pathways, Medway Pathology Link).
LEAST_LETTERS = 3
BEST_LETTERS = 4
LETTERS_SHARE_0_TO_1 = 0.4


def _disagree(left: Naming, right: Naming) -> str | None:
    if left.known_as == right.known_as or left.kind != right.kind or not share_a_word(left.roles, right.roles):
        return None
    # Who writes of both knows that they are two.
    if left.name in right.beside or right.name in left.beside:
        return None
    if not look_alike(left.name, right.name):
        return None
    return "two names for what seems to be one"


def look_alike(left: str, right: str) -> bool:
    """Whether two names begin alike in a word, share no word and are not two spellings of one name."""
    these, those = sounds(left), sounds(right)
    if not set(these).isdisjoint(those) or any(respelt(this, that) for this in these for that in those):
        return False
    if respelt("".join(these), "".join(those)):
        return False
    if any(begins_like(this, that) for this in these for that in those):
        return True
    shorter, longer = sorted((these, those), key=lambda words: (len("".join(words)), words))
    shared = [max((same_beginning(word, other) for other in longer), default=0) for word in shorter]
    if not shared or min(shared) < LEAST_LETTERS or max(shared) < BEST_LETTERS:
        return False
    return sum(shared) >= LETTERS_SHARE_0_TO_1 * len("".join(shorter))


def begins_like(left: str, right: str) -> bool:
    shared = same_beginning(left, right)
    return shared >= LONG_LETTERS and shared >= LONG_SHARE_0_TO_1 * max(len(left), len(right))


def same_beginning(left: str, right: str) -> int:
    """How many letters two words have in common from the first on."""
    return next(
        (at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), min(len(left), len(right))
    )


def sounds(name: str) -> list[str]:
    """The words of a name in lower-case Latin letters, one for each sound, none doubled."""
    words = re.findall(r"[a-z]+", anyascii(name).lower())
    for letters, sound in ONE_SOUND:
        words = [word.replace(letters, sound) for word in words]
    return [re.sub(r"(.)\1+", r"\1", word) for word in words]


def respelt(left: str, right: str) -> bool:
    """Whether two words may be one, written down twice from another script or from hearing."""
    consonants = [VOWELS.sub("", word) for word in (left, right)]
    if min(map(len, consonants)) < 2:
        return left == right
    return OSA.normalized_similarity(*consonants) >= SAME_SPELLING_0_TO_1


rule = ConflictRule(title="Different names", kind="name", about=Naming, disagree=_disagree)
