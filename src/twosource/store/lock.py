"""One writer at a time: a lock that the operating system frees when its holder dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import CaseError


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Raises CaseError if another process is writing to this case, or if the folder cannot be written."""
    path = folder / "lock"
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise CaseError(
            f"{folder.name}: the case cannot be written ({error.strerror}); check the folder's permissions"
        ) from error
    try:
        _take(handle, folder)
        yield
    finally:
        os.close(handle)


def _take(handle: int, folder: Path) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise CaseError(
            f"{folder.name}: another twosource is writing to this case; wait for it to end, then try again"
        ) from error
