"""The little of SVG that the pictures need."""

from __future__ import annotations

import re
from html import escape

# Colours follow the page the picture stands in; by itself it has these. Told apart by shape and dash first, by colour second.
STYLE = """
.pic{--ground:#fbfaf7;--ink:#22262b;--faint:#5d656e;--line:#8a8f96;--card:#fff;--mark:#1d4f7c;--bad:#8c2f39;
font:13px system-ui,sans-serif}
@media (prefers-color-scheme:dark){.pic{--ground:#16191d;--ink:#e3e5e8;--faint:#9aa3ad;--line:#7b838c;--card:#1d2126;
--mark:#8fbbe6;--bad:#e38b93}}
.pic .ground{fill:var(--ground)}.pic text{fill:var(--ink)}.pic .faint{fill:var(--faint)}
.pic .box{fill:var(--card);stroke:var(--line)}.pic .outside{stroke:var(--mark);stroke-width:2}
.pic .edge{fill:none;stroke:var(--line);stroke-width:1.5}.pic .suspected{stroke-dasharray:5 4}
.pic .dot{fill:var(--mark)}
.pic .denies{fill:none;stroke:var(--bad);stroke-width:2}.pic .rule{stroke:var(--line);stroke-width:.5}
""".strip()
# How wide a letter is on average, and at most so many stand in a label.
LETTER = 7.0


# What XML does not allow, and what turns the direction of the text behind it.
UNSHOWN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")


def safe(words: str) -> str:
    """Words of a report as they may stand in a picture."""
    return escape(UNSHOWN.sub("", words))


def clipped(words: str, letters: int) -> str:
    return words if len(words) <= letters else words[: letters - 1].rstrip() + "…"


def text(x: float, y: float, words: str, *, kind: str = "", anchor: str = "start", turned: int = 0) -> str:
    turn = f' transform="rotate({turned} {x:g} {y:g})"' if turned else ""
    given = f' class="{kind}"' if kind else ""
    return f'<text x="{x:g}" y="{y:g}"{given} text-anchor="{anchor}"{turn}>{safe(words)}</text>'


def link(address: str, inside: str) -> str:
    return f'<a href="{safe(address)}">{inside}</a>' if address else inside


def picture(width: float, height: float, title: str, body: list[str], *, key: str, in_page: bool) -> str:
    """A whole SVG element: `title` is read out for those who do not see it; `key` makes its ids its own on a page of several.
    In a page it needs no namespace of its own."""
    space = "" if in_page else ' xmlns="http://www.w3.org/2000/svg"'
    size = f'width="{width:g}" height="{height:g}"'
    return "".join(
        [
            f'<svg{space} class="pic" {size} viewBox="0 0 {width:g} {height:g}" role="img" aria-labelledby="{key}-title">',
            f'<title id="{key}-title">{safe(title)}</title><style>{STYLE}</style><rect class="ground" {size}/>',
            *body,
            "</svg>",
        ]
    )
