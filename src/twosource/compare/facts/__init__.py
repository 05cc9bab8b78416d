"""How each type of fact is found in statements: one finder per file. Conflict rules compare what they find."""

from __future__ import annotations

from ._finder import FactFinder, Matter, Telling, across_claims, per_claim
from ._scene import Scene, Word, set_scene

__all__ = ["FactFinder", "Matter", "Scene", "Telling", "Word", "across_claims", "per_claim", "set_scene"]
