"""The words a language file gives for: matter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MatterWords:
    """Words and marks only; no code."""
