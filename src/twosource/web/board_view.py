"""Which claims the board shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from ..dossier.content import ClaimPart
from .desk import View
from .paging import page_asked, page_of

ORDERS: dict[str, str] = {"concern": "most worrying first", "support": "best supported first", "reports": "most told first"}
SHOWN: dict[str, str] = {
    "all": "all", "contradicted": "contradicted", "denied": "denied or doubted", "single": "on a single source",
    "unsourced": "with no named source", "loose": "joined by few words", "forecast": "still to come",
    "firm": "on two or more sources",
}  # fmt: skip


@dataclass(frozen=True)
class BoardQuery:
    """What an address asks of the board. `lone`: also claims that one report alone tells."""

    words: str = ""
    shown: str = "all"
    order: str = "concern"
    lone: bool = False
    page: int = 1

    @classmethod
    def of(cls, given: Mapping[str, str]) -> BoardQuery:
        """What is not understood is left out: a hand-written address still shows a board."""
        return cls(
            words=" ".join(given.get("q", "").split()),
            shown=given.get("show", "all") if given.get("show", "all") in SHOWN else "all",
            order=given.get("order", "concern") if given.get("order", "concern") in ORDERS else "concern",
            lone=given.get("lone", "") in ("1", "on"),
            page=page_asked(given),
        )

    def address(self, *, lone: bool | None = None, page: int = 1) -> str:
        """The address of this board with something changed; a change leads back to the first page."""
        new = replace(self, lone=self.lone if lone is None else lone, page=page)
        told = {
            "q": new.words,
            "show": "" if new.shown == "all" else new.shown,
            "order": "" if new.order == "concern" else new.order,
            "lone": "1" if new.lone else "",
            "page": "" if new.page == 1 else str(new.page),
        }
        kept = {key: value for key, value in told.items() if value}
        return f"/?{urlencode(kept)}" if kept else "/"


@dataclass(frozen=True)
class Rows:
    """One page of claims. `page`: the one asked for, or the last there is; `counts`: how many there are by what is shown, among
    those that fit the words."""

    parts: tuple[ClaimPart, ...]
    total: int
    page: int
    pages: int
    counts: Mapping[str, int]


def listed(view: View, query: BoardQuery, hits: Mapping[str, tuple[str, ...]] | None) -> Rows:
    """`hits`: what a search found, None where nothing is looked for."""
    parts = [*view.dossier.claims, *(view.dossier.lone if query.lone or query.words else ())]
    if hits is not None:
        wanted = {part.id for ids in hits.values() for one in ids for part in view.claims_of.get(one, ())}
        parts = [part for part in parts if part.id in wanted]
    counts = {name: sum(map(_test(name), parts)) for name in SHOWN}
    found = sorted(filter(_test(query.shown), parts), key=_KEYS[query.order])
    paged = page_of(found, query.page)
    return Rows(paged.shown, paged.total, paged.page, paged.pages, counts)


def _test(name: str) -> Callable[[ClaimPart], bool]:
    tests: dict[str, Callable[[ClaimPart], bool]] = {
        "all": lambda part: True,
        "contradicted": lambda part: "contradicted" in part.concerns,
        "denied": lambda part: bool(part.lane) or "denied" in part.concerns,
        "single": lambda part: part.verdict == "single source",
        "unsourced": lambda part: part.verdict == "unsourced",
        "loose": lambda part: part.verdict == "loosely joined",
        "forecast": lambda part: "forecast" in part.concerns,
        "firm": lambda part: part.verdict == "two or more",
    }
    return tests[name]


_KEYS: dict[str, Callable[[ClaimPart], tuple[int, ...]]] = {
    "concern": lambda part: (part.number,),
    "support": lambda part: (-part.floor, -part.independent, -len(part.tellers), part.number),
    "reports": lambda part: (-len(part.tellers) - len(part.deniers), part.number),
}
