"""A board that somebody named."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SavedView:
    """`address` is the board's query ("q=fire&show=denied"); `made_at` is ISO 8601 in UTC."""

    name: str
    address: str
    made_at: str
