"""The dateline in front of a story's first words: "ODESA, Ukraine, March 3, 2026 (TNA) - "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..languages import PageWords
from ..model import Span
from ._dates import find_dates, without
from ._lines import fold
from ._names import is_agency, looks_like_outlet

MAX_CHARS = 120
END = re.compile(
    r"\s*(?:/PR ?Newswire/|/[A-Z][\w .-]{2,30}/)?\s*\.?(?:[-–—―]{1,3}|:)\s+"
    r"|(?<=[\w)])[–—]{1,2}(?=[A-Z\"“])"
    r"|(?<=/)\.\s+(?=[A-Z\"“])"
)
MOST_ENDS = 3
AGENCY = re.compile(r"[(/\[]\s*(?P<who>[A-Z][\w .,&/-]{1,40}?)\s*[)/\]]")
PLACE_WORD = re.compile(r"[A-Z][\w.'’-]*$|(?:of|the|de|la|del|on|upon|am|and)$|\d{1,2}$")
MONTH_DAY = re.compile(r"^[A-Z][a-z]{2,8}\.? \d{1,2}$|^\d{1,2} [A-Z][a-z]{2,8}\.?$")


@dataclass(frozen=True)
class Dateline:
    """`published`: ISO prefix or None; `undated`: it has a day and a month but no year."""

    span: Span
    agency: str | None
    published: str | None
    undated: bool = False


def read_dateline(text: str, words: PageWords) -> Dateline | None:
    """None where the first words are the story's own. In mixed case a date or an agency must follow the place."""
    # "TROMSO, Norway – May 4, 2026 – The": what is read furthest.
    ends = list(END.finditer(text[:MAX_CHARS]))[:MOST_ENDS]
    return next((found for end in reversed(ends) if (found := _dateline_until(text, end, words))), None)


def _dateline_until(text: str, end: re.Match[str], words: PageWords) -> Dateline | None:
    front = text[: end.start()]
    dates = find_dates(front, words)
    agency = AGENCY.search(text[: end.end()])
    rest = [front[gap.start : gap.end] for gap in without(front, [date.span for date in dates])]
    place = AGENCY.sub("", " ".join(rest)).strip(" ,.(/[-–—|")
    tokens = [token for token in place.replace(",", " ").split() if token.strip("-–—.")]
    if not tokens or len(tokens) > 8 or fold(tokens[0]).strip(":.") in words.dateline_labels:
        return None
    if not all(PLACE_WORD.match(token.strip(".,")) for token in tokens if token.strip(".,")) or tokens[0][0].isdigit():
        return None
    month_day = any(MONTH_DAY.match(piece.strip()) for piece in re.split(r",\s*", place))
    town = tokens[0].strip(",.")
    if not ((len(town) >= 3 and town.isupper() and not town.isdigit()) or agency or dates or month_day):
        return None
    who = agency["who"].strip() if agency else None
    named = who if who and (is_agency(who, words) or looks_like_outlet(who, words) or who.isupper()) else None
    return Dateline(Span(0, end.end()), named, dates[0].iso if dates else None, month_day and not dates)
