"""One language per entry: words and marks, no code. What a stage needs of a language is a section of `Language`."""

from __future__ import annotations

from functools import cache

from ._conflict import ConflictWords
from ._cues import CueWords
from ._language import Language
from ._matter import MatterWords
from ._names import NameWords
from ._naming import NamingWords
from ._negated import is_negated
from ._number import NumberWords
from ._page import PageWords
from ._party import PartyWords
from ._place import PlaceWords
from ._recognise import language_name, stranger_in
from ._speech import SpeechWords
from ._time import TimeWords
from ._wording import WordingWords

__all__ = [
    "ConflictWords", "CueWords", "Language", "MatterWords", "NameWords", "NamingWords", "NumberWords", "PageWords",
    "PartyWords", "PlaceWords", "SpeechWords", "TimeWords", "WordingWords", "is_negated", "language_for", "language_name",
    "stranger_in",
]  # fmt: skip


@cache
def language_for(code: str) -> Language | None:
    """The language of that ISO 639-1 code, or None where twosource cannot analyse it yet."""
    from ..registry import load_folder

    return next((language for language in load_folder(__name__, Language).values() if language.code == code), None)
