"""The words a language file gives for: place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PlaceWords:
    """Words and marks only; no code."""
