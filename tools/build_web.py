"""Builds the folder of scripts that the workbench serves: as their packages have them, byte for byte.

usage: python -m tools.build_web
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

BUNDLE = Path(__file__).parent.parent / "src" / "twosource" / "vendor" / "web"
PACKAGE, FILE = "htmx.org@2.0.11", "htmx.org-2.0.11.tgz"
SHA256 = "165a2655073e9e6e55e307a7c74e8ebcdb76afb7701f9c16cfd106a13add408e"
MEMBERS = {"package/dist/htmx.min.js": "htmx.min.js", "package/LICENSE": "htmx.LICENSE"}


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(["npm", "pack", PACKAGE], cwd=scratch, check=True, capture_output=True)
        packed = (Path(scratch) / FILE).read_bytes()
    found = hashlib.sha256(packed).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{FILE}: its hash is {found}, not {SHA256}")
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member, name in MEMBERS.items():
            taken = archive.extractfile(member)
            if taken is None:
                raise SystemExit(f"{FILE}: there is no {member} in it")
            (BUNDLE / name).write_bytes(taken.read())
    for name in MEMBERS.values():
        print(f"| {name} | {hashlib.sha256((BUNDLE / name).read_bytes()).hexdigest()} |")


if __name__ == "__main__":
    main()
