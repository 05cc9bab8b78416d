"""Where the parts of a page lead to in the workbench: each report and each claim has a page of its own."""

from __future__ import annotations

import re

from ..dossier.citations import Citation
from ..dossier.content import Dossier

# Pictures lead to places of one page ("#s-…"); here one address finds the page of each.
IN_PAGE = re.compile(r'(<a href=")#')


class InWorkbench:
    """Addresses below "/"."""

    def __init__(self, dossier: Dossier) -> None:
        self._reports = {one.number: one.report.id for one in dossier.reports}

    def words(self, citation: Citation) -> str:
        return f"/reports/{self._reports[citation.report_number]}#{citation.anchor}"

    def claim(self, claim_id: str) -> str:
        return f"/claims/{claim_id}"


def led_out(picture: str) -> str:
    """A picture for a page of the workbench."""
    return IN_PAGE.sub(r"\1/go/", picture)
