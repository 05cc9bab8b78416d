"""Who rests on whom, as a picture."""

from __future__ import annotations

from ..model import Derivation, Snapshot
from ..pictures import draw_stemma
from ._exporter import Exporter


def _render(snapshot: Snapshot) -> bytes:
    return draw_stemma(snapshot.reports, snapshot.of(Derivation)).encode()


exporter = Exporter(title="who rests on whom, as SVG", suffix=".svg", render=_render)
