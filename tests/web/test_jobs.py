"""Files that somebody sent are never lost, whatever they are called and whenever the server ends."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.api_case import NEW, ended, program, until
from twosource.case import Case
from twosource.errors import CaseError, InputError
from twosource.settings import Settings
from twosource.store.lock import writing
from twosource.web import jobs as module
from twosource.web.desk import Desk
from twosource.web.jobs import (
    BATCH,
    INBOX,
    MAX_NAME_BYTES,
    UNFINISHED,
    Jobs,
    TooLargeError,
    kept_apart,
    safe_name,
    without_folder,
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Of an empty case, with no worker: nothing is read in these tests, only taken in."""
    Case.new(tmp_path / "case").close()
    return Desk(tmp_path / "case")


def sent(*files: tuple[str, str | bytes]) -> list[tuple[str, io.BytesIO]]:
    return [(name, io.BytesIO(content.encode() if isinstance(content, str) else content)) for name, content in files]


def files_of(desk: Desk) -> list[str]:
    with Case.open(desk.folder) as case:
        return sorted(report.file for report in case.reports)


def inbox(desk: Desk) -> list[str]:
    folder = desk.folder / INBOX
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


@contextmanager
def held(desk: Desk) -> Iterator[None]:
    """Somebody else is writing through this desk."""
    with desk._writing:
        yield


@contextmanager
def closing(desk: Desk) -> Iterator[None]:
    desk._stopping.set()
    yield
    working = [thread for thread in threading.enumerate() if thread.name == "twosource-inbox"]
    for thread in working:
        thread.join(timeout=10)
    assert not any(thread.is_alive() for thread in working)
    desk._stopping.clear()


def test_files_become_reports_and_leave_the_inbox(desk: Desk) -> None:
    jobs = Jobs(desk)
    job = ended(jobs, jobs.add(sent(("b.txt", NEW), ("a.txt", NEW + "More."))).id)
    assert (job.state, job.done, job.total, job.reason) == ("done", 2, 2, "")
    assert [one.file for one in job.files] == ["a.txt", "b.txt"]
    assert all(one.report and not one.known and one.problem is None for one in job.files)
    assert files_of(desk) == ["a.txt", "b.txt"]
    assert inbox(desk) == []
    assert desk._wanted.is_set(), "the counts must follow"


def test_files_are_on_disk_before_the_answer(desk: Desk) -> None:
    jobs = Jobs(desk)
    with held(desk):
        job = jobs.add(sent(("a.txt", NEW)))
        assert (desk.folder / INBOX / job.id / "a.txt").read_text("utf-8") == NEW
    assert ended(jobs, job.id).state == "done"


def test_what_one_process_did_not_come_to_the_next_one_takes_in(desk: Desk) -> None:
    with closing(desk):
        Jobs(desk).add(sent(("first.txt", NEW)))
        Jobs(desk).add(sent(("second.txt", NEW + "More.")))
    assert files_of(desk) == []
    assert len(inbox(desk)) == 2
    jobs = Jobs(Desk(desk.folder))
    jobs.take_left_over()
    assert [ended(jobs, one.id).files[0].file for one in jobs.all()] == ["first.txt", "second.txt"]
    assert files_of(desk) == ["first.txt", "second.txt"]
    assert inbox(desk) == []


def test_a_server_that_starts_takes_in_what_is_left_over(desk: Desk) -> None:
    with closing(desk):
        job = Jobs(desk).add(sent(("left.txt", NEW)))
    with program(desk.folder) as (client, _):
        until(lambda: client.get(f"/api/jobs/{job.id}").json()["state"] == "done")
    assert files_of(desk) == ["left.txt"]


SERVE = (
    "import sys; from pathlib import Path; from twosource.web.server import serve; "
    "serve(Path(sys.argv[1]), token='a-token', tell=lambda words: print(words, flush=True))"
)


