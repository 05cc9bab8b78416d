"""Pictures of a case as SVG: drawn from plain values, without a clock or a random number, so that equal cases look equal."""

from __future__ import annotations

from .matrix import draw_matrix
from .stemma import draw_stemma

__all__ = ["draw_matrix", "draw_stemma"]
