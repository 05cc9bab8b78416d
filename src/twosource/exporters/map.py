"""Where, as a picture."""

from __future__ import annotations

from ._pictures import picture_exporter

exporter = picture_exporter("map", title="places and routes, as SVG")