def test_a_server_that_is_killed_loses_nothing_it_accepted(desk: Desk) -> None:
    # The lock keeps the job waiting until the kill.
    with writing(desk.folder):
        server = subprocess.Popen([sys.executable, "-c", SERVE, str(desk.folder)], stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            address = re.search(r"http://[0-9.:]+", server.stdout.readline())
            assert address is not None
            accepted = httpx.post(
                f"{address[0]}/api/reports",
                headers={"Authorization": "Bearer a-token"},
                files={"files": ("night.txt", NEW.encode())},
                timeout=60,
            )
            assert accepted.status_code == 202
        finally:
            server.kill()
            server.communicate()
    assert files_of(desk) == []
    jobs = Jobs(desk)
    jobs.take_left_over()
    assert ended(jobs, accepted.json()["job"]).state == "done"
    assert files_of(desk) == ["night.txt"]


def test_a_job_that_the_end_of_the_server_stops_midway_goes_on_in_the_next(desk: Desk) -> None:
    jobs = Jobs(desk)
    with held(desk):
        job = jobs.add(sent(*[(f"{number:03}.txt", NEW + f"Light {number} too.") for number in range(3)]))
        until(lambda: jobs.all()[0].state == "running")
        desk._stopping.set()
    until(lambda: jobs.all()[0].state == "waiting")
    assert inbox(desk) == [job.id]
    desk._stopping.clear()
    later = Jobs(desk)
    later.take_left_over()
    assert ended(later, job.id).state == "done"
    assert files_of(desk) == ["000.txt", "001.txt", "002.txt"]


def test_a_second_taking_in_makes_no_second_report(desk: Desk) -> None:
    jobs = Jobs(desk)
    ended(jobs, jobs.add(sent(("a.txt", NEW))).id)
    again = ended(jobs, jobs.add(sent(("a.txt", NEW))).id)
    assert [one.known for one in again.files] == [True]
    assert files_of(desk) == ["a.txt"]


def test_files_that_were_not_wholly_written_are_not_taken_in(desk: Desk) -> None:
    half = desk.folder / INBOX / f"0001{UNFINISHED}"
    half.mkdir(parents=True)
    (half / "half.txt").write_text("The ferry ca", encoding="utf-8")
    jobs = Jobs(desk)
    jobs.take_left_over()
    assert jobs.all() == ()
    assert inbox(desk) == []


def test_links_in_the_inbox_lead_nowhere(desk: Desk, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The keeper said that the light was out.", encoding="utf-8")
    left = desk.folder / INBOX / "0001"
    left.mkdir(parents=True)
    (left / "link.txt").symlink_to(secret)
    (desk.folder / INBOX / "0002").symlink_to(tmp_path, target_is_directory=True)
    jobs = Jobs(desk)
    jobs.take_left_over()
    assert [ended(jobs, one.id).files for one in jobs.all()] == [()]
    assert secret.exists()


def test_a_file_that_cannot_be_read_is_told_and_costs_nothing_else(desk: Desk) -> None:
    jobs = Jobs(desk)
    job = ended(jobs, jobs.add(sent(("a.bin", b"\x00\x01\x02"), ("b.txt", NEW), ("c.txt", b""))).id)
    assert job.state == "done"
    assert [one.report is None for one in job.files] == [True, False, True]
    assert "binary" in (job.files[0].problem or "")
    assert "empty" in (job.files[2].problem or "")


def test_more_files_than_are_taken_at_a_time(desk: Desk) -> None:
    jobs = Jobs(desk)
    names = [f"{number:03}.txt" for number in range(2 * BATCH + 1)]
    job = ended(jobs, jobs.add(sent(*[(name, f"{NEW}Light {name} too.") for name in names])).id)
    assert (job.done, job.total) == (len(names), len(names))
    assert [one.file for one in job.files] == names == files_of(desk)


def test_a_job_that_waits_is_cancelled_at_once(desk: Desk) -> None:
    jobs = Jobs(desk)
    with held(desk):
        first, second = jobs.add(sent(("a.txt", NEW))), jobs.add(sent(("b.txt", NEW)))
        until(lambda: jobs.all()[0].state == "running")
        cancelled = jobs.cancel(second.id)
        assert cancelled is not None and cancelled.state == "cancelled"
        assert inbox(desk) == [first.id]
    assert ended(jobs, first.id).state == "done"
    assert files_of(desk) == ["a.txt"]
    assert jobs.cancel(second.id) == cancelled


def test_a_job_that_runs_is_cancelled_before_its_next_file(desk: Desk) -> None:
    jobs = Jobs(desk)
    with held(desk):
        job = jobs.add(sent(("a.txt", NEW), ("b.txt", NEW)))
        until(lambda: jobs.all()[0].state == "running")
        jobs.cancel(job.id)
    stopped = ended(jobs, job.id)
    assert stopped.state == "cancelled"
    assert stopped.reason == "cancelled after 0 of 2 files; what was taken in stays"
    assert inbox(desk) == []
    assert files_of(desk) == []


def test_a_job_that_is_unknown_cannot_be_cancelled(desk: Desk) -> None:
    assert Jobs(desk).cancel("none") is None


def test_a_job_waits_while_another_process_writes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.web.desk.PATIENCE_S", 0.1)
    monkeypatch.setattr(module, "AGAIN_S", 0.1)
    jobs = Jobs(desk)
    with writing(desk.folder):
        job = jobs.add(sent(("a.txt", NEW)))
        seen: set[str] = set()
        until(lambda: bool(seen.add(jobs.all()[0].state)) or seen == {"waiting", "running"})
        until(lambda: jobs.all()[0].state == "waiting")
    assert ended(jobs, job.id).state == "done"
    assert files_of(desk) == ["a.txt"]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (CaseError("case: the case is gone"), "the case is gone; the files are kept"),
        (OSError(28, "No space left on device", "hidden/case/inbox"), "No space left on device; the files are kept"),
        (ValueError("hidden/case"), "a fault in twosource (ValueError); the files are kept"),
    ],
)
def test_a_job_that_fails_says_why_and_keeps_its_files(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, fault: Exception, told: str
) -> None:
    jobs = Jobs(desk)

    def fail(*_: object, **__: object) -> None:
        raise fault

    with monkeypatch.context() as patched:
        patched.setattr(Desk, "add", fail)
        failed = ended(jobs, jobs.add(sent(("a.txt", NEW))).id)
    assert failed.state == "failed"
    assert failed.reason.startswith(told)
    assert "hidden" not in failed.reason
    assert inbox(desk) == [failed.id]
    assert ended(jobs, jobs.add(sent(("b.txt", NEW))).id).state == "done", "the next one must go on"


