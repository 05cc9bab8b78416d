"""Names of places and where they are: the bundled gazetteer, searched without reading it all."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from anyascii import anyascii

KEPT_LOOKUPS = 20_000
"""Names whose answers are kept: a pile names far fewer places, and each again and again."""

_MARKS = re.compile(r"[.'’‘`\"“”]")
_GAPS = re.compile(r"[\s\-‑–—_/]+")


@dataclass(frozen=True)
class PlaceEntry:
    """One place of the gazetteer. `kind`: country, region, county, city, or what our own table calls it (port, sea, river …).

    `within`: what contains it, nearest first, its country last. `known_as`: the name asked for is its usual one, not an
    old or foreign one. `population` is 0 where there is none to tell.
    """

    name: str
    kind: str
    lat: float
    lon: float
    country: str | None
    within: tuple[str, ...]
    population: int
    geonameid: int | None
    known_as: bool = True


def fold(name: str) -> str:
    """How a name is looked up: plain lower-case letters; "Al-Ḥudaydah" and "al hudaydah" are one, so are "St." and "Saint"."""
    plain = _GAPS.sub(" ", _MARKS.sub("", anyascii(name).lower())).strip()
    plain = plain.removeprefix("the ")
    return f"st {plain[6:]}" if plain.startswith("saint ") else plain


class Gazetteer:
    """Sorted lines of names, each with the offsets of its places: read by bisection, so that loading costs no parsing."""

    def __init__(self, names: bytes, entries: bytes) -> None:
        self._names = names
        self._entries = entries
        self.candidates = lru_cache(maxsize=KEPT_LOOKUPS)(self._candidates)

    def _candidates(self, name: str) -> tuple[PlaceEntry, ...]:
        """Every place of that name, the most populous first; empty where none has it."""
        line = self._line_of(fold(name).encode())
        if line is None:
            return ()
        found = [self._entry(int(ref.rstrip(b"*"), 36), known_as=ref.endswith(b"*")) for ref in line.split(b" ")]
        return tuple(sorted(found, key=lambda entry: (-entry.population, entry.name, entry.lat)))

    def _line_of(self, key: bytes) -> bytes | None:
        low, high = 0, len(self._names)
        while low < high:
            start = self._names.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._names.find(b"\n", start)
            found, _, refs = self._names[start:end].partition(b"\t")
            if found == key:
                return refs
            if found < key:
                low = end + 1
            else:
                high = start
        return None

    def _entry(self, offset: int, *, known_as: bool) -> PlaceEntry:
        line = self._entries[offset : self._entries.find(b"\n", offset)].decode()
        name, kind, lat, lon, country, within, population, geonameid = line.split("\t")
        return PlaceEntry(
            name=name,
            kind=kind,
            lat=float(lat),
            lon=float(lon),
            country=country or None,
            within=tuple(within.split(";")) if within else (),
            population=int(population),
            geonameid=int(geonameid) if geonameid else None,
            known_as=known_as,
        )


@cache
def load_gazetteer() -> Gazetteer:
    """The bundle that tools/build_gazetteer.py makes, loaded once a process."""
    folder = resources.files("twosource") / "vendor" / "gazetteer"
    names, entries = (gzip.decompress((folder / file).read_bytes()) for file in ("names.tsv.gz", "entries.tsv.gz"))
    return Gazetteer(names, entries)
