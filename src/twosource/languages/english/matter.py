"""English: matter."""

from __future__ import annotations

from .._matter import MatterWords

matter = MatterWords()
