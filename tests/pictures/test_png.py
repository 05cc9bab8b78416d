from __future__ import annotations

import struct
import zlib

import pytest

from twosource.case import exporters
from twosource.model import Snapshot
from twosource.pictures import _png, plain_svg, to_png
from twosource.pictures._fonts import undrawn
from twosource.pictures._svg import STYLE, picture, text

PICTURES = [name for name, one in exporters().items() if one.is_picture]
LACKED = "\ue123"


def labelled(words: str, *, height: int = 40) -> str:
    return picture(200, height, "A label", [text(10, 25, words)], key="label", in_page=False)


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png[12:16] == b"IHDR"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


DARK_GROUND = bytes.fromhex("16191dff")


def first_pixel(png: bytes) -> bytes:
    """Red, green, blue, opacity: above it and left of it is nothing, so every filter leaves it as it is."""
    at, packed = 8, b""
    while at < len(png):
        (length,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        packed += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    return zlib.decompress(packed)[1:5]


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_can_be_png(small_case: Snapshot, name: str) -> None:
    svg = exporters()[name].render(small_case).decode()
    assert undrawn(svg) == set(), "the picture's own words need signs that the vendored font has"
    png = to_png(svg)
    assert size(png)[0] == 2200
    assert png == to_png(svg)
    assert first_pixel(png) != DARK_GROUND


def test_words_are_drawn() -> None:
    assert to_png(labelled("Harbour Desk")) != to_png(labelled("Harbour Dusk"))


@pytest.mark.parametrize("letter", "aéŁșИїґΑθ№€…“")
def test_letters_are_drawn_and_no_boxes(letter: str) -> None:
    assert to_png(labelled(letter)) != to_png(labelled(LACKED))
    assert to_png(labelled(letter)) != to_png(labelled(""))


def test_letters_have_the_size_that_the_style_says() -> None:
    svg = labelled("Harbour Desk")
    said = {px: to_png(svg.replace("</style>", f".pic text{{font-size:{px}px}}</style>")) for px in (13, 16)}
    assert "font:13px" in STYLE
    assert to_png(svg) == said[13] != said[16]


def test_it_is_light_whatever_the_dark_colours_are() -> None:
    svg = labelled("Harbour Desk")
    assert "--ground:#16191d" in svg
    assert to_png(svg) == to_png(svg.replace("--ground:#16191d", "--ground:#ff0000"))
    assert to_png(svg) != to_png(svg.replace("--ground:#fbfaf7", "--ground:#ff0000"))


def test_plain_svg_has_neither_variables_nor_conditions() -> None:
    plain = plain_svg(labelled("Harbour Desk"))
    assert "--" not in plain
    assert "var(" not in plain
    assert "@media" not in plain
    assert ".pic text{fill:#22262b}" in plain
    assert "{font:13px" in "".join(plain.split())


def test_words_of_a_report_are_no_style() -> None:
    assert to_png(labelled("var(--ink)")) != to_png(labelled("#22262b"))


def test_a_very_tall_picture_is_narrower(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_png, "MOST_PIXELS", 1_000_000)
    width, height = size(to_png(labelled("Harbour Desk", height=20_000)))
    assert width == 100
    assert height == 10_000
    assert size(to_png(labelled("Harbour Desk"), width=300)) == (300, 60)
