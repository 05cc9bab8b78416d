"""Names of places and where they are: the bundled gazetteer, searched without reading it all."""

from __future__ import annotations

import gzip
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from anyascii import anyascii

KEPT_LOOKUPS = 20_000
"""Names whose answers are kept: a pile names far fewer places, and each again and again."""

LONGEST_ACRONYM = 3
"""Letters: longer names in capitals are towns in datelines and headlines."""

BLOCK = 1 << 17
"""Bytes of a block before packing: large enough to pack well, small enough to unpack in a millisecond."""

_MARKS = re.compile(r"[.'’‘`\"“”]")
_GAPS = re.compile(r"[\s\-‑–—_/]+")
_SHORTER = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft", "twp": "township"}


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

    @property
    def is_obscure(self) -> bool:
        """A settlement that only a census knows, mostly small: where nothing says "place", its name is mostly another's."""
        return self.kind in ("city", "town") and not self.population and self.geonameid is None

    def is_called_bare(self, name: str) -> bool:
        """A county without the word for its kind: "Franklin" for Franklin County."""
        return self.kind == "county" and fold(name) != fold(self.name)


def fold(name: str) -> str:
    """How a name is looked up: plain lower-case letters without gaps.

    "Al-Ḥudaydah" and "al hudaydah" are one; so are "St." and "Saint", "Mt." and "Mount", "Twp." and "Township", "Tanjung
    Pinang" and "TANJUNGPINANG".
    """
    words = _GAPS.sub(" ", _MARKS.sub("", anyascii(name).lower())).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return "".join(_SHORTER.get(word, word) for word in words) if len(words) > 1 else "".join(words)


@dataclass(frozen=True)
class Blocks:
    """Many lines, packed in blocks that are unpacked when asked for. `starts`: where each begins in `packed`, and the end;
    `firsts`: the first line of each, up to its tab."""

    packed: bytes
    starts: tuple[int, ...]
    firsts: tuple[bytes, ...]

    @classmethod
    def pack(cls, lines: Iterable[bytes]) -> Blocks:
        """Lines with their ends, in their order; none crosses a block's end."""
        blocks: list[bytearray] = []
        for line in lines:
            if not blocks or len(blocks[-1]) + len(line) > BLOCK:
                blocks.append(bytearray())
            blocks[-1] += line
        pieces = [gzip.compress(bytes(block), compresslevel=9, mtime=0) for block in blocks]
        starts = [sum(map(len, pieces[:at])) for at in range(len(pieces) + 1)]
        return cls(b"".join(pieces), tuple(starts), tuple(bytes(block.partition(b"\t")[0]) for block in blocks))

    @classmethod
    def read(cls, packed: bytes, index: bytes) -> Blocks:
        """The packed blocks and the index that `index` gave."""
        rows = [line.split(b"\t") for line in index.splitlines()]
        return cls(packed, (*(int(start) for start, _ in rows), len(packed)), tuple(first for _, first in rows))

    def index(self) -> bytes:
        return b"".join(b"%d\t%b\n" % row for row in zip(self.starts, self.firsts, strict=False))

    def block(self, number: int) -> bytes:
        return gzip.decompress(self.packed[self.starts[number] : self.starts[number + 1]])


class Gazetteer:
    """Sorted lines of names, each with the offsets of its places: read by bisection, so that loading costs no parsing."""

    def __init__(self, names: Blocks, entries: Blocks) -> None:
        self._firsts = names.firsts
        self._names = cache(names.block)
        self._entries = cache(entries.block)
        self.candidates = lru_cache(maxsize=KEPT_LOOKUPS)(self._candidates)

    def _candidates(self, name: str) -> tuple[PlaceEntry, ...]:
        """Every place of that name, the most populous first; empty where none has it.

        What is written like an acronym ("EU", "SEC") is no town of that spelling (Eu, Seč).
        """
        key = fold(name).encode()
        line = self._line_of(key) if key else None
        if line is None:
            return ()
        found = [self._entry(int(ref.rstrip(b"*"), 36), known_as=ref.endswith(b"*")) for ref in line.split(b" ")]
        if name.isupper() and len(key) <= LONGEST_ACRONYM:
            found = [entry for entry in found if entry.name.isupper() or fold(entry.name).encode() != key]
        return tuple(sorted(found, key=lambda entry: (-entry.population, entry.name, entry.lat)))

    def _line_of(self, key: bytes) -> bytes | None:
        number = bisect_right(self._firsts, key) - 1
        if number < 0:
            return None
        block = self._names(number)
        before = b"\n" + key + b"\t"
        start = 0 if block.startswith(before[1:]) else block.find(before) + 1
        if not start and not block.startswith(before[1:]):
            return None
        return block[start + len(key) + 1 : block.find(b"\n", start)]

    def _entry(self, offset: int, *, known_as: bool) -> PlaceEntry:
        number, at = divmod(offset, BLOCK)
        block = self._entries(number)
        line = block[at : block.find(b"\n", at)].decode()
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
    names, entries = (
        Blocks.read((folder / f"{file}.tsv.gz").read_bytes(), (folder / f"{file}.index.tsv").read_bytes())
        for file in ("names", "entries")
    )
    return Gazetteer(names, entries)
