"""English: number."""

from __future__ import annotations

from .._number import NumberWords

number = NumberWords()
