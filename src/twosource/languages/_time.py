"""The words a language file gives for: time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TimeWords:
    """Words and marks only; no code."""
