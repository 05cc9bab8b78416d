"""The words a language file gives for: number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NumberWords:
    """Words and marks only; no code."""
