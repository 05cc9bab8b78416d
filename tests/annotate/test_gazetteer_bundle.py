from __future__ import annotations

import hashlib
import re
from importlib import resources

FOLDER = resources.files("twosource") / "vendor" / "gazetteer"


def test_the_bundle_is_the_one_that_its_readme_tells_of() -> None:
    told = dict(
        re.findall(r"^\| (\S+\.(?:gz|tsv)) \| ([0-9a-f]{64}) \|$", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    files = [file for file in FOLDER.iterdir() if file.name != "README.md"]
    assert told == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
