"""Builds the folder of vendored fonts: the same packages and the same fontTools give the same bytes.

usage: python -m tools.build_fonts

Fetches two packages of Fontsource by `npm pack`. Pages carry their woff2 files as they are. Pictures are drawn by resvg, which
reads no woff2 and takes only one file of a family, so the parts of Source Sans 3 are merged into one TrueType font for each
weight. Its licence reserves the name "Source" for the original, so the merged font has another.
"""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

BUNDLE = Path(__file__).parent.parent / "src" / "twosource" / "vendor" / "fonts"
KEPT = Path(tempfile.gettempdir()) / "twosource-font-sources"
VERSION = "5.3.1"
SANS, SERIF = "source-sans-3", "source-serif-4"
HASHES = {
    SANS: "b598201d980b3512805bbea186aab8ef91590d59990e6a13c90e030b6ff37881",
    SERIF: "54b7898afa20cf4b2d807bbf2b5a2f865e28a83db8a5fcc563dafce5ecb5e7c8",
}
SUBSETS = ("latin", "latin-ext", "cyrillic", "greek")
FACES = (
    (SERIF, "400-normal"), (SERIF, "400-italic"), (SERIF, "600-normal"), (SANS, "400-normal"), (SANS, "600-normal"),
)  # fmt: skip
MERGED = "Picture Sans"
STYLES = {400: "Regular", 600: "SemiBold"}
FEATURES = ["ccmp", "kern", "liga", "mark", "mkmk"]
"""What sets letters side by side and marks upon them; the others are for choosing by hand."""
COPYRIGHT, FAMILY, STYLE, UNIQUE, FULL, NUMBER, POSTSCRIPT, LICENCE, LICENCE_ADDRESS = 0, 1, 2, 3, 4, 5, 6, 13, 14
"""Numbers in the table of names, by OpenType."""
LICENCE_WORDS = (
    "This Font Software is licensed under the SIL Open Font License, Version 1.1. "
    "Changed from Source Sans 3: subsets merged, hints and features for choosing by hand left out, renamed."
)


def main() -> None:
    packages = {family: _fetched(family) for family in (SANS, SERIF)}
    BUNDLE.mkdir(parents=True, exist_ok=True)
    for family, face in FACES:
        for part in SUBSETS:
            file = f"{family}-{part}-{face}.woff2"
            (BUNDLE / file).write_bytes(_member(packages[family], f"files/{file}"))
    (BUNDLE / "OFL.txt").write_bytes(_member(packages[SANS], "LICENSE"))
    for weight in STYLES:
        parts = [_member(packages[SANS], f"files/{SANS}-{part}-{weight}-normal.woff2") for part in SUBSETS]
        (BUNDLE / f"picture-sans-{weight}.ttf").write_bytes(_merged(parts, weight))
    ranges = json.loads(_member(packages[SANS], "unicode.json"))
    drawn = set(TTFont(BUNDLE / "picture-sans-400.ttf").getBestCmap())
    known = {**{part: ranges[part] for part in SUBSETS}, MERGED: as_ranges(drawn)}
    (BUNDLE / "ranges.json").write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    for path in sorted(BUNDLE.iterdir()):
        if path.name != "README.md":
            print(f"| {path.name} | {hashlib.sha256(path.read_bytes()).hexdigest()} |")


def _fetched(family: str) -> bytes:
    """The package, fetched once and kept in the folder for temporary files. Raises SystemExit where its hash is another."""
    KEPT.mkdir(exist_ok=True)
    path = KEPT / f"fontsource-{family}-{VERSION}.tgz"
    if not path.exists():
        command = ("npm", "pack", "--silent", "--ignore-scripts", f"@fontsource/{family}@{VERSION}")
        subprocess.run(command, cwd=KEPT, check=True, stdout=subprocess.DEVNULL)
    packed = path.read_bytes()
    found = hashlib.sha256(packed).hexdigest()
    if found != HASHES[family]:
        raise SystemExit(f"{path} has the SHA-256 {found} and not {HASHES[family]}: not the package the fonts are made from")
    return packed


def _member(packed: bytes, name: str) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        found = files.extractfile(f"package/{name}")
        assert found is not None, f"{name} is a folder"
        return found.read()


def _merged(parts: list[bytes], weight: int) -> bytes:
    fonts = [TTFont(io.BytesIO(part), recalcTimestamp=False) for part in parts]
    head = fonts[0]["head"]
    with tempfile.TemporaryDirectory() as scratch:
        paths = [str(Path(scratch) / f"{number}.ttf") for number in range(len(fonts))]
        for font, path in zip(fonts, paths, strict=True):
            font.flavor = None
            font.save(path)
        merged = merge.Merger().merge(paths)
        options = subset.Options(hinting=False, layout_features=FEATURES, notdef_outline=True, name_IDs=[COPYRIGHT, NUMBER])
        chooser = subset.Subsetter(options)
        chooser.populate(unicodes=merged.getBestCmap())
        chooser.subset(merged)
        _rename(merged, STYLES[weight])
        # Merging puts the clock's time there.
        merged["head"].created, merged["head"].modified, merged.recalcTimestamp = head.created, head.modified, False
        out = io.BytesIO()
        merged.save(out)
        return out.getvalue()


def _rename(font: TTFont, style: str) -> None:
    names = {
        FAMILY: MERGED, STYLE: style, UNIQUE: f"twosource {MERGED} {style}", FULL: f"{MERGED} {style}",
        POSTSCRIPT: f"{MERGED.replace(' ', '')}-{style}", LICENCE: LICENCE_WORDS, LICENCE_ADDRESS: "http://scripts.sil.org/OFL",
    }  # fmt: skip
    for number, words in names.items():
        font["name"].setName(words, number, 3, 1, 0x409)


def as_ranges(codes: Iterable[int]) -> str:
    """As CSS writes them in unicode-range: "U+0041-005A,U+2116"."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{first:04X}" if first == last else f"U+{first:04X}-{last:04X}" for first, last in runs)


if __name__ == "__main__":
    main()
