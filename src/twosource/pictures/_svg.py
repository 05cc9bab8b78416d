"""The little of SVG that the pictures need."""

from __future__ import annotations

import re
from html import escape

# Colours follow the page the picture stands in; by itself it has these. Told apart by shape and dash first, by colour second.
STYLE = """
.pic{--ground:#fbfaf7;--ink:#22262b;--faint:#5d656e;--line:#8a8f96;--card:#fff;--mark:#1d4f7c;--bad:#8c2f39;--land:#e7e3d9;
font:13px "Source Sans 3",system-ui,sans-serif}
@media (prefers-color-scheme:dark){.pic{--ground:#16191d;--ink:#e3e5e8;--faint:#9aa3ad;--line:#7b838c;--card:#1d2126;
--mark:#8fbbe6;--bad:#e38b93;--land:#343a41}}
.pic .ground{fill:var(--ground)}.pic text{fill:var(--ink)}.pic .faint{fill:var(--faint)}
.pic .box{fill:var(--card);stroke:var(--line)}.pic .outside{stroke:var(--mark);stroke-width:2}
.pic .edge{fill:none;stroke:var(--line);stroke-width:1.5}.pic .suspected{stroke-dasharray:5 4}
.pic .against{stroke:var(--bad);stroke-dasharray:1 4;stroke-linecap:round;stroke-width:2.5}
.pic .counted{stroke:var(--mark);stroke-width:2}.pic .shown{stroke:var(--mark);stroke-width:4}.pic .nobody{stroke-dasharray:3 3}
.pic .dot{fill:var(--mark)}
.pic .denies{fill:none;stroke:var(--bad);stroke-width:2}.pic .rule{stroke:var(--line);stroke-width:.5}
.pic .tl-lane{font-weight:600}.pic .tl-date{font-weight:600}.pic .tl-small{font-size:11px;fill:var(--faint)}
.pic .tl-edge{stroke:var(--line);stroke-width:1}.pic .tl-break{stroke:var(--line);stroke-width:1;stroke-dasharray:2 3}
.pic .tl-grid{stroke:var(--line);stroke-width:.6;stroke-dasharray:1 3}
.pic .tl-gutter{fill:var(--card)}.pic .tl-day{fill:var(--mark)}
.pic .tl-hollow{fill:var(--ground);stroke:var(--mark);stroke-width:2}
.pic .tl-bar{fill:none;stroke-width:5}.pic .tl-event{stroke:var(--mark)}
.pic .tl-ahead{stroke:var(--mark);stroke-dasharray:7 3}.pic .tl-denial{stroke:var(--bad);stroke-dasharray:2 2}
.pic .tl-thin{stroke-width:1.5}.pic .tl-arrow{fill:none;stroke:var(--ink);stroke-width:1.5}
.pic .tl-cross{fill:none;stroke:var(--bad);stroke-width:2.5}.pic .tl-pole{stroke:var(--ink);stroke-width:1.5}
.pic .tl-flag{fill:var(--ink)}.pic .tl-published{fill:none;stroke:var(--ink);stroke-width:1.5}
.pic .map-sea{fill:var(--card)}.pic .map-land{fill:var(--land);stroke:var(--line);stroke-width:.6;stroke-linejoin:round}
.pic .map-border{fill:none;stroke:var(--line);stroke-width:.8;stroke-dasharray:3 2}
.pic .map-edge{fill:none;stroke:var(--line)}.pic .map-dot{fill:var(--mark);stroke:var(--card);stroke-width:1}
.pic .map-ring{fill:none;stroke:var(--mark);stroke-width:1.5;stroke-dasharray:4 3}
.pic .map-name,.pic .map-region,.pic .map-country,.pic .map-far{paint-order:stroke;stroke:var(--land);stroke-width:3;
stroke-linejoin:round}
.pic .map-name{font-weight:600}.pic .map-region{font-style:italic}.pic .map-country{font-size:12px;letter-spacing:2px;
fill:var(--faint)}.pic .map-far{font-size:12px;fill:var(--faint)}
.pic .map-plain{stroke:none}.pic .map-note{font-size:12px;fill:var(--faint)}
.pic .map-route{fill:none;stroke:var(--ink);stroke-width:2.2}.pic .map-unsure{stroke-dasharray:7 5}
.pic .map-head{fill:var(--ink)}.pic .map-badge{fill:var(--card);stroke:var(--ink);stroke-width:1}
.pic .map-leader{fill:none;stroke:var(--ink);stroke-width:.8}
.pic .map-count{font-weight:600}.pic .map-what{font-size:12px;fill:var(--faint)}
.pic .map-off{fill:var(--faint)}.pic .map-bar{fill:none;stroke:var(--ink);stroke-width:1.5}
.pic .net-tie,.pic .net-says,.pic .net-one,.pic .net-touch,.pic .net-ring,.pic .net-stroke{fill:none}
.pic .net-tie{stroke:var(--line)}.pic .net-says{stroke:var(--mark);stroke-dasharray:.5 4.5;stroke-linecap:round}
.pic .net-one{stroke:var(--bad);stroke-width:2;stroke-dasharray:8 5}.pic .net-touch{stroke:transparent;stroke-width:16}
.pic .net-head{fill:var(--mark)}.pic .net-ring{stroke:var(--ink);stroke-width:2}
.pic .net-stroke{stroke:var(--mark);stroke-width:1.5}.pic .net-mark{fill:var(--mark);stroke:var(--ground);stroke-width:1.5}
.pic .net-hollow{fill:var(--card);stroke:var(--mark);stroke-width:2}
.pic .net-name{paint-order:stroke;stroke:var(--ground);stroke-width:4;stroke-linejoin:round}
""".strip()
# How wide a letter is on average, and at most so many stand in a label.
LETTER = 7.0
LEAST_SHARE = 0.88


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
    In a page it needs no namespace and no style of its own: the page has STYLE once."""
    space = "" if in_page else ' xmlns="http://www.w3.org/2000/svg"'
    style = "" if in_page else f"<style>{STYLE}</style>"
    size = f'width="{width:g}" height="{height:g}"'
    view = f'viewBox="0 0 {width:g} {height:g}"'
    # As narrow as its words can still be read; on a narrower page it is scrolled.
    least = f' style="min-width:{LEAST_SHARE * width:.0f}px"' if in_page else ""
    # An image has no links inside for who cannot see it; what has some is a group.
    role = "group" if in_page else "img"
    return "".join(
        [
            f'<svg{space} class="pic" {size}{least} {view} role="{role}" aria-labelledby="{key}-title">',
            f'<title id="{key}-title">{safe(title)}</title>{style}<rect class="ground" {size}/>',
            *body,
            "</svg>",
        ]
    )
