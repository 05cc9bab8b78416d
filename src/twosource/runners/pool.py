"""Several processes on one machine, each with its own models."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from ._runner import Lost, Runner, Work

# Enough to keep every worker busy, few enough that memory stays bounded by the workers and not by the pile.
TASKS_IN_FLIGHT_PER_JOB = 3


def _spread(work: Work, tasks: Sequence[Any], jobs: int) -> Iterator[Any]:
    done = 0
    while done < len(tasks):
        try:
            for result in _in_order(work, tasks[done:], jobs):
                done += 1
                yield result
        except BrokenProcessPool:
            # The task at `done` or one in flight with it killed its worker: try it alone, so that only the guilty is lost.
            yield _alone(work, tasks[done])
            done += 1


def _in_order(work: Work, tasks: Sequence[Any], jobs: int) -> Iterator[Any]:
    # "spawn": a forked child would inherit the locks of the model runtime's threads.
    executor = ProcessPoolExecutor(max_workers=jobs, mp_context=multiprocessing.get_context("spawn"))
    try:
        waiting: list[Future[Any]] = []
        for task in tasks:
            waiting.append(executor.submit(work, task))
            if len(waiting) >= jobs * TASKS_IN_FLIGHT_PER_JOB:
                yield waiting.pop(0).result()
        while waiting:
            yield waiting.pop(0).result()
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _alone(work: Work, task: Any) -> Any:
    try:
        return next(_in_order(work, [task], 1))
    except BrokenProcessPool:
        return Lost(task)


runner = Runner(title="several processes", spread=_spread)
