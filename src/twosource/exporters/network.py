"""Who is named with whom, and who speaks about whom, as a picture."""

from __future__ import annotations

from ._pictures import picture_exporter

exporter = picture_exporter("network", title="who is named with whom and who speaks about whom, as SVG")
