"""The pictures of a case, by name: alone each is an export, together they stand in the dossier."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..board import Card, form_board
from ..dossier.chronology import form_chronology
from ..dossier.geography import form_geography
from ..dossier.network import form_network
from ..model import Derivation, Snapshot
from ..pictures import draw_map, draw_matrix, draw_network, draw_stemma, draw_timeline
from ._exporter import Exporter


def draw_all(snapshot: Snapshot, *, in_page: bool = False, lone: bool = False) -> dict[str, str]:
    """Every picture as SVG. `in_page`: for an HTML page that has their style and what they link to; `lone`: also claims that
    one report alone tells."""
    drawn = {name: draw(snapshot, in_page) for name, draw in PICTURES.items()}
    return drawn | {"matrix": _coverage(snapshot, form_board(snapshot), in_page)} if lone else drawn


def picture_exporter(name: str, *, title: str) -> Exporter:
    """A picture alone, with its style in it."""
    return Exporter(title=title, suffix=".svg", render=lambda snapshot: PICTURES[name](snapshot, False).encode())


def _stemma(snapshot: Snapshot, in_page: bool) -> str:
    return draw_stemma(snapshot.reports, snapshot.of(Derivation), in_page=in_page)


def _matrix(snapshot: Snapshot, in_page: bool) -> str:
    return _coverage(snapshot, [card for card in form_board(snapshot) if not card.lone], in_page)


def _coverage(snapshot: Snapshot, cards: Sequence[Card], in_page: bool) -> str:
    return draw_matrix(cards, snapshot.reports, in_page=in_page)


def _timeline(snapshot: Snapshot, in_page: bool) -> str:
    return draw_timeline(form_chronology(snapshot), in_page=in_page)


def _map(snapshot: Snapshot, in_page: bool) -> str:
    return draw_map(form_geography(snapshot), in_page=in_page)


def _network(snapshot: Snapshot, in_page: bool) -> str:
    return draw_network(form_network(snapshot), in_page=in_page)


PICTURES: dict[str, Callable[[Snapshot, bool], str]] = {
    "timeline": _timeline,
    "map": _map,
    "matrix": _matrix,
    "stemma": _stemma,
    "network": _network,
}
