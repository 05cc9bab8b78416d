"""The dossier as PDF: laid out by WeasyPrint, which is an extra."""

from __future__ import annotations

from ..dossier.document import as_document
from ..dossier.planned import compose
from ..errors import SettingsError
from ..model import Plan, Snapshot
from ..pictures import plain_svg
from ._exporter import Exporter
from ._paper import paper_html
from ._pictures import draw_all


def _render(whole: Snapshot, plan: Plan | None = None, remarks: int = 0) -> bytes:
    # Heavy, needs libraries of the system, and only who writes a PDF needs it.
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise SettingsError(
            f"a PDF needs WeasyPrint and its library Pango ({error}); install `twosource[pdf]` and Pango "
            "(Debian: libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango), or print the HTML dossier from a browser"
        ) from error
    snapshot, dossier = compose(whole, plan, remarks)
    pictures = {name: plain_svg(svg) for name, svg in draw_all(snapshot, lone=plan is not None).items()}
    page = paper_html(as_document(dossier), pictures)
    # Pictures and fonts stand in the page itself; nothing else is ever fetched.
    only_data = weasyprint.URLFetcher(allowed_protocols=("data",), allow_redirects=False)
    return bytes(weasyprint.HTML(string=page, url_fetcher=only_data).write_pdf())


exporter = Exporter(title="the dossier as PDF (needs `twosource[pdf]`)", suffix=".pdf", render=_render, render_plan=_render)
