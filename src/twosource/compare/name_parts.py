"""A name taken apart for comparing: the words that tell it from others, its legal forms, its numbers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from .legal_forms import LEGAL_FORMS, MAX_FORM_WORDS
from .name_words import ABBREVIATIONS, NICKNAMES, NUMBERS, PARTICLES, SHIP_PREFIXES
from .spelling import plain_words, sound_of

_STOPPED_LETTERS = re.compile(r"\b(?:\w\.\s?){2,}")
_BROKEN_CASE = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_SERVANT = re.compile(r"\babd(?:[uea]l|u[rszn])?[\s-]*(?:(?:[aeu][lrszdtn]|ash)[\s-]+)?(?=[^\W\d_]{3})", re.IGNORECASE)
_FULL_NAMES = {sound_of(short): full for short, full in NICKNAMES.items()}
_SHIP = re.compile(r"^[MS]/[VTSY]\s+", re.IGNORECASE)
_LEET = str.maketrans("01345789", "oieastbg")


@dataclass(frozen=True)
class NameParts:
    """`words`: what is left without particles, titles, legal forms and numbers; `script`: of most letters ("LATIN", "HAN")."""

    words: tuple[str, ...]
    particles: tuple[str, ...]
    forms: frozenset[str]
    numbers: tuple[str, ...]
    script: str
    letters: str
    written: str


@lru_cache(maxsize=65536)
def parts_of(name: str, titles: frozenset[str] = frozenset(), *, person: bool = False) -> NameParts:
    """Nothing of a name is lost: where everything is a title, a form or a particle, all of it stays."""
    words = list(plain_words(_BROKEN_CASE.sub(" ", _joined_letters(name, person))))
    if person:
        words = [_FULL_NAMES.get(sound_of(letters), letters) for letters in map(_as_letters, words)]
    else:
        words = [part for word in words for part in ABBREVIATIONS.get(word, (word,))] or words
    kept, forms = _without_forms(words)
    kept = [word for word in kept if word not in titles and word not in SHIP_PREFIXES] or kept
    if len(kept) > 1 and kept[0] == "the":
        kept = kept[1:]
    numbers = tuple(value for word in kept if (value := number_of(word, alone=len(kept) == 1)) is not None)
    plain = [word for word in kept if number_of(word, alone=len(kept) == 1) is None]
    core = tuple(word for word in plain if word not in PARTICLES) or tuple(plain)
    particles = tuple(word for word in plain if word in PARTICLES)
    return NameParts(core, particles, frozenset(forms), numbers, script_of(name), "".join(kept), _own_letters(name))


def _joined_letters(name: str, person: bool) -> str:
    """ "L.X.C. Aviation" is LXC Aviation, "JC Juncker" J C Juncker, "Abd al-Rahman" and "Abdel Rahman" Abdulrahman."""
    if person:
        name = re.sub(r"(?<!\w)([A-Z])([A-Z])(?= [A-Z][a-z])", r"\1 \2", name)
        return _SERVANT.sub("abdul", name)
    name = _SHIP.sub("", name).replace("&", " & ")
    return _STOPPED_LETTERS.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", name)


def _as_letters(word: str) -> str:
    """ "s3rge1": digits among the letters of a person's name stand for letters that look like them."""
    return word.translate(_LEET) if any(map(str.isdigit, word)) and any(map(str.isalpha, word)) else word


def _own_letters(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", name).casefold() if letter.isalnum())


def _without_forms(words: list[str]) -> tuple[list[str], list[str]]:
    """Legal forms stand at the end, or at the beginning; what is found of them is taken off, one by one."""
    forms: list[str] = []
    rest = list(words)
    while len(rest) > 1:
        for length in range(min(MAX_FORM_WORDS, len(rest) - 1), 0, -1):
            if (form := LEGAL_FORMS.get(tuple(rest[-length:]))) is not None:
                rest = rest[:-length]
            elif length > 1 or len(rest[0]) < 5:
                form = LEGAL_FORMS.get(tuple(rest[:length])) if rest[0] not in PARTICLES and rest[0] != "as" else None
                rest = rest[length:] if form is not None else rest
            if form is not None:
                forms.append(form)
                break
        else:
            break
    return rest, forms


def number_of(word: str, *, alone: bool = False) -> str | None:
    """ "7", "seven", "seventh" and "VII" are 7; a single word that is the whole name is no number unless it has digits."""
    if any(character.isdigit() for character in word):
        return _ORDINAL.sub(r"\1", word).lstrip("0") or "0"
    if alone:
        return None
    if _ROMAN.fullmatch(word):
        values = [_ROMAN_VALUES[letter] for letter in word]
        return str(sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)))
    return NUMBERS.get(word)


def script_of(name: str) -> str:
    """The script of most of its letters, by their Unicode names; empty where there is none."""
    scripts = [unicodedata.name(letter, "").split(" ")[0] for letter in name if letter.isalpha()]
    return max(sorted(set(scripts)), key=scripts.count, default="")
