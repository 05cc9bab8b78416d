"""The dossier as a Word document."""

from __future__ import annotations

from ..dossier.document import as_document
from ..dossier.planned import compose
from ..model import Plan, Snapshot
from ..pictures import to_png
from ._exporter import Exporter
from ._pictures import draw_all


def _render(whole: Snapshot, plan: Plan | None = None, remarks: int = 0) -> bytes:
    # Only who writes one pays for loading python-docx.
    from ._word import packed

    snapshot, dossier = compose(whole, plan, remarks)
    pictures = {name: to_png(svg) for name, svg in draw_all(snapshot, lone=plan is not None).items()}
    return packed(as_document(dossier), pictures)


exporter = Exporter(title="the dossier as a Word document", suffix=".docx", render=_render, render_plan=_render)
