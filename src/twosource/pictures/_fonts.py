"""The vendored typefaces: carried inside a page, or given as files to what draws a picture."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "vendor" / "fonts"
# (family, file, weight, style)
FACES = (
    ("Source Serif 4", "source-serif-4", 400, "normal"),
    ("Source Serif 4", "source-serif-4", 400, "italic"),
    ("Source Serif 4", "source-serif-4", 600, "normal"),
    ("Source Sans 3", "source-sans-3", 400, "normal"),
    ("Source Sans 3", "source-sans-3", 600, "normal"),
)
SUBSETS = ("latin", "latin-ext", "cyrillic", "greek")
# Source Sans 3 under the name that its licence leaves to changed fonts.
DRAWN = "Picture Sans"
NAMED = re.compile(r'"(Source Serif 4|Source Sans 3)"')


def font_faces(text: str) -> str:
    """CSS rules that carry "Source Serif 4" (400, 400 italic, 600) and "Source Sans 3" (400, 600) in themselves: Latin, and
    of wider Latin, Cyrillic and Greek those that have a letter of `text`. A policy must allow `font-src data:`."""
    ranges = _ranges()
    return "\n".join(_rule(*face, part, ranges[part]) for face in FACES for part in _needed(text, ranges))


def paper_fonts(css: str, text: str) -> str:
    """`css` for WeasyPrint, with the fonts that `text` needs before it.

    WeasyPrint tells fonts apart by family, weight and style alone, and would set Cyrillic with the glyphs of the Latin file.
    So each subset is a family, and where `css` names ours, those of its subsets follow.
    """
    ranges = _ranges()
    rules = [
        _rule(_part_name(family, part), file, weight, style, part, ranges[part])
        for family, file, weight, style in FACES
        for part in _needed(text, ranges)
    ]
    return "\n".join([*rules, with_parts(css)])


def with_parts(css: str) -> str:
    """Each family of ours in `css` followed by those of its subsets, as `paper_fonts` names them."""
    return NAMED.sub(lambda name: ",".join(f'"{_part_name(name[1], part)}"' for part in SUBSETS), css)


def _part_name(family: str, part: str) -> str:
    return family if part == "latin" else f"{family} {part}"


def _needed(text: str, ranges: dict[str, str]) -> list[str]:
    codes = {ord(letter) for letter in text}
    found = {part for part in SUBSETS for span in _spans(ranges[part]) if any(code in span for code in codes)}
    return [part for part in SUBSETS if part == "latin" or part in found]


def drawn_fonts() -> list[Path]:
    """The files of DRAWN, one a weight."""
    return sorted(FOLDER.glob("picture-sans-*.ttf"))


def undrawn(text: str) -> set[str]:
    """The letters of `text` that DRAWN does not have."""
    spans = _spans(_ranges()[DRAWN])
    return {letter for letter in set(text) if letter.isprintable() and not any(ord(letter) in span for span in spans)}


def _ranges() -> dict[str, str]:
    """By subset, and for DRAWN, as CSS writes them: "U+0041-005A,U+2116"."""
    found: dict[str, str] = json.loads((FOLDER / "ranges.json").read_text(encoding="utf-8"))
    return found


def _spans(ranges: str) -> list[range]:
    ends = [one.removeprefix("U+").split("-") for one in ranges.split(",")]
    return [range(int(pair[0], 16), int(pair[-1], 16) + 1) for pair in ends]


def _rule(family: str, file: str, weight: int, style: str, part: str, ranges: str) -> str:
    packed = base64.b64encode((FOLDER / f"{file}-{part}-{weight}-{style}.woff2").read_bytes()).decode("ascii")
    return (
        f'@font-face{{font-family:"{family}";font-style:{style};font-weight:{weight};'
        f'src:url(data:font/woff2;base64,{packed}) format("woff2");unicode-range:{ranges}}}'
    )
