"""Things joined into groups, with pairs that must stay apart."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Disjoint sets of names or ids. A join that would bring a pair of `apart` together is not made."""

    def __init__(self, things: Iterable[str], *, apart: Iterable[tuple[str, str]] = ()) -> None:
        self._members = {thing: [thing] for thing in things}
        self._root = {thing: thing for thing in self._members}
        self._apart: dict[str, set[str]] = {thing: set() for thing in self._members}
        for left, right in apart:
            if left in self._root and right in self._root and left != right:
                self._apart[left].add(right)
                self._apart[right].add(left)

    def of(self, thing: str) -> str:
        """The name of the thing's group: one of its members."""
        return self._root[thing]

    def join(self, left: str, right: str) -> bool:
        """True if both are now in one group."""
        keep, gone = sorted((self._root[left], self._root[right]))
        if keep == gone:
            return True
        others = set(self._members[gone])
        if any(self._apart[member] & others for member in self._members[keep]):
            return False
        for member in self._members[gone]:
            self._root[member] = keep
        self._members[keep] += self._members.pop(gone)
        return True

    def listed(self) -> list[list[str]]:
        """Every group, its members sorted, in the order of first members."""
        return sorted(sorted(members) for members in self._members.values())
