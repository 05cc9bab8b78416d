"""Names whose letters may deceive: words of two scripts, and hidden marks that turn the direction of writing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ..model import Mention, Problem, Report

LOOK_ALIKE_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
"""Scripts with letters that look the same (Unicode Technical Standard 39, confusables); Han beside kana is common Japanese."""
TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The marks that turn the direction of writing (Unicode Standard Annex 9)."""
MOST_NAMES = 5
WORD = re.compile(r"[^\W\d_]+")


def scripts_in(word: str) -> frozenset[str]:
    """The scripts of its letters, by the first word of their Unicode names ("LATIN", "CYRILLIC"); accents have none."""
    return frozenset(unicodedata.name(letter, "").split(" ")[0] for letter in word if letter.isalpha())


def is_mixed(name: str) -> bool:
    """Whether one word of the name has letters of two scripts that look alike: "Pоlar" with a Cyrillic о."""
    return any(len(scripts_in(word) & LOOK_ALIKE_SCRIPTS) > 1 for word in WORD.findall(name))


def is_turned(name: str) -> bool:
    """Whether hidden marks inside the name turn the direction of writing, so that it is shown in another order."""
    return not TURNING.isdisjoint(name)


def what_may_deceive(report: Report, mentions: Iterable[Mention]) -> Problem | None:
    """The note for a user, None where every name is what it looks like. The names stay as they are written."""
    written = dict.fromkeys(report.quote(mention.span) for mention in mentions)
    found = [f"“{_shown(name)}” ({_mixture(name)})" for name in written if is_mixed(name)]
    found += [f"“{_shown(name)}” (hidden direction marks)" for name in written if is_turned(name) and not is_mixed(name)]
    if not found:
        return None
    listed = ", ".join(found[:MOST_NAMES]) + (f" and {len(found) - MOST_NAMES} more" if len(found) > MOST_NAMES else "")
    return Problem(
        report.file,
        "find_mentions",
        f"names that may not be what they look like: {listed}",
        "compare the letters with the original, and judge different what is joined to the wrong name",
    )


def _shown(name: str) -> str:
    """The name with its hidden marks as code points, so that the note itself reads in order."""
    return "".join(f"<U+{ord(letter):04X}>" if letter in TURNING else letter for letter in name)


def _mixture(name: str) -> str:
    mixed = next(word for word in WORD.findall(name) if len(scripts_in(word) & LOOK_ALIKE_SCRIPTS) > 1)
    own = sorted(scripts_in(mixed) & LOOK_ALIKE_SCRIPTS)
    return " and ".join(script.capitalize() for script in own) + " letters in one word"
