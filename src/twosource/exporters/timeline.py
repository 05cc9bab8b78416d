"""When, as a picture."""

from __future__ import annotations

from ._pictures import picture_exporter

exporter = picture_exporter("timeline", title="dates, forecasts and denials along a line, as SVG")
