"""The marks and lines of a network of names, and what stands below it: their meaning."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import MentionKind
from ._svg import text

RADIUS = 7
KEY_ROW, MARK_GAP, ENTRY_GAP, MARGIN, LETTER = 26.0, 8.0, 20.0, 14.0, 6.3
# Told apart by their outline, in one colour.
OUTLINES: dict[MentionKind, str] = {
    "person": '<circle class="net-mark" r="7"/>',
    "organisation": '<rect class="net-mark" x="-6.5" y="-6.5" width="13" height="13"/>',
    "outlet": ('<path class="net-mark net-hollow" d="M-8 -6H8V6H-8z"/><path class="net-stroke" d="M-4.5 -1.5H4.5M-4.5 2H2"/>'),
    "place": '<path class="net-mark" d="M0 -9L9 0L0 9L-9 0z"/>',
    "product": '<path class="net-mark" d="M0 -8L8.5 7H-8.5z"/>',
    "law": '<path class="net-mark net-hollow" d="M-6 -8H6V8H-6z"/><path class="net-stroke" d="M-3 -3.5H3M-3 0H3M-3 3.5H3"/>',
    "group": '<circle class="net-mark" cx="-4" r="5.5"/><circle class="net-mark" cx="4" r="5.5"/>',
    "other": '<circle class="net-mark net-hollow" r="6.5"/>',
}
NAMES: dict[MentionKind, str] = {"outlet": "outlet or paper", "other": "something else"}
RING = '<circle class="net-ring" r="11.5"/>'
TOGETHER = '<path class="net-tie" stroke-width="2" d="M0 0H34"/>'
SPEAKS = '<path class="net-says" stroke-width="2" d="M0 0H25"/><path class="net-head" d="M34 0L24 -4.5V4.5z"/>'
PERHAPS = '<path class="net-one" d="M0 0H34"/>'


def draw_network_key(kinds: Iterable[MentionKind], lines: Iterable[str], width: float, top: float) -> tuple[list[str], float]:
    """What is in the picture, with its meaning; and where the next line begins. `lines`: "together", "speaks", "perhaps one",
    "between"."""
    drawn, x, y = [], MARGIN, top + KEY_ROW / 2
    for mark, wide, words in _entries(set(kinds), set(lines)):
        long = wide + MARK_GAP + len(words) * LETTER
        if x > MARGIN and x + long > width - MARGIN:
            x, y = MARGIN, y + KEY_ROW
        drawn.append(f'<g transform="translate({x:.1f} {y:.1f})">{mark}</g>')
        drawn.append(text(round(x + wide + MARK_GAP, 1), round(y + 4.5, 1), words, kind="faint"))
        x += long + ENTRY_GAP
    return drawn, y + KEY_ROW


def _entries(kinds: set[MentionKind], lines: set[str]) -> Iterable[tuple[str, float, str]]:
    """A mark, drawn from its left middle, how wide it is, and what it means."""
    for kind, outline in OUTLINES.items():
        if kind in kinds:
            yield f'<g transform="translate(9 0)">{outline}</g>', 18, NAMES.get(kind, kind)
    if "together" in lines:
        yield TOGETHER, 34, "named together; the thicker, the more outlets do so"
    if "speaks" in lines:
        yield SPEAKS, 34, "speaks about"
    if "perhaps one" in lines:
        yield PERHAPS, 34, "perhaps one and the same: a person decides"
    if "between" in lines:
        yield f'<g transform="translate(12 0)">{RING}</g>', 24, "the only link between two groups of the names drawn here"
