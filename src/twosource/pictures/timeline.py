"""When, as told, along a line: a dot is a day, a bar every day that the words allow, a flag the date by which a forecast falls
due, a cross a denial."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import east_asian_width

from ..dossier.citations import statement_anchor, words_anchor
from ..dossier.date_words import in_words
from ..dossier.dates import LANES, Chronology, Dated, Lane, Published, Telling
from ..model import Interval
from ._axis import EPOCH, GUTTER, Axis, form_axis, ticks
from ._svg import LETTER, clipped, link, picture, safe, text

WIDTH, MARGIN = 1100, 16
ROW, HEAD, FOOT, AXIS, LEGEND = 26, 26, 10, 26, 56
PAD, GAP, RADIUS, FLAG = 14, 16, 4.5, 10
# Told dates are many in a large pile: their words are cut shorter, and what is told by fewest is left to the list.
LETTERS = ((30, 64), (90, 44), (math.inf, 28))
FEWEST_LETTERS = 12
MOST_ROWS: dict[Lane, int] = {"events": 40, "forecasts": 20, "denials": 14}
# So many tellings of a date stand in the words beside its mark, and so many outlets: more are no reading, and a big page.
MOST_TOLD = 12
PUBLISHED_ROW, MOST_PUBLISHED_ROWS = 13, 5
LANE_WORDS: dict[Lane, str] = {
    "events": "Events, as told",
    "forecasts": "Ahead, as told: forecasts, plans and when they fall due",
    "denials": "Denials, as told",
}
ONE = "Where no number of reports is given, one report tells it."
STAR = " * worked out from words such as “last month”, or told without its year"
KINDS: dict[Lane, str] = {"events": "tl-event", "forecasts": "tl-ahead", "denials": "tl-denial"}


@dataclass(frozen=True)
class _Place:
    """Where a date stands across: its mark from `low` to `high`, its label at `label_x`, both within `start` to `end`."""

    dated: Dated
    low: float
    high: float
    label: str
    date: str
    label_x: float
    anchor: str
    start: float
    end: float


def draw_timeline(chronology: Chronology, *, in_page: bool = False) -> str:
    """An SVG of all dates that could be placed; it says how many could not.

    `in_page`: for an HTML page; a date leads to `#s-ID` of its statement or to `#w-REPORT-START` of its words.
    """
    told = [*(one.interval for one in chronology.dated), *(one.interval for one in chronology.published)]
    axis = form_axis(told, MARGIN, WIDTH - MARGIN)
    letters = next(count for most, count in LETTERS if len(chronology.dated) <= most)
    body: list[str] = []
    y: float = MARGIN + AXIS
    for lane in LANES:
        y = _draw_lane(body, chronology, lane, axis, letters, y, in_page=in_page)
    y = _draw_published(body, chronology.published, axis, y)
    grid = _axis(axis, MARGIN + AXIS, y)
    height = y + AXIS + LEGEND
    counts = {lane: sum(one.lane == lane for one in chronology.dated) for lane in LANES}
    lanes = f"dates of events {counts['events']}, ahead {counts['forecasts']}, of denials {counts['denials']}"
    title = f"Timeline, as told: {lanes}; not placed for want of a date {len(chronology.undated)}"
    return picture(WIDTH, height, title, [*grid, *body, *_legend(chronology, axis, y + AXIS)], key="timeline", in_page=in_page)


def _draw_lane(
    body: list[str], chronology: Chronology, lane: Lane, axis: Axis, letters: int, y: float, *, in_page: bool
) -> float:
    """Adds the lane to `body`; gives the y below it."""
    places = [_place(one, axis, letters) for one in chronology.dated if one.lane == lane]
    rows, more = _rows(places, MOST_ROWS[lane])
    undated = sum(one.lane == lane for one in chronology.undated)
    notes = [] if places or undated else ["none"]
    notes += [f"and {more} more, in the list"] if more else []
    notes += [f"{undated} without a date that could be placed, in the list"] if undated else []
    body.append(f'<path class="tl-edge" d="M{MARGIN} {y:g}H{WIDTH - MARGIN}"/>')
    body.append(_spans(MARGIN, y + 17, "start", [("tl-lane", LANE_WORDS[lane]), ("faint", "; ".join(notes))]))
    y += HEAD
    for row in rows:
        body += [_draw(place, axis, y, in_page=in_page) for place in row]
        y += ROW
    return y + FOOT


def _place(dated: Dated, axis: Axis, letters: int) -> _Place:
    low, high = _reach(dated.interval, axis)
    stamp = _stamp(dated)
    label = _label(dated, letters)
    label_x, anchor, room = _label_at(dated, low, high, _width(stamp) + _width(label), axis)
    while letters > FEWEST_LETTERS and _width(stamp) + _width(label) > room:
        letters -= 1
        label = _label(dated, letters)
    width = _width(stamp) + _width(label)
    start = label_x if anchor == "start" else label_x - width
    reach = low - RADIUS, high + (FLAG if dated.is_due else RADIUS)
    return _Place(
        dated, low, high, label, stamp, label_x, anchor, min(reach[0], start) - GAP / 2, max(reach[1], start + width) + GAP / 2
    )


def _reach(interval: Interval, axis: Axis) -> tuple[float, float]:
    """From where to where the mark goes; what is outside has a short one in its gutter."""
    edge = None
    if axis.is_earlier(interval):
        edge = axis.start + GUTTER / 2
    elif axis.is_later(interval):
        edge = axis.end - GUTTER / 2
    if _is_day(interval):
        # On the hour where one is told, else in the midst of the day.
        middle = edge if edge is not None else axis.x((interval.low + interval.high) / 2)
        return middle, middle
    return (edge - 9, edge + 9) if edge is not None else (axis.x(interval.low), axis.x(interval.high))


def _is_day(interval: Interval) -> bool:
    return interval.high - interval.low <= 1


def _stamp(dated: Dated) -> str:
    """The date, starred where it is worked out."""
    return f"{in_words(dated.value, dated.mod)}{'' if dated.is_stated else '*'} "


def _label(dated: Dated, letters: int) -> str:
    """The words, with how many reports tell it."""
    prefix = "denial: " if dated.lane == "denials" else f"{dated.note}: " if dated.note else ""
    told = " ".join((dated.telling or dated.words).split())
    room = letters // 2 if _width(told) > len(told) * LETTER * 1.3 else letters
    words = f"“{clipped(told, room)}”" if told else ""
    reports = len(dated.report_ids)
    return f"{prefix}{words}" + (f" {_counted(reports, 'report')}" if reports > 1 else "")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _width(words: str) -> float:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in words) * LETTER


def _label_at(dated: Dated, low: float, high: float, width: float, axis: Axis) -> tuple[float, str, float]:
    """Beside a dot; over a bar, or behind the flag at its end where it is shorter than its label. With the room there is."""
    behind, before = (high + PAD, "start", axis.end - high - PAD), (low - PAD, "end", low - PAD - axis.start)
    first = low + (PAD if axis.runs_left(dated.interval) else 0)
    last = high - PAD if dated.is_due else axis.end
    over = [] if _is_day(dated.interval) else [(first, "start", last - first)]
    sides = [*over, behind, before] if dated.is_due or not over else [*over, before]
    return next((side for side in sides if width <= side[2]), max(sides, key=lambda side: side[2]))


def _rows(places: Sequence[_Place], most: int) -> tuple[list[list[_Place]], int]:
    """In order of time, packed so that nothing overlaps; and how many had no room in `most` rows, those told by the fewest."""
    wanted = sorted(places, key=lambda one: -len(one.dated.report_ids))
    kept = {id(one) for row in _packed(wanted, most) for one in row}
    ordered = [one for one in places if id(one) in kept]
    return _packed(ordered), len(places) - len(ordered)


def _packed(places: Sequence[_Place], most: float = math.inf) -> list[list[_Place]]:
    """Each in the first row that has room for it; what has none in `most` rows is left out."""
    rows: list[list[_Place]] = []
    for place in places:
        free = next((row for row in rows if all(one.end <= place.start or place.end <= one.start for one in row)), None)
        if free is not None:
            free.append(place)
        elif len(rows) < most:
            rows.append([place])
    return rows


def _draw(place: _Place, axis: Axis, y: float, *, in_page: bool) -> str:
    dated = place.dated
    marks = _day(place, y + 9) if _is_day(dated.interval) else _bar(place, axis, y + 20)
    if dated.is_due:
        marks += _flag(place.high, y + 21)
    words = _spans(place.label_x, y + 13.5, place.anchor, [("tl-date", place.date), ("", place.label)])
    inside = f"<g>{''.join(marks)}{words}<title>{safe(_detail(dated))}</title></g>"
    return link(_address(dated) if in_page else "", inside)


def _spans(x: float, y: float, anchor: str, runs: Sequence[tuple[str, str]]) -> str:
    inside = "".join(f'<tspan class="{kind}">{safe(words)}</tspan> ' if kind else safe(words) for kind, words in runs if words)
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}">{inside.rstrip()}</text>'


def _day(place: _Place, y: float) -> list[str]:
    dated = place.dated
    if dated.is_due:
        return []
    if dated.lane == "denials":
        return [_cross(place.low, y)]
    kind = "tl-hollow" if dated.note or dated.lane == "forecasts" else "tl-day"
    return [f'<circle class="{kind}" cx="{place.low:g}" cy="{y:g}" r="{RADIUS}"/>']


def _cross(x: float, y: float) -> str:
    return f'<path class="tl-cross" d="M{x - 4:g} {y - 4:g}l8 8m0 -8l-8 8"/>'


def _flag(x: float, y: float) -> list[str]:
    return [f'<path class="tl-pole" d="M{x:g} {y:g}V{y - 17:g}"/><path class="tl-flag" d="M{x:g} {y - 17:g}l9 4l-9 4Z"/>']


def _bar(place: _Place, axis: Axis, y: float) -> list[str]:
    """Over every day that the words allow; an arrow where it goes on beyond the line."""
    dated, interval = place.dated, place.dated.interval
    low, high = place.low, max(place.high, place.low + 3)
    kind = f"tl-bar {KINDS[dated.lane]}" + (" tl-thin" if dated.note else "")
    drawn = [f'<path class="{kind}" d="M{low:g} {y:g}H{high:g}"/>']
    drawn += [f'<path class="tl-arrow" d="M{low + 7:g} {y - 5:g}l-6 5l6 5"/>'] if axis.runs_left(interval) else []
    drawn += [f'<path class="tl-arrow" d="M{high - 7:g} {y - 5:g}l6 5l-6 5"/>'] if axis.runs_right(interval) else []
    return [*drawn, _cross((low + high) / 2, y)] if dated.lane == "denials" else drawn


def _address(dated: Dated) -> str:
    return f"#{words_anchor(*dated.anchor) if dated.statement_id is None else statement_anchor(dated.statement_id)}"


def _detail(dated: Dated) -> str:
    """All there is to know of a date, one line for each telling."""
    days = f"; any of the days {_iso(dated.interval)}" if not _is_day(dated.interval) else ""
    due = "; told to fall due by then" if dated.is_due else ""
    lines = [f"{in_words(dated.value, dated.mod)}{days}{due}; told by {_counted(len(dated.report_ids), 'report')}"]
    more = len(dated.tellings) - MOST_TOLD
    rest = [f"and {more} more, in the list"] if more > 0 else []
    return "\n".join([*lines, *(_detail_of(one, dated) for one in dated.tellings[:MOST_TOLD]), *rest])


def _detail_of(telling: Telling, dated: Dated) -> str:
    kind = "denial" if dated.lane == "denials" else dated.note or telling.status
    notes = [f"the date as “{telling.words}”" if telling.words else "", telling.basis, kind]
    said = f"{telling.speaker} in {telling.outlet}" if telling.speaker else telling.outlet
    return f"{said}: “{telling.telling or telling.words}” ({', '.join(filter(None, notes))})"


def _iso(interval: Interval) -> str:
    low = "" if math.isinf(interval.low) else _iso_day(math.floor(interval.low))
    high = "" if math.isinf(interval.high) else _iso_day(math.ceil(interval.high) - 1)
    return " ".join(filter(None, (f"from {low}" if low else "", f"to {high}" if high else "")))


def _iso_day(day: int) -> str:
    ordinal = day + EPOCH
    return date.fromordinal(ordinal).isoformat() if 1 <= ordinal <= date.max.toordinal() else "a time beyond the calendar"


def _draw_published(body: list[str], published: Sequence[Published], axis: Axis, y: float) -> float:
    """A tick for each day on which reports appeared, a bracket where only the month or the year is known."""
    by_interval: dict[Interval, list[Published]] = defaultdict(list)
    for one in published:
        by_interval[one.interval].append(one)
    note = "" if published else "no report tells its date"
    body.append(f'<path class="tl-edge" d="M{MARGIN} {y:g}H{WIDTH - MARGIN}"/>')
    body.append(_spans(MARGIN, y + 17, "start", [("tl-lane", "Reports published"), ("faint", note)]))
    y += HEAD
    taken: list[float] = []
    for interval, reports in sorted(by_interval.items()):
        low, high = _reach(interval, axis)
        row = next((number for number, end in enumerate(taken) if end < low - 2), len(taken))
        row = min(row, MOST_PUBLISHED_ROWS - 1)
        taken[row : row + 1] = [high + 4 + _width(str(len(reports)))]
        top = y + row * PUBLISHED_ROW
        shape = (
            f"M{low:g} {top:g}v9"
            if _is_day(interval)
            else f"M{low:g} {top:g}v9M{low:g} {top + 4.5:g}H{high:g}M{high:g} {top:g}v9"
        )
        more = f" and {len(reports) - MOST_TOLD} more" if len(reports) > MOST_TOLD else ""
        names = ", ".join(one.outlet for one in reports[:MOST_TOLD]) + more
        told = f"{in_words(reports[0].value)}: {_counted(len(reports), 'report')}: {names}"
        number = text(high + 4, top + 9, str(len(reports)), kind="tl-small") if len(reports) > 1 else ""
        body.append(f'<g><path class="tl-published" d="{shape}"/>{number}<title>{safe(told)}</title></g>')
    return y + max(1, len(taken)) * PUBLISHED_ROW + FOOT


def _axis(axis: Axis, top: float, bottom: float) -> list[str]:
    """Names of the units at both ends, lines through all lanes between."""
    drawn = []
    for is_there, x, edge, words in (
        (axis.has_earlier, axis.start, axis.left, "earlier"),
        (axis.has_later, axis.right, axis.right, "later"),
    ):
        if is_there:
            drawn.append(f'<rect class="tl-gutter" x="{x:g}" y="{top:g}" width="{GUTTER}" height="{bottom - top:g}"/>')
            drawn.append(f'<path class="tl-break" d="M{edge:g} {top:g}V{bottom:g}"/>')
            drawn += [text(x + GUTTER / 2, y, words, kind="tl-small", anchor="middle") for y in (top - 8, bottom + 17)]
    free = axis.left
    for tick in ticks(axis):
        drawn.append(f'<path class="tl-grid" d="M{tick.x:g} {top - 4:g}V{bottom + 4:g}"/>')
        if tick.x >= free and tick.x + _width(tick.words) <= axis.right:
            drawn += [text(tick.x + 3, y, tick.words, kind="faint") for y in (top - 8, bottom + 17)]
            free = tick.x + _width(tick.words) + 6
    return [*drawn, f'<path class="tl-edge" d="M{MARGIN} {bottom:g}H{WIDTH - MARGIN}"/>']


def _legend(chronology: Chronology, axis: Axis, y: float) -> list[str]:
    """Every mark with its meaning, and what a star says."""
    told = chronology.dated
    marks = [
        (f'<circle class="tl-day" r="{RADIUS}"/>', "a day, or an hour of it"),
        ('<path class="tl-bar tl-event" d="M-5 0H17"/>', "every day that the words allow"),
        ('<path class="tl-bar tl-ahead" d="M-5 0H17"/>', "the same, ahead"),
        ("".join(_flag(0, 8)), "falls due by then"),
        (_cross(0, 0), "denial"),
    ]
    if any(one.note or (one.lane == "forecasts" and not one.is_due) for one in told):
        marks.append((f'<circle class="tl-hollow" r="{RADIUS}"/>', "ahead, or not asserted"))
    if any(axis.runs_left(one.interval) or axis.runs_right(one.interval) for one in told):
        marks.append(('<path class="tl-arrow" d="M1 -5l6 5l-6 5"/>', "goes on"))
    drawn = []
    x: float = MARGIN + 5
    for drawing, words in marks:
        room = 26 if "tl-bar" in drawing else 14
        drawn.append(f'<g transform="translate({x:g} {y + 16:g})">{drawing}{text(room, 4.5, words, kind="faint")}</g>')
        x += room + _width(words) + 10
    notes = (ONE if told else "") + (STAR if any(not one.is_stated for one in told) else "")
    return [*drawn, text(MARGIN, y + 44, notes, kind="faint")]
