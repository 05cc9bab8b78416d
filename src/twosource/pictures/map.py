"""Where a case takes place: places by how exactly they are told, what is carried between them, and what is too vague to pin."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ..dossier.citations import statement_anchor, words_anchor
from ..dossier.geography import Geography, Pin, PrecisionClass
from ._arrow import Arrow, bowed
from ._map_key import draw_key, draw_lists
from ._outline import draw_outline
from ._room import BOLD_LETTER, LINE, SMALL_LETTER, SPACED_LETTER, Box, Room, around, beside, near
from ._svg import clipped, link, picture, safe, text
from ._tellings import Telling, form_tellings
from ._window import WIDTH, Window, form_window
from ._world import load_world

MOST_LETTERS, FEWEST_OUTLINE_LETTERS = 115_000, 30_000
"""Of the whole picture, and of land and borders where the places leave less."""
LABEL_LETTERS, WHAT_LETTERS = 30, 30
DOT, SQUARE = 4.5, 3.5
RING: Mapping[PrecisionClass, float] = {"area": 15, "region": 23}
BEND = 0.17
LEAST_ROUTE = 14.0
"""Units between two ends, under which an arrow would be nothing but its head."""
KM_PER_DEGREE = 111.2
BAR_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
LONGEST_BAR = 170.0
WIDEST_FOR_A_BAR = 120.0
"""Degrees of longitude: on a map of half the world no length holds everywhere."""
KIND_WORDS: Mapping[PrecisionClass, str] = {
    "point": "a point", "town": "a town", "area": "an area", "region": "a region", "country": "a country",
}  # fmt: skip


def draw_map(geography: Geography, *, in_page: bool = False) -> str:
    """An SVG of the part of the world that most mentions lie in; what lies elsewhere or is too vague is listed below it.

    `in_page`: for an HTML page; a place leads to the statement of its first mention, or to its words, as the dossier has it.
    """
    pins, tellings = geography.pinned, form_tellings(geography.routes)
    title = f"Map: places {len(pins)}, routes {len(tellings)}, mentions too vague to pin {len(geography.unpinned)}"
    if not pins:
        none = text(12, 28, "No report names a place that can be pinned.", kind="faint")
        lists, height = draw_lists((), (), geography.unpinned, geography.routes, WIDTH, 40)
        return picture(WIDTH, height, title, [none, *lists], key="map", in_page=in_page)
    window = form_window(pins, [pin for telling in tellings for pin in (telling.start, telling.end)])
    arrows = _arrows(window, tellings)
    drawn = {line for telling, _ in arrows for line in telling.lines}
    shown = [pin for pin in pins if window.shows(pin)]
    names_around = {name for pin in shown for name in pin.within}
    wider = [pin for pin in pins if pin not in shown and pin.name in names_around]
    off = [pin for pin in pins if pin not in shown and pin.name not in names_around]
    key, under_key = draw_key(shown, [telling for telling, _ in arrows], window.width, window.height + 12)
    undrawn = [line for line in geography.routes if line not in drawn]
    lists, height = draw_lists(wider, off, geography.unpinned, undrawn, window.width, under_key)
    body = [*_marks(window, shown, off, arrows, in_page=in_page), *key, *lists]
    letters = max(MOST_LETTERS - sum(map(len, body)), FEWEST_OUTLINE_LETTERS)
    return picture(window.width, height, title, [*_ground(window, letters), *body], key="map", in_page=in_page)


def _ground(window: Window, most_letters: int) -> list[str]:
    land, borders = draw_outline(window, load_world(), most_letters)
    size = f'width="{window.width:g}" height="{window.height:g}"'
    return [
        f'<clipPath id="map-frame"><rect {size}/></clipPath><g clip-path="url(#map-frame)"><rect class="map-sea" {size}/>',
        f'<path class="map-land" fill-rule="evenodd" d="{land}"/><path class="map-border" d="{borders}"/></g>',
        f'<rect class="map-edge" {size}/>',
    ]


def _marks(
    window: Window, shown: Sequence[Pin], off: Sequence[Pin], arrows: Sequence[tuple[Telling, Arrow]], *, in_page: bool
) -> list[str]:
    room = Room(window.width, window.height)
    ends = {pin for telling, _ in arrows for pin in (telling.start, telling.end)}
    for pin in shown:
        if pin.precision != "country" or pin in ends:
            # In a region's ring there is room for names of its towns.
            room.take(around(*window.at(pin.lon, pin.lat), RING["area"] if pin.precision == "area" else DOT + 1))
    bar = _scale_bar(window, room)
    for _, arrow in arrows:
        for x, y in arrow.points[::2]:
            room.take(around(x, y, 4))
    # Names of what is carried from or to, then what is carried, then what is named most; equals in reading order.
    labels = {pin: _label(window, pin, room, is_end=True) for pin in shown if pin in ends}
    routes = [_route(telling, arrow, room, in_page=in_page) for telling, arrow in arrows]
    others = sorted((pin for pin in shown if pin not in ends), key=lambda pin: -pin.mentions)
    labels |= {pin: _label(window, pin, room, is_end=False) for pin in others}
    order = sorted(shown, key=lambda pin: pin.precision not in RING)
    pins = [_pin(window, pin, labels[pin], is_end=pin in ends, in_page=in_page) for pin in order]
    pointers = [part for pin in off for part in _pointer(window, pin, room, in_page=in_page)]
    return [*bar, *pins, *routes, *pointers]


def _label(window: Window, pin: Pin, room: Room, *, is_end: bool) -> Box | None:
    """Where its name goes; None where there is no room."""
    x, y = window.at(pin.lon, pin.lat)
    words = clipped(pin.name, LABEL_LETTERS)
    if pin.precision == "country" and not is_end:
        return room.first_free(near(x, y, len(words) * SPACED_LETTER, LINE, 13))
    letter = {"country": SPACED_LETTER, "area": SMALL_LETTER, "region": SMALL_LETTER}.get(pin.precision, BOLD_LETTER)
    return room.first_free(beside(x, y, len(words) * letter, LINE, RING.get(pin.precision, DOT) + 3))


def _pin(window: Window, pin: Pin, label: Box | None, *, is_end: bool, in_page: bool) -> str:
    x, y = window.at(pin.lon, pin.lat)
    drawn = [f"<title>{safe(_told_of(pin))}</title>"]
    if pin.precision in RING:
        drawn.append(f'<circle class="map-ring" cx="{x:.1f}" cy="{y:.1f}" r="{RING[pin.precision]:g}"/>')
    elif pin.precision != "country":
        drawn.append(f'<circle class="map-dot" cx="{x:.1f}" cy="{y:.1f}" r="{DOT:g}"/>')
    elif label is None or is_end:
        side = f'width="{2 * SQUARE:g}" height="{2 * SQUARE:g}"'
        drawn.append(f'<rect class="map-dot" x="{x - SQUARE:.1f}" y="{y - SQUARE:.1f}" {side}/>')
    if label is not None:
        drawn.append(_words_in(label, clipped(pin.name, LABEL_LETTERS), pin.precision))
    return link(_address(pin) if in_page else "", f"<g>{''.join(drawn)}</g>")


def _words_in(box: Box, words: str, precision: PrecisionClass) -> str:
    kind = {"country": "map-country", "region": "map-region", "area": "map-region"}.get(precision, "map-name")
    shown = words.upper() if precision == "country" else words
    return text(round(box.anchored, 1), round(box.bottom - 4, 1), shown, kind=kind, anchor=box.anchor)


def _told_of(pin: Pin) -> str:
    """What there is to know of a pin, in words."""
    where = ", ".join((pin.name, *pin.within))
    told = f"{where} ({KIND_WORDS[pin.precision]}): mentions {pin.mentions}, reports {len(pin.report_ids)}"
    return f"{told}; {pin.basis}" if pin.basis else told


def _address(pin: Pin) -> str:
    return f"#{words_anchor(*pin.anchors[0]) if pin.statement_id is None else statement_anchor(pin.statement_id)}"


def _arrows(window: Window, tellings: Sequence[Telling]) -> list[tuple[Telling, Arrow]]:
    """Several between the same two places bend away from one another."""
    known: dict[frozenset[Pin], int] = {}
    found = []
    for telling in tellings:
        pair = frozenset((telling.start, telling.end))
        number = known[pair] = known.get(pair, -1) + 1
        start, end = (window.at(pin.lon, pin.lat) for pin in (telling.start, telling.end))
        if math.dist(start, end) >= LEAST_ROUTE:
            bend = BEND * (1 + number // 2) * (-1 if number % 2 else 1)
            arrow = bowed(start, end, bend, *(RING.get(pin.precision, DOT) + 4 for pin in (telling.start, telling.end)))
            found.append((telling, arrow))
    return found


def _route(telling: Telling, arrow: Arrow, room: Room, *, in_page: bool) -> str:
    first = telling.lines[0]
    kind = "map-route" if telling.is_told_as_fact else "map-route map-unsure"
    drawn = [
        f"<title>{safe(telling.words)}</title>",
        f'<path class="{kind}" d="{arrow.path}"/><path class="map-head" d="{arrow.head}"/>',
        *_badge(telling, arrow, room),
    ]
    address = f"#{statement_anchor(first.statement_id)}" if in_page and first.statement_id else ""
    return link(address, f"<g>{''.join(drawn)}</g>")


def _badge(telling: Telling, arrow: Arrow, room: Room) -> list[str]:
    """Its counts and what is carried, beside the arrow or led to by a thin line; [] where there is no room."""
    (x, y), what = arrow.top, clipped(telling.lines[0].what, WHAT_LETTERS)
    wide = max(len(telling.badge), len(what)) * SMALL_LETTER + 14
    tall = (2 if what else 1) * LINE + 8
    box = room.first_free([*beside(x, y, wide, tall, 9), *near(x, y, wide, tall, 26, reach=6)])
    if box is None:
        return []
    to = (min(max(x, box.left), box.right), min(max(y, box.top), box.bottom))
    led = [f'<path class="map-leader" d="M{x:.1f} {y:.1f}L{to[0]:.1f} {to[1]:.1f}"/>'] if math.dist((x, y), to) > 12 else []
    size = f'x="{box.left:.1f}" y="{box.top:.1f}" width="{wide:.1f}" height="{tall:.1f}" rx="3"'
    middle = round(box.left + wide / 2, 1)
    drawn = [*led, f'<rect class="map-badge" {size}/>']
    drawn.append(text(middle, round(box.top + LINE, 1), telling.badge, kind="map-count", anchor="middle"))
    return [*drawn, text(middle, round(box.top + 2 * LINE, 1), what, kind="map-what", anchor="middle")] if what else drawn


def _pointer(window: Window, pin: Pin, room: Room, *, in_page: bool) -> list[str]:
    """An arrow at the edge towards a place off the map, with its name; nothing where there is no room (it is listed below)."""
    x, y = window.at(pin.lon, pin.lat)
    right, down = x - window.width / 2, y - window.height / 2
    reach = min(
        (window.width / 2 - 9) / abs(right) if right else math.inf, (window.height / 2 - 9) / abs(down) if down else math.inf
    )
    at = (window.width / 2 + right * reach, window.height / 2 + down * reach)
    if not room.is_free(around(*at, 6)):
        return []
    room.take(around(*at, 6))
    words = clipped(pin.name, LABEL_LETTERS)
    box = room.first_free(beside(*at, len(words) * SMALL_LETTER, LINE, 9))
    turn = round(math.degrees(math.atan2(down, right)), 1)
    drawn = [
        f"<title>{safe(f'off this map: {_told_of(pin)}')}</title>",
        f'<path class="map-off" d="M7 0L-4 -5V5z" transform="translate({at[0]:.1f} {at[1]:.1f}) rotate({turn:g})"/>',
    ]
    if box is not None:
        drawn.append(text(round(box.anchored, 1), round(box.bottom - 4, 1), words, kind="map-far", anchor=box.anchor))
    return [link(_address(pin) if in_page else "", f"<g>{''.join(drawn)}</g>")]


def _scale_bar(window: Window, room: Room) -> list[str]:
    if window.degrees_across > WIDEST_FOR_A_BAR:
        return []
    units_per_km = window.units_per_degree / KM_PER_DEGREE
    km = max((km for km in BAR_KM if km * units_per_km <= LONGEST_BAR), default=BAR_KM[0])
    long, y = km * units_per_km, window.height - 14
    room.take(Box(0, y - 22, 14 + long + 12, window.height))
    return [
        f'<path class="map-bar" d="M14 {y - 4:.1f}v4h{long:.1f}v-4"/>',
        text(round(14 + long / 2, 1), round(y - 7, 1), f"{km:,} km", kind="map-far", anchor="middle"),
    ]
