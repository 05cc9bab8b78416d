"""What stands below a map: the meaning of its marks, and what is not on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..dossier.geography import Pin, RouteLine, Unpinned
from ._room import SMALL_LETTER
from ._svg import clipped, text
from ._tellings import Telling, words_of_route

MARGIN, ROW, MARK_GAP, ENTRY_GAP = 12.0, 22.0, 8.0, 22.0
LETTER = 6.4
WORDS_LETTERS = 70
CREDIT = "Land and borders: Natural Earth, thinned. Where a border is disputed, this map settles nothing."


def draw_key(shown: Sequence[Pin], tellings: Sequence[Telling], width: float, top: float) -> tuple[list[str], float]:
    """The marks that are on the map, with their meaning; and where the next line begins."""
    drawn, x, y = [], MARGIN, top + ROW / 2
    for mark, wide, words in _entries({pin.precision for pin in shown}, tellings):
        long = wide + MARK_GAP + len(words) * LETTER
        if x > MARGIN and x + long > width - MARGIN:
            x, y = MARGIN, y + ROW
        drawn.append(f'<g transform="translate({x:.1f} {y:.1f})">{mark}</g>')
        drawn.append(text(round(x + wide + MARK_GAP, 1), round(y + 4.5, 1), words, kind="faint"))
        x += long + ENTRY_GAP
    return drawn, y + ROW


def _entries(kinds: set[str], tellings: Sequence[Telling]) -> Iterable[tuple[str, float, str]]:
    """A mark, drawn from its left middle, how wide it is, and what it means."""
    if kinds & {"point", "town"}:
        yield '<circle class="map-dot" cx="5" cy="0" r="4.5"/>', 10, "a town, or a point"
    if kinds & {"area", "region"}:
        yield (
            '<circle class="map-ring" cx="8" cy="0" r="8"/>',
            16,
            "somewhere in an area or region (the ring is not its border)",
        )
    if "country" in kinds:
        country = text(0, 4, "NAME", kind="map-country map-plain")
        square = '<rect class="map-dot" x="52" y="-3.5" width="7" height="7"/>'
        yield country + square, 60, "a country as a whole"
    if any(telling.is_told_as_fact for telling in tellings):
        yield _arrow("map-route"), 34, "carried: told as having come about"
    if any(not telling.is_told_as_fact for telling in tellings):
        yield (
            _arrow("map-route map-unsure"),
            34,
            "carried: only planned, possible, alleged, doubted or denied, or not yet counted",
        )
    if tellings:
        yield (
            text(0, 4.5, "N · F", kind="map-count"),
            30,
            "independent sources of that telling; those of them with access shown",
        )


def _arrow(kind: str) -> str:
    return f'<path class="{kind}" d="M0 0H24"/><path class="map-head" d="M34 0L23 -4.5V4.5z"/>'


def draw_lists(
    wider: Sequence[Pin],
    off: Sequence[Pin],
    unpinned: Sequence[Unpinned],
    undrawn: Sequence[RouteLine],
    width: float,
    top: float,
) -> tuple[list[str], float]:
    """What is not on the map, a line each; and where the picture ends."""
    lines = [
        ("Wider than this map: ", [pin.name for pin in wider]),
        ("Off this map: ", [pin.name for pin in off]),
        ("Too vague to pin: ", [f"“{_plain(one.words)}”" for one in unpinned]),
        ("Carried, but not drawn for want of two places on the map: ", [_plain(words_of_route(one)) for one in undrawn]),
    ]
    drawn, y = [], top
    for head, names in lines:
        if names:
            drawn.append(text(MARGIN, round(y + 14, 1), head + _listed(names, (width - 2 * MARGIN) / SMALL_LETTER - len(head))))
            y += ROW
    drawn.append(text(MARGIN, round(y + 14, 1), CREDIT, kind="map-note"))
    return drawn, y + ROW + 4


def _plain(words: str) -> str:
    return clipped(" ".join(words.split()), WORDS_LETTERS)


def _listed(names: Iterable[str], letters: float) -> str:
    """As many as there is room for, each once, and how many more there are."""
    once = list(dict.fromkeys(names))
    for count in range(len(once), 1, -1):
        more = f" and {len(once) - count} more" if count < len(once) else ""
        if len(told := ", ".join(once[:count]) + more) <= letters:
            return told
    return once[0] + (f" and {len(once) - 1} more" if len(once) > 1 else "")