def test_a_file_over_the_limit_keeps_all_out(desk: Desk) -> None:
    small = Desk(desk.folder, Settings(max_file_bytes=100))
    jobs = Jobs(small)
    with pytest.raises(TooLargeError, match=r"big\.txt: is over the limit of 100 bytes"):
        jobs.add(sent(("a.txt", "x" * 100), ("big.txt", "x" * 101)))
    assert jobs.all() == ()
    assert inbox(small) == []


def test_no_files_are_no_job(desk: Desk) -> None:
    with pytest.raises(InputError, match="no files"):
        Jobs(desk).add([])


def test_jobs_that_ended_long_ago_are_forgotten(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REMEMBERED", 2)
    jobs = Jobs(desk)
    ids = [ended(jobs, jobs.add(sent(("a.txt", NEW))).id).id for _ in range(4)]
    assert [one.id for one in jobs.all()] == ids[2:]


def test_the_thread_ends_with_its_work(desk: Desk) -> None:
    jobs = Jobs(desk)
    ended(jobs, jobs.add(sent(("a.txt", NEW))).id)
    working = [thread for thread in threading.enumerate() if thread.name == "twosource-inbox"]
    for thread in working:
        thread.join(timeout=10)
    assert not any(thread.is_alive() for thread in working)


def test_jobs_sent_from_many_threads_are_all_taken_in(desk: Desk) -> None:
    jobs = Jobs(desk)
    senders = [
        threading.Thread(target=jobs.add, args=(sent((f"{number}.txt", f"{NEW}Light {number} too.")),)) for number in range(8)
    ]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert [ended(jobs, one.id).state for one in jobs.all()] == ["done"] * 8
    assert files_of(desk) == [f"{number}.txt" for number in range(8)]


@pytest.mark.parametrize(
    ("sent_as", "kept_as"),
    [
        ("a.txt", "a.txt"),
        ("../../etc/passwd", "passwd"),
        ("/etc/passwd", "passwd"),
        ("C:\\reports\\a.html", "a.html"),
        ("pile/2031/a.html", "a.html"),
        ("pile/", "pile"),
        (".bashrc", "bashrc"),
        ("... .hidden.txt", "hidden.txt"),
        ("..", "report"),
        (".", "report"),
        ("", "report"),
        ("  ", "report"),
        ("a\x00b\nc.txt", "a_b_c.txt"),
        ('what "now"?.html', "what _now__.html"),
        ("a.txt. ", "a.txt"),
        ("\ud800.txt", "_.txt"),
        ("cod\u202etxt.exe", "cod_txt.exe"),
        ("Ærø 𝔓.txt", "Ærø 𝔓.txt"),
        ("e\u0301.txt", "é.txt"),
    ],
)
def test_names_from_outside_are_made_safe(sent_as: str, kept_as: str) -> None:
    assert safe_name(sent_as) == kept_as


@given(st.text(st.characters(), max_size=300))
def test_no_name_is_dangerous(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe.encode()) <= MAX_NAME_BYTES
    assert not safe.startswith(".")
    assert not set(safe) & set("/\\\0")
    assert safe_name(safe) == safe


def test_a_long_name_keeps_its_ending() -> None:
    safe = safe_name("ø" * 300 + ".html")
    assert safe.endswith("ø.html")
    assert len(safe.encode()) in (MAX_NAME_BYTES, MAX_NAME_BYTES - 1)


@given(st.lists(st.text("aAé.ß" + "x" * 3, max_size=240), max_size=8))
def test_names_are_kept_apart(names: list[str]) -> None:
    taken: set[str] = set()
    kept = [kept_apart(safe_name(name), taken) for name in names]
    assert len({name.casefold() for name in kept}) == len(names)
    assert all(len(name.encode()) <= MAX_NAME_BYTES for name in kept)


def test_files_of_one_name_are_all_kept(desk: Desk) -> None:
    jobs = Jobs(desk)
    texts = [NEW + f"Light {number} too." for number in range(3)]
    ended(jobs, jobs.add(sent(("x/index.txt", texts[0]), ("y/index.txt", texts[1]), ("z/INDEX.txt", texts[2]))).id)
    assert files_of(desk) == ["INDEX (3).txt", "index (2).txt", "index.txt"]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (
            "{case}: no case here; make one with `twosource new {case}`",
            "no case here; make one with `twosource new CASE`",
        ),
        ("case: another twosource is writing to this case", "another twosource is writing to this case"),
        ("{case}/inbox/1/a.txt: there is no such file", "CASE/inbox/1/a.txt: there is no such file"),
        ("in any case, try again", "in any case, try again"),
    ],
)
def test_no_reason_says_where_the_case_lies(reason: str, told: str, tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert without_folder(reason.format(case=case), case) == told


def test_a_case_that_is_here_spoils_no_reason() -> None:
    assert without_folder("a.txt: is empty. Add the story.", Path()) == "a.txt: is empty. Add the story."
