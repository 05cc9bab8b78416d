"""English: party."""

from __future__ import annotations

from .._party import PartyWords

party = PartyWords()
