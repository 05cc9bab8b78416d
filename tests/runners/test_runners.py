"""Every runner gives the same results in the same order, also when a worker dies."""

from __future__ import annotations

import os
import signal

import pytest

from twosource.registry import load_folder
from twosource.runners import Lost, Runner

RUNNERS = load_folder("twosource.runners", Runner)


def double(number: int) -> int:
    return number * 2


def double_or_die(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


@pytest.mark.parametrize("name", RUNNERS)
def test_results_come_in_the_order_of_the_tasks(name: str) -> None:
    assert list(RUNNERS[name].spread(double, list(range(20)), 2)) == [number * 2 for number in range(20)]
    assert list(RUNNERS[name].spread(double, [], 2)) == []


def test_a_task_that_kills_its_worker_is_lost_alone() -> None:
    assert list(RUNNERS["pool"].spread(double_or_die, list(range(6)), 2)) == [0, 2, 4, Lost(3), 8, 10]
