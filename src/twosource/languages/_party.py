"""The words a language file gives for: party."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PartyWords:
    """Words and marks only; no code."""
