"""Who speaks of himself: a company on its own deeds, a state on its own army, a speaker on what "we" did."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Statement
from .pile import Pile
from .sources import WORD

QUOTED_CHARS = 60
"""How much of the words is shown."""
Key = tuple[str, ...]


def interest_of(key: Key, name: str, statements: Iterable[Statement], pile: Pile) -> str:
    """The words in which the party with this key speaks of itself, or "" where it does not.

    "We" and "our" count in words quoted as the speaker's own, but not of a person who speaks for nobody else: a witness says "I
    saw". A name counts where it is the party's, one of its government's country, or that of whoever speaks.
    """
    words = pile.parties.names.words
    own = _own_names(key, name, pile)
    for one in statements:
        report = pile.reports[one.report_id]
        if not key or one.form == "narration" or pile.parties.of(pile.source_of(one) or "").key != key:
            continue
        content = report.quote_all(one.spans)
        tokens = [token.casefold() for token in WORD.findall(content)]
        first = next((token for token in tokens if token in words.first_person), None)
        if first is not None and one.form in ("direct", "mixed") and pile.parties.names.kind(name) != "person":
            return f"speaks of its own affairs: “{_around(content, first)}”"
        named = next((form for form in own if _stands_in(form, tokens)), None)
        if named is not None:
            return f"speaks of its own affairs: “{_around(content, named[0])}”"
    return ""


def _own_names(key: Key, name: str, pile: Pile) -> list[Key]:
    """All that a party is called in running words; the longest first."""
    found = {key, tuple(token.casefold() for token in WORD.findall(name))}
    for government in (pile.parties.state_of(key), name):
        found |= pile.parties.forms_of.get(government or "", set())
    return sorted((form for form in found if form), key=lambda form: (-len(form), form))


def _stands_in(form: Key, tokens: list[str]) -> bool:
    length = len(form)
    bare = [token.removesuffix("'s").removesuffix("’s") for token in tokens]
    return any(tuple(bare[start : start + length]) == form for start in range(len(bare) - length + 1))


def _around(content: str, word: str) -> str:
    """The stretch of the words that begins a little before the telling one."""
    match = re.search(rf"(?<!\w){re.escape(word)}", content, re.IGNORECASE)
    start = max(0, (match.start() if match else 0) - QUOTED_CHARS // 3)
    start = content.rfind(" ", 0, start) + 1 if start else 0
    shown = " ".join(content[start : start + QUOTED_CHARS].split())
    return shown + ("…" if start + QUOTED_CHARS < len(content) else "")
