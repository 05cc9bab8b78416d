"""Templates and styles of the pages: the dossier's and the workbench's are made of the same parts."""

from __future__ import annotations

from .environment import LAYERS, page_environment, page_style
from .links import Calls, InOnePage, Where

__all__ = ["LAYERS", "Calls", "InOnePage", "Where", "page_environment", "page_style"]
