"""Questions about a PDF, asked of a process of its own: what hangs, crashes or swells there harms nobody else."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ._reader import UnreadableError

PROGRAM = Path(__file__).with_name("_pdfium.py")
# A thick report of 500 pages takes 5 seconds and 120 MB; what wants more than this is made to stop a reader.
SECONDS = 60
MEMORY_BYTES = 3_000_000_000
# A page that is looked at must not keep a person waiting.
SHOWN_SECONDS = 20
# Seconds are those of the processor, so that a busy machine refuses nothing that an idle one reads; where those cannot be
# limited, and where a process sleeps, the clock ends it after so many times as long.
WAIT_TIMES = 4
OUT_OF_TIME = getattr(signal, "SIGXCPU", 0)
# More at once would only take each other's time.
AT_ONCE = threading.BoundedSemaphore(2)

REFUSALS = {
    "encrypted": ("this is a PDF that is locked with a password", "open it, save a copy without the password and add that"),
    "damaged": ("this is a PDF that is damaged", "fetch it again, or open it, print it to a new PDF and add that"),
    "pages": ("this is a PDF with more than {max_pages:,} pages", "cut the report out of it and add that"),
    "chars": ("this is a PDF with more than {max_chars:,} characters", "cut the report out of it and add that"),
}
STUCK = ("this is a PDF that cannot be read in {seconds} seconds", "open it, print it to a new PDF and add that")


def read_layer(content: bytes, *, max_pages: int, max_chars: int, max_page_chars: int) -> dict[str, Any]:
    """Text and lines of each page, what the file says of itself. Raises UnreadableError."""
    limits = {"max_pages": max_pages, "max_chars": max_chars, "max_page_chars": max_page_chars}
    found: dict[str, Any] = json.loads(_ask(content, "read", SECONDS, **limits))
    return found


def sizes_of(content: bytes) -> list[list[float]]:
    """Width and height of each page in points. Raises UnreadableError."""
    found: list[list[float]] = json.loads(_ask(content, "sizes", SHOWN_SECONDS))
    return found


def char_boxes(content: bytes, places: Sequence[tuple[int, int, int]]) -> list[list[float] | None]:
    """For each (page, start, end): left, top, right, bottom as shares of the page. Raises UnreadableError."""
    found: list[list[float] | None] = json.loads(_ask(content, "boxes", SHOWN_SECONDS, places=places))
    return found


def picture_of(content: bytes, number: int) -> bytes:
    """A page, counted from 0, as PNG. Raises UnreadableError."""
    answer = _ask(content, "picture", SHOWN_SECONDS, number=number)
    if not answer.startswith(b"\x89PNG"):
        raise _refusal("damaged")
    return answer


def _ask(content: bytes, task: str, seconds: int, **given: Any) -> bytes:
    question = {"task": task, "limits": [MEMORY_BYTES, seconds], **given}
    told = json.dumps(question).encode() + b"\n" + content
    stuck = UnreadableError(STUCK[0].format(seconds=seconds), STUCK[1])
    try:
        with AT_ONCE:
            command = [sys.executable, "-I", str(PROGRAM)]
            answer = subprocess.run(command, input=told, capture_output=True, timeout=WAIT_TIMES * seconds, check=False)
    except subprocess.TimeoutExpired as late:
        raise stuck from late
    if OUT_OF_TIME and answer.returncode == -OUT_OF_TIME:
        raise stuck
    if answer.returncode != 0 or not answer.stdout:
        raise _refusal("damaged")
    if answer.stdout.startswith(b'{"refused"'):
        raise _refusal(json.loads(answer.stdout)["refused"], **given)
    return answer.stdout


def _refusal(word: str, **given: Any) -> UnreadableError:
    reason, remedy = REFUSALS[word]
    return UnreadableError(reason.format(**given), remedy)
