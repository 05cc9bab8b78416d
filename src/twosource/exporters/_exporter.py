"""What an exporter is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model import Snapshot


@dataclass(frozen=True)
class Exporter:
    """`render` gives the whole file as bytes: no clock, path, host or run id, so the same case gives the same."""

    title: str
    suffix: str
    render: Callable[[Snapshot], bytes]

    @property
    def is_picture(self) -> bool:
        """Whether `render` gives SVG, which can be had as PNG as well."""
        return self.suffix == ".svg"
