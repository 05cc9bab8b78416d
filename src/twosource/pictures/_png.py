"""A picture for where a browser's SVG cannot go: always light; as PNG in the vendored letters."""

from __future__ import annotations

import re
from html import unescape

import resvg_py

from ._fonts import DRAWN, drawn_fonts, undrawn, with_parts

WIDTH = 2200
# A picture of thousands of reports is far taller than wide. While it is drawn each pixel takes some ten bytes.
MOST_PIXELS = 40_000_000
STYLE_ELEMENT = re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL)
MEDIA = re.compile(r"@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
GIVEN = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+);?")
USED = re.compile(r"var\((--[\w-]+)\)")
VIEW = re.compile(r'viewBox="0 0 ([\d.e+]+) ([\d.e+]+)"')


def to_png(svg: str, *, width: int = WIDTH) -> bytes:
    """Draw what `draw_…` gave, `width` pixels wide; narrower where it would else have more than MOST_PIXELS.

    Equal pictures give equal bytes. Only letters that the vendored font lacks are looked for among the system's fonts.
    """
    return resvg_py.svg_to_bytes(
        svg_string=plain_svg(svg),
        width=_fitting(svg, width),
        font_files=[str(path) for path in drawn_fonts()],
        font_family=DRAWN,
        sans_serif_family=DRAWN,
        skip_system_fonts=not undrawn(unescape(svg)),
    )


def plain_svg(svg: str) -> str:
    """In its light colours, without the conditions and variables of its style, and with fonts as `paper_fonts` names them."""
    return STYLE_ELEMENT.sub(lambda style: with_parts(_plain_style(style[0])), svg)


def _plain_style(css: str) -> str:
    # resvg skips what else stands in a rule after a variable, so they go as well.
    unconditional = MEDIA.sub("", css)
    values = dict(GIVEN.findall(unconditional))
    return USED.sub(lambda use: values[use[1]], GIVEN.sub("", unconditional))


def _fitting(svg: str, width: int) -> int:
    view = VIEW.search(svg)
    if view is None:
        return width
    return max(1, min(width, int((MOST_PIXELS * float(view[1]) / float(view[2])) ** 0.5)))
