"""The words a language file gives for: page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageWords:
    """Words and marks only; no code."""
