"""Adding reports in the background: files wait in the case's inbox, so that a restart loses none."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import threading
import time
import unicodedata
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO, Literal

from ..case import Added
from ..errors import CaseError, InputError, TwosourceError
from .desk import Desk, is_taken

JobState = Literal["waiting", "running", "done", "failed", "cancelled"]
ENDED: tuple[JobState, ...] = ("done", "failed", "cancelled")

INBOX = "inbox"
# Of files that are still being written: nobody was told that they are kept.
UNFINISHED = ".part"
# Most file systems allow 255; the rest is room for the number that keeps namesakes apart.
MAX_NAME_BYTES, MAX_ENDING_BYTES = 200, 16
NAMELESS = "report"
# What no file system of the three takes in a name, and what would hide in a list.
FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]')
COPY_BYTES = 1 << 20
# As many files are taken in at a time; a judgement waits no longer than for these.
BATCH = 25
GIVE_WAY_S, WRITING_S = 0.02, 3600.0
# Between two tries at a case that another process is writing to.
AGAIN_S = 1.0
# Jobs that have ended and can still be asked for; the oldest go first.
REMEMBERED = 200
KEPT = "the files are kept, and are taken in when the server starts again"


@dataclass(frozen=True)
class TakenIn:
    """What became of one file. `report`: its id, null where the file could not be read, for which `problem` gives the reason.

    `known`: the case had it already. `namesake`: the case has another report from a file of this name.
    """

    file: str
    report: str | None
    known: bool
    namesake: bool
    problem: str | None


@dataclass(frozen=True)
class Job:
    """Work in the background. `done` of `total` files are dealt with; `reason`: why it failed or was cancelled, else "".

    A job that is done has taken its reports in; /api/state tells when the counts follow.
    """

    id: str
    what: str
    done: int
    total: int
    state: JobState
    reason: str = ""
    files: tuple[TakenIn, ...] = ()


class Jobs:
    """The jobs of one desk, in the order they came. Its thread lives while there is work.

    What is unfinished when the process ends stands in CASE/inbox, and is taken in by the next one.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._inbox = desk.folder / INBOX
        self._changing = threading.Lock()
        self._jobs: dict[str, Job] = {}
        self._queue: deque[str] = deque()
        self._cancelled: set[str] = set()
        self._is_working = False

    def all(self) -> tuple[Job, ...]:
        with self._changing:
            return tuple(self._jobs.values())

    def get(self, job_id: str) -> Job | None:
        with self._changing:
            return self._jobs.get(job_id)

    def add(self, files: Sequence[tuple[str, IO[bytes]]]) -> Job:
        """Keep files, by the names their senders gave them, and have them taken in. They are on disk when this returns.

        Raises InputError where there are none, TooLargeError where one is over the limit, and OSError if the folder cannot be
        written; then none is kept.
        """
        if not files:
            raise InputError("no files are given; send one or more as `files`")
        # In the order of time: after a restart the first comes first again.
        job_id = f"{time.time_ns():016x}{secrets.token_hex(4)}"
        unfinished = self._inbox / f"{job_id}{UNFINISHED}"
        unfinished.mkdir(parents=True)
        try:
            taken: set[str] = set()
            for given, content in files:
                name = kept_apart(safe_name(given), taken)
                _write(unfinished / name, content, name, self._desk.settings.max_file_bytes)
            unfinished.rename(self._inbox / job_id)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        return self._enqueue(job_id, len(files))

    def take_left_over(self) -> None:
        """Take up what an earlier process was told to add and did not come to."""
        if not self._inbox.is_dir():
            return
        for folder in sorted(self._inbox.iterdir()):
            if folder.name.endswith(UNFINISHED):
                shutil.rmtree(folder, ignore_errors=True)
            elif folder.is_dir() and not folder.is_symlink():
                self._enqueue(folder.name, len(_waiting_files(folder)))

    def cancel(self, job_id: str) -> Job | None:
        """Have a job stop before its next file; reports that were taken in stay. None if there is no such job."""
        with self._changing:
            job = self._jobs.get(job_id)
            if job is None or job.state in ENDED:
                return job
            self._cancelled.add(job_id)
            if job.state == "running":
                return job
            self._queue.remove(job_id)
            job = self._end(job_id, "cancelled", f"cancelled after 0 of {job.total} files")
        shutil.rmtree(self._inbox / job_id, ignore_errors=True)
        return job

    def _enqueue(self, job_id: str, total: int) -> Job:
        job = Job(job_id, "adding reports", 0, total, "waiting")
        with self._changing:
            self._jobs[job_id] = job
            self._queue.append(job_id)
            if not self._is_working:
                self._is_working = True
                threading.Thread(target=self._work, name="twosource-inbox", daemon=True).start()
        return job

    def _work(self) -> None:
        while True:
            with self._changing:
                if not self._queue or self._desk.is_closing:
                    self._is_working = False
                    return
                job_id = self._queue.popleft()
                self._jobs[job_id] = replace(self._jobs[job_id], state="running")
            self._take_in(job_id)

    def _take_in(self, job_id: str) -> None:
        folder = self._inbox / job_id
        try:
            self._take_in_batches(job_id, folder)
            shutil.rmtree(folder, ignore_errors=True)
            self._finish(job_id, "done")
        except _Cancelled:
            shutil.rmtree(folder, ignore_errors=True)
            job = self._jobs[job_id]
            self._finish(job_id, "cancelled", f"cancelled after {job.done} of {job.total} files; what was taken in stays")
        except _Closing:
            # The folder stays for the next process.
            with self._changing:
                self._jobs[job_id] = replace(self._jobs[job_id], state="waiting")
        except (TwosourceError, OSError) as error:
            if isinstance(error, CaseError) and is_taken(error):
                # Another process is writing to the case, maybe for long: try again, behind whatever else waits.
                self._wait_again(job_id)
                return
            reason = without_folder(str(error), self._desk.folder) if isinstance(error, TwosourceError) else error.strerror
            self._finish(job_id, "failed", f"{reason}; {KEPT}")
        except Exception as error:
            # Nobody is above this thread to see it: a job that died of a fault must say so, and the next one must go on.
            self._finish(job_id, "failed", f"a fault in twosource ({type(error).__name__}); {KEPT}")
        self._desk.update()

    def _wait_again(self, job_id: str) -> None:
        with self._changing:
            self._jobs[job_id] = replace(self._jobs[job_id], state="waiting")
            self._queue.append(job_id)
        time.sleep(AGAIN_S)

    def _take_in_batches(self, job_id: str, folder: Path) -> None:
        files = _waiting_files(folder)
        for start in range(0, len(files), BATCH):
            # Another process on the same case may have taken some in.
            batch = [file for file in files[start : start + BATCH] if file.exists()]
            added = self._desk.add(batch, progress=self._reacher(job_id, start), patience_s=WRITING_S)
            told = tuple(_told(one) for one in added)
            self._advance(job_id, start + len(files[start : start + BATCH]), told)
            for file in batch:
                file.unlink(missing_ok=True)
            time.sleep(GIVE_WAY_S)

    def _reacher(self, job_id: str, start: int) -> Callable[[str, int, int], None]:
        return lambda what, done, total: self._reach(job_id, start + done)

    def _reach(self, job_id: str, done: int) -> None:
        """Called before each file and after the last."""
        self._advance(job_id, done)
        if job_id in self._cancelled and done < self._jobs[job_id].total:
            raise _Cancelled
        if self._desk.is_closing:
            raise _Closing

    def _advance(self, job_id: str, done: int, told: tuple[TakenIn, ...] = ()) -> None:
        """`told`: what became of further files."""
        with self._changing:
            job = self._jobs[job_id]
            self._jobs[job_id] = replace(job, done=done, files=(*job.files, *told))

    def _finish(self, job_id: str, state: JobState, reason: str = "") -> None:
        with self._changing:
            if state == "done":
                self._jobs[job_id] = replace(self._jobs[job_id], done=self._jobs[job_id].total)
            self._end(job_id, state, reason)

    def _end(self, job_id: str, state: JobState, reason: str) -> Job:
        job = self._jobs[job_id] = replace(self._jobs[job_id], state=state, reason=reason)
        self._cancelled.discard(job_id)
        ended = [one.id for one in self._jobs.values() if one.state in ENDED]
        for old in ended[: max(0, len(ended) - REMEMBERED)]:
            del self._jobs[old]
        return job


