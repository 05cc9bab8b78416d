"""What a runner is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Work = Callable[[Any], Any]
Spread = Callable[[Work, Sequence[Any], int], Iterator[Any]]


@dataclass(frozen=True)
class Runner:
    """`spread(work, tasks, jobs)` yields `work(task)` for every task, in order.

    `work` is a module-level function (it must pickle) and catches the errors of its own task. Where a worker process dies
    (killed, out of memory), the runner yields a `Lost` in place of that task's result.
    """

    title: str
    spread: Spread


@dataclass(frozen=True)
class Lost:
    """The worker died while it held `task`."""

    task: Any
