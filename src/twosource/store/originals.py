"""The untouched originals, kept by SHA-256 beside the case file."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from ..errors import CaseError


def keep_original(folder: Path, content: bytes) -> str:
    """Write `content` under its SHA-256 (never over an existing one) and return that."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = _path(folder, sha256)
    if path.exists():
        return sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    draft.write_bytes(content)
    draft.replace(path)
    return sha256


def read_original(folder: Path, sha256: str) -> bytes:
    """Raises CaseError if the original is gone or is no longer what was taken in."""
    path = _path(folder, sha256)
    if not path.exists():
        raise CaseError(f"the original {sha256[:12]}… is missing from {folder.name}/; add the file again")
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise CaseError(f"the original {sha256[:12]}… in {folder.name}/ was changed after intake; restore it from a copy")
    return content


def _path(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256
