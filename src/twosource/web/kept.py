"""What is asked again and again of one state of the case: made once, and forgotten with that state."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from .desk import View

# Of small things, such as one claim's stemma; the few big ones are asked for again before so many others.
MOST = 400

T = TypeVar("T")


class Kept:
    """Of the newest view that was asked about, those of its made things that were asked for last. Made for many threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._number = 0
        self._made: OrderedDict[Hashable, Any] = OrderedDict()

    def of(self, view: View, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes of `view`. Of an older view than the newest it is made anew each time."""
        with self._lock:
            if view.number > self._number:
                self._number = view.number
                self._made.clear()
            if view.number == self._number and key in self._made:
                self._made.move_to_end(key)
                return cast("T", self._made[key])
        # Not while others wait: two who ask at once make it twice, and alike.
        made = make()
        with self._lock:
            if view.number == self._number:
                self._made[key] = made
                while len(self._made) > self._most:
                    self._made.popitem(last=False)
        return made
