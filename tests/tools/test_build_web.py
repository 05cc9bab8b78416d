"""The vendored scripts are what their README says, and load nothing from anywhere."""

from __future__ import annotations

import hashlib
import re

from tools.build_web import BUNDLE, MEMBERS

README = (BUNDLE / "README.md").read_text(encoding="utf-8")


def test_the_readme_has_the_hashes_of_all_files() -> None:
    told = dict(re.findall(r"^\| ([\w.-]+) \| ([0-9a-f]{64}) \|$", README, re.MULTILINE))
    assert told == {name: hashlib.sha256((BUNDLE / name).read_bytes()).hexdigest() for name in MEMBERS.values()}
    assert {path.name for path in BUNDLE.iterdir()} == {*MEMBERS.values(), "README.md"}


def test_no_script_names_a_host() -> None:
    for name in MEMBERS.values():
        if name.endswith(".js"):
            assert not re.search(r"https?://", (BUNDLE / name).read_text(encoding="utf-8"))
