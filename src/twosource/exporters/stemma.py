"""Who rests on whom, as a picture."""

from __future__ import annotations

from ._pictures import picture_exporter

exporter = picture_exporter("stemma", title="who rests on whom, as SVG")
