"""Which report tells which claim, as a picture."""

from __future__ import annotations

from ._pictures import picture_exporter

exporter = picture_exporter("matrix", title="which report tells which claim, as SVG")
