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
    ("ie", "e"), ("ey", "ei"), ("ay", "ai"), ("ae", "ai"), ("y", "i"), ("tz", "ts"),
)  # fmt: skip
# A final -ff is how French and older English write the -v of Slavic surnames.
# A final -our is British for American -or (Labour, Labor).
_ENDINGS: tuple[tuple[str, str], ...] = (("off", "ov"), ("eff", "ev"), ("ii", "i"), ("our", "or"))
_DOUBLED = re.compile(r"(.)\1+")
_CLEAR_VOWELS = re.compile(r"(?<=.)[aeiou]")

# Below this many letters one letter makes another name (Iran, Iraq).
MIN_FUZZY_CHARS = 6
# Fewer consonants than this are shared by too many names once the vowels are gone.
MIN_SKELETON_CHARS = 4
# With another word of the name the same beside it, fewer do.
MIN_BESIDE_CHARS = 3
_ABROAD: tuple[tuple[str, str], ...] = (("b", "v"), ("sh", "s"), ("dh", "d"), ("h", ""), ("z", "s"), ("c", "k"), ("g", "j"))


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
    "Ivana Petrova" stay two people; and where only an ending makes a man's name a woman's, they are two as well.
    """
    if len(left) != len(right) or not left:
        return False
    if left == right:
        return True
    if len(left) == 1:
        return len(left[0]) >= MIN_FUZZY_CHARS and sound_of(left[0]) == sound_of(right[0])
    pairs = list(zip(left, right, strict=True))
    unlike = [pair for pair in pairs if sound_of(pair[0]) != sound_of(pair[1])]
    if len(unlike) > 1 or any(_is_other_gender(*pair) for pair in unlike):
        return False
    return all(is_same_sound(*pair) or is_same_abroad(*pair) for pair in unlike)


def is_sure_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """The same sounds in every word: no more than two ways to write one name."""
    return tuple(map(sound_of, left)) == tuple(map(sound_of, right))


def _is_other_gender(left: str, right: str) -> bool:
    """ "Martin" and "Martina", "Peter" and "Petra"."""
    return len({word.removesuffix("h").endswith("a") for word in (left, right)}) > 1


def is_same_abroad(left: str, right: str) -> bool:
    """One name as two countries write it: B for V, S for SH, other vowels (Bishnu, Vishnu; Yusuf, Youssef)."""
    sounds = [sound_of(word) for word in (left, right)]
    for written, heard in _ABROAD:
        sounds = [sound.replace(written, heard) for sound in sounds]
    if sounds[0] == sounds[1]:
        return len(sounds[0]) >= MIN_SKELETON_CHARS
    bones = [_CLEAR_VOWELS.sub("", sound) for sound in sounds]
    return bones[0] == bones[1] and len(bones[0]) >= MIN_BESIDE_CHARS and min(map(len, (left, right))) > MIN_SKELETON_CHARS
