"""Two windows judge at once while their server is killed and started again: no answer may lie, and nothing may double."""

from __future__ import annotations

import random
import re
import sqlite3
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from tests.web.conftest import Served, shown_judgements
from twosource.case import Case
from twosource.web.desk import Desk

SEED = 11
NOTE = re.compile(r"w\d-\d{4}")
# Of the actions whose answer is lost, those that a window gives up; it asks again for the others.
GIVEN_UP = 0.2
UNDONE = 0.2
BACK_S, PAUSE_S = 60.0, 0.02
# How long a server lives after it began to answer. It is up again after about a second.
MIN_LIFE_S, MAX_LIFE_S = 0.05, 3.0


@dataclass
class Window:
    """A page or a program that judges, and does not take a lost answer for a refusal.

    A page looks at the history before it asks again. That is sound where the server that owed the answer is dead: what it has
    not kept by then it never will. A program (`by_key`) asks again with the same key and need not look.
    """

    name: str
    served: Served
    statements: list[str]
    actions: int
    dice: random.Random
    by_key: bool
    kept: list[str] = field(default_factory=list)
    given_up: list[str] = field(default_factory=list)
    lost: int = 0
    found: int = 0
    wrong: list[str] = field(default_factory=list)

    def judge_all(self) -> None:
        try:
            self._client = self.served.program() if self.by_key else self.served.client()
            for turn in range(self.actions):
                self._judge(f"{self.name}-{turn:04}")
        except Exception as error:  # a thread's exception must fail the test, and not vanish
            self.wrong.append(f"{type(error).__name__}: {error}")

    def _judge(self, note: str) -> None:
        asked = self._action() | {"note": note, "by": self.name}
        while True:
            try:
                self._ask(asked)
                self.kept.append(note)
                return
            except httpx.ConnectError:
                time.sleep(PAUSE_S)  # nobody heard it
                continue
            except httpx.TransportError:
                self.lost += 1
            if not self.by_key and note in NOTE.findall(self.history()):
                self.found += 1
                self.kept.append(note)
                return
            if self.dice.random() < GIVEN_UP:
                self.given_up.append(note)
                return

    def _ask(self, asked: dict[str, str]) -> None:
        if self.by_key:
            answer = self._client.post("/api/judgements", json=asked | {"key": asked["note"]})
        else:
            answer = self._client.post("/judge", data=asked)
        assert answer.is_success, answer.text

    def _action(self) -> dict[str, str]:
        if self.kept and self.dice.random() < UNDONE:
            # By number; any that surely is there.
            return {"kind": "undo", "undoes": str(self.dice.randint(1, len(self.kept)))}
        left, right = self.dice.sample(self.statements, 2)
        return {"kind": self.dice.choice(("same", "different", "unsure")), "left": left, "right": right}

    def history(self) -> str:
        end = time.monotonic() + BACK_S
        while True:
            try:
                answer = self._client.get("/history")
                assert answer.status_code == 200, answer.text
                return answer.text
            except httpx.TransportError:
                assert time.monotonic() < end, "the server did not come back"
                time.sleep(PAUSE_S)


def judge_in_two_windows(served: Served, actions: int, *, max_life_s: float) -> tuple[list[Window], int]:
    """The windows when they are through, and how often the server was killed. `actions`: of both together."""
    with Case.open(served.folder) as case:
        statements = [one.id for one in case.snapshot().counted]
    windows = [
        Window(f"w{number}", served, statements, actions // 2, random.Random(SEED + number), by_key=number == 1)
        for number in range(2)
    ]
    threads = [threading.Thread(target=window.judge_all) for window in windows]
    for thread in threads:
        thread.start()
    dice, kills = random.Random(SEED), 0
    while any(thread.is_alive() for thread in threads):
        time.sleep(dice.uniform(MIN_LIFE_S, max_life_s))
        if any(thread.is_alive() for thread in threads):
            served.kill()
            served.start()
            kills += 1
    return windows, kills


def check(served: Served, windows: list[Window]) -> None:
    assert [window.wrong for window in windows] == [[], []]
    with Case.open(served.folder) as case:
        notes = [one.note for one in case.judgements]
        assert [one.number for one in case.judgements] == list(range(1, len(notes) + 1))
    assert len(set(notes)) == len(notes), "a judgement was kept twice"
    for window in windows:
        own = [note for note in notes if note.startswith(window.name)]
        assert own == sorted(own), "a window's judgements stand in its order"
        assert set(window.kept) <= set(own), "an answer said that a judgement is kept, and it is not"
        assert set(own) <= {*window.kept, *window.given_up}
        assert len(window.kept) + len(window.given_up) == window.actions
    left, right = (window.history() for window in windows)
    assert left == right
    # The history shows the newest first.
    read = list(dict.fromkeys(NOTE.findall(left)))[::-1]
    shown = shown_judgements(served.folder)
    assert read == notes == [row["note"] for row in shown]


def check_case(folder: Path) -> None:
    """Whole, and brought up to date by the next process."""
    connection = sqlite3.connect(folder / "case.sqlite")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    desk = Desk(folder)
    desk.open()
    try:
        end = time.monotonic() + BACK_S
        while not desk.is_current:
            assert not desk.progress.failed and time.monotonic() < end
            time.sleep(PAUSE_S)
    finally:
        desk.close()


def test_two_windows_and_a_server_that_dies(served: Served) -> None:
    windows, kills = judge_in_two_windows(served, 60, max_life_s=1.0)
    check(served, windows)
    served.kill()
    check_case(served.folder)
    assert kills >= 1


@pytest.mark.slow
def test_a_thousand_judgements_in_two_windows_and_a_server_that_dies(served: Served) -> None:
    start = time.monotonic()
    windows, kills = judge_in_two_windows(served, 1000, max_life_s=MAX_LIFE_S)
    took_s = time.monotonic() - start
    check(served, windows)
    served.kill()
    check_case(served.folder)
    lost, found = sum(window.lost for window in windows), sum(window.found for window in windows)
    given_up = sum(len(window.given_up) for window in windows)
    print(f"{took_s:.0f} s, {kills} kills, {lost} answers lost ({found} found in the history), {given_up} given up")  # noqa: T201
    assert kills >= 5 and lost >= 5
