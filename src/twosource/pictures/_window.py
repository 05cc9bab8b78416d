"""Which part of the world a map shows, and where a point of it lies."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..dossier.geography import Pin
from ._world import Point

WIDTH, HEIGHT = 1100.0, 620.0
PADDING = 0.14
"""Of the box around the pins, on each side: room for their names."""
LEAST_DEGREES = 3.0
"""330 km across: a town with what is around it."""
MODEST_DEGREES = 4.5
"""500 km across: a map up to here is close enough for all that lies in it."""
SHARE_IN_VIEW = 0.8
WORTH_A_LEAP, WORTH_A_SHARE = 0.85, 3.0
"""Places at an edge are left off where the map is then at most so wide; and narrower by three times their share of mentions."""
MOST_AT_ONCE = 5
WIDE_WEIGHT = 0.5
"""Of a mention of a region or country: the point that stands for it says little."""
INHABITED = (-58.0, 82.0)
"""Latitudes beyond which a map goes only where a place of the pile lies there."""
MOST_MOVES = 50
HAIR = 1e-6
"""Less is no difference."""
STEEPEST = 75.0
"""Nearer to a pole degrees of longitude are not narrowed further."""


@dataclass(frozen=True)
class Window:
    """Equirectangular, true to scale along its middle parallel. `width` and `height` in units of the picture."""

    middle: Point
    units_per_degree: float
    width: float
    height: float

    @property
    def narrowing(self) -> float:
        """A degree of longitude in degrees of latitude, at the middle parallel."""
        return math.cos(math.radians(min(abs(self.middle[1]), STEEPEST)))

    @property
    def degrees_across(self) -> float:
        """Of longitude."""
        return self.width / self.units_per_degree / self.narrowing

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Right and down from the upper left corner; the shorter way around the world."""
        right = (lon - self.middle[0] + 180) % 360 - 180
        return self.plain(self.middle[0] + right, lat)

    def plain(self, lon: float, lat: float) -> tuple[float, float]:
        """The same for a longitude that is already on the right turn around the world."""
        x = self.width / 2 + (lon - self.middle[0]) * self.narrowing * self.units_per_degree
        return x, self.height / 2 - (lat - self.middle[1]) * self.units_per_degree

    def shows(self, pin: Pin) -> bool:
        x, y = self.at(pin.lon, pin.lat)
        return -HAIR <= x <= self.width + HAIR and -HAIR <= y <= self.height + HAIR


def form_window(pins: Sequence[Pin], needed: Collection[Pin] = ()) -> Window:
    """Around all pins; but where few lie far off, and would make a blot of the others, around the others and the `needed`.

    Raises ValueError if there are no pins.
    """
    # What lies around others needs no point on the map, unless it is most of what is told.
    inner = [pin for pin in pins if pin in needed or not _is_around_one(pin, pins)]
    kept = inner if 2 * _weight(inner) >= _weight(pins) else list(pins)
    whole = _weight(kept)
    spare = (1 - SHARE_IN_VIEW) * whole
    while _across(_around(kept)) > MODEST_DEGREES:
        worth = []
        for group in _edges(kept):
            weight = _weight(group)
            if weight <= spare and not any(pin in needed for pin in group):
                leap = _leap(kept, group)
                if leap <= min(WORTH_A_LEAP, 1 - WORTH_A_SHARE * weight / whole):
                    worth.append((-math.log(leap) / weight, group))
        if not worth:
            break
        _, left_off = max(worth, key=lambda one: one[0])
        spare -= _weight(left_off)
        kept = [pin for pin in kept if pin not in left_off]
    return _around(kept)


def _is_wide(pin: Pin) -> bool:
    return pin.precision in ("region", "country")


def _is_around_one(pin: Pin, pins: Sequence[Pin]) -> bool:
    return _is_wide(pin) and any(pin.name in inner.within for inner in pins)


def _weight(pins: Iterable[Pin]) -> float:
    return sum(pin.mentions * (WIDE_WEIGHT if _is_wide(pin) else 1.0) for pin in pins)


def _edges(pins: Sequence[Pin]) -> Iterator[Sequence[Pin]]:
    """The outermost one, two and so on of each side."""
    west, _ = _lon_box([pin.lon for pin in pins])
    eastwards = sorted(pins, key=lambda pin: (_east_of(west, pin.lon), pin.name))
    northwards = sorted(pins, key=lambda pin: (pin.lat, pin.name))
    for count in range(1, min(MOST_AT_ONCE, len(pins) - 1) + 1):
        for ordered in (eastwards, northwards):
            yield ordered[:count]
            yield ordered[-count:]


def _leap(pins: Sequence[Pin], group: Sequence[Pin]) -> float:
    """How wide the map is without them, in parts of how wide it is."""
    return _across(_around([pin for pin in pins if pin not in group])) / _across(_around(pins))


def _across(window: Window) -> float:
    """In degrees of latitude, so that windows far north compare with others."""
    return WIDTH / window.units_per_degree


def _around(pins: Sequence[Pin]) -> Window:
    west, east = _lon_box([pin.lon for pin in pins])
    south, north = min(pin.lat for pin in pins), max(pin.lat for pin in pins)
    lowest, highest = (INHABITED[0] if south > INHABITED[0] else -90.0), (INHABITED[1] if north < INHABITED[1] else 90.0)
    window = Window(((west + east) / 2, (south + north) / 2), 1.0, WIDTH, HEIGHT)
    # Moved away from a pole it is narrower by degrees, so its scale is set anew until it no longer moves.
    for _ in range(MOST_MOVES):
        wide = max((east - west) * window.narrowing * (1 + 2 * PADDING), LEAST_DEGREES)
        tall = max((north - south) * (1 + 2 * PADDING), LEAST_DEGREES * HEIGHT / WIDTH)
        units = min(WIDTH / wide, HEIGHT / tall)
        half = min(HEIGHT / units / 2, (highest - lowest) / 2)
        lat = min(max(window.middle[1], lowest + half), highest - half)
        moved = abs(lat - window.middle[1])
        window = Window((window.middle[0], lat), units, WIDTH, 2 * half * units)
        if moved < HAIR:
            break
    return Window(window.middle, units, min(WIDTH, 360 * window.narrowing * units), window.height)


def _lon_box(lons: Sequence[float]) -> tuple[float, float]:
    """The least stretch that holds all of them, eastwards; its end is above 180 where it crosses the 180th meridian."""
    ordered = sorted({(lon + 180) % 360 - 180 for lon in lons})
    gaps = [after - before for before, after in zip(ordered, [*ordered[1:], ordered[0] + 360], strict=True)]
    west = ordered[(gaps.index(max(gaps)) + 1) % len(ordered)]
    return west, max(_east_of(west, lon) for lon in ordered)


def _east_of(west: float, lon: float) -> float:
    """The same longitude, on the turn that begins at `west`; a hair's breadth west of it is still at it."""
    return west + (lon - west + HAIR) % 360 - HAIR
