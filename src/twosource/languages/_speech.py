"""The words a language file gives for: speech."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SpeechWords:
    """Words and marks only; no code."""
