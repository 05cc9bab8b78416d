"""Routes as a map draws them: those between the same places that are told in the same way are one arrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..dossier.geography import Pin, RouteLine

STANCE_WORDS = {"asserts": "said", "denies": "denied", "doubts": "doubted", "withholds": "not said"}


@dataclass(frozen=True)
class Telling:
    """`lines` share their ends, whether they are told as fact, the claims that hold them, and the mode."""

    start: Pin
    end: Pin
    lines: tuple[RouteLine, ...]

    @property
    def is_told_as_fact(self) -> bool:
        return self.lines[0].is_told_as_fact

    @property
    def badge(self) -> str:
        first = self.lines[0]
        counted = "not counted" if first.independent is None else f"N {first.independent} · F {first.floor}"
        return f"{counted} · {first.mode}" if first.mode else counted

    @property
    def words(self) -> str:
        """All that there is to know of it."""
        first = self.lines[0]
        how = "told as having come about" if self.is_told_as_fact else _how_unsure(first)
        counted = f"independent sources {first.independent}, floor {first.floor}"
        counted = "in no claim, so not counted" if first.independent is None else counted
        reports = len({line.report_id for line in self.lines})
        return f"{_carried(first, self.start.name, self.end.name)}: {how}; reports {reports}; {counted}"


def form_tellings(routes: Sequence[RouteLine]) -> list[Telling]:
    """In reading order; routes with an end that is not pinned are left out."""
    groups: dict[tuple[object, ...], list[RouteLine]] = {}
    pins: dict[tuple[object, ...], tuple[Pin, Pin]] = {}
    for route in routes:
        if route.start_pin is not None and route.end_pin is not None and route.start_pin != route.end_pin:
            key = (route.start_pin, route.end_pin, route.is_told_as_fact, route.claim_ids, route.mode)
            groups.setdefault(key, []).append(route)
            pins[key] = (route.start_pin, route.end_pin)
    return [Telling(*pins[key], tuple(lines)) for key, lines in groups.items()]


def words_of_route(route: RouteLine) -> str:
    return _carried(route, route.start or "somewhere", route.end or "somewhere")


def _carried(route: RouteLine, start: str, end: str) -> str:
    mode = f", by {route.mode}" if route.mode else ""
    return f"{route.what or 'something'} from {start} to {end}{mode}"


def _how_unsure(route: RouteLine) -> str:
    if route.stance is None or route.status is None:
        return "not told as having come about"
    return f"not told as having come about ({STANCE_WORDS[route.stance]}, {route.status})"
