"""Names whose letters may deceive or are not read: words of two scripts, hidden marks that turn the writing, other scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ..languages import language_for
from ..model import Mention, Problem, Report, Span
from .unread import foreign_parts

LOOK_ALIKE_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
"""Scripts with letters that look the same (Unicode Technical Standard 39, confusables); Han beside kana is common Japanese."""
TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The marks that turn the direction of writing (Unicode Standard Annex 9)."""
OVERRIDES = frozenset("\u202a\u202b\u202d\u202e")
"""Those that turn Latin letters as well, which no honest English text needs."""
OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u036f]{2,}(?:[\s\u200c\u200d-]+[^\W\d_\u0000-\u036f]+)*")
"""Words without a Latin letter: Latin and its accents end at U+024F, spacing marks at U+036F."""
SHOWN_CHARS = 40
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
    """The note for a user, None where every name is what it looks like and read. The names stay as they are written."""
    spans = [mention.span for mention in mentions]
    written = dict.fromkeys(report.quote(span) for span in spans)
    found = [f"“{_shown(name)}” ({_mixture(name)})" for name in written if is_mixed(name)]
    turned = [name for name in written if is_turned(name) and not is_mixed(name)]
    found += [f"“{_shown(name)}” (hidden direction marks)" for name in turned]
    if not turned and (at := next((at for at, letter in enumerate(report.text) if letter in OVERRIDES), None)) is not None:
        found.append(f"“{_shown(report.text[at : at + SHOWN_CHARS].strip())}” (hidden direction marks)")
    unread = [f"“{_shown(name)}”" for name in dict.fromkeys(_unread_names(report, spans))]
    if not found and not unread:
        return None
    reasons = [
        f"{what}: {', '.join(names[:MOST_NAMES])}" + (f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else "")
        for what, names in (
            ("names that may not be what they look like", found),
            ("words in a script that is not searched for names", unread),
        )
        if names
    ]
    remedy = "compare the letters with the original, and judge different what is joined to the wrong name"
    return Problem(report.file, "find_mentions", "; ".join(reasons), remedy if found else "read these words yourself")


def _unread_names(report: Report, mentioned: list[Span]) -> Iterator[str]:
    """What stands in another script among words that are read, and no mention has it."""
    if language_for(report.language) is None:
        return
    unread = foreign_parts(report)
    for part in report.parts:
        if part in unread or report.text.isascii():
            continue
        for match in OTHER_SCRIPT.finditer(report.text, part.span.start, part.span.end):
            strange = not any("LATIN" in scripts_in(word) for word in WORD.findall(match[0]))
            if strange and not any(span.start < match.end() and match.start() < span.end for span in mentioned):
                yield match[0]


def _shown(name: str) -> str:
    """The name with its hidden marks as code points, so that the note itself reads in order."""
    return "".join(f"<U+{ord(letter):04X}>" if letter in TURNING else letter for letter in name)


def _mixture(name: str) -> str:
    mixed = next(word for word in WORD.findall(name) if len(scripts_in(word) & LOOK_ALIKE_SCRIPTS) > 1)
    own = sorted(scripts_in(mixed) & LOOK_ALIKE_SCRIPTS)
    return " and ".join(script.capitalize() for script in own) + " letters in one word"
