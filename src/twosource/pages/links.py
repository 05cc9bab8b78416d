"""Where the parts of a page lead to, and from where the words lead back."""

from __future__ import annotations

from typing import Protocol

from markupsafe import Markup

from ..dossier.citations import Citation


class Where(Protocol):
    """Addresses of what a page speaks of."""

    def words(self, citation: Citation) -> str: ...

    def claim(self, claim_id: str) -> str: ...


class InOnePage:
    """Everything stands in the same page."""

    def words(self, citation: Citation) -> str:
        return f"#{citation.anchor}"

    def claim(self, claim_id: str) -> str:
        return f"#c-{claim_id}"


class Calls:
    """Where each number is called, so that there is a way back from the words to all of these places."""

    def __init__(self) -> None:
        self._places: dict[int, list[tuple[str, str]]] = {}
        self._here = ""

    def at(self, place: str) -> str:
        """From here on calls are in this place of the page; nothing is shown."""
        self._here = place
        return ""

    def __call__(self, number: int) -> Markup:
        """The attribute that marks a call."""
        places = self._places.setdefault(number, [])
        mark = f"q-{number}" if not places else f"q-{number}-{len(places) + 1}"
        places.append((self._here, mark))
        return Markup(' id="{}"').format(mark)

    def places(self, number: int) -> list[tuple[str, str]]:
        """Each place once, with its first call."""
        found: dict[str, str] = {}
        for place, mark in self._places.get(number, ()):
            found.setdefault(place, mark)
        return list(found.items())

    def back(self, number: int) -> str:
        """What leads back: the call, or where there are several places, the entry that lists them."""
        places = self.places(number)
        return places[0][1] if len(places) == 1 else f"k-{number}"
