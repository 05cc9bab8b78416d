from __future__ import annotations

import threading

from tests.web.views import view_of
from twosource.model import Snapshot
from twosource.web.kept import Kept


class Making:
    """Counts how often it was asked to make something."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def test_it_is_made_once_for_a_view_and_anew_for_the_next(small_case: Snapshot) -> None:
    kept, make = Kept(), Making()
    first, second = view_of(small_case), view_of(small_case, number=2)
    assert [kept.of(first, "doubts", make), kept.of(first, "doubts", make)] == [1, 1]
    assert [kept.of(second, "doubts", make), kept.of(second, "doubts", make)] == [2, 2]


def test_who_still_asks_of_an_older_view_gets_it_and_does_not_spoil_the_newer(small_case: Snapshot) -> None:
    kept = Kept()
    older, newer = view_of(small_case), view_of(small_case, number=2)
    assert kept.of(newer, "doubts", lambda: "new") == "new"
    assert kept.of(older, "doubts", lambda: "old") == "old"
    assert kept.of(newer, "doubts", lambda: "made again") == "new"


def test_it_does_not_grow_for_ever_and_forgets_what_was_asked_for_longest_ago(small_case: Snapshot) -> None:
    kept, make, view = Kept(most=2), Making(), view_of(small_case)
    kept.of(view, "a", make)
    kept.of(view, "b", make)
    kept.of(view, "a", make)
    kept.of(view, "c", make)
    assert make.times == 3
    assert kept.of(view, "a", make) == 1
    assert kept.of(view, "b", make) == 4


def test_what_could_not_be_made_is_made_the_next_time(small_case: Snapshot) -> None:
    kept, view = Kept(), view_of(small_case)

    def fail() -> int:
        raise ValueError

    try:
        kept.of(view, "a", fail)
    except ValueError:
        assert kept.of(view, "a", lambda: 1) == 1


def test_many_threads_get_equal_answers_and_none_waits_for_another_key(small_case: Snapshot) -> None:
    kept, view = Kept(), view_of(small_case)
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        assert go_on.wait(10)
        return "slow"

    thread = threading.Thread(target=lambda: kept.of(view, "slow", slow))
    thread.start()
    assert begun.wait(10)
    assert kept.of(view, "quick", lambda: "quick") == "quick"
    go_on.set()
    thread.join(10)
    assert kept.of(view, "slow", lambda: "made again") == "slow"
