"""Which report tells which claim, as a picture."""

from __future__ import annotations

from ..board import form_board
from ..model import Snapshot
from ..pictures import draw_matrix
from ._exporter import Exporter


def _render(snapshot: Snapshot) -> bytes:
    return draw_matrix([card for card in form_board(snapshot) if not card.lone], snapshot.reports).encode()


exporter = Exporter(title="which report tells which claim, as SVG", suffix=".svg", render=_render)
