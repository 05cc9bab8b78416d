"""When two spellings are one name: articles, legal forms, accents, and the ways to write foreign letters in Latin ones."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[a-z0-9&]+")

# Ways to write one sound of Slavic, Arabic, Persian and Greek names, longest first; applied in this order.
_SOUNDS: tuple[tuple[str, str], ...] = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("tsch", "ch"), ("zh", "j"), ("dj", "j"), ("dzh", "j"), ("kh", "h"),
    ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ks", "x"), ("qu", "k"), ("q", "k"), ("w", "v"), ("iy", "i"),
    ("yi", "i"), ("ij", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("yo", "io"), ("ya", "ia"), ("yu", "iu"), ("ye", "e"),
    ("ie", "e"), ("ey", "ei"), ("ay", "ai"), ("y", "i"), ("tz", "ts"),
)  # fmt: skip
# A final -ff is how French and older English write the -v of Slavic surnames.
_ENDINGS: tuple[tuple[str, str], ...] = (("off", "ov"), ("eff", "ev"), ("ii", "i"))
_DOUBLED = re.compile(r"(.)\1+")
_CLEAR_VOWELS = re.compile(r"(?<=.)[aeiou]")

# Below this many letters one letter makes another name (Iran, Iraq).
MIN_FUZZY_CHARS = 6
# Fewer consonants than this are shared by too many names once the vowels are gone.
MIN_SKELETON_CHARS = 4


@lru_cache(maxsize=65536)
def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name in plain small letters: "Siobhán O'Neil-Katz" -> siobhan, oneil, katz."""
    joined = re.sub(r"['’`.]", "", anyascii(name).casefold())
    return tuple(_WORD.findall(joined))


def core_words(name: str, articles: frozenset[str], legal_forms: frozenset[str]) -> tuple[str, ...]:
    """The words that tell this name from others: no leading article, no legal form at the end; all words if none is left."""
    words = plain_words(name)
    start = 1 if len(words) > 1 and words[0] in articles else 0
    end = len(words)
    while end - start > 1 and words[end - 1] in legal_forms:
        end -= 1
    return words[start:end]


@lru_cache(maxsize=65536)
def sound_of(word: str) -> str:
    """One spelling for all common ways to write the word in Latin letters (Zhelyazkov, Jeliazkov -> jeliazkov)."""
    for ending, plain in _ENDINGS:
        word = word.removesuffix(ending) + plain if word.endswith(ending) else word
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return _DOUBLED.sub(r"\1", word)


def skeleton_of(word: str) -> str:
    """The sounds without vowels, but for a first one (Mohammed, Muhammad -> mhmd)."""
    return _CLEAR_VOWELS.sub("", sound_of(word))


def is_same_word(left: str, right: str) -> bool:
    """Two spellings of one word: the same sounds, or long and one letter apart that is not the first."""
    if sound_of(left) == sound_of(right):
        return True
    if min(len(left), len(right)) < MIN_FUZZY_CHARS or left[0] != right[0] or left.isdigit() or right.isdigit():
        return False
    return DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1


def is_same_sound(left: str, right: str) -> bool:
    """The same word, or long ones that differ in unstressed vowels only."""
    if is_same_word(left, right):
        return True
    bones = skeleton_of(left)
    return len(bones) >= MIN_SKELETON_CHARS and bones == skeleton_of(right)


def is_same_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Two full names, word by word; a single word counts only where its sounds are the same, letter by letter.

    One slip is forgiven: of several words at most one may differ by more than its sounds, so that "Ivan Petrov" and
    "Ivana Petrova" stay two people.
    """
    if len(left) != len(right) or not left:
        return False
    if left == right:
        return True
    if len(left) == 1:
        return len(left[0]) >= MIN_FUZZY_CHARS and sound_of(left[0]) == sound_of(right[0])
    pairs = list(zip(left, right, strict=True))
    unlike = [pair for pair in pairs if sound_of(pair[0]) != sound_of(pair[1])]
    return len(unlike) <= 1 and all(is_same_sound(*pair) for pair in unlike)
