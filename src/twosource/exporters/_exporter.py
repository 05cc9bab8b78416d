"""What an exporter is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model import Plan, Snapshot


@dataclass(frozen=True)
class Exporter:
    """`render` gives the whole file as bytes: no clock, path, host or run id, so the same case gives the same.

    `render_plan`, where the form has one: of a user's own plan, whose words the check has so many remarks on.
    """

    title: str
    suffix: str
    render: Callable[[Snapshot], bytes]
    render_plan: Callable[[Snapshot, Plan, int], bytes] | None = None

    @property
    def is_picture(self) -> bool:
        """Whether `render` gives SVG, which can be had as PNG as well."""
        return self.suffix == ".svg"
