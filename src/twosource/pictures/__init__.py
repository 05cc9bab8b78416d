"""Pictures of a case as SVG: drawn from plain values, without a clock or a random number, so that equal cases look equal."""

from __future__ import annotations

from ._fonts import font_faces, paper_fonts
from ._png import plain_svg, to_png
from ._svg import STYLE
from .map import draw_map
from .matrix import draw_matrix
from .network import draw_network
from .stemma import draw_claim_stemma, draw_stemma
from .timeline import draw_timeline

__all__ = [
    "STYLE",
    "draw_claim_stemma",
    "draw_map",
    "draw_matrix",
    "draw_network",
    "draw_stemma",
    "draw_timeline",
    "font_faces",
    "paper_fonts",
    "plain_svg",
    "to_png",
]
