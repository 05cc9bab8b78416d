"""One report after another, in this process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ._runner import Runner, Work


def _spread(work: Work, tasks: Sequence[Any], jobs: int) -> Iterator[Any]:
    return map(work, tasks)


runner = Runner(title="one after another", spread=_spread)
