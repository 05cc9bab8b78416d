"""English: speech."""

from __future__ import annotations

from .._speech import SpeechWords

speech = SpeechWords()