class TooLargeError(InputError):
    """A file is over the limit for one."""


class _Cancelled(Exception):
    """A person wants this job no more."""


class _Closing(Exception):
    """The server ends; the job goes on in the next one."""


def safe_name(given: str) -> str:
    """A name for a file from outside: one part, not hidden, what every file system takes, at most MAX_NAME_BYTES in UTF-8."""
    last = given.replace("\\", "/").rstrip("/").rpartition("/")[2]
    plain = FORBIDDEN.sub("_", unicodedata.normalize("NFC", last)).strip().lstrip(". ").rstrip(". ")
    ending = _ending(plain)
    return _cut(plain.removesuffix(ending), ending) if plain else NAMELESS


def kept_apart(name: str, taken: set[str]) -> str:
    """`name`, with a number where another file has it, and noted in `taken`. Names that differ in case alone are one."""
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        ending = _ending(name)
        found = _cut(name.removesuffix(ending), f" ({number}){ending}")
    taken.add(found.casefold())
    return found


def _ending(name: str) -> str:
    """With its dot: readers go by it. What is longer is part of a sentence."""
    suffix = PurePosixPath(name).suffix
    return suffix if len(suffix.encode()) <= MAX_ENDING_BYTES else ""


def _cut(stem: str, ending: str) -> str:
    return stem.encode()[: MAX_NAME_BYTES - len(ending.encode())].decode(errors="ignore").rstrip(". ") + ending


def without_folder(reason: str, folder: Path) -> str:
    """A reason as it may leave this machine: without where the case lies."""
    for name in (str(folder), folder.name):
        reason = reason.removeprefix(f"{name}: ")
    reason = reason.replace(f" {folder}`", " CASE`")
    for path in (folder, folder.resolve()):
        if path.is_absolute() and len(path.parts) > 1:
            reason = reason.replace(str(path), "CASE")
    return reason


def _write(path: Path, content: IO[bytes], name: str, max_bytes: int) -> None:
    written = 0
    with path.open("xb") as file:
        while some := content.read(COPY_BYTES):
            written += len(some)
            if written > max_bytes:
                raise TooLargeError(f"{name}: is over the limit of {max_bytes:,} bytes; split it into its reports")
            file.write(some)
        file.flush()
        os.fsync(file.fileno())


def _waiting_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.is_file() and not file.is_symlink())


def _told(added: Added) -> TakenIn:
    return TakenIn(
        file=added.file,
        report=added.report.id if added.report else None,
        known=added.known,
        namesake=added.namesake,
        problem=added.refusal,
    )
