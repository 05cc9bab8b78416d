"""The vendored fonts are what their README says, and what the pages and pictures take them for."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tools.build_fonts import BUNDLE, FACES, MERGED, SUBSETS, as_ranges
from twosource.pictures._fonts import drawn_fonts

README = (BUNDLE / "README.md").read_text(encoding="utf-8")
RANGES = json.loads((BUNDLE / "ranges.json").read_text(encoding="utf-8"))
LETTERS = {"latin": "aZé–“€", "latin-ext": "ŁźșİőŽ", "cyrillic": "Київґяў№", "greek": "Αθήναςώ"}
MOST_BYTES = 700_000


def letters_of(path: Path) -> set[int]:
    return set(TTFont(path).getBestCmap())


def test_the_readme_has_the_hashes_of_all_files() -> None:
    told = dict(re.findall(r"^\| ([\w.-]+) \| ([0-9a-f]{64}) \|$", README, re.MULTILINE))
    files = [path for path in BUNDLE.iterdir() if path.name != "README.md"]
    assert told == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert sum(path.stat().st_size for path in BUNDLE.iterdir()) < MOST_BYTES


@pytest.mark.parametrize("part", SUBSETS)
@pytest.mark.parametrize(("family", "face"), FACES)
def test_a_file_has_the_letters_of_its_subset(family: str, face: str, part: str) -> None:
    found = letters_of(BUNDLE / f"{family}-{part}-{face}.woff2")
    assert found >= set(map(ord, LETTERS[part]))
    for other in set(SUBSETS) - {part}:
        assert not found & set(map(ord, LETTERS[other]))


def test_the_merged_font_has_all_letters_and_a_name_of_its_own() -> None:
    assert len(drawn_fonts()) == 2
    for path in drawn_fonts():
        font = TTFont(path)
        assert set(font.getBestCmap()) >= set(map(ord, "".join(LETTERS.values())))
        assert as_ranges(font.getBestCmap()) == RANGES[MERGED]
        assert font["name"].getDebugName(1) == MERGED
        # The licence: "No Modified Version of the Font Software may use the Reserved Font Name(s)", here "Source".
        assert not any("Source" in font["name"].getDebugName(number) for number in (1, 3, 4, 6))
        assert "Reserved Font Name" in font["name"].getDebugName(0)
    assert {TTFont(path)["OS/2"].usWeightClass for path in drawn_fonts()} == {400, 600}


def test_ranges_are_written_as_css_has_them() -> None:
    assert as_ranges([0x2116, 0x41, 0x42, 0x43]) == "U+0041-0043,U+2116"
