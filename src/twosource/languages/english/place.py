"""English: place."""

from __future__ import annotations

from .._place import PlaceWords

place = PlaceWords()
