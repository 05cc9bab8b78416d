"""English: time."""

from __future__ import annotations

from .._time import TimeWords

time = TimeWords()
