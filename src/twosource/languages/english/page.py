"""English: page."""

from __future__ import annotations

from .._page import PageWords

page = PageWords()
