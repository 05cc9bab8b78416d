"""What is made of a snapshot, made again only where a table that it was made of has changed."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from ..model import Record, Snapshot

R = TypeVar("R", bound=Record)
T = TypeVar("T")
# The case as a whole, and a dossier of one's own.
MOST_KEPT = 2


@dataclass(frozen=True)
class _Watched(Snapshot):
    """Notes which tables are asked for."""

    seen: dict[type[Record], tuple[Record, ...]] = field(default_factory=dict)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        found = super().of(kind)
        self.seen[kind] = found
        return found


def remembered(make: Callable[[Snapshot], T]) -> Callable[[Snapshot], T]:
    """`make`, which must ask nothing but its snapshot's tables. Snapshots may share tables (`Case.snapshot(since=…)`): where
    all that it asked for are the very same, so is what it made."""
    kept: deque[tuple[dict[type[Record], tuple[Any, ...]], T]] = deque(maxlen=MOST_KEPT)
    lock = threading.Lock()

    @wraps(make)
    def again(snapshot: Snapshot) -> T:
        with lock:
            known = list(kept)
        for seen, made in known:
            if all(snapshot.of(kind) is table for kind, table in seen.items()):
                return made
        watched = _Watched(snapshot.tables, snapshot.made_with, snapshot.versions)
        made = make(watched)
        with lock:
            kept.append((watched.seen, made))
        return made

    return again
