"""A place as it goes into the bundle."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Row:
    """One place. `aliases` are names it is also known by; `rare` are other spellings and foreign names."""

    name: str
    kind: str
    lat: float
    lon: float
    country: str
    within: tuple[str, ...] = ()
    population: int = 0
    geonameid: int | None = None
    aliases: list[str] = field(default_factory=list)
    rare: list[str] = field(default_factory=list)

    def line(self) -> str:
        fields = (
            self.name, self.kind, f"{self.lat:.3f}", f"{self.lon:.3f}", self.country,
            ";".join(self.within), int(float(f"{self.population:.2g}")), self.geonameid or "",
        )  # fmt: skip
        return "\t".join(map(str, fields))
