"""The desk: what is kept, when it counts, and what no failure may take away."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import SOURCES
from twosource.case import Case
from twosource.errors import CaseError, JudgementError
from twosource.model import Judgement
from twosource.web import desk as desk_module
from twosource.web.desk import Desk

SOON_S = 20.0
# What a person takes for "at once", on a busy machine.
AT_ONCE_S = 3.0
HOLD = """
import sys
from pathlib import Path
from twosource.store.lock import writing
with writing(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def comes(what: Callable[[], object]) -> bool:
    end = time.monotonic() + SOON_S
    while not what():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def two(desk: Desk, at: int = 0) -> tuple[str, str]:
    """A pair of statements that have not been judged, if `at` is new."""
    ids = list(desk.view().statements)
    return ids[2 * at], ids[2 * at + 1]


def in_one_claim(desk: Desk, left: str, right: str) -> bool:
    claims_of = desk.view().claims_of
    return bool({part.id for part in claims_of.get(left, ())} & {part.id for part in claims_of.get(right, ())})


def given(folder: Path) -> tuple[Judgement, ...]:
    """What is in the case, whoever asks."""
    with Case.open(folder) as case:
        return case.judgements


def at_rest(desk: Desk) -> bool:
    return comes(lambda: desk.is_current)


class LongRun:
    """Case.run that goes on until it is let go; it looks at "stop" as often as a real one of many reports."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.let_go = threading.Event()
        self.begun = 0
        self._run = Case.run
        monkeypatch.setattr(Case, "run", lambda case, **how: self._hold(case, **how))

    def _hold(self, case: Case, *, progress: Callable[[str, int, int], None], **how: Any) -> object:
        self.begun += 1
        while not self.let_go.is_set():
            progress("reading reports", 1, 2)
            time.sleep(0.01)
        return self._run(case, progress=progress, **how)


@pytest.fixture
def long_run(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> LongRun:
    """From a desk at rest, so that the next run is this one."""
    assert at_rest(desk)
    return LongRun(monkeypatch)


@pytest.fixture
def taken(case_folder: Path) -> Iterator[Callable[[], None]]:
    """Another process is writing to the case; call it to make it end."""
    command = [sys.executable, "-c", HOLD, str(case_folder)]
    holder = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(SOURCES)}
    )
    assert holder.stdout is not None and holder.stdout.readline() == "held\n"
    yield lambda: holder.communicate()[0] and None
    holder.kill()
    holder.wait()


# Keeping


def test_a_judgement_is_kept_before_it_is_answered(case_folder: Path) -> None:
    desk = Desk(case_folder)  # not open: nothing works behind it
    kept = desk.judge("same", *two(desk), note="why", by="me")
    assert given(case_folder) == (kept,)
    assert (kept.note, kept.by, kept.number) == ("why", "me", 1)


def test_what_the_case_does_not_hold_is_refused_and_not_kept(desk: Desk) -> None:
    with pytest.raises(JudgementError):
        desk.judge("same", "no such", "statement")
    assert desk.judgements() == ()


def test_many_threads_judge_at_once_and_each_judgement_is_kept_once(desk: Desk) -> None:
    def judge(window: int) -> None:
        for turn in range(10):
            desk.judge("unsure", *two(desk, turn), note=f"{window}-{turn}")

    threads = [threading.Thread(target=judge, args=(window,)) for window in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    notes = [one.note for one in desk.judgements()]
    assert sorted(notes) == sorted(f"{window}-{turn}" for window in range(4) for turn in range(10))
    assert [one.number for one in desk.judgements()] == list(range(1, 41))
    assert at_rest(desk)


# Runs


def test_reading_goes_on_while_a_run_is_at_work(desk: Desk, long_run: LongRun) -> None:
    desk.judge("same", *two(desk))
    assert comes(lambda: long_run.begun)
    start = time.monotonic()
    for _ in range(5):
        assert desk.view().statements and desk.search("warehouse") and len(desk.judgements()) == 1
        assert desk.progress.what == "reading reports" and (desk.progress.done, desk.progress.total) == (1, 2)
        assert not desk.is_current
    assert time.monotonic() - start < AT_ONCE_S
    assert not long_run.let_go.is_set() and long_run.begun == 1


def test_a_run_steps_back_for_a_judgement_and_then_goes_on(desk: Desk, long_run: LongRun) -> None:
    desk.judge("same", *two(desk))
    assert comes(lambda: long_run.begun)
    start = time.monotonic()
    second = desk.judge("different", *two(desk, 1))
    assert time.monotonic() - start < AT_ONCE_S and desk.judgements()[-1] == second
    assert comes(lambda: long_run.begun == 2), "the run that stepped back did not go on"
    long_run.let_go.set()
    assert at_rest(desk)
    assert len(desk.view().snapshot.judgements) == 2


def test_the_number_rises_only_when_a_run_came_to_its_end(desk: Desk, long_run: LongRun) -> None:
    number = desk.view().number
    for turn in range(3):
        desk.judge("same", *two(desk, turn))
        assert comes(lambda turn=turn: long_run.begun == turn + 1)
        assert desk.view().number == number
    long_run.let_go.set()
    assert at_rest(desk)
    assert desk.view().number == number + 1


def test_a_judgement_changes_what_is_shown(desk: Desk) -> None:
    assert at_rest(desk)
    before = desk.view()
    ids = list(before.statements)
    apart = next((left, right) for left in ids for right in ids if left < right and not in_one_claim(desk, left, right))
    desk.judge("same", *apart)
    assert at_rest(desk)
    after = desk.view()
    assert after.number > before.number
    assert in_one_claim(desk, *apart)
    assert desk.judge("undo", undoes="1").undoes
    assert at_rest(desk)
    assert set(desk.view().claims) == set(before.claims)


@pytest.mark.parametrize("error", [CaseError("the disk is full"), RuntimeError("a mistake of ours"), MemoryError("too much")])
def test_a_failed_run_is_told_and_the_next_one_works(desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    assert at_rest(desk)
    shown = desk.view()

    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(Case, "run", fail)
        kept = desk.judge("same", *two(desk))
        assert comes(lambda: desk.progress.failed)
        assert str(error) in desk.progress.failed and "Traceback" not in desk.progress.failed
        assert desk.view() is shown and not desk.is_current, "what was not taken in must not pass for it"
        assert desk.judgements() == (kept,)
    desk.judge("same", *two(desk, 1))
    assert at_rest(desk)
    assert desk.progress.failed == "" and desk.view().number == shown.number + 1


def test_what_fails_while_the_result_is_read_is_told_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert at_rest(desk)
    with monkeypatch.context() as broken:
        broken.setattr(desk_module, "compose_dossier", lambda snapshot: 1 / 0)
        desk.update()
        assert comes(lambda: desk.progress.failed)
        assert "ZeroDivisionError" in desk.progress.failed
    desk.update()
    assert comes(lambda: not desk.progress.failed) and at_rest(desk)


def test_a_judgement_from_the_command_line_is_seen_and_taken_in_with_the_next_run(desk: Desk) -> None:
    assert at_rest(desk)
    with Case.open(desk.folder) as other:
        other.judge("same", *two(desk))
    assert not desk.is_current
    desk.update()
    assert at_rest(desk)


def test_a_report_that_another_process_adds_is_noticed(desk: Desk, tmp_path: Path) -> None:
    assert at_rest(desk)
    page = tmp_path / "late.txt"
    page.write_text("The harbour master said on Monday that the quay would stay shut.\n", encoding="utf-8")
    with Case.open(desk.folder) as case:
        case.add([page])
    desk.notice_others()
    assert comes(lambda: any(one.report.file == "late.txt" for one in desk.view().dossier.reports))
    assert at_rest(desk)
    number = desk.view().number
    desk.notice_others()
    assert not desk.progress.what and desk.view().number == number, "what was noticed is not noticed again"


def test_a_judgement_from_elsewhere_between_two_looks_is_not_called_taken_in(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert at_rest(desk)
    run, turns = Case.run, iter(range(9))

    def judged_after(case: Case, **how: Any) -> object:
        done = run(case, **how)
        if next(turns) == 0:
            with Case.open(desk.folder) as other:
                other.judge("same", *two(desk))
        return done

    monkeypatch.setattr(Case, "run", judged_after)
    desk.update()
    assert comes(desk.judgements) and at_rest(desk)
    assert next(turns) >= 2, "it took a second run"


# Ending and beginning


def test_close_ends_a_run_at_once(desk: Desk, long_run: LongRun) -> None:
    desk.judge("same", *two(desk))
    assert comes(lambda: long_run.begun)
    start = time.monotonic()
    desk.close()
    assert time.monotonic() - start < AT_ONCE_S
    assert not any(thread.name == "twosource-run" for thread in threading.enumerate())
    assert len(given(desk.folder)) == 1


def test_close_ends_a_run_also_when_a_judgement_has_just_been_kept(desk: Desk, long_run: LongRun) -> None:
    for turn in range(20):
        desk.judge("same", *two(desk, turn))
    start = time.monotonic()
    desk.close()
    assert time.monotonic() - start < AT_ONCE_S


def test_close_ends_what_waits_for_another_process(case_folder: Path, taken: Callable[[], None]) -> None:
    desk = Desk(case_folder)
    desk.open()
    refused: list[CaseError] = []

    def judge() -> None:
        with contextlib.suppress(CaseError):
            desk.judge("same", *two(desk))
            return
        refused.append(CaseError())

    waiting = threading.Thread(target=judge)
    waiting.start()
    time.sleep(0.3)
    start = time.monotonic()
    desk.close()
    waiting.join(AT_ONCE_S)
    assert time.monotonic() - start < AT_ONCE_S
    assert len(refused) == 1 and given(case_folder) == ()


def test_a_closed_desk_can_be_opened_again_and_closing_twice_is_no_harm(desk: Desk) -> None:
    desk.close()
    desk.close()
    desk.open()
    desk.open()
    desk.judge("same", *two(desk))
    assert at_rest(desk)


def test_a_desk_without_a_case_says_so(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no case here"):
        Desk(tmp_path).open()


def test_a_new_desk_takes_in_what_an_earlier_one_kept_and_did_not_run(case_folder: Path) -> None:
    earlier = Desk(case_folder)
    pair = two(earlier)
    earlier.judge("same", *pair)
    desk = Desk(case_folder)
    assert not desk.is_current, "read, but not taken in"
    desk.open()
    try:
        assert at_rest(desk)
        assert desk.view().number == 2
        assert in_one_claim(desk, *pair)
    finally:
        desk.close()


# Another process at the case


def test_a_judgement_waits_for_another_process(case_folder: Path, taken: Callable[[], None]) -> None:
    desk = Desk(case_folder)
    timer = threading.Timer(0.5, taken)
    timer.start()
    kept = desk.judge("same", *two(desk))
    timer.join()
    assert given(case_folder) == (kept,)


def test_a_judgement_that_waits_too_long_is_refused_and_not_kept(
    case_folder: Path, taken: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "PATIENCE_S", 0.3)
    desk = Desk(case_folder)
    with pytest.raises(CaseError, match="another twosource is writing"):
        desk.judge("same", *two(desk), key="k")
    assert given(case_folder) == ()
    taken()
    desk.judge("same", *two(desk), key="k")
    assert len(given(case_folder)) == 1


def test_a_run_that_never_looks_is_told_when_patience_ends(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert at_rest(desk)
    let_go, begun = threading.Event(), threading.Event()

    def deaf(*_: object, **__: object) -> None:
        begun.set()
        let_go.wait(SOON_S)

    with monkeypatch.context() as patched:
        patched.setattr(Case, "run", deaf)
        patched.setattr(desk_module, "PATIENCE_S", 0.3)
        desk.update()
        assert begun.wait(SOON_S)
        with pytest.raises(CaseError, match="nothing was kept"):
            desk.judge("same", *two(desk))
    let_go.set()
    assert given(desk.folder) == ()
    desk.judge("same", *two(desk))
    assert at_rest(desk)


def test_a_run_waits_for_another_process_and_then_goes_on(case_folder: Path, taken: Callable[[], None]) -> None:
    desk = Desk(case_folder)
    desk.open()
    try:
        time.sleep(0.3)
        assert desk.progress.what == "waiting" and not desk.progress.failed and not desk.is_current
        taken()
        assert at_rest(desk)
    finally:
        desk.close()


def test_a_folder_that_cannot_be_written_is_told_at_once(case_folder: Path) -> None:
    desk = Desk(case_folder)
    desk.view()
    # Nobody can write to a folder as to a file, not even root.
    (case_folder / "lock").unlink()
    (case_folder / "lock").mkdir()
    start = time.monotonic()
    with pytest.raises(CaseError, match="permissions"):
        desk.judge("same", *two(desk))
    assert time.monotonic() - start < AT_ONCE_S
