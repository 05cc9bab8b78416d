"""Asking twice and keeping once: whoever got no answer asks again under the same key."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..case import Case
from ..errors import JudgementError
from ..model import Judgement, JudgementKind, from_json, to_json


@dataclass(frozen=True)
class Asked:
    """A decision in the asker's words."""

    kind: JudgementKind
    left: str | None
    right: str | None
    undoes: str | None
    note: str
    by: str
    value: str = ""

    def judge(self, case: Case) -> Judgement:
        return case.judge(self.kind, self.left, self.right, **self._more())

    def form(self, case: Case) -> Judgement:
        """What `judge` would keep next."""
        return case.formed(self.kind, self.left, self.right, **self._more())

    def _more(self) -> dict[str, Any]:
        return {"undoes": self.undoes, "value": self.value, "note": self.note, "by": self.by}


class Keys:
    """What was asked under which key, beside the case: one line before the judgement is kept, one after.

    Where a process died between the two, the judgement is known by what it says: it is one of those given since that no other
    key has settled on.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: dict[str, Mapping[str, Any]] = {}
        self._settled: dict[str, str] = {}
        for line in path.read_text(encoding="utf-8").split("\n") if path.exists() else ():
            self._take(line)

    def _take(self, line: str) -> None:
        try:
            row = json.loads(line)
        except ValueError:  # the last words of a process that died; nothing was kept under them
            return
        if "id" in row:
            self._settled[row["key"]] = row["id"]
        else:
            self._opened[row["key"]] = row

    def kept(self, key: str, asked: Asked, given: Sequence[Judgement]) -> Judgement | None:
        """The judgement that this key stands for. Raises JudgementError if that is another than `asked`."""
        if key not in self._opened:
            return None
        formed = from_json(self._opened[key]["next"], Judgement)
        if self._opened[key]["asked"] != _plain(asked):
            raise JudgementError(f"the key {key!r} was used for another judgement; make a new one for each")
        by_id = {one.id: one for one in given}
        settled = by_id.get(self._settled.get(key, ""))
        if settled is not None:
            return settled
        free = [one for one in given if one.number >= formed.number and one.id not in self._settled.values()]
        return next((one for one in free if replace(formed, number=one.number, made_at=one.made_at) == one), None)

    def open(self, key: str, asked: Asked, formed: Judgement) -> None:
        if key not in self._opened:
            self._add({"key": key, "asked": _plain(asked), "next": to_json(formed)})

    def settle(self, key: str, judgement: Judgement) -> None:
        if self._settled.get(key) != judgement.id:
            self._add({"key": key, "id": judgement.id})

    def _add(self, row: Mapping[str, Any]) -> None:
        # The line break comes first: what a dying process left of a line must not swallow this one.
        with self._path.open("a", encoding="utf-8") as file:
            file.write("\n" + json.dumps(row))
            file.flush()
            os.fsync(file.fileno())


def _plain(asked: Asked) -> list[str | None]:
    # A value came later than the rest: what was written without one stands for none.
    value = [asked.value] if asked.value else []
    return [asked.kind, asked.left, asked.right, asked.undoes, asked.note, asked.by, *value]
