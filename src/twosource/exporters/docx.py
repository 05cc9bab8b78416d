"""The dossier as a Word document."""

from __future__ import annotations

from ..dossier.compose import compose_dossier
from ..dossier.document import as_document
from ..model import Snapshot
from ..pictures import to_png
from ._exporter import Exporter
from ._pictures import draw_all


def _render(snapshot: Snapshot) -> bytes:
    # Only who writes one pays for loading python-docx.
    from ._word import packed

    pictures = {name: to_png(svg) for name, svg in draw_all(snapshot).items()}
    return packed(as_document(compose_dossier(snapshot)), pictures)


exporter = Exporter(title="the dossier as a Word document", suffix=".docx", render=_render)
