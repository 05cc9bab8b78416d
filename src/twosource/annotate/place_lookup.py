"""What the gazetteer is asked for: short names in full, a people's country, the known part of a longer name."""

from __future__ import annotations

from ..languages import PlaceWords
from .gazetteer import Gazetteer

WIDE = frozenset({"country", "region", "continent"})


def full_name(name: str, words: PlaceWords) -> str:
    """The gazetteer's name for an abbreviation or a people's adjective, else the name itself: "Calif.", "W. Va.", "Turkish".

    "" for a people of no one place ("Muslim").
    """
    people = name.lower()
    if people in words.region_peoples:
        return words.region_peoples[people]
    if people in words.nationalities:
        return f"iso:{words.nationalities[people]}" if words.nationalities[people] else ""
    close = name.replace(" ", "")
    spellings = (name, close, f"{close}.") if "." in name else (name,)
    return next((words.short_names[spelled] for spelled in spellings if spelled in words.short_names), name)


def known_part(name: str, words: PlaceWords, book: Gazetteer) -> str:
    """The longest end or beginning of a name that the gazetteer has: without words for kinds and sides, or, where it is a
    country's, region's or people's, before any other words ("Colorado Fairgrounds"). "" where there is none."""
    parts = name.split()
    lower = [word.lower() for word in parts]
    before = words.directions.keys() | words.generic
    behind = words.kinds.keys() | words.directions.keys() | words.ports
    for size in range(len(parts) - 1, 0, -1):
        head, tail = " ".join(parts[:size]), " ".join(parts[-size:])
        if all(word in behind for word in lower[size:]) and book.candidates(head):
            return head
        leading = lower[: len(parts) - size]
        if (all(word in before for word in leading) or leading[-1] == words.of) and book.candidates(tail):
            return tail
    heads = (full_name(" ".join(parts[:size]), words) for size in range(len(parts) - 1, 0, -1) if lower[size - 1] not in before)
    return next(
        (head for head in heads if any(entry.known_as and entry.kind in WIDE for entry in book.candidates(head)[:1])), ""
    )
